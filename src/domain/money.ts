/** Money is whole pence, never a fraction of a pound in binary. */
export type Pence = number

/** Half up to the nearest whole, also for halves that binary cannot hold exactly, such as 1.005 × 100. */
export function roundHalfUp(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9)
}

/** A share in per cent, half up to one decimal; nothing where the whole is nothing (figures.md: no answer is null, never 0). */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : roundHalfUp((part / whole) * 1000) / 10
}

/** Pence for so many miles at a rate in pence, half up once (domain.md R4.2). */
export function mileagePence(miles: number, pencePerMile: number): Pence {
  return roundHalfUp(miles * pencePerMile)
}

/* One of each for all: making one costs a thousand times what using it does. */
const WHOLE_POUNDS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const POUNDS_AND_PENCE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `£648` when whole, `£74.68` otherwise, with a true minus sign (look.md, Words). */
export function formatPounds(pence: Pence): string {
  const format = Math.abs(pence) % 100 === 0 ? WHOLE_POUNDS : POUNDS_AND_PENCE
  return `${pence < 0 ? '–' : ''}£${format.format(Math.abs(pence) / 100)}`
}

/** Money where pence are in the way, half up: `£17,980` for £17,979.88. */
export function formatWholePounds(pence: Pence): string {
  return formatPounds(roundHalfUp(pence / 100) * 100)
}
