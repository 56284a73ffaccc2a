import type { Period } from '#domain/period.ts'
import type { Ask } from './ask.ts'
import type { Figure } from './figure.ts'
import { isActive, matchesStarted } from './matches.ts'
import { openMatches } from './open-matches.ts'
import { referralsReceived } from './referrals.ts'

/* A year's target stands beside what the year reached so far: from its first day to the end of the period, however long that is. */
const yearSoFar = ({ year, to }: Ask): Period => ({ from: year.from, to })

export const targetFigures: readonly Figure[] = [
  {
    id: 'targets.referrals', label: 'Referrals against the target', personal: true,
    definition: 'Referrals received in the financial year up to the end of the period, beside the target for the whole year.',
    set: referralsReceived(yearSoFar), measure: { kind: 'target', target: ({ plan }) => plan.targetReferrals },
  },
  {
    id: 'targets.matches', label: 'Matches against the target', personal: true,
    definition: 'Matches started in the financial year up to the end of the period, beside the target for the whole year.',
    set: matchesStarted(yearSoFar), measure: { kind: 'target', target: ({ plan }) => plan.targetMatches },
  },
  {
    id: 'targets.funded_matches', label: 'Active matches against those funded', personal: true,
    definition: 'Active matches at the end of the period, beside the number of matches funded for the year.',
    set: openMatches, where: isActive, measure: { kind: 'target', target: ({ plan }) => plan.fundedMatches },
  },
]
