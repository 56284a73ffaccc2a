import type { FieldWordsOf } from '#app/use-form.ts'
import type { Agreement } from '#contract/match-life.ts'

/** What the young person and whoever comes said to each other, as it is typed. */
export interface AgreementValues {
  youngPersonAnswer: 'yes' | 'no' | null
  youngPersonAnsweredOn: string | null
  youngPersonWords: string | null
  volunteersAgreedOn: string | null
}

export const NOT_AGREED: AgreementValues = { youngPersonAnswer: null, youngPersonAnsweredOn: null, youngPersonWords: null, volunteersAgreedOn: null }

/** What is missing of it: nobody comes whom the young person did not choose (domain.md R2.2). */
export function wrongInAgreement({ youngPersonAnswer, youngPersonAnsweredOn, volunteersAgreedOn }: AgreementValues): FieldWordsOf<AgreementValues> {
  return {
    youngPersonAnswer: youngPersonAnswer === null ? 'Choose what the young person said' : youngPersonAnswer === 'no' ? 'The young person said no, so nobody is appointed' : undefined,
    youngPersonAnsweredOn: youngPersonAnsweredOn === null ? 'Enter the day on which the young person said so' : undefined, volunteersAgreedOn: volunteersAgreedOn === null ? 'Enter the day on which who comes agreed' : undefined,
  }
}

/** The same to be sent, once nothing is missing. */
export function agreementOf({ youngPersonAnswer, youngPersonAnsweredOn, youngPersonWords, volunteersAgreedOn }: AgreementValues): Agreement | null {
  if (youngPersonAnswer === null || youngPersonAnsweredOn === null || volunteersAgreedOn === null) return null
  return { youngPersonAnswer, youngPersonAnsweredOn, youngPersonWords, volunteersAgreedOn }
}
