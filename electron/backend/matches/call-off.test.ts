import { beforeEach, describe, expect, it } from 'vitest'
import { watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import type { CommandContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { undoEntry } from '../history/undo-entry.ts'
import { matchingService } from '../matching/matching-service.ts'
import { referralsService } from '../referrals/referrals-service.ts'
import { perform } from '../transaction.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2023-10-31'
let made: HandMade
let context: CommandContext
let referral: number
let nathan: number
let matchId: number

beforeEach(() => {
  made = handMade()
  handleOf(made.db).pragma('foreign_keys = on')
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  referral = made.referral({ youngPersonId: made.youngPerson({ firstName: 'Ben' }), receivedOn: '2023-05-03', childAgrees: 1, childView: 'wants', riskAssessmentOn: '2023-05-09' })
  nathan = made.activeVolunteer('2022-01-01')
  const { pairingId } = matchingService.begin({ referralId: referral, volunteerId: nathan, secondVolunteerId: null, type: 'standard', on: '2023-10-24', askedOn: '2023-10-24' }, context)
  matchingService.recordVolunteerAnswer({ pairingId, volunteerId: nathan, answer: 'yes', words: null, on: '2023-10-26' }, context)
  matchingService.recordYoungPersonAnswer({ pairingId, answer: 'yes', words: 'He likes dogs', on: '2023-10-28' }, context)
  matchId = matchingService.start({ pairingId, on: '2023-11-20', rhythmDays: null, trialUntilOn: null, despite: null, spotProvider: null, spotPencePerYear: null, spotReason: null }, context).matchId
})

const callOff = (more: object = {}): unknown => matchesService.callOff({ matchId, on: TODAY, reason: 'Nathan moves away', ...more }, context)
const standing = (): unknown => ({
  referral: one(made.db, sql`select state, closedOn, waitingReason from referrals where id = ${referral}`), pairing: one(made.db, sql`select matchId, stoppedOn, stopReason from pairings`), matches: all(made.db, sql`select id, key, startedOn, volunteerId from matches`),
})

describe('a match that is planned', () => {
  it('is called off: it is none, and the young person waits as before', () => {
    callOff()
    expect(standing()).toEqual({ referral: { state: 'waiting', closedOn: null, waitingReason: 'seeking_visitor' }, pairing: { matchId: null, stoppedOn: TODAY, stopReason: 'Called off: Nathan moves away' }, matches: [] })
    expect([made.figure('matches.started', '2023-11-01', '2023-11-30'), made.figure('matches.ended', '2023-10-01', '2023-11-30'), made.at('waiting.total', '2023-12-01')]).toEqual([0, 0, 1])
    expect(all(made.db, sql`select takenOn, what from steps where referralId = ${referral}`)).toEqual([{ takenOn: TODAY, what: 'The match with Ann Bell, planned, was called off: Nathan moves away' }])
    expect(matchingService.open({ referralId: referral }, context)).toMatchObject({ pairing: null, before: [{ stopReason: 'Called off: Nathan moves away' }], seeker: { isWaiting: true } })
    expect(matchingService.begin({ referralId: referral, volunteerId: nathan, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: null }, context).pairingId).toBeGreaterThan(0)
  })

  it('is a wait until it begins: nobody is referred, or an older referral opened, beside it', () => {
    const { youngPersonId } = one<{ youngPersonId: number }>(made.db, sql`select youngPersonId from matches`)!
    const older = made.referral({ youngPersonId, receivedOn: '2021-02-01', state: 'declined_by_child', closedOn: '2021-03-01' })
    expect(() => referralsService.reopen({ id: older, on: TODAY }, context)).toThrow('waits for a visitor already')
  })

  it.each<[string, () => unknown]>([
    ['a concern', () => made.put('concerns', { kind: 'safeguarding', raisedOn: TODAY, matchId, summary: 'x' })],
    ['a supervision', () => made.put('supervisions', { volunteerId: nathan, matchId, heldOn: TODAY })],
    ['a care review', () => made.put('careReviews', { youngPersonId: one<{ id: number }>(made.db, sql`select youngPersonId as id from matches`)!.id, matchId, reviewedOn: TODAY })],
  ])('is called off with %s on record, which stays with one that never went ahead; the young person waits as before', (_what, put) => {
    put()
    callOff()
    expect(standing()).toEqual({
      referral: { state: 'waiting', closedOn: null, waitingReason: 'seeking_visitor' }, pairing: { matchId: null, stoppedOn: TODAY, stopReason: 'Called off: Nathan moves away' },
      matches: [expect.objectContaining({ id: matchId, startedOn: TODAY })],
    })
    expect(one(made.db, sql`select endedOn, endReason, endDecidedBy from matches`)).toEqual({ endedOn: TODAY, endReason: 'other', endDecidedBy: 'service' })
    expect([made.at('matches.active', TODAY), made.at('waiting.total', TODAY)]).toEqual([0, 1])
    expect(matchingService.begin({ referralId: referral, volunteerId: nathan, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: null }, context).pairingId).toBeGreaterThan(0)
  })

  it('is taken back whole', () => {
    watchChanges(made.db)
    const vault = { db: made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }
    const asker = { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }
    const before = standing()
    const { entry } = perform(vault, asker, () => callOff())
    expect(standing()).not.toEqual(before)
    perform(vault, asker, () => undoEntry(made.db, entry!, TODAY))
    expect([standing(), all(made.db, sql`select id from steps`)]).toEqual([before, []])
  })

  it.each<[string, () => unknown, string]>([
    ['once it has begun', () => { context = { ...context, today: '2023-11-20' }; return callOff({ on: '2023-11-20' }) }, 'This match has begun'],
    ['on a day to come', () => callOff({ on: '2023-11-01' }), 'still to come'],
    ['where they have met', () => { made.put('visits', { matchId, visitedOn: TODAY, outcome: 'held' }); return callOff() }, 'Something is recorded of this match already'],
    ['where there is none', () => callOff({ matchId: 999 }), 'no such match'],
    ['where they wait under another referral, and would wait twice', () => { made.referral({ youngPersonId: one<{ id: number }>(made.db, sql`select youngPersonId as id from matches`)!.id, receivedOn: '2023-10-30' }); return callOff() }, 'Close that one first'],
  ])('is not called off %s', (_when, work, words) => {
    const before = standing()
    expect(work).toThrow(words)
    expect(standing()).toEqual(before)
  })
})

describe('a referral that is closed while its match is still planned', () => {
  const view = { childView: 'objects', understanding: 'yes', viewOn: TODAY, viewTakenBy: 'Social worker', viewReasons: null } as const
  const decision = { decision: 'not_appointed', decidedOn: TODAY, reason: 'other', considerAgainOn: null, note: 'They moved in with an aunt' } as const
  const closing = { closedOn: TODAY, considerAgainOn: null, note: 'As told' } as const
  it.each<[string, () => unknown, string, string]>([
    ['as withdrawn', () => referralsService.close({ id: referral, state: 'withdrawn', ...closing }, context), 'withdrawn', 'The referral was closed'],
    ['as the young person said no', () => referralsService.close({ id: referral, state: 'declined_by_child', ...closing }, context), 'declined_by_child', 'Decided not to appoint: '],
    ['by a decision', () => referralsService.decide({ id: referral, ...decision }, context), 'withdrawn', 'Decided not to appoint: '],
    ['by an objection (R2.2)', () => referralsService.recordView({ id: referral, ...view }, context), 'declined_by_child', 'Decided not to appoint: '],
  ])('%s: the match is called off with it, and nobody waits again', (_how, work, state, why) => {
    work()
    expect(standing()).toEqual({ referral: expect.objectContaining({ state, closedOn: TODAY }), pairing: { matchId: null, stoppedOn: TODAY, stopReason: expect.stringContaining(`Called off: ${why}`) }, matches: [] })
    expect([made.at('waiting.total', '2023-12-01'), made.figure('matches.started', '2023-11-01', '2023-11-30')]).toEqual([0, 0])
  })

  it.each<[string, () => unknown, string, string]>([
    ['by an objection (R2.2)', () => referralsService.recordView({ id: referral, ...view }, context), 'declined_by_child', 'child_choice'],
    ['as withdrawn', () => referralsService.close({ id: referral, state: 'withdrawn', ...closing }, context), 'withdrawn', 'other'],
    ['by a decision', () => referralsService.decide({ id: referral, ...decision }, context), 'withdrawn', 'other'],
  ])('%s where something is recorded of that match: it is kept as one that never went ahead, with its record', (_how, work, state, endReason) => {
    const concern = made.put('concerns', { kind: 'safeguarding', raisedOn: TODAY, matchId, summary: 'x' })
    handleOf(made.db).transaction(work)()
    expect(one(made.db, sql`select state, closedOn from referrals where id = ${referral}`)).toEqual({ state, closedOn: TODAY })
    expect(one(made.db, sql`select startedOn, endedOn, endReason, introducedOn from matches`)).toEqual({ startedOn: TODAY, endedOn: TODAY, endReason, introducedOn: null })
    expect([made.at('matches.active', TODAY), made.at('matches.active', '2023-12-01'), made.at('waiting.total', '2023-12-01')]).toEqual([0, 0, 0])
    expect(one(made.db, sql`select matchId from concerns where id = ${concern}`)).toEqual({ matchId })
    expect(one<{ what: string }>(made.db, sql`select what from steps where referralId = ${referral} order by id limit 1`)?.what).toContain('planned, was called off: ')
  })

  it.each(['withdrawn', 'declined_by_child', 'not_eligible', 'disengaged'])('stays %s where the match is called off later, as a workbook may have the two', (state) => {
    run(made.db, sql`update referrals set state = ${state}, closedOn = ${TODAY} where id = ${referral}`)
    callOff()
    expect(standing()).toMatchObject({ referral: { state, closedOn: TODAY }, matches: [] })
  })
})
