import type { CivilDate } from './civil-date.ts'
import { addMonths } from './civil-date.ts'
import type { StatusPeriod } from './due/standing.ts'
import { historyUntil, standingOn } from './due/standing.ts'
import type { ServiceTerms } from './service-term.ts'
import { spokenDate } from './spoken.ts'
import type { VolunteerStatus } from './vocabulary.ts'

/* For how long what is known of somebody is kept who does not visit any more (domain.md R5.3): of whoever was never approved so many months after the application ended or the enquiry was last heard of, of whoever was so many years
   after they left. The service's own schedule goes before the usual numbers; nothing is erased by itself. */

/** What becomes due to be erased: an enquiry that never became an application, the file of an applicant who was never approved, or of a volunteer who left. */
export type FileKept = 'enquiry' | 'applicant' | 'leaver'
export type Retention = Pick<ServiceTerms, 'applicantMonths' | 'leaverYears' | 'enquiryMonths'>

/** What else is known of somebody who asked. */
export interface Enquiry {
  readonly enquiredOn: CivilDate | null
  /** Whether anything of an application is recorded: more than that a form was sent. */
  readonly hasApplied: boolean
  /** The last day on which they were written to, called or sent a form. */
  readonly lastHeardOn: CivilDate | null
}

const GONE: readonly VolunteerStatus[] = ['withdrawn', 'rejected', 'deselected', 'left']

/** Until when what is known of somebody is kept, by their statuses up to today and the last day on which they were in a match, if ever; null while they apply, visit or rest; `enquiry` tells whether they ever applied. Whoever was in one is a leaver, also where nobody wrote down that they were active. A day is clamped to the end of its month: rejected 31 Aug 2026, until 28 Feb 2027. */
export function keptUntil(statuses: readonly StatusPeriod[], lastInMatchOn: CivilDate | null, today: CivilDate, { applicantMonths, leaverYears, enquiryMonths }: Retention, enquiry: Enquiry | null = null): { readonly what: FileKept; readonly dueOn: CivilDate } | null {
  const { status, sinceOn, firstActiveOn } = standingOn(statuses, today)
  const askedOn = enquiry === null || lastInMatchOn !== null ? null : onlyAskedOn(statuses, enquiry, today)
  if (askedOn !== null) return { what: 'enquiry', dueOn: addMonths(askedOn, enquiryMonths) }
  if (status === null || sinceOn === null || !GONE.includes(status)) return null
  if (firstActiveOn === null && lastInMatchOn === null) return { what: 'applicant', dueOn: addMonths(sinceOn, applicantMonths) }
  return { what: 'leaver', dueOn: addMonths(lastInMatchOn !== null && lastInMatchOn > sinceOn ? lastInMatchOn : sinceOn, 12 * leaverYears) }
}

/* The last day on which somebody was heard of who asked and never applied; null for whoever did, is on hold, or has been anything else. Without any day nobody can say. */
function onlyAskedOn(statuses: readonly StatusPeriod[], { enquiredOn, hasApplied, lastHeardOn }: Enquiry, today: CivilDate): CivilDate | null {
  const until = historyUntil(statuses, today)
  if (hasApplied || until.some(({ status }) => status !== 'applicant') || until.at(-1)?.isOnHold === true) return null
  return [enquiredOn, lastHeardOn, until.at(-1)?.fromOn ?? null].filter((day): day is CivilDate => day !== null && day <= today).sort().at(-1) ?? null
}

/** What else is not over of somebody who went: it keeps their file whatever day it is, beside a hold and an open allegation. */
export interface StillOpen {
  /** Allegations that are resolved, or that name a young person alone whom they visited: a file with one is never erased (domain.md R3.9, R5.3). */
  readonly allegationsOn: readonly CivilDate[]
  /** Since when records of young people are held in whose records they stand: whom they visited, were asked to visit or are kept apart from. */
  readonly theirsHeldOn: readonly CivilDate[]
  /** Concerns and complaints that are open. */
  readonly concernsOn: readonly CivilDate[]
  readonly unpaidClaims: number
  readonly openMatches: number
}

/** Why the file of somebody is kept although its time is over, in words; none where nothing keeps it. */
export function fileKeptBecause({ allegationsOn, theirsHeldOn, concernsOn, unpaidClaims, openMatches }: StillOpen): string[] {
  return [
    ...allegationsOn.map((on) => `An allegation of ${spokenDate(on)} is on record`),
    ...theirsHeldOn.map((on) => `Records of a young person that name them are held since ${spokenDate(on)}`),
    ...concernsOn.map((on) => `A concern of ${spokenDate(on)} is open`),
    ...unpaidClaims > 0 ? ['A claim of theirs is not paid'] : [],
    ...openMatches > 0 ? ['A match of theirs is open'] : [],
  ]
}
