import type { CivilDate } from '#domain/civil-date.ts'
import { forgetHowItStood } from '../database/before.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, join, one, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { forgetDraftsOf, keysIn, recordsIn } from '../drafts/forget-drafts.ts'
import { snoozesOfVolunteer } from '../due/snoozes-repository.ts'
import { rememberFormerRows } from '../workbook/former-rows.ts'
import type { NamingTable } from './hanging-on-volunteer.ts'
import { NAMES_A_VOLUNTEER, NAMING_TABLES } from './hanging-on-volunteer.ts'
import { takeNameOut } from './name-taken-out.ts'
import { holdsName, neutralKey } from './neutral-key.ts'

/* What is known of a volunteer is erased once its time is over (domain.md R5.3). What the figures of past years count stays, under the key alone: when somebody applied, was approved and left, which stages they
   did when, what they answered on equalities, whom they visited, what was paid. Words, names, addresses, certificates and papers go, also from what is kept so that changes can be taken back.
   A young person’s own story is theirs and stays: who visited them from when to when, from whom they are kept apart and why, what they said. */

/** What becomes of each table that names a volunteer: its rows go, or these of their fields are emptied; of `steps` those go that are of nobody else. */
const AT_ERASURE = {
  statusPeriods: ['reason', 'backOn'], stages: ['outcome', 'reference', 'safeAction', 'notes'], supervisions: ['notes', 'nextOn'], pastVisitors: ['reason'], claims: [], concerns: [], matches: [], pairings: [], attendances: [], exclusions: [], mergedRecords: [],
  commitments: 'rows', dbsChecks: 'rows', identityChecks: 'rows', referees: 'rows', interviews: 'rows', overseasStays: 'rows', independenceDeclarations: 'rows', trainingRecords: 'rows', agreements: 'rows', inductionRecords: 'rows',
  vehiclePapers: 'rows', steps: 'own', distances: 'rows', helpedDays: 'rows', levelDecisions: 'rows', legalHolds: 'rows', addresses: 'rows', removedRecords: 'rows',
} as const satisfies Readonly<Record<NamingTable, Erased>>
type Erased = 'rows' | 'own' | readonly string[]

/** A step that is of a young person as well: their match, their referral, or a letter about them. */
const NAMES_NOBODY_ELSE = sql`youngPersonId is null and referralId is null and matchId is null and pairingId is null`

/** Tables of which rows or words go, so that nothing is written into them of somebody who is erased. */
export const ERASED_TABLES = NAMING_TABLES.filter((table) => AT_ERASURE[table].length > 0)

/** What of the volunteer themselves goes; their answers on equalities and how they came are counted. */
const ERASED_FIELDS = ['nationality', 'email', 'phone', 'address', 'postcode', 'languages', 'interests', 'drives', 'maxMiles', 'prefersAgeFrom', 'prefersAgeTo', 'notes', 'availability', 'travels'] as const

/** Erases what is known of a volunteer; from now on they are told by their key. It cannot be taken back. */
export function eraseVolunteer(db: WritableDatabase, id: number, today: CivilDate): void {
  const touched: { readonly table: string; readonly id: number }[] = [{ table: 'volunteers', id }]
  const touch = (table: string, which: Sql): void => { touched.push(...all<{ id: number }>(db, sql`select id from ${verbatim(table)} where ${which}`).map((row) => ({ table, id: row.id }))) }
  const remove = (table: string, which: Sql): void => {
    touch(table, which)
    run(db, sql`delete from ${verbatim(table)} where ${which}`)
  }
  const key = keyNow(db, id)
  const everyId = [id, ...mergedAway(db, id)]
  forgetDraftsOf(db, { of: theirs(db, id, everyId), keys: keysIn(db, sql`select key from volunteers where id = ${id}`), names: namesOf(db, id) })
  remove('snoozes', snoozesOfVolunteer(id))
  touched.push(...takeNameOut(db, id, `Volunteer ${key}`))
  remove('updateServiceChecks', sql`dbsCheckId in (select id from dbsChecks where volunteerId = ${id})`)
  remove('identityDocuments', sql`identityCheckId in (select id from identityChecks where volunteerId = ${id})`)
  for (const table of NAMING_TABLES) {
    const [column] = NAMES_A_VOLUNTEER[table]
    const goes: Erased = AT_ERASURE[table]
    if (goes === 'rows') remove(table, sql`${verbatim(column)} = ${id}`)
    else if (goes === 'own') remove(table, sql`${verbatim(column)} = ${id} and ${NAMES_NOBODY_ELSE}`)
    else if (goes.length > 0) {
      touch(table, sql`${verbatim(column)} = ${id}`)
      run(db, sql`update ${verbatim(table)} set ${emptied(goes)} where ${verbatim(column)} = ${id}`)
    }
  }
  // Of two who were asked, each said something of their own; what the young person said is theirs.
  touch('pairings', sql`volunteerId = ${id} or secondVolunteerId = ${id}`)
  run(db, sql`update pairings set volunteerWords = iif(volunteerId = ${id}, null, volunteerWords), secondWords = iif(secondVolunteerId = ${id}, null, secondWords) where volunteerId = ${id} or secondVolunteerId = ${id}`)
  runOnOne(db, sql`update volunteers set key = ${key}, firstName = 'Volunteer', lastName = ${key}, erasedOn = ${today}, ${emptied(ERASED_FIELDS)} where id = ${id}`)
  // The same workbook must bring nothing of it back; of how a row stood nothing can be read.
  rememberFormerRows(db)
  for (const each of touched) forgetHowItStood(db, each.table, each.id)
  for (const each of everyId) forgetWhatWasRemoved(db, each)
}

