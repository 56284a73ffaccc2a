import type { CivilDate } from '#domain/civil-date.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { dueOn } from './due-today.ts'

type Due = ReturnType<typeof dueOn>
interface Known { readonly state: string; readonly due: Due }

const known = new WeakMap<ReadableDatabase, Known>()

/**
 * What is due as `dueOn` gives it, worked out once for each state of the file: the rail and Today ask at the same moment, and again after every change. Nothing of it is to be changed by whoever asks.
 * The state is the day, what this connection has changed so far and what others have; within a transaction, which may yet be rolled back, it is worked out anew and not kept.
 */
export function dueKnownOn(db: ReadableDatabase, on: CivilDate): Due {
  const handle = handleOf(db)
  if (handle.inTransaction) return dueOn(db, on)
  const state = [on, value(db, sql`select total_changes()`), handle.pragma('data_version', { simple: true })].join(' ')
  const before = known.get(db)
  if (before?.state === state) return before.due
  const due = dueOn(db, on)
  known.set(db, { state, due })
  return due
}
