import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { WritableDatabase } from '#backend/database/database.ts'
import { handleOf } from '#backend/database/database.ts'
import { run, sql } from '#backend/database/sql.ts'
import { firstPage } from './dashboard.ts'
import { scratch } from './durham.ts'
import { against, compare } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { withPlain, withVault } from './opened.ts'

/* Both databases hold the same records under the same settings; only one is encrypted. */

const dropCache = (db: WritableDatabase): void => void handleOf(db).pragma('shrink_memory')

function commit(db: WritableDatabase): void {
  run(db, sql`update volunteers set notes = coalesce(notes, '') where id = 1`)
}

function copy(db: WritableDatabase, name: string): void {
  const path = join(scratch, name)
  rmSync(path, { force: true })
  handleOf(db).prepare('vacuum into ?').run(path)
}

/** What the encryption costs: warm and cold reading, a commit, and the copy a backup is made of. */
export const encryption: Metric = {
  id: 'P4',
  name: 'Encrypted over plain',
  short: true,
  measure: async ({ sizes, rounds, short }) => {
    const rows: Row[] = []
    for (const size of short ? sizes.slice(-1) : sizes) {
      await withVault(size, ({ db: secret }) => withPlain(size, async (plain) => {
        const add = async (what: string, work: (db: WritableDatabase, name: string) => void, gate: number): Promise<void> => {
          const compared = await compare(() => work(secret, 'copy-1'), () => work(plain, 'copy-2'), rounds)
          rows.push({ what: `${what} ${size}×`, value: compared.ratio, gate: atMost(gate), from: against(compared) })
        }
        // Short: half a millisecond of a commit is the disk's, which is not ours alone there.
        await add('warm', firstPage, short ? 1.5 : 1.1)
        await add('cold', (db) => { dropCache(db); firstPage(db) }, short ? 3 : 2)
        await add('commit', commit, short ? 4 : 1.5)
        await add('copy for a backup', copy, short ? 7 : 3.5)
      }))
    }
    return rows
  },
}
