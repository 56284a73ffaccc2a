import type { HistoryTable } from '#contract/history.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

const TABLE_OF_WORKBOOK = { volunteers: 'volunteers', youngPeople: 'young_people', referrals: 'referrals', matches: 'matches', concerns: 'concerns' } as const satisfies Readonly<Record<HistoryTable, TableName>>

interface Entry {
  readonly at: string
  readonly who: string
  readonly event: string | null
  readonly lastId: number | null
}

interface ImportEvent {
  readonly event: string
  readonly facts?: { readonly tables?: Readonly<Partial<Record<TableName, { readonly imported?: number }>>> }
}

/**
 * The import with which a record came in. A workbook is in the audit trail by its counts; new records take the numbers after the
 * highest, so the counts tell which numbers each import gave. Null where no workbook was ever brought in.
 */
export function findBroughtIn(db: ReadableDatabase, table: HistoryTable, id: number): { readonly at: string | null; readonly who: string | null } | null {
  const entries = all<Entry>(db, sql`
    select at, who, event, (select max(lastId) from _auditChanges where auditId = _audit.id and tableName = ${table} and action = 'insert') as lastId from _audit
    where event like '%workbookBroughtIn%' or id in (select auditId from _auditChanges where tableName = ${table} and action = 'insert') order by id`)
  let highest = 0
  let imports = 0
  for (const entry of entries) {
    highest = Math.max(highest, entry.lastId ?? 0)
    for (const { event, facts } of eventsOf(entry.event)) {
      if (event !== 'workbookBroughtIn') continue
      imports += 1
      const first = highest + 1
      highest += facts?.tables?.[TABLE_OF_WORKBOOK[table]]?.imported ?? 0
      if (id >= first && id <= highest) return { at: entry.at, who: entry.who }
    }
  }
  return imports === 0 ? null : { at: null, who: null }
}

function eventsOf(kept: string | null): readonly ImportEvent[] {
  return kept === null ? [] : (JSON.parse(kept) as readonly ImportEvent[])
}
