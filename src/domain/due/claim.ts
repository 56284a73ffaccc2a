import { formatPounds } from '../money.ts'
import { spokenDate } from '../spoken.ts'
import { CLAIM_KIND } from '../vocabulary.ts'
import { daysLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutVolunteer } from './due-line.ts'
import type { UnapprovedClaim } from './records.ts'

/** Expenses are a right (domain.md R2.6): a claim is decided within so many days (due.md). */
export const CLAIM_DAYS = 28

/** Claims received and not approved (due.md). */
export function claimsToApprove(claims: readonly UnapprovedClaim[]): DueCase[] {
  return claims.map((claim) => ({
    ...aboutVolunteer(claim.volunteer), kind: 'claim_to_approve', key: claim.key, subject: { kind: 'claim', id: claim.id }, dueOn: daysLater(claim.claimedOn, CLAIM_DAYS),
    what: `Approve claim of ${claim.volunteer.name}`, detail: `${formatPounds(claim.amountPence)}, ${CLAIM_KIND[claim.kind].toLowerCase()}, ${spokenDate(claim.claimedOn)}`,
  }))
}
