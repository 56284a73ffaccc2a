import { beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '#contract/procedure.ts'
import { dueContract } from '#contract/due.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { dueService } from './due-service.ts'
import { gateReasonsOfMatch } from './match-gate.ts'
import { emptyService, put } from './workbook-for-tests.ts'

let db: WritableDatabase
const at = (today: string): CommandContext => ({ db, today, who: 'k.lowes', now: () => `${today}T09:00:00.000Z` })
const list = (today: string): OutputOf<typeof dueContract.list>['lines'] => dueService.list({}, at(today)).lines.filter((line) => line.kind !== 'check_in')
const supervision = { kind: 'supervision', key: 'V1', part: '', dueOn: '2026-11-24' } as const

beforeEach(() => {
  db = emptyService()
  const id = put(db, 'volunteers', { key: 'V1', firstName: 'Alan', lastName: 'Young' })
  put(db, 'statusPeriods', { volunteerId: id, status: 'active', fromOn: '2026-09-01' })
})

describe('the list', () => {
  it('is of today, or of the day asked for', () => {
    expect(dueService.list({}, at('2026-11-22'))).toMatchObject({ on: '2026-11-22', snoozed: 0, lines: [{ kind: 'supervision', daysOverdue: -2 }] })
    expect(dueService.list({ on: '2026-11-25' }, at('2026-11-22'))).toMatchObject({ on: '2026-11-25', lines: [{ kind: 'supervision', daysOverdue: 1 }] })
  })

  it('answers what its contract says', () => {
    const answer = dueService.list({}, at('2026-11-22'))
    expect(dueContract.list.output.parse(answer)).toEqual(answer)
  })
})

describe('today’s list as it is drawn', () => {
  const FIRST = { overdue: 50, this_week: 50, later: 50 }
  const today = (first: Partial<typeof FIRST> = {}, kinds: Parameters<typeof dueService.today>[0]['kinds'] = null): OutputOf<typeof dueContract.today> => dueService.today({ kinds, first: { ...FIRST, ...first } }, at('2026-11-22'))
  beforeEach(() => {
    for (const [key, fromOn] of [['V2', '2026-01-01'], ['V3', '2026-02-01'], ['V4', '2026-09-20']] as const) {
      const id = put(db, 'volunteers', { key, firstName: key, lastName: 'Newton' })
      put(db, 'statusPeriods', { volunteerId: id, status: 'active', fromOn })
      put(db, 'claims', { key: `C${key}`, volunteerId: id, claimedOn: '2026-11-20', kind: 'food', amountPence: 100 })
    }
  })
  const whole = (): OutputOf<typeof dueContract.list>['lines'] => dueService.list({}, at('2026-11-22')).lines

  it('is the list in its groups, worst first, and answers what its contract says', () => {
    const answer = today()
    expect(dueContract.today.output.parse(answer)).toEqual(answer)
    expect(answer.groups.map(({ group, lines }) => lines.every((line) => line.group === group))).toEqual([true, true])
    expect(answer.groups.map(({ group, count }) => [group, count])).toEqual([['overdue', 2], ['later', 5]])
    for (const { group, lines } of answer.groups) expect(lines).toEqual(whole().filter((line) => line.group === group))
  })

  it('has the first lines of each group, and how many there are', () => {
    expect(today({ overdue: 1, later: 0 }).groups.map(({ count, lines }) => [count, lines.map((line) => line.key)])).toEqual([[2, ['V2']], [5, []]])
  })

  it('narrowed to some kinds still says how many there are of each', () => {
    const { groups, kinds } = today({}, ['claim_to_approve'])
    expect(groups.map(({ group, count }) => [group, count])).toEqual([['later', 3]])
    expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toEqual({ supervision: 4, claim_to_approve: 3 })
    expect(today({}, ['concern_open'])).toMatchObject({ groups: [] })
  })

  it('leaves out what is snoozed, and says how much that is', () => {
    expect(today()).toMatchObject({ on: '2026-11-22', snoozed: 0 })
    dueService.snooze({ ...supervision, until: '2026-12-01', reason: 'On holiday' }, at('2026-11-22'))
    expect(today().snoozed).toBe(1)
    expect(today().groups.flatMap(({ lines }) => lines.map((line) => line.key))).not.toContain('V1')
  })

  it('is counted for the rail', () => expect(dueService.counts(null, at('2026-11-22'))).toEqual({ all: 7, claims: 3, volunteers: 2, youngPeople: 0, matches: 0 }))

  it('is asked for some people alone', () => {
    const naming = (...ids: number[]): string[] => dueService.naming({ people: ids.map((id) => ({ role: 'volunteer' as const, id })) }, at('2026-11-22')).map(({ kind, people }) => `${kind} ${people[0]?.id}`)
    expect(naming(2)).toEqual(['supervision 2', 'claim_to_approve 2'])
    expect(naming(1, 999)).toEqual(['supervision 1'])
    expect(dueService.naming({ people: [{ role: 'young_person', id: 2 }] }, at('2026-11-22'))).toEqual([])
  })
})

describe('snoozing', () => {
  it('puts a line aside until its day, when it is back', () => {
    dueService.snooze({ ...supervision, until: '2026-12-01', reason: 'On holiday until then' }, at('2026-11-22'))
    expect(list('2026-11-22')).toEqual([])
    expect(dueService.list({}, at('2026-11-30')).snoozed).toBe(1)
    expect(list('2026-12-01')).toMatchObject([supervision])
  })

  it('shows what is snoozed with its reason, soonest back first', () => {
    const id = put(db, 'volunteers', { key: 'V2', firstName: 'Beth', lastName: 'Newton' })
    put(db, 'statusPeriods', { volunteerId: id, status: 'active', fromOn: '2026-09-01' })
    dueService.snooze({ ...supervision, until: '2026-12-05', reason: 'On holiday' }, at('2026-11-22'))
    dueService.snooze({ ...supervision, key: 'V2', until: '2026-12-01', reason: 'In hospital' }, at('2026-11-22'))
    const snoozed = dueService.listSnoozed(null, at('2026-11-23'))
    expect(snoozed).toMatchObject([{ who: 'Beth Newton', untilOn: '2026-12-01', reason: 'In hospital' }, { who: 'Alan Young', untilOn: '2026-12-05', reason: 'On holiday' }])
    expect(dueContract.listSnoozed.output.parse(snoozed)).toEqual(snoozed)
  })

  it('is over when the due day moves', () => {
    dueService.snooze({ ...supervision, until: '2027-06-01', reason: 'On holiday' }, at('2026-11-22'))
    put(db, 'supervisions', { volunteerId: 1, heldOn: '2026-12-01' })
    expect(list('2027-02-01')).toMatchObject([{ ...supervision, dueOn: '2027-02-23' }])
    expect(dueService.listSnoozed(null, at('2027-02-01'))).toEqual([])
  })

  it('may be changed while it holds', () => {
    dueService.snooze({ ...supervision, until: '2026-12-01', reason: 'On holiday' }, at('2026-11-22'))
    dueService.snooze({ ...supervision, until: '2026-12-08', reason: 'Longer holiday' }, at('2026-11-23'))
    expect(dueService.listSnoozed(null, at('2026-11-23'))).toMatchObject([{ untilOn: '2026-12-08', reason: 'Longer holiday' }])
  })

  it('can be undone', () => {
    dueService.snooze({ ...supervision, until: '2026-12-01', reason: 'On holiday' }, at('2026-11-22'))
    dueService.wake(supervision, at('2026-11-22'))
    expect(list('2026-11-22')).toMatchObject([supervision])
    expect(() => dueService.wake(supervision, at('2026-11-22'))).toThrow('There is no such snooze any more')
  })

  it.each(['2026-11-22', '2026-11-21'])('refuses a day that has come: %s', (until) => {
    expect(() => dueService.snooze({ ...supervision, until, reason: 'On holiday' }, at('2026-11-22'))).toThrow('Choose a day after today')
  })

  it('refuses what is not on the list, or was due on another day', () => {
    const until = { until: '2026-12-01', reason: 'On holiday' }
    expect(() => dueService.snooze({ ...supervision, ...until, key: 'V9' }, at('2026-11-22'))).toThrow('There is no such thing to do any more')
    expect(() => dueService.snooze({ ...supervision, ...until, dueOn: '2026-11-23' }, at('2026-11-22'))).toThrow('There is no such thing to do any more')
  })

  it('needs a reason', () => {
    expect(dueContract.snooze.input.safeParse({ ...supervision, until: '2026-12-01', reason: '  ' }).error?.issues[0]?.message).toBe('Enter why this can wait.')
  })

  it('keeps two references of one applicant apart', () => {
    const id = put(db, 'volunteers', { key: 'V3', firstName: 'Farah', lastName: 'Nixon' })
    put(db, 'statusPeriods', { volunteerId: id, status: 'applicant', fromOn: '2026-11-20' })
    for (const stage of ['reference_1', 'reference_2']) put(db, 'stages', { volunteerId: id, stage, state: 'requested', requestedOn: '2026-11-20' })
    dueService.snooze({ kind: 'reference_chase', key: 'V3', part: 'reference_1', dueOn: '2026-12-04', until: '2026-12-20', reason: 'Referee abroad' }, at('2026-11-22'))
    expect(list('2026-11-22').filter((line) => line.kind === 'reference_chase').map((line) => line.part)).toEqual(['reference_2'])
  })
})

describe('what concerns safety', () => {
  beforeEach(() => {
    put(db, 'youngPeople', { key: 'Y1', firstName: 'Rhys', lastName: 'Abbott' })
    put(db, 'matches', { key: 'M1', youngPersonId: 1, volunteerId: 1, startedOn: '2026-11-01' })
    put(db, 'concerns', { kind: 'allegation', raisedOn: '2026-11-20', volunteerId: 1, summary: 'Said.' })
  })

  it.each([
    { kind: 'concern_open', key: 'V1', part: '1', dueOn: '2026-11-23' },
    { kind: 'match_not_cleared', key: 'M1', part: '', dueOn: '2026-11-20' },
  ] as const)('is snoozed for a week at most: $kind', (which) => {
    expect(() => dueService.snooze({ ...which, until: '2026-11-30', reason: 'Waiting for an answer' }, at('2026-11-22'))).toThrow('7 days at most. Choose a day up to 29 Nov 2026')
    dueService.snooze({ ...which, until: '2026-11-29', reason: 'Waiting for an answer' }, at('2026-11-22'))
    expect(list('2026-11-28').map((line) => line.kind)).not.toContain(which.kind)
    expect(list('2026-11-29').map((line) => line.kind)).toContain(which.kind)
  })

  it('tells a match who is not cleared, why and since when', () => {
    expect(gateReasonsOfMatch(db, 1, '2026-11-22')).toEqual([{ name: 'Alan Young', reason: 'An allegation of 20 Nov 2026 is open', sinceOn: '2026-11-20' }])
    expect(gateReasonsOfMatch(db, 1, '2026-11-19')).toEqual([])
  })
})
