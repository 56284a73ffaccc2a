import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { watchChanges } from '#backend/database/audit.ts'
import type { ReadableDatabase, WritableDatabase } from '#backend/database/database.ts'
import { handleOf } from '#backend/database/database.ts'
import { MIGRATIONS, migrate } from '#backend/database/migrate.ts'
import { all, run, sql } from '#backend/database/sql.ts'
import { inTransaction } from '#backend/transaction.ts'
import { firstSlotFile } from '#backend/vault/create-vault.ts'
import { openEncrypted } from '#backend/vault/encrypted-database.ts'
import { wordsOf } from '#backend/vault/recovery-words.ts'
import { deriveKey, newRoot, newVaultId } from '#backend/vault/root-key.ts'
import { healHomes } from '#backend/vault/slot-homes.ts'
import { writeInnerSlots, writeMark } from '#backend/vault/vault-state.ts'
import { QUICK } from '../support/quick-cost.ts'
import { PASSPHRASE } from '../support/vault-folder.ts'
import type { ServicePlace } from './prepared-service.ts'
import { now } from './prepared-service.ts'

/* A service file as an earlier step of the schema left it: made with the steps up to there and no other, and filled in that step's own tables. */

/** Makes the file of a schema with its keys beside it, and closes it. Gives its recovery words. */
export async function makeOlderService(place: ServicePlace, schema: number): Promise<readonly string[]> {
  mkdirSync(dirname(place.path), { recursive: true })
  const [root, vaultId] = [newRoot(), newVaultId()]
  const [pageKey, auditKey] = [deriveKey(root, vaultId, 'page'), deriveKey(root, vaultId, 'audit')]
  const slots = await firstSlotFile({ root, vaultId, epoch: 1, gen: 1, passphrase: PASSPHRASE, cost: QUICK, now })
  const db = openEncrypted({ path: place.path, vaultId, pageKey }, { create: true })
  writeMark(db, 'wordsConfirmed', 'yes')
  migrate(db, { now, migrations: MIGRATIONS.slice(0, schema) })
  writeInnerSlots(db, slots)
  watchChanges(db)
  // The trail of what stood before came with step 5; sealing an entry writes to it.
  if (schema < 5) handleOf(db).exec('create temp table _before (auditId, tableName, recordId, record)')
  for (const part of [people, work, money]) {
    inTransaction({ db, path: place.path, vaultId, auditKey, close: () => undefined }, { who: 'coordinator', procedure: 'older', now }, part)
  }
  handleOf(db).pragma('query_only = off')
  if (schema >= 2) run(db, sql`insert into _drafts (formKey, value, savedAt) values ('settings.service', '{"half":"typed"}', ${now()})`)
  writeMark(db, 'closed', 'cleanly')
  handleOf(db).close()
  healHomes(place, slots, root)
  return wordsOf(root)
}

/** Every row of every table of records, under the columns that the file has now; for `rowsAgain` after it was brought to a newer schema. */
export function rowsOf(db: ReadableDatabase): Rows {
  const tables = all<{ name: string }>(db, sql`select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'search%' and name not like 'sqlite%' and name not in ('_migrations', '_vault', '_keyslots') order by name`)
  return new Map(tables.map(({ name }) => [name, rowsUnder(db, name, all<{ name: string }>(db, sql`select name from pragma_table_info(${name}) order by cid`).map((column) => column.name))]))
}

/** Tables whose rows, under the columns that they had, are not what they were. */
export function changedTables(db: ReadableDatabase, before: Rows): string[] {
  const columnsNow = (table: string): Set<string> => new Set(all<{ name: string }>(db, sql`select name from pragma_table_info(${table})`).map((column) => column.name))
  return [...before].filter(([table, rows]) => {
    // A table in which nothing stood may have gone.
    if (rows.values.length === 0) return false
    const there = columnsNow(table)
    return rows.columns.some((column) => !there.has(column)) || !rows.values.every((row) => rowsUnder(db, table, rows.columns).values.includes(row))
  }).map(([table]) => table)
}

type Rows = ReadonlyMap<string, { readonly columns: readonly string[]; readonly values: readonly string[] }>

