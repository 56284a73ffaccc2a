import { readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { join, run, sql, verbatim } from '../database/sql.ts'
import { migrate } from '../database/migrate.ts'

/* A service in memory for the tests of figures: empty, or an example workbook put straight into the tables, apart from the import proper. */

type Cell = string | number | null
type Values = Readonly<Record<string, Cell>>
type Line = Readonly<Record<string, string>>

/** An empty service in memory. */
export function emptyService(): WritableDatabase {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2026-11-22T09:00:00.000Z' })
  return db
}

/** Puts a row into a table and gives its id. */
export function put(db: WritableDatabase, table: string, values: Values): number {
  const columns = Object.keys(values)
  return run(db, sql`insert into ${verbatim(`${table} (${columns.join(', ')})`)} values (${join(columns.map((column) => sql`${values[column] ?? null}`))})`).lastId
}

/** The folder of an example service. */
export function exampleFolder(name: string): string {
  return path(import.meta.dirname, '../../../test/fixtures', name)
}

/** The example service, its people and what they did so many times over. */
export function exampleService(name: string, times = 1): WritableDatabase {
  const db = emptyService()
  const folder = exampleFolder(name)
  const tables = new Map<string, readonly Line[]>()
  const lines = (table: string): readonly Line[] => {
    if (!tables.has(table)) tables.set(table, Papa.parse<Line>(readFileSync(path(folder, `${table}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data)
    return tables.get(table)!
  }
  handleOf(db).transaction(() => {
    for (const line of lines('service')) put(db, 'settings', { name: line['setting']!, value: line['value']! })
    for (const line of lines('mileage_rates')) put(db, 'mileageRates', { fromOn: line['from_date']!, pencePerMile: number(line, 'pence_per_mile') })
    for (const line of lines('budget')) put(db, 'budgetLines', { yearStartOn: line['year_start']!, line: line['line']!, amountPence: pence(line, 'amount_gbp') })
    for (const line of lines('years')) {
      put(db, 'serviceYears', {
        startOn: line['year_start']!, childrenInCare: number(line, 'children_in_care'), targetReferrals: number(line, 'target_referrals'), targetMatches: number(line, 'target_matches'),
        fundedMatches: number(line, 'funded_matches'), budgetPence: pence(line, 'budget_gbp'), staffFte: number(line, 'staff_fte'),
      })
    }
    for (let time = 0; time < times; time += 1) putPeople(db, lines, String(time))
  })()
  return db
}

function putPeople(db: WritableDatabase, lines: (table: string) => readonly Line[], time: string): void {
  const ids = new Map<string, number>()
  const id = (line: Line, column: string): number | null => ids.get(line[column] ?? '') ?? null
  const keyed = (table: string, key: string, values: Values): void => {
    ids.set(key, put(db, table, { key: `${key}.${time}`, ...values }))
  }
  for (const line of lines('volunteers')) {
    keyed('volunteers', line['volunteer']!, {
      firstName: line['first_name']!, lastName: line['last_name']!, bornOn: text(line, 'date_of_birth'), gender: text(line, 'gender'), ethnicity: text(line, 'ethnicity'), religion: text(line, 'religion'), enquiredOn: text(line, 'enquired_on'),
    })
  }
  for (const line of lines('volunteer_status')) put(db, 'statusPeriods', { volunteerId: id(line, 'volunteer'), status: line['status']!, fromOn: line['from_date']! })
  for (const line of lines('stages')) put(db, 'stages', { volunteerId: id(line, 'volunteer'), stage: line['stage']!, state: line['state']!, requestedOn: text(line, 'requested_on'), completedOn: text(line, 'completed_on') })
  for (const line of lines('young_people')) {
    keyed('youngPeople', line['young_person']!, {
      firstName: line['first_name']!, lastName: text(line, 'last_name'), bornOn: text(line, 'date_of_birth'), gender: text(line, 'gender'), ethnicity: text(line, 'ethnicity'), inCareFrom: text(line, 'in_care_from'), inCareTo: text(line, 'in_care_to'),
    })
    put(db, 'placements', { youngPersonId: id(line, 'young_person'), placementType: text(line, 'placement_type'), outOfArea: yes(line, 'out_of_area') })
  }
  for (const line of lines('referrals')) {
    keyed('referrals', line['referral']!, { youngPersonId: id(line, 'young_person'), receivedOn: line['received_on']!, state: line['state']!, closedOn: text(line, 'closed_on'), waitingReason: text(line, 'waiting_reason') })
  }
  for (const line of lines('matches')) {
    keyed('matches', line['match']!, {
      youngPersonId: id(line, 'young_person'), referralId: id(line, 'referral'), volunteerId: id(line, 'volunteer'), secondVolunteerId: id(line, 'second_volunteer'), type: line['type'] || 'standard',
      startedOn: line['started_on']!, endedOn: text(line, 'ended_on'), fundedAfter18: yes(line, 'funded_after_18'),
    })
    if (text(line, 'paused_from') !== null) put(db, 'matchPauses', { matchId: id(line, 'match'), fromOn: line['paused_from']!, toOn: text(line, 'paused_to') })
  }
  for (const line of lines('visits')) {
    put(db, 'visits', { matchId: id(line, 'match'), visitedOn: line['date']!, minutes: number(line, 'minutes'), mode: text(line, 'mode'), outcome: line['outcome']!, costPence: pence(line, 'cost_gbp'), miles: number(line, 'miles') })
  }
  for (const line of lines('supervisions')) {
    put(db, 'supervisions', { volunteerId: id(line, 'volunteer'), matchId: id(line, 'match'), dueOn: text(line, 'due_on'), heldOn: text(line, 'held_on'), impact: yes(line, 'impact'), enjoying: yes(line, 'enjoying') })
  }
  for (const line of lines('care_reviews')) {
    put(db, 'careReviews', { youngPersonId: id(line, 'young_person'), matchId: id(line, 'match'), reviewedOn: line['date']!, attendedBy: text(line, 'attended_by'), feedback: text(line, 'feedback') })
  }
  for (const line of lines('feedback')) put(db, 'feedback', { matchId: id(line, 'match'), givenOn: line['date']!, givenBy: text(line, 'from'), occasion: text(line, 'occasion'), rating: number(line, 'rating') })
  for (const line of lines('claims')) {
    keyed('claims', line['claim']!, {
      volunteerId: id(line, 'volunteer'), matchId: id(line, 'match'), claimedOn: line['date']!, kind: line['kind']!, amountPence: pence(line, 'amount_gbp'), miles: number(line, 'miles'), approvedOn: text(line, 'approved_on'), paidOn: text(line, 'paid_on'),
    })
  }
}

const text = (line: Line, column: string): string | null => line[column] || null
const number = (line: Line, column: string): number | null => (line[column] ? Number(line[column]) : null)
const pence = (line: Line, column: string): number | null => (line[column] ? Math.round(Number(line[column]) * 100) : null)
const yes = (line: Line, column: string): number | null => (line[column] ? Number(line[column] === 'yes') : null)
