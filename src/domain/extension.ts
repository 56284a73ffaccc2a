import { type CivilDate, addMonths, daysBetween } from './civil-date.ts'
import type { GrowingUpOutcome, GrowingUpStepName } from './match-words.ts'
import { GROWING_UP_STEP } from './match-words.ts'
import { capital, spokenDate, spokenDue } from './spoken.ts'

/* Permission and funding after 18 are often given until a day, as for one financial year. What comes after it is somebody's decision, asked for as early as the steps towards 18 are (domain.md R2.5, R2.8); nothing ends by itself. */

/** What was decided of one step, and until which day it holds where it was given for a time. */
export interface StepGiven {
  readonly step: GrowingUpStepName
  readonly outcome: GrowingUpOutcome
  readonly untilOn: CivilDate | null
}

/** Only these are given for a time. */
const GIVEN: readonly GrowingUpStepName[] = ['permission', 'funding']

/** The end that comes first of what was given for a time. */
export interface ExtensionEnd {
  readonly step: GrowingUpStepName
  readonly on: CivilDate
  /** So many months before it is asked what comes after. */
  readonly askedOn: CivilDate
}

/** Whether a step can be given until a day. */
export function mayHaveAnEnd(step: GrowingUpStepName | null, outcome: GrowingUpOutcome | null): boolean {
  return step !== null && GIVEN.includes(step) && outcome === 'yes'
}

/** The end that comes first; null where nothing was given for a time, or what would go on was refused. */
export function extensionEnd(taken: readonly StepGiven[], { growingUpAskedMonths }: { readonly growingUpAskedMonths: number }): ExtensionEnd | null {
  if (taken.some(({ step, outcome }) => GIVEN.includes(step) && outcome === 'no')) return null
  const [first] = taken.flatMap(({ step, outcome, untilOn }) => (mayHaveAnEnd(step, outcome) && untilOn !== null ? [{ step, on: untilOn }] : [])).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return first === undefined ? null : { ...first, askedOn: addMonths(first.on, -growingUpAskedMonths) }
}

/** What the page of the match says of it, from when it is asked for; null before. The day itself is the last on which it holds. */
export function extensionWords(end: ExtensionEnd | null, today: CivilDate): string | null {
  if (end === null || today < end.askedOn) return null
  const due = spokenDue(daysBetween(end.on, today)).toLowerCase()
  return today <= end.on
    ? `${capital(GROWING_UP_STEP[end.step])} holds until ${spokenDate(end.on)}, ${due}. Decide what comes after it, or plan the ending.`
    : `${capital(GROWING_UP_STEP[end.step])} held until ${spokenDate(end.on)}, and nothing is decided for the time after it. Record what was decided, or end the match. Nothing ends by itself.`
}

/** What is wrong with the day until which it is given. */
export function wrongInExtension({ on, untilOn }: { readonly on: CivilDate | null; readonly untilOn: CivilDate | null }): string | undefined {
  return untilOn !== null && on !== null && untilOn <= on ? 'Enter a day after it was decided' : undefined
}
