/* Small numbers identify people. What public readers get has them hidden, and with them every number from which they could be worked out
   (domain.md R6.7). */

/** Counts from 1 to one below this are hidden. */
export const SUPPRESSION_BELOW = 5

/** A percentage of fewer than this is not given. */
export const LEAST_BASE = 10

/** Whether the count is small enough to identify somebody; nobody at all identifies nobody. */
export function isSmall(count: number): boolean {
  return count >= 1 && count < SUPPRESSION_BELOW
}

/** Whether the share may be given: of enough, and neither those in it nor those out of it are few. */
export function mayShowShare(part: number, whole: number): boolean {
  return whole >= LEAST_BASE && !isSmall(part) && !isSmall(whole - part)
}

/** Whether everybody is in one group, which tells of each of them what they are; such a table deserves a second look. */
export function isClassDisclosure(counts: readonly number[]): boolean {
  return counts.filter((count) => count > 0).length === 1
}

/** Numbers that add up: whoever knows all but one of them knows that one too. */
export interface Sum {
  /** The published total: its name where it can be hidden itself. */
  readonly total: string
  readonly parts: readonly string[]
  /** Which of them is hidden first when another one has to be. Otherwise the smallest part, then the total. */
  readonly yields?: string
}

/** The names of the numbers to hide: the small ones, and so many more that none can be worked out from the sums. */
export function hiddenNumbers(counts: ReadonlyMap<string, number>, sums: readonly Sum[]): ReadonlySet<string> {
  const hidden = new Set([...counts].filter(([, count]) => isSmall(count)).map(([name]) => name))
  let more = true
  while (more) {
    more = false
    for (const sum of sums) {
      const another = givingAway(sum, counts, hidden)
      if (another === undefined) continue
      hidden.add(another)
      more = true
    }
  }
  return hidden
}

/* The number that has to go too because the sum gives away its only hidden one. What the parts leave of the total counts as one more number
   that nobody is told, and may itself be small. */
function givingAway({ total, parts, yields }: Sum, counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): string | undefined {
  const count = (name: string): number => counts.get(name) ?? 0
  const rest = count(total) - parts.reduce((sum, part) => sum + count(part), 0)
  const members = [total, ...parts].filter((name) => count(name) > 0)
  const untold = members.filter((name) => hidden.has(name)).length + (rest > 0 ? 1 : 0)
  const givesAway = untold === 1 && (rest === 0 || isSmall(rest))
  if (!givesAway) return undefined
  const shown = members.filter((name) => !hidden.has(name))
  if (yields !== undefined && shown.includes(yields)) return yields
  const shownParts = shown.filter((name) => name !== total)
  const smallest = shownParts.reduce<string | undefined>((least, name) => (least === undefined || count(name) < count(least) ? name : least), undefined)
  return smallest ?? (shown.includes(total) ? total : undefined)
}
