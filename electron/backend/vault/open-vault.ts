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
  /** Somebody was told what is missing (`Opened.missing`): from now on the note outside goes by this file. Until then it stays as it was. */
  missingWasTold?(): void
  /** Writes everything to the file, marks it cleanly closed, closes it and forgets its keys. */
  close(): void
}
