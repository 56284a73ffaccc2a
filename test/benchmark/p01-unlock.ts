import type { ReadableDatabase } from '#backend/database/database.ts'
import { handleOf } from '#backend/database/database.ts'
import { argon2id, USUAL_COST } from '#backend/vault/argon2.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { firstPage, keyFigures } from './dashboard.ts'
import { now, PASSPHRASE, vaultDurham } from './durham.ts'
import { against, compare } from './interleaved.ts'
import { atMost, type Metric } from './metric.ts'

/* The gates are for the numbers at the top, which are there first (speed.md, P1 and P2). At a hundred times a service the list of what is due has ten thousand lines, which take longer than a passphrase: told without a gate. */

/** From the passphrase to the numbers of the first page, and to all that it asks for, against what a guess of the passphrase costs anyway. */
export const unlocking: Metric = {
  id: 'P1',
  name: 'Unlock over bare Argon2id',
  short: true,
  measure: async ({ sizes, rounds, short }) => {
    const rows = []
    for (const size of short ? sizes.slice(0, 1) : sizes) {
      const place = await vaultDurham(size, USUAL_COST)
      const until = (first: (db: ReadableDatabase) => unknown) => async (): Promise<void> => {
        const { vault } = await unlock({ ...place, now }, PASSPHRASE)
        first(vault.db)
        if (!handleOf(vault.db).open) throw new Error('closed')
        vault.close()
      }
      const bare = (): Promise<unknown> => argon2id(PASSPHRASE, Buffer.alloc(16, 1), USUAL_COST)
      // Short: the two run in turns on a machine that others use; the passphrase's cost alone varies by a fifth there.
      const gate = atMost(short ? 1.6 : size === 1 ? 1.15 : 1.35)
      const numbers = await compare(until(keyFigures), bare, rounds)
      rows.push({ what: `to the numbers ${size}×`, value: numbers.ratio, gate, from: against(numbers) })
      if (short) continue
      const page = await compare(until(firstPage), bare, rounds)
      rows.push({ what: `to the whole first page ${size}×`, value: page.ratio, gate: size > 10 ? null : gate, from: against(page) })
    }
    return rows
  },
}
