import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { removeLeftOvers } from './left-overs.ts'
import { VAULT_EXTENSION } from './vault-file.ts'

/* What a kill or a power cut left beside a service file: whole copies of it, encrypted, under the names that a check, a restoring, a new file and a new key give theirs until they are done.
   The file that is open is newer than any of them, or the backup that one was made from is still there. */

const UNDONE = /^\.(restoring|making|checking-[0-9a-f]{8})(-wal|-shm|-journal)?$/
const CHECKED = /^verifying-[0-9a-f-]{36}(-wal|-shm|-journal)?$/
const AN_HOUR = 3_600_000

/** Removes such copies from the folder of an open file and from the user's, where nobody has touched them for an hour: another Mainstay may be at one just now. What cannot be removed stays until the next opening. */
export function removeLeftBeside(path: string, userData: string): void {
  removeLeftOvers(userData)
  const folder = dirname(path)
  try {
    for (const name of readdirSync(folder)) if (isUndone(name, basename(path))) removeWhereOld(join(folder, name))
  } catch {
    // A folder that does not say keeps nobody from their file.
  }
}

/* Of this file, whatever it is called, and of every other that has the name of one: what was to become it may never have come to be. */
function isUndone(name: string, own: string): boolean {
  if (CHECKED.test(name) || (name.startsWith(own) && UNDONE.test(name.slice(own.length)))) return true
  const end = name.lastIndexOf(`${VAULT_EXTENSION}.`) + VAULT_EXTENSION.length
  return end > VAULT_EXTENSION.length && UNDONE.test(name.slice(end))
}

function removeWhereOld(path: string): void {
  try {
    const { mtimeMs } = statSync(path)
    if (Date.now() - mtimeMs > AN_HOUR) rmSync(path, { force: true })
  } catch {
    // It is held for a moment, or somebody's folder has such a name: the others go all the same.
  }
}
