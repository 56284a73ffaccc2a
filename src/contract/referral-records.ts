import { z } from 'zod'
import { CHILD_VIEW, DECISION, NOT_APPOINTED_REASON, PREFERENCE_OF, REFERRAL_FACTOR, STRENGTH, UNDERSTANDING } from '#domain/referral-words.ts'
import { REFERRAL_CRITERION, REFERRAL_STATE, WAITING_REASON, valuesOf } from '#domain/vocabulary.ts'
import { WAITING_CAUSE } from '#domain/waiting-cause.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId, text } from './shapes.ts'
import { newYoungPerson } from './young-person-records.ts'

/* What is done with a referral, from its receipt to its decision, and while it waits. */

const words = text(4_000)
const notes = text(20_000)

/** What the young person says to a visitor. */
export const childsView = z.strictObject({
  childView: z.enum(valuesOf(CHILD_VIEW)),
  understanding: z.enum(valuesOf(UNDERSTANDING)).nullable(),
  viewOn: civilDate.nullable(),
  viewTakenBy: line.nullable(),
  viewReasons: words.nullable(),
})

/** What was said once, with its day; `referralId` is on which referral it was written down, null where that was in a match without one. */
export const childsViewSaid = z.strictObject({
  id: recordId, childView: z.enum(valuesOf(CHILD_VIEW)), understanding: z.enum(valuesOf(UNDERSTANDING)).nullable(), viewOn: civilDate.nullable(), viewTakenBy: z.string().nullable(), viewReasons: z.string().nullable(),
  referralId: recordId.nullable(),
})

const asked = z.strictObject({
  receivedOn: civilDate,
  referredBy: line.nullable(),
  criterion: z.enum(valuesOf(REFERRAL_CRITERION)).nullable(),
  factors: z.array(z.enum(valuesOf(REFERRAL_FACTOR))).max(20),
  isUrgent: z.boolean().nullable(),
  /** Whether a visitor is part of the young person's care plan, and since when (requirement C03). */
  isInCarePlan: z.boolean().nullable(),
  carePlanOn: civilDate.nullable(),
  offeredOn: civilDate.nullable(),
  prefersGender: line.nullable(),
  genderStrength: z.enum(valuesOf(STRENGTH)).nullable(),
  prefersBackground: line.nullable(),
  backgroundStrength: z.enum(valuesOf(STRENGTH)).nullable(),
  preferenceOf: z.enum(valuesOf(PREFERENCE_OF)).nullable(),
  notes: notes.nullable(),
})

const received = asked.extend({
  ...childsView.shape,
  riskAskedOn: civilDate.nullable(),
  riskReceivedOn: civilDate.nullable(),
  waitingReason: z.enum(valuesOf(WAITING_REASON)),
  owner: line.nullable(),
  nextStep: line.nullable(),
  nextStepOn: civilDate.nullable(),
})

/** The parts of a referral that its page shows beyond the list. */
export const referralDetail = z.strictObject({
  decision: z.enum(valuesOf(DECISION)).nullable(),
  decidedOn: civilDate.nullable(),
  decidedBy: z.string().nullable(),
  notAppointedReason: z.enum(valuesOf(NOT_APPOINTED_REASON)).nullable(),
  considerAgainOn: civilDate.nullable(),
  childView: z.enum(valuesOf(CHILD_VIEW)).nullable(),
  understanding: z.enum(valuesOf(UNDERSTANDING)).nullable(),
  viewOn: civilDate.nullable(),
  viewTakenBy: z.string().nullable(),
  viewReasons: z.string().nullable(),
  offeredOn: civilDate.nullable(),
  factors: z.array(z.enum(valuesOf(REFERRAL_FACTOR))),
  isUrgent: z.boolean().nullable(),
  isInCarePlan: z.boolean().nullable(),
  carePlanOn: civilDate.nullable(),
  prefersGender: z.string().nullable(),
  genderStrength: z.enum(valuesOf(STRENGTH)).nullable(),
  prefersBackground: z.string().nullable(),
  backgroundStrength: z.enum(valuesOf(STRENGTH)).nullable(),
  preferenceOf: z.enum(valuesOf(PREFERENCE_OF)).nullable(),
  owner: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: civilDate.nullable(),
  /** Days on hold up to today or to its closing; null where nobody has written down since when it waits for what. */
  daysOnHold: z.int().nullable(),
  /** Why it waits, more exactly than its reason; null where nobody has said. */
  waitingCause: z.enum(valuesOf(WAITING_CAUSE)).nullable(),
})

const step = z.strictObject({ id: recordId, takenOn: civilDate, kind: z.string(), what: z.string(), who: z.string().nullable() })
const period = z.strictObject({ id: recordId, fromOn: civilDate, reason: z.enum(valuesOf(WAITING_REASON)), cause: z.enum(valuesOf(WAITING_CAUSE)).nullable(), note: z.string().nullable() })

