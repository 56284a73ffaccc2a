import type { ReadableDatabase } from '#backend/database/database.ts'
import { argon2id, USUAL_COST } from '#backend/vault/argon2.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { firstPage, keyFigures } from './dashboard.ts'
import { now, PASSPHRASE, vaultDurham } from './durham.ts'
import { against, compare, processors, wall } from './interleaved.ts'
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
      let opened: OpenVault | null = null
      const until = (first: (db: ReadableDatabase) => unknown) => async (): Promise<void> => {
        opened = (await unlock({ ...place, now }, PASSPHRASE)).vault
        first(opened.db)
      }
      const timing = { clock: short ? processors : wall, afterwards: () => opened?.close() }
      const bare = (): Promise<unknown> => argon2id(PASSPHRASE, Buffer.alloc(16, 1), USUAL_COST)
      // Short: on a machine that others use the clock on the wall tells of them, so that what the processors did is told.
      const gate = atMost(size === 1 ? 1.15 : 1.35)
      const numbers = await compare(until(keyFigures), bare, rounds, timing)
      rows.push({ what: `to the numbers ${size}×`, value: numbers.ratio, gate, from: `${against(numbers)}${short ? ' of the processors' : ''}` })
      if (short) continue
      const page = await compare(until(firstPage), bare, rounds, timing)
      rows.push({ what: `to the whole first page ${size}×`, value: page.ratio, gate: size > 10 ? null : gate, from: against(page) })
    }
    return rows
  },
}
