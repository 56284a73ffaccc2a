import type { Pence } from './money.ts'
import { formatPounds, formatWholePounds, percentOf, roundHalfUp } from './money.ts'
import { counted } from './spoken.ts'

/* What it costs to visit young people who live out of the council's area (requirement N12), from what was claimed for their matches and the visits held in them, each by where they lived on its day. */

/** What was claimed for matches, and the visits in person that were held in them. */
export interface VisitCost {
  readonly visits: number
  readonly pence: Pence
}
export interface AreaCosts {
  readonly outside: VisitCost
  readonly inside: VisitCost
  /** Matches of which something was claimed or a visit held out of area. */
  readonly matchesOutside: number
}

/** What a visit costs, in whole pence; null where none was held. */
export function pencePerVisit({ visits, pence }: VisitCost): Pence | null {
  return visits === 0 ? null : roundHalfUp(pence / visits)
}

/** How much more the visits out of area cost than as many would have in the area; less than nothing where they cost less, null where there is nothing to hold against it. */
export function extraPence({ outside, inside }: AreaCosts): Pence | null {
  return outside.visits === 0 || inside.visits === 0 ? null : roundHalfUp(outside.pence - (outside.visits * inside.pence) / inside.visits)
}

/** What the matches out of area cost, in a sentence: their visits, and what those cost more than in the area, of the year's budget where there is one. */
export function areaCostWords(costs: AreaCosts, budgetPence: Pence | null): string {
  const { outside, inside, matchesOutside } = costs
  if (matchesOutside === 0) return 'Nothing was claimed for a match out of area, and no visit was held in one.'
  const claimed = `${formatWholePounds(outside.pence)} was claimed for ${counted(matchesOutside, 'match', 'matches')} out of area, with ${counted(outside.visits, 'visit')} held.`
  const [extra, there, here] = [extraPence(costs), pencePerVisit(outside), pencePerVisit(inside)]
  if (extra === null || there === null || here === null) return claimed
  const share = budgetPence === null ? null : percentOf(Math.abs(extra), budgetPence)
  const held = extra === 0 ? 'the same as' : `${formatWholePounds(Math.abs(extra))} ${extra > 0 ? 'more' : 'less'} than`
  return `${claimed} A visit came to ${formatPounds(there)} there and ${formatPounds(here)} in the area: ${held} as many visits in the area${extra > 0 && share !== null ? `, ${share.toFixed(1)} % of the budget` : ''}.`
}

/** What a visit of one match costs and, out of area, how that compares with one in the area: `£41.20; £18.40 more than in the area`. */
export function visitCostWords({ outOfArea, pence, inAreaPence }: { readonly outOfArea: boolean | null; readonly pence: Pence | null; readonly inAreaPence: Pence | null }): string | null {
  if (pence === null) return null
  if (outOfArea !== true || inAreaPence === null) return formatPounds(pence)
  const more = pence - inAreaPence
  return `${formatPounds(pence)}, ${more === 0 ? 'as in the area' : `${formatPounds(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than in the area`}`
}
