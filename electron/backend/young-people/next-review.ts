import { lookedAfterSpells } from '#domain/care-fact.ts'
import { nextReviewBy } from '#domain/care-review-dates.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { careHasEnded } from '#domain/young-person.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { careFactsOf } from './care-statuses.ts'

/** By when somebody's care is to be reviewed next, as far as the records tell (domain.md R2.7); nobody's is once care has ended. */
export function nextReviewOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): CivilDate | null {
  const person = one<{ inCareTo: CivilDate | null; bornOn: CivilDate | null }>(db, sql`select inCareTo, bornOn from youngPeople where id = ${youngPersonId}`)
  if (person === undefined || careHasEnded(person, on)) return null
  const spell = lookedAfterSpells(careFactsOf(db, youngPersonId)).findLast(({ from }) => from <= on)
  const heldOn = all<{ reviewedOn: CivilDate }>(db, sql`select reviewedOn from careReviews where youngPersonId = ${youngPersonId}`).map((review) => review.reviewedOn)
  return nextReviewBy({ lookedAfterFrom: spell?.from ?? null, heldOn }, on)
}
