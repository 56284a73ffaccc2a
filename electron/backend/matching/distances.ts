import type { CivilDate } from '#domain/civil-date.ts'
import type { KnownDistance, ToldDistance } from '#domain/matching/distance.ts'
import { distanceNow } from '#domain/matching/distance.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { placementsOn } from '../referrals/referrals-repository.ts'

/** Somebody who would visit, and the district they live in. */
export interface Visiting {
  readonly id: number
  readonly district: string | null
}

/** How far each volunteer lives from the young person, by what was typed for the two or, where nobody did, for others of the same two districts; whoever is not in it is not known. */
export function distancesTo(db: ReadableDatabase, youngPersonId: number, volunteers: readonly Visiting[], on: CivilDate): ReadonlyMap<number, KnownDistance> {
  const home = homeOn(db, youngPersonId, on)
  const told = new Map(all<ToldDistance & { volunteerId: number }>(db, sql`select volunteerId, miles, toldOn, fromDistrict, toDistrict from distances where youngPersonId = ${youngPersonId}`).map((row) => [row.volunteerId, row]))
  // Of two told for the same districts the one told last stands.
  const ofDistricts = new Map(all<{ fromDistrict: string; miles: number }>(db, sql`
    select fromDistrict, miles from distances where toDistrict = ${home.district} and fromDistrict is not null order by toldOn, id`).map(({ fromDistrict, miles }) => [fromDistrict, miles]))
  return new Map(volunteers.flatMap(({ id, district }) => {
    const known = distanceNow(told.get(id) ?? null, district === null ? null : ofDistricts.get(district) ?? null, { fromDistrict: district, toDistrict: home.district, placedOn: home.placedOn })
    return known === null ? [] : [[id, known] as const]
  }))
}

/** Writes down how far two live apart, with where they live today, which is what it holds for; without miles nobody knows any more. */
export function tellDistance(db: WritableDatabase, { youngPersonId, volunteerId, miles }: { readonly youngPersonId: number; readonly volunteerId: number; readonly miles: number | null }, today: CivilDate): void {
  if (one(db, sql`select id from youngPeople where id = ${youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  const volunteer = one<{ postcode: string | null }>(db, sql`select postcode from volunteers where id = ${volunteerId}`)
  if (volunteer === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
  if (miles === null) run(db, sql`delete from distances where youngPersonId = ${youngPersonId} and volunteerId = ${volunteerId}`)
  else {
    run(db, sql`
      insert into distances (youngPersonId, volunteerId, miles, toldOn, fromDistrict, toDistrict) values (${youngPersonId}, ${volunteerId}, ${miles}, ${today}, ${postcodeDistrict(volunteer.postcode)}, ${homeOn(db, youngPersonId, today).district})
      on conflict (youngPersonId, volunteerId) do update set miles = excluded.miles, toldOn = excluded.toldOn, fromDistrict = excluded.fromDistrict, toDistrict = excluded.toDistrict`)
  }
}

/* Where the young person lives on the day, and since when. */
function homeOn(db: ReadableDatabase, youngPersonId: number, on: CivilDate): { readonly district: string | null; readonly placedOn: CivilDate | null } {
  const placed = one<{ postcode: string | null; fromOn: CivilDate | null }>(db, sql`select postcode, fromOn from (${placementsOn(on, youngPersonId)})`)
  return { district: postcodeDistrict(placed?.postcode ?? null), placedOn: placed?.fromOn ?? null }
}
