import { describe, expect, it } from 'vitest'
import { CALENDAR_KIND } from '#domain/calendar-event.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { dayFrom, kindsFrom, viewFrom, wordForKinds } from './calendar-address.ts'

const ALL = valuesOf(CALENDAR_KIND)

describe('an address of the calendar', () => {
  it.each([['week', 'week'], ['agenda', 'agenda'], [undefined, 'month'], ['year', 'month']])('asking for the view %s gets %s', (word, view) => expect(viewFrom(word)).toBe(view))

  it.each([['2024-02-29', '2024-02-29'], ['2023-02-29', '2023-10-31'], ['0001-01-01', '2023-10-31'], ['9999-12-31', '2023-10-31'], [undefined, '2023-10-31']])('asking for the day %s gets %s', (word, day) => {
    expect(dayFrom(word, '2023-10-31')).toBe(day)
  })

  it.each([
    [undefined, ALL, null],
    ['concern,supervision', ['supervision', 'concern'], 'supervision,concern'],
    ['claims', ALL, null],
    ['none', [], 'none'],
  ])('asking for the kinds %s gets them in their order, and back', (word, kinds, back) => {
    expect(kindsFrom(word)).toEqual(kinds)
    expect(wordForKinds(kindsFrom(word))).toBe(back)
  })
})
