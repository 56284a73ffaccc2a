import { openSync, writeSync, fsyncSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { handleOf } from '#backend/database/database.ts'
import { run, sql } from '#backend/database/sql.ts'
import { inTransaction } from '#backend/transaction.ts'
import { now, scratch } from './durham.ts'
import { inMs, median, percentile, timed } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { withPlain, withVault } from './opened.ts'

const SAVES = 200

/** One visit saved from a form: its row, the full-text index, the audit trail with its seal, in one transaction; against one row committed with fsync. */
export const committing: Metric = {
  id: 'P12',
  name: 'One form saved (p95) over one bare row committed',
  short: false,
  measure: async ({ sizes }) => {
    const rows: Row[] = []
    for (const size of sizes.filter((each) => each <= 10)) {
      await withVault(size, (vault) => withPlain(size, async (plain) => {
        handleOf(plain).exec('create table if not exists bare (a text)')
        const ours: number[] = []
        const bare: number[] = []
        for (let save = 0; save < SAVES; save += 1) {
          ours.push(await timed(() => inTransaction(vault, { who: 'benchmark', procedure: 'visits.record', now }, (db) => run(db, sql`insert into visits (matchId, visitedOn, minutes, mode, outcome, activity, notes) values (1, '2023-10-30', 90, 'in_person', 'held', 'climbing wall', ${`Went well, visit ${save}`})`))))
          bare.push(await timed(() => run(plain, sql`insert into bare values ('one')`)))
        }
        const value = percentile(ours, 0.95) / percentile(bare, 0.95)
        rows.push({ what: `${size}×`, value, gate: atMost(3), from: `p95 ${inMs(percentile(ours, 0.95))} against ${inMs(percentile(bare, 0.95))}; middle ${inMs(median(ours))} against ${inMs(median(bare))}; this disk's fsync ${inMs(await fsyncOfDisk())}` })
      }))
    }
    return rows
  },
}

async function fsyncOfDisk(): Promise<number> {
  const file = openSync(join(scratch, 'fsync'), 'w')
  const times: number[] = []
  for (let time = 0; time < 50; time += 1) {
    writeSync(file, 'x')
    times.push(await timed(() => fsyncSync(file)))
  }
  closeSync(file)
  return median(times)
}
