import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import type { BackupFound } from '#contract/backup-found.ts'
import { readBackupLater } from './backup-container.ts'
import type { SeenBackup } from './found-backups.ts'
import { letGoOf, markOf, newestFirst, notWhole, seenOf, withKept } from './found-backups.ts'
import { isLeftOver } from './left-overs.ts'
import type { OpenVault } from './open-vault.ts'
import { inTime, NotCopied } from './second-copy.ts'
import type { SlotFile } from './slot-file.ts'
import { BACKUP_EXTENSION } from './vault-file.ts'
import { secretsOf } from './vault-secrets.ts'

/* What lies in the second place. A stick may be pulled out between two things that are asked of it, and a network may not answer: nobody waits who has other things to do, and what cannot be read or
   removed there makes no backup a failed one. */

/** The backups there, newest first, with what the rotation does with each. Throws `NotCopied` where the folder does not answer, and what it says where it is gone. */
export async function listThere(folder: string, vault: OpenVault): Promise<BackupFound[]> {
  const { slots } = secretsOf(vault)
  const mark = markOf(vault)
  return withKept(await seenThere(folder, slots), mark)
}

/** Removes there what the rotation lets go, and what was left half made. What stays is let go the next time. */
export async function rotateThere(folder: string, vault: OpenVault, justMadeAt: Instant): Promise<void> {
  const mark = markOf(vault)
  try {
    for (const name of await inTime(readdir(folder))) {
      const path = join(folder, name)
      if (!name.endsWith(BACKUP_EXTENSION) && name.includes(BACKUP_EXTENSION) && isLeftOver(name, await inTime(stat(path)))) await removeThere(path)
    }
    for (const path of letGoOf(await seenThere(folder, null), mark, justMadeAt)) await removeThere(path)
  } catch {
    // It is gone, or does not answer: the backup was copied there all the same.
  }
}

async function removeThere(path: string): Promise<void> {
  await inTime(rm(path, { force: true })).catch(insistOnAnswer)
}

async function seenThere(folder: string, slots: SlotFile | null): Promise<SeenBackup[]> {
  const entries = await inTime(readdir(folder, { withFileTypes: true }))
  const seen: SeenBackup[] = []
  for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith(BACKUP_EXTENSION))) {
    const backup = await lookLater(join(folder, entry.name), slots)
    if (backup !== null) seen.push(backup)
  }
  return newestFirst(seen)
}

/* Null for what went after the folder was read. */
async function lookLater(path: string, slots: SlotFile | null): Promise<SeenBackup | null> {
  try {
    const { headers, whole, bytes } = await readBackupLater(path, inTime)
    return seenOf({ path, header: headers[0]!.header, whole, bytes }, slots)
  } catch (problem) {
    insistOnAnswer(problem)
    return inTime(stat(path)).then((about) => notWhole(path, about), insistOnAnswer)
  }
}

/* A folder that does not answer is not asked for each of its files. */
function insistOnAnswer(problem: unknown): null {
  if (problem instanceof NotCopied) throw problem
  return null
}
