import { VISITOR_DECISION } from '#domain/care-review.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { areaWords, placementWords } from '#domain/placement.ts'
import { capital } from '#domain/spoken.ts'
import { CONCERN_KIND, REFERRAL_STATE, REVIEW_ATTENDANCE, REVIEW_FEEDBACK } from '#domain/vocabulary.ts'
import type { ChildsViewSaid } from '#contract/referral-records.ts'
import type { Concern } from '#contract/concerns.ts'
import type { YoungPersonCareReview, YoungPersonReferral, YoungPersonRow, YoungPersonTimelineEntry } from '#contract/young-people.ts'
import type { YoungPersonCareStatus, YoungPersonContact, YoungPersonOffer, YoungPersonPlacement, YoungPersonRiskAssessment, YoungPersonWish } from '#contract/young-person-records.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { matchTimeline } from '../matches/match-timeline.ts'
import type { MatchRecord } from '../matches/matches-repository.ts'
import type { Explained } from './wishes-and-risk.ts'
import { tellPairingsOfYoungPerson } from '../matching/pairings-told.ts'
import { tellViews } from '../referrals/child-views.ts'
import { tellAssessments, tellCareStatuses, tellContacts, tellDecisions, tellExplained, tellOffers, tellWaits, tellWishes } from './young-person-told.ts'

/** What the timeline is made from. */
export interface YoungPersonLife extends Explained {
  readonly today: CivilDate
  readonly person: YoungPersonRow
  readonly records: readonly MatchRecord[]
  readonly referrals: readonly YoungPersonReferral[]
  readonly placements: readonly YoungPersonPlacement[]
  readonly contacts: readonly YoungPersonContact[]
  readonly careStatuses: readonly YoungPersonCareStatus[]
  readonly views: readonly ChildsViewSaid[]
  readonly wishes: readonly YoungPersonWish[]
  readonly riskAssessments: readonly YoungPersonRiskAssessment[]
  readonly careReviews: readonly YoungPersonCareReview[]
  readonly offers: readonly YoungPersonOffer[]
  readonly concerns: readonly Concern[]
}

/** Everything that happened to a young person, newest first: what each match tells, and around it referrals, placements, care, reviews and concerns, each once. */
export function youngPersonTimeline(db: ReadableDatabase, life: YoungPersonLife): YoungPersonTimelineEntry[] {
  const entries: YoungPersonTimelineEntry[] = [
    ...life.records.flatMap((match) => matchTimeline(db, match).filter(({ kind }) => kind !== 'referral' && kind !== 'care_review' && kind !== 'concern' && kind !== 'view')),
    ...life.referrals.flatMap(tellReferral),
    ...life.placements.flatMap((placement) => tellPlacement(placement, life.today)),
    ...life.careReviews.flatMap(tellReview),
    ...life.concerns.map(tellConcern),
    ...tellCare(life),
    ...tellCareStatuses(life.careStatuses),
    ...tellContacts(life.contacts),
    ...tellViews(life.views),
    ...tellWishes(life.wishes),
    ...tellOffers(life.offers),
    ...tellAssessments(life.riskAssessments),
    ...tellExplained(life),
    ...tellDecisions(life.referrals),
    ...tellWaits(db, life.person.id),
    ...tellPairingsOfYoungPerson(db, life.person.id),
  ]
  return entries.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function tellReferral(referral: YoungPersonReferral): YoungPersonTimelineEntry[] {
  const received: YoungPersonTimelineEntry = { on: referral.receivedOn, kind: 'referral', title: 'Referral received', detail: referral.referredBy === null ? null : `From ${referral.referredBy}` }
  // That it led to a match, the match says; that nobody is appointed, the decision.
  if (referral.closedOn === null || referral.detail.decision === 'not_appointed' || referral.state === 'matched' || referral.state === 'waiting') return [received]
  return [{ on: referral.closedOn, kind: 'referral', title: referral.isDuplicate ? 'Referral closed: received twice' : `Referral closed: ${lower(REFERRAL_STATE[referral.state])}`, detail: null }, received]
}

function tellPlacement({ fromOn, placementType, outOfArea, district }: YoungPersonPlacement, today: CivilDate): YoungPersonTimelineEntry[] {
  if (fromOn === null || fromOn > today) return []
  const where = [areaWords(outOfArea), district].filter((part) => part !== null).join(', ')
  return [{ on: fromOn, kind: 'placement', title: `Moved: ${placementType === null ? 'placement not known' : lower(placementWords(placementType))}`, detail: where === '' ? null : where }]
}

function tellReview({ reviewedOn, attendedBy, feedback, notes, visitorDecision, officerFeedbackOn, officerFeedback }: YoungPersonCareReview): YoungPersonTimelineEntry[] {
  const parts = [
    attendedBy === null ? null : `attended by ${lower(REVIEW_ATTENDANCE[attendedBy])}`, feedback === null ? null : `${lower(REVIEW_FEEDBACK[feedback])} feedback`,
    visitorDecision === null ? null : `a visitor was considered: ${lower(VISITOR_DECISION[visitorDecision])}`, notes,
  ]
  const review: YoungPersonTimelineEntry = { on: reviewedOn, kind: 'care_review', title: 'Care review', detail: told(parts) }
  return officerFeedbackOn === null ? [review] : [review, { on: officerFeedbackOn, kind: 'care_review', title: 'Reviewing officer’s feedback', detail: officerFeedback }]
}

function tellConcern({ raisedOn, kind, summary, resolvedOn }: Concern): YoungPersonTimelineEntry {
  return { on: raisedOn, kind: 'concern', title: CONCERN_KIND[kind], detail: told([summary.replace(/\.$/, ''), resolvedOn === null ? 'still open' : null]) }
}

/* Only what has happened: the eighteenth birthday to come is a fact, not an event. */
function tellCare({ today, person, careStatuses }: YoungPersonLife): YoungPersonTimelineEntry[] {
  const entries: YoungPersonTimelineEntry[] = []
  const isTold = careStatuses.length > 0
  if (person.inCareFrom !== null && !isTold) entries.push({ on: person.inCareFrom, kind: 'care_began', title: 'Came into care', detail: null })
  if (person.inCareTo !== null && !isTold) entries.push({ on: person.inCareTo, kind: 'care_ended', title: 'Care ended', detail: null })
  if (person.turns18On !== null && person.turns18On <= today) entries.push({ on: person.turns18On, kind: 'birthday', title: 'Turned 18', detail: null })
  return entries
}

function told(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== '').join(', ')
  return said === '' ? null : capital(said)
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
