import type { CivilDate } from './civil-date.ts'
import { addDays, daysBetween } from './civil-date.ts'
import type { ClosedAs } from './consider-again.ts'
import { isDecline } from './consider-again.ts'
import type { ChildView, Decision, NotAppointedReason, Strength, Understanding } from './referral-words.ts'
import { spokenDate } from './spoken.ts'
import { LONGEST_AHEAD_DAYS, wrongPastDay } from './young-person-form.ts'

/* What is wrong with what is typed about a referral, and what is unlikely. */

type WrongIn<Typed> = { readonly [Name in keyof Typed]?: string | undefined }

export interface ViewTyped {
  readonly childView: ChildView | null
  readonly understanding: Understanding | null
  readonly viewOn: CivilDate | null
  readonly viewTakenBy: string | null
  readonly viewReasons: string | null
}

/** What is wrong with a young person's view as it is written down: day and by whom, and for an objection whether they understand (domain.md R2.2). */
export function wrongInView({ childView, understanding, viewOn, viewTakenBy, viewReasons }: ViewTyped, today: CivilDate): WrongIn<ViewTyped> {
  if (childView === null) return { childView: 'Choose what the young person says' }
  if (childView === 'not_ascertained') return { viewOn: viewOn !== null && viewOn > today ? 'The day they were asked must be today or in the past' : undefined }
  return {
    viewOn: wrongPastDay(viewOn, today, 'the day they were asked'),
    viewTakenBy: viewTakenBy === null ? 'Enter who asked them' : undefined,
    understanding: childView === 'objects' && understanding === null ? 'Choose whether they understand what it means' : undefined,
    viewReasons: childView === 'objects' && understanding === 'no' && viewReasons === null ? 'Enter why a visitor is sought all the same' : undefined,
  }
}

export interface ReferralTyped {
  readonly receivedOn: CivilDate | null
  readonly referredBy: string | null
  readonly offeredOn: CivilDate | null
  readonly carePlanOn?: CivilDate | null
  readonly prefersGender: string | null
  readonly genderStrength: Strength | null
  readonly prefersBackground: string | null
  readonly backgroundStrength: Strength | null
  readonly riskAskedOn?: CivilDate | null
  readonly riskReceivedOn?: CivilDate | null
}

/** What is wrong with a referral as it is received or corrected. */
export function wrongInReferral(typed: ReferralTyped, today: CivilDate): WrongIn<ReferralTyped> {
  const { riskAskedOn = null, riskReceivedOn = null } = typed
  const past = (on: CivilDate | null, what: string): string | undefined => (on !== null && on > today ? `${what} must be today or in the past` : undefined)
  return {
    receivedOn: wrongPastDay(typed.receivedOn, today, 'the day it was received'),
    referredBy: typed.referredBy === null ? 'Choose who referred' : undefined,
    offeredOn: past(typed.offeredOn, 'The day it was offered'),
    carePlanOn: past(typed.carePlanOn ?? null, 'The day it came into the care plan'),
    genderStrength: typed.prefersGender !== null && typed.genderStrength === null ? 'Choose whether it must be so or is wished' : undefined,
    backgroundStrength: typed.prefersBackground !== null && typed.backgroundStrength === null ? 'Choose whether it must be so or is wished' : undefined,
    riskAskedOn: past(riskAskedOn, 'The day it was asked for'),
    riskReceivedOn: past(riskReceivedOn, 'The day it came') ?? (riskAskedOn !== null && riskReceivedOn !== null && riskReceivedOn < riskAskedOn ? 'It came before it was asked for. Enter a later day' : undefined),
  }
}

/** So old a referral is seldom written down only now. */
const LONG_AGO_DAYS = 92

/** What is unlikely about it: said, never refused. */
export function unlikelyInReferral({ receivedOn }: Pick<ReferralTyped, 'receivedOn'>, today: CivilDate): { readonly receivedOn?: string | undefined } {
  return receivedOn !== null && daysBetween(receivedOn, today) > LONG_AGO_DAYS ? { receivedOn: 'That is more than three months ago' } : {}
}

export interface DecisionTyped {
  readonly decision: Decision | null
  readonly decidedOn: CivilDate | null
  readonly reason: NotAppointedReason | null
  readonly considerAgainOn: CivilDate | null
  readonly note: string | null
}

/** What is wrong with a decision on a referral received on the day. */
export function wrongInDecision({ decision, decidedOn, reason, considerAgainOn, note }: DecisionTyped, receivedOn: CivilDate, today: CivilDate): WrongIn<DecisionTyped> {
  const isNo = decision === 'not_appointed'
  return {
    decision: decision === null ? 'Choose what was decided' : undefined,
    decidedOn: wrongPastDay(decidedOn, today, 'the day of the decision') ?? (decidedOn !== null && decidedOn < receivedOn ? 'The decision cannot be before the referral was received' : undefined),
    reason: isNo && reason === null ? 'Choose why nobody is appointed' : undefined,
    considerAgainOn: isNo && considerAgainOn !== null && decidedOn !== null && considerAgainOn <= decidedOn ? 'Enter a day after the decision' : undefined,
    note: isNo && reason === 'other' && note === null ? 'Enter the reason in words' : undefined,
  }
}

export interface ClosingTyped {
  readonly state: ClosedAs | null
  readonly closedOn: CivilDate | null
  readonly considerAgainOn: CivilDate | null
  readonly note: string | null
}

/** What is wrong with how a referral received on the day is closed: that nobody is appointed has its reason (domain.md R2.3). */
export function wrongInClosing({ state, closedOn, considerAgainOn, note }: ClosingTyped, receivedOn: CivilDate, today: CivilDate): WrongIn<ClosingTyped> {
  return {
    state: state === null ? 'Choose what became of it' : undefined,
    closedOn: wrongPastDay(closedOn, today, 'the day it was closed') ?? (closedOn !== null && closedOn < receivedOn ? `The referral was received on ${spokenDate(receivedOn)}. Enter that day or a later one` : undefined),
    considerAgainOn: state !== null && isDecline(state) && considerAgainOn !== null && closedOn !== null && considerAgainOn <= closedOn ? 'Enter a day after it was closed' : undefined,
    note: state !== null && isDecline(state) && note === null ? 'Enter the reason in words' : undefined,
  }
}

/** What is wrong with a next step: it has words and a day to come. */
export function wrongInNextStep({ nextStep, nextStepOn }: { readonly nextStep: string | null; readonly nextStepOn: CivilDate | null }, today: CivilDate): { readonly nextStep?: string | undefined; readonly nextStepOn?: string | undefined } {
  if (nextStep === null) return nextStepOn === null ? {} : { nextStep: 'Enter what is to be done' }
  if (nextStepOn === null) return { nextStepOn: 'Enter the day of the next step' }
  if (nextStepOn < today) return { nextStepOn: 'The next step must be today or later' }
  return nextStepOn > addDays(today, LONGEST_AHEAD_DAYS) ? { nextStepOn: 'Enter a day within a year' } : {}
}
