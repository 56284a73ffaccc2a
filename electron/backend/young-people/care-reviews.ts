import type { ReviewTyped } from '#domain/care-review.ts'
import { wrongInReview } from '#domain/care-review.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CareReviewFacts } from '#contract/young-person-records.ts'
import type { YoungPersonCareReview } from '#contract/young-people.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'
import { bit, yesNo } from '../database/yes-no.ts'
import { refuseWrong } from '../refuse-wrong.ts'

/* The reviews of a young person's care: who went, whether a visitor was considered, and what the reviewing officer said (requirements D20, T04, T16). */

/** Every review, the newest first. */
export function careReviewsOf(db: ReadableDatabase, youngPersonId: number): YoungPersonCareReview[] {
  return all<Omit<YoungPersonCareReview, 'visitorConsidered'> & { visitorConsidered: number | null }>(db, sql`
    select id, reviewedOn, attendedBy, feedback, notes, visitorConsidered, visitorDecision, officerFeedbackOn, officerFeedback from careReviews where youngPersonId = ${youngPersonId} order by reviewedOn desc, id desc`)
    .map((review) => ({ ...review, visitorConsidered: yesNo(review.visitorConsidered) }))
}

/** Writes a review down, with the match that went on that day; refuses a second one on the same day. */
export function recordCareReview(db: WritableDatabase, { youngPersonId, ...facts }: CareReviewFacts & { readonly youngPersonId: number }, today: CivilDate): void {
  if (value(db, sql`select id from youngPeople where id = ${youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  refuseWrongReview(db, facts, { youngPersonId, except: null }, today)
  run(db, sql`
    insert into careReviews (youngPersonId, matchId, reviewedOn, attendedBy, feedback, notes, visitorConsidered, visitorDecision, officerFeedbackOn, officerFeedback)
    values (${youngPersonId}, ${matchOn(db, youngPersonId, facts.reviewedOn)}, ${facts.reviewedOn}, ${facts.attendedBy}, ${facts.feedback}, ${facts.notes}, ${bit(facts.visitorConsidered)}, ${facts.visitorDecision}, ${facts.officerFeedbackOn}, ${facts.officerFeedback})`)
}

export function correctCareReview(db: WritableDatabase, { id, ...facts }: CareReviewFacts & { readonly id: number }, today: CivilDate): void {
  const before = one<{ youngPersonId: number; matchId: number | null; reviewedOn: CivilDate }>(db, sql`select youngPersonId, matchId, reviewedOn from careReviews where id = ${id}`)
  if (before === undefined) throw new Refusal('not-found', { what: 'such care review' })
  refuseWrongReview(db, facts, { youngPersonId: before.youngPersonId, except: id }, today)
  const matchId = before.reviewedOn === facts.reviewedOn ? before.matchId : matchOn(db, before.youngPersonId, facts.reviewedOn)
  runOnOne(db, sql`
    update careReviews set matchId = ${matchId}, reviewedOn = ${facts.reviewedOn}, attendedBy = ${facts.attendedBy}, feedback = ${facts.feedback}, notes = ${facts.notes}, visitorConsidered = ${bit(facts.visitorConsidered)},
      visitorDecision = ${facts.visitorDecision}, officerFeedbackOn = ${facts.officerFeedbackOn}, officerFeedback = ${facts.officerFeedback} where id = ${id}`)
}

function refuseWrongReview(db: ReadableDatabase, facts: ReviewTyped & { readonly reviewedOn: CivilDate }, { youngPersonId, except }: { readonly youngPersonId: number; readonly except: number | null }, today: CivilDate): void {
  refuseWrong(wrongInReview(facts, today))
  const other = value(db, sql`select id from careReviews where youngPersonId = ${youngPersonId} and reviewedOn = ${facts.reviewedOn} and id is not ${except}`)
  if (other !== undefined) throw new Refusal('not-right', { words: `A review of ${spokenDate(facts.reviewedOn)} is recorded already. Correct that one` })
}

function matchOn(db: ReadableDatabase, youngPersonId: number, on: CivilDate): number | null {
  return value<number>(db, sql`select id from matches where youngPersonId = ${youngPersonId} and startedOn <= ${on} and (endedOn is null or endedOn >= ${on}) order by startedOn desc, id desc limit 1`) ?? null
}
