import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* Records that may not be destroyed although their time is over: somebody holds them for a claim, an inquiry or an investigation, or an allegation about the person is open (domain.md R5.3, trap 4). */

export interface LegalHold {
  readonly reason: string
  readonly fromOn: CivilDate
  /** The day from which it holds nothing any more; null while nobody has lifted it. */
  readonly untilOn: CivilDate | null
}

/** Whether a hold is in force on the day. */
export function isInForce({ fromOn, untilOn }: Pick<LegalHold, 'fromOn' | 'untilOn'>, today: CivilDate): boolean {
  return fromOn <= today && (untilOn === null || untilOn > today)
}

/** Why records are kept on the day, in words; none where nothing keeps them. An allegation is told by its day alone. */
export function keptBecause(holds: readonly LegalHold[], allegationsOn: readonly CivilDate[], today: CivilDate): string[] {
  return [
    ...holds.filter((hold) => isInForce(hold, today)).map(({ reason, fromOn }) => `Held since ${spokenDate(fromOn)}: ${reason}`),
    ...allegationsOn.map((on) => `An allegation of ${spokenDate(on)} is open`),
  ]
}

/** What is wrong with a hold, by field. */
export function wrongInHold({ reason, fromOn, untilOn }: LegalHold, today: CivilDate): Partial<Record<keyof LegalHold, string>> {
  return {
    ...(reason.trim() === '' ? { reason: 'Write down what the records are held for' } : {}),
    ...(fromOn > today ? { fromOn: 'The day must be today or in the past' } : {}),
    ...(untilOn !== null && untilOn < fromOn ? { untilOn: 'It cannot end before it began' } : {}),
  }
}
