import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { stageNameIn } from '../recruitment/rules-repository.ts'
import { awaited, dated } from './dated.ts'
import { ofVolunteer, VOLUNTEER, type VolunteerNamed } from './people-events.ts'

/* What has a day before it comes about: interviews, training cycles, and when somebody is expected back. */

/** Volunteers, each with the status held today as `held`. */
export function volunteersHeld(today: CivilDate): Sql {
  return sql`volunteers join statusPeriods as held on held.id = (select id from statusPeriods where volunteerId = volunteers.id and fromOn <= ${today} order by fromOn desc, id desc limit 1)`
}

/** Of whom nothing is expected any more. */
export const IS_GONE = sql`held.status in ('withdrawn', 'rejected', 'deselected', 'left')`

/** Interviews that have a day and were not held, of whoever has not gone. One whose day is past is missed until it is recorded as held or its stage as done. */
export function interviewsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<VolunteerNamed & { stage: string; plannedAt: string | null; place: string | null }>(db, sql`
    select plannedOn as "on", ${stageNameIn('interviews')} as stage, plannedAt, place, ${VOLUNTEER} from ${volunteersHeld(today)} join interviews on interviews.volunteerId = volunteers.id
    where plannedOn between ${from} and ${to} and heldOn is null and not (${IS_GONE})
      and not exists (select 1 from stages where stages.volunteerId = interviews.volunteerId and stages.stage = interviews.stage and completedOn is not null)`)
    .map((row) => ({
      ...ofVolunteer(row, today), state: row.on < today ? 'missed' : 'coming', event: 'interview_planned', label: `${row.stage}: planned`,
      detail: [row.plannedAt, row.place].filter((part) => part !== null).join(', ') || null,
    }))
}

const BACK = { inactive: 'Expected back', suspended: 'Suspension to be looked at again', applicant: 'Application on hold to go on' } as const

/** When somebody who rests, is suspended or has an application on hold is expected back; late until another status is recorded. */
export function backBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<VolunteerNamed & { status: 'inactive' | 'suspended' | 'applicant' }>(db, sql`
    select held.backOn as "on", held.status, ${VOLUNTEER} from ${volunteersHeld(today)} where (held.status in ('inactive', 'suspended') or held.isOnHold) and held.backOn between ${from} and ${to}`)
    .map((row) => ({ ...ofVolunteer(row, today), ...awaited(row.on, today), event: 'expected_back', label: BACK[row.status] }))
}

/** First and last days of training cycles; each goes by its name. */
export function cohortsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<{ on: CivilDate; event: 'cohort_start' | 'cohort_end'; id: number; name: string; place: string | null }>(db, sql`
    select startsOn as "on", 'cohort_start' as event, id, name, place from cohorts where startsOn between ${from} and ${to}
    union all select endsOn, 'cohort_end', id, name, place from cohorts where endsOn between ${from} and ${to}`)
    .map(({ on, event, id, name, place }) => ({ ...dated(on, today), event, label: event === 'cohort_start' ? 'Training cycle begins' : 'Training cycle ends', who: name, name, detail: place, opens: { kind: 'cohort', id } }))
}
