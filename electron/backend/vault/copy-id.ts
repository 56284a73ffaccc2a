import { randomBytes } from 'node:crypto'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import type { BackupHeader } from './backup-header.ts'
import { fileMarkOf } from './backup-header.ts'
import { openEncrypted } from './encrypted-database.ts'
import { realPathOf } from './open-files.ts'
import { readPreferences } from './preferences.ts'
import { deriveKey } from './root-key.ts'
import { readMark, writeMark } from './vault-state.ts'

/* One service may lie in several files: a backup that was restored on another computer, or beside, to look something up. They have the same keys and often the same name, so
   each has an id of its own, drawn by chance and kept inside, by which its backups know it again: wherever those of several lie together, none lets go of another's. */

/** The id of this copy of the service; drawn where it has none yet. */
export function copyIdOf(db: WritableDatabase): string {
  const kept = readMark(db, 'copyId')
  if (kept !== null) return kept
  const drawn = randomBytes(8).toString('hex')
  writeMark(db, 'copyId', drawn)
  return drawn
}

/** Whether a backup was made of the very file that this user last had open under this name: restored there, it goes on as that one. */
export function isBackupOfFileAt(toPath: string, { keys, of }: Pick<BackupHeader, 'keys' | 'of'>, userData: string): boolean {
  const { lastFile, lastCopy } = readPreferences(userData)
  return lastFile !== null && lastCopy !== null && realPathOf(lastFile) === realPathOf(toPath) && of === fileMarkOf(keys.vault, lastCopy)
}

/** Makes a closed file that was taken out of a backup a copy of its own. What is copied, and where to, is the other's: of this one no backup was made yet, and it has no second place; where the other had one, Today asks for another. */
export function becomeOwnCopy(path: string, vaultId: string, root: Uint8Array): void {
  const pageKey = deriveKey(root, vaultId, 'page')
  try {
    const db = openEncrypted({ path, vaultId, pageKey })
    try {
      if (readMark(db, 'secondFolder') !== null) writeMark(db, 'secondWanted', 'yes')
      for (const mark of ['copyId', 'secondFolder', 'secondAt', 'secondTrouble', 'lastBackupAt', 'lastBackupEntry'] as const) writeMark(db, mark, null)
      copyIdOf(db)
    } finally {
      handleOf(db).close()
    }
  } finally {
    pageKey.fill(0)
  }
}
