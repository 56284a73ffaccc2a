import { beforeEach, describe, expect, it } from 'vitest'
import type { ReceivedReferral } from '#contract/referral-records.ts'
import type { CommandContext } from '../context.ts'
import { one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { waitFor } from '../matching/begin-pairing.ts'
import { NEW_PERSON } from '../young-people/new-person-for-tests.ts'
import { referralsService as service } from './referrals-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'coordinator', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
})
const GIVEN: ReceivedReferral = {
  receivedOn: '2026-11-03', referredBy: 'social worker', criterion: 'best_interests', factors: [], isUrgent: null, isInCarePlan: null, carePlanOn: null, offeredOn: null, prefersGender: null, genderStrength: null, prefersBackground: null, backgroundStrength: null,
  preferenceOf: null, notes: null, childView: 'wants', understanding: null, viewOn: '2026-11-03', viewTakenBy: 'Social worker', viewReasons: null, riskAskedOn: null, riskReceivedOn: null, waitingReason: 'seeking_visitor', owner: null, nextStep: null, nextStepOn: null,
}
const receive = (changes: Partial<ReceivedReferral> = {}): { readonly id: number; readonly youngPersonId: number } => service.receive({ ...GIVEN, ...changes, youngPerson: { add: NEW_PERSON } }, context)
const opened = (id: number): ReturnType<typeof service.open> => service.open({ id }, context)
const kept = (id: number): Record<string, unknown> => one<Record<string, unknown>>(made.db, sql`select * from referrals where id = ${id}`)!

describe('the day on which a referral was received, corrected', () => {
  const receivedOn = (id: number, on: string): null => service.correct({ ...opened(id).asked, id, receivedOn: on }, context)
  const day = (id: number): unknown => kept(id)['receivedOn']

  const unasked = (): void => { run(made.db, sql`delete from childViews`); run(made.db, sql`update referrals set viewOn = null`) }

  it.each<[string, (id: number, youngPersonId: number) => unknown, string, string]>([
    ['after it was closed', (id) => { unasked(); return run(made.db, sql`update referrals set state = 'withdrawn', closedOn = '2026-11-10' where id = ${id}`) }, '2026-11-11', 'It was closed on 10 Nov 2026. Enter that day or an earlier one.'],
    ['after it was decided', (id) => { unasked(); service.decide({ id, decision: 'accepted', decidedOn: '2026-11-12', reason: null, considerAgainOn: null, note: null }, context) }, '2026-11-13', 'It was decided on 12 Nov 2026.'],
    ['after the young person was asked', () => null, '2026-11-04', 'The young person was asked on 3 Nov 2026.'],
    ['after the young person was asked first, although they were asked again since', (id) => service.recordView({ id, childView: 'unsure', understanding: null, viewOn: '2026-11-20', viewTakenBy: 'Social worker', viewReasons: null }, context), '2026-11-10', 'The young person was asked on 3 Nov 2026.'],
    ['after what it waits for changed', (id) => { unasked(); waitFor(made.db, id, 'on_hold', '2026-11-15') }, '2026-11-16', 'What it waits for changed on 15 Nov 2026.'],
    ['after a pairing began', (id) => { unasked(); made.put('pairings', { referralId: id, volunteerId: made.activeVolunteer(), type: 'standard', begunOn: '2026-11-06' }) }, '2026-11-07', 'A pairing began on 6 Nov 2026.'],
    ['after its match started', (id, youngPersonId) => { unasked(); made.match({ referralId: id, youngPersonId, startedOn: '2026-11-09' }) }, '2026-11-10', 'Its match started on 9 Nov 2026.'],
    ['before the match before ended', (_id, youngPersonId) => made.match({ youngPersonId, startedOn: '2025-01-01', endedOn: '2026-11-02' }), '2026-11-01', 'The match before ended on 2 Nov 2026. Enter that day or a later one.'],
    ['before another of theirs was closed', (_id, youngPersonId) => made.referral({ youngPersonId, receivedOn: '2025-01-01', state: 'withdrawn', closedOn: '2026-11-01' }), '2026-10-31', 'Another referral of theirs was closed on 1 Nov 2026. Enter that day or a later one.'],
  ])('is refused %s', (_what, make, on, words) => {
    const { id, youngPersonId } = receive()
    make(id, youngPersonId)
    expect(() => receivedOn(id, on)).toThrow(words)
    expect(day(id)).toBe('2026-11-03')
  })

  it.each<[string, (id: number, youngPersonId: number) => unknown, string]>([
    ['up to the day against it', (id) => { unasked(); return run(made.db, sql`update referrals set state = 'withdrawn', closedOn = '2026-11-10' where id = ${id}`) }, '2026-11-10'],
    ['where they were asked before', (id) => { run(made.db, sql`update childViews set viewOn = '2026-10-30'`); return run(made.db, sql`update referrals set viewOn = '2026-10-30' where id = ${id}`) }, '2026-11-09'],
    ['where its match had started before', (id, youngPersonId) => { unasked(); made.match({ referralId: id, youngPersonId, startedOn: '2020-01-01' }) }, '2026-11-09'],
    ['earlier', () => null, '2026-10-01'],
    ['on the day the match before ended', (_id, youngPersonId) => made.match({ youngPersonId, startedOn: '2025-01-01', endedOn: '2026-11-01' }), '2026-11-01'],
  ])('is corrected %s, and what it waits for at first goes along', (_what, make, on) => {
    const { id, youngPersonId } = receive()
    make(id, youngPersonId)
    receivedOn(id, on)
    expect([day(id), one(made.db, sql`select fromOn from waitingPeriods where referralId = ${id}`)]).toEqual([on, { fromOn: on }])
  })

  it('takes along a close on that very day, for an objection said before', () => {
    const { id } = receive({ childView: 'objects', understanding: 'yes', viewOn: '2026-10-30' })
    receivedOn(id, '2026-11-05')
    expect(kept(id)).toMatchObject({ receivedOn: '2026-11-05', closedOn: '2026-11-05', decidedOn: '2026-11-05' })
  })

  it('leaves of two reasons for waiting the one that holds on the day', () => {
    const { id } = receive({ viewOn: '2026-10-30' })
    waitFor(made.db, id, 'on_hold', '2026-11-08')
    receivedOn(id, '2026-11-08')
    expect(opened(id).periods).toMatchObject([{ fromOn: '2026-11-08', reason: 'on_hold' }])
  })
})
