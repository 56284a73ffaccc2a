import { forbids } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { ClosedAs } from '#domain/consider-again.ts'
import { considerAgainOn, isDecline, reasonOfRefusal, stateAfterDecision } from '#domain/consider-again.ts'
import { eligibilityOn } from '#domain/eligibility.ts'
import { wrongInClosing, wrongInDecision, wrongInView } from '#domain/referral-form.ts'
import type { Decision, NotAppointedReason } from '#domain/referral-words.ts'
import { NOT_APPOINTED_REASON } from '#domain/referral-words.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { ReferralState } from '#domain/vocabulary.ts'
import { wrongPastDay } from '#domain/young-person-form.ts'
import type { ChildsViewInput } from '#contract/referral-records.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, runOnOne, sql, value } from '../database/sql.ts'
import type { NotGoingAhead } from '../matches/call-off.ts'
import { callOffOfYoungPerson, callOffWithReferral } from '../matches/call-off.ts'
import { isWaiting } from '../figures/referrals.ts'
import { stopWithReferral } from '../matching/pairing-steps.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { findTerms } from '../service/terms-repository.ts'
import { nextReviewOf } from '../young-people/next-review.ts'
import { findForEligibility } from '../young-people/write-young-person.ts'
import { rewriteChildView, writeChildView } from './child-views.ts'
import { openFollowingReferral } from './following-referral.ts'
import { logStep } from './next-steps.ts'
import type { ReferralRecord } from './referral-record.ts'
import { referralOf, waitingReferralOf } from './referral-record.ts'
import { viewNowOf } from './view-now.ts'

/* What becomes of a referral: what the young person says to it, the decision, its closing, and its opening again (domain.md R2.2, R2.3). */

type Deciding = Pick<CommandContext, 'db' | 'who' | 'today'>

/** Writes down what the young person says, beside what they said before. An objection of somebody who understands it closes a waiting referral as not appointed, true where it did; with it everything stops that is planned for them. */
export function recordView({ db, who, today }: Deciding, { id, ...view }: ChildsViewInput & { readonly id: number }): boolean {
  const { youngPersonId } = referralOf(db, id, today)
  refuseWrong({ ...wrongInView(view, today) })
  writeChildView(db, { youngPersonId, referralId: id }, view, today)
  return heedOnReferral({ db, who, today }, id)
}

/** Puts right what was written down once of what they say; true where a waiting referral is closed by it, as an objection does. */
export function correctView({ db, who, today }: Deciding, { viewId, ...view }: ChildsViewInput & { readonly viewId: number }): boolean {
  refuseWrong({ ...wrongInView(view, today) })
  const { youngPersonId, referralId } = rewriteChildView(db, viewId, view)
  if (referralId !== null) return heedOnReferral({ db, who, today }, referralId)
  heedObjection({ db, who, today }, youngPersonId)
  return false
}

/** What an objection stops where it is what was said last on this referral: the referral itself while it waits, true where it did, and with it everything that is planned for them. */
export function heedOnReferral(deciding: Deciding, id: number): boolean {
  const referral = referralOf(deciding.db, id, deciding.today)
  if (!forbids(asked(referral))) return false
  if (referral.waits === 1) closeForObjection(deciding, referral, referral.viewOn)
  heedObjection(deciding, referral.youngPersonId)
  return referral.waits === 1
}

/**
 * What a young person's objection stops, wherever it is written down, while it is what they said last and they understand it (s23ZB(7), domain.md R2.2): a referral under which they wait is closed as not
 * appointed, no pairing of theirs goes on, and no match that is planned for them begins.
 */
export function heedObjection(deciding: Deciding, youngPersonId: number): void {
  const { db, today } = deciding
  const view = viewNowOf(db, youngPersonId)
  if (view === undefined || !forbids(view)) return
  for (const { id } of all<{ id: number }>(db, sql`select id from referrals where youngPersonId = ${youngPersonId} and ${isWaiting({ to: today })}`)) closeForObjection(deciding, referralOf(db, id, today), view.viewOn)
  const why = { on: view.viewOn ?? today, reason: NOT_APPOINTED_REASON.objects, isTheirWord: true }
  for (const { id } of all<{ id: number }>(db, sql`select id from referrals where youngPersonId = ${youngPersonId}`)) stopWithReferral(db, id, why.on, why.reason)
  callOffOfYoungPerson(db, youngPersonId, why, today)
}

