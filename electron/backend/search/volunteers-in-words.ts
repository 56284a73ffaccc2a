import type { CivilDate } from '#domain/civil-date.ts'
import { standingOn } from '#domain/due/standing.ts'
import { counted, together } from '#domain/spoken.ts'
import type { VolunteerStatus } from '#domain/vocabulary.ts'
import { VOLUNTEER_STATUS } from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import type { Pair } from './found-matches.ts'
import { isOpen } from './found-matches.ts'

/* Those who are with the service or on the way to it come first, then those who may come back. */
const NEARNESS: Partial<Readonly<Record<VolunteerStatus, number>>> = { active: 0, applicant: 0, inactive: 1, suspended: 1 }
const GONE = 2

/** How near each of these volunteers is to the service now: 0 in it, 1 away from it, 2 gone. */
export function nearnessOfVolunteers(db: ReadableDatabase, ids: readonly number[], on: CivilDate): (id: number) => number {
  const rows = all<{ volunteerId: number; status: VolunteerStatus }>(db, sql`
    select value as volunteerId, (select status from statusPeriods where volunteerId = value and fromOn <= ${on} order by fromOn desc, id desc limit 1) as status
    from json_each(${JSON.stringify(ids)})`)
  const known = new Map(rows.map((row) => [row.volunteerId, NEARNESS[row.status] ?? GONE]))
  return (id) => known.get(id) ?? GONE
}

/** What each volunteer is: `Volunteer, active, visits Rhys Abbott`. */
export function volunteersInWords(db: ReadableDatabase, ids: readonly number[], pairs: readonly Pair[], on: CivilDate): Map<number, string> {
  const statuses = listStatuses(db, ids)
  return new Map(ids.map((id) => {
    const { status } = standingOn(statuses.get(id) ?? [], on)
    const visited = [...new Set(pairs.filter((pair) => isOpen(pair, on) && (pair.volunteerId === id || pair.secondVolunteerId === id)).map((pair) => pair.youngPersonId))]
    const visits = visited.length === 0 ? [] : [`visits ${visited.length > 2 ? counted(visited.length, 'young person', 'young people') : together(namesOfYoungPeople(db, visited))}`]
    return [id, ['Volunteer', ...(status === null ? [] : [VOLUNTEER_STATUS[status].toLowerCase()]), ...visits].join(', ')]
  }))
}

function namesOfYoungPeople(db: ReadableDatabase, ids: readonly number[]): string[] {
  return all<{ name: string }>(db, sql`select concat_ws(' ', firstName, lastName) as name from youngPeople where id in (select value from json_each(${JSON.stringify(ids)})) order by id`).map((row) => row.name)
}
