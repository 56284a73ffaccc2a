import { describe, expect, it } from 'vitest'
import type { DueKind } from '../vocabulary.ts'
import { DUE_KIND, valuesOf } from '../vocabulary.ts'
import { dueList, inOrder, SAFETY_KINDS } from './due-list.ts'
import { records, volunteer } from './records-for-tests.ts'
import { DUE_RULES } from './rules.ts'

const line = (kind: DueKind, dueOn: string, who = 'Alan Young', key = 'V1', part = ''): { kind: DueKind; dueOn: string; who: string; key: string; part: string } => ({ kind, dueOn, who, key, part })

describe('the order of the list', () => {
  it('puts safety first, kind by kind, each by days overdue, then the rest by due day', () => {
    const lines = [
      line('claim_to_approve', '2020-01-01'), line('supervision', '2026-01-01'), line('visit_gap', '2026-11-01'), line('dbs_recheck', '2026-11-14'), line('dbs_recheck', '2026-10-14'),
      line('annual_visit', '2019-01-01'), line('no_longer_looked_after', '2026-11-20'), line('match_not_cleared', '2026-11-21'), line('concern_open', '2026-11-24'),
    ]
    expect(inOrder(lines).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'concern_open 2026-11-24', 'match_not_cleared 2026-11-21', 'no_longer_looked_after 2026-11-20', 'dbs_recheck 2026-10-14', 'dbs_recheck 2026-11-14', 'visit_gap 2026-11-01', 'supervision 2026-01-01',
      'annual_visit 2019-01-01', 'claim_to_approve 2020-01-01',
    ])
  })

  it('on one day goes by kind, then by name as people sort names, then by key and part', () => {
    const lines = [line('claim_to_approve', '2026-11-01'), line('care_review', '2026-11-01', 'Zoë Carr'), line('care_review', '2026-11-01', 'Élise Carr'), line('reference_chase', '2026-11-01', 'Zoë Carr', 'V2', 'reference_2'), line('reference_chase', '2026-11-01', 'Zoë Carr', 'V2', 'reference_1')]
    expect(inOrder(lines).map(({ kind, who, part }) => `${kind} ${who} ${part}`.trim())).toEqual([
      'reference_chase Zoë Carr reference_1', 'reference_chase Zoë Carr reference_2', 'care_review Élise Carr', 'care_review Zoë Carr', 'claim_to_approve Alan Young',
    ])
  })

  it('knows the safety kinds in the order of due.md', () => {
    expect(SAFETY_KINDS).toEqual(['concern_open', 'match_not_cleared', 'no_longer_looked_after', 'dbs_recheck', 'visit_gap', 'supervision'])
  })
})

describe('a line of the list', () => {
  it.each([
    ['overdue yesterday', '2026-08-26', 1, 'overdue'],
    ['today', '2026-08-27', 0, 'this_week'],
    ['on the Sunday of this week', '2026-08-30', -3, 'this_week'],
    ['on the Monday of next week', '2026-08-31', -4, 'later'],
  ])('%s', (_name, lastSupervisedOn, daysOverdue, group) => {
    expect(dueList(records({ volunteers: [volunteer({ lastSupervisedOn })] }), '2026-11-19')).toMatchObject([{ kind: 'supervision', daysOverdue, group }])
  })

  it('appears as far ahead as due.md says of its kind', () => {
    const usual = Object.fromEntries(valuesOf(DUE_KIND).map((kind) => [kind, 28]))
    expect(Object.fromEntries(Object.entries(DUE_RULES).map(([kind, rule]) => [kind, rule.daysAhead]))).toEqual({ ...usual, dbs_recheck: 90, training_expiry: 90, turning_18: 183, visit_gap: 0 })
  })
})
