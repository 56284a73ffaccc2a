import type { CivilDate } from '../civil-date.ts'
import type { Strength } from '../referral-words.ts'
import type { KnownDistance } from './distance.ts'

/* What the rules of matching look at: what is written down of the young person who waits, and of each volunteer. Nothing is computed of it beforehand. */

/** The young person for whom a visitor is sought, with what was asked for. */
export interface Seeker {
  readonly firstName: string
  readonly age: number | null
  readonly interests: readonly string[]
  readonly languages: readonly string[]
  /** Of the postcode no more than this (domain.md R2.9). */
  readonly district: string | null
  readonly gender: Asked | null
  readonly background: Asked | null
  /** Who runs the home the young person lives in. */
  readonly homeProvider: string | null
}

/** What was asked for in a visitor, and how strongly; not said how strongly is a wish. */
export interface Asked {
  readonly value: string
  readonly strength: Strength
}

/** A volunteer as far as a match with this young person goes. */
export interface Candidate {
  readonly id: number
  readonly name: string
  readonly age: number | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly nationality: string | null
  readonly interests: readonly string[]
  readonly languages: readonly string[]
  readonly district: string | null
  readonly drives: boolean | null
  readonly maxMiles: number | null
  /** How far they live from the young person; null where nobody said. */
  readonly distance: KnownDistance | null
  readonly travels: string | null
  readonly availability: string | null
  readonly prefersAgeFrom: number | null
  readonly prefersAgeTo: number | null
  /** Matches that go on today or are planned. */
  readonly matchesNow: number
  /** Since when they visit nobody: the end of the last match, or the first active day; null where they visit somebody. */
  readonly freeSinceOn: CivilDate | null
  readonly wasEverMatched: boolean
  /** The last match of just these two. */
  readonly earlierMatch: { readonly startedOn: CivilDate; readonly endedOn: CivilDate | null } | null
  readonly exclusion: { readonly reason: string; readonly sinceOn: CivilDate } | null
  /** The provider of homes they have declared a link to (domain.md R2.4). */
  readonly homeProvider: string | null
  /** What they were trained in beyond what everybody is, each with its last day, newest first (requirement C23). */
  readonly trainedIn: readonly { readonly module: string; readonly on: CivilDate }[]
  /** Why their gate is closed, in words; empty where it is open. */
  readonly gateReasons: readonly string[]
  /** Another young person for whom they are being asked. */
  readonly askedFor: { readonly name: string; readonly sinceOn: CivilDate } | null
}
