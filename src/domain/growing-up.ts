import type { CivilDate } from './civil-date.ts'
import { addMonths, birthday } from './civil-date.ts'
import type { GrowingUpOutcome, GrowingUpStepName } from './match-words.ts'
import { GROWING_UP_STEP } from './match-words.ts'
import type { ServiceTerms } from './service-term.ts'
import { spokenDate } from './spoken.ts'
import { valuesOf } from './vocabulary.ts'

/* Towards the eighteenth birthday, on which the appointment ends by law unless somebody decides and funds that the match goes on (domain.md R2.5, R2.8, R3.3). */

/** How many months before it the steps are shown, and asked for: the service's own, 24 and 6 as usual (domain.md §10). */
export type GrowingUpMonths = Pick<ServiceTerms, 'growingUpShownMonths' | 'growingUpAskedMonths'>

export interface StepTaken {
  readonly step: GrowingUpStepName
  readonly decidedOn: CivilDate
  readonly outcome: GrowingUpOutcome
  /** Until which day permission or funding was given; null or left out where it has no end. */
  readonly untilOn?: CivilDate | null
}

export interface GrowingUp {
  readonly birthdayOn: CivilDate
  readonly askedFromOn: CivilDate
  readonly steps: readonly { readonly step: GrowingUpStepName; readonly name: string; readonly taken: StepTaken | null; readonly isDue: boolean; readonly note: string }[]
}

/** The steps and how far they are; null while the birthday is far off, or not known. */
export function growingUp(bornOn: CivilDate | null, taken: readonly StepTaken[], today: CivilDate, months: GrowingUpMonths): GrowingUp | null {
  if (bornOn === null) return null
  const birthdayOn = birthday(bornOn, 18)
  // What is asked for is shown as well, even where a service has set the two the other way round.
  if (today < addMonths(birthdayOn, -Math.max(months.growingUpShownMonths, months.growingUpAskedMonths))) return null
  const askedOn = askedFromOn(bornOn, months)
  return {
    birthdayOn, askedFromOn: askedOn,
    steps: valuesOf(GROWING_UP_STEP).map((step) => {
      const found = taken.find((each) => each.step === step) ?? null
      const isDue = found === null && today >= askedOn
      return { step, name: GROWING_UP_STEP[step], taken: found, isDue, note: found !== null ? `${spokenDate(found.decidedOn)}${found.untilOn == null ? '' : `, until ${spokenDate(found.untilOn)}`}` : isDue ? `Due by ${spokenDate(birthdayOn)}` : `From ${spokenDate(askedOn)}` }
    }),
  }
}

/** What is asked about each who visits, where a step has it: for which work their DBS certificates hold, and what they were trained in beyond what everybody is. */
export interface VisitorTowards18 {
  readonly name: string
  readonly workforces: readonly ('child' | 'adult')[]
  readonly trainedIn: readonly { readonly module: string; readonly on: CivilDate }[]
}

/** What is known of each visitor for a step: `Nathan Page: DBS for children only`. None for a step that asks about nobody. */
export function knownForStep(step: GrowingUpStepName, visitors: readonly VisitorTowards18[]): string[] {
  if (step === 'adult_dbs') return visitors.map(({ name, workforces }) => `${name}: ${WORKFORCES[workforces.join(' ')] ?? 'no workforce of a DBS check is recorded'}`)
  if (step === 'training') return visitors.map(({ name, trainedIn }) => `${name}: ${trainedIn.length === 0 ? 'trained in nothing beyond what everybody is' : trainedIn.map(({ module, on }) => `${module}, ${spokenDate(on)}`).join('; ')}`)
  return []
}

const WORKFORCES: Readonly<Record<string, string>> = { 'child': 'DBS for children only', 'adult': 'DBS for adults only', 'child adult': 'DBS for children and adults' }

/** The day from which the steps are asked for, so many months before the eighteenth birthday. */
export function askedFromOn(bornOn: CivilDate, { growingUpAskedMonths }: Pick<GrowingUpMonths, 'growingUpAskedMonths'>): CivilDate {
  return addMonths(birthday(bornOn, 18), -growingUpAskedMonths)
}

/** A match as the steps towards eighteen see it. */
export interface MatchTowards18 {
  readonly bornOn: CivilDate
  readonly startedOn: CivilDate
  /** Whether it goes on after 18, as it stands on record. */
  readonly goesOn: boolean | null
}

/**
 * The steps that are still to be decided, in their words. Permission that came with a workbook is permission, and funding with it. Once the birthday has come only what the law and the money ask is left:
 * funding and the DBS check of a match that goes on (domain.md R2.5, R3.3) and, of a match that began as late, permission too. None where it was decided that it does not go on.
 */
export function stepsStillAsked({ bornOn, startedOn, goesOn }: MatchTowards18, taken: readonly GrowingUpStepName[], today: CivilDate): string[] {
  const birthdayOn = birthday(bornOn, 18)
  if (goesOn === false || (birthdayOn <= today && goesOn === null && birthdayOn > startedOn)) return []
  const said: readonly GrowingUpStepName[] = goesOn === true && !taken.includes('permission') ? ['permission', 'funding'] : []
  const asked = birthdayOn <= today ? ASKED_AFTER_18 : valuesOf(GROWING_UP_STEP)
  return asked.filter((step) => !taken.includes(step) && !said.includes(step)).map((step) => GROWING_UP_STEP[step])
}

const ASKED_AFTER_18: readonly GrowingUpStepName[] = ['permission', 'funding', 'adult_dbs']

/** Whether the match goes on after 18 by what was decided: with permission, unless funding was refused; null while permission is open. */
export function goesOnAfter18(taken: readonly Pick<StepTaken, 'step' | 'outcome'>[]): boolean | null {
  const outcome = (step: GrowingUpStepName): GrowingUpOutcome | undefined => taken.find((each) => each.step === step)?.outcome
  if (outcome('permission') === 'no' || outcome('funding') === 'no') return false
  return outcome('permission') === 'yes' ? true : null
}

/** The recorded day on which care ended before the eighteenth birthday, as at a return home; null where it did not. That a match goes on then is a decision of its own: what is decided towards eighteen says nothing of it. */
export function careEndedBefore18({ inCareTo, bornOn }: { readonly inCareTo: CivilDate | null; readonly bornOn: CivilDate | null }): CivilDate | null {
  return inCareTo !== null && (bornOn === null || inCareTo < birthday(bornOn, 18)) ? inCareTo : null
}

/** The day on which the appointment ends by law: when care ends or, where no day is recorded, with the eighteenth birthday (Children Act 1989 s23ZB(4), domain.md R2.5). */
export function statutoryEndOn({ inCareTo, bornOn }: { readonly inCareTo: CivilDate | null; readonly bornOn: CivilDate | null }): CivilDate | null {
  const birthdayOn = bornOn === null ? null : birthday(bornOn, 18)
  if (inCareTo === null || birthdayOn === null) return inCareTo ?? birthdayOn
  return inCareTo < birthdayOn ? inCareTo : birthdayOn
}
