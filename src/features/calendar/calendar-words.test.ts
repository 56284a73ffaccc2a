import { describe, expect, it } from 'vitest'
import { dayOff, holidaysNote, loadSentence, spokenCell, viewTitle, whenWords } from './calendar-words.ts'

it.each([
  ['month', '2023-10-31', 'October 2023'],
  ['week', '2023-10-31', '30 Oct to 5 Nov 2023'],
  ['week', '2027-01-01', '28 Dec 2026 to 3 Jan 2027'],
  ['agenda', '2023-10-31', '31 Oct to 27 Nov 2023'],
] as const)('a %s of %s is headed %s', (view, day, title) => expect(viewTitle(view, day)).toBe(title))

it.each([
  ['2023-10-31', 3, 'Tuesday 31 October, today, 3 things'],
  ['2023-11-01', 1, 'Wednesday 1 November, 1 thing'],
  ['2023-12-25', 0, 'Monday 25 December, Christmas Day, nothing'],
])('the day %s with %i is heard as %s', (on, things, words) => expect(spokenCell(on, things, '2023-10-31')).toBe(words))

it.each([['2026-12-26', 'Weekend'], ['2026-12-28', 'Boxing Day, substitute'], ['2026-12-29', null]])('%s is off because: %s', (on, why) => expect(dayOff(on)).toBe(why))

it.each([['2028-12-31', null], ['2029-01-01', 'Bank holidays are known to 31 Dec 2028']])('shown to %s: %s', (to, note) => expect(holidaysNote(to)).toBe(note))

it.each([
  ['overdue', '2023-10-22', '9 days overdue'],
  ['coming', '2023-10-31', 'Today'],
  ['coming', '2023-11-30', 'In 30 days'],
  ['coming', '2023-12-01', null],
  ['past', '2023-10-30', null],
  ['missed', '2023-10-30', null],
] as const)('%s on %s: %s', (state, on, words) => expect(whenWords({ on, state, event: 'declare_again' }, '2023-10-31')).toBe(words))

it.each([
  ['home_link', '2023-10-25', 'Since 25 Oct 2023'], ['meeting_barred', '2023-10-31', 'Today'], ['consider_further', '2023-10-30', 'Since 30 Oct 2023'],
  ['expected_back', '2023-10-28', '3 days ago'], ['match_expected', '2023-10-30', 'Yesterday'], ['trial_end', '2023-10-01', '30 days ago'], ['papers_end', '2023-10-25', '6 days overdue'],
] as const)('nobody is late with what goes on or was only expected: %s of %s is said as %s', (event, on, words) => expect(whenWords({ on, state: 'overdue', event }, '2023-10-31')).toBe(words))

describe('the load of the coming quarter', () => {
  it.each([
    [[2, 9, 4, 0], 3, '9 in the week of 6 Nov, the fullest; 3 are overdue.'],
    [[1, 0, 0, 0], 1, '1 in the week of 30 Oct, the fullest; 1 is overdue.'],
    [[4, 1, 4, 0], 0, '4 in the weeks of 30 Oct and 13 Nov, the fullest; none is overdue.'],
    [[4, 4, 4, 4], 0, '4 in each of 4 weeks, the fullest, from 30 Oct on; none is overdue.'],
    [[0, 0, 0, 0], 0, 'None; none is overdue.'],
  ])('%j with %i overdue', (due, overdue, sentence) => {
    expect(loadSentence(['2023-10-30', '2023-11-06', '2023-11-13', '2023-11-20'].map((weekOn, index) => ({ weekOn, due: due[index] ?? 0 })), overdue)).toBe(sentence)
  })
})
