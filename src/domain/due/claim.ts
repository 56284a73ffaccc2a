import { formatPounds } from '../money.ts'
import { spokenDate } from '../spoken.ts'
import { CLAIM_KIND } from '../vocabulary.ts'
import { daysLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutVolunteer } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { UnapprovedClaim } from './records.ts'

/** Claims received and not approved: the day of the claim and the service's days (due.md: 28). */
export function claimsToApprove(claims: readonly UnapprovedClaim[], { claimDays }: Pick<DueIntervals, 'claimDays'>): DueCase[] {
  return claims.map((claim) => ({
    ...aboutVolunteer(claim.volunteer), kind: 'claim_to_approve', key: claim.key, subject: { kind: 'claim', id: claim.id, on: claim.claimedOn }, dueOn: daysLater(claim.claimedOn, claimDays),
    what: `Approve claim of ${claim.volunteer.name}`, detail: `${formatPounds(claim.amountPence)}, ${CLAIM_KIND[claim.kind].toLowerCase()}, ${spokenDate(claim.claimedOn)}`,
  }))
}
