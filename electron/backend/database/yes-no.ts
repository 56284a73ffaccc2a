/* SQLite has no yes and no: they are kept as 1 and 0, and nobody's answer as null. */

/** An answer as it is kept. */
export function bit(answer: boolean | null): number | null {
  return answer === null ? null : Number(answer)
}

/** What was kept, as an answer. */
export function yesNo(kept: number | null): boolean | null {
  return kept === null ? null : kept === 1
}
