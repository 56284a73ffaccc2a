import { capital } from './spoken.ts'

/* Equalities monitoring (domain.md R5.1, R6.6): asked apart from everything else, told what it is used for, every question with "Prefer not to say", and not known where nobody
   was asked. Ethnicity is that of the Census 2021 in snake case, by whose first word it is grouped (service-workbook.md). What came in with other
   words is kept as it was given. */

export interface EqualitiesAnswers {
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly nationality: string | null
  readonly disability: string | null
}
export type EqualitiesQuestion = keyof EqualitiesAnswers

export const PREFER_NOT_TO_SAY = 'prefer_not_to_say'

type Answers = Readonly<Record<string, string>>

const ETHNICITY: Answers = {
  asian_bangladeshi: 'Bangladeshi', asian_chinese: 'Chinese', asian_indian: 'Indian', asian_pakistani: 'Pakistani', asian_other: 'Any other Asian background',
  black_african: 'Black African', black_caribbean: 'Black Caribbean', black_other: 'Any other Black background',
  mixed_white_asian: 'White and Asian', mixed_white_black_african: 'White and Black African', mixed_white_black_caribbean: 'White and Black Caribbean', mixed_other: 'Any other mixed background',
  white_british: 'White British', white_irish: 'White Irish', white_gypsy_or_irish_traveller: 'Gypsy or Irish Traveller', white_roma: 'Roma', white_other: 'Any other White background',
  other_arab: 'Arab', other_any: 'Any other ethnic group',
}

/** The questions in the order in which they are asked, each with its usual answers. Where somebody may say it in words of their own, `own` says so. */
export const EQUALITIES: Readonly<Record<EqualitiesQuestion, { readonly name: string; readonly answers: Answers; readonly own: boolean }>> = {
  gender: { name: 'Gender', answers: { female: 'Female', male: 'Male', non_binary: 'Non-binary' }, own: true },
  ethnicity: { name: 'Ethnicity', answers: ETHNICITY, own: false },
  religion: { name: 'Religion', answers: { none: 'No religion', christian: 'Christian', buddhist: 'Buddhist', hindu: 'Hindu', jewish: 'Jewish', muslim: 'Muslim', sikh: 'Sikh', other: 'Any other religion' }, own: false },
  nationality: { name: 'Nationality', answers: { British: 'British', Irish: 'Irish' }, own: true },
  disability: { name: 'Disability', answers: { yes: 'Yes', no: 'No' }, own: false },
}

/** What a volunteer’s answers are used for, as whoever asks tells it: matching reads what a young person asked for, and nothing else does (`asked-for.ts`). */
export const EQUALITIES_USE = 'They are counted for monitoring. Gender, ethnicity, religion and nationality are also looked at where a young person asks for a visitor of a certain gender or background; disability never is.'

/** The same where somebody is asked. */
export function equalitiesUse(firstName: string): string {
  return `Answering is ${firstName}’s choice, and “Prefer not to say” rules nobody out. Tell ${firstName} before asking: ${EQUALITIES_USE.charAt(0).toLowerCase()}${EQUALITIES_USE.slice(1)}`
}

export const EQUALITIES_QUESTIONS = Object.keys(EQUALITIES) as readonly EqualitiesQuestion[]

/** Stands in a list of choices for an answer in words of one's own. */
export const OWN_WORDS = 'own_words'

/** What can be answered: the usual answers, words of one's own where they may be, what came in otherwise, and always "Prefer not to say". */
export function answerChoices(question: EqualitiesQuestion, kept: string | null): readonly { readonly value: string; readonly label: string }[] {
  const { answers, own } = EQUALITIES[question]
  const usual = Object.entries(answers).map(([value, label]) => ({ value, label }))
  const asGiven = kept === null || own || isPreferNotToSay(kept) || kept in answers ? [] : [{ value: kept, label: answerWords(question, kept) }]
  return [...usual, ...asGiven, ...(own ? [{ value: OWN_WORDS, label: 'In their own words' }] : []), { value: PREFER_NOT_TO_SAY, label: 'Prefer not to say' }]
}

/** An answer in words; what came in with other words as it was given. */
export function answerWords(question: EqualitiesQuestion, answer: string | null): string {
  if (answer === null) return 'Not known'
  if (isPreferNotToSay(answer)) return 'Prefer not to say'
  const words = EQUALITIES[question].answers[answer] ?? answer.replaceAll('_', ' ')
  return capital(words)
}

/** The choice under which an answer stands in the list: words of one's own under that. */
export function choiceOf(question: EqualitiesQuestion, answer: string | null): string | null {
  const { answers, own } = EQUALITIES[question]
  if (answer === null) return null
  if (isPreferNotToSay(answer)) return PREFER_NOT_TO_SAY
  return !own || answer in answers ? answer : OWN_WORDS
}

/* A spreadsheet writes it in many ways. */
function isPreferNotToSay(answer: string): boolean {
  return answer.trim().toLowerCase().replaceAll(/[\s-]+/g, '_') === PREFER_NOT_TO_SAY
}

/** How many of the questions are answered, where to prefer not to say is an answer too. */
export function answered(answers: EqualitiesAnswers): number {
  return EQUALITIES_QUESTIONS.filter((question) => answers[question] !== null).length
}
