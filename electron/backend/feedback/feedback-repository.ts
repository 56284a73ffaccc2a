import type { CivilDate } from '#domain/civil-date.ts'
import type { FeedbackFacts, FeedbackForm, KeptFeedback } from '#contract/feedback.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'
import { bit, yesNo } from '../database/yes-no.ts'

/** The young person's full name; undefined where there is none of that number. */
export function nameOfYoungPerson(db: ReadableDatabase, id: number): string | undefined {
  return value<string>(db, sql`select concat_ws(' ', firstName, lastName) from youngPeople where id = ${id}`)
}

/** Their matches that have begun by the day, the newest first, with whoever visits in each. */
export function matchesBegun(db: ReadableDatabase, youngPersonId: number, on: CivilDate): FeedbackForm['matches'] {
  return all(db, sql`
    select matches.id, concat(first.firstName, ' ', first.lastName, ' and ' || second.firstName || ' ' || second.lastName) as visitors, startedOn, endedOn
    from matches join volunteers as first on first.id = matches.volunteerId left join volunteers as second on second.id = matches.secondVolunteerId
    where youngPersonId = ${youngPersonId} and startedOn <= ${on} order by startedOn desc, matches.id desc`)
}

/** What was said of any of their matches, without the words. */
export function feedbackGiven(db: ReadableDatabase, youngPersonId: number): FeedbackForm['given'] {
  return all(db, sql`
    select feedback.id, matchId, givenOn, givenBy, occasion, rating from feedback join matches on matches.id = feedback.matchId where youngPersonId = ${youngPersonId} order by givenOn desc, feedback.id desc`)
}

export function findFeedback(db: ReadableDatabase, id: number): KeptFeedback | undefined {
  const found = one<Omit<KeptFeedback, 'mayQuote'> & { mayQuote: number | null }>(db, sql`select id, matchId, givenOn, givenBy, occasion, rating, quote, mayQuote from feedback where id = ${id}`)
  return found === undefined ? undefined : { ...found, mayQuote: yesNo(found.mayQuote) }
}

/** Of whom a match is and since when. */
export function findMatchSpokenOf(db: ReadableDatabase, id: number): { readonly youngPersonId: number; readonly startedOn: CivilDate } | undefined {
  return one(db, sql`select youngPersonId, startedOn from matches where id = ${id} and startedOn is not null`)
}

export function insertFeedback(db: WritableDatabase, matchId: number, { givenOn, givenBy, occasion, rating, quote, mayQuote }: FeedbackFacts): number {
  return run(db, sql`
    insert into feedback (matchId, givenOn, givenBy, occasion, rating, quote, mayQuote) values (${matchId}, ${givenOn}, ${givenBy}, ${occasion}, ${rating}, ${quote}, ${bit(mayQuote)})`).lastId
}

export function updateFeedback(db: WritableDatabase, id: number, matchId: number, { givenOn, givenBy, occasion, rating, quote, mayQuote }: FeedbackFacts): void {
  runOnOne(db, sql`
    update feedback set matchId = ${matchId}, givenOn = ${givenOn}, givenBy = ${givenBy}, occasion = ${occasion}, rating = ${rating}, quote = ${quote}, mayQuote = ${bit(mayQuote)} where id = ${id}`)
}

export function deleteFeedback(db: WritableDatabase, id: number): void {
  runOnOne(db, sql`delete from feedback where id = ${id}`)
}
