import { renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '#contract/refusal.ts'
import { wordsFor } from '#contract/refusal-words.ts'
import type { BroughtBackups } from '#contract/vault.ts'
import type { TaskContext } from '../context.ts'
import { insistingOnWhole } from './back-up.ts'
import { assembleBackup, holdsItsDatabase, readBackup } from './backup-container.ts'
import { isHeaderIntact, passphraseOf, sealHeader } from './backup-header.ts'
import { syncFolder } from './durable-file.ts'
import { backupFilesIn } from './found-backups.ts'
import type { OpenVault } from './open-vault.ts'
import { atOnce } from './steps.ts'
import { inWords, storageRefusal } from './storage-errors.ts'
import type { VaultSecrets } from './vault-secrets.ts'
import { secretsOf } from './vault-secrets.ts'

/* A backup opens with the passphrase it was made under, since it carries the slot file of its day (A7.4). Here it is given the slot file of now; the database inside
   stays as it is, to the bit. What is under another key, an older one of this file or another file's, cannot be: its root is not known any more. */

/**
 * Brings every backup of a folder to the passphrase of now. One that fails is named and left as it was, and the rest goes on; where the task is cancelled,
 * what was brought stays so and the rest stays as it was.
 */
export async function bringBackups(vault: OpenVault, folder: string, { session, signal, progress }: Pick<TaskContext, 'session' | 'signal' | 'progress'>): Promise<BroughtBackups> {
  const paths = backupFilesIn(folder)
  const came = { changed: 0, current: 0, otherKey: [] as string[], failed: [] as { fileName: string; why: string }[] }
  for (const [index, path] of paths.entries()) {
    progress({ done: index, total: paths.length, what: `Bringing ${basename(path)} to the passphrase of now` })
    // Between two backups others are heard: a cancelling, or a locking.
    await setImmediate()
    if (signal.aborted) break
    if (session.vault !== vault) throw new Refusal('locked')
    try {
      const before = bringBackup(path, secretsOf(vault))
      if (before === 'other-key') came.otherKey.push(basename(path))
      else came[before === 'now' ? 'current' : 'changed'] += 1
    } catch (problem) {
      const refusal = storageRefusal(problem)
      if (refusal === null) throw problem
      came.failed.push({ fileName: basename(path), why: ['backup-damaged', 'not-a-backup'].includes(refusal.code) ? wordsFor('backup-left') : refusal.message })
    }
  }
  return came
}

/** Brings one backup to these slots, and tells what opened it before. The new file is made beside, forced to the disk, read back, and takes the name in one step; a damaged one is refused. */
export function bringBackup(path: string, { slots, backupKey }: Pick<VaultSecrets, 'slots' | 'backupKey'>): ReturnType<typeof passphraseOf> {
  const part = `${path}.part`
  return inWords(() => {
    const { headers, whole } = readBackup(path)
    const { header, offset } = headers[0]!
    const before = passphraseOf(header, slots)
    if (before !== 'earlier') return before
    // Of what is damaged in part, the good part is not made to look like a whole.
    if (!whole || !isHeaderIntact(header, backupKey) || !holdsItsDatabase(path, headers[0]!)) throw new Refusal('backup-damaged')
    const { mac: _, ...unsealed } = header
    rmSync(part, { force: true })
    try {
      assembleBackup(part, sealHeader({ ...unsealed, keys: slots }, backupKey), path, offset)
      atOnce(insistingOnWhole(part, backupKey))
      renameSync(part, path)
      syncFolder(dirname(path))
    } finally {
      rmSync(part, { force: true })
    }
    return before
  })
}
