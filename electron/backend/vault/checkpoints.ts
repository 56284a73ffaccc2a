import { statSync } from 'node:fs'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'

/* What is written goes to the log first. Moving it into the file soon after keeps the log small, and takes erased records out of it
   (A5: at the latest after 30 seconds, after an erase within five). */

const EVERY = 5_000

/** Moves the log into the file within five seconds of whatever was written, while the file is open; gives the way to stop. Stops by itself when the file is closed. */
export function keepCheckpointed(db: WritableDatabase): () => void {
  const handle = handleOf(db)
  const timer = setInterval(() => {
    if (!handle.open) stop()
    else if (isDirty(handle.name)) checkpoint(db)
  }, EVERY)
  const stop = (): void => clearInterval(timer)
  // It keeps no program alive that has nothing else to do.
  timer.unref()
  return stop
}

/** Moves the whole log into the file and empties it. On a disk that will not have it now, the log keeps everything and the next time serves. */
export function checkpoint(db: WritableDatabase): boolean {
  const handle = handleOf(db)
  if (!handle.open || handle.inTransaction) return false
  try {
    const [result] = handle.pragma('wal_checkpoint(truncate)') as { readonly busy: number }[]
    return result?.busy === 0
  } catch {
    return false
  }
}

/* Looking at the log's size opens nothing, and so gives up no lock. A disk that does not say is asked again in five seconds: nobody is there to hear of it. */
function isDirty(path: string): boolean {
  try {
    return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  } catch {
    return false
  }
}
