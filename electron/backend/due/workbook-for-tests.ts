import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'

/* A database in memory and an example workbook straight into it, for tests of this folder alone: the import proper has its own. */

type Row = Readonly<Record<string, string>>
type Cell = string | number | null

/** An empty service in memory, with today's schema. */
export function emptyService(): WritableDatabase {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2026-11-22T09:00:00.000Z' })
  return db
}

/** Puts a row into a table. */
export function put(db: WritableDatabase, table: string, row: Readonly<Record<string, Cell>>): number {
  const columns = Object.keys(row)
  return Number(handleOf(db).prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`).run(row).lastInsertRowid)
}

/** Puts the example in the folder into the database so many times over, each time with keys of its own. */
export function putWorkbook(db: WritableDatabase, folder: string, times = 1): void {
  const tables = new Map<string, readonly Row[]>()
  const rows = (name: string): readonly Row[] => {
    let known = tables.get(name)
    if (known === undefined) tables.set(name, (known = Papa.parse<Row>(readFileSync(join(folder, `${name}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data))
    return known
  }
  handleOf(db).transaction(() => {
    for (const row of rows('service')) put(db, 'settings', { name: row['setting']!, value: row['value']! })
    for (let time = 0; time < times; time += 1) putOnce(db, rows, time === 0 ? '' : `-${time}`)
  })()
  handleOf(db).exec('analyze')
}

function putOnce(db: WritableDatabase, rows: (name: string) => readonly Row[], suffix: string): void {
  const ids = new Map<string, number>()
  const text = (row: Row, column: string): string | null => row[column] || null
  const yes = (row: Row, column: string): number | null => (text(row, column) === null ? null : row[column] === 'yes' ? 1 : 0)
  const id = (row: Row, column: string): number | null => ids.get(row[column] ?? '') ?? null
  const keyed = (row: Row, column: string, table: string, rest: Record<string, Cell>): void => {
    ids.set(row[column]!, put(db, table, { key: row[column]! + suffix, ...rest }))
  }
  for (const row of rows('volunteers')) keyed(row, 'volunteer', 'volunteers', { firstName: row['first_name']!, lastName: row['last_name']!, bornOn: text(row, 'date_of_birth') })
  for (const row of rows('volunteer_status')) put(db, 'statusPeriods', { volunteerId: id(row, 'volunteer'), status: row['status']!, fromOn: row['from_date']! })
  for (const row of rows('stages')) put(db, 'stages', { volunteerId: id(row, 'volunteer'), stage: row['stage']!, state: row['state']!, requestedOn: text(row, 'requested_on'), completedOn: text(row, 'completed_on') })
  for (const row of rows('young_people')) keyed(row, 'young_person', 'youngPeople', { firstName: row['first_name']!, lastName: text(row, 'last_name'), bornOn: text(row, 'date_of_birth'), inCareTo: text(row, 'in_care_to') })
  for (const row of rows('referrals')) {
    keyed(row, 'referral', 'referrals', { youngPersonId: id(row, 'young_person'), receivedOn: row['received_on']!, state: row['state']!, closedOn: text(row, 'closed_on'), waitingReason: text(row, 'waiting_reason') })
  }
  for (const row of rows('matches')) {
    keyed(row, 'match', 'matches', {
      youngPersonId: id(row, 'young_person'), referralId: id(row, 'referral'), volunteerId: id(row, 'volunteer'), secondVolunteerId: id(row, 'second_volunteer'),
      startedOn: row['started_on']!, endedOn: text(row, 'ended_on'), fundedAfter18: yes(row, 'funded_after_18'),
    })
    if (text(row, 'paused_from') !== null) put(db, 'matchPauses', { matchId: id(row, 'match'), fromOn: row['paused_from']!, toOn: text(row, 'paused_to') })
  }
  for (const row of rows('visits')) put(db, 'visits', { matchId: id(row, 'match'), visitedOn: row['date']!, outcome: row['outcome']! })
  for (const row of rows('supervisions')) put(db, 'supervisions', { volunteerId: id(row, 'volunteer'), matchId: id(row, 'match'), dueOn: text(row, 'due_on'), heldOn: text(row, 'held_on') })
  for (const row of rows('care_reviews')) put(db, 'careReviews', { youngPersonId: id(row, 'young_person'), matchId: id(row, 'match'), reviewedOn: row['date']! })
  for (const row of rows('feedback')) put(db, 'feedback', { matchId: id(row, 'match'), givenOn: row['date']!, givenBy: text(row, 'from'), occasion: text(row, 'occasion') })
  for (const row of rows('claims')) {
    keyed(row, 'claim', 'claims', { volunteerId: id(row, 'volunteer'), matchId: id(row, 'match'), claimedOn: row['date']!, kind: row['kind']!, amountPence: Math.round(Number(row['amount_gbp']) * 100), approvedOn: text(row, 'approved_on'), paidOn: text(row, 'paid_on') })
  }
  for (const row of rows('concerns')) {
    put(db, 'concerns', { kind: row['kind']!, raisedOn: row['raised_on']!, youngPersonId: id(row, 'young_person'), volunteerId: id(row, 'volunteer'), matchId: id(row, 'match'), summary: row['summary']!, resolvedOn: text(row, 'resolved_on') })
  }
}
