import type { InductionStanding } from '#domain/induction.ts'
import { INDUCTION_KIND } from '#domain/induction.ts'
import { spokenDate } from '#domain/spoken.ts'

/** When somebody was told of a point or signed for it, and in which version: `Signed 1 Oct 2026, version 2; version 3 is given out now`; null where nothing is recorded. */
export function lastWords({ item, last, isOutOfDate }: InductionStanding): string | null {
  if (last === null) return null
  const version = last.version === null ? '' : `, version ${last.version}`
  return `${item.kind === 'policy' ? 'Signed' : 'Done'} ${spokenDate(last.doneOn)}${version}${isOutOfDate ? `; version ${item.version ?? ''} is given out now` : ''}`
}

/** What a point is called on a volunteer's page: a policy by its name alone, the induction with its kind where both stand together. */
export function kindWords({ item }: Pick<InductionStanding, 'item'>): string {
  return item.isRetired ? `${INDUCTION_KIND[item.kind]}, taken out` : INDUCTION_KIND[item.kind]
}
