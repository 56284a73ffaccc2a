/* The identity that every report must hold to: what there was, and what came, less what went, is what there is (domain.md R6.2). */

/** What came in or went out between the two ends, and how many. */
export interface Movement {
  readonly comes: boolean
  readonly count: number
}

/** What there should be at the end by the movements, and how far the count at the end is from it: nothing when they agree. */
export function reconcile(opening: number, movements: readonly Movement[], closing: number): { readonly expected: number; readonly difference: number } {
  const expected = movements.reduce((sum, { comes, count }) => sum + (comes ? count : -count), opening)
  return { expected, difference: closing - expected }
}
