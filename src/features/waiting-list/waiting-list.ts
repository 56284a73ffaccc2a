import { dateColumn } from '#app/list-page/list-columns.ts'
import { type List, youngPerson } from '#app/list-page/list.ts'
import type { WaitingReferral } from '#contract/referrals.ts'
import { viewOf } from '#domain/childs-view.ts'
import { areaWords, placementWords } from '#domain/placement.ts'
import type { ChildView, Strength } from '#domain/referral-words.ts'
import { capital, counted } from '#domain/spoken.ts'
import { REFERRAL_CRITERION } from '#domain/vocabulary.ts'
import type { Column } from '#ui/data-table.ts'
import { isBlocked, waitingReasonTag } from './waiting-reason.ts'

/* Everybody, those a volunteer could help, those whom something else holds up. */
type Shown = 'all' | 'matchable' | 'blocked'

/** Somebody waiting, with how many ready volunteers share something. */
export interface WaitingRow extends WaitingReferral {
  readonly fits: number
}

/** Everybody who waits, longest first; of `ready` volunteers some share something, and `target` is within how many days the service means to match. */
export function waitingList(ready: number, target: number | null = null): List<WaitingRow, Shown> {
  return {
    name: 'waiting-list',
    label: 'Waiting list',
    noun: ['waiting', 'waiting'],
    choices: {
      all: { word: 'All', has: () => true },
      matchable: { word: 'Can be matched', has: (row) => !isBlocked(row.waitingReason) },
      blocked: { word: 'Held up', has: (row) => isBlocked(row.waitingReason), allDone: { title: 'Nothing holds anybody up', words: 'Whoever waits could be matched now.' } },
    },
    usual: () => 'all',
    columns: () => waitingColumns(ready, target),
    words: (row) => [row.youngPerson.name, row.socialWorker, row.referredBy, waitingReasonTag(row.waitingReason, row.detail.waitingCause).word, ...row.interests, ...row.languages],
    find: 'Name or reason',
    nothingFits: 'Nobody fits the filter',
    showAll: 'Show everybody waiting',
    people: { 'name': (row) => [youngPerson(row.youngPerson.id)], 'social-worker': (row) => (row.socialWorker === null ? [] : [`social worker ${row.socialWorker}`]) },
  }
}

const WANTS_ONE: Readonly<Record<ChildView, string>> = { wants: 'Yes', objects: 'No', unsure: 'Not sure', unable_to_express: 'Cannot say', not_ascertained: 'Not asked' }

/** What the young person of a referral says to a visitor, as it was written down or else as a workbook has it. */
export function viewOfRow({ childAgrees, detail }: { readonly childAgrees: boolean | null; readonly detail: { readonly childView: ChildView | null } }): ChildView {
  return viewOf({ childView: detail.childView, childAgrees })
}

/** The same in a word or two. */
export function childsView(row: Parameters<typeof viewOfRow>[0]): string {
  return WANTS_ONE[viewOfRow(row)]
}

/** What is said of it beside what they wait for; null where they want one. */
export function viewBeside(row: Parameters<typeof viewOfRow>[0]): string | null {
  switch (viewOfRow(row)) {
    case 'wants': return null
    case 'objects': return 'Says no'
    case 'not_ascertained': return 'Not asked yet'
    default: return childsView(row)
  }
}

