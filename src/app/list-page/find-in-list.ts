/** A row with its words ready to be looked through, so that ten thousand are filtered between two key strokes. */
export interface Findable<Row> {
  readonly row: Row
  readonly words: string
}

/** The rows made ready; once for every answer, not for every letter. */
export function findable<Row>(rows: readonly Row[], wordsOf: (row: Row) => readonly (string | null)[]): readonly Findable<Row>[] {
  return rows.map((row) => ({ row, words: plain(wordsOf(row).filter((word) => word !== null).join(' ')) }))
}

/** Those in whose words every word typed occurs: `abb you` finds Rhys Abbott and Alan Young. */
export function foundIn<Row>(rows: readonly Findable<Row>[], typed: string, has: (row: Row) => boolean = () => true): readonly Row[] {
  const words = plain(typed).split(/\s+/).filter((word) => word !== '')
  return rows.filter(({ row, words: told }) => has(row) && words.every((word) => told.includes(word))).map(({ row }) => row)
}

/* Accents and case aside: somebody who types Zoe looks for Zoë. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
