import type { CivilDate } from '#domain/civil-date.ts'
import { isLinkedToHome } from '#domain/matching/standing-in-the-way.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { listLastDeclarations } from '../recruitment/lasting-records.ts'
import { placementsOn } from '../referrals/referrals-repository.ts'

/** That a visitor is linked to who runs the home of the young person they visit. */
export interface HomeLink {
  readonly matchId: number
  readonly youngPerson: string
  readonly volunteerId: number
  readonly volunteer: string
  readonly provider: string
  /** The day since which it is so: of the start, the declaration and the placement the last. */
  readonly sinceOn: CivilDate
}

interface Row extends Omit<HomeLink, 'sinceOn'> {
  readonly startedOn: CivilDate
  readonly placedOn: CivilDate | null
}

/** Since when the volunteer is linked to who runs the home in which the young person lives on the day, as far as is known: of the declaration and the placement the later; null where they are not. */
export function linkedToHomeSince(db: ReadableDatabase, youngPersonId: number, volunteerId: number, on: CivilDate): CivilDate | null {
  const declared = listLastDeclarations(db, on, [volunteerId])[0]
  const placed = one<{ provider: string | null; fromOn: CivilDate | null }>(db, sql`select provider, fromOn from (${placementsOn(on, youngPersonId)})`)
  if (declared === undefined || placed === undefined || !isLinkedToHome(placed.provider, declared.homeProvider)) return null
  return placed.fromOn !== null && placed.fromOn > declared.declaredOn ? placed.fromOn : declared.declaredOn
}

/**
 * The links to a home in every match that goes on on the day, or in the one, which may be planned; of others that are planned, and of introductions, `listBarredMeetings` tells. None is there when a match starts; one comes about when the young person moves or
 * the visitor declares something else (domain.md R2.4), and ends nothing by itself.
 */
export function listHomeLinks(db: ReadableDatabase, on: CivilDate, matchId: number | null = null): HomeLink[] {
  const declared = new Map(listLastDeclarations(db, on).filter(({ homeProvider }) => homeProvider !== null).map((each) => [each.volunteerId, each]))
  if (declared.size === 0) return []
  return all<Row>(db, sql`
    select matches.id as matchId, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPerson, volunteers.id as volunteerId, volunteers.firstName || ' ' || volunteers.lastName as volunteer,
      placed.provider, placed.fromOn as placedOn, startedOn
    from matches join youngPeople on youngPeople.id = matches.youngPersonId join volunteers on volunteers.id in (matches.volunteerId, matches.secondVolunteerId)
      join (${placementsOn(on)}) as placed on placed.youngPersonId = youngPeople.id and placed.provider is not null
    where (endedOn is null or endedOn > ${on}) and volunteers.id in (select value from json_each(${JSON.stringify([...declared.keys()])})) ${matchId === null ? sql`and startedOn <= ${on}` : sql`and matches.id = ${matchId}`}
    order by matches.id, volunteers.id = matches.secondVolunteerId`).flatMap(({ startedOn, placedOn, ...link }) => {
    const { homeProvider, declaredOn } = declared.get(link.volunteerId)!
    if (!isLinkedToHome(link.provider, homeProvider)) return []
    const since = [startedOn, declaredOn, placedOn ?? ''].toSorted().at(-1)!
    return [{ ...link, sinceOn: since > on ? on : since }]
  })
}
