import { openSync, writeSync, fsyncSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { handleOf } from '#backend/database/database.ts'
import { run, sql } from '#backend/database/sql.ts'
import { bridgeForTests } from '../bridge/bridge-for-tests.ts'
import { scratch, TODAY } from './durham.ts'
import { inMs, median, percentile, timed } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { withPlain, withVault } from './opened.ts'

const SAVES = 200

const VISIT = { matchId: 1, visitedOn: '2023-10-30', outcome: 'held', mode: 'in_person', minutes: 90, activity: 'climbing wall', costPence: null, miles: null, attendedBy: [1], tagIds: [] }

/** One visit saved from a form, by the command that the form asks (`visits.log`): parsed, judged, its row and who was there, the full-text index, the audit trail with its seal, in one transaction, and the answer checked; against one row committed with fsync. */
export const committing: Metric = {
  id: 'P12',
  name: 'One form saved (p95) over one bare row committed',
  short: false,
  measure: async ({ sizes }) => {
    const rows: Row[] = []
    for (const size of sizes) {
      await withVault(size, (vault) => withPlain(size, async (plain) => {
        const bridge = bridgeForTests({ today: TODAY })
        bridge.backend.session.opened(vault)
        const log = async (save: number): Promise<void> => {
          const reply = await bridge.backend.answer({ procedure: 'visits.log', input: { ...VISIT, notes: `Went well, visit ${save}` } })
          if (!reply.ok) throw new Error(`The visit was refused: ${reply.error.message}`)
        }
        handleOf(plain).exec('create table if not exists bare (a text)')
        const ours: number[] = []
        const bare: number[] = []
        for (let save = 0; save < SAVES; save += 1) {
          ours.push(await timed(() => log(save)))
          bare.push(await timed(() => run(plain, sql`insert into bare values ('one')`)))
        }
        bridge.backend.session.closed()
        bridge.remove()
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
