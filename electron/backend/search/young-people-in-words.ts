import type { CivilDate } from '#domain/civil-date.ts'
import { ageOn, daysBetween } from '#domain/civil-date.ts'
import { counted, together } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import type { Pair } from './found-matches.ts'
import { isOpen } from './found-matches.ts'

interface YoungPerson {
  readonly id: number
  readonly bornOn: CivilDate | null
  readonly waitingSinceOn: CivilDate | null
}

/** What each young person is: `Young person, 14, visited by Alan Young`. */
export function youngPeopleInWords(db: ReadableDatabase, ids: readonly number[], pairs: readonly Pair[], on: CivilDate): Map<number, string> {
  const people = all<YoungPerson>(db, sql`
    select id, bornOn, (select min(receivedOn) from referrals where youngPersonId = youngPeople.id and state = 'waiting') as waitingSinceOn
    from youngPeople where id in (select value from json_each(${JSON.stringify(ids)}))`)
  return new Map(people.map((person) => [person.id, ['Young person', ...(person.bornOn === null ? [] : [String(ageOn(person.bornOn, on))]), ...standing(db, person, pairs, on)].join(', ')]))
}

function standing(db: ReadableDatabase, { id, waitingSinceOn }: YoungPerson, pairs: readonly Pair[], on: CivilDate): string[] {
  const own = pairs.filter((pair) => pair.youngPersonId === id)
  const open = own.filter((pair) => isOpen(pair, on))
  if (open.length > 0) return [`visited by ${together(visitors(db, open))}`]
  if (waitingSinceOn !== null && waitingSinceOn <= on) return [`waiting ${counted(daysBetween(waitingSinceOn, on), 'day')}`]
  return own.length > 0 ? ['visited once'] : []
}

function visitors(db: ReadableDatabase, pairs: readonly Pair[]): string[] {
  const ids = [...new Set(pairs.flatMap((pair) => [pair.volunteerId, ...(pair.secondVolunteerId === null ? [] : [pair.secondVolunteerId])]))]
  return all<{ name: string }>(db, sql`select firstName || ' ' || lastName as name from volunteers where id in (select value from json_each(${JSON.stringify(ids)})) order by id`).map((row) => row.name)
}
