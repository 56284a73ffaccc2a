/** What is measured: one of the metrics of P1 to P15. */
export interface Metric {
  readonly id: string
  readonly name: string
  /** Whether the short form measures it. */
  readonly short: boolean
  readonly measure: (asked: Asked) => Promise<readonly Row[]>
}

/** How it is measured. */
export interface Asked {
  /** How many Durhams. */
  readonly sizes: readonly number[]
  /** Interleaved rounds, of whose ratios the middle one counts. */
  readonly rounds: number
  readonly short: boolean
  readonly minutes: number
}

/** One line of the table: a ratio beside what it may be at most, or at least. */
export interface Row {
  readonly what: string
  readonly value: number | null
  readonly gate: Gate | null
  /** The times behind the ratio, or why there is none. */
  readonly from: string
}

export interface Gate {
  readonly kind: 'most' | 'least'
  readonly value: number
}

export const atMost = (value: number): Gate => ({ kind: 'most', value })
export const atLeast = (value: number): Gate => ({ kind: 'least', value })

/** Whether the row keeps its gate; null where there is nothing to keep. */
export function isMet({ value, gate }: Row): boolean | null {
  if (value === null || gate === null) return null
  return gate.kind === 'most' ? value <= gate.value : value >= gate.value
}
