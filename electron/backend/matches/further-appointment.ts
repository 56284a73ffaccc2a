import type { CivilDate } from '#domain/civil-date.ts'
import { addMonths } from '#domain/civil-date.ts'
import { considerAgainOn } from '#domain/consider-again.ts'
import { careHasEnded } from '#domain/young-person.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { refuseDayBefore, refuseDayToCome } from '../matching/days.ts'
import { nextReviewOf } from '../young-people/next-review.ts'
import { type OnADay, matchOf } from './living-match.ts'

/* The end of an appointment does not end the duty to consider a further one for whoever is still looked after (s23ZB(5), domain.md R2.5). */

/** A match after which a further appointment is to be considered, and from which day on: its end, or the day until which it was decided that nobody is appointed. */
export interface ToConsider {
  readonly matchId: number
  readonly on: CivilDate
  readonly endedOn: CivilDate
  /** Whether it was decided before, and is to be considered again. */
  readonly isAgain: boolean
}

/** An end of longer ago than so many months with nothing decided since is not brought up any more; the page of the match still says it. Our own rule. */
const NEWLY_ENDED_MONTHS = 12

/** The last matches of whoever is still looked after, in no match, not waiting and not referred again since; of all, or of one match. */
export function listToConsider(db: ReadableDatabase, today: CivilDate, matchId: number | null = null): ToConsider[] {
  return all<{ matchId: number; endedOn: CivilDate; inCareTo: CivilDate | null; bornOn: CivilDate | null; againOn: CivilDate | null }>(db, sql`
    select matches.id as matchId, endedOn, inCareTo, bornOn, (select considerAgainOn from furtherDecisions where furtherDecisions.matchId = matches.id order by decidedOn desc, id desc limit 1) as againOn
    from matches join youngPeople on youngPeople.id = youngPersonId
    where youngPeople.erasedOn is null and endedOn <= ${today} and (${matchId} is null or matches.id = ${matchId})
      and not exists (select 1 from matches as other where other.youngPersonId = youngPeople.id and other.id <> matches.id and (other.endedOn is null or other.endedOn > ${today} or (other.endedOn, other.id) > (matches.endedOn, matches.id)))
      and not exists (select 1 from referrals where referrals.youngPersonId = youngPeople.id and duplicateOfId is null and (receivedOn >= endedOn or ${isWaiting({ to: today })}))`)
    .filter((person) => !careHasEnded(person, today))
    .map(({ matchId: id, endedOn, againOn }) => ({ matchId: id, endedOn, on: againOn ?? endedOn, isAgain: againOn !== null }))
}

/** Those of them that are to be brought up: decided until a day, or ended not too long ago; of all, or of one match. */
export function listToBringUp(db: ReadableDatabase, today: CivilDate, matchId: number | null = null): ToConsider[] {
  return listToConsider(db, today, matchId).filter(({ isAgain, endedOn }) => isAgain || addMonths(endedOn, NEWLY_ENDED_MONTHS) > today)
}

/** Decides that nobody is appointed for now, with why; it is considered again at the next care review, or after six months (R2.3). Refuses before the end, and for a day to come. */
export function considerFurther(db: WritableDatabase, { matchId, on, reason }: OnADay & { readonly reason: string }, today: CivilDate): void {
  const { endedOn, youngPersonId } = matchOf(db, matchId)
  if (endedOn === null || endedOn > today) throw new Refusal('match-not-over')
  refuseDayToCome('The decision', on, today)
  refuseDayBefore('The match ended', endedOn, on)
  run(db, sql`insert into furtherDecisions (matchId, decidedOn, reason, considerAgainOn) values (${matchId}, ${on}, ${reason}, ${considerAgainOn(on, nextReviewOf(db, youngPersonId, today))})`)
}
