import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { schemaVersionOf } from '../database/migrate.ts'
import { APP_VERSION } from './app-version.ts'
import { assembling, comparing, digesting, readBackup } from './backup-container.ts'
import { BACKUP_HEADER_MAGIC, fileMarkOf, isHeaderIntact, sealHeader } from './backup-header.ts'
import type { AsideReason } from './backup-name.ts'
import { asidePathFor } from './backup-name.ts'
import { copyIdOf } from './copy-id.ts'
import { withSecondLook } from './damage-or-disk.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { countRows, insistOnIntegrity, openCopy } from './encrypted-database.ts'
import type { OpenVault } from './open-vault.ts'
import type { SlotFile } from './slot-file.ts'
import type { Steps } from './steps.ts'
import { atOnce } from './steps.ts'
import { readVaultId } from './vault-file.ts'
import { secretsOf } from './vault-secrets.ts'
import { lastEntryOf, noteBackup } from './daily-backup.ts'
import { whileWritable } from './vault-state.ts'

/* A backup is called one only after it was opened, checked, counted and read back (A7.5). The live database is only read. */

/** What a backup is made of. */
export interface BackupSource {
  readonly db: WritableDatabase
  /** The id of the file, beside other copies of the service. */
  readonly copyId: string
  readonly vaultId: string
  readonly pageKey: Uint8Array
  readonly backupKey: Uint8Array
  readonly slots: SlotFile
}

/** A backup that was verified: where, how many bytes, how many rows in all, and when. */
export interface VerifiedBackup {
  readonly path: string
  readonly bytes: number
  readonly rows: number
  readonly verifiedAt: Instant
}

/** What is done for a backup, in its order. */
export const BACKUP_STEPS = ['Copying your records', 'Checking every page of the copy', 'Writing the backup', 'Reading it back'] as const

/** Backs the open file up to a new file; the folder may be on a network or synchronised, for a closed encrypted file both are fine. */
export function backUp(vault: OpenVault, path: string, now: () => Instant): VerifiedBackup {
  return atOnce(backingUp(vault, path, now))
}

/** The same, step by step. Whatever is recorded meanwhile is in it or is not; it is not noted as being in it. */
export function* backingUp(vault: OpenVault, path: string, now: () => Instant): Steps<VerifiedBackup> {
  const entry = lastEntryOf(vault.db)
  const made = yield* writingBackup(sourceOf(vault), { path, at: now() })
  noteBackup(vault.db, made.verifiedAt, entry)
  return made
}

/** Backs the open file up into the folder Backups beside it, before something that cannot be undone. It holds nothing of what is done then, and so is no backup of the day. */
export function backUpAside(vault: OpenVault, reason: AsideReason, now: () => Instant): VerifiedBackup {
  const at = now()
  return writeBackup(sourceOf(vault), { path: asidePathFor(vault.path, reason, at), at })
}

function sourceOf(vault: OpenVault): BackupSource {
  const { pageKey, backupKey, slots } = secretsOf(vault)
  return { db: vault.db, copyId: copyIdOf(vault.db), vaultId: vault.vaultId, pageKey, backupKey, slots }
}

/** Copies, verifies, assembles and reads back. Refuses an existing file; whatever fails, nothing half-made is left behind. */
export function writeBackup(source: BackupSource, plan: { readonly path: string; readonly at: Instant }): VerifiedBackup {
  return atOnce(writingBackup(source, plan))
}

function* writingBackup(source: BackupSource, { path, at }: { readonly path: string; readonly at: Instant }): Steps<VerifiedBackup> {
  if (existsSync(path)) throw new Refusal('file-already-exists')
  const copy = `${path}.copy`
  const part = `${path}.part`
  mkdirSync(dirname(path), { recursive: true })
  for (const leftOver of [copy, part]) if (existsSync(leftOver)) rmSync(leftOver)
  try {
    yield BACKUP_STEPS[0]
    const rows = yield* copyingVerified(source, copy)
    yield BACKUP_STEPS[2]
    const header = sealHeader(
      { magic: BACKUP_HEADER_MAGIC, v: 1, keys: source.slots, db: yield* digesting(copy), schema: schemaVersionOf(source.db), app: APP_VERSION, at, rows, of: fileMarkOf(source.vaultId, source.copyId) },
      source.backupKey,
    )
    yield* assembling(part, header, copy)
    yield BACKUP_STEPS[3]
    // Before it has its name: whoever stops it here leaves none behind that was not read back.
    const bytes = yield* insistingOnWhole(part, source.backupKey)
    renameSync(part, path)
    syncFolder(dirname(path))
    return { path, bytes, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), verifiedAt: at }
  } finally {
    for (const leftOver of [copy, `${copy}-journal`, part]) removeQuietly(leftOver)
  }
}

/* A disk that will not remove a copy now makes the backup no worse: the copy is encrypted, and goes with a later one (`removeLeftOvers`). */
function removeQuietly(path: string): void {
  try {
    if (existsSync(path)) rmSync(path)
  } catch {
    // It stays until then.
  }
}

/** Writes a compact copy of the open database, and insists that it opens, holds together and has every row. Gives the rows of each table. */
export function* copyingVerified({ db, vaultId, pageKey }: Pick<BackupSource, 'db' | 'vaultId' | 'pageKey'>, toPath: string): Steps<Readonly<Record<string, number>>> {
  const rows = countRows(handleOf(db))
  // The only way to copy that keeps the encryption: SQLite's own copying functions give clear text or refuse (A6.1).
  whileWritable(db, (live) => live.prepare('vacuum into ?').run(toPath))
  syncFile(toPath)
  yield BACKUP_STEPS[1]
  insistOnCopy({ path: toPath, vaultId, pageKey }, rows)
  return rows
}

/** Insists that a closed copy is encrypted with this salt, opens with this key, holds together and has these rows. */
export function insistOnCopy({ path, vaultId, pageKey }: { readonly path: string; readonly vaultId: string; readonly pageKey: Uint8Array }, rows: Readonly<Record<string, number>>): void {
  if (readVaultId(path) !== vaultId) throw new Refusal('backup-not-verified', { reason: 'salt' })
  withSecondLook(path, () => {
    const copy = openCopy({ path, vaultId, pageKey })
    try {
      insistOnIntegrity(copy, 'full')
      const found = countRows(copy)
      const same = Object.keys(found).length === Object.keys(rows).length && Object.entries(rows).every(([table, count]) => found[table] === count)
      if (!same) throw new Refusal('backup-not-verified', { reason: 'rows' })
    } finally {
      copy.close()
    }
  })
}

/** Reads the finished file back from both ends; removes it when it is not whole. Gives its size. */
export function* insistingOnWhole(path: string, backupKey: Uint8Array): Steps<number> {
  const { whole, headers } = readBackup(path)
  const [first] = headers
  if (whole && first !== undefined && isHeaderIntact(first.header, backupKey) && (yield* comparing(path, first))) return statSync(path).size
  rmSync(path, { force: true })
  throw new Refusal('backup-not-verified', { reason: 'reading back' })
}
