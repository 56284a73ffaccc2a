import { dueService } from '#backend/due/due-service.ts'
import { keyFigures } from './dashboard.ts'
import { now, TODAY } from './durham.ts'
import { against, compare } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { withVault } from './opened.ts'

/** How the first page grows when the service does, tenfold each step. */
export const scaling: Metric = {
  id: 'P3',
  name: 'Growth when the service is ten times as large',
  short: true,
  measure: async ({ sizes, rounds, short }) => {
    const rows: Row[] = []
    const steps = sizes.filter((size) => sizes.includes(size * 10))
    for (const size of steps) {
      await withVault(size, ({ db: small }) => withVault(size * 10, async ({ db: large }) => {
        const figures = await compare(() => keyFigures(large), () => keyFigures(small), rounds)
        rows.push({ what: `figures ${size}× to ${size * 10}×`, value: figures.ratio, gate: atMost(short ? 20 : 12), from: against(figures) })
        if (short) return
        const list = (db: typeof small) => () => dueService.list({}, { db, today: TODAY, now })
        const due = await compare(list(large), list(small), rounds)
        rows.push({ what: `to-do list ${size}× to ${size * 10}×`, value: due.ratio, gate: atMost(12), from: against(due) })
      }))
    }
    return rows
  },
}
