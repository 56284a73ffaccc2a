import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import { CAME_LATER } from '../matches/came-later.ts'
import type { NamingPersonTable } from './naming-young-person.ts'

/* What the file has of a young person, table by table, and what becomes of it once their record is erased: rows go, or these of their fields are emptied. What the figures count stays: days, answers of closed lists, who visited when. */

export type Erased = 'rows' | readonly string[]

/** Tables that name the young person themselves. Concerns are never destroyed (domain.md R3.9); steps see `stepsThatGo`. */
export const AT_ERASURE = {
  placements: ['postcode', 'provider', 'area'],
  referrals: ['referredBy', 'notes', 'decidedBy', 'viewTakenBy', 'viewReasons', 'prefersBackground', 'owner', 'nextStep', 'nextStepOn'],
  matches: ['endPlan', 'remains', 'spotReason'],
  careReviews: ['notes', 'officerFeedback'], careStatuses: [], riskAssessments: ['author'], offers: ['offeredBy'], concerns: [], mergedRecords: [],
  contacts: 'rows', wishes: 'rows', steps: 'rows', legalHolds: 'rows', exclusions: 'rows', distances: 'rows', childViews: 'rows', removedRecords: 'rows',
} as const satisfies Readonly<Record<NamingPersonTable, Erased>>

/** Tables of their matches. Supervisions and claims are the volunteer's. */
export const OF_THEIR_MATCHES = {
  visits: ['activity', 'notes'], feedback: ['quote'], matchPauses: ['reason'], pastVisitors: ['reason'], objectives: ['note'],
  matchReviews: 'rows', endingPlans: 'rows', growingUpSteps: 'rows', afterCareDecisions: 'rows', upperAgeDecisions: 'rows', furtherDecisions: 'rows',
  supervisions: [], claims: [], spokenOf: [],
} as const satisfies Readonly<Record<string, Erased>>

/** Tables of their referrals. */
export const OF_THEIR_REFERRALS = {
  waitingPeriods: ['note'], pairings: ['despite', 'introductionPlace', 'introductionWith', 'stallReason', 'stopReason', 'youngPersonWords', 'volunteerWords', 'secondWords'],
} as const satisfies Readonly<Record<string, Erased>>

/** What of the young person themselves goes; their answers on equalities, their day of birth and what else is counted stay. */
export const ERASED_FIELDS = ['caseNumber', 'nationality', 'languages', 'interests', 'socialWorker', 'socialWorkerEmail', 'reviewingOfficer', 'notes'] as const

/** What an objective says once it is erased: that there was one, and what it worked on, is counted. */
export const ERASED_OBJECTIVE = 'Objective'

/** Their matches, as a list of numbers. */
export function matchesOf(id: number): Sql {
  return sql`select id from matches where youngPersonId = ${id}`
}

/** Their referrals. */
export function referralsOf(id: number): Sql {
  return sql`select id from referrals where youngPersonId = ${id}`
}

/** Their pairings. */
export function pairingsOf(id: number): Sql {
  return sql`select id from pairings where referralId in (${referralsOf(id)})`
}

/** Every step of theirs, also a letter or call about them to a volunteer; not from which day somebody visits in a match, which says who visited when. */
export function stepsThatGo(id: number): Sql {
  return sql`(youngPersonId = ${id} or referralId in (${referralsOf(id)}) or matchId in (${matchesOf(id)}) or pairingId in (${pairingsOf(id)})) and what <> ${CAME_LATER}`
}

/** Everybody who visits or visited them, was asked to, or is kept apart from them. */
export function volunteersAround(id: number): Sql {
  return sql`
    select volunteerId from matches where youngPersonId = ${id} union select secondVolunteerId from matches where youngPersonId = ${id} and secondVolunteerId is not null
    union select volunteerId from pastVisitors where matchId in (${matchesOf(id)})
    union select volunteerId from pairings where id in (${pairingsOf(id)}) union select secondVolunteerId from pairings where id in (${pairingsOf(id)}) and secondVolunteerId is not null
    union select volunteerId from exclusions where youngPersonId = ${id}`
}
