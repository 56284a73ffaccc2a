import type { CivilDate } from '#domain/civil-date.ts'
import type { KnownDistance } from '#domain/matching/distance.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { distancesTo } from '../matching/distances.ts'
import { placementsOn } from '../referrals/referrals-repository.ts'

/** One visitor of a match out of area; null where nobody wrote down how far they live from the young person. */
export interface ApartOutOfArea {
  readonly matchId: number
  readonly youngPerson: string
  readonly volunteer: string
  readonly distance: KnownDistance | null
}

/** How far the visitors of the matches that go on live from young people who are out of area on the day, the farthest first, and after them those of whom it is not known (requirement N12). */
export function apartOutOfArea(db: ReadableDatabase, on: CivilDate): ApartOutOfArea[] {
  return all<{ matchId: number; youngPersonId: number; youngPerson: string; volunteerId: number; volunteer: string; postcode: string | null }>(db, sql`
    select matches.id as matchId, youngPeople.id as youngPersonId, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPerson, volunteers.id as volunteerId, volunteers.firstName || ' ' || volunteers.lastName as volunteer, volunteers.postcode
    from matches join youngPeople on youngPeople.id = matches.youngPersonId join volunteers on volunteers.id in (volunteerId, secondVolunteerId)
    where startedOn <= ${on} and (endedOn is null or endedOn > ${on}) and matches.youngPersonId in (select youngPersonId from (${placementsOn(on)}) where outOfArea = 1) order by youngPerson, matches.id, volunteers.id = secondVolunteerId`)
    .map(({ youngPersonId, volunteerId, postcode, ...names }) => ({ ...names, distance: distancesTo(db, youngPersonId, [{ id: volunteerId, district: postcodeDistrict(postcode) }], on).get(volunteerId) ?? null }))
    .sort((one, other) => (other.distance?.miles ?? -1) - (one.distance?.miles ?? -1))
}
