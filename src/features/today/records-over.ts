interface Due {
  readonly keptBecause: readonly string[]
}

/** How many records are past their keeping time, in a sentence; null where there is none. What is kept for a reason is nothing to do. */
export function recordsOverWords(due: readonly Due[]): string | null {
  const count = due.filter(({ keptBecause }) => keptBecause.length === 0).length
  return count === 0 ? null : count === 1 ? '1 record is past its keeping time.' : `${count.toLocaleString('en-GB')} records are past their keeping time.`
}
