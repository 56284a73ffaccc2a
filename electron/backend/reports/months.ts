import type { Period } from '#domain/period.ts'
import type { ReportMonth } from '#contract/reports.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, join, sql } from '../database/sql.ts'
import { createAsk } from '../figures/ask.ts'
import { rowsOfFigure } from './figure-rows.ts'

const COUNTED = { referrals: 'referrals.received', started: 'matches.started', ended: 'matches.ended', visits: 'visits.held' } as const

type Counted = keyof typeof COUNTED

/** What happened in each calendar month in which something did, oldest first. */
export function reportMonths(db: ReadableDatabase, period: Period): ReportMonth[] {
  const ask = createAsk(db, period)
  const counts = (Object.keys(COUNTED) as Counted[]).map((what) => sql`
    select substr(onDate, 1, 7) as month, ${what} as what, count(*) as n from (${rowsOfFigure(COUNTED[what], ask, sql`onDate`)}) group by month`)
  const months = new Map<string, Record<Counted, number>>()
  for (const { month, what, n } of all<{ month: string; what: Counted; n: number }>(db, sql`${join(counts, ' union all ')} order by month`)) {
    const counted = months.get(month) ?? { referrals: 0, started: 0, ended: 0, visits: 0 }
    months.set(month, { ...counted, [what]: n })
  }
  return [...months].map(([month, counted]) => ({ month, ...counted }))
}
