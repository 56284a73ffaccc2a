import { RECORD_WORDS } from '#domain/record-words.ts'
import { counted } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { sql, value, verbatim } from '../database/sql.ts'

/** Every table that names a volunteer, with the columns in which it does. A test holds it against the schema, so that none is forgotten. */
export const NAMES_A_VOLUNTEER = {
  statusPeriods: ['volunteerId'], commitments: ['volunteerId'], stages: ['volunteerId'], dbsChecks: ['volunteerId'], identityChecks: ['volunteerId'], referees: ['volunteerId'], interviews: ['volunteerId'],
  overseasStays: ['volunteerId'], independenceDeclarations: ['volunteerId'], trainingRecords: ['volunteerId'], agreements: ['volunteerId'], inductionRecords: ['volunteerId'], vehiclePapers: ['volunteerId'], steps: ['volunteerId'],
  supervisions: ['volunteerId'], claims: ['volunteerId'], concerns: ['volunteerId'], matches: ['volunteerId', 'secondVolunteerId'], pairings: ['volunteerId', 'secondVolunteerId'], exclusions: ['volunteerId'], distances: ['volunteerId'], helpedDays: ['volunteerId'], levelDecisions: ['volunteerId'],
  pastVisitors: ['volunteerId'], legalHolds: ['volunteerId'], attendances: ['volunteerId'], addresses: ['volunteerId'], removedRecords: ['volunteerId'], mergedRecords: ['volunteerId'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type NamingTable = keyof typeof NAMES_A_VOLUNTEER

export const NAMING_TABLES = Object.keys(NAMES_A_VOLUNTEER) as readonly NamingTable[]

/** How many rows of the table name the volunteer. */
export function countNaming(db: ReadableDatabase, table: NamingTable, id: number): number {
  return NAMES_A_VOLUNTEER[table].reduce((sum, column) => sum + (value<number>(db, sql`select count(*) from ${verbatim(table)} where ${verbatim(column)} = ${id}`) ?? 0), 0)
}

/** What hangs on a volunteer, in words with counts. Their being an applicant, which every enquiry begins with, is no history yet. */
export function hangingOn(db: ReadableDatabase, id: number): string[] {
  return NAMING_TABLES.flatMap((table) => {
    const count = countNaming(db, table, id)
    if (count === 0 || (table === 'statusPeriods' && isOnlyApplicant(db, id))) return []
    const { one, many } = RECORD_WORDS[table]
    return [counted(count, one, many)]
  })
}

function isOnlyApplicant(db: ReadableDatabase, id: number): boolean {
  return value<number>(db, sql`select count(*) = sum(status = 'applicant') and count(*) = 1 from statusPeriods where volunteerId = ${id}`) === 1
}
