import type { CivilDate } from '../civil-date.ts'
import type { VolunteerStatus } from '../vocabulary.ts'
import { USUAL_INTERVALS } from './intervals.ts'
import type { ApplicantRecord, DueRecords, OpenMatch, VolunteerRecord } from './records.ts'
import type { StatusPeriod } from './standing.ts'

/* Records with nothing due, for the tests of the rules: each test says only what matters to it. */

/** An active volunteer of whom nothing else is known. */
export function volunteer(known: Partial<VolunteerRecord> = {}): VolunteerRecord {
  return {
    id: 1, key: 'V1', name: 'Alan Young', standing: { status: 'active', sinceOn: '2020-01-01', firstActiveOn: '2020-01-01' },
    lastSupervisedOn: null, supervisionAgreedOn: null, visits: [], dbsCertificateOn: null, dbsRecheckDueOn: null, training: null, committedUntilOn: null, ...known,
  }
}

export function applicant(known: Partial<ApplicantRecord> = {}): ApplicantRecord {
  return { id: 2, key: 'V2', name: 'Farah Nixon', standing: { status: 'applicant', sinceOn: '2026-09-01', firstActiveOn: null }, stages: [], ...known }
}

/** An active match of Rhys Abbott and Alan Young. */
export function match(known: Omit<Partial<OpenMatch>, 'youngPerson'> & { readonly youngPerson?: Partial<OpenMatch['youngPerson']> } = {}): OpenMatch {
  return {
    id: 5, key: 'M5', volunteers: [{ id: 1, key: 'V1', name: 'Alan Young' }], startedOn: '2022-08-01', isPaused: false, rhythmDays: null, fundedAfter18: null, goesOnAfterCare: false, lastVisitOn: null, lastAnnualVisitOn: null,
    ...known, youngPerson: { id: 7, key: 'Y7', name: 'Rhys Abbott', bornOn: null, inCareTo: null, lastReviewOn: null, ...known.youngPerson },
  }
}

export function records(known: Partial<DueRecords> = {}): DueRecords {
  return {
    serviceName: 'Independent Visitor Service', supervisionWeeks: 12, intervals: USUAL_INTERVALS, commitmentMonths: 12, yearStartMonth: 4, volunteers: [], applicants: [], matches: [], gates: new Map(), waiting: [], claims: [], concerns: [], checkIns: [],
    ...known,
  }
}

/** A history of statuses, in the order in which they were recorded. */
export function statuses(...history: readonly (readonly [VolunteerStatus, CivilDate])[]): StatusPeriod[] {
  return history.map(([status, fromOn], index) => ({ id: index + 1, status, fromOn }))
}
