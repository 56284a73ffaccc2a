import { handleOf } from '#backend/database/database.ts'
import { argon2id, USUAL_COST } from '#backend/vault/argon2.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { firstPage } from './dashboard.ts'
import { now, PASSPHRASE, vaultDurham } from './durham.ts'
import { against, compare } from './interleaved.ts'
import { atMost, type Metric } from './metric.ts'

/** From the passphrase to all that the first page asks for, against what a guess of the passphrase costs anyway. */
export const unlocking: Metric = {
  id: 'P1',
  name: 'Unlock over bare Argon2id',
  short: true,
  measure: async ({ sizes, rounds, short }) => {
    const rows = []
    for (const size of short ? sizes.slice(0, 1) : sizes) {
      const place = await vaultDurham(size, USUAL_COST)
      const open = async (): Promise<void> => {
        const { vault } = await unlock({ ...place, now }, PASSPHRASE)
        firstPage(vault.db)
        if (!handleOf(vault.db).open) throw new Error('closed')
        vault.close()
      }
      const compared = await compare(open, () => argon2id(PASSPHRASE, Buffer.alloc(16, 1), USUAL_COST), rounds)
      // Short: the two run in turns on a machine that others use; the passphrase's cost alone varies by a fifth there.
      rows.push({ what: `${size}×`, value: compared.ratio, gate: atMost(short ? 1.6 : size === 1 ? 1.15 : 1.35), from: against(compared) })
    }
    return rows
  },
}
