import type { CivilDate } from '#domain/civil-date.ts'
import type { EndReason, FamilyContact, MatchType, ReferralState, Stage, StageState, VolunteerStatus, WaitingReason } from '#domain/vocabulary.ts'
import type { Story } from './stories/story.ts'
import type { Day } from './timeline.ts'

/* What is invented, before it becomes rows. Keys are given last, in the order in which a service would have given them. */

export interface Stay {
  readonly status: VolunteerStatus
  readonly from: Day
  readonly reason: string | null
}

export interface StageDone {
  readonly stage: Stage
  readonly state: StageState
  readonly requested: Day | null
  readonly completed: Day | null
  readonly outcome: string | null
  readonly reference: string | null
  readonly hours: number | null
  readonly safeAction: string | null
  readonly notes: string | null
}

/** A volunteer or applicant. */
export interface Visitor {
  key: string
  readonly first: string
  readonly last: string
  readonly bornOn: CivilDate
  readonly gender: string
  readonly ethnicity: string
  readonly religion: string | null
  readonly nationality: string
  readonly disability: string | null
  readonly email: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly source: string
  readonly languages: string
  readonly interests: string
  readonly drives: boolean
  readonly maxMiles: number
  readonly prefersAges: readonly [from: number, to: number] | null
  readonly notes: string | null
  readonly enquired: Day
  /** The first active day; null for somebody who never was. */
  readonly approved: Day | null
  readonly stays: Stay[]
  readonly stages: readonly StageDone[]
  /** In so many days from today the next supervision is due. */
  supervisionDueIn: number
  /** Whether somebody has asked if they go on after their first year. */
  isAskedToStay: boolean
}

export interface YoungPerson {
  key: string
  readonly caseNumber: string
  readonly first: string
  readonly last: string
  readonly bornOn: CivilDate
  readonly gender: string
  readonly ethnicity: string
  readonly nationality: string
  readonly religion: string | null
  readonly disability: string | null
  readonly languages: string
  readonly interests: string
  readonly placement: string
  readonly postcode: string
  readonly outOfArea: boolean
  readonly legalStatus: string | null
  readonly inCareFrom: Day
  readonly inCareTo: Day | null
  readonly contact: FamilyContact
  readonly socialWorker: string
  readonly reviewingOfficer: string
  readonly asylumSeeking: boolean
  readonly notes: string | null
  /** Where they lived before the present placement. */
  readonly moved: { readonly day: Day; readonly from: string; readonly postcode: string } | null
}

export interface Referral {
  key: string
  readonly youngPerson: YoungPerson
  readonly received: Day
  readonly referredBy: string
  readonly criterion: string
  readonly childAgrees: boolean | null
  readonly riskAssessed: Day | null
  readonly state: ReferralState
  readonly closed: Day | null
  readonly waitingReason: WaitingReason | null
  readonly notes: string
}

export interface Match {
  key: string
  readonly youngPerson: YoungPerson
  readonly referral: Referral
  readonly visitors: readonly Visitor[]
  readonly type: MatchType
  readonly introduced: Day
  readonly started: Day
  readonly paused: Day | null
  readonly ended: { readonly day: Day; readonly reason: EndReason; readonly friendship: boolean } | null
  readonly funded: boolean | null
  /** Days between visits, as a rule. */
  readonly every: number
  readonly rhythm: number | null
  /** The last visit that was held. */
  readonly lastMet: Day
  /** Miles there and back. */
  readonly miles: number
  /** In so many days the first visit after a year is due, which nobody has made yet. */
  readonly annualDueIn: number | null
  readonly reviewDueIn: number | null
  readonly story: Story | null
  /** By what name a case of its own can be found again. */
  readonly called: string | null
}

/** Whether the match was running on the day. */
export function runsOn(match: Match, day: Day): boolean {
  return match.started <= day && (match.ended === null || day < match.ended.day) && (match.paused === null || day < match.paused)
}
