import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql, value, verbatim } from '../database/sql.ts'
import { whyVolunteerIsKept, whyYoungPersonIsKept } from '../legal-holds/held-records.ts'

/* A hold that is placed after two records were made one, or something was taken off, keeps what stands there now: taken back, rows would go from a held record or leave it. */

/** Refuses to take back a merge or a taking-off, or to do it again, while records of anybody whom it is about are held, or an allegation about them is open (domain.md R5.3). */
export function refuseKeptEntry(db: ReadableDatabase, auditId: number, today: CivilDate): void {
  const why = whyKeptEntry(db, auditId, today)
  if (why !== null) throw new Refusal('not-right', { words: why })
}

/** Why it would be refused, as a sentence, so that a page says so instead of offering it; null where it would not. */
export function whyKeptEntry(db: ReadableDatabase, auditId: number, today: CivilDate): string | null {
  if (!takesOffOrMerges(db, auditId)) return null
  const why = [
    ...peopleOf(db, auditId, 'volunteers', ['volunteerId', 'secondVolunteerId']).flatMap((id) => whyVolunteerIsKept(db, id, today)),
    ...peopleOf(db, auditId, 'youngPeople', ['youngPersonId']).flatMap((id) => whyYoungPersonIsKept(db, id, today)),
  ][0]
  return why === undefined ? null : `This changes records that are kept as they are, so it cannot be taken back now. ${why.replace(/\.$/, '')}. Take it back once that is over, within thirty days`
}

/* By what it did, so that it is known of one that was taken back as well: something is noted as taken off, or a person’s own record goes or comes. */
function takesOffOrMerges(db: ReadableDatabase, auditId: number): boolean {
  return value(db, sql`select 1 from _auditChanges where auditId = ${auditId} and (tableName = 'removedRecords' or (tableName in ('volunteers', 'youngPeople') and action in ('insert', 'delete'))) limit 1`) !== undefined
}

/* Whose records the entry changed: their own, and those that name them now or named them before. */
function peopleOf(db: ReadableDatabase, auditId: number, own: 'volunteers' | 'youngPeople', naming: readonly string[]): number[] {
  const changed = all<{ tableName: string }>(db, sql`select distinct tableName from _auditChanges where auditId = ${auditId}`).map(({ tableName }) => tableName)
  const ofTable = (table: string): Sql[] => {
    const touched = sql`from ${verbatim(table)} join _auditChanges on _auditChanges.tableName = ${table} and ${verbatim(`${table}.id`)} between firstId and lastId where auditId = ${auditId}`
    if (table === own) return [sql`select ${verbatim(`${table}.id`)} as id ${touched}`]
    const columns = all<{ name: string }>(db, sql`select name from pragma_table_info(${table})`).map(({ name }) => name).filter((name) => naming.includes(name))
    return columns.map((column) => sql`select ${verbatim(`${table}.${column}`)} as id ${touched}`)
  }
  const before = naming.map((column) => sql`select json_extract(record, ${`$.${column}`}) as id from _before where auditId = ${auditId}`)
  const itself = sql`select recordId as id from _before where auditId = ${auditId} and tableName = ${own}`
  const ids = [...changed.flatMap(ofTable), ...before, itself].flatMap((statement) => all<{ id: number | null }>(db, statement).flatMap(({ id }) => id ?? []))
  return [...new Set(ids)]
}
