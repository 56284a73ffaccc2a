import type { CivilDate } from '#domain/civil-date.ts'
import { daysBetween } from '#domain/civil-date.ts'
import { daysOnHold } from '#domain/recruitment/hold.ts'
import { lastStageReached } from '#domain/recruitment-funnel.ts'
import type { PersonBehind } from '#contract/people-behind.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { listStatuses } from '../due/volunteer-records.ts'

/* One by one, whom the counts of how recruitment goes are made of: from an inclusive day until today. */

const who = (today: CivilDate): Sql => sql`volunteers.id, firstName || ' ' || lastName as name,
  (select status from statusPeriods as latest where latest.volunteerId = volunteers.id and fromOn <= ${today} order by fromOn desc, latest.id desc limit 1) as status`

type Who = Pick<PersonBehind, 'id' | 'name' | 'status'>
/** Somebody, with the days that passed of which their application was not on hold. */
export type Timed = PersonBehind & { readonly days: number }

/** The stages of the path that are on it today, in their order. */
export function pathOf(db: ReadableDatabase): { readonly stage: string; readonly name: string }[] {
  return all(db, sql`select stage, name from pathStages where isRetired = 0 order by position`)
}

/** Who completed which stage, from the day it was asked for; stages without both days are left out. */
export function completions(db: ReadableDatabase, from: CivilDate, today: CivilDate): (Timed & { readonly stage: string })[] {
  const worked = daysWorked(db)
  return all<Who & { stage: string; requestedOn: CivilDate; completedOn: CivilDate }>(db, sql`
    select ${who(today)}, stage, requestedOn, completedOn from stages join volunteers on volunteers.id = volunteerId
    where state = 'complete' and requestedOn <= completedOn and completedOn between ${from} and ${today} order by completedOn, lastName, firstName, volunteers.id`)
    .map(({ requestedOn, completedOn, ...row }) => ({ ...row, on: completedOn, days: worked(row.id, requestedOn, completedOn), detail: null }))
}

/** Who withdrew or was not accepted, with the last stage of the path they had come to; null is before the first. */
export function dropOuts(db: ReadableDatabase, from: CivilDate, today: CivilDate): (PersonBehind & { readonly stopped: 'withdrawn' | 'rejected'; readonly last: string | null })[] {
  const path = pathOf(db).map(({ stage }) => stage)
  return all<Who & { stopped: 'withdrawn' | 'rejected'; on: CivilDate; detail: string | null; stages: string | null }>(db, sql`
    select ${who(today)}, statusPeriods.status as stopped, fromOn as "on", reason as detail,
      (select group_concat(stage, ' ') from stages where volunteerId = volunteers.id and (state <> 'not_started' or requestedOn is not null)) as stages
    from statusPeriods join volunteers on volunteers.id = volunteerId where statusPeriods.status in ('withdrawn', 'rejected') and fromOn between ${from} and ${today} order by fromOn, lastName, firstName, volunteers.id`)
    .map(({ stages, ...row }) => ({ ...row, days: null, last: lastStageReached(path, stages?.split(' ') ?? []) }))
}

/** Who was approved for the first time, from the day of their enquiry; those whose enquiry has no day are left out. */
export function approvals(db: ReadableDatabase, from: CivilDate, today: CivilDate): Timed[] {
  const worked = daysWorked(db)
  return all<Who & { enquiredOn: CivilDate; on: CivilDate }>(db, sql`
    select ${who(today)}, enquiredOn, min(fromOn) as "on" from statusPeriods join volunteers on volunteers.id = volunteerId
    where statusPeriods.status = 'active' and enquiredOn is not null group by volunteerId having min(fromOn) between ${from} and ${today} order by min(fromOn), lastName, firstName, volunteers.id`)
    .map(({ enquiredOn, ...row }) => ({ ...row, days: worked(row.id, enquiredOn, row.on), detail: null }))
}

function daysWorked(db: ReadableDatabase): (volunteerId: number, begun: CivilDate, done: CivilDate) => number {
  const statuses = listStatuses(db)
  return (volunteerId, begun, done) => daysBetween(begun, done) - daysOnHold(statuses.get(volunteerId) ?? [], begun, done)
}
