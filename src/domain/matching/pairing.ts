import type { CivilDate } from '../civil-date.ts'
import { daysBetween } from '../civil-date.ts'
import { counted, spokenDate, together } from '../spoken.ts'

/* The way of two people, or three, towards a match: steps with their days (requirement N14), each free to come before another where life has it so. */

export type Answer = 'yes' | 'no'

export interface Pairing {
  readonly firstName: string
  /** First names of the volunteer, or of the two. */
  readonly volunteers: readonly string[]
  readonly begunOn: CivilDate
  readonly profilesPreparedOn: CivilDate | null
  readonly riskAskedOn: CivilDate | null
  readonly riskReceivedOn: CivilDate | null
  readonly volunteerAskedOn: CivilDate | null
  readonly volunteerAnsweredOn: CivilDate | null
  readonly volunteerAnswer: Answer | null
  readonly secondAnsweredOn: CivilDate | null
  readonly secondAnswer: Answer | null
  readonly youngPersonAskedOn: CivilDate | null
  readonly youngPersonAnsweredOn: CivilDate | null
  readonly youngPersonAnswer: Answer | null
  readonly introducedOn: CivilDate | null
  readonly introductionPlace: string | null
  readonly stalledOn: CivilDate | null
  readonly stoppedOn: CivilDate | null
}

export type PairingStepName = 'profiles' | 'risk' | 'volunteer' | 'young_person' | 'introduction' | 'start'

export interface PairingStep {
  readonly step: PairingStepName
  readonly name: string
  readonly state: 'done' | 'now' | 'late' | 'soon' | 'todo'
  readonly note: string
}

/** An answer not given after so many days is worth a call. */
export const ANSWER_DAYS = 14

/** The steps across the page: what is done with its day, what comes next, what waits too long. */
export function stepsOfPairing(pairing: Pairing, today: CivilDate): readonly PairingStep[] {
  const { firstName, volunteers } = pairing
  const both = volunteers.length > 1
  const steps: (Omit<PairingStep, 'state'> & { readonly isDone: boolean; readonly waitsSince: CivilDate | null })[] = [
    { step: 'profiles', name: 'Profiles prepared', isDone: pairing.profilesPreparedOn !== null, waitsSince: null, note: said(pairing.profilesPreparedOn) ?? 'To prepare' },
    { step: 'risk', name: 'Risk assessment', isDone: pairing.riskReceivedOn !== null, waitsSince: pairing.riskAskedOn, note: said(pairing.riskReceivedOn) ?? asked(pairing.riskAskedOn, today) ?? 'To ask for' },
    { step: 'volunteer', name: both ? 'Volunteers consider' : 'Volunteer considers', isDone: volunteersSaidYes(pairing), waitsSince: pairing.volunteerAskedOn, note: volunteerNote(pairing, today) },
    { step: 'young_person', name: `${firstName} considers`, isDone: pairing.youngPersonAnswer === 'yes', waitsSince: pairing.youngPersonAskedOn, note: pairing.youngPersonAnswer === 'no' ? `Said no, ${day(pairing.youngPersonAnsweredOn)}` : pairing.youngPersonAnswer === 'yes' ? `Said yes, ${day(pairing.youngPersonAnsweredOn)}` : asked(pairing.youngPersonAskedOn, today) ?? 'To ask' },
    { step: 'introduction', name: 'Introduction', isDone: pairing.introducedOn !== null && pairing.introducedOn <= today, waitsSince: null, note: pairing.introducedOn === null ? 'Not planned' : [spokenDate(pairing.introducedOn), pairing.introductionPlace].filter((part) => part !== null).join(', ') },
    { step: 'start', name: 'Start', isDone: false, waitsSince: null, note: 'Not yet' },
  ]
  const now = steps.findIndex((step) => !step.isDone)
  return steps.map(({ step, name, note, isDone, waitsSince }, index) => ({ step, name, note, state: isDone ? 'done' : waitsSince !== null && daysBetween(waitsSince, today) > ANSWER_DAYS ? 'late' : index === now ? 'now' : 'todo' }))
}

