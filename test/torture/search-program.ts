import { handleOf } from '#backend/database/database.ts'
import type { WritableDatabase } from '#backend/database/database.ts'
import { run, sql } from '#backend/database/sql.ts'
import { inTransaction } from '#backend/transaction.ts'
import { insistOnIntegrity } from '#backend/vault/encrypted-database.ts'
import { once, readCounts, writeOrder } from './faulty-disk.ts'
import { backendOver, now, placeIn, unlockThrough } from './prepared-service.ts'
import { saidLine } from './said-line.ts'

/* A program of its own that makes a large change with somebody new for the search in it while one write fails, a later one each time, and then a small change on a disk that is well. */

export interface SearchOrder {
  readonly folder: string
  readonly orderPath: string
  readonly error: 'EIO' | 'ENOSPC'
  /** Which writes: the first to fail, and the last. */
  readonly writes: readonly [first: number, last: number]
}

/** What became of one round: whether a write did fail, and SQLite's code for how the large change and the small one after it were refused; null where one was done. */
export interface SearchLine {
  readonly write: number
  readonly failed: number
  readonly refused: string | null
  readonly afterwards: string | null
}

/* More than fits the cache, so that SQLite writes when the index of the search reads. */
const CACHE_PAGES = 20
const LARGE = Array.from({ length: CACHE_PAGES + 5 }, (_, index) => index)

const order = JSON.parse(process.argv[2]!) as SearchOrder
const place = placeIn(order.folder)
const backend = backendOver(place)
const opened = await unlockThrough(backend, place)
if (!opened.ok) throw new Error(opened.error.message)
const vault = backend.session.vault!
const handle = handleOf(vault.db)
handle.pragma(`cache_size = ${CACHE_PAGES}`)

const [first, last] = order.writes
for (let write = first; write <= last; write += 1) {
  writeOrder(order.orderPath, once(['write'], order.error, write))
  const refused = codeOf((db) => {
    for (const index of LARGE) run(db, sql`insert into _drafts (formKey, value, savedAt) values (${`form ${write} ${index}`}, ${'x'.repeat(3000)}, ${now()})`)
    insert(db, `S${write}`)
  })
  const { failed } = readCounts(order.orderPath)
  writeOrder(order.orderPath, null)
  // One takes words out of the index, the other only puts some in and keeps the counts that it has.
  const afterwards = codeOf((db) => write % 2 === 0 ? run(db, sql`update volunteers set notes = ${`after ${write}`} where key = (select min(key) from volunteers)`) : insert(db, `A${write}`))
  saidLine({ write, failed, refused, afterwards } satisfies SearchLine)
}
insistOnIntegrity(handle, 'full')
process.exit(0)

function insert(db: WritableDatabase, key: string): void {
  run(db, sql`insert into volunteers (key, firstName, lastName, notes) values (${key}, 'Ann', 'Young', 'likes chess')`)
}

function codeOf(work: (db: WritableDatabase) => unknown): string | null {
  try {
    inTransaction(vault, { who: 'coordinator', procedure: 'torture', now }, work)
    return null
  } catch (problem) {
    return (problem as { readonly code?: string }).code ?? String(problem)
  }
}
