import type { CivilDate } from './civil-date.ts'
import { addMonths } from './civil-date.ts'
import { historyUntil } from './due/standing.ts'
import { spokenDate, together } from './spoken.ts'
import { suspendedSince } from './suspension.ts'
import type { VolunteerStatus } from './vocabulary.ts'
import { VOLUNTEER_STATUS } from './vocabulary.ts'

/* From which status to which somebody may go. A status is a dated period that holds until the next (service-workbook.md); nobody becomes active for
   the first time here: that is approval, at the end of the recruitment path (domain.md R3.1). Who has gone comes back as an applicant. */

/** A status as it is recorded of one person. An application may be on hold; everything that counts people knows an applicant (requirement D09). */
export type RecordedStatus = VolunteerStatus | 'on_hold'

/** Each as the page says it. */
export const RECORDED_STATUS: Readonly<Record<RecordedStatus, string>> = { ...VOLUNTEER_STATUS, on_hold: 'On hold' }

/** As what everything that counts people knows the status. */
export function countsAs(status: RecordedStatus): VolunteerStatus {
  return status === 'on_hold' ? 'applicant' : status
}

/** A status with the day from which it holds, until the next one's. */
export interface RecordedPeriod {
  readonly id: number
  readonly status: RecordedStatus
  readonly fromOn: CivilDate
}

export interface StatusStep {
  readonly status: RecordedStatus
  readonly fromOn: CivilDate | null
  readonly reason: string | null
  /** For a rest or a suspension: the day on which they are expected back, or it is looked at again. */
  readonly backOn: CivilDate | null
}

export type StepWords = { readonly [Name in keyof StatusStep]?: string | undefined }

const FROM_HERE: Readonly<Record<RecordedStatus, readonly RecordedStatus[]>> = {
  applicant: ['on_hold', 'withdrawn', 'rejected'],
  on_hold: ['applicant', 'withdrawn', 'rejected'],
  active: ['inactive', 'suspended', 'left', 'deselected'],
  inactive: ['active', 'suspended', 'left', 'deselected'],
  suspended: ['active', 'inactive', 'left', 'deselected'],
  withdrawn: ['applicant'], rejected: ['applicant'], deselected: ['applicant'], left: ['applicant'],
}

/** What each step is called where it is pressed. */
const STEP_WORDS: Readonly<Record<RecordedStatus, string>> = {
  applicant: 'Apply again', on_hold: 'Put on hold', active: 'Back to active', inactive: 'Rest', suspended: 'Suspend', withdrawn: 'Withdraw', rejected: 'Not accepted', deselected: 'Deselect', left: 'Leave the service',
}

/** What the step is called where it is pressed, for somebody with these statuses on the day. */
export function stepWords(status: RecordedStatus, periods: readonly RecordedPeriod[], today: CivilDate): string {
  return status === 'applicant' && historyOn(periods, today).at(-1)?.status === 'on_hold' ? 'Go on with the application' : STEP_WORDS[status]
}

/** Which statuses say why. */
const NEEDS_REASON: ReadonlySet<RecordedStatus> = new Set(['on_hold', 'inactive', 'suspended', 'withdrawn', 'rejected', 'deselected', 'left'])
/** Which may be agreed before they come. */
const MAY_BE_PLANNED: ReadonlySet<RecordedStatus> = new Set(['on_hold', 'inactive', 'left'])
/** Which have a day to come back or to look at it again. */
export const HAS_BACK_DAY: ReadonlySet<RecordedStatus> = new Set(['on_hold', 'inactive', 'suspended'])
const LONG_MONTHS = 12

/** The statuses as they follow one another, also those agreed for later. */
function inOrder(periods: readonly RecordedPeriod[]): RecordedPeriod[] {
  return [...periods].sort((a, b) => (a.fromOn === b.fromOn ? a.id - b.id : a.fromOn < b.fromOn ? -1 : 1))
}

/** Where somebody may go from the status they have on the day, whatever is agreed for later; who was never approved comes back to nothing but an application. */
export function stepsFrom(periods: readonly RecordedPeriod[], today: CivilDate): readonly RecordedStatus[] {
  return stepsAfter(historyOn(periods, today))
}

