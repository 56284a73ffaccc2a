import type { HistoryEntry, HistoryTable } from '#contract/history.ts'
import { counted, together } from '#domain/spoken.ts'

const NAMES: Readonly<Record<HistoryTable, readonly [one: string, many: string]>> = {
  volunteers: ['volunteer', 'volunteers'], youngPeople: ['young person', 'young people'], referrals: ['referral', 'referrals'], matches: ['match', 'matches'], concerns: ['concern', 'concerns'],
}

/** Which other records were changed with an entry: `2 young people and 1 match`. */
export function othersInWords(others: HistoryEntry['others']): string {
  return together(others.map(({ table, count }) => counted(count, ...NAMES[table])))
}
