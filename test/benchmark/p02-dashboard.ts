import { insistOnSame, keyFigures, keyFiguresByHand } from './dashboard.ts'
import { against, compare } from './interleaved.ts'
import { atMost, type Metric } from './metric.ts'
import { withVault } from './opened.ts'

/** The numbers of the first page against one hand-written statement that gives the same. */
export const dashboard: Metric = {
  id: 'P2',
  name: 'Dashboard over its SQL by hand',
  short: true,
  measure: async ({ sizes, rounds, short }) => {
    const rows = []
    for (const size of sizes) {
      const compared = await withVault(size, ({ db }) => {
        insistOnSame(db)
        return compare(() => keyFigures(db), keyFiguresByHand(db), rounds)
      })
      rows.push({ what: `${size}×`, value: compared.ratio, gate: atMost(short ? 2.2 : 1.5), from: against(compared) })
    }
    return rows
  },
}
