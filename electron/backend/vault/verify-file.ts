import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { Refusal } from '#contract/refusal.ts'
import { verifyAudit } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { SCHEMA_VERSION, schemaVersionOf } from '../database/migrate.ts'
import { countRows, insistOnIntegrity, insistOnNotInUse, openEncrypted } from './encrypted-database.ts'
import { findMissing } from './last-entry.ts'
import { deriveKey } from './root-key.ts'
import { isSealIntact } from './slot-file.ts'
import { inWords } from './storage-errors.ts'
import type { VaultPlace } from './unlock.ts'
import { rootOfFile } from './unlock.ts'
import { sideFilesOf } from './vault-file.ts'
import { readInnerSlots, readMark } from './vault-state.ts'

/** What was looked at in a file that holds. */
export interface VerifiedFile {
  readonly auditEntries: number
  readonly rows: number
}

/**
 * Checks a closed service file as far as can be: its pages, references, audit trail, that nothing this computer acknowledged is missing, and that no copy of its key file was changed.
 * It is a copy beside that is opened, so that the file, its log, its keys and the note of its last change stay as they are. Refuses whatever does not hold.
 */
export async function verifyFile(place: VaultPlace, passphrase: Uint8Array): Promise<VerifiedFile> {
  const { userData } = place
  const { path, root, vaultId, copies } = await rootOfFile(place, passphrase)
  const scratch = `${path}.checking-${randomUUID().slice(0, 8)}`
  const pageKey = deriveKey(root, vaultId, 'page')
  try {
    return inWords(() => {
      insistOnNotInUse(path)
      for (const ending of ['', '-wal']) if (existsSync(path + ending)) copyFileSync(path + ending, scratch + ending)
      const db = openEncrypted({ path: scratch, vaultId, pageKey })
      try {
        const verified = verify(db, { root, vaultId, userData })
        const inner = readInnerSlots(db)
        if ([...copies, ...(inner === null ? [] : [inner])].some((file) => file.vault === vaultId && !isSealIntact(file, root))) throw new Refusal('key-file-changed')
        return verified
      } finally {
        handleOf(db).close()
      }
    })
  } finally {
    root.fill(0)
    pageKey.fill(0)
    forget(scratch)
  }
}

function verify(db: WritableDatabase, { root, vaultId, userData }: { readonly root: Buffer; readonly vaultId: string; readonly userData: string }): VerifiedFile {
  const schema = schemaVersionOf(db)
  if (schema > SCHEMA_VERSION) throw new Refusal('file-from-newer-mainstay', { fileVersion: schema, knownVersion: SCHEMA_VERSION })
  insistOnIntegrity(handleOf(db), 'full')
  const first = readMark(db, 'auditKey')
  const auditKey = first === null ? deriveKey(root, vaultId, 'audit') : Buffer.from(first, 'hex')
  try {
    const { entries, brokenAt } = verifyAudit(db, auditKey)
    if (brokenAt !== null) throw new Refusal('audit-broken', { entry: brokenAt })
    const missing = findMissing(db, { userData, vaultId, auditKey })
    if (missing !== null) throw new Refusal('changes-missing', { entries: missing.entries, after: missing.after })
    return { auditEntries: entries, rows: Object.values(countRows(handleOf(db))).reduce((sum, count) => sum + count, 0) }
  } finally {
    auditKey.fill(0)
  }
}

function forget(scratch: string): void {
  for (const part of [scratch, ...sideFilesOf(scratch)]) rmSync(part, { force: true })
}
