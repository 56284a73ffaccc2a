import type { CivilDate } from '#domain/civil-date.ts'
import { matchReviewDueOn, wrongInReview } from '#domain/match-review.ts'
import type { MatchLife } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'
import { findIntervals } from '../due/intervals-repository.ts'
import { refuseWhileMatchKept } from '../history/removed-records.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { OnADay } from './living-match.ts'
import { matchOf } from './living-match.ts'

/* Reviews of a match: written down by hand, corrected, taken out. The workbook has no word for them. */

interface Said {
  readonly who: string
  readonly said: string
}

/** A match whose review has its next day. */
export interface ReviewDue {
  readonly matchId: number
  readonly dueOn: CivilDate
  readonly lastReviewOn: CivilDate | null
}

/** The reviews of a match, newest first. */
export function listReviews(db: ReadableDatabase, matchId: number): MatchLife['reviews'] {
  return all(db, sql`select id, reviewedOn as "on", who, said from matchReviews where matchId = ${matchId} order by reviewedOn desc, id desc`)
}

/** When each match is to be reviewed next that goes on and is not paused, or the one asked for. */
export function listReviewsDue(db: ReadableDatabase, today: CivilDate, matchId: number | null = null): ReviewDue[] {
  const intervals = findIntervals(db, today)
  const knownSinceOn = value<string>(db, sql`select substr(appliedAt, 1, 10) from _migrations where name = 'reviewed-and-erased'`) ?? today
  const which = matchId === null ? sql`true` : sql`matches.id = ${matchId}`
  return all<{ matchId: number; startedOn: CivilDate; lastReviewOn: CivilDate | null }>(db, sql`
    select id as matchId, startedOn, (select max(reviewedOn) from matchReviews where matchId = matches.id) as lastReviewOn from matches
    where startedOn <= ${today} and (endedOn is null or endedOn > ${today}) and ${which}
      and not exists (select 1 from matchPauses where matchId = matches.id and fromOn <= ${today} and (toOn is null or toOn > ${today}))`)
    .map(({ startedOn, ...match }) => ({ ...match, dueOn: matchReviewDueOn({ startedOn, lastReviewOn: match.lastReviewOn }, intervals, knownSinceOn) }))
}

/** Writes a review down; refuses a day outside of the match, and a second one of a day. */
export function recordReview(db: WritableDatabase, { matchId, on, who, said }: OnADay & Said, today: CivilDate): void {
  refuseReview(db, { id: null, matchId, on, who, said }, today)
  run(db, sql`insert into matchReviews (matchId, reviewedOn, who, said) values (${matchId}, ${on}, ${who}, ${said})`)
}

/** Corrects a review. */
export function correctReview(db: WritableDatabase, { reviewId, on, who, said }: Said & { readonly reviewId: number; readonly on: CivilDate }, today: CivilDate): void {
  const { matchId } = reviewOf(db, reviewId)
  refuseReview(db, { id: reviewId, matchId, on, who, said }, today)
  runOnOne(db, sql`update matchReviews set reviewedOn = ${on}, who = ${who}, said = ${said} where id = ${reviewId}`)
}

/** Takes a review out; the next is due from the one before. */
export function removeReview(context: Pick<CommandContext, 'db' | 'today'>, { reviewId }: { readonly reviewId: number }): void {
  refuseWhileMatchKept(reviewOf(context.db, reviewId).matchId, context)
  runOnOne(context.db, sql`delete from matchReviews where id = ${reviewId}`)
}

function refuseReview(db: ReadableDatabase, { id, matchId, ...review }: OnADay & Said & { readonly id: number | null }, today: CivilDate): void {
  const otherDays = listReviews(db, matchId).filter((each) => each.id !== id).map(({ on }) => on)
  refuseWrong(wrongInReview(review, { ...matchOf(db, matchId), otherDays }, today))
}

function reviewOf(db: ReadableDatabase, id: number): { readonly matchId: number } {
  const review = one<{ matchId: number }>(db, sql`select matchId from matchReviews where id = ${id}`)
  if (review === undefined) throw new Refusal('not-found', { what: 'such review' })
  return review
}