function stepsAfter(history: readonly RecordedPeriod[]): readonly RecordedStatus[] {
  const last = history.at(-1)
  if (last === undefined) return ['applicant']
  const wasApproved = history.some((period) => period.status === 'active')
  return FROM_HERE[last.status].map((status) => (status === 'active' && !wasApproved ? 'applicant' : status))
}

/* What had begun by the day; where all of it lies ahead, all of it. */
function historyOn(periods: readonly RecordedPeriod[], day: CivilDate): readonly RecordedPeriod[] {
  const begun = historyUntil(periods, day)
  return begun.length === 0 ? inOrder(periods) : begun
}

/**
 * What was agreed for later and falls to the step: whatever cannot follow it, and after a suspension a rest, since it was agreed with somebody who was visiting. A leave that
 * was agreed comes all the same.
 */
export function supersededBy<Period extends RecordedPeriod>({ status, fromOn }: Pick<StatusStep, 'status' | 'fromOn'>, periods: readonly Period[], today: CivilDate): readonly Period[] {
  if (fromOn === null) return []
  return periods.filter((period) => period.fromOn > today && period.fromOn > fromOn && (!FROM_HERE[status].includes(period.status) || (status === 'suspended' && period.status === 'inactive')))
}

/** What falls to the step, in a sentence; null where nothing does. */
export function supersededInWords(superseded: readonly RecordedPeriod[]): string | null {
  if (superseded.length === 0) return null
  const agreed = together(superseded.map(({ status, fromOn }) => `${RECORDED_STATUS[status].toLowerCase()} from ${spokenDate(fromOn)}`))
  return `What was agreed for later goes with it: ${agreed}.`
}

/** What is wrong with a step, and what would be right. */
export function wrongInStep(step: StatusStep, periods: readonly RecordedPeriod[], today: CivilDate): StepWords {
  const history = historyOn(periods, step.fromOn !== null && step.fromOn > today ? step.fromOn : today)
  const last = history.at(-1)
  return {
    status: stepsAfter(history).includes(step.status) ? undefined : noStep(step.status, last?.status ?? null),
    fromOn: wrongDay(step, last, periods, today),
    reason: wrongReason(step, history),
    backOn: wrongBackDay(step),
  }
}

/** What is unlikely in it; it may be so all the same. */
export function unlikelyInStep({ fromOn, backOn, status }: StatusStep, today: CivilDate): StepWords {
  return {
    fromOn: fromOn !== null && fromOn < addMonths(today, -LONG_MONTHS) ? 'More than a year ago. Check the year' : fromOn !== null && fromOn > today ? `Until ${spokenDate(fromOn)} nothing changes` : undefined,
    backOn: backOn === null || fromOn === null || !HAS_BACK_DAY.has(status) ? undefined : backOn <= today ? 'That day has come already' : backOn > addMonths(fromOn, LONG_MONTHS) ? 'More than a year. Check the year' : undefined,
  }
}

/** What is wrong with another day, reason or day to come back for a status that is recorded already. */
export function wrongInCorrection(id: number, { fromOn, reason, backOn }: Omit<StatusStep, 'status'>, periods: readonly RecordedPeriod[], today: CivilDate): Omit<StepWords, 'status'> {
  const ordered = inOrder(periods)
  const at = ordered.findIndex((period) => period.id === id)
  const period = ordered[at]
  if (period === undefined) return {}
  const [before, after] = [ordered[at - 1], ordered[at + 1]]
  const step = { status: period.status, fromOn, reason, backOn }
  return {
    fromOn: wrongDay(step, before, ordered.filter((each) => each.id !== id), today) ?? (after !== undefined && fromOn !== null && fromOn > after.fromOn ? `${RECORDED_STATUS[after.status]} since ${spokenDate(after.fromOn)}. Enter that day or an earlier one` : undefined),
    reason: wrongReason(step, ordered.slice(0, at)),
    backOn: wrongBackDay(step),
  }
}

/** Why a status cannot be taken back; null where it can. Somebody always has one, and what comes after must be able to follow what was before. */
export function objectionToTakingBack(id: number, periods: readonly RecordedPeriod[]): string | null {
  const ordered = inOrder(periods)
  if (ordered.length < 2) return 'It is the only status there is. Correct it instead'
  const at = ordered.findIndex((period) => period.id === id)
  const [before, after] = [ordered[at - 1], ordered[at + 1]]
  if (after === undefined || before === undefined || before.status === after.status || (before.status === 'applicant' && after.status === 'active')) return null
  const rest = ordered.filter((period) => period.id !== id)
  return stepsAfter(rest.slice(0, rest.indexOf(after))).includes(after.status) ? null : `${RECORDED_STATUS[after.status]} cannot follow ${RECORDED_STATUS[before.status].toLowerCase()}. Take that back first`
}

