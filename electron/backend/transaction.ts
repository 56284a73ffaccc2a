import type { Instant } from '#domain/civil-date.ts'
import { forgetNoted, sealEntry } from './database/audit.ts'
import type { WritableDatabase } from './database/database.ts'
import { handleOf } from './database/database.ts'
import { forgetIfDue, forgetSearchMemory } from './database/forget-search-memory.ts'
import type { OpenVault } from './vault/open-vault.ts'
import { refuseWritingOfErased } from './volunteers/refuse-erased.ts'
import { rememberFormerRows } from './workbook/former-rows.ts'
import { rememberFormerStatuses } from './workbook/former-statuses.ts'
import { rememberFormerValues } from './workbook/former-values.ts'
import { refuseWritingOfErasedYoungPeople } from './young-people/refuse-erased.ts'

/** Who asks what, for the audit trail. */
export interface Asker {
  readonly who: string
  readonly procedure: string
  readonly now: () => Instant
}

/** What the work gave, and the number of its entry in the audit trail, by which it can be taken back; null where it changed nothing. */
export interface Done<Result> {
  readonly result: Result
  readonly entry: number | null
}

/** Runs the work in one transaction of the file, with its entry in the audit trail; all of it or nothing. */
export function inTransaction<Result>(vault: OpenVault, asker: Asker, work: (db: WritableDatabase) => Result): Result {
  return perform(vault, asker, work).result
}

/** The same, and says which entry it became. */
export function perform<Result>(vault: OpenVault, asker: Asker, work: (db: WritableDatabase) => Result): Done<Result> {
  const handle = handleOf(vault.db)
  handle.pragma('query_only = off')
  try {
    forgetIfDue(vault.db)
    const { result, sealed } = handle.transaction(() => {
      const worked = work(vault.db)
      refuseWritingOfErased(vault.db)
      refuseWritingOfErasedYoungPeople(vault.db)
      rememberFormerRows(vault.db)
      rememberFormerStatuses(vault.db)
      // What is taken back was there before, with what was kept of it.
      if (asker.procedure !== 'history.undo') rememberFormerValues(vault.db)
      return { result: worked, sealed: sealEntry(vault.db, { at: asker.now(), who: asker.who, procedure: asker.procedure }, vault.auditKey) }
    }).immediate()
    if (sealed !== null) vault.acknowledge?.(sealed)
    return { result, entry: sealed?.id ?? null }
  } catch (problem) {
    if (handle.open) {
      forgetNoted(vault.db)
      forgetSearchMemory(vault.db)
    }
    throw problem
  } finally {
    if (handle.open) handle.pragma('query_only = on')
  }
}