/* Of `ready` volunteers some share something. What is shown at first has room beside the person looked at in a window of 1366: how long, what blocks them, and who does what next, when. */
function waitingColumns(ready: number, target: number | null): readonly Column<WaitingRow>[] {
  return [
    { id: 'name', header: 'Young person', value: (row) => row.youngPerson.name, names: true, unbroken: true },
    { id: 'age', header: 'Age', value: (row) => row.age, numeric: true, hidden: true },
    { id: 'age-at-referral', header: 'Age at referral', value: (row) => row.ageAtReferral, numeric: true, hidden: true },
    { id: 'days', header: 'Days', value: (row) => row.days, text: (row) => daysWords(row.days, target), numeric: true },
    ...(target === null ? [] : [{ id: 'target', header: `Of ${counted(target, 'day')}`, value: (row: WaitingRow) => row.days - target, text: (row: WaitingRow) => targetWords(row.days, target), unbroken: true, hidden: true } satisfies Column<WaitingRow>]),
    { id: 'priority', header: 'Points', value: (row) => row.priority, numeric: true, hidden: true },
    { id: 'on-hold', header: 'On hold', value: (row) => row.detail.daysOnHold, numeric: true, hidden: true },
    { id: 'reason', header: 'What they wait for', value: (row) => waitingReasonTag(row.waitingReason, row.detail.waitingCause).word },
    { id: 'next-step', header: 'Next step', value: (row) => row.detail.nextStep },
    dateColumn('next-step-on', 'Next step on', (row) => row.detail.nextStepOn),
    { id: 'owner', header: 'Who sees to it', value: (row) => row.detail.owner },
    { id: 'pairing', header: 'Pairing', value: (row) => row.pairing?.words ?? null, hidden: true },
    { id: 'view', header: 'Wants one', value: childsView, hidden: true },
    { id: 'asked-for', header: 'Asked for', value: (row) => askedForWords(row.detail), hidden: true },
    { id: 'urgent', header: 'Urgent', value: (row) => (row.detail.isUrgent === true ? 'Urgent' : null), hidden: true },
    { id: 'care-plan', header: 'In the care plan', value: (row) => (row.detail.isInCarePlan === null ? null : row.detail.isInCarePlan ? 'Yes' : 'No'), hidden: true },
    { id: 'fits', header: 'Sharing', value: (row) => row.fits, text: (row) => `${row.fits.toLocaleString('en-GB')} of ${ready.toLocaleString('en-GB')}`, numeric: true, hidden: true },
    dateColumn('risk', 'Risk assessed', (row) => row.riskAssessmentOn, { hidden: true }),
    { id: 'area', header: 'Area', value: (row) => areaWords(row.outOfArea), unbroken: true, hidden: true },
    { id: 'placement', header: 'Placement', value: (row) => (row.placementType === null ? null : placementWords(row.placementType)), hidden: true },
    { id: 'interests', header: 'Likes', value: (row) => row.interests.join(', '), clip: true, hidden: true },
    { id: 'languages', header: 'Speaks', value: (row) => row.languages.join(', '), hidden: true },
    { id: 'referred-by', header: 'Referred by', value: (row) => capital(row.referredBy), hidden: true },
    { id: 'criterion', header: 'Why', value: (row) => (row.criterion === null ? null : REFERRAL_CRITERION[row.criterion]), hidden: true },
    dateColumn('received', 'Referred on', (row) => row.receivedOn, { hidden: true }),
    { id: 'social-worker', header: 'Social worker', value: (row) => row.socialWorker, hidden: true },
  ]
}

/** How somebody stands to the target: `12 days left`, `5 days over`. */
export function targetWords(days: number, target: number): string {
  return days <= target ? `${counted(target - days, 'day')} left` : `${counted(days - target, 'day')} over`
}

/** The days of a wait, and by how many they are beyond the target: `34`, `241, 151 over`. */
export function daysWords(days: number, target: number | null): string {
  const said = days.toLocaleString('en-GB')
  return target !== null && days > target ? `${said}, ${(days - target).toLocaleString('en-GB')} over` : said
}

/** What kind of visitor is asked for: `A woman, must; Somali, wish`; null where anybody would do. */
export function askedForWords({ prefersGender, genderStrength, prefersBackground, backgroundStrength }: WaitingReferral['detail']): string | null {
  const strength = (given: Strength | null): string => (given === null ? '' : given === 'must' ? ' (must)' : ' (wish)')
  const parts = [
    prefersGender === null ? null : `${prefersGender === 'male' ? 'A man' : prefersGender === 'female' ? 'A woman' : prefersGender}${strength(genderStrength)}`,
    prefersBackground === null ? null : `${prefersBackground}${strength(backgroundStrength)}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
