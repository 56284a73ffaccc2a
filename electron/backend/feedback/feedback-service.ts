import type { CivilDate } from '#domain/civil-date.ts'
import { wrongInFeedback } from '#domain/feedback.ts'
import type { FeedbackFacts, feedbackContract, KeptFeedback } from '#contract/feedback.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { refuseWhileMatchKept } from '../history/removed-records.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { deleteFeedback, feedbackGiven, findFeedback, findMatchSpokenOf, insertFeedback, matchesBegun, nameOfYoungPerson, updateFeedback } from './feedback-repository.ts'

/* What somebody said of a match, written down by hand. */
export const feedbackService: HandlersOf<typeof feedbackContract> = {
  form: ({ youngPersonId }, { db, today }) => {
    const name = nameOfYoungPerson(db, youngPersonId)
    if (name === undefined) throw new Refusal('not-found', { what: 'such young person' })
    return { today, name, matches: matchesBegun(db, youngPersonId, today), given: feedbackGiven(db, youngPersonId) }
  },
  read: ({ id }, { db }) => feedbackOf(db, id),
  record: ({ matchId, ...facts }, { db, today }) => {
    refuseWrong(wrongInFeedback(facts, matchOf(db, matchId), today))
    return { id: insertFeedback(db, matchId, asSaid(facts)) }
  },
  correct: ({ id, matchId, ...facts }, { db, today }) => {
    const before = matchOf(db, feedbackOf(db, id).matchId)
    const match = matchOf(db, matchId)
    if (match.youngPersonId !== before.youngPersonId) throw new Refusal('not-right', { words: 'This was said of another young person’s match. Choose a match of the same young person' })
    refuseWrong(wrongInFeedback(facts, match, today))
    updateFeedback(db, id, matchId, asSaid(facts))
    return null
  },
  remove: ({ id }, context) => {
    refuseWhileMatchKept(feedbackOf(context.db, id).matchId, context)
    deleteFeedback(context.db, id)
    return null
  },
}

/* Where nothing was said in words there is nothing that may be quoted. */
function asSaid(facts: FeedbackFacts): FeedbackFacts {
  return facts.quote === null ? { ...facts, mayQuote: null } : facts
}

function matchOf(db: ReadableDatabase, id: number): { readonly youngPersonId: number; readonly startedOn: CivilDate } {
  const found = findMatchSpokenOf(db, id)
  if (found === undefined) throw new Refusal('not-found', { what: 'such match' })
  return found
}

function feedbackOf(db: ReadableDatabase, id: number): KeptFeedback {
  const found = findFeedback(db, id)
  if (found === undefined) throw new Refusal('not-found', { what: 'such feedback' })
  return found
}