/** What a step does to a suspension that nobody has lifted: a rest does not, going back to active does (domain.md R3.9). Null where there is none, and for every other step. */
export function effectOnSuspension({ status, fromOn }: Pick<StatusStep, 'status' | 'fromOn'>, firstName: string, periods: readonly RecordedPeriod[], today: CivilDate): string | null {
  const since = suspendedSince(historyOn(periods, fromOn !== null && fromOn > today ? fromOn : today))
  if (since === null) return null
  if (status === 'inactive') return `${firstName} is suspended since ${spokenDate(since)}, and a rest does not lift that. The gate stays closed until ${firstName} goes back to active, with the reason.`
  return status === 'active' ? `This lifts the suspension of ${spokenDate(since)}.` : null
}

/** What a status does to the matches that are open; nothing where there is none. Nothing ends by itself. */
export function effectOnMatches(status: RecordedStatus, firstName: string, youngPeople: readonly string[], isSuspended = false): string | null {
  if (youngPeople.length === 0) return null
  const matches = youngPeople.length === 1 ? `The match with ${youngPeople[0]}` : `The matches with ${together(youngPeople)}`
  const verb = youngPeople.length === 1 ? 'goes' : 'go'
  const it = youngPeople.length === 1 ? 'it' : 'each of them'
  if (status === 'inactive' && !isSuspended) return `${matches} ${verb} on. If the visits stop for a while, pause ${it}.`
  if (status === 'active') return `${matches} ${verb} on, and the gate opens unless something else keeps it closed.`
  return `${matches} ${youngPeople.length === 1 ? 'does' : 'do'} not end by ${youngPeople.length === 1 ? 'itself' : 'themselves'}. The gate ${isSuspended ? 'stays closed' : 'closes'}, and ${it} shows that ${firstName} may not visit, until it is paused or ended.`
}

function noStep(to: RecordedStatus, from: RecordedStatus | null): string {
  const now = from === null ? 'Nobody without a status' : `Somebody who is recorded as ${RECORDED_STATUS[from].toLowerCase()}`
  return to === 'active' && from !== 'inactive' && from !== 'suspended' ? 'To become active they are approved, at the end of the recruitment path' : `${now} cannot become ${RECORDED_STATUS[to].toLowerCase()}. Correct the status they have, or choose another`
}

function wrongDay({ status, fromOn }: StatusStep, before: RecordedPeriod | undefined, others: readonly RecordedPeriod[], today: CivilDate): string | undefined {
  if (fromOn === null) return 'Enter the day from which it holds'
  if (fromOn > today && !MAY_BE_PLANNED.has(status)) return 'The day must be today or in the past'
  if (before !== undefined && fromOn < before.fromOn) return `${RECORDED_STATUS[before.status]} since ${spokenDate(before.fromOn)}. Enter that day or a later one`
  const alike = others.find((period) => countsAs(period.status) === countsAs(status) && period.fromOn === fromOn)
  if (alike === undefined) return undefined
  return alike.status === status ? `That is recorded for ${spokenDate(fromOn)} already. Enter another day` : `${RECORDED_STATUS[alike.status]} is recorded for ${spokenDate(fromOn)}. Take that back, or enter a later day`
}

function wrongReason({ status, reason }: StatusStep, history: readonly RecordedPeriod[]): string | undefined {
  const isAsked = NEEDS_REASON.has(status) || (status === 'active' && suspendedSince(history) !== null) || (status === 'applicant' && history.at(-1)?.status === 'deselected')
  return isAsked && reason === null ? 'Enter the reason' : undefined
}

function wrongBackDay({ status, fromOn, backOn }: StatusStep): string | undefined {
  if (backOn === null || !HAS_BACK_DAY.has(status)) return undefined
  return fromOn !== null && backOn <= fromOn ? `It begins on ${spokenDate(fromOn)}. Enter a later day` : undefined
}
