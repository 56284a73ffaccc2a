import type { ClaimKind } from '#domain/vocabulary.ts'
import { roundHalfUp } from '#domain/money.ts'
import type { Random } from './random.ts'
import type { Day, Timeline } from './timeline.ts'
import { workingDayBefore } from './timeline.ts'
import type { Visit } from './visits.ts'
import type { Match, Visitor } from './world.ts'

export interface Claim {
  readonly visitor: Visitor
  readonly match: Match
  readonly day: Day
  readonly kind: ClaimKind
  readonly pence: number
  readonly miles: number | null
  readonly approved: Day | null
  readonly paid: Day | null
}

/** Mileage rates by their first day (domain.md R4.2). */
export const MILEAGE_RATES = [['2011-04-06', 45], ['2026-04-06', 55]] as const

/** Claims come in some time after the visit: of the last fortnight there are none but those that wait for approval. */
const CLAIMED_BEFORE: Day = -13

/** What visitors claimed for their visits. Two claims are not approved: one for too long, one that has just come. */
export function inventClaims(visits: readonly Visit[], timeline: Timeline, random: Random): readonly Claim[] {
  const claims = visits.filter((visit) => visit.outcome === 'held' && visit.mode === 'in_person' && visit.day < CLAIMED_BEFORE).flatMap((visit) => claimsFor(visit, timeline, random))
  const forgotten = claims.findIndex((claim) => claim.day > -46 && claim.day < -34 && claim.kind === 'activity')
  const fresh = visits.filter((visit) => visit.day > -11 && visit.day < -2 && (visit.costPence ?? 0) > 800).slice(0, 1)
  return [
    ...claims.map((claim, index) => (index === forgotten ? { ...claim, approved: null, paid: null } : claim)),
    ...fresh.map((visit) => claimOf(visit, 'activity', visit.costPence!, null)),
  ]
}

function claimsFor(visit: Visit, timeline: Timeline, random: Random): Claim[] {
  const claims: Claim[] = []
  if ((visit.costPence ?? 0) > 0) claims.push(claimOf(visit, 'activity', visit.costPence!, null))
  if ((visit.miles ?? 0) > 0) claims.push(claimOf(visit, 'mileage', roundHalfUp(visit.miles! * rateOn(timeline, visit.day)), visit.miles))
  if (!visit.match.visitors[0]!.drives) claims.push(claimOf(visit, 'public_transport', random.between(30, 98) * 10, null))
  if (random.chance(0.07)) claims.push(claimOf(visit, 'parking', random.between(8, 26) * 20, null))
  if (random.chance(0.04)) claims.push(claimOf(visit, 'food', random.between(30, 90) * 10, null))
  if (timeline.month(visit.day) === 12 && random.chance(0.3)) claims.push(claimOf(visit, 'gift', random.between(14, 30) * 50, null))
  const approved = settledAfter(timeline, visit.day, random.between(4, 22))
  const paid = approved === null ? null : settledAfter(timeline, approved, random.between(6, 17))
  return claims.map((claim) => ({ ...claim, approved: approved ?? workingDayBefore(timeline, -1), paid }))
}

function claimOf(visit: Visit, kind: ClaimKind, pence: number, miles: number | null): Claim {
  return { visitor: visit.match.visitors[0]!, match: visit.match, day: visit.day, kind, pence, miles, approved: null, paid: null }
}

function settledAfter(timeline: Timeline, day: Day, days: number): Day | null {
  const settled = Math.max(day + 1, workingDayBefore(timeline, day + days))
  return settled < 0 ? settled : null
}

/** Pence a mile on the day. */
function rateOn(timeline: Timeline, day: Day): number {
  const on = timeline.on(day)
  return MILEAGE_RATES.findLast(([from]) => from <= on)![1]
}
