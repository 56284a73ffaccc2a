import { sql } from '../database/sql.ts'
import type { Figure, MeasuredFigure, RowSet, SqlOf } from './figure.ts'
import { COUNT } from './figure.ts'
import { activeMatchVolunteers } from './open-matches.ts'
import { heldAtEnd, volunteersRecruited } from './volunteers.ts'

/** Volunteers who completed their training in the period, with their status at its end. */
const trained: RowSet = {
  subject: 'volunteer',
  rows: (ask) => sql`
    select stages.volunteerId as id, completedOn as onDate, held.status from stages left join statusPeriods as held on held.id = (${heldAtEnd(sql`stages.volunteerId`, ask)})
    where stage = 'training' and state = 'complete' and completedOn between ${ask.from} and ${ask.to}`,
}

/** DBS checks completed in the period. */
const dbsCompleted: RowSet = {
  subject: 'volunteer',
  rows: ({ from, to }) => sql`
    select volunteerId as id, completedOn as onDate, requestedOn from stages where stage = 'dbs' and state = 'complete' and completedOn between ${from} and ${to}`,
}

const trainedNow = (id: string, label: string, definition: string, where: SqlOf): MeasuredFigure => ({
  id, label, definition, personal: true, set: trained, where, measure: COUNT,
})

const dbsDays: SqlOf = () => sql`julianday(onDate) - julianday(requestedOn)`

export const recruitmentFigures: readonly Figure[] = [
  {
    id: 'recruitment.trained', label: 'Volunteers trained', personal: true,
    definition: 'Volunteers who completed their training in the period.',
    set: trained, measure: COUNT,
  },
  trainedNow('recruitment.trained_now_matched', 'Trained and now matched', 'Of those trained in the period, volunteers who were in an active match at its end, as first or second volunteer.',
    (ask) => sql`id in (${activeMatchVolunteers(ask)})`),
  trainedNow('recruitment.trained_now_waiting', 'Trained and now waiting', 'Of those trained in the period, volunteers who were active at its end and in no active match.',
    (ask) => sql`status = 'active' and id not in (${activeMatchVolunteers(ask)})`),
  trainedNow('recruitment.trained_now_interviewing', 'Trained and still in recruitment', 'Of those trained in the period, people who were still applicants at its end.',
    () => sql`status = 'applicant'`),
  trainedNow('recruitment.trained_now_gone', 'Trained and gone', 'Of those trained in the period, people who by its end had withdrawn, were not accepted, had left or were deselected.',
    () => sql`status in ('withdrawn', 'rejected', 'left', 'deselected')`),
  {
    id: 'recruitment.days_to_approval_median', label: 'Days from enquiry to approval', personal: true,
    definition: 'For the volunteers recruited in the period, the middle number of days from their first enquiry to the day they became active. Those whose enquiry has no date are left out.',
    set: volunteersRecruited,
    measure: { kind: 'median', unit: 'days', amount: () => sql`julianday(onDate) - julianday((select enquiredOn from volunteers where volunteers.id = subject.id))` },
  },
  {
    id: 'recruitment.dbs_days_median', label: 'Days for a DBS check, middle', personal: true,
    definition: 'For the DBS checks completed in the period, the middle number of days from request to completion.',
    set: dbsCompleted, measure: { kind: 'median', unit: 'days', amount: dbsDays },
  },
  {
    id: 'recruitment.dbs_days_max', label: 'Days for a DBS check, longest', personal: true,
    definition: 'For the DBS checks completed in the period, the most days that one took from request to completion.',
    set: dbsCompleted, measure: { kind: 'max', unit: 'days', amount: dbsDays },
  },
]
