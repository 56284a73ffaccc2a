import type { Answer, Question } from '../wire.ts'

/** Who answers the program's dialogs. */
export type Answerer = (question: Question) => Promise<Answer>

/** What a journey says to a dialog: a path, several, the number of a button, or null to call it off. */
export type GivenAnswer = string | readonly string[] | number | null

/** Answers given beforehand or afterwards, in order; what was asked is kept to be looked at. */
export function createAnswerQueue() {
  const given: Answer[] = []
  const waiting: ((answer: Answer) => void)[] = []
  const asked: Question[] = []
  return {
    asked: asked as readonly Question[],
    answer: (answer: GivenAnswer): void => {
      const plain = typeof answer === 'string' ? [answer] : answer
      const next = waiting.shift()
      if (next) next(plain)
      else given.push(plain)
    },
    answerer: ((question) => {
      asked.push(question)
      return given.length > 0 ? Promise.resolve(given.shift() ?? null) : new Promise<Answer>((resolve) => waiting.push(resolve))
    }) satisfies Answerer,
  }
}
