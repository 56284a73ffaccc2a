import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { dueForCommandLine, dueOn, gatherDueRecords } from './due-today.ts'
import { emptyService, put, putWorkbook } from './workbook-for-tests.ts'

const DURHAM = ['test/fixtures/durham', '../shared/data/durham'].find((folder) => existsSync(folder))
const PANEL_DAY = '2023-10-31'

describe.skipIf(DURHAM === undefined)('what needs doing in Durham on 31 October 2023', () => {
  let db: WritableDatabase
  beforeAll(() => {
    db = emptyService()
    putWorkbook(db, DURHAM ?? '')
  })

  it('has the overdue supervisions', () => {
    expect(dueOn(db, PANEL_DAY).lines.filter((line) => line.kind === 'supervision' && line.group === 'overdue').map(({ what, detail, daysOverdue }) => ({ what, detail, daysOverdue }))).toEqual([
      { what: 'Supervision with Alan Young', detail: 'Last held 7 Jun 2023, visits Rhys Abbott', daysOverdue: 62 },
      { what: 'Supervision with Daniel Shaw', detail: 'Last held 18 Jul 2023, visits Daniel Fenwick', daysOverdue: 21 },
      { what: 'Supervision with Leah Iqbal', detail: 'Last held 2 Aug 2023, visits Chloe Hedley', daysOverdue: 6 },
    ])
  })

  it('has the young people matched for a year and not yet visited', () => {
    expect(dueOn(db, PANEL_DAY).lines.filter((line) => line.kind === 'annual_visit' && line.group === 'overdue').map(({ what, detail, daysOverdue }) => ({ what, detail, daysOverdue }))).toEqual([
      { what: 'Visit Rhys Abbott, matched for a year', detail: 'With Alan Young since 1 Aug 2022', daysOverdue: 91 },
      { what: 'Visit Samuel Abbott, matched for a year', detail: 'With Beth Newton since 4 Aug 2022', daysOverdue: 88 },
      { what: 'Visit Ben Jackson, matched for a year', detail: 'With Sinead Errington since 11 Aug 2022', daysOverdue: 81 },
      { what: 'Visit Leon Craggs, matched for a year', detail: 'With Marek Robson since 4 Oct 2022', daysOverdue: 27 },
    ])
  })

  it('has the matches in which nobody met for six weeks', () => {
    expect(dueOn(db, PANEL_DAY).lines.filter((line) => line.kind === 'visit_gap').map(({ key, who, dueOn: on, daysOverdue }) => ({ key, who, on, daysOverdue }))).toEqual([
      { key: 'M0116', who: 'Farah Jackson and Hassan Barlow', on: '2023-10-21', daysOverdue: 10 },
      { key: 'M0093', who: 'Anita Lowes and Jack Tait', on: '2023-10-22', daysOverdue: 9 },
      { key: 'M0082', who: 'Thomas Ainsley and Aisha Kaur', on: '2023-10-26', daysOverdue: 5 },
      { key: 'M0114', who: 'Harry Gibson and Holly Errington', on: '2023-10-31', daysOverdue: 0 },
      { key: 'M0125', who: 'Liam Oliver and Liam Shaw', on: '2023-10-31', daysOverdue: 0 },
    ])
  })

  it('has the match whose volunteer’s checks have lapsed, before all else', () => {
    expect(dueOn(db, PANEL_DAY).lines[0]).toMatchObject({ kind: 'match_not_cleared', key: 'M0001', dueOn: '2023-08-28', detail: 'Ben Forster: DBS recheck was due 28 Aug 2023 and safeguarding training was due again 4 Sep 2023' })
  })

  it('counts from the records themselves: 59 active matches, one paused, 75 active volunteers, 15 waiting', () => {
    const records = gatherDueRecords(db, PANEL_DAY)
    expect([records.matches.filter((match) => !match.isPaused).length, records.matches.filter((match) => match.isPaused).length]).toEqual([59, 1])
    expect([records.volunteers.filter((volunteer) => volunteer.standing.status === 'active').length, records.applicants.length, records.waiting.length]).toEqual([75, 0, 15])
    expect(dueOn(db, PANEL_DAY).lines.filter((line) => line.kind === 'waiting_no_step')).toHaveLength(15)
  })

  it('names no thing twice', () => {
    const names = dueOn(db, PANEL_DAY).lines.map((line) => `${line.kind} ${line.key} ${line.part}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('looks only as far as the day asked for', () => {
    handleOf(db).exec('savepoint later')
    put(db, 'supervisions', { volunteerId: Number(handleOf(db).prepare(`select id from volunteers where key = 'V0079'`).pluck().get()), heldOn: '2023-11-01' })
    expect(dueOn(db, PANEL_DAY).lines.some((line) => line.what === 'Supervision with Alan Young')).toBe(true)
    expect(dueOn(db, '2023-11-01').lines.some((line) => line.what === 'Supervision with Alan Young')).toBe(false)
    handleOf(db).exec('rollback to later; release later')
  })

  it('prints the command line’s six fields, in the same order', () => {
    const items = dueForCommandLine(db, PANEL_DAY)
    expect(items.map((item) => item.what)).toEqual(dueOn(db, PANEL_DAY).lines.map((line) => line.what))
    expect(items.find((item) => item.kind === 'supervision')).toEqual({ kind: 'supervision', key: 'V0079', who: 'Alan Young', dueOn: '2023-08-30', daysOverdue: 62, what: 'Supervision with Alan Young' })
    expect(Object.keys(items[0] ?? {})).toEqual(['kind', 'key', 'who', 'dueOn', 'daysOverdue', 'what'])
  })

  it('asks the file as often for one service as for three in one', () => {
    const three = emptyService()
    putWorkbook(three, DURHAM ?? '', 3)
    expect(statementsFor(three)).toBe(statementsFor(db))
    expect(statementsFor(db)).toBeLessThan(28)
    expect(statementsFor(db)).toBeGreaterThan(5)
    expect(dueOn(three, PANEL_DAY).lines).toHaveLength(dueOn(db, PANEL_DAY).lines.length * 3)
  })
})

describe('what the records tell the rules', () => {
  const today = '2026-11-22'
  let db: WritableDatabase
  const volunteer = (key: string, firstName: string, since = '2026-11-01', status = 'active'): number => {
    const id = put(db, 'volunteers', { key, firstName, lastName: 'Young' })
    put(db, 'statusPeriods', { volunteerId: id, status, fromOn: since })
    return id
  }
  const match = (key: string, volunteerId: number, known: Record<string, string | number | null> = {}, child: Record<string, string | number | null> = {}): number => {
    const youngPersonId = put(db, 'youngPeople', { key: `Y${key}`, firstName: 'Rhys', lastName: null, ...child })
    return put(db, 'matches', { key, youngPersonId, volunteerId, startedOn: '2026-11-10', ...known })
  }
  const lines = (on = today): string[] => dueForCommandLine(db, on).filter((item) => item.kind !== 'check_in').map((item) => `${item.kind} ${item.key} ${item.dueOn}`)

  beforeAll(() => {
    db = emptyService()
  })

  it.each<[string, () => unknown, string[]]>([
    ['an empty service has nothing to do', () => undefined, []],
    ['a supervision planned and not held does not count', () => put(db, 'supervisions', { volunteerId: volunteer('V1', 'Alan', '2026-09-01'), dueOn: '2026-11-24' }), ['supervision V1 2026-11-24']],
    ['a visit that did not happen does not count', () => {
      const id = match('M1', volunteer('V1', 'Alan'), { startedOn: '2026-10-01' })
      put(db, 'visits', { matchId: id, visitedOn: '2026-11-20', outcome: 'no_show' })
    }, ['visit_gap M1 2026-11-12']],
    ['a match ends before its last day, and does not begin before its first', () => {
      match('M1', volunteer('V1', 'Alan'), { startedOn: '2026-01-01', endedOn: today })
      match('M2', volunteer('V2', 'Ben'), { startedOn: '2026-11-23' })
    }, []],
    ['a pause is over on the day the match goes on', () => {
      const id = match('M1', volunteer('V1', 'Alan'), { startedOn: '2026-10-01' })
      put(db, 'matchPauses', { matchId: id, fromOn: '2026-10-05', toOn: today })
    }, ['visit_gap M1 2026-11-12']],
    ['and holds until then', () => {
      const id = match('M1', volunteer('V1', 'Alan'), { startedOn: '2026-10-01' })
      put(db, 'matchPauses', { matchId: id, fromOn: '2026-10-05', toOn: '2026-11-23' })
    }, []],
    ['a care review counts whoever was the visitor then', () => {
      const id = match('M1', volunteer('V1', 'Alan'))
      put(db, 'careReviews', { youngPersonId: Number(handleOf(db).prepare('select youngPersonId from matches where id = ?').pluck().get(id)), reviewedOn: '2026-05-31' })
    }, ['care_review M1 2026-11-30']],
    ['only an annual visit counts as one', () => {
      const id = match('M1', volunteer('V1', 'Alan'), { startedOn: '2025-11-01' })
      put(db, 'visits', { matchId: id, visitedOn: today, outcome: 'held' })
      put(db, 'feedback', { matchId: id, givenOn: '2026-11-05', occasion: 'ending' })
    }, ['annual_visit M1 2026-11-01']],
    ['a decision to go on after care ends is one', () => {
      match('M1', volunteer('V1', 'Alan'), { fundedAfter18: 1 }, { inCareTo: '2026-11-01', bornOn: '2008-12-01' })
      match('M2', volunteer('V2', 'Ben'), {}, { inCareTo: '2026-11-01', bornOn: '2008-12-01' })
    }, ['no_longer_looked_after M2 2026-11-01', 'turning_18 M2 2026-12-01']],
    ['an allegation that names only the match closes the gate of both who visit in it', () => {
      const id = match('M1', volunteer('V1', 'Alan'), { secondVolunteerId: volunteer('V2', 'Ben') })
      match('M2', Number(handleOf(db).prepare(`select id from volunteers where key = 'V2'`).pluck().get()))
      put(db, 'concerns', { kind: 'allegation', raisedOn: '2026-11-20', matchId: id, summary: 'Said.' })
    }, ['concern_open M1 2026-11-23', 'match_not_cleared M2 2026-11-20', 'match_not_cleared M1 2026-11-20']],
    ['a safeguarding concern about a child closes no gate, and is gone once resolved', () => {
      const alan = volunteer('V1', 'Alan')
      match('M1', alan)
      put(db, 'concerns', { kind: 'safeguarding', raisedOn: '2026-11-20', volunteerId: alan, summary: 'Said.' })
      put(db, 'concerns', { kind: 'complaint', raisedOn: '2026-11-01', resolvedOn: today, volunteerId: alan, summary: 'Said.' })
    }, ['concern_open V1 2026-11-23']],
    ['a match that came in with a volunteer never approved is not cleared since it began', () => match('M1', volunteer('V1', 'Alan', '2026-10-20', 'applicant')), ['match_not_cleared M1 2026-11-10', 'stage_stalled V1 2026-11-17']],
    ['two references asked for on one day are two lines', () => {
      const id = volunteer('V1', 'Farah', '2026-11-01', 'applicant')
      for (const stage of ['reference_1', 'reference_2']) put(db, 'stages', { volunteerId: id, stage, state: 'requested', requestedOn: '2026-11-08' })
    }, ['reference_chase V1 2026-11-22', 'reference_chase V1 2026-11-22', 'stage_stalled V1 2026-12-06']],
    ['nothing is due of an application that is on hold, until it goes on', () => {
      for (const [key, goesOn] of [['V1', null], ['V2', '2026-11-20']] as const) {
        const id = volunteer(key, 'Farah', '2026-10-01', 'applicant')
        put(db, 'stages', { volunteerId: id, stage: 'reference_1', state: 'requested', requestedOn: '2026-10-08' })
        put(db, 'statusPeriods', { volunteerId: id, status: 'applicant', isOnHold: 1, fromOn: '2026-11-01', reason: 'Exams' })
        if (goesOn !== null) put(db, 'statusPeriods', { volunteerId: id, status: 'applicant', fromOn: goesOn })
      }
    }, ['reference_chase V2 2026-10-22', 'stage_stalled V2 2026-11-05']],
    ['a claim approved tomorrow is not approved today', () => {
      const alan = volunteer('V1', 'Alan')
      put(db, 'claims', { key: 'C1', volunteerId: alan, claimedOn: '2026-11-01', kind: 'food', amountPence: 500, approvedOn: '2026-11-23' })
      put(db, 'claims', { key: 'C2', volunteerId: alan, claimedOn: '2026-11-01', kind: 'food', amountPence: 500, approvedOn: today })
      put(db, 'claims', { key: 'C3', volunteerId: alan, claimedOn: '2026-11-23', kind: 'food', amountPence: 500 })
    }, ['claim_to_approve C1 2026-11-29']],
    ['a referral closed today waits no more', () => {
      const child = put(db, 'youngPeople', { key: 'Y1', firstName: 'Lucy' })
      put(db, 'referrals', { key: 'R1', youngPersonId: child, receivedOn: '2026-10-01', state: 'waiting' })
      put(db, 'referrals', { key: 'R2', youngPersonId: child, receivedOn: '2026-10-01', state: 'matched', closedOn: today })
    }, ['waiting_no_step R1 2026-10-29']],
    ...([
      ['what was done in a pairing is a step', { begunOn: '2026-10-20', volunteerAskedOn: '2026-10-21', introducedOn: null }, ['waiting_no_step R1 2026-11-18']],
      ['an introduction to come is a next step', { begunOn: '2026-10-20', introducedOn: '2026-11-23' }, []],
      ['an introduction of a pairing that was stopped is none', { begunOn: '2026-10-10', introducedOn: '2026-11-23', stoppedOn: '2026-10-20' }, ['waiting_no_step R1 2026-11-17']],
    ] as const).map(([what, pairing, expected]): [string, () => unknown, string[]] => [what, () => {
      const child = put(db, 'youngPeople', { key: 'Y1', firstName: 'Lucy' })
      const referralId = put(db, 'referrals', { key: 'R1', youngPersonId: child, receivedOn: '2026-09-01', state: 'waiting' })
      const volunteerId = put(db, 'volunteers', { key: 'V1', firstName: 'Alan', lastName: 'Young' })
      put(db, 'pairings', { referralId, volunteerId, ...pairing })
    }, [...expected]]),
    ['a commitment agreed only later does not count yet', () => put(db, 'commitments', { volunteerId: volunteer('V1', 'Alan', '2025-11-22'), agreedOn: '2026-11-23', untilOn: '2027-11-22' }), ['supervision V1 2026-02-14', 'commitment_ending V1 2026-11-22']],
    ['the service’s own weeks hold from their day', () => {
      volunteer('V1', 'Alan', '2026-11-01')
      put(db, 'settings', { name: 'supervision_weeks', fromOn: '2026-11-01', value: '4' })
      put(db, 'settings', { name: 'supervision_weeks', fromOn: '2026-12-01', value: '1' })
    }, ['supervision V1 2026-11-29']],
  ])('%s', (_name, arrange, expected) => {
    handleOf(db).exec('savepoint arranged')
    try {
      arrange()
      expect(lines()).toEqual(expected)
    } finally {
      handleOf(db).exec('rollback to arranged; release arranged')
    }
  })
})

describe('somebody waiting', () => {
  it('waits for the cause that holds on the day, and for the reason where a later one has none', () => {
    const db = emptyService()
    const referralId = put(db, 'referrals', { key: 'R9', youngPersonId: put(db, 'youngPeople', { key: 'Y9', firstName: 'Maya' }), receivedOn: '2026-10-01', state: 'waiting', waitingReason: 'seeking_visitor' })
    put(db, 'waitingPeriods', { referralId, fromOn: '2026-10-01', reason: 'seeking_visitor', cause: 'rural' })
    put(db, 'waitingPeriods', { referralId, fromOn: '2026-11-01', reason: 'seeking_visitor', cause: 'few_men' })
    const detail = (on: string): string | undefined => dueOn(db, on).lines.find((line) => line.key === 'R9')?.detail
    expect([detail('2026-10-31'), detail('2026-11-01')]).toEqual(['Waiting 30 days, few volunteers live near them', 'Waiting 31 days, too few men volunteer'])
    put(db, 'waitingPeriods', { referralId, fromOn: '2026-11-10', reason: 'on_hold', cause: null })
    expect(detail('2026-11-10')).toBe('Waiting 40 days, seeking a visitor')
  })
})

/** How often the file is asked for one list. */
function statementsFor(db: WritableDatabase): number {
  const handle = handleOf(db)
  const prototype = Object.getPrototypeOf(handle.prepare('select 1')) as { all: (...values: unknown[]) => unknown[]; get: (...values: unknown[]) => unknown }
  const { all, get } = prototype
  let asked = 0
  prototype.all = function counted(this: unknown, ...values) { asked += 1; return all.apply(this, values) }
  prototype.get = function counted(this: unknown, ...values) { asked += 1; return get.apply(this, values) }
  try {
    dueOn(db, PANEL_DAY)
  } finally {
    Object.assign(prototype, { all, get })
  }
  return asked
}
