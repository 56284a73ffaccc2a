import type { matchLifeContract } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import { runOnOne, sql } from '../database/sql.ts'
import { refuseDayBefore, refuseDayToCome } from '../matching/days.ts'
import type { HandlersOf } from '../router.ts'
import { callOff } from './call-off.ts'
import { changeVisitor } from './change-visitor.ts'
import { correctMatch } from './correct-match.ts'
import { correctVisitorChange } from './correct-change.ts'
import { correctPause, removePause } from './correct-pause.ts'
import { endMatch, rematch } from './end-match.ts'
import { planEnding, recordToldOfEnding, withdrawEnding } from './ending-plan.ts'
import { considerFurther } from './further-appointment.ts'
import { goOnAfterCare, goOnPastAge, livingMatch, livingOn, matchOf, pauseMatch, removeGrowingUpStep, resumeMatch, takeGrowingUpStep } from './living-match.ts'
import { lifeOfMatch } from './match-life.ts'
import { correctReview, recordReview, removeReview } from './match-reviews.ts'
import { correctObjective, reachObjective, removeObjective, setObjective } from './objectives.ts'
import { recordMatch } from './record-match.ts'
import { recordViewInMatch } from './view-in-match.ts'

/* The commands of a match's life, each with its rules where it is done. */
export const matchLifeService: HandlersOf<typeof matchLifeContract> = {
  life: ({ id }, { db, today }) => lifeOfMatch(db, id, today),
  record: (match, { db, today }) => ({ matchId: recordMatch(db, match, today) }),
  correct: (input, { db, today }) => {
    correctMatch(db, input, today)
    return null
  },
  recordFriendship: ({ matchId, continues }, { db }) => {
    if (matchOf(db, matchId).endedOn === null) throw new Refusal('match-not-over')
    runOnOne(db, sql`update matches set friendshipContinues = ${Number(continues)} where id = ${matchId}`)
    return null
  },
  agreeRhythm: ({ matchId, rhythmDays }, { db }) => {
    livingMatch(db, matchId)
    runOnOne(db, sql`update matches set rhythmDays = ${rhythmDays} where id = ${matchId}`)
    return null
  },
  pause: (input, { db, today }) => {
    pauseMatch(db, input, today)
    return null
  },
  correctPause: (input, { db, today }) => {
    correctPause(db, input, today)
    return null
  },
  removePause: (input, context) => {
    removePause(context, input)
    return null
  },
  resume: (input, { db, today }) => {
    resumeMatch(db, input, today)
    return null
  },
  setObjective: (input, { db, today }) => {
    livingOn(db, input, 'The objective', today)
    setObjective(db, input)
    return null
  },
  correctObjective: (input, { db, today }) => {
    correctObjective(db, input, today)
    return null
  },
  removeObjective: (input, context) => {
    removeObjective(context, input)
    return null
  },
  reachObjective: (input, { db, today }) => {
    reachObjective(db, input, today)
    return null
  },
  recordReview: (input, { db, today }) => {
    recordReview(db, input, today)
    return null
  },
  correctReview: (input, { db, today }) => {
    correctReview(db, input, today)
    return null
  },
  removeReview: (input, context) => {
    removeReview(context, input)
    return null
  },
  changeVisitor: (input, { db, today }) => {
    changeVisitor(db, input, today)
    return null
  },
  correctVisitorChange: (input, { db, today }) => {
    correctVisitorChange(db, input, today)
    return null
  },
  setTrial: ({ matchId, untilOn }, { db }) => {
    refuseDayBefore('The match started', livingMatch(db, matchId).startedOn, untilOn)
    runOnOne(db, sql`update matches set trialUntilOn = ${untilOn}, trialOutcome = null where id = ${matchId}`)
    return null
  },
  endTrial: ({ matchId, outcome, untilOn }, { db }) => {
    livingMatch(db, matchId)
    runOnOne(db, sql`update matches set trialOutcome = ${outcome}, trialUntilOn = coalesce(${untilOn}, trialUntilOn) where id = ${matchId}`)
    return null
  },
  recordOnFile: ({ matchId, on }, { db, today }) => {
    refuseDayToCome('The day', on, today)
    matchOf(db, matchId)
    runOnOne(db, sql`update matches set recordedOnFileOn = ${on} where id = ${matchId}`)
    return null
  },
  buy: ({ matchId, provider, pencePerYear, reason }, { db }) => {
    livingMatch(db, matchId)
    runOnOne(db, sql`update matches set type = 'spot_purchase', spotProvider = ${provider}, spotPencePerYear = ${pencePerYear}, spotReason = ${reason} where id = ${matchId}`)
    return null
  },
  takeGrowingUpStep: (input, { db, today }) => {
    takeGrowingUpStep(db, input, today)
    return null
  },
  removeGrowingUpStep: (input, context) => {
    removeGrowingUpStep(context, input)
    return null
  },
  goOnAfterCare: (input, { db, today }) => {
    goOnAfterCare(db, input, today)
    return null
  },
  goOnPastAge: (input, { db, today }) => {
    goOnPastAge(db, input, today)
    return null
  },
  planEnding: (input, { db, today }) => {
    planEnding(db, input, today)
    return null
  },
  recordToldOfEnding: (input, { db, today }) => {
    recordToldOfEnding(db, input, today)
    return null
  },
  withdrawEnding: ({ matchId }, { db }) => {
    withdrawEnding(db, matchId)
    return null
  },
  callOff: (input, { db, today }) => {
    callOff(db, input, today)
    return null
  },
  end: (ending, { db, today }) => ({ referralId: endMatch(db, ending, today) }),
  recordView: (input, context) => {
    recordViewInMatch(context, input)
    return null
  },
  considerFurther: (input, { db, today }) => {
    considerFurther(db, input, today)
    return null
  },
  rematch: (input, { db, today }) => ({ referralId: rematch(db, input, today) }),
}
