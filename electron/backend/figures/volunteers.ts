import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import type { Ask } from './ask.ts'
import type { Figure, MeasuredFigure, RowSet } from './figure.ts'
import { COUNT } from './figure.ts'
import { openMatchVolunteers } from './open-matches.ts'

/** Every volunteer who had a status by the end, with the one held at its close: of the periods begun by then the latest, on one day the later entered. */
export const volunteersAtEnd: RowSet = {
  subject: 'volunteer',
  rows: (ask) => sql`
    select volunteers.id, held.fromOn as onDate, held.status from volunteers join statusPeriods as held on held.id = (${heldAtEnd(sql`volunteers.id`, ask)})`,
}

/** The id of the status period that a volunteer was in at the end. */
export function heldAtEnd(volunteerId: Sql, { to }: Ask): Sql {
  return sql`select id from statusPeriods where volunteerId = ${volunteerId} and fromOn <= ${to} order by fromOn desc, id desc limit 1`
}

/** Each volunteer whose first `active` status begins in the period; a return to active is no second recruitment. */
export const volunteersRecruited: RowSet = {
  subject: 'volunteer',
  rows: ({ from, to }) => sql`
    select volunteerId as id, min(fromOn) as onDate from statusPeriods where status = 'active' group by volunteerId having min(fromOn) between ${from} and ${to}`,
}

/** Each volunteer with each status taken in the period, once, on the first day it was taken. */
const statusesTaken: RowSet = {
  subject: 'volunteer',
  rows: ({ from, to }) => sql`
    select volunteerId as id, min(fromOn) as onDate, status from statusPeriods
    where fromOn between ${from} and ${to} and status in ('withdrawn', 'rejected', 'deselected', 'left') group by volunteerId, status`,
}

const withStatus = (id: string, status: string, label: string, definition: string): MeasuredFigure => ({
  id, label, definition, personal: true, set: volunteersAtEnd, where: () => sql`status = ${status}`, measure: COUNT,
})

const taking = (id: string, status: string, label: string, definition: string): MeasuredFigure => ({
  id, label, definition, personal: true, set: statusesTaken, where: () => sql`status = ${status}`, measure: COUNT,
})

export const volunteerFigures: readonly Figure[] = [
  {
    id: 'volunteers.recruited', label: 'Volunteers recruited', personal: true,
    definition: 'Volunteers who became active for the first time in the period. Somebody who comes back is not counted again.',
    set: volunteersRecruited, measure: COUNT,
  },
  withStatus('volunteers.active', 'active', 'Active volunteers', 'Volunteers who were approved and active at the end of the period, with or without a match.'),
  withStatus('volunteers.inactive', 'inactive', 'Inactive volunteers', 'Volunteers who were taking a break at the end of the period.'),
  withStatus('volunteers.suspended', 'suspended', 'Suspended volunteers', 'Volunteers who were suspended at the end of the period.'),
  withStatus('volunteers.in_recruitment', 'applicant', 'Volunteers in recruitment', 'People who had applied and were not yet approved at the end of the period.'),
  taking('volunteers.left', 'left', 'Volunteers who left', 'Volunteers who left the service in the period.'),
  taking('volunteers.deselected', 'deselected', 'Volunteers deselected', 'Volunteers whom the service stopped working with in the period.'),
  taking('volunteers.withdrawn', 'withdrawn', 'Applicants who withdrew', 'Applicants who stopped their own application in the period.'),
  taking('volunteers.rejected', 'rejected', 'Applicants not accepted', 'Applicants whom the service did not accept in the period.'),
  {
    id: 'volunteers.available', label: 'Volunteers available', personal: true,
    definition: 'Active volunteers who were in no open match at the end of the period, as first or second volunteer.',
    set: volunteersAtEnd, where: (ask) => sql`status = 'active' and id not in (${openMatchVolunteers(ask)})`, measure: COUNT,
  },
]
