import type { Stats } from 'node:fs'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import type { BackupFound } from '#contract/backup-found.ts'
import { Refusal } from '#contract/refusal.ts'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import { backingUp, type VerifiedBackup } from './back-up.ts'
import type { BackupView } from './backup-container.ts'
import { holdsItsDatabase, readBackup } from './backup-container.ts'
import type { BackupHeader } from './backup-header.ts'
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
export interface SeenBackup extends DatedBackup {
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
  rotateBeside(vault, made.verifiedAt)
  return made
}

/** The newest backup beside the file that is whole and made of it without an occasion; null where there is none. */
export function newestRegular(vault: OpenVault): DatedBackup | null {
  const mark = markOf(vault)
  return seenIn(backupsFolderOf(vault.path)).find(({ found, of }) => found.whole && of === mark && isRegularName(found.fileName)) ?? null
}

/** The backups beside a file with what the rotation does with each: those that nobody but it looks after have the span for which they stay, or go. */
export function listWithRotation(vault: OpenVault): BackupFound[] {
  return withKept(seenIn(backupsFolderOf(vault.path), secretsOf(vault).slots), markOf(vault))
}

/** What was seen, with what the rotation does with each that is of this file. */
export function withKept(backups: readonly SeenBackup[], mark: string): BackupFound[] {
  const keptFor = keptOf(backups, mark)
  return backups.map((backup) => ({ ...backup.found, keptFor: keptFor.get(backup) ?? null }))
}

/** By what a backup is known as one of the open file. */
export function markOf({ vaultId, db }: OpenVault): string {
  return fileMarkOf(vaultId, copyIdOf(db))
}

/** The paths of what the rotation lets go: only of what was made of this very file, and nobody renamed. By whatever a clock once said, the one just made stays. */
export function letGoOf(backups: readonly SeenBackup[], mark: string, justMadeAt: Instant): string[] {
  return [...keptOf(backups, mark)].filter(([{ madeAt }, kept]) => kept === 'goes' && madeAt !== justMadeAt).map(([{ path }]) => path)
}

/* Removes beside the file what the rotation lets go. */
function rotateBeside(vault: OpenVault, justMadeAt: Instant): void {
  const folder = backupsFolderOf(vault.path)
  removeLeftOvers(folder)
  for (const path of letGoOf(seenIn(folder), markOf(vault), justMadeAt)) {
    try {
      rmSync(path)
    } catch {
      // It stays until the next time.
    }
  }
}

type Kept = NonNullable<BackupFound['keptFor']>

/* What the rotation does with each that it looks after: those that Mainstay made of this very file, and nobody renamed. */
function keptOf(backups: readonly SeenBackup[], mark: string): ReadonlyMap<SeenBackup, Kept> {
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
  return newestFirst(backupFilesIn(folder).flatMap((path) => {
    try {
      return look(path, { thorough: false, slots })
    } catch {
      const about = whatIsThere(path)
      return about === null ? [] : notWhole(path, about)
    }
  }))
}

/** In the order in which they are listed. */
export function newestFirst(backups: readonly SeenBackup[]): SeenBackup[] {
  return backups.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1))
}

/** One that cannot be read, by the file's own date. */
export function notWhole(path: string, { size, mtime }: Pick<Stats, 'size' | 'mtime'>): SeenBackup {
  const madeAt = mtime.toISOString()
  return { path, madeAt, of: null, found: { path, fileName: basename(path), bytes: size, madeAt, rows: 0, tag: '', whole: false, fromNewer: false, keptFor: null, passphrase: null } }
}

/* What went after the folder was read is none of it. */
function whatIsThere(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

function look(path: string, { thorough = true, slots = null }: { readonly thorough?: boolean; readonly slots?: SlotFile | null }): SeenBackup {
  return inWords(() => {
    const { headers, whole } = readBackup(path)
    const sound = thorough ? headers.find((found) => holdsItsDatabase(path, found)) : headers[0]
    if (sound === undefined) throw new Refusal('backup-damaged')
    return seenOf({ path, header: sound.header, whole, bytes: statSync(path).size }, slots)
  })
}

/** What the header of a backup says of it. */
export function seenOf({ path, header, whole, bytes }: Pick<BackupView, 'path' | 'whole'> & { readonly header: BackupHeader; readonly bytes: number }, slots: SlotFile | null): SeenBackup {
  const rows = Object.values(header.rows).reduce((sum, count) => sum + count, 0)
  const passphrase = slots === null ? null : passphraseOf(header, slots)
  return {
    path,
    madeAt: header.at,
    of: header.of ?? null,
    found: { path, fileName: basename(path), bytes, madeAt: header.at, rows, tag: vaultTag(header.keys.vault), whole, fromNewer: header.schema > SCHEMA_VERSION, keptFor: null, passphrase },
  }
}

/** The files of a folder that are called backups. */
export function backupFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(BACKUP_EXTENSION)).map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}
