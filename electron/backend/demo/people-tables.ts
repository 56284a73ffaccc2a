import { capital } from '#domain/spoken.ts'
import type { RowOf } from './rows.ts'
import { yesNo } from './rows.ts'
import type { Day, Timeline } from './timeline.ts'
import type { Visitor, YoungPerson } from './world.ts'
import { plain } from './people.ts'

/* People as the rows of the workbook. */

/** A row of `volunteers`. */
export function volunteerRow(visitor: Visitor, timeline: Timeline): RowOf<'volunteers'> {
  const trained = visitor.stages.find((stage) => stage.stage === 'training')?.completed ?? null
  return {
    volunteer: visitor.key, first_name: visitor.first, last_name: visitor.last, date_of_birth: visitor.bornOn, gender: visitor.gender, ethnicity: visitor.ethnicity, religion: visitor.religion, nationality: visitor.nationality, disability: visitor.disability,
    email: visitor.email, phone: visitor.phone, address: visitor.address, postcode: visitor.postcode, enquired_on: timeline.on(visitor.enquired), source: visitor.source, cohort: trained === null ? null : cohortOf(trained, timeline),
    languages: visitor.languages, interests: visitor.interests, drives: yesNo(visitor.drives), max_miles: visitor.maxMiles, prefers_age_from: visitor.prefersAges?.[0] ?? null, prefers_age_to: visitor.prefersAges?.[1] ?? null, notes: visitor.notes,
  }
}

/** The rows of `volunteer_status` for one. */
export function statusRows(visitor: Visitor, timeline: Timeline): RowOf<'volunteer_status'>[] {
  return visitor.stays.map((stay) => ({ volunteer: visitor.key, status: stay.status, from_date: timeline.on(stay.from), reason: stay.reason }))
}

/** The rows of `stages` for one. */
export function stageRows(visitor: Visitor, timeline: Timeline): RowOf<'stages'>[] {
  const on = (day: Day | null): string | null => (day === null ? null : timeline.on(day))
  return visitor.stages.map((stage) => ({
    volunteer: visitor.key, stage: stage.stage, state: stage.state, requested_on: on(stage.requested), completed_on: on(stage.completed), outcome: stage.outcome, reference: stage.reference, hours: stage.hours, safe_action: stage.safeAction, notes: stage.notes,
  }))
}

/** A row of `young_people`. */
export function youngPersonRow(person: YoungPerson, timeline: Timeline): RowOf<'young_people'> {
  return {
    young_person: person.key, case_number: person.caseNumber, first_name: person.first, last_name: person.last, date_of_birth: person.bornOn, gender: person.gender, ethnicity: person.ethnicity, nationality: person.nationality, religion: person.religion,
    disability: person.disability, languages: person.languages, interests: person.interests, placement_type: person.placement, postcode: person.postcode, out_of_area: yesNo(person.outOfArea), legal_status: person.legalStatus,
    in_care_from: timeline.on(person.inCareFrom), in_care_to: person.inCareTo === null ? null : timeline.on(person.inCareTo), family_contact: person.contact, social_worker: person.socialWorker,
    social_worker_email: `${person.socialWorker.split(' ').map(plain).join('.')}@example.org`, reviewing_officer: person.reviewingOfficer, asylum_seeking: yesNo(person.asylumSeeking), notes: person.notes,
  }
}

/** What a training cycle is called: by the season in which it was. */
export function cohortOf(trained: Day, timeline: Timeline): string {
  const season = timeline.season(trained)
  const year = Number(timeline.on(trained).slice(0, 4)) - (timeline.month(trained) < 3 ? 1 : 0)
  return `${capital(season)} ${year}`
}
