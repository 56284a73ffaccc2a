import type { BudgetLine, ClaimKind } from './vocabulary.ts'

/** The line of the budget that each kind of claim is spent from (kinds and lines of service-workbook.md; which goes with which is our decision). */
export const LINE_OF_CLAIM: Readonly<Record<ClaimKind, BudgetLine>> = {
  activity: 'activities', food: 'activities', gift: 'activities', mileage: 'travel', public_transport: 'travel', parking: 'travel', phone: 'other', other: 'other',
}

const LINES_WITH_CLAIMS: ReadonlySet<BudgetLine> = new Set(Object.values(LINE_OF_CLAIM))

/** Whether claims are spent from the line. Of the others Mainstay knows what was agreed, not what was spent. */
export function isSpentByClaims(line: BudgetLine): boolean {
  return LINES_WITH_CLAIMS.has(line)
}
