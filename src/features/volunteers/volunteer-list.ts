import { dateColumn } from '#app/list-page/list-columns.ts'
import { type List, volunteer } from '#app/list-page/list.ts'
import type { VolunteerRow } from '#contract/volunteers.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import type { VolunteerStatus } from '#domain/vocabulary.ts'
import type { Column } from '#ui/data-table.ts'
import { recordedStatus, statusWord } from './volunteer-status.ts'

export type Shown = 'active' | 'free' | 'ready' | 'applicants' | 'inactive' | 'left' | 'all'

const of = (...statuses: readonly VolunteerStatus[]) => (row: VolunteerRow): boolean => row.status !== null && statuses.includes(row.status)

/** Everybody who visits, wants to visit, or once did. */
export const VOLUNTEER_LIST: List<VolunteerRow, Shown> = {
  name: 'volunteers',
  label: 'Volunteers',
  noun: ['volunteer', 'volunteers'],
  choices: {
    active: { word: 'Active', has: of('active') },
    free: { word: 'No match', has: isWithoutMatch, allDone: { title: 'Everybody who is active visits somebody', words: 'Who is approved next, or whose match ends, stands here.' } },
    ready: { word: 'Ready', has: (row) => row.isReady, allDone: { title: 'Everybody who is cleared visits somebody', words: 'Who is approved next, or whose match ends, stands here.' } },
    applicants: { word: 'Applicants', has: of('applicant'), allDone: { title: 'No application is open', words: 'Who applies next stands here with every stage.' } },
    inactive: { word: 'Inactive', has: of('inactive', 'suspended') },
    left: { word: 'Left', has: of('left', 'withdrawn', 'rejected', 'deselected') },
    all: { word: 'All', has: () => true },
  },
  usual: () => 'active',
  columns: volunteerColumns,
  words: (row) => [row.name, ...row.matches.map((match) => match.youngPerson), row.source, row.campaign, row.cohort],
  find: 'Filter by name',
  nothingFits: 'No volunteer fits the filter',
  showAll: 'Show all volunteers',
  people: { name: (row) => [volunteer(row.id)], visits: (row) => row.matches.map(({ id }) => `who is visited in match ${id}`) },
}

/** What the list shows of a volunteer: of applicants how far they are, of the others how they are supported. */
function volunteerColumns(shown: Shown): readonly Column<VolunteerRow>[] {
  const recruiting = shown === 'applicants'
  return [
    { id: 'name', header: 'Name', value: (row) => row.name, names: true, unbroken: true },
    { id: 'status', header: 'Status', value: (row) => statusWord(recordedStatus(row)), hidden: recruiting || shown === 'ready' || shown === 'active' },
    { id: 'visits', header: 'Visits', value: (row) => together(row.matches.map((match) => match.youngPerson)), unbroken: true, hidden: recruiting || shown === 'ready' || shown === 'left' },
    { id: 'stage', header: 'Next stage', value: (row) => (row.path === null ? null : `${row.isOnHold ? 'On hold: ' : ''}${row.path.stage ?? 'Approval'}`), hidden: !recruiting },
    { id: 'done', header: 'Stages done', value: (row) => row.path?.done ?? null, text: (row) => (row.path === null ? '–' : `${row.path.done} of ${row.path.required}`), numeric: true, hidden: !recruiting },
    { id: 'in-stage', header: 'Days in stage', value: (row) => row.path?.daysInStage ?? null, numeric: true, hidden: !recruiting },
    dateColumn('last-contact', 'Last contact', (row) => row.path?.lastContactOn ?? null, { text: (row) => (row.path === null ? '–' : row.path.lastContactOn === null ? 'Nobody yet' : spokenDate(row.path.lastContactOn)), hidden: !recruiting }),
    { id: 'applied', header: 'Days since applied', value: (row) => row.path?.daysSinceApplied ?? null, numeric: true, hidden: !recruiting },
    { id: 'gate', header: 'Gate', value: (row) => (row.gateIsOpen ? 'Open' : row.gateReason), clip: true, hidden: recruiting || shown === 'left' || shown === 'ready' },
    dateColumn('supervision', 'Next supervision', (row) => row.supervisionDueOn, { hidden: recruiting || shown === 'left' || shown === 'inactive' }),
    dateColumn('last-visit', 'Last visit', (row) => row.lastVisitOn, { hidden: recruiting }),
    { id: 'area', header: 'Area', value: (row) => row.area },
    { id: 'phone', header: 'Phone', value: (row) => row.phone, unbroken: true, sortable: false },
    dateColumn('since', 'Since', (row) => row.statusSinceOn, { hidden: shown !== 'left' && shown !== 'inactive' && shown !== 'ready' }),
    dateColumn('last-supervision', 'Last supervision', (row) => row.lastSupervisedOn, { hidden: true }),
    { id: 'source', header: 'Heard of us', value: (row) => row.source, hidden: true },
    { id: 'cohort', header: 'Cohort', value: (row) => row.cohort, hidden: true },
  ]
}

/* Active, and in no match that is open: as the figure `volunteers.available` counts them. Of these, who is ready could start. */
function isWithoutMatch(row: VolunteerRow): boolean {
  return row.status === 'active' && row.matches.length === 0
}

/** Whether the next supervision's day has passed. */
export function isLate(row: Pick<VolunteerRow, 'supervisionDueOn'>, today: string): boolean {
  return row.supervisionDueOn !== null && row.supervisionDueOn < today
}
