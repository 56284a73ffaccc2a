/* What a letter can say of somebody: a word in braces, and what it stands for. A template has these and nothing else; there is no code in it. */

export const PLACEHOLDER = {
  today: 'today’s date', service: 'name of the service', council: 'council', coordinator: 'your name',
  volunteer: 'the volunteer’s full name', volunteer_first_name: 'the volunteer’s first name', volunteer_likes: 'the volunteer’s interests', volunteer_speaks: 'the volunteer’s languages',
  volunteer_free: 'when the volunteer is free', volunteer_travels: 'where the volunteer would travel', applied_on: 'day of the application', approved_on: 'day of the approval',
  referee: 'the referee’s name', referee_relationship: 'how the referee knows the volunteer', reference_asked_on: 'day the reference was asked for',
  interview_on: 'day of the interview', interview_at: 'time of the interview', interview_place: 'place of the interview', interviewers: 'who interviews',
  training: 'name of the training cycle', training_from: 'first day of the training', training_to: 'last day of the training', training_place: 'place of the training',
  dbs_level: 'level of the DBS check', dbs_workforce: 'workforce of the DBS check',
  young_person: 'the young person’s first name', young_person_age: 'the young person’s age', young_person_likes: 'the young person’s interests', young_person_speaks: 'the young person’s languages',
  young_person_wish: 'the young person’s wish in their words', young_person_asked_for: 'what was asked for', young_person_home: 'the kind of home the young person lives in',
} as const
export type Placeholder = keyof typeof PLACEHOLDER

/** What is known for each placeholder; null where it is not recorded. */
export type LetterValues = Readonly<Record<Placeholder, string | null>>

const IN_BRACES = /\{([^{}\n]*)\}/g

/** Whether a word in braces is a placeholder. */
export function isPlaceholder(word: string): word is Placeholder {
  return Object.hasOwn(PLACEHOLDER, word)
}

/** The words in braces in a text, each once, in their order. */
export function wordsInBraces(text: string): string[] {
  return [...new Set([...text.matchAll(IN_BRACES)].map((found) => found[1]!.trim()))]
}

/** The words in braces that stand for nothing; a template with any is refused. */
export function unknownWords(text: string): string[] {
  return wordsInBraces(text).filter((word) => !isPlaceholder(word))
}

/** A text with what is known in the place of its placeholders. What is not recorded is said there, never left blank. */
export function mergedText(text: string, values: LetterValues): string {
  return text.replace(IN_BRACES, (whole, word: string) => (isPlaceholder(word.trim()) ? (values[word.trim() as Placeholder] ?? notRecorded(word.trim() as Placeholder)) : whole))
}

/** What stands in a letter where something is not recorded. */
export function notRecorded(placeholder: Placeholder): string {
  return `[not recorded: ${PLACEHOLDER[placeholder]}]`
}

/** Which of the placeholders of a text are not recorded, in words. */
export function missingIn(text: string, values: LetterValues): string[] {
  return wordsInBraces(text).filter(isPlaceholder).filter((word) => values[word] === null).map((word) => PLACEHOLDER[word])
}