function rowsUnder(db: ReadableDatabase, table: string, columns: readonly string[]): { readonly columns: readonly string[]; readonly values: readonly string[] } {
  const rows = handleOf(db).prepare(`select ${columns.map((column) => `"${column}"`).join(', ')} from "${table}"`).raw().all()
  return { columns, values: rows.map((row) => JSON.stringify(row, (_, cell: unknown) => (typeof cell === 'bigint' ? String(cell) : cell))).sort() }
}

const each = (count: number, work: (number: number) => void): void => Array.from({ length: count }, (_, index) => index + 1).forEach(work)
const key = (letter: string, number: number): string => `${letter}${String(number).padStart(4, '0')}`
const day = (number: number): string => `2026-${String(1 + (number % 10)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`

function people(db: WritableDatabase): void {
  each(12, (number) => {
    run(db, sql`insert into volunteers (id, key, firstName, lastName, bornOn, gender, email, postcode, enquiredOn, languages, interests, drives, maxMiles, notes)
      values (${number}, ${key('V', number)}, 'Zoë', ${`Older${number}`}, '1980-02-29', 'female', ${`zoe.${number}@example.org`}, 'DH1 1JT', ${day(number)}, 'English', 'chess; swimming', ${number % 2}, 10.5, ${`likes chess ${number} 🙂`})`)
    run(db, sql`insert into statusPeriods (volunteerId, status, fromOn) values (${number}, ${number % 3 === 0 ? 'inactive' : 'active'}, ${day(number)})`)
    run(db, sql`insert into stages (volunteerId, stage, state, completedOn, hours) values (${number}, 'training', 'complete', ${day(number)}, 30)`)
  })
  each(10, (number) => {
    run(db, sql`insert into youngPeople (id, key, caseNumber, firstName, lastName, bornOn, inCareFrom, familyContact, notes)
      values (${number}, ${key('Y', number)}, ${`C${number}`}, 'Alfie', ${`Before${number}`}, '2012-06-01', '2020-01-01', 'limited', ${`swims on Tuesdays ${number}`})`)
    run(db, sql`insert into placements (youngPersonId, fromOn, placementType, postcode) values (${number}, '2020-01-01', 'foster', 'DH1 4HT')`)
  })
}

function work(db: WritableDatabase): void {
  each(10, (number) => run(db, sql`insert into referrals (id, key, youngPersonId, receivedOn, referredBy, state, notes) values (${number}, ${key('R', number)}, ${number}, ${day(number)}, 'Social worker', ${number <= 7 ? 'matched' : 'waiting'}, 'asked for a visitor')`))
  each(7, (number) => {
    run(db, sql`insert into matches (id, key, youngPersonId, referralId, volunteerId, startedOn, rhythmDays) values (${number}, ${key('M', number)}, ${number}, ${number}, ${number}, ${day(number)}, 28)`)
    each(6, (visit) => run(db, sql`insert into visits (matchId, visitedOn, minutes, mode, outcome, activity, costPence, miles, notes) values (${number}, ${day(visit)}, 90, 'in_person', 'held', 'museum', 1250, 8.4, ${`a good day ${visit}`})`))
    run(db, sql`insert into supervisions (volunteerId, matchId, heldOn, notes) values (${number}, ${number}, ${day(number)}, 'going well')`)
  })
  run(db, sql`insert into concerns (kind, raisedOn, youngPersonId, summary) values ('complaint', '2026-03-01', 1, 'late twice')`)
}

function money(db: WritableDatabase): void {
  each(9, (number) => run(db, sql`insert into claims (key, volunteerId, matchId, claimedOn, kind, amountPence) values (${key('C', number)}, ${1 + (number % 7)}, ${1 + (number % 7)}, ${day(number)}, 'activity', ${number * 125})`))
  run(db, sql`insert into mileageRates (fromOn, pencePerMile) values ('2011-04-06', 45)`)
  run(db, sql`insert into serviceYears (startOn, childrenInCare, budgetPence) values ('2026-04-01', 310, 2500000)`)
  run(db, sql`insert into settings (name, value) values ('service_name', 'Older service'), ('year_start_month', '4')`)
}