function closeForObjection(deciding: Deciding, referral: ReferralRecord, viewOn: CivilDate | null): void {
  decideNotTo(deciding, referral, { decidedOn: viewOn !== null && viewOn > referral.receivedOn ? viewOn : referral.receivedOn, reason: 'objects', againOn: null })
}

/** Accepts a waiting referral, or closes it as not appointed. */
export function decide(deciding: Deciding, { id, decision, decidedOn, reason, considerAgainOn: againOn, note }: {
  readonly id: number; readonly decision: Decision; readonly decidedOn: CivilDate; readonly reason: NotAppointedReason | null; readonly considerAgainOn: CivilDate | null; readonly note: string | null
}): void {
  const { db, who, today } = deciding
  const referral = waitingReferralOf(db, id, today)
  refuseWrong({ ...wrongInDecision({ decision, decidedOn, reason, considerAgainOn: againOn, note }, referral.receivedOn, today) })
  if (decision === 'accepted') {
    if (forbids(asked(referral))) throw new Refusal('child-objects')
    runOnOne(db, sql`update referrals set decision = 'accepted', decidedOn = ${decidedOn}, decidedBy = ${who}, notAppointedReason = null, considerAgainOn = null where id = ${id}`)
  } else decideNotTo(deciding, referral, { decidedOn, reason: reason ?? 'other', againOn })
  if (note !== null) logStep(db, id, { takenOn: decidedOn, what: note, who })
}

/** A decision not to appoint stands after it was considered again; the next day to consider it is set, for as long as they are looked after. A refusal without a decision, as a workbook brings it, gets its own with that. */
export function keepDecision({ db, who, today }: Deciding, { id, consideredOn, considerAgainOn: againOn, note }: { readonly id: number; readonly consideredOn: CivilDate; readonly considerAgainOn: CivilDate | null; readonly note: string | null }): void {
  const referral = referralOf(db, id, today)
  const isUndecided = referral.decision === null && isDecline(referral.state)
  if ((referral.decision !== 'not_appointed' && !isUndecided) || referral.waits === 1) throw new Refusal('not-right', { words: 'There is no decision not to appoint to be considered again' })
  refuseWrong({ consideredOn: wrongPastDay(consideredOn, today, 'the day it was considered'), considerAgainOn: againOn !== null && againOn <= consideredOn ? 'Enter a day after it was considered' : undefined })
  if (isUndecided && isDecline(referral.state)) runOnOne(db, sql`update referrals set decision = 'not_appointed', decidedOn = ${referral.closedOn ?? referral.receivedOn}, notAppointedReason = ${reasonOfRefusal(referral.state)} where id = ${id}`)
  runOnOne(db, sql`update referrals set considerAgainOn = ${againOn ?? againAfter(db, referral.youngPersonId, consideredOn)} where id = ${id}`)
  logStep(db, id, { takenOn: consideredOn, what: note ?? 'Considered again: nobody is appointed', who })
}

/** Closes a waiting referral without a match, as it was told. That the young person said no, or is not eligible, is a decision not to appoint: with its reason in words, and considered again for as long as they are looked after (domain.md R2.3). */
export function close(deciding: Deciding, { id, closedOn, state, considerAgainOn: againOn, note }: { readonly id: number; readonly closedOn: CivilDate; readonly state: ClosedAs; readonly considerAgainOn: CivilDate | null; readonly note: string | null }): void {
  const { db, who, today } = deciding
  const referral = waitingReferralOf(db, id, today)
  refuseWrong({ ...wrongInClosing({ state, closedOn, considerAgainOn: againOn, note }, referral.receivedOn, today) })
  if (isDecline(state)) {
    decideNotTo(deciding, referral, { decidedOn: closedOn, reason: state === 'declined_by_child' ? 'does_not_want' : 'other', againOn, state })
  } else {
    runOnOne(db, sql`update referrals set state = ${state}, closedOn = ${closedOn}, nextStep = null, nextStepOn = null where id = ${id}`)
    stopWhatIsPlanned(deciding, id, { on: closedOn, reason: 'The referral was closed', isTheirWord: false })
  }
  if (note !== null) logStep(db, id, { takenOn: closedOn, what: note, who })
}

