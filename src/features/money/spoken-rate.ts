/** A rate a mile: `48p`, `44.5p`. */
export function spokenRate(pencePerMile: number): string {
  return `${pencePerMile.toLocaleString('en-GB', { maximumFractionDigits: 2 })}p`
}
