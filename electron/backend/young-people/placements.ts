import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { geographyOf, isOutOfArea } from '#domain/placement-geography.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import { spokenDate } from '#domain/spoken.ts'
import { LONGEST_AHEAD_DAYS, wrongDistrict } from '#domain/young-person-form.ts'
import { Refusal } from '#contract/refusal.ts'
import type { PlacementFacts, YoungPersonPlacement } from '#contract/young-person-records.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { listAdjoiningCouncils } from '../service/adjoining-councils.ts'
import { findSettings } from '../service/settings-repository.ts'

/* Where a young person lives and lived. Of a new address no more than council and postcode district is kept (domain.md R2.9). */

/** Every placement of somebody, newest first, with where it lies. */
export function placementsOf(db: ReadableDatabase, youngPersonId: number, today: CivilDate): YoungPersonPlacement[] {
  const { localAuthority } = findSettings(db, today)
  const adjoining = listAdjoiningCouncils(db)
  return all<Omit<YoungPersonPlacement, 'outOfArea' | 'district' | 'geography'> & { postcode: string | null; outOfArea: number | null }>(db, sql`
    select id, fromOn, placementType, postcode, outOfArea, area, provider from placements where youngPersonId = ${youngPersonId} order by fromOn desc, id desc`)
    .map(({ postcode, outOfArea, ...placement }) => ({
      ...placement, outOfArea: outOfArea === null ? null : outOfArea === 1, district: postcodeDistrict(postcode), geography: geographyOf({ responsible: localAuthority, placed: placement.area, adjoining }),
    }))
}

/** Somebody lives there from the day on; the placement before ends with it. */
export function move(db: WritableDatabase, { youngPersonId, fromOn, ...facts }: PlacementFacts & { readonly youngPersonId: number; readonly fromOn: CivilDate | null }, today: CivilDate): void {
  refuseFarAhead(fromOn, today)
  if (fromOn !== null && value(db, sql`select 1 from placements where youngPersonId = ${youngPersonId} and fromOn = ${fromOn}`) === 1) {
    throw new Refusal('not-right', { words: `A move on ${spokenDate(fromOn)} is recorded already. Correct it, or choose another day` })
  }
  const kept = keptOf(db, facts, today)
  run(db, sql`insert into placements (youngPersonId, fromOn, placementType, postcode, outOfArea, area, provider)
    values (${youngPersonId}, ${fromOn}, ${facts.placementType}, ${kept.district}, ${kept.outOfArea}, ${facts.area}, ${facts.provider})`)
}

/** What was wrong of a placement; what stood there stays in the history. */
export function correctPlacement(db: WritableDatabase, { id, fromOn, ...facts }: PlacementFacts & { readonly id: number; readonly fromOn: CivilDate | null }, today: CivilDate): void {
  if (one(db, sql`select id from placements where id = ${id}`) === undefined) throw new Refusal('not-found', { what: 'such placement' })
  refuseFarAhead(fromOn, today)
  const kept = keptOf(db, facts, today)
  runOnOne(db, sql`update placements set fromOn = ${fromOn}, placementType = ${facts.placementType}, postcode = ${kept.district}, outOfArea = ${kept.outOfArea}, area = ${facts.area}, provider = ${facts.provider} where id = ${id}`)
}

function keptOf(db: ReadableDatabase, { district, area, outOfArea }: PlacementFacts, today: CivilDate): { readonly district: string | null; readonly outOfArea: number | null } {
  refuseWrong({ district: wrongDistrict(district) })
  const out = isOutOfArea({ responsible: findSettings(db, today).localAuthority, placed: area, adjoining: listAdjoiningCouncils(db) }, outOfArea)
  return { district: postcodeDistrict(district), outOfArea: out === null ? null : Number(out) }
}

function refuseFarAhead(fromOn: CivilDate | null, today: CivilDate): void {
  if (fromOn !== null && fromOn > addDays(today, LONGEST_AHEAD_DAYS)) throw new Refusal('not-right', { words: 'A move can be recorded up to a year ahead. Enter an earlier day' })
}
