import type { CivilDate } from '../civil-date.ts'
import { spokenDate } from '../spoken.ts'
import type { Answer } from './pairing.ts'

/* The steps of a pairing whose day or outcome was written down wrongly: refused is what the correction itself would make wrong; what stood there otherwise may stay as it was. */

/** Every step of a pairing with its day, and what was said. */
export interface PairingSteps {
  readonly profilesPreparedOn: CivilDate | null
  readonly riskAskedOn: CivilDate | null
  readonly riskReceivedOn: CivilDate | null
  readonly volunteerAskedOn: CivilDate | null
  readonly volunteerAnswer: Answer | null
  readonly volunteerAnsweredOn: CivilDate | null
  readonly volunteerWords: string | null
  readonly secondAnswer: Answer | null
  readonly secondAnsweredOn: CivilDate | null
  readonly secondWords: string | null
  readonly youngPersonAskedOn: CivilDate | null
  readonly youngPersonAnswer: Answer | null
  readonly youngPersonAnsweredOn: CivilDate | null
  readonly youngPersonWords: string | null
  readonly introducedOn: CivilDate | null
  readonly introductionPlace: string | null
  readonly introductionWith: string | null
}
type Wrong = { readonly [Name in keyof PairingSteps]?: string | undefined }

/** What became of the pairing, and whether two volunteers are in it. */
export interface PairingStands {
  readonly hasSecond: boolean
  readonly stoppedOn: CivilDate | null
  /** The first day of the match that it became; null where it became none. */
  readonly startedOn: CivilDate | null
}

const ANSWERS = [
  { answer: 'volunteerAnswer', answeredOn: 'volunteerAnsweredOn', askedOn: 'volunteerAskedOn' }, { answer: 'secondAnswer', answeredOn: 'secondAnsweredOn', askedOn: 'volunteerAskedOn' },
  { answer: 'youngPersonAnswer', answeredOn: 'youngPersonAnsweredOn', askedOn: 'youngPersonAskedOn' },
] as const
const PAST = ['profilesPreparedOn', 'riskAskedOn', 'riskReceivedOn', 'volunteerAskedOn', 'volunteerAnsweredOn', 'secondAnsweredOn', 'youngPersonAskedOn', 'youngPersonAnsweredOn'] as const

/** What is wrong with corrected steps, and what would be right. */
export function wrongInSteps(to: PairingSteps, was: PairingSteps, stands: PairingStands, today: CivilDate): Wrong {
  const wrong: Partial<Record<keyof PairingSteps, string>> = {}
  const say = (field: keyof PairingSteps, words: string): void => { wrong[field] ??= words }
  for (const field of PAST) if (isAfter(to[field], today)) say(field, 'This day is still to come. Enter today or an earlier day')
  if (isAfter(to.riskAskedOn, to.riskReceivedOn) && !isAfter(was.riskAskedOn, was.riskReceivedOn)) say('riskReceivedOn', 'It came before it was asked for. Enter a later day')
  for (const names of ANSWERS) aboutAnswer(names)
  aboutMeeting()
  if (stands.startedOn !== null && was.riskReceivedOn !== null) {
    if (to.riskReceivedOn === null) say('riskReceivedOn', 'The match began on this assessment. Enter the day on which it came')
    else if (isAfter(to.riskReceivedOn, stands.startedOn) && !isAfter(was.riskReceivedOn, stands.startedOn)) say('riskReceivedOn', `The match started on ${spokenDate(stands.startedOn)}. Enter that day or an earlier one`)
  }
  return wrong

  function aboutAnswer({ answer, answeredOn, askedOn }: (typeof ANSWERS)[number]): void {
    if (answer === 'secondAnswer' && !stands.hasSecond && (to.secondAnswer !== null || to.secondAnsweredOn !== null)) say(answer, 'There is one visitor in this pairing. Leave this empty')
    if (to[answer] !== was[answer]) {
      if (stands.startedOn !== null) say(answer, 'A match began on this answer. Correct its day, or end the match')
      else if (stands.stoppedOn !== null) say(answer, 'This pairing is over. Correct the day, or begin another pairing')
    }
    if (to[answer] === null && to[answeredOn] !== null) say(answer, 'Choose what they said')
    if (to[answer] !== null && to[answeredOn] === null && (was[answer] === null || was[answeredOn] !== null)) say(answeredOn, 'Enter the day on which they said it')
    if (isAfter(to[askedOn], to[answeredOn]) && !isAfter(was[askedOn], was[answeredOn])) say(answeredOn, 'They answered before they were asked. Enter a later day')
    for (const [metOn, wasMetOn, what] of [[to.introducedOn, was.introducedOn, 'They were introduced'], [stands.startedOn, stands.startedOn, 'The match started']] as const) {
      if (to[answer] === 'yes' && isAfter(to[answeredOn], metOn) && !isAfter(was[answeredOn], wasMetOn)) say(answeredOn, `${what} on ${spokenDate(metOn!)}, and nobody meets before all have said yes. Enter that day or an earlier one`)
    }
  }

  function aboutMeeting(): void {
    const { introducedOn } = to
    if (introducedOn === null && (to.introductionPlace !== null || to.introductionWith !== null)) say('introducedOn', 'Enter the day of the introduction, or leave the place and who comes empty')
    if (stands.startedOn !== null && introducedOn !== was.introducedOn) say('introducedOn', 'Correct the day of the introduction on the match')
    if (stands.stoppedOn !== null && introducedOn !== was.introducedOn && isAfter(introducedOn, today)) say('introducedOn', 'This pairing is over, so nobody is introduced any more. Enter a day that has passed')
    const isUnderWay = stands.startedOn === null && stands.stoppedOn === null
    const stood = introducedOn === was.introducedOn && !allSayYes(was, stands)
    if (isUnderWay && introducedOn !== null && !stood && !saysNo(to) && !allSayYes(to, stands)) say('introducedOn', 'Nobody is introduced before all have said yes. Leave this empty')
  }
}

/** Whose no stops the pairing, where a correction makes it one; null where nobody's does. */
export function newNo(to: PairingSteps, was: PairingSteps): { readonly whose: 'volunteer' | 'second' | 'young_person'; readonly on: CivilDate; readonly words: string | null } | null {
  const said = [
    { whose: 'volunteer', answer: to.volunteerAnswer, before: was.volunteerAnswer, on: to.volunteerAnsweredOn, words: to.volunteerWords }, { whose: 'second', answer: to.secondAnswer, before: was.secondAnswer, on: to.secondAnsweredOn, words: to.secondWords },
    { whose: 'young_person', answer: to.youngPersonAnswer, before: was.youngPersonAnswer, on: to.youngPersonAnsweredOn, words: to.youngPersonWords },
  ] as const
  const no = said.find(({ answer, before }) => answer === 'no' && before !== 'no')
  return no === undefined || no.on === null ? null : { whose: no.whose, on: no.on, words: no.words }
}

function isAfter(later: CivilDate | null, than: CivilDate | null): boolean {
  return later !== null && than !== null && later > than
}

function saysNo({ volunteerAnswer, secondAnswer, youngPersonAnswer }: PairingSteps): boolean {
  return [volunteerAnswer, secondAnswer, youngPersonAnswer].includes('no')
}

function allSayYes({ volunteerAnswer, secondAnswer, youngPersonAnswer }: PairingSteps, { hasSecond }: PairingStands): boolean {
  return volunteerAnswer === 'yes' && youngPersonAnswer === 'yes' && (!hasSecond || secondAnswer === 'yes')
}
