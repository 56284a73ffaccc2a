import type { EndReason, FamilyContact, FeedbackGiver, MatchType, PlacementType } from '#domain/vocabulary.ts'

/* A match whose notes are one thread, written by hand. Dates come from the generator; what is written down here is who they are and what
   happened, in order. */

/** What was done, what the visitor wrote, and the months it can have happened in where it needs its season. */
export type StoryVisit = readonly [activity: string, note: string, months?: readonly number[]]

export interface StoryPerson {
  readonly name: readonly [first: string, last: string]
  readonly gender: string
  readonly age: number
  readonly ethnicity: string
  readonly religion?: string
  readonly nationality?: string
  readonly languages?: string
  readonly interests: string
  readonly notes?: string
}

export interface StoryVisitor extends StoryPerson {
  readonly drives: boolean
  readonly source: string
}

export interface StoryYoungPerson extends StoryPerson {
  readonly placement: PlacementType
  readonly contact: FamilyContact
  readonly disability?: string
  readonly outOfArea?: boolean
  readonly asylumSeeking?: boolean
  /** In so many days they come of age; takes the place of `age`. */
  readonly turns18In?: number
  /** So many days ago they stopped being looked after. */
  readonly leftCareDaysAgo?: number
  /** Where they lived before, and how many days ago they moved. */
  readonly moved?: { readonly daysAgo: number; readonly from: PlacementType }
}

export interface Story {
  readonly youngPerson: StoryYoungPerson
  readonly visitors: readonly StoryVisitor[]
  readonly type?: MatchType
  readonly startedDaysAgo: number
  readonly ended?: { readonly daysAgo: number; readonly reason: EndReason; readonly friendship: boolean }
  readonly funded?: boolean
  readonly paused?: { readonly daysAgo: number }
  /** Days between visits. */
  readonly every: number
  /** Their own agreed rhythm, where it is not the service's. */
  readonly rhythm?: number
  /** When they last met, where that is longer ago than it should be. */
  readonly lastVisitDaysAgo?: number
  readonly visits: readonly StoryVisit[]
  /** What the coordinator wrote after speaking with the visitor, in order. */
  readonly supervisions: readonly string[]
  /** What was said at care reviews, in order. */
  readonly reviews: readonly string[]
  readonly feedback: readonly (readonly [from: FeedbackGiver, rating: number, quote: string])[]
  readonly referral: string
}
