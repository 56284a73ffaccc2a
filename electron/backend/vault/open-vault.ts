import type { SealedEntry } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'

/** A service file that is open: its database, and what the house needs of its keys. */
export interface OpenVault {
  readonly db: WritableDatabase
  readonly path: string
  /** 32 hex digits: the first 16 bytes of the file. */
  readonly vaultId: string
  /** Seals the audit trail. */
  readonly auditKey: Uint8Array
  /** Notes outside the file that this entry was committed; a database in memory has no outside. */
  acknowledge?(entry: SealedEntry): void
  /** Writes everything to the file, marks it cleanly closed, closes it and forgets its keys. */
  close(): void
}
