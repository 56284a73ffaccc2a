import { FAMILY_CONTACT, STAGE, STAGE_STATE, VOLUNTEER_STATUS } from '../vocabulary.ts'
import { code, date, key, list, mapped, number, ref, required, table, text, whole, yesNo } from './column.ts'

/* The people of the service workbook: volunteers with their history and recruitment, and young people. */

export const VOLUNTEERS = table({
  name: 'volunteers',
  row: 'one volunteer or applicant',
  identity: 'key',
  personal: true,
  inOrder: [['date_of_birth', 'enquired_on']],
  columns: {
    volunteer: key('Any text that is this volunteer’s alone; other tables refer to it'),
    first_name: required(text()),
    last_name: required(text()),
    date_of_birth: date(),
    gender: mapped('gender'),
    ethnicity: mapped('ethnicity'),
    religion: mapped('religion'),
    nationality: text(),
    disability: text(),
    email: text(),
    phone: text(),
    address: text(),
    postcode: text(),
    enquired_on: date(),
    source: text('How they heard of the service'),
    cohort: text(),
    languages: list(),
    interests: list(),
    drives: yesNo(),
    max_miles: number(0, 10_000),
    prefers_age_from: whole(0, 25),
    prefers_age_to: whole(0, 25),
    notes: text(),
  },
})

export const VOLUNTEER_STATUSES = table({
  name: 'volunteer_status',
  row: 'one change in a volunteer’s status; it holds until the next one',
  identity: ['volunteer', 'from_date', 'status'],
  personal: true,
  columns: {
    volunteer: required(ref('volunteers')),
    status: required(code(VOLUNTEER_STATUS, 'withdrawn is an applicant who stopped')),
    from_date: required(date()),
    reason: text(),
  },
})

export const STAGES = table({
  name: 'stages',
  row: 'one stage of a volunteer’s recruitment',
  identity: ['volunteer', 'stage'],
  personal: true,
  inOrder: [['requested_on', 'completed_on']],
  columns: {
    volunteer: required(ref('volunteers')),
    stage: required(code(STAGE)),
    state: required(code(STAGE_STATE)),
    requested_on: date(),
    completed_on: date(),
    outcome: text(),
    reference: text('For dbs, the 12-digit certificate number, kept as text'),
    hours: number(0, 10_000),
    safe_action: text('What made the stage safe: original certificate seen, referee telephoned'),
    notes: text(),
  },
})

export const YOUNG_PEOPLE = table({
  name: 'young_people',
  row: 'one young person',
  identity: 'key',
  personal: true,
  inOrder: [['date_of_birth', 'in_care_from'], ['in_care_from', 'in_care_to']],
  columns: {
    young_person: key('Any text that is this young person’s alone; other tables refer to it'),
    case_number: text(),
    first_name: required(text()),
    last_name: text(),
    date_of_birth: date(),
    gender: mapped('gender'),
    ethnicity: mapped('ethnicity'),
    nationality: text(),
    religion: mapped('religion'),
    disability: text(),
    languages: list(),
    interests: list(),
    placement_type: mapped('placement_type'),
    postcode: text('Of the placement'),
    out_of_area: yesNo(),
    legal_status: mapped('legal_status'),
    in_care_from: date(),
    in_care_to: date(),
    family_contact: code(FAMILY_CONTACT),
    social_worker: text(),
    social_worker_email: text(),
    reviewing_officer: text(),
    asylum_seeking: yesNo(),
    notes: text(),
  },
})
