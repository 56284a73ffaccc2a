import type { EqualitiesAnswers } from '#domain/equalities.ts'
import { choiceOf, OWN_WORDS } from '#domain/equalities.ts'

/* The equalities answers as they stand in their form: a choice each, and words of one's own beside the two where they may be. */

export interface EqualitiesForm {
  gender: string | null
  genderWords: string | null
  ethnicity: string | null
  religion: string | null
  nationality: string | null
  nationalityWords: string | null
  disability: string | null
}

export function formOfAnswers({ gender, ethnicity, religion, nationality, disability }: EqualitiesAnswers): EqualitiesForm {
  const chosen = { gender: choiceOf('gender', gender), nationality: choiceOf('nationality', nationality) }
  return {
    gender: chosen.gender, genderWords: chosen.gender === OWN_WORDS ? gender : null, ethnicity: choiceOf('ethnicity', ethnicity), religion: choiceOf('religion', religion),
    nationality: chosen.nationality, nationalityWords: chosen.nationality === OWN_WORDS ? nationality : null, disability: choiceOf('disability', disability),
  }
}

export function answersOfForm({ gender, genderWords, nationality, nationalityWords, ...rest }: EqualitiesForm): EqualitiesAnswers {
  return { gender: gender === OWN_WORDS ? genderWords : gender, nationality: nationality === OWN_WORDS ? nationalityWords : nationality, ...rest }
}

/** Words of one's own that were promised and are not there. */
export function wrongInEqualities({ gender, genderWords, nationality, nationalityWords }: EqualitiesForm): { readonly genderWords?: string | undefined; readonly nationalityWords?: string | undefined } {
  const missing = (choice: string | null, words: string | null): string | undefined => (choice === OWN_WORDS && words === null ? 'Enter their words, or choose another answer' : undefined)
  return { genderWords: missing(gender, genderWords), nationalityWords: missing(nationality, nationalityWords) }
}
