import type { CivilDate } from '#domain/civil-date.ts'
import type { Agreement } from '#contract/match-life.ts'
import { refuseDayToCome } from '../matching/days.ts'
import type { Answers } from '../matching/obstacles.ts'

/** The answers of an agreement that is written down at once, where no pairing led to it; none where nothing was written down. Refuses days still to come. */
export function answersOf(agreement: Agreement | null, today: CivilDate): Answers {
  if (agreement === null) return { youngPerson: { answer: null, answeredOn: null }, of: () => ({ answer: null, answeredOn: null }) }
  refuseDayToCome('The young person’s answer', agreement.youngPersonAnsweredOn, today)
  refuseDayToCome('The volunteer’s yes', agreement.volunteersAgreedOn, today)
  return { youngPerson: { answer: agreement.youngPersonAnswer, answeredOn: agreement.youngPersonAnsweredOn }, of: () => ({ answer: 'yes', answeredOn: agreement.volunteersAgreedOn }) }
}
