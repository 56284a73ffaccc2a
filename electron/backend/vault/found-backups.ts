import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import type { BackupFound } from '#contract/vault.ts'
import { Refusal } from '#contract/refusal.ts'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import { backUp, type VerifiedBackup } from './back-up.ts'
import { holdsItsDatabase, readBackup } from './backup-container.ts'
import { passphraseOf } from './backup-header.ts'
import { backupName, freePath } from './backup-name.ts'
import { backupsFolderOf } from './file-place.ts'
import type { OpenVault } from './open-vault.ts'
import { vaultTag } from './recovery-words.ts'
import { planRotation } from './rotation.ts'
import type { SlotFile } from './slot-file.ts'
import { inWords } from './storage-errors.ts'
import { BACKUP_EXTENSION } from './vault-file.ts'

/** What a backup shows without its passphrase. `thorough` also reads the database inside and compares it with what the header promises; with the slots of the open file, whose passphrase opens it. */
export function inspectBackup(path: string, { thorough = true, slots = null }: { readonly thorough?: boolean; readonly slots?: SlotFile | null } = {}): BackupFound {
  return inWords(() => {
    const { headers, whole } = readBackup(path)
    const sound = thorough ? headers.find((found) => holdsItsDatabase(path, found)) : headers[0]
    if (sound === undefined) throw new Refusal('backup-damaged')
    const { header } = sound
    return {
      path,
      fileName: basename(path),
      bytes: statSync(path).size,
      madeAt: header.at,
      rows: Object.values(header.rows).reduce((sum, count) => sum + count, 0),
      tag: vaultTag(header.keys.vault),
      whole,
      fromNewer: header.schema > SCHEMA_VERSION,
      keptFor: null,
      passphrase: slots === null ? null : passphraseOf(header, slots),
    }
  })
}

/** The backups in the folder Backups beside a service file, newest first. One that cannot be read is listed as not whole, by the file's own date. */
export function listBackups(vaultPath: string, slots: SlotFile | null = null): BackupFound[] {
  return backupFilesIn(backupsFolderOf(vaultPath))
    .map((path) => {
      try {
        return inspectBackup(path, { thorough: false, slots })
      } catch {
        const { size, mtime } = statSync(path)
        return { path, fileName: basename(path), bytes: size, madeAt: mtime.toISOString(), rows: 0, tag: '', whole: false, fromNewer: false, keptFor: null, passphrase: null }
      }
    })
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1))
}

/** Backs the open file up into the folder Backups beside it, and removes there what the rotation lets go. */
export function backUpBeside(vault: OpenVault, now: () => Instant): VerifiedBackup {
  const made = backUp(vault, freePath(join(backupsFolderOf(vault.path), backupName(now()))), now)
  rotateBackups(vault.path, vault.vaultId)
  return made
}

/** Removes from the folder Backups what the rotation lets go: only this vault's regular backups, which nobody renamed, and only when a good one stays. */
function rotateBackups(vaultPath: string, vaultId: string): readonly string[] {
  const regular = regularOnes(listBackups(vaultPath), vaultId)
  const gone: string[] = []
  for (const { path } of planRotation(regular).remove) {
    try {
      rmSync(path)
      gone.push(path)
    } catch {
      // It stays until the next time.
    }
  }
  return gone
}

/** The backups beside a file with what the rotation does with each: those that nobody but it looks after have the span for which they stay, or go. The slots are the open file's. */
export function listWithRotation(vaultPath: string, slots: SlotFile | null): BackupFound[] {
  const backups = listBackups(vaultPath, slots)
  const regular = slots === null ? [] : regularOnes(backups, slots.vault)
  const { keptFor } = planRotation(regular)
  return backups.map((backup) => ({ ...backup, keptFor: regular.includes(backup) ? (keptFor.get(backup) ?? 'goes') : null }))
}

function regularOnes(backups: readonly BackupFound[], vaultId: string): BackupFound[] {
  const tag = vaultTag(vaultId)
  return backups.filter((backup) => backup.whole && backup.tag === tag && /^Mainstay \d{4}-\d\d-\d\d \d{4}( \(\d+\))?\.mainstay-backup$/.test(backup.fileName))
}

/** The files of a folder that are called backups. */
export function backupFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(BACKUP_EXTENSION)).map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}
