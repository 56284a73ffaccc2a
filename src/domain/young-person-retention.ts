import type { CivilDate } from './civil-date.ts'
import { addMonths, birthday } from './civil-date.ts'
import type { ServiceTerms } from './service-term.ts'
import { spokenDate } from './spoken.ts'

/* For how long the service keeps its own working record of a young person (domain.md R5.3): what is to be kept of the child is on the child’s file, which is the council’s; the service’s record goes so many months after it had last
   to do with them. Nothing is erased by itself. */

/** What the service has to do with a young person. */
export interface Served {
  /** A match that is open or to come, or a referral that waits. */
  readonly isServed: boolean
  /** Whether, while they are looked after, a decision not to appoint or a refusal is kept under review (R2.3), or a further appointment is to be considered (R2.5). */
  readonly isUnderReview: boolean
  /** The last day on which a match ended or a referral was closed; null where there never was one. */
  readonly lastServedOn: CivilDate | null
  /** The day care ended, at the latest the eighteenth birthday; null where it has not. Counts for whoever was never served. */
  readonly careEndedOn: CivilDate | null
}

/** Until when the working record is kept; null while anything goes on, is planned or under review. A match that ended 31 Aug 2026: until 31 Aug 2027, with the usual twelve months. */
export function workingRecordKeptUntil({ isServed, isUnderReview, lastServedOn, careEndedOn }: Served, { childMonths }: Pick<ServiceTerms, 'childMonths'>): CivilDate | null {
  const since = lastServedOn ?? careEndedOn
  return isServed || isUnderReview || since === null ? null : addMonths(since, childMonths)
}

/** Until when the council keeps the child’s own file, to be shown only: the seventy-fifth birthday (Care Planning Regulations 2010, reg 50). Born 14 May 2012: 14 May 2087. */
export function councilFileUntil(bornOn: CivilDate): CivilDate {
  return birthday(bornOn, 75)
}

/** What else keeps a young person’s record, beside a hold and an open allegation. */
export interface StillOpenOfChild {
  /** Allegations that are resolved, or that name a volunteer alone who visited them by then: a record with one is never erased (R3.9, R5.3). */
  readonly allegationsOn: readonly CivilDate[]
  /** Concerns and complaints that are open. */
  readonly concernsOn: readonly CivilDate[]
  /** Since when records are held of volunteers who visited them. */
  readonly visitorsHeldOn: readonly CivilDate[]
  /** Ends of matches of which nobody has written down that the child’s file tells of them: the record goes to that file first. */
  readonly notOnFile: readonly CivilDate[]
}

/** Why the record is kept although its time is over, in words; none where nothing keeps it. */
export function workingRecordKeptBecause({ allegationsOn, concernsOn, visitorsHeldOn, notOnFile }: StillOpenOfChild): string[] {
  return [
    ...allegationsOn.map((on) => `An allegation of ${spokenDate(on)} is on record`),
    ...concernsOn.map((on) => `A concern of ${spokenDate(on)} is open`),
    ...visitorsHeldOn.map((on) => `Records of a volunteer who visited them are held since ${spokenDate(on)}`),
    ...notOnFile.map((on) => `That the match which ended on ${spokenDate(on)} is on the child’s file at the council is not recorded on the match yet`),
  ]
}