/* Everything that is theirs, as a form names it; a match is the young person's. */
function theirs(db: ReadableDatabase, id: number, everyId: readonly number[]): ReadonlySet<string> {
  const rows = [...ERASED_TABLES, 'pairings' as const].flatMap((table) => NAMES_A_VOLUNTEER[table].flatMap((column) => recordsIn(db, table, sql`${verbatim(column)} = ${id}`)))
  const merged = all<{ wasId: number }>(db, sql`select wasId from mergedRecords where volunteerId = ${id}`).map(({ wasId }) => wasId)
  return new Set([...[...everyId, ...merged].map((each) => `volunteers ${each}`), ...rows])
}

function namesOf(db: ReadableDatabase, id: number): string[] {
  const { firstName, lastName } = one<{ firstName: string; lastName: string }>(db, sql`select firstName, lastName from volunteers where id = ${id}`)!
  return [firstName, lastName]
}

/* The key that they are told by: their own, or another where theirs holds their name. */
function keyNow(db: ReadableDatabase, id: number): string {
  const { key, firstName, lastName } = one<{ key: string; firstName: string; lastName: string }>(db, sql`select key, firstName, lastName from volunteers where id = ${id}`)!
  return holdsName(key, [firstName, lastName]) ? neutralKey(key) : key
}

/* Second records of theirs that became this one within the month before: taken back, they would bring all of it back. */
function mergedAway(db: ReadableDatabase, id: number): number[] {
  const names = NAMING_TABLES.flatMap((table) => NAMES_A_VOLUNTEER[table].map((column) => {
    const was = sql`json_extract(record, ${`$.${column}`})`
    return sql`select ${was} as id from _before join ${verbatim(table)} as now on now.id = recordId where tableName = ${table} and now.${verbatim(column)} = ${id} and ${was} not in (select id from volunteers)`
  }))
  return all<{ id: number }>(db, sql`select distinct id from (${join(names, ' union all ')})`).map((row) => row.id)
}

/* What was taken out within the month before is kept as it stood, with what hung on it. */
function forgetWhatWasRemoved(db: WritableDatabase, id: number): void {
  const named = (table: string, column: string): { table: string; id: number }[] =>
    all<{ id: number }>(db, sql`select distinct recordId as id from _before where tableName = ${table} and json_extract(record, ${`$.${column}`}) = ${id}`).map((row) => ({ table, id: row.id }))
  for (const [table, part, column] of HANGING_ON_A_CHECK) {
    for (const check of named(table, 'volunteerId')) {
      for (const row of all<{ id: number }>(db, sql`select distinct recordId as id from _before where tableName = ${part} and json_extract(record, ${`$.${column}`}) = ${check.id}`)) forgetHowItStood(db, part, row.id)
    }
  }
  forgetHowItStood(db, 'volunteers', id)
  for (const table of [...ERASED_TABLES, 'pairings'] as const) for (const column of NAMES_A_VOLUNTEER[table]) for (const each of named(table, column)) forgetHowItStood(db, each.table, each.id)
}

const HANGING_ON_A_CHECK = [['dbsChecks', 'updateServiceChecks', 'dbsCheckId'], ['identityChecks', 'identityDocuments', 'identityCheckId']] as const

function emptied(fields: readonly string[]): Sql {
  return join(fields.map((field) => sql`${verbatim(field)} = null`))
}
