import type { Season } from '../timeline.ts'

/** Something that two people do on a visit, and what a visitor may write about it. */
export interface Activity {
  readonly name: string
  /** Interests that lead to it; none suits anybody. */
  readonly suits: readonly string[]
  readonly seasons?: readonly Season[]
  readonly ages?: readonly [from: number, to: number]
  /** What it costs the two of them, in pounds. */
  readonly pounds: readonly [least: number, most: number]
  readonly minutes: readonly [least: number, most: number]
  /** `{yp}` is the young person’s first name; `{he}`, `{him}`, `{his}` follow their gender. */
  readonly notes: readonly string[]
}
