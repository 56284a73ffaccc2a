import { describe, expect, it } from 'vitest'
import { readTypedDate } from '#ui/typed-date.ts'
import { readDate } from '../src/domain/workbook/read-date.ts'

/* The page's date box and the workbook's reader may not import one another, and a date must not mean two things. */

const separators = ['/', '-', '.', ' '] as const
const months = ['10', 'oct', 'October', 'Sept', 'feb', '2', '13'] as const
const texts = ['2023-10-31', '2023-02-29', '2024-02-29', '31 Oct 2023', '31st October 2023', '1/1/1899', '1/1/1900', '31/12/2100', '1/1/2101', '31/10/23', '31.10.23', 'soon', '0/1/2023',
  ...['1', '05', '29', '31', '32'].flatMap((day) => months.flatMap((month) => separators.map((separator) => [day, month, '2023'].join(separator))))]

/** Shapes that only a person writes: `31 10 2023`, `31/Oct/2023`. */
const onlyTyped = (text: string): boolean => /^\d+ \d+ \d+$|\/[a-z]/i.test(text)

describe('a date typed on the page and the same text in a workbook', () => {
  it.each(texts)('%s is the same day wherever both can read it, and never another', (text) => {
    const typed = readTypedDate(text)
    const brought = readDate(text)
    const typedOn = typed.kind === 'date' ? typed.on : null
    const broughtOn = typeof brought === 'string' ? brought : null
    expect(typedOn).toBe(broughtOn ?? (onlyTyped(text) ? typedOn : null))
  })
})
