import type { ServiceHistory } from '#contract/history.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

type Entry = ServiceHistory['entries'][number]
type ChangeRow = Omit<Entry['changes'][number], 'fields'> & { readonly auditId: number; readonly fields: string }

/** The newest entries of the audit trail, or the newest before one of them, at most so many, and whether there are older ones. */
export function listServiceHistory(db: ReadableDatabase, { most, before = null }: { readonly most: number; readonly before?: number | null }): ServiceHistory {
  const found = all<Omit<Entry, 'events' | 'changes'> & { readonly event: string | null }>(db, sql`select id, at, who, procedure, event from _audit where ${before} is null or id < ${before} order by id desc limit ${most + 1}`)
  const shown = found.slice(0, most)
  const changes = all<ChangeRow>(db, sql`
    select auditId, tableName, action, fields, sum(lastId - firstId + 1) as count from _auditChanges
    where auditId between ${shown.at(-1)?.id ?? 0} and ${shown[0]?.id ?? 0} group by auditId, tableName, action, fields order by auditId, tableName, action, fields`)
  const changesOf = Map.groupBy(changes, (change) => change.auditId)
  return {
    entries: shown.map(({ event, ...entry }) => ({
      ...entry,
      events: event === null ? [] : (JSON.parse(event) as Entry['events']),
      changes: (changesOf.get(entry.id) ?? []).map(({ tableName, action, count, fields }) => ({ tableName, action, count, fields: fields === '' ? [] : fields.split(' ') })),
    })),
    isMore: found.length > most,
  }
}
