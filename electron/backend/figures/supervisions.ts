import { addDays } from '#domain/civil-date.ts'
import { sql } from '../database/sql.ts'
import type { Figure, MeasuredFigure, RowSet } from './figure.ts'
import { COUNT } from './figure.ts'
import { heldAtEnd } from './volunteers.ts'

const supervisionsHeld: RowSet = {
  subject: 'supervision',
  rows: ({ from, to }) => sql`select id, heldOn as onDate, impact, enjoying from supervisions where heldOn between ${from} and ${to}`,
}

const supervisionsDue: RowSet = {
  subject: 'supervision',
  rows: ({ from, to }) => sql`select id, dueOn as onDate, heldOn from supervisions where dueOn between ${from} and ${to}`,
}

/* The rule of due.md: so many weeks after the last supervision held or, before the first, after becoming active. Overdue from the day after,
   as on the list of what needs doing. */
const volunteersOverdue: RowSet = {
  subject: 'volunteer',
  rows: (ask) => {
    const { to, settings } = ask
    const days = settings.supervisionWeeks * 7
    return sql`
      select id, date(lastOn, '+' || ${days} || ' days') as onDate from (
        select volunteers.id, coalesce(
          (select max(heldOn) from supervisions where volunteerId = volunteers.id and heldOn <= ${to}),
          (select min(fromOn) from statusPeriods where volunteerId = volunteers.id and status = 'active')) as lastOn
        from volunteers join statusPeriods as held on held.id = (${heldAtEnd(sql`volunteers.id`, ask)})
        where held.status = 'active')
      where lastOn < ${addDays(to, -days)}`
  },
}

const answeringYes = (id: string, label: string, definition: string, column: 'impact' | 'enjoying'): MeasuredFigure => ({
  id, label, definition, personal: true, set: supervisionsHeld,
  where: () => (column === 'impact' ? sql`impact is not null` : sql`enjoying is not null`),
  measure: { kind: 'percent', yes: () => (column === 'impact' ? sql`impact = 1` : sql`enjoying = 1`) },
})

export const supervisionFigures: readonly Figure[] = [
  { id: 'supervisions.held', label: 'Supervisions held', personal: true, definition: 'Supervisions of volunteers that were held in the period.', set: supervisionsHeld, measure: COUNT },
  answeringYes('supervisions.impact_percent', 'Volunteers who see an impact',
    'Of the supervisions held in the period where the volunteer said yes or no to seeing an impact on the young person, the share that said yes.', 'impact'),
  answeringYes('supervisions.enjoying_percent', 'Volunteers who enjoy it',
    'Of the supervisions held in the period where the volunteer said yes or no to enjoying the role, the share that said yes.', 'enjoying'),
  {
    id: 'supervisions.on_time_percent', label: 'Supervisions on time', personal: true,
    definition: 'Of the supervisions due in the period, the share that was held on or before the day it was due.',
    set: supervisionsDue, measure: { kind: 'percent', yes: () => sql`coalesce(heldOn <= onDate, 0)` },
  },
  {
    id: 'supervisions.overdue', label: 'Supervisions overdue', personal: true,
    definition: 'Active volunteers whose next supervision should have been held before the end of the period and was not.',
    set: volunteersOverdue, measure: COUNT,
  },
]
