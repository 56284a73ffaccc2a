import { describe, expect, it } from 'vitest'
import type { CivilDate } from './civil-date.ts'
import type { StatusPeriod } from './due/standing.ts'
import type { VolunteerStatus } from './vocabulary.ts'
import { supervisionBeats } from './supervision-beats.ts'

const periods = (...given: readonly (readonly [VolunteerStatus, CivilDate])[]): StatusPeriod[] => given.map(([status, fromOn], index) => ({ id: index + 1, status, fromOn }))
const active = periods(['applicant', '2022-10-01'], ['active', '2023-01-02'])

/** `2023-03-27 on_time 0`: the day due, how it went, and by how many days. */
function said(statuses: readonly StatusPeriod[], held: readonly (readonly [CivilDate, CivilDate?])[], today: CivilDate): string[] {
  const beats = supervisionBeats({ statuses, held: held.map(([heldOn, dueOn = null]) => ({ heldOn, dueOn })), weeksOn: () => 12 }, today)
  return beats.map((beat) => [beat.dueOn, beat.state, beat.daysLate].join(' '))
}

describe('beats of twelve weeks', () => {
  it.each([
    ['nobody yet, first due 84 days after becoming active', active, [], '2023-03-27', ['2023-03-27 due 0']],
    ['nobody yet, and the day has passed', active, [], '2023-04-01', ['2023-03-27 overdue 5']],
    ['held on the day and before it', active, [['2023-03-27'], ['2023-06-01']], '2023-06-20', ['2023-03-27 on_time 0', '2023-06-19 on_time 0', '2023-08-24 due 0']],
    ['held late', active, [['2023-04-01']], '2023-04-02', ['2023-03-27 late 5', '2023-06-24 due 0']],
    ['held late on the last day of the next beat: nothing was missed', active, [['2023-03-27'], ['2023-09-11']], '2023-09-12', ['2023-03-27 on_time 0', '2023-06-19 late 84', '2023-12-04 due 0']],
    ['a whole beat missed', active, [['2023-03-27'], ['2023-09-12']], '2023-09-12', ['2023-03-27 on_time 0', '2023-06-19 missed 0', '2023-06-19 late 85', '2023-12-05 due 0']],
    ['one planned a beat later, as recorded', active, [['2023-03-27', '2023-03-27'], ['2023-09-10', '2023-09-11']], '2023-09-12', ['2023-03-27 on_time 0', '2023-06-19 missed 0', '2023-09-11 on_time 0', '2023-12-03 due 0']],
    ['before the first that is recorded nothing is claimed', active, [['2023-09-12', '2023-09-12']], '2023-09-12', ['2023-03-27 not_recorded 0', '2023-06-19 not_recorded 0', '2023-09-12 on_time 0', '2023-12-05 due 0']],
    ['overdue by more than a beat', active, [['2023-03-27']], '2023-10-01', ['2023-03-27 on_time 0', '2023-06-19 missed 0', '2023-06-19 overdue 104']],
    ['two on one day are one', active, [['2023-03-27'], ['2023-03-27']], '2023-03-28', ['2023-03-27 on_time 0', '2023-06-19 due 0']],
    ['what lies after the day has not happened', active, [['2023-03-27']], '2023-03-20', ['2023-03-27 due 0']],
    ['a rest is no beat', periods(['active', '2023-01-02'], ['inactive', '2023-04-01'], ['active', '2024-06-01']), [['2023-03-27'], ['2024-08-01']], '2024-08-02', ['2023-03-27 on_time 0', '2024-08-24 on_time 0', '2024-10-24 due 0']],
    ['back from a rest, the day that passed in it is due and nothing was missed', periods(['active', '2023-01-02'], ['inactive', '2023-04-01'], ['active', '2024-06-01']), [['2023-03-27']], '2024-06-20', ['2023-03-27 on_time 0', '2023-06-19 overdue 367']],
    ['somebody at rest has nothing due', periods(['active', '2023-01-02'], ['inactive', '2023-04-01']), [['2023-03-27']], '2023-12-01', ['2023-03-27 on_time 0']],
    ['an applicant has none', periods(['applicant', '2023-01-02']), [], '2023-12-01', []],
  ] as const)('%s', (_case, statuses, held, today, beats) => expect(said(statuses, held, today)).toEqual(beats))

  it('follow the interval that was in force', () => {
    const beats = supervisionBeats({ statuses: active, held: [{ heldOn: '2023-02-13', dueOn: null }], weeksOn: (on) => (on < '2023-02-01' ? 6 : 12) }, '2023-02-20')
    expect(beats.map((beat) => `${beat.dueOn} ${beat.state}`)).toEqual(['2023-02-13 on_time', '2023-05-08 due'])
  })
})
