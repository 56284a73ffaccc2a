import type { CivilDate } from '../civil-date.ts'
import { spokenDate } from '../spoken.ts'

/* A risk assessment tells of the time in which it was made: one that was to be reviewed since, or is older than the referral, is none for a match that starts now. It keeps nobody from starting where somebody writes down why. */

/** The assessment that came last. */
export interface RiskAssessed {
  readonly receivedOn: CivilDate | null
  readonly reviewOn: CivilDate | null
}

/** Why there is none that holds on the day, in words that go on from the young person’s name; null where one does. `referredOn` is the day of the first referral. */
export function riskNotAssessed({ receivedOn, reviewOn }: RiskAssessed, referredOn: CivilDate, on: CivilDate): string | null {
  if (receivedOn === null) return 'has been received'
  if (reviewOn !== null && reviewOn < on) return `holds any more: it was to be reviewed by ${spokenDate(reviewOn)}`
  return receivedOn < referredOn ? `has been received since the referral: the last is of ${spokenDate(receivedOn)}` : null
}

/** The day of the assessment that is the last to hold on the day; null where none does. */
export function lastHolding(assessments: readonly RiskAssessed[], referredOn: CivilDate, on: CivilDate): CivilDate | null {
  const holding = assessments.filter(({ receivedOn, reviewOn }) => receivedOn !== null && receivedOn <= on && riskNotAssessed({ receivedOn, reviewOn }, referredOn, on) === null)
  return holding.map(({ receivedOn }) => receivedOn!).sort().at(-1) ?? null
}
