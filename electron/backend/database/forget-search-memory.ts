import type { WritableDatabase } from './database.ts'
import { handleOf } from './database.ts'

/* The index of the search counts its rows in memory. Where a read of those counts fails within a change (the disk was full or failed while SQLite made room for it), SQLite takes the change back before
   the index has put its memory away: what it then keeps is nought, as if it had been read (FTS5's `bTotalsValid`, SQLite 3.53). The next change of a record would be refused as damage on a file that is whole
   (SQLITE_CORRUPT_VTAB), or the next new record would write the wrong counts into the file. */

const due = new WeakSet<WritableDatabase>()

/** After a change that failed: the index reads anew what it keeps in memory. Where the disk will not have it now, it is done before the next change. */
export function forgetSearchMemory(db: WritableDatabase): void {
  due.add(db)
  try {
    forgetIfDue(db)
  } catch {
    // The next change asks again, and says what the disk says.
  }
}

/** Before a change: what a failed one may have left in memory goes, where that could not be done at once. */
export function forgetIfDue(db: WritableDatabase): void {
  if (!due.has(db)) return
  const handle = handleOf(db)
  handle.exec('begin immediate')
  try {
    // Touches no row, and yet has the index take part, so that it is told of the rollback.
    handle.exec('delete from search where false')
  } finally {
    if (handle.inTransaction) handle.exec('rollback')
  }
  due.delete(db)
}
