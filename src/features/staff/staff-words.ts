/** Full-time equivalents as they are said: `2.4`, `1`. */
export function fteWords(fte: number): string {
  return fte.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
