import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/* What a kill or a power cut left of a backup or a check: encrypted, and of no use to anybody. Whoever makes one of these at this moment, perhaps another Mainstay in the same folder, has touched it just now. */

const HALF_MADE = /^(Mainstay \d{4}-\d\d-\d\d .+\.mainstay-backup\.(copy|copy-journal|part)|verifying-[0-9a-f-]{36}(-journal)?)$/
const AN_HOUR = 3_600_000

/** Whether a file is half made of a backup or a check, and has not been touched for an hour. */
export function isLeftOver(name: string, { mtimeMs }: { readonly mtimeMs: number }): boolean {
  return HALF_MADE.test(name) && Date.now() - mtimeMs > AN_HOUR
}

/** Removes from a folder what is half made of backups and checks and has not been touched for an hour. What cannot be removed stays until the next time. */
export function removeLeftOvers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (HALF_MADE.test(name) && isLeftOver(name, statSync(path))) rmSync(path, { force: true })
    }
  } catch {
    // A folder that does not say, or a file that is held for a moment, stops no backup.
  }
}