/** Where the pairing stands, in a few words: `Waiting for Nathan’s answer`. */
export function standingOfPairing(pairing: Pairing, today: CivilDate): string {
  const { firstName, volunteers } = pairing
  if (pairing.stoppedOn !== null) return `Stopped ${spokenDate(pairing.stoppedOn)}`
  if (pairing.stalledOn !== null) return `Held up since ${spokenDate(pairing.stalledOn)}`
  if (pairing.volunteerAskedOn !== null && pairing.volunteerAnswer === null) return `Waiting for ${volunteers[0]}’s answer`
  if (pairing.volunteerAskedOn !== null && volunteers.length > 1 && pairing.secondAnswer === null) return `Waiting for ${volunteers[1]}’s answer`
  if (pairing.youngPersonAskedOn !== null && pairing.youngPersonAnswer === null) return `Waiting for ${firstName}’s answer`
  if (pairing.introducedOn !== null && pairing.introducedOn > today) return `Introduction ${spokenDate(pairing.introducedOn)}`
  if (pairing.riskAskedOn !== null && pairing.riskReceivedOn === null) return 'Waiting for the risk assessment'
  if (volunteersSaidYes(pairing) && pairing.youngPersonAnswer === 'yes') return 'Both have said yes'
  return 'Being prepared'
}

/** Where the pairing stands and since when, as a list tells it: `Asked Nathan 12 days ago`; and whether that is worth a call. */
export function standingSince(pairing: Pairing, today: CivilDate): { readonly words: string; readonly isLate: boolean } {
  const { firstName, volunteers, volunteerAskedOn, youngPersonAskedOn, riskAskedOn } = pairing
  const since = (words: string, on: CivilDate): { readonly words: string; readonly isLate: boolean } => {
    const days = daysBetween(on, today)
    return { words: `${words} ${days <= 0 ? 'today' : `${counted(days, 'day')} ago`}`, isLate: days > ANSWER_DAYS }
  }
  if (pairing.stoppedOn !== null || pairing.stalledOn !== null) return { words: standingOfPairing(pairing, today), isLate: pairing.stoppedOn === null }
  if (volunteerAskedOn !== null && pairing.volunteerAnswer === null) return since(`Asked ${volunteers[0]}`, volunteerAskedOn)
  if (volunteerAskedOn !== null && volunteers.length > 1 && pairing.secondAnswer === null) return since(`Asked ${volunteers[1]}`, volunteerAskedOn)
  if (youngPersonAskedOn !== null && pairing.youngPersonAnswer === null) return since(`Asked ${firstName}`, youngPersonAskedOn)
  if (pairing.introducedOn !== null && pairing.introducedOn > today) return { words: standingOfPairing(pairing, today), isLate: false }
  if (riskAskedOn !== null && pairing.riskReceivedOn === null) return since('Asked for the risk assessment', riskAskedOn)
  const lastYesOn = [pairing.volunteerAnsweredOn, pairing.secondAnsweredOn, pairing.youngPersonAnsweredOn].filter((on) => on !== null).sort().at(-1)
  if (lastYesOn !== undefined && volunteersSaidYes(pairing) && pairing.youngPersonAnswer === 'yes') return since('All had said yes', lastYesOn)
  return since(`Pairing with ${together(volunteers)} begun`, pairing.begunOn)
}

/** Whether every volunteer of the pairing has said yes. */
export function volunteersSaidYes({ volunteers, volunteerAnswer, secondAnswer }: Pick<Pairing, 'volunteers' | 'volunteerAnswer' | 'secondAnswer'>): boolean {
  return volunteerAnswer === 'yes' && (volunteers.length === 1 || secondAnswer === 'yes')
}

function volunteerNote(pairing: Pairing, today: CivilDate): string {
  const { volunteers } = pairing
  const answers = [{ name: volunteers[0]!, answer: pairing.volunteerAnswer, on: pairing.volunteerAnsweredOn }, ...(volunteers.length > 1 ? [{ name: volunteers[1]!, answer: pairing.secondAnswer, on: pairing.secondAnsweredOn }] : [])]
  const given = answers.filter((each) => each.answer !== null)
  if (given.length === 0) return asked(pairing.volunteerAskedOn, today) ?? 'To ask'
  return given.map((each) => `${answers.length === 1 ? 'Said' : `${each.name} said`} ${each.answer}, ${day(each.on)}`).join('; ')
}

function asked(on: CivilDate | null, today: CivilDate): string | null {
  if (on === null) return null
  const days = daysBetween(on, today)
  return `Asked ${spokenDate(on)}${days <= 0 ? '' : `, ${counted(days, 'day')} ago`}`
}

function said(on: CivilDate | null): string | null {
  return on === null ? null : spokenDate(on)
}

function day(on: CivilDate | null): string {
  return on === null ? 'day not recorded' : spokenDate(on)
}
