import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths } from '#domain/civil-date.ts'
import { middleOf } from '#domain/middle.ts'
import { pencePerVisit } from '#domain/out-of-area.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { matchLifeContract } from '#contract/match-life.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
import { distancesTo } from '../matching/distances.ts'
import { areaCostsBetween } from '../money/area-costs.ts'
import { placementsOn } from '../referrals/referrals-repository.ts'

/** Where the young person of a match lives, and what a visit to them takes in miles and money, over the twelve months to the day. What a visit costs in the area is asked only for one out of it. */
export function visitTakes(db: ReadableDatabase, matchId: number, until: CivilDate): OutputOf<typeof matchLifeContract.life>['visitTakes'] {
  const year = { from: addDays(addMonths(until, -12), 1), to: until }
  const youngPersonId = value<number>(db, sql`select youngPersonId from matches where id = ${matchId}`)!
  const outOfArea = yesNo(value<number | null>(db, sql`select outOfArea from (${placementsOn(until, youngPersonId)})`) ?? null)
  const miles = all<{ miles: number }>(db, sql`
    select miles from visits where matchId = ${matchId} and outcome = 'held' and coalesce(mode, 'in_person') = 'in_person' and miles is not null and visitedOn between ${year.from} and ${until}`)
  const own = areaCostsBetween(db, year, matchId)
  return {
    outOfArea, apart: apartIn(db, matchId, youngPersonId, until), miles: middleOf(miles.map((visit) => visit.miles)), pence: pencePerVisit(outOfArea === true ? own.outside : own.inside),
    inAreaPence: outOfArea === true ? pencePerVisit(areaCostsBetween(db, year).inside) : null,
  }
}

/* The visitors of whom it is known how far they live from the young person, in their order. */
function apartIn(db: ReadableDatabase, matchId: number, youngPersonId: number, on: CivilDate): OutputOf<typeof matchLifeContract.life>['visitTakes']['apart'] {
  const visitors = all<{ id: number; firstName: string; postcode: string | null; maxMiles: number | null }>(db, sql`
    select volunteers.id, firstName, postcode, maxMiles from matches join volunteers on volunteers.id in (volunteerId, secondVolunteerId) where matches.id = ${matchId} order by volunteers.id = secondVolunteerId`)
  const known = distancesTo(db, youngPersonId, visitors.map(({ id, postcode }) => ({ id, district: postcodeDistrict(postcode) })), on)
  return visitors.flatMap(({ id, firstName, maxMiles }) => {
    const distance = known.get(id)
    return distance === undefined ? [] : [{ firstName, maxMiles, distance }]
  })
}
