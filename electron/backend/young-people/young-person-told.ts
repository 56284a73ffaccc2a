import type { CivilDate } from '#domain/civil-date.ts'
import { CARE, CONTACT_ROLE } from '#domain/care-words.ts'
import { legalStatusWords } from '#domain/legal-status.ts'
import { OFFER_ANSWER } from '#domain/offer.ts'
import { DECISION, NOT_APPOINTED_REASON } from '#domain/referral-words.ts'
import { spokenDate } from '#domain/spoken.ts'
import { whoInStep } from '#domain/step-words.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import { WAITING_REASON } from '#domain/vocabulary.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import { WAITING_CAUSE } from '#domain/waiting-cause.ts'
import type { YoungPersonReferral, YoungPersonTimelineEntry } from '#contract/young-people.ts'
import type { YoungPersonCareStatus, YoungPersonContact, YoungPersonOffer, YoungPersonRiskAssessment, YoungPersonWish } from '#contract/young-person-records.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/* What was written down of a young person, as their timeline tells it. */

type Entry = YoungPersonTimelineEntry

/** Care as it changed; the first fact of being looked after is that care began. */
export function tellCareStatuses(facts: readonly YoungPersonCareStatus[]): Entry[] {
  return facts.map(({ fromOn, care, legalStatus }) => ({ on: fromOn, kind: 'care', title: CARE[care], detail: legalStatus === null ? null : legalStatusWords(legalStatus) }))
}

export function tellContacts(contacts: readonly YoungPersonContact[]): Entry[] {
  return contacts.flatMap(({ role, name, fromOn, toOn }): Entry[] => [
    ...(fromOn === null ? [] : [{ on: fromOn, kind: 'contact' as const, title: `${CONTACT_ROLE[role]}: ${name}`, detail: null }]),
    ...(toOn === null || contacts.some((next) => next.role === role && next.fromOn === toOn) ? [] : [{ on: toOn, kind: 'contact' as const, title: `${CONTACT_ROLE[role]} left: ${name}`, detail: null }]),
  ])
}

export function tellWishes(wishes: readonly YoungPersonWish[]): Entry[] {
  return wishes.map(({ saidOn, words, toldTo }) => ({ on: saidOn, kind: 'wish', title: 'Said', detail: `“${words}”${toldTo === null ? '' : `, to ${toldTo}`}` }))
}

/** That a visitor was offered, or that none was. */
export function tellOffers(offers: readonly YoungPersonOffer[]): Entry[] {
  return offers.map(({ foundOn, isOffered, offeredBy, answer }) => ({
    on: foundOn, kind: 'offer', title: isOffered ? 'Offered a visitor' : 'No visitor was offered so far', detail: [answer === null ? null : OFFER_ANSWER[answer], offeredBy === null ? null : `by ${offeredBy}`].filter((part) => part !== null).join(', ') || null,
  }))
}

export function tellAssessments(assessments: readonly YoungPersonRiskAssessment[]): Entry[] {
  return assessments.flatMap(({ askedOn, receivedOn, author }): Entry[] => [
    ...(askedOn === null ? [] : [{ on: askedOn, kind: 'risk' as const, title: 'Risk assessment asked for', detail: null }]),
    ...(receivedOn === null ? [] : [{ on: receivedOn, kind: 'risk' as const, title: 'Risk assessment received', detail: author === null ? null : `By ${author}` }]),
  ])
}

export function tellExplained({ confidentialityExplainedOn, complaintsExplainedOn, agreementSignedOn }: { readonly confidentialityExplainedOn: CivilDate | null; readonly complaintsExplainedOn: CivilDate | null; readonly agreementSignedOn: CivilDate | null }): Entry[] {
  const told = [[confidentialityExplainedOn, 'Confidentiality explained'], [complaintsExplainedOn, 'Complaints explained'], [agreementSignedOn, 'Agreement signed']] as const
  return told.flatMap(([on, title]): Entry[] => (on === null ? [] : [{ on, kind: 'explained', title, detail: null }]))
}

/** What was decided. */
export function tellDecisions(referrals: readonly YoungPersonReferral[]): Entry[] {
  return referrals.flatMap(({ detail }): Entry[] => (
    detail.decidedOn === null || detail.decision === null ? [] : [{ on: detail.decidedOn, kind: 'decision' as const, title: detail.decision === 'accepted' ? 'Referral accepted' : DECISION.not_appointed, detail: decisionDetail(detail) }]
  ))
}

/** What held referrals up, and what was done meanwhile. */
export function tellWaits(db: ReadableDatabase, youngPersonId: number): Entry[] {
  const periods = all<{ on: CivilDate; reason: WaitingReason; cause: WaitingCause | null; note: string | null; receivedOn: CivilDate }>(db, sql`
    select fromOn as "on", reason, cause, note, receivedOn from waitingPeriods join referrals on referrals.id = referralId where youngPersonId = ${youngPersonId}`)
  const steps = all<{ on: CivilDate; kind: string; what: string; who: string | null }>(db, sql`
    select takenOn as "on", kind, what, who from steps where youngPersonId = ${youngPersonId} or referralId in (select id from referrals where youngPersonId = ${youngPersonId})`)
  return [
    // With its receipt a referral begins to seek a visitor; only what changes is told.
    ...periods.filter(({ on, reason, cause, receivedOn }) => on !== receivedOn || reason !== 'seeking_visitor' || cause !== null)
      .map(({ on, reason, cause, note }): Entry => ({ on, kind: 'blocker', title: WAITING_REASON[reason], detail: [cause === null ? null : WAITING_CAUSE[cause], note].filter((part) => part !== null).join('. ') || null })),
    ...steps.map((step): Entry => ({ on: step.on, kind: 'step', title: step.what, detail: whoInStep(step) })),
  ]
}

function decisionDetail({ decision, notAppointedReason, considerAgainOn }: YoungPersonReferral['detail']): string | null {
  if (decision !== 'not_appointed') return null
  const parts = [notAppointedReason === null ? null : NOT_APPOINTED_REASON[notAppointedReason], considerAgainOn === null ? null : `to be considered again on ${spokenDate(considerAgainOn)}`]
  return parts.filter((part) => part !== null).join(', ') || null
}
