import { sql } from '../database/sql.ts'
import type { Figure, MeasuredFigure, RowSet, SqlOf } from './figure.ts'
import { COUNT } from './figure.ts'

const visitsInPeriod: RowSet = {
  subject: 'visit',
  rows: ({ from, to }) => sql`select id, visitedOn as onDate, outcome, minutes, mode from visits where visitedOn between ${from} and ${to}`,
}

const held: SqlOf = () => sql`outcome = 'held'`

const visits = (id: string, label: string, definition: string, where: SqlOf): MeasuredFigure => ({
  id, label, definition, personal: true, set: visitsInPeriod, where, measure: COUNT,
})

export const visitFigures: readonly Figure[] = [
  visits('visits.held', 'Visits held', 'Visits that took place in the period, in person or not.', held),
  {
    id: 'visits.hours', label: 'Hours of visits', personal: true,
    definition: 'The hours that the visits held in the period lasted together. Visits whose length is not known add nothing.',
    set: visitsInPeriod, where: held, measure: { kind: 'sum', unit: 'hours', per: 60, amount: () => sql`minutes` },
  },
  visits('visits.cancelled', 'Visits that did not happen', 'Visits planned for the period that the young person or the visitor cancelled, or to which somebody did not come.', () => sql`outcome <> 'held'`),
  visits('visits.virtual', 'Visits not in person', 'Visits held in the period by video, phone or messages.', () => sql`outcome = 'held' and mode <> 'in_person'`),
]
