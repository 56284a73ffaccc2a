import type { CivilDate } from '#domain/civil-date.ts'
import { forgetHowItStood } from '../database/before.ts'
import type { WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, join, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { rememberFormerRows } from '../workbook/former-rows.ts'
import type { NamingTable } from './hanging-on-volunteer.ts'
import { NAMES_A_VOLUNTEER, NAMING_TABLES } from './hanging-on-volunteer.ts'

/* What is known of a volunteer is erased once its time is over (domain.md R5.3). What the figures of past years count stays, under the key alone: when somebody applied, was approved and left, which stages they
   did when, what they answered on equalities, whom they visited, what was paid. Words, names, addresses, certificates and papers go, also from what is kept so that changes can be taken back. */

/** What becomes of each table that names a volunteer: its rows go, or these of their fields are emptied. */
const AT_ERASURE = {
  statusPeriods: ['reason', 'backOn'], stages: ['outcome', 'reference', 'safeAction', 'notes'], supervisions: ['notes', 'nextOn'], pastVisitors: ['reason'], claims: [], concerns: [], matches: [], pairings: [], attendances: [],
  commitments: 'rows', dbsChecks: 'rows', identityChecks: 'rows', referees: 'rows', interviews: 'rows', overseasStays: 'rows', independenceDeclarations: 'rows', trainingRecords: 'rows', agreements: 'rows', inductionRecords: 'rows',
  vehiclePapers: 'rows', steps: 'rows', exclusions: 'rows', distances: 'rows', helpedDays: 'rows', levelDecisions: 'rows', legalHolds: 'rows', addresses: 'rows', removedRecords: 'rows',
} as const satisfies Readonly<Record<NamingTable, 'rows' | readonly string[]>>

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
  remove('updateServiceChecks', sql`dbsCheckId in (select id from dbsChecks where volunteerId = ${id})`)
  remove('identityDocuments', sql`identityCheckId in (select id from identityChecks where volunteerId = ${id})`)
  for (const table of NAMING_TABLES) {
    const [column] = NAMES_A_VOLUNTEER[table]
    const goes: 'rows' | readonly string[] = AT_ERASURE[table]
    if (goes === 'rows') remove(table, sql`${verbatim(column)} = ${id}`)
    else if (goes.length > 0) {
      touch(table, sql`${verbatim(column)} = ${id}`)
      run(db, sql`update ${verbatim(table)} set ${emptied(goes)} where ${verbatim(column)} = ${id}`)
    }
  }
  // Of two who were asked, each said something of their own; what the young person said is theirs.
  touch('pairings', sql`volunteerId = ${id} or secondVolunteerId = ${id}`)
  run(db, sql`update pairings set volunteerWords = iif(volunteerId = ${id}, null, volunteerWords), secondWords = iif(secondVolunteerId = ${id}, null, secondWords) where volunteerId = ${id} or secondVolunteerId = ${id}`)
  runOnOne(db, sql`update volunteers set firstName = 'Volunteer', lastName = key, erasedOn = ${today}, ${emptied(ERASED_FIELDS)} where id = ${id}`)
  // The same workbook must bring nothing of it back; of how a row stood nothing can be read.
  rememberFormerRows(db)
  for (const each of touched) forgetHowItStood(db, each.table, each.id)
}

function emptied(fields: readonly string[]): Sql {
  return join(fields.map((field) => sql`${verbatim(field)} = null`))
}
