import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { barredMeetingsBetween, trialsBetween } from '../calendar/match-events.ts'
import { watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { listHomeLinks } from '../matching/home-links.ts'
import { matchingService } from '../matching/matching-service.ts'
import type { OneWaiting } from '../matching/one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from '../matching/one-waiting-for-tests.ts'
import { perform } from '../transaction.ts'
import { matchesService } from './matches-service.ts'

/* A planned match on its first day (domain.md R3.1): it begins where everybody is cleared on that day, else its start is put off. TODAY is 31 Oct 2023. */

const FIRST_DAY = '2023-11-20'
let waiting: OneWaiting
let matchId: number

beforeEach(() => {
  waiting = oneWaiting()
  const pairing = waiting.begin()
  waiting.bothSayYes(pairing)
  matchId = matchingService.start({ pairingId: pairing, on: FIRST_DAY, rhythmDays: null, trialUntilOn: null, despite: null, spotProvider: null, spotPencePerYear: null, spotReason: null }, waiting.context).matchId
})

const on = (today: string): CommandContext => ({ ...waiting.context, today })
const asked = (today: string): number => matchesService.putOffStarts(null, on(today)).putOff
const state = (today: string): unknown => matchesService.open({ id: matchId }, on(today)).match.state
const started = (today: string): unknown => waiting.made.at('matches.active', today)
const today = (day: string): string[] => barredMeetingsBetween(waiting.made.db, { from: '2023-01-01', to: day }, day).map(({ label, detail }) => `${label}: ${detail}`)
const correct = (startedOn: string, day: string): unknown => {
  const { match, introducedOn } = matchesService.open({ id: matchId }, on(day))
  return matchesService.correct({ matchId, type: match.type, introducedOn, startedOn, previousProvider: null, firstMatchedOn: null, endedOn: null, endReason: null, endDecidedBy: null, endBasis: null, endNoticeOn: null, endPlan: null, remains: null }, on(day))
}

describe('a home to which a visitor is linked (R2.4)', () => {
  const declares = (homeProvider: string): unknown => waiting.made.put('independenceDeclarations', { volunteerId: waiting.nathan, declaredOn: '2023-11-02', isCouncillor: 0, homeProvider, outcome: 'independent', decidedBy: 'k' })
  const moves = (fromOn: string, provider: string): unknown => waiting.made.put('placements', { youngPersonId: waiting.ben, fromOn, placementType: 'residential', provider })

  it.each<[string, string, string, string, boolean]>([
    ['the home of now', 'Lantern Care', 'Lantern Care', '2023-11-10', true],
    ['one of several, by another form of its name', 'Aycliffe Homes Ltd; Lantern Care', 'Aycliffe Homes', '2023-11-10', true],
    ['the home of the first day', 'Lantern Care', 'Lantern Care', '2023-11-18', true],
    ['a home that they move to only after it', 'Lantern Care', 'Lantern Care', '2023-11-21', false],
    ['another home', 'Aycliffe Homes', 'Lantern Care', '2023-11-10', false],
  ])('is told of a planned match, which does not begin there: %s', (_what, declared, provider, fromOn, bars) => {
    declares(declared)
    moves(fromOn, provider)
    expect(today('2023-11-12')).toEqual(bars ? ['Planned match: 20 Nov 2023, not to go ahead: Nathan Hall is linked to who runs Ben Nixon’s home'] : [])
    expect(asked(FIRST_DAY)).toBe(bars ? 1 : 0)
  })

  it('is told of an introduction, and once of a match that goes on', () => {
    matchesService.callOff({ matchId, on: TODAY, reason: 'Another visitor' }, waiting.context)
    const pairing = waiting.begin()
    waiting.bothSayYes(pairing)
    matchingService.planIntroduction({ pairingId: pairing, on: '2023-11-15', place: null, who: null }, waiting.context)
    declares('Lantern Care')
    moves('2023-11-10', 'Lantern Care')
    expect(today('2023-11-12')).toEqual(['Introduction: 15 Nov 2023, not to go ahead: Nathan Hall is linked to who runs Ben Nixon’s home'])
    const other = waiting.made.match({ volunteerId: waiting.nathan, youngPersonId: waiting.ben, startedOn: '2023-11-01' })
    expect(listHomeLinks(waiting.made.db, '2023-11-12').map((link) => link.matchId)).toEqual([other])
  })
})

const says = (childView: 'objects' | 'unsure', understanding: 'no' | 'not_assessed' | null, viewReasons: string | null): unknown =>
  run(waiting.made.db, sql`update referrals set childView = ${childView}, understanding = ${understanding}, viewReasons = ${viewReasons}, viewOn = '2023-11-15' where id = ${waiting.referral}`)

describe('a planned match whose first day has come', () => {
  it('is asked about from that day on, and not before', () => {
    expect([matchesService.plansHaveCome(null, on('2023-11-19')), matchesService.plansHaveCome(null, on(FIRST_DAY))]).toEqual([false, true])
    asked(FIRST_DAY)
    expect(matchesService.plansHaveCome(null, on(FIRST_DAY))).toBe(false)
  })

  it.each<[string, () => void, number]>([
    ['begins where everybody is cleared', () => undefined, 0],
    ['begins where a suspension was lifted before', () => { waiting.made.status(waiting.nathan, 'suspended', '2023-11-10'); waiting.made.status(waiting.nathan, 'active', '2023-11-18') }, 0],
    ['has begun where the gate closed only after it', () => waiting.made.status(waiting.nathan, 'suspended', '2023-11-22'), 0],
    ['is put off where the gate is closed on the day', () => waiting.made.status(waiting.nathan, 'suspended', '2023-11-15'), 1],
    ['is put off where it was closed on the day, although it is open by now', () => { waiting.made.status(waiting.nathan, 'suspended', '2023-11-15'); waiting.made.status(waiting.nathan, 'active', '2023-11-24') }, 1],
    ['is put off where an allegation is open', () => waiting.made.put('concerns', { kind: 'allegation', raisedOn: '2023-11-18', volunteerId: waiting.nathan, summary: 'x' }), 1],
    ['is put off where the two are kept apart', () => waiting.made.put('exclusions', { youngPersonId: waiting.ben, volunteerId: waiting.nathan, reason: 'Taught him', sinceOn: '2023-11-18' }), 1],
    ['is put off where the allegation that is open was raised in it', () => waiting.made.put('concerns', { kind: 'allegation', raisedOn: '2023-11-18', volunteerId: waiting.nathan, matchId, summary: 'x' }), 1],
    ['is put off where only its supervision, a review, an answer or a visit that was not held is on record', () => {
      waiting.made.status(waiting.nathan, 'suspended', '2023-11-15')
      waiting.made.put('supervisions', { volunteerId: waiting.nathan, matchId, heldOn: '2023-11-16' })
      waiting.made.put('careReviews', { youngPersonId: waiting.ben, matchId, reviewedOn: '2023-11-16' })
      waiting.made.put('visits', { matchId, visitedOn: FIRST_DAY, outcome: 'cancelled_by_visitor' })
    }, 1],
    ['is put off where they met only before its first day', () => { waiting.made.status(waiting.nathan, 'suspended', '2023-11-15'); waiting.made.put('visits', { matchId, visitedOn: '2023-11-10', outcome: 'held' }) }, 1],
    ['is put off where the young person objects, and nobody has written down whether they understand (R2.2)', () => says('objects', 'not_assessed', null), 1],
    ['is put off where they object without understanding, and nobody wrote down why', () => says('objects', 'no', null), 1],
    ['begins where they object without understanding, and it is written down why one visits all the same', () => says('objects', 'no', 'Has nobody else'), 0],
    ['begins where they are not sure', () => says('unsure', null, null), 0],
    ['has begun where they met in it, whoever let them', () => { waiting.made.status(waiting.nathan, 'suspended', '2023-11-15'); waiting.made.put('visits', { matchId, visitedOn: FIRST_DAY, outcome: 'held' }) }, 0],
  ])('%s', (_what, make, count) => {
    make()
    expect(asked('2023-11-25')).toBe(count)
    expect([state('2023-11-25'), started('2023-11-25')]).toEqual(count === 1 ? ['planned', 0] : ['active', 1])
  })

  it('is said on Today and on its page, and young person waits, until somebody chooses its day', () => {
    waiting.made.status(waiting.nathan, 'suspended', '2023-11-15')
    expect(today('2023-11-16')).toEqual(['Planned match: 20 Nov 2023, not to go ahead: Nathan Hall: suspended since 15 Nov 2023'])
    asked(FIRST_DAY)
    expect(today(FIRST_DAY)).toEqual(['Start put off: Planned for 20 Nov 2023 and put off: Nathan Hall: suspended since 15 Nov 2023. Choose its day, or call it off'])
    expect(matchesService.open({ id: matchId }, on(FIRST_DAY)).putOffFrom).toBe(FIRST_DAY)
    expect(matchesService.open({ id: matchId }, on(FIRST_DAY)).timeline.map(({ title }) => title)).toContain('The start planned for 20 Nov 2023 was put off: Nathan Hall: suspended since 15 Nov 2023')
    expect(waiting.made.at('waiting.total', FIRST_DAY)).toBe(1)
    waiting.made.status(waiting.nathan, 'active', '2023-11-25')
    expect(today('2023-11-26')).toEqual(['Start put off: Planned for 20 Nov 2023 and put off. Choose its day, or call it off'])
    // Nobody chose a day: it stays put off, however long that is, and is said once.
    for (const day of ['2023-11-27', '2023-11-28', '2024-02-01']) expect([asked(day), state(day), started(day)]).toEqual([0, 'planned', 0])
    expect(all(waiting.made.db, sql`select id from steps where matchId = ${matchId}`)).toHaveLength(1)
    correct('2024-02-01', '2024-02-01')
    expect([state('2024-02-01'), started('2024-02-01'), today('2024-02-01'), asked('2024-02-02'), state('2024-02-02')]).toEqual(['active', 1, [], 0, 'active'])
    expect(waiting.made.at('waiting.total', '2024-02-01')).toBe(0)
  })

  it('is said not to go ahead, put off, and given no day while the young person objects', () => {
    says('objects', 'not_assessed', null)
    const why = 'The young person does not want a visitor. Record whether they understand what that means before anybody is proposed'
    expect(today('2023-11-16')).toEqual([`Planned match: 20 Nov 2023, not to go ahead: ${why}`])
    expect(asked(FIRST_DAY)).toBe(1)
    expect(today(FIRST_DAY)).toEqual([`Start put off: Planned for 20 Nov 2023 and put off: ${why}. Choose its day, or call it off`])
    expect(() => correct(FIRST_DAY, FIRST_DAY)).toThrow('does not want a visitor')
  })

  it('is given no day on which its visitor is not cleared, and is asked about again on the one it is given', () => {
    waiting.made.status(waiting.nathan, 'suspended', '2023-11-15')
    asked(FIRST_DAY)
    expect(() => correct(FIRST_DAY, FIRST_DAY)).toThrow('Nathan Hall is not cleared: suspended since 15 Nov 2023')
    waiting.made.status(waiting.nathan, 'active', '2023-11-22')
    correct('2023-12-04', '2023-11-23')
    expect(matchesService.open({ id: matchId }, on('2023-11-23')).putOffFrom).toBeNull()
    waiting.made.status(waiting.nathan, 'suspended', '2023-12-01')
    expect([asked('2023-12-05'), state('2023-12-05')]).toEqual([1, 'planned'])
  })

  it('can be called off while it is put off', () => {
    waiting.made.status(waiting.nathan, 'suspended', '2023-11-15')
    asked('2023-11-21')
    matchesService.callOff({ matchId, on: '2023-11-21', reason: 'Nathan is suspended' }, on('2023-11-21'))
    expect([one(waiting.made.db, sql`select id from matches`), today('2023-11-21')]).toEqual([undefined, []])
  })

  it('can be called off while it is put off for an allegation raised in it, which stays on record with it', () => {
    const concern = waiting.made.put('concerns', { kind: 'allegation', raisedOn: '2023-11-18', volunteerId: waiting.nathan, matchId, summary: 'x' })
    asked(FIRST_DAY)
    matchesService.callOff({ matchId, on: '2023-11-21', reason: 'Not while this is open' }, on('2023-11-21'))
    expect(one(waiting.made.db, sql`select matchId from concerns where id = ${concern}`)).toEqual({ matchId })
    expect([state('2023-11-21'), today('2023-11-21'), asked('2023-11-28'), started('2023-11-28')]).toEqual(['ended', [], 0, 0])
    expect(one(waiting.made.db, sql`select state, closedOn, waitingReason from referrals where id = ${waiting.referral}`)).toEqual({ state: 'waiting', closedOn: null, waitingReason: 'seeking_visitor' })
    expect(waiting.made.at('waiting.total', '2023-11-21')).toBe(1)
    expect(matchingService.open({ referralId: waiting.referral }, on('2023-11-21'))).toMatchObject({ pairing: null, before: [{ stopReason: 'Called off: Not while this is open' }] })
  })

  it('takes its trial along, as long after its first day as it was, also to the day that is chosen', () => {
    run(waiting.made.db, sql`update matches set trialUntilOn = '2023-12-20' where id = ${matchId}`)
    waiting.made.status(waiting.nathan, 'suspended', '2023-11-15')
    const trial = (): unknown => one(waiting.made.db, sql`select startedOn, trialUntilOn from matches where id = ${matchId}`)
    const ends = (day: string): unknown[] => trialsBetween(waiting.made.db, { from: '2023-01-01', to: '2025-01-01' }, day).map(({ on: last, label, state: how }) => [last, label, how])
    expect(ends('2023-11-16')).toEqual([['2023-12-20', 'Trial ends', 'coming']])
    asked(FIRST_DAY)
    expect([trial(), ends(FIRST_DAY)]).toEqual([{ startedOn: '2023-11-27', trialUntilOn: '2023-12-27' }, []])
    for (const day of ['2023-11-28', '2024-01-15']) expect([asked(day), ends(day)]).toEqual([0, []])
    waiting.made.status(waiting.nathan, 'active', '2024-01-15')
    correct('2024-01-16', '2024-01-16')
    expect([trial(), ends('2024-01-16')]).toEqual([{ startedOn: '2024-01-16', trialUntilOn: '2024-02-15' }, [['2024-02-15', 'Trial ends', 'coming']]])
  })

  it('is said to have ended its trial only where it began', () => {
    run(waiting.made.db, sql`update matches set trialUntilOn = '2023-11-10' where id = ${matchId}`)
    expect(trialsBetween(waiting.made.db, { from: '2023-01-01', to: '2024-01-01' }, '2023-11-12')).toEqual([])
  })

  it('is not touched where a workbook brought in its first day', () => {
    waiting.made.status(waiting.nathan, 'suspended', '2023-11-15')
    run(waiting.made.db, sql`update matches set startedOn = '2023-11-18' where id = ${matchId}`)
    const other = waiting.made.match({ volunteerId: waiting.nathan, startedOn: '2023-11-20' })
    expect([asked('2023-11-25'), state('2023-11-25')]).toEqual([0, 'active'])
    expect(one(waiting.made.db, sql`select startedOn from matches where id = ${other}`)).toEqual({ startedOn: '2023-11-20' })
  })

  describe('that was planned before plans were kept (step 26 of the schema)', () => {
    let planned: number
    const did = (work: () => unknown): void => {
      perform({ db: waiting.made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }, work)
      handleOf(waiting.made.db).pragma('query_only = off')
    }
    const plannedFor = (): unknown => one(waiting.made.db, sql`select plannedFor from matches where id = ${planned}`)
    const plan = (startedOn: string): void => void (planned = waiting.made.match({ youngPersonId: waiting.made.youngPerson(), volunteerId: waiting.nathan, startedOn }))
    beforeEach(() => watchChanges(waiting.made.db))

    it('is asked about on its first day where it was written down by hand', () => {
      did(() => plan('2023-11-25'))
      expect([matchesService.plansHaveCome(null, on('2023-11-05')), asked('2023-11-05'), plannedFor()]).toEqual([true, 0, { plannedFor: '2023-11-25' }])
      expect(matchesService.plansHaveCome(null, on('2023-11-06'))).toBe(false)
      waiting.made.status(waiting.nathan, 'suspended', '2023-11-22')
      expect(asked('2023-11-25')).toBe(1)
    })

    it.each<[string, () => unknown]>([
      ['a workbook brought it in', () => plan('2023-11-25')],
      ['it had begun by then', () => did(() => plan('2023-11-04'))],
      ['it had ended', () => did(() => { plan('2023-11-25'); run(waiting.made.db, sql`update matches set endedOn = '2023-11-25' where id = ${planned}`) })],
    ])('is left alone where %s', (_what, make) => {
      make()
      expect([matchesService.plansHaveCome(null, on('2023-11-05')), asked('2023-11-05'), plannedFor()]).toEqual([false, 0, { plannedFor: null }])
    })
  })

  it('leaves a match that is recorded as begun alone', () => {
    expect(TODAY < FIRST_DAY).toBe(true)
    correct(TODAY, TODAY)
    waiting.made.status(waiting.nathan, 'suspended', '2023-11-15')
    expect([asked('2023-11-25'), state('2023-11-25')]).toEqual([0, 'active'])
  })
})
