import type { CareReview } from './care-reviews.ts'
import type { Claim } from './claims.ts'
import type { Concern } from './concerns.ts'
import type { Feedback } from './feedback.ts'
import type { RowOf } from './rows.ts'
import { yesNo } from './rows.ts'
import type { Supervision } from './supervisions.ts'
import type { Day, Timeline } from './timeline.ts'
import type { Visit } from './visits.ts'
import type { Match, Referral } from './world.ts'

/* What happened, as the rows of the workbook. */

/** Turns what was invented into rows. */
export interface WorkTables {
  readonly referral: (referral: Referral) => RowOf<'referrals'>
  readonly match: (match: Match) => RowOf<'matches'>
  readonly visit: (visit: Visit) => RowOf<'visits'>
  readonly supervision: (supervision: Supervision) => RowOf<'supervisions'>
  readonly careReview: (review: CareReview) => RowOf<'care_reviews'>
  readonly feedback: (feedback: Feedback) => RowOf<'feedback'>
  readonly claim: (claim: Claim, key: string) => RowOf<'claims'>
  readonly concern: (concern: Concern) => RowOf<'concerns'>
}

/** The tables of work around a day. */
export function createWorkTables(timeline: Timeline): WorkTables {
  const on = (day: Day | null): string | null => (day === null ? null : timeline.on(day))
  return {
    referral: (referral) => ({
      referral: referral.key, young_person: referral.youngPerson.key, received_on: on(referral.received), referred_by: referral.referredBy, criterion: referral.criterion, child_agrees: yesNo(referral.childAgrees),
      risk_assessment_on: on(referral.riskAssessed), state: referral.state, closed_on: on(referral.closed), waiting_reason: referral.waitingReason, notes: referral.notes,
    }),
    match: (match) => ({
      match: match.key, young_person: match.youngPerson.key, referral: match.referral.key, volunteer: match.visitors[0]!.key, second_volunteer: match.visitors[1]?.key ?? null, type: match.type, introduced_on: on(match.introduced), started_on: on(match.started),
      paused_from: on(match.paused), ended_on: on(match.ended?.day ?? null), end_reason: match.ended?.reason ?? null, friendship_continues: match.ended === null ? null : yesNo(match.ended.friendship), funded_after_18: yesNo(match.funded),
    }),
    visit: (visit) => ({ match: visit.match.key, date: on(visit.day), minutes: visit.minutes, mode: visit.mode, outcome: visit.outcome, activity: visit.activity, cost_gbp: visit.costPence, miles: visit.miles, notes: visit.notes }),
    supervision: (held) => ({
      volunteer: held.visitor.key, match: held.match?.key ?? null, due_on: on(held.due), held_on: on(held.held), mode: held.mode, impact: yesNo(held.impact), enjoying: yesNo(held.enjoying), child_safe: yesNo(held.childSafe), notes: held.notes,
    }),
    careReview: (review) => ({ young_person: review.youngPerson.key, match: review.match?.key ?? null, date: on(review.day), attended_by: review.attendedBy, feedback: review.feedback, notes: review.notes }),
    feedback: (given) => ({ match: given.match.key, date: on(given.day), from: given.from, occasion: given.occasion, rating: given.rating, quote: given.quote, may_quote: yesNo(given.mayQuote) }),
    claim: (claim, key) => ({
      claim: key, volunteer: claim.visitor.key, match: claim.match.key, date: on(claim.day), kind: claim.kind, amount_gbp: claim.pence, miles: claim.miles, approved_on: on(claim.approved), paid_on: on(claim.paid),
    }),
    concern: (concern) => ({
      kind: concern.kind, raised_on: on(concern.day), raised_by: concern.raisedBy, young_person: concern.match?.youngPerson.key ?? null, volunteer: concern.match?.visitors[0]!.key ?? null, match: concern.match?.key ?? null,
      summary: concern.summary, action: concern.action, referred_to: concern.referredTo, resolved_on: on(concern.resolved), outcome: concern.outcome,
    }),
  }
}
