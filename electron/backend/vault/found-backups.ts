import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import type { BackupFound } from '#contract/backup-found.ts'
import { Refusal } from '#contract/refusal.ts'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import { backingUp, type VerifiedBackup } from './back-up.ts'
import { holdsItsDatabase, readBackup } from './backup-container.ts'
import { fileMarkOf, passphraseOf } from './backup-header.ts'
import { asideReasonOf, backupName, freePath, isRegularName } from './backup-name.ts'
import { copyIdOf } from './copy-id.ts'
import { backupsFolderOf } from './file-place.ts'
import { removeLeftOvers } from './left-overs.ts'
import type { OpenVault } from './open-vault.ts'
import { vaultTag } from './recovery-words.ts'
import type { DatedBackup } from './rotation.ts'
import { asideStays, planRotation } from './rotation.ts'
import type { SlotFile } from './slot-file.ts'
import type { Steps } from './steps.ts'
import { inWords } from './storage-errors.ts'
import { BACKUP_EXTENSION } from './vault-file.ts'
import { secretsOf } from './vault-secrets.ts'

/** A backup of a folder, and of which service file it is; null where it does not say. */
interface SeenBackup extends DatedBackup {
  readonly found: BackupFound
  readonly of: string | null
}

/** What a backup shows without its passphrase. `thorough` also reads the database inside and compares it with what the header promises; with the slots of the open file, whose passphrase opens it. */
export function inspectBackup(path: string, how: { readonly thorough?: boolean; readonly slots?: SlotFile | null } = {}): BackupFound {
  return look(path, how).found
}

/** The backups in the folder Backups beside a service file, newest first. One that cannot be read is listed as not whole, by the file's own date. */
export function listBackups(vaultPath: string, slots: SlotFile | null = null): BackupFound[] {
  return seenIn(backupsFolderOf(vaultPath), slots).map(({ found }) => found)
}

/** Backs the open file up into the folder Backups beside it, and removes there what the rotation lets go. */
export function* backingUpBeside(vault: OpenVault, now: () => Instant): Steps<VerifiedBackup> {
  const made = yield* backingUp(vault, freePath(join(backupsFolderOf(vault.path), backupName(now()))), now)
  rotateIn(backupsFolderOf(vault.path), vault, made.verifiedAt)
  return made
}

/** The newest backup beside the file that is whole and made of it without an occasion; null where there is none. */
export function newestRegular(vault: OpenVault): DatedBackup | null {
  const mark = fileMarkOf(vault.vaultId, copyIdOf(vault.db))
  return seenIn(backupsFolderOf(vault.path)).find(({ found, of }) => found.whole && of === mark && isRegularName(found.fileName)) ?? null
}

/** The backups beside a file with what the rotation does with each: those that nobody but it looks after have the span for which they stay, or go. */
export function listWithRotation(vault: OpenVault): BackupFound[] {
  return listIn(backupsFolderOf(vault.path), vault)
}

/** The same of any folder. */
export function listIn(folder: string, vault: OpenVault): BackupFound[] {
  const backups = seenIn(folder, secretsOf(vault).slots)
  const keptFor = keptOf(backups, vault)
  return backups.map((backup) => ({ ...backup.found, keptFor: keptFor.get(backup) ?? null }))
}

/** Removes from a folder what the rotation lets go: only what was made here of this very file, and nobody renamed. By whatever a clock once said, the one just made stays. */
export function rotateIn(folder: string, vault: OpenVault, justMadeAt: Instant): void {
  removeLeftOvers(folder)
  for (const [{ path, madeAt }, kept] of keptOf(seenIn(folder), vault)) {
    if (kept !== 'goes' || madeAt === justMadeAt) continue
    try {
      rmSync(path)
    } catch {
      // It stays until the next time.
    }
  }
}

type Kept = NonNullable<BackupFound['keptFor']>

/* What the rotation does with each that it looks after: those that Mainstay made of this very file, and nobody renamed. */
function keptOf(backups: readonly SeenBackup[], vault: OpenVault): ReadonlyMap<SeenBackup, Kept> {
  const mark = fileMarkOf(vault.vaultId, copyIdOf(vault.db))
  const own = backups.filter(({ found, of }) => found.whole && of === mark)
  const regular = own.filter(({ found }) => isRegularName(found.fileName))
  const { keptFor } = planRotation(regular)
  const kept = new Map<SeenBackup, Kept>(regular.map((backup) => [backup, keptFor.get(backup) ?? 'goes']))
  for (const backup of own) {
    const reason = asideReasonOf(backup.found.fileName)
    if (reason !== null) kept.set(backup, asideStays({ ...backup, beforeErasing: reason === 'erase' }, regular))
  }
  return kept
}

function seenIn(folder: string, slots: SlotFile | null = null): SeenBackup[] {
  return backupFilesIn(folder)
    .map((path) => {
      try {
        return look(path, { thorough: false, slots })
      } catch {
        const { size, mtime } = statSync(path)
        const madeAt = mtime.toISOString()
        return { path, madeAt, of: null, found: { path, fileName: basename(path), bytes: size, madeAt, rows: 0, tag: '', whole: false, fromNewer: false, keptFor: null, passphrase: null } }
      }
    })
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1))
}

function look(path: string, { thorough = true, slots = null }: { readonly thorough?: boolean; readonly slots?: SlotFile | null }): SeenBackup {
  return inWords(() => {
    const { headers, whole } = readBackup(path)
    const sound = thorough ? headers.find((found) => holdsItsDatabase(path, found)) : headers[0]
    if (sound === undefined) throw new Refusal('backup-damaged')
    const { header } = sound
    const rows = Object.values(header.rows).reduce((sum, count) => sum + count, 0)
    const passphrase = slots === null ? null : passphraseOf(header, slots)
    return {
      path,
      madeAt: header.at,
      of: header.of ?? null,
      found: { path, fileName: basename(path), bytes: statSync(path).size, madeAt: header.at, rows, tag: vaultTag(header.keys.vault), whole, fromNewer: header.schema > SCHEMA_VERSION, keptFor: null, passphrase },
    }
  })
}

/** The files of a folder that are called backups. */
export function backupFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(BACKUP_EXTENSION)).map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}
