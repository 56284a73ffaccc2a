import { statSync } from 'node:fs'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'

/* What is written goes to the log first. Moving it into the file now and then keeps the log small, and takes erased records out of it
   (A5: at the latest after 30 seconds, after an erase within five). */

const EVERY = 30_000
const AFTER_ERASE = 5_000

/** Keeps the log short while the file is open. */
export interface Checkpoints {
  /** Something was erased for good: the log loses it within five seconds. */
  erased(): void
  stop(): void
}

/** Starts moving the log into the file. Stops by itself when the file is closed. */
export function keepCheckpointed(db: WritableDatabase): Checkpoints {
  const handle = handleOf(db)
  let soon: NodeJS.Timeout | undefined
  const often = setInterval(() => {
    if (!handle.open) stop()
    else if (isDirty(handle.name)) checkpoint(db)
  }, EVERY)
  // Neither keeps a program alive that has nothing else to do.
  often.unref()
  const stop = (): void => {
    clearInterval(often)
    clearTimeout(soon)
  }
  return {
    erased: () => {
      clearTimeout(soon)
      soon = setTimeout(() => checkpoint(db), AFTER_ERASE)
      soon.unref()
    },
    stop,
  }
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

/* Looking at the log's size opens nothing, and so gives up no lock. */
function isDirty(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}
