import type { RecordTable } from '#domain/record-words.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { isCivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import { HISTORY_TABLES, type HistoryEntry, type HistoryTable, type historyContract } from '#contract/history.ts'
import { Refusal } from '#contract/refusal.ts'
import { verifyAudit } from '../database/audit.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql, value } from '../database/sql.ts'
import type { HandlersOf } from '../router.ts'
import { findBroughtIn } from './brought-in.ts'
import { whyKeptEntry } from './kept-entry.ts'
import { PARTS } from './record-parts.ts'
import { whyPutOffStays } from './put-off-entry.ts'
import { listServiceHistory } from './service-history.ts'
import { takeBack } from './take-back.ts'
import { canUndo, isOfWorkbook } from './undo-entry.ts'

export const historyService: HandlersOf<typeof historyContract> = {
  ofService: (asked, { db }) => listServiceHistory(db, asked),
  verify: async (_, { session }) => {
    if (session.vault === null) throw new Refusal('locked')
    return verifyAudit(session.vault.db, session.vault.auditKey)
  },
  undo: ({ entry }, { db, today }) => {
    takeBack(db, entry, today)
    return null
  },
  ofRecord: ({ table, id }, { db, today }) => {
    const changes = [
      ...ownChanges(db, table, id),
      ...PARTS[table].flatMap((part) => listChanges(db, part.table, part.rows(id), false)),
    ]
    const wasAdded = changes.some((change) => change.isOwn && change.action === 'insert')
    return { entries: entriesOf(changes, (auditId) => ({ isOfWorkbook: isOfWorkbook(db, auditId), ...takingBack(db, auditId, today), others: othersIn(db, auditId, table, id) })), broughtIn: wasAdded ? null : findBroughtIn(db, table, id) }
  },
}

/* What would be refused is not offered: it is said why. */
function takingBack(db: ReadableDatabase, auditId: number, today: CivilDate): Pick<HistoryEntry, 'canUndo' | 'notNow'> {
  const can = canUndo(db, auditId, today)
  const notNow = can === 'erased' ? 'What stood there was erased for good, so this can no longer be taken back' : can ? whyPutOffStays(db, auditId) ?? whyKeptEntry(db, auditId, today) : null
  return { canUndo: can === true && notNow === null, notNow }
}

/* What is done at once is taken back at once: whose history it is not told in has to be said before. */
function othersIn(db: ReadableDatabase, auditId: number, table: HistoryTable, id: number): HistoryEntry['others'] {
  const rows = all<{ table: HistoryTable; count: number }>(db, sql`
    select tableName as "table", sum(lastId - firstId + 1) as count from _auditChanges where auditId = ${auditId} and tableName in (select value from json_each(${JSON.stringify(HISTORY_TABLES)})) group by tableName, action`)
  const own = new Set(all<{ action: string }>(db, sql`select action from _auditChanges where auditId = ${auditId} and tableName = ${table} and ${id} between firstId and lastId`).map(({ action }) => action))
  const most = new Map<HistoryTable, number>()
  for (const row of rows) most.set(row.table, Math.max(most.get(row.table) ?? 0, row.count))
  return [...most].map(([other, count]) => ({ table: other, count: other === table && own.size > 0 ? count - 1 : count })).filter(({ count }) => count > 0)
}

type Change = HistoryEntry['changes'][number] & { readonly auditId: number; readonly at: string; readonly who: string; readonly isOwn: boolean }

/* Numbers were once given again after a record was gone: what is told of a record begins where it itself was added. */
function ownChanges(db: ReadableDatabase, table: RecordTable, id: number): Change[] {
  const begunBy = value<number>(db, sql`
    select max(auditId) from _auditChanges join _audit on _audit.id = auditId where tableName = ${table} and action = 'insert' and ${id} between firstId and lastId and procedure <> 'history.undo'`) ?? 0
  return listChanges(db, table, sql`select ${id} as id, null as about`, true).filter(({ auditId }) => auditId >= begunBy)
}

interface ChangeRow {
  readonly auditId: number
  readonly at: string
  readonly who: string
  readonly action: Change['action']
  readonly fields: string
  readonly count: number
  readonly about: string | null
  readonly record: string | null
}

/* Rows that are gone belong to nobody any more, and their numbers may be given again: only a record's own removal is told. */
function listChanges(db: ReadableDatabase, table: RecordTable, rows: Sql, isOwn: boolean): Change[] {
  return all<ChangeRow>(db, sql`
    select _auditChanges.auditId, at, who, action, fields, count(*) as count, max(mine.about) as about, max(record) as record
    from _auditChanges join _audit on _audit.id = _auditChanges.auditId join (${rows}) as mine on mine.id between firstId and lastId
      left join _before on _before.auditId = _auditChanges.auditId and _before.tableName = _auditChanges.tableName and _before.recordId = mine.id
    where _auditChanges.tableName = ${table} and (action <> 'delete' or ${isOwn ? 1 : 0}) group by _auditChanges.auditId, action, fields`).map((row) => ({
    auditId: row.auditId, at: row.at, who: row.who, table, action: row.action, count: row.count, isOwn, about: row.count > 1 ? null : aboutInWords(row.about), fields: fieldsOf(row), was: row.action === 'update' && row.count === 1 ? whatWas(table, row) : {},
  }))
}

function fieldsOf({ fields }: ChangeRow): string[] {
  return fields === '' ? [] : fields.split(' ')
}

/* What a certificate disclosed is not told where everything else is: it is asked for by itself, and that is recorded (domain.md R3.5, R3.6). */
const NEVER_TOLD: Partial<Readonly<Record<RecordTable, readonly string[]>>> = { dbsChecks: ['disclosure', 'assessmentReference', 'note'], updateServiceChecks: ['result'] }

function whatWas(table: RecordTable, row: ChangeRow): Change['was'] {
  const record = JSON.parse(row.record ?? '{}') as Change['was']
  return Object.fromEntries(fieldsOf(row).filter((field) => field in record && !(NEVER_TOLD[table] ?? []).includes(field)).map((field) => [field, record[field] ?? null]))
}

function aboutInWords(about: string | null): string | null {
  if (about === null) return null
  return isCivilDate(about) ? `of ${spokenDate(about)}` : about
}

/* What was done at once stands together, the record itself before what hangs on it. */
function entriesOf(changes: readonly Change[], wayBackOf: (auditId: number) => Pick<HistoryEntry, 'isOfWorkbook' | 'canUndo' | 'notNow' | 'others'>): HistoryEntry[] {
  const entries = new Map<number, HistoryEntry>()
  for (const { auditId, at, who, table, action, about, count, fields, was } of [...changes].sort((a, b) => b.auditId - a.auditId)) {
    const entry = entries.get(auditId) ?? { id: auditId, at, who, changes: [], ...wayBackOf(auditId) }
    entry.changes.push({ table, action, about, count, fields: [...fields], was })
    entries.set(auditId, entry)
  }
  return [...entries.values()]
}