/**
 * Opens a closed referral again, as one that follows it and is not counted as received. What was decided against is open once more, and a young person who objected is asked anew.
 * One that was withdrawn and is asked for again counts again (domain.md R6.2), so that it is received as a new one.
 */
export function reopen(db: WritableDatabase, { id, on }: { readonly id: number; readonly on: CivilDate }, today: CivilDate): number {
  const referral = referralOf(db, id, today)
  const { closedOn } = referral
  refuseWrong({ on: wrongPastDay(on, today, 'the day it was opened again') })
  refuseWaiting(db, referral.youngPersonId, today)
  if (referral.state === 'withdrawn' && referral.decision !== 'not_appointed') throw new Refusal('asked-anew')
  if (closedOn !== null && on < closedOn) throw new Refusal('not-right', { words: `It was closed on ${spokenDate(closedOn)}. Enter that day or a later one` })
  const next = openFollowingReferral(db, id, on)
  const wasAgainst = referral.decision === 'not_appointed'
  if (wasAgainst) runOnOne(db, sql`update referrals set decision = null, decidedOn = null, decidedBy = null, notAppointedReason = null, considerAgainOn = null where id = ${next}`)
  if (forbids(asked(referral))) runOnOne(db, sql`update referrals set childView = 'not_ascertained', understanding = null, viewOn = null, viewTakenBy = null, viewReasons = null, childAgrees = null where id = ${next}`)
  if (referral.considerAgainOn !== null) runOnOne(db, sql`update referrals set considerAgainOn = null where id = ${id}`)
  return next
}

/** Refuses where somebody waits already, a planned match that has not begun included; one wait at a time. */
export function refuseWaiting(db: WritableDatabase, youngPersonId: number, today: CivilDate): void {
  if (value(db, sql`select 1 from referrals where youngPersonId = ${youngPersonId} and ${isWaiting({ to: today })} limit 1`) === 1) throw new Refusal('waits-already')
}

interface NotTo {
  readonly decidedOn: CivilDate
  readonly reason: NotAppointedReason
  readonly againOn: CivilDate | null
  /** As what it is closed, where the reason alone does not say. */
  readonly state?: ReferralState
}

/* Nobody is asked further and nobody is met: the pairing under way stops, and a match planned for a day to come is called off. */
function stopWhatIsPlanned({ db, today }: Deciding, referralId: number, why: NotGoingAhead): void {
  stopWithReferral(db, referralId, why.on, why.reason)
  callOffWithReferral(db, referralId, why, today)
}

function decideNotTo(deciding: Deciding, { id, youngPersonId }: ReferralRecord, { decidedOn, reason, againOn, state = stateAfterDecision(reason) }: NotTo): void {
  const { db, who } = deciding
  const next = againOn ?? againAfter(db, youngPersonId, decidedOn)
  runOnOne(db, sql`
    update referrals set decision = 'not_appointed', decidedOn = ${decidedOn}, decidedBy = ${who}, notAppointedReason = ${reason}, considerAgainOn = ${next},
      state = ${state}, closedOn = ${decidedOn}, nextStep = null, nextStepOn = null
    where id = ${id}`)
  stopWhatIsPlanned(deciding, id, { on: decidedOn, reason: `Decided not to appoint: ${NOT_APPOINTED_REASON[reason]}`, isTheirWord: reason === 'objects' || reason === 'does_not_want' })
}

/* When it is considered again, where nobody gave a day: never, once nobody need consider it. */
function againAfter(db: ReadableDatabase, youngPersonId: number, on: CivilDate): CivilDate | null {
  return mayHaveVisitor(db, youngPersonId, on) ? considerAgainOn(on, nextReviewOf(db, youngPersonId, on)) : null
}

/* The duty to consider a visitor ends with care, and with the service's own age. */
function mayHaveVisitor(db: ReadableDatabase, youngPersonId: number, on: CivilDate): boolean {
  return ['entitled', 'not_known'].includes(eligibilityOn(findForEligibility(db, youngPersonId), findTerms(db, on), on))
}

function asked(referral: ReferralRecord): Parameters<typeof forbids>[0] {
  return { childView: referral.childView, understanding: referral.understanding, childAgrees: referral.childAgrees === null ? null : referral.childAgrees === 1 }
}
