import { handleOf } from '#backend/database/database.ts'
import { searchService } from '#backend/search/search-service.ts'
import { now, TODAY } from './durham.ts'
import { against, compare } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { withVault } from './opened.ts'

/** What somebody types: the beginning of a name, a name, two words of a note. */
const TYPED = ['ab', 'abb', 'abbott', 'rhys ab', 'climbing', 'swimming pool']

/** What is found as one types, against looking through every text and against the full-text index alone. */
export const search: Metric = {
  id: 'P6',
  name: 'Search as one types',
  short: true,
  measure: async ({ sizes, rounds, short }) => {
    const rows: Row[] = []
    for (const size of short ? sizes.slice(-1) : sizes) {
      await withVault(size, async ({ db }) => {
        const handle = handleOf(db)
        const scan = handle.prepare(`select rowid from search where title like @like or body like @like limit -1`)
        const index = handle.prepare(`select rowid, snippet(search, -1, '‹', '›', '…', 12) from search where search match ? order by rank limit 20`)
        const ours = (): void => { for (const typed of TYPED) searchService.find({ typed }, { db, today: TODAY, now }) }
        const scanned = await compare(ours, () => { for (const typed of TYPED) scan.all({ like: `%${typed}%` }) }, rounds)
        const bare = await compare(ours, () => { for (const typed of TYPED) index.all(typed.split(' ').map((word) => `"${word}"*`).join(' ')) }, rounds)
        rows.push({ what: `over a scan ${size}×`, value: scanned.ratio, gate: atMost(short ? 1.5 : 0.2), from: `${against(scanned)} for ${TYPED.length} searches` })
        rows.push({ what: `over the bare index ${size}×`, value: bare.ratio, gate: short ? null : atMost(1.5), from: `${against(bare)} for ${TYPED.length} searches` })
      })
    }
    return rows
  },
}
