import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths } from '#domain/civil-date.ts'
import { middleOf } from '#domain/middle.ts'
import { pencePerVisit } from '#domain/out-of-area.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { matchLifeContract } from '#contract/match-life.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
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
    outOfArea, miles: middleOf(miles.map((visit) => visit.miles)), pence: pencePerVisit(outOfArea === true ? own.outside : own.inside),
    inAreaPence: outOfArea === true ? pencePerVisit(areaCostsBetween(db, year).inside) : null,
  }
}
