import type { CivilDate } from '#domain/civil-date.ts'
import { matchStateOn } from '#domain/match.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import type { Found } from '#contract/search.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { IS_PUT_OFF } from '../matches/is-put-off.ts'
import type { Named, PersonKind } from './full-text.ts'

/** A match as the search sees it. */
export interface Pair {
  readonly id: number
  readonly youngPersonId: number
  readonly volunteerId: number
  readonly secondVolunteerId: number | null
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
  readonly pausedFrom: CivilDate | null
  readonly isPutOff: number
}

const MOST = 5

/** The matches in which any of these people is or was, newest start first. All matches are never asked for: that would take longer than the search. */
export function pairsOf(db: ReadableDatabase, people: Readonly<Record<PersonKind, Iterable<number>>>, on: CivilDate): Pair[] {
  const volunteers = sql`select value from json_each(${JSON.stringify([...people.volunteer])})`
  return all(db, sql`
    with those as (
      select id from matches where youngPersonId in (select value from json_each(${JSON.stringify([...people.youngPerson])}))
      union select id from matches where volunteerId in (${volunteers})
      union select id from matches where secondVolunteerId is not null and secondVolunteerId in (${volunteers}))
    select id, youngPersonId, volunteerId, secondVolunteerId, startedOn, endedOn, ${IS_PUT_OFF} as isPutOff,
      (select max(fromOn) from matchPauses where matchId = matches.id and fromOn <= ${on} and (toOn is null or toOn > ${on})) as pausedFrom
    from matches where id in (select id from those) order by startedOn desc, id desc`)
}

/** Whether it has not ended by the day. */
export function isOpen(pair: Pair, on: CivilDate): boolean {
  return pair.endedOn === null || pair.endedOn > on
}

/** The matches in which every word is in somebody's name, open ones before those that ended, newest first. */
export function findMatches(db: ReadableDatabase, { named, on }: { readonly named: readonly Named[]; readonly on: CivilDate }): Found[] {
  // Each word must be found, so that whoever is named by the rarest of them is enough to look at.
  const rarest = named.reduce((one, other) => (sizeOf(other) < sizeOf(one) ? other : one))
  const pairs = pairsOf(db, { volunteer: rarest.volunteer.keys(), youngPerson: rarest.youngPerson.keys() }, on)
  const fit = pairs.filter((pair) => named.every(({ volunteer, youngPerson }) => youngPerson.has(pair.youngPersonId) || volunteer.has(pair.volunteerId) || (pair.secondVolunteerId !== null && volunteer.has(pair.secondVolunteerId))))
  const few = fit.toSorted((one, other) => Number(isOpen(other, on)) - Number(isOpen(one, on))).slice(0, MOST)
  const names = namesOfPairs(db, few.map((pair) => pair.id))
  return few.map((pair) => ({ kind: 'match', recordId: pair.id, title: names.get(pair.id) ?? '', about: aboutMatch(pair, on), excerpt: null, opens: { page: 'match', id: pair.id } }))
}

function sizeOf({ volunteer, youngPerson }: Named): number {
  return volunteer.size + youngPerson.size
}

function aboutMatch(pair: Pair, on: CivilDate): string {
  const state = matchStateOn(pair, on)
  if (state === 'ended') return `Match, ended ${spokenDate(pair.endedOn!)}`
  return state === 'planned' && pair.isPutOff === 1 ? 'Match, its start put off' : state === 'planned' ? `Match, starts ${spokenDate(pair.startedOn)}` : `Match, ${state}, since ${spokenDate(pair.startedOn)}`
}

/** Who is in each match, the young person first: `Rhys Abbott and Alan Young`. */
export function namesOfPairs(db: ReadableDatabase, ids: readonly number[]): Map<number, string> {
  const rows = all<{ id: number; youngPerson: string; first: string; second: string | null }>(db, sql`
    select matches.id, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPerson, first.firstName || ' ' || first.lastName as first, second.firstName || ' ' || second.lastName as second
    from matches join youngPeople on youngPeople.id = youngPersonId join volunteers as first on first.id = volunteerId left join volunteers as second on second.id = secondVolunteerId
    where matches.id in (select value from json_each(${JSON.stringify(ids)}))`)
  return new Map(rows.map(({ id, youngPerson, first, second }) => [id, together([youngPerson, first, ...(second === null ? [] : [second])])]))
}
