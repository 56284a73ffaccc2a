import type { CivilDate } from '#domain/civil-date.ts'
import { categoriesOf, categoryOf } from '#domain/categories.ts'
import type { ReferralState, Stage, StageState } from '#domain/vocabulary.ts'
import type { ReadTable, ReadTables } from '#domain/workbook/check-rows.ts'
import type { MappedField } from '#domain/workbook/column.ts'
import type { ProblemList } from '#domain/workbook/problem.ts'
import type { MatchHistory, VisitorHistory } from '#domain/workbook/unsafe-history.ts'
import { unsafeInMatch, unsafeInVisit } from '#domain/workbook/unsafe-history.ts'
import { columnsOf, tableOf } from '#domain/workbook/workbook-format.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/** Tells of what was not safe in the matches and visits of the workbook, once they are in the database with all that was there before. */
export function warnOfUnsafeHistory(db: ReadableDatabase, tables: ReadTables, today: CivilDate, warnings: ProblemList): void {
  const matches = tables.get('matches')
  const visits = tables.get('visits')
  if ((matches?.rows.length ?? 0) + (visits?.rows.length ?? 0) === 0) return
  const histories = matchHistories(db)
  matches?.rows.forEach((row, index) => {
    const history = histories.get(String(row[0]))
    if (history === undefined) return
    for (const { column, value, message } of unsafeInMatch(history)) warnings.at('matches', matches.rowNumbers[index]!, column, value, message)
  })
  if (visits === undefined) return
  const places = placesOf(visits, ['match', 'date', 'outcome'])
  visits.rows.forEach((row, index) => {
    const history = histories.get(String(row[places[0]!]))
    if (history === undefined) return
    const visit = { on: String(row[places[1]!]), held: row[places[2]!] === 'held' }
    for (const { column, value, message } of unsafeInVisit(visit, history, today)) warnings.at('visits', visits.rowNumbers[index]!, column, value, message)
  })
}

/** Tells once of each value that has no category and so counts as other (service-workbook.md, Values outside a list). */
export function warnOfUnmapped(db: ReadableDatabase, tables: ReadTables, warnings: ProblemList): void {
  const chosen = new Set(all<{ field: string; given: string }>(db, sql`select field, given from mappings`).map(({ field, given }) => `${field}\u0000${given}`))
  for (const read of tables.values()) {
    columnsOf(tableOf(read.name)).forEach(([name, { type }], place) => {
      if (type.kind !== 'mapped') return
      for (const [given, { row, count }] of outsideList(read, place, type.field)) {
        if (chosen.has(`${type.field}\u0000${given}`)) continue
        const often = count === 1 ? '' : ` It stands in ${count} rows.`
        warnings.at(read.name, row, name, given, `${given} has no category here and is counted as other.${often} Categories are: ${categoriesOf(type.field).join(', ')}.`)
      }
    })
  }
}

function outsideList(read: ReadTable, place: number, field: MappedField): ReadonlyMap<string, { readonly row: number; readonly count: number }> {
  const outside = new Map<string, { row: number; count: number }>()
  const inside = new Set<string>()
  read.rows.forEach((row, index) => {
    const given = row[place]
    if (typeof given !== 'string' || inside.has(given)) return
    const known = outside.get(given)
    if (known !== undefined) known.count += 1
    else if (categoryOf(field, given) !== null) inside.add(given)
    else outside.set(given, { row: read.rowNumbers[index]!, count: 1 })
  })
  return outside
}

function matchHistories(db: ReadableDatabase): ReadonlyMap<string, MatchHistory> {
  const visitors = new Map(visitorHistories(db).map((visitor) => [visitor.id, visitor]))
  const rows = all<{ key: string; startedOn: CivilDate; endedOn: CivilDate | null; volunteerId: number; secondVolunteerId: number | null; referralState: ReferralState | null }>(db, sql`
    select matches.key, startedOn, endedOn, volunteerId, secondVolunteerId, referrals.state as referralState from matches left join referrals on referrals.id = referralId`)
  return new Map(rows.map(({ volunteerId, secondVolunteerId, ...match }) => [
    match.key, { ...match, visitors: [volunteerId, secondVolunteerId].flatMap((id) => (id === null ? [] : visitors.get(id) ?? [])) },
  ]))
}

function visitorHistories(db: ReadableDatabase): (VisitorHistory & { readonly id: number })[] {
  const statuses = Map.groupBy(all<{ volunteerId: number; status: string; fromOn: CivilDate }>(db, sql`select volunteerId, status, fromOn from statusPeriods order by volunteerId, fromOn, id`), (row) => row.volunteerId)
  const stages = Map.groupBy(all<{ volunteerId: number; stage: Stage; state: StageState; completedOn: CivilDate | null }>(db, sql`select volunteerId, stage, state, completedOn from stages`), (row) => row.volunteerId)
  return all<{ id: number; key: string; bornOn: CivilDate | null }>(db, sql`select id, key, bornOn from volunteers`).map((volunteer) => {
    const history = statuses.get(volunteer.id) ?? []
    return {
      ...volunteer,
      firstActiveOn: history.find((period) => period.status === 'active')?.fromOn ?? null,
      // A rest that follows lifts no suspension.
      suspensions: history.flatMap((period, index) => (period.status === 'suspended' ? [{ fromOn: period.fromOn, untilOn: history.slice(index + 1).find(({ status }) => status !== 'inactive')?.fromOn ?? null }] : [])),
      stages: new Map((stages.get(volunteer.id) ?? []).map(({ stage, state, completedOn }) => [stage, { state, completedOn }])),
    }
  })
}

function placesOf(read: ReadTable, names: readonly string[]): readonly number[] {
  const columns = Object.keys(tableOf(read.name).columns)
  return names.map((name) => columns.indexOf(name))
}
