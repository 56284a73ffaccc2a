import { addDays } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import type { Account } from '#contract/reports.ts'
import { MOST_STRAYS } from '#contract/reports.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, join, sql } from '../database/sql.ts'
import type { Ask } from '../figures/ask.ts'
import { createAsk } from '../figures/ask.ts'
import { followsNothing } from '../figures/referrals.ts'
import { rowsOfFigure } from './figure-rows.ts'

/** Rows that come or go: those of a figure, or counted for the proof alone. */
interface Movement {
  readonly label: string
  readonly comes: boolean
  readonly figure?: string
  readonly rows?: (ask: Ask) => Sql
}

interface Declared {
  readonly account: Account['account']
  /** The figures that together are what there is at an end. */
  readonly stock: readonly string[]
  readonly movements: readonly Movement[]
  /** Joins `person`, and `matchId`, to rows known as `stray`. */
  readonly whose: Sql
  readonly matchId: Sql
}

/* Places that a row is counted in beside the movements, which are numbered from 0. */
const AT_START = -1
const AT_END = -2
const STRAYS = -3

const OFF_THE_BOOKS = sql`('left', 'deselected', 'withdrawn', 'rejected', 'applicant')`

/* Each time that somebody who had been active before, and had gone, took an active status or a break from it again. */
const cameBack = ({ from, to }: Ask): Sql => sql`
  select volunteerId as id from (
    select volunteerId, fromOn, status, lag(status) over held as before, min(case when status = 'active' then fromOn end) over (partition by volunteerId) as firstActiveOn
    from statusPeriods window held as (partition by volunteerId order by fromOn, id))
  where fromOn between ${from} and ${to} and fromOn > firstActiveOn and status not in ${OFF_THE_BOOKS} and before in ${OFF_THE_BOOKS}`

/* Those that follow another: they wait, and are none that were received. */
const waitingAgain = ({ from, to }: Ask): Sql => sql`select id from referrals where receivedOn between ${from} and ${to} and ${followsNothing(false)}`

const matched = ({ from, to }: Ask): Sql => sql`select id from referrals where closedOn between ${from} and ${to} and state = 'matched'`

const DECLARED: readonly Declared[] = [
  {
    account: 'matches', stock: ['matches.open'],
    movements: [{ label: 'Started', comes: true, figure: 'matches.started' }, { label: 'Ended', comes: false, figure: 'matches.ended' }],
    whose: sql`join matches on matches.id = stray.id left join youngPeople as person on person.id = matches.youngPersonId`, matchId: sql`matches.id`,
  },
  {
    account: 'volunteers', stock: ['volunteers.active', 'volunteers.inactive', 'volunteers.suspended'],
    movements: [
      { label: 'Recruited', comes: true, figure: 'volunteers.recruited' }, { label: 'Came back', comes: true, rows: cameBack },
      { label: 'Left', comes: false, figure: 'volunteers.left' }, { label: 'Deselected', comes: false, figure: 'volunteers.deselected' },
    ],
    whose: sql`join volunteers as person on person.id = stray.id`, matchId: sql`null`,
  },
  {
    account: 'waiting', stock: ['waiting.total'],
    movements: [
      { label: 'Received', comes: true, figure: 'referrals.received' }, { label: 'Waiting again', comes: true, rows: waitingAgain },
      { label: 'Matched', comes: false, rows: matched }, { label: 'Said no', comes: false, figure: 'referrals.declined_by_child' },
      { label: 'Withdrawn', comes: false, figure: 'referrals.withdrawn' }, { label: 'Not eligible', comes: false, figure: 'referrals.not_eligible' }, { label: 'Lost touch', comes: false, figure: 'referrals.disengaged' },
    ],
    whose: sql`join referrals on referrals.id = stray.id left join youngPeople as person on person.id = referrals.youngPersonId`, matchId: sql`null`,
  },
]

/** What there was, came, went and is, for matches, volunteers and waiting; a row is a stray where its own comings and goings do not add up. */
export function reportAccounts(db: ReadableDatabase, { from, to }: Period): { openingOn: string; accounts: Account[] } {
  const openingOn = addDays(from, -1)
  const before = createAsk(db, { from: openingOn, to: openingOn })
  const during = createAsk(db, { from, to })
  return { openingOn, accounts: DECLARED.map((declared) => accountOf(db, declared, before, during)) }
}

function accountOf(db: ReadableDatabase, { account, stock, movements, whose, matchId }: Declared, before: Ask, during: Ask): Account {
  const stockOf = (ask: Ask): Sql => join(stock.map((id) => rowsOfFigure(id, ask, sql`id`)), ' union all ')
  const rowsOf = (movement: Movement): Sql => movement.rows?.(during) ?? rowsOfFigure(movement.figure!, during, sql`id`)
  /* Every row once for each place that it is counted in: a movement, or an end. */
  const parts = [
    sql`select id, ${AT_START} as part, 1 as sign from (${stockOf(before)})`, sql`select id, ${AT_END}, -1 from (${stockOf(during)})`,
    ...movements.map((movement, index) => sql`select id, ${index}, ${movement.comes ? 1 : -1} from (${rowsOf(movement)})`),
  ]
  const counted = sql`with counted as materialized (${join(parts, ' union all ')}), stray as (select id, -sum(sign) as strayBy from counted group by id having sum(sign) <> 0)`
  const counts = new Map(all<{ part: number; n: number }>(db, sql`${counted} select part, count(*) as n from counted group by part union all select ${STRAYS}, count(*) from stray`).map(({ part, n }) => [part, n]))
  const strays = counts.get(STRAYS) === 0 ? [] : all<Account['strays'][number]>(db, sql`
    ${counted} select stray.id, trim(concat_ws(' ', person.firstName, person.lastName)) as name, ${matchId} as matchId, strayBy as "by" from stray ${whose} order by name, stray.id limit ${MOST_STRAYS}`)
  return {
    account, opening: counts.get(AT_START) ?? 0, closing: counts.get(AT_END) ?? 0, strays,
    movements: movements.map(({ label, comes, figure }, index) => ({ label, comes, figure: figure ?? null, count: counts.get(index) ?? 0 })),
  }
}
