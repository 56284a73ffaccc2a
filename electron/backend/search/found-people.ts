import type { CivilDate } from '#domain/civil-date.ts'
import { fitOf } from '#domain/finding.ts'
import type { Found } from '#contract/search.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import type { Hit, Named, PersonKind } from './full-text.ts'
import { MOST_PEOPLE_BY_NOTE } from './full-text.ts'
import { pairsOf } from './found-matches.ts'
import { youngPeopleInWords } from './young-people-in-words.ts'
import { nearnessOfVolunteers, volunteersInWords } from './volunteers-in-words.ts'

const MOST = 6

/** Made once: making one for each comparison takes longer than the index. */
const byName = new Intl.Collator('en-GB')

interface Person {
  readonly kind: PersonKind
  readonly id: number
  readonly name: string
}

/** People with every word in their name: whole words before beginnings, the first name before the last, those of today before those of once. */
export function findPeople(db: ReadableDatabase, { words, named, on, kinds = ['volunteer', 'youngPerson'] }: { readonly words: readonly string[]; readonly named: readonly Named[]; readonly on: CivilDate; readonly kinds?: readonly PersonKind[] }): Found[] {
  const people = kinds.flatMap((kind) =>
    [...named[0]![kind]].flatMap(([id, name]) => {
      const fit = named.every((word) => word[kind].has(id)) ? fitOf(words, name) : null
      return fit === null ? [] : [{ kind, id, name, fit }]
    }))
  const nearness = { volunteer: nearnessOfVolunteers(db, idsOf(people, 'volunteer'), on), youngPerson: nearnessOfYoungPeople(db, idsOf(people, 'youngPerson'), on) }
  const away = ({ kind, id }: Person): number => nearness[kind](id)
  const few = people.toSorted((one, other) => one.fit - other.fit || away(one) - away(other) || byName.compare(one.name, other.name)).slice(0, MOST)
  return found(db, few, on)
}

/** People of whom something else that is noted has every word: a key, an e-mail, an interest. */
export function peopleByNote(db: ReadableDatabase, { hits, known, on }: { readonly hits: readonly Hit[]; readonly known: readonly Found[]; readonly on: CivilDate }): Found[] {
  const fresh = hits.filter((hit): hit is Hit & { kind: PersonKind } => (hit.kind === 'volunteer' || hit.kind === 'youngPerson') && !known.some((one) => one.kind === hit.kind && one.recordId === hit.recordId))
  const few = fresh.slice(0, MOST_PEOPLE_BY_NOTE)
  const excerpts = new Map(few.map((hit) => [`${hit.kind} ${hit.recordId}`, hit.excerpt]))
  return found(db, namesOf(db, few), on).map((one) => ({ ...one, excerpt: excerpts.get(`${one.kind} ${one.recordId}`) ?? null }))
}

function found(db: ReadableDatabase, people: readonly Person[], on: CivilDate): Found[] {
  const ids = { volunteer: idsOf(people, 'volunteer'), youngPerson: idsOf(people, 'youngPerson') }
  const pairs = pairsOf(db, ids, on)
  const words = { volunteer: volunteersInWords(db, ids.volunteer, pairs, on), youngPerson: youngPeopleInWords(db, ids.youngPerson, pairs, on) }
  return people.map(({ kind, id, name }) => ({ kind, recordId: id, title: name, about: words[kind].get(id) ?? '', excerpt: null, opens: { page: kind, id } }))
}

function namesOf(db: ReadableDatabase, hits: readonly { readonly kind: PersonKind; readonly recordId: number }[]): Person[] {
  return hits.flatMap(({ kind, recordId }) =>
    all<{ title: string }>(db, sql`select title from search where rowid = (select id from searchRows where kind = ${kind} and recordId = ${recordId})`).map(({ title }) => ({ kind, id: recordId, name: title })))
}

function idsOf(people: readonly Person[], kind: PersonKind): number[] {
  return people.filter((person) => person.kind === kind).map((person) => person.id)
}

/* Who has a visitor or waits for one comes first. */
function nearnessOfYoungPeople(db: ReadableDatabase, ids: readonly number[], on: CivilDate): (id: number) => number {
  const near = new Set(all<{ id: number }>(db, sql`
    select value as id from json_each(${JSON.stringify(ids)}) where exists (select 1 from matches where youngPersonId = value and (endedOn is null or endedOn > ${on}))
      or exists (select 1 from referrals where youngPersonId = value and state = 'waiting')`).map((row) => row.id))
  return (id) => (near.has(id) ? 0 : 2)
}
