import { describe, expect, it } from 'vitest'
import { snoozeChoices, snoozeProblem } from './use-snooze.ts'

const today = '2023-10-31'

describe('how long a thing may be snoozed', () => {
  it.each([
    ['supervision', ['Tomorrow', '3 days', '1 week', '2 weeks', '4 weeks']],
    ['concern_open', ['Tomorrow', '3 days', '1 week']],
    ['match_not_cleared', ['Tomorrow', '3 days', '1 week']],
  ] as const)('%s is offered %j', (kind, labels) => expect(snoozeChoices(kind, today).map((choice) => choice.label)).toEqual(labels))

  it.each([
    ['supervision', null, 'Enter the day on which it should come back.'],
    ['supervision', '2023-10-31', 'Enter a day after today.'],
    ['supervision', '2024-10-31', null],
    ['concern_open', '2023-11-07', null],
    ['concern_open', '2023-11-08', 'This is about somebody’s safety. Enter a day up to 7 Nov 2023.'],
  ] as const)('%s until %s: %s', (kind, until, problem) => expect(snoozeProblem(kind, until, today)).toBe(problem))
})