export type ReceivedReferral = z.output<typeof received>
export type ReferralDetail = z.output<typeof referralDetail>
export type ChildsViewSaid = z.output<typeof childsViewSaid>
export type ChildsViewInput = z.output<typeof childsView>
export type ReferralStep = z.output<typeof step>
export type WaitingPeriodShown = z.output<typeof period>

const which = { id: recordId }
const nothing = z.null()

export const referralRecordsContract = {
  /** A referral of somebody known or of somebody new; gives the numbers of both. Where the young person objects and understands, nobody is appointed (domain.md R2.2). */
  receive: command(
    received.extend({ youngPerson: z.union([z.strictObject(which), z.strictObject({ add: newYoungPerson })]) }),
    z.strictObject({ id: recordId, youngPersonId: recordId, isClosed: z.boolean() }),
  ),
  /** Corrects what was asked for. Refuses a day of receipt past which something of the referral is recorded. */
  correct: command(asked.extend(which), nothing),
  /** What the young person says to a visitor, beside what they said before; the latest governs. An objection with understanding closes the referral as not appointed (R2.2). */
  recordView: command(childsView.extend(which), z.strictObject({ isClosed: z.boolean() })),
  /** What was written down wrongly of what they said once. An objection with understanding means what it means everywhere (R2.2). */
  correctView: command(childsView.extend({ viewId: recordId }), z.strictObject({ isClosed: z.boolean() })),
  /** Accepts a referral, or decides not to appoint: with the reason, and the day on which it is considered again, which is the next care review or six months on where none is given (R2.3). */
  decide: command(
    z.strictObject({ ...which, decision: z.enum(valuesOf(DECISION)), decidedOn: civilDate, reason: z.enum(valuesOf(NOT_APPOINTED_REASON)).nullable(), considerAgainOn: civilDate.nullable(), note: words.nullable() }),
    nothing,
  ),
  /** A decision not to appoint was considered again and stands. */
  keepDecision: command(z.strictObject({ ...which, consideredOn: civilDate, considerAgainOn: civilDate.nullable(), note: words.nullable() }), nothing),
  /** Closes a referral without a match. That the young person said no, or is not eligible, is a decision not to appoint, with its reason in words and the day on which it is considered again (R2.3). */
  close: command(z.strictObject({ ...which, closedOn: civilDate, state: z.enum(['withdrawn', 'disengaged', 'not_eligible', 'declined_by_child']), considerAgainOn: civilDate.nullable(), note: words.nullable() }), nothing),
  /** Opens a closed referral again: a new one that follows it, not counted as received (domain.md R6.2); gives its number. */
  reopen: command(z.strictObject({ ...which, on: civilDate }), z.strictObject(which)),
  /** What a referral waits for, from a day on, and why, where that is known more exactly; the cause belongs to the reason. */
  changeBlocker: command(z.strictObject({ ...which, fromOn: civilDate, reason: z.enum(valuesOf(WAITING_REASON)), cause: z.enum(valuesOf(WAITING_CAUSE)).nullable(), note: words.nullable() }), nothing),
  /** What was recorded wrongly of what a referral waited for from a day on. Refuses a day of which something else is recorded. */
  correctBlocker: command(z.strictObject({ ...which, periodId: recordId, fromOn: civilDate, reason: z.enum(valuesOf(WAITING_REASON)), cause: z.enum(valuesOf(WAITING_CAUSE)).nullable(), note: words.nullable() }), nothing),
  /** What never held a referral up: what it waited for before goes on. Refuses the only one there is. */
  removeBlocker: command(z.strictObject({ ...which, periodId: recordId }), nothing),
  /** Who sees to it, what comes next and when. */
  planStep: command(z.strictObject({ ...which, owner: line.nullable(), nextStep: line.nullable(), nextStepOn: civilDate.nullable() }), nothing),
  /** Something was done for somebody who waits; what was planned as the next step is done with it, where it is said to be. */
  takeStep: command(z.strictObject({ ...which, takenOn: civilDate, what: words.min(1, 'Enter what was done.'), who: line.nullable(), isPlanned: z.boolean() }), nothing),
  /** One referral with everything about its wait. */
  open: query(z.strictObject(which), z.strictObject({
    id: recordId, today: civilDate, youngPerson: z.strictObject({ id: recordId, name: z.string(), firstName: z.string() }), isWaiting: z.boolean(), state: z.enum(valuesOf(REFERRAL_STATE)), closedOn: civilDate.nullable(), detail: referralDetail,
    asked, steps: z.array(step), periods: z.array(period), nextReviewOn: civilDate.nullable(),
    objections: z.array(z.strictObject({ words: z.string(), stops: z.enum(['matching', 'start', 'nothing']) })),
  })),
}
