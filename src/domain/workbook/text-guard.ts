/* A spreadsheet takes text that begins with = + - @, a tab or a line break for a formula and runs it (vault-and-security.md A9).
   Such text is handed out with an apostrophe before it. To bring it back unchanged, exactly those apostrophes are taken away:
   one that stands before a mark of this kind, before white space or before another apostrophe. "'t Hooft" has none to lose. */

const RUNS_OR_FADES = /^'*[=+\-@＝＋－＠\s]/
const GUARDED = /^'(?:'*[=+\-@＝＋－＠\s])/

/** The text as it may stand in a spreadsheet's cell. */
export function guardText(text: string): string {
  return RUNS_OR_FADES.test(text) ? `'${text}` : text
}

/** The text of a cell as it was before it was guarded; white space around unguarded text is left out. */
export function unguardText(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1).trimEnd() : cell.trim()
}
