import { describe, expect, it } from 'vitest'
import { WAITING_REASON, valuesOf } from './vocabulary.ts'
import { WAITING_CAUSE, causesOf, wrongCause } from './waiting-cause.ts'

describe('why somebody waits, more exactly', () => {
  it('belongs to exactly one reason of the workbook', () => {
    expect(valuesOf(WAITING_REASON).flatMap((reason) => causesOf(reason)).sort()).toEqual([...valuesOf(WAITING_CAUSE)].sort())
    expect(causesOf(null)).toEqual([])
  })

  it.each([
    ['on_hold', 'at_capacity', true],
    ['on_hold', 'no_funding', true],
    ['seeking_visitor', 'few_men', true],
    ['seeking_visitor', null, true],
    [null, null, true],
    ['seeking_visitor', 'at_capacity', false],
    ['out_of_area', 'rural', false],
    [null, 'few_men', false],
  ] as const)('%s because of %s is right: %s', (reason, cause, right) => {
    expect(wrongCause(reason, cause) === undefined).toBe(right)
  })
})
