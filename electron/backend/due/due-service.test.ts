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
