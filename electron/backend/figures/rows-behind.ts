import type { CivilDate } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import type { RowBehind } from '#contract/figures.ts'
import { MOST_ROWS } from '#contract/figures.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql, value } from '../database/sql.ts'
import type { Ask } from './ask.ts'
import { createAsk } from './ask.ts'
import { groupOf, selectFrom } from './ask-figures.ts'
import type { Figure, MeasuredFigure, Subject } from './figure.ts'
import { isDerived } from './figure.ts'
import { namedFigures } from './named-figures.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly matchId: number | null
  readonly personId: number | null
  readonly onDate: CivilDate | null
  readonly amount: number | null
  readonly given: string | null
  readonly counted: number
}

/** The rows that a figure is a measure of, oldest first: at most `MOST_ROWS` of them, and how many there are. A figure worked out from others
    has the rows of the first; one that was only agreed has none. Refuses a name that no figure has. */
export function rowsBehind(db: ReadableDatabase, id: string, period: Period): { total: number; rows: RowBehind[] } {
  const figure = measuredBehind(namedFigures([id])[0]!)
  if (figure === undefined) return { total: 0, rows: [] }
  const ask = createAsk(db, period)
  const where = figure.where?.(ask) ?? sql`true`
  const total = value<number>(db, sql`${selectFrom(ask, figure.set, sql`count(*)`)} where ${where}`) ?? 0
  const chosen = sql`${selectFrom(ask, figure.set, columnsOf(figure, ask))} where ${where} order by onDate, id limit ${MOST_ROWS}`
  const rows = all<Row>(db, sql`
    select chosen.*, trim(concat_ws(' ', person.firstName, person.lastName)) as name, ${MATCH_OF[figure.set.subject]} as matchId, person.id as personId
    from (${chosen}) as chosen ${PERSON_OF[figure.set.subject]} order by onDate, chosen.id`)
  return { total, rows: rows.map((row) => rowOf(row, figure, ask)) }
}

function measuredBehind(figure: Figure): MeasuredFigure | undefined {
  if (!isDerived(figure)) return figure
  const [first] = figure.needs
  return first === undefined ? undefined : measuredBehind(namedFigures([first])[0]!)
}

function columnsOf({ measure }: MeasuredFigure, ask: Ask): Sql {
  const amount = 'amount' in measure ? sql`(${measure.amount(ask)})` : sql`null`
  const given = 'groups' in measure ? measure.groups.by(ask) : sql`null`
  const counted = measure.kind === 'percent' ? measure.yes(ask) : sql`1`
  return sql`id, onDate, ${amount} as amount, ${given} as given, ${counted} as counted`
}

function rowOf(row: Row, { set, measure }: MeasuredFigure, ask: Ask): RowBehind {
  const per = 'per' in measure ? (measure.per ?? 1) : 1
  return {
    subject: set.subject, id: row.id, name: row.name, opens: opens(row, set.subject), on: row.onDate,
    amount: row.amount === null ? null : row.amount / per,
    group: 'groups' in measure ? groupOf(row.given, measure.groups, ask) : null,
    counted: row.counted === 1,
  }
}

/* A row of a match is told on the match's page; any other on that of whom it is about. */
function opens({ matchId, personId }: Row, subject: Subject): RowBehind['opens'] {
  if (matchId !== null) return { page: 'match', id: matchId }
  if (personId === null) return null
  return { page: subject === 'volunteer' || subject === 'supervision' || subject === 'claim' ? 'volunteer' : 'youngPerson', id: personId }
}

const youngPersonOfMatch = sql`left join matches on matches.id = record.matchId left join youngPeople as person on person.id = matches.youngPersonId`

/* Whose name stands on a row: the person that it is, or whom it is about. */
const PERSON_OF: Readonly<Record<Subject, Sql>> = {
  volunteer: sql`left join volunteers as person on person.id = chosen.id`,
  youngPerson: sql`left join youngPeople as person on person.id = chosen.id`,
  referral: sql`left join referrals as record on record.id = chosen.id left join youngPeople as person on person.id = record.youngPersonId`,
  match: sql`left join matches as record on record.id = chosen.id left join youngPeople as person on person.id = record.youngPersonId`,
  visit: sql`left join visits as record on record.id = chosen.id ${youngPersonOfMatch}`,
  supervision: sql`left join supervisions as record on record.id = chosen.id left join volunteers as person on person.id = record.volunteerId`,
  careReview: sql`left join careReviews as record on record.id = chosen.id left join youngPeople as person on person.id = record.youngPersonId`,
  feedback: sql`left join feedback as record on record.id = chosen.id ${youngPersonOfMatch}`,
  claim: sql`left join claims as record on record.id = chosen.id left join volunteers as person on person.id = record.volunteerId`,
}

const MATCH_OF: Readonly<Record<Subject, Sql>> = {
  volunteer: sql`null`, youngPerson: sql`null`, referral: sql`null`, match: sql`record.id`,
  visit: sql`record.matchId`, supervision: sql`record.matchId`, careReview: sql`record.matchId`, feedback: sql`record.matchId`, claim: sql`record.matchId`,
}
