import { z } from 'zod'
import type { EndingPlan } from '#domain/ending-plan.ts'
import { END_BASIS, END_DECIDED_BY, GROWING_UP_OUTCOME, GROWING_UP_STEP, TRIAL_OUTCOME } from '#domain/match-words.ts'
import { END_REASON, MATCH_TYPE, valuesOf } from '#domain/vocabulary.ts'
import { concern } from './concerns.ts'
import { tagIds } from './outcome-tags.ts'
import { command, query } from './procedure.ts'
import { childsView } from './referral-records.ts'
import { civilDate, line, pence, recordId, text } from './shapes.ts'

/* A match's life: how it began where that was elsewhere, what was agreed, pauses, changes, the way to eighteen, and its end. */

const words = text(2000)
const ofMatch = z.strictObject({ matchId: recordId })
const onADay = ofMatch.extend({ on: civilDate })

/** What the young person and whoever comes said to each other, the volunteers with the day of the last yes. */
const agreement = z.strictObject({ youngPersonAnswer: z.enum(['yes', 'no']), youngPersonAnsweredOn: civilDate, youngPersonWords: words.nullable(), volunteersAgreedOn: civilDate })
export type Agreement = z.output<typeof agreement>

const beginning = z.strictObject({
  pairingId: recordId,
  profilesPreparedOn: civilDate.nullable(), riskReceivedOn: civilDate.nullable(),
  volunteers: z.array(z.strictObject({ name: z.string(), askedOn: civilDate.nullable(), yesOn: civilDate.nullable(), words: z.string().nullable() })),
  youngPersonAskedOn: civilDate.nullable(), youngPersonAnsweredOn: civilDate.nullable(), youngPersonWords: z.string().nullable(),
  introducedOn: civilDate.nullable(), introductionPlace: z.string().nullable(), introductionWith: z.string().nullable(), despite: z.string().nullable(),
})
export type MatchBeginning = z.output<typeof beginning>

const endingPlan = z.strictObject({
  expectedOn: civilDate, endReason: z.enum(valuesOf(END_REASON)), teller: line.nullable(), tellOn: civilDate.nullable(), toldOn: civilDate.nullable(), lastVisitOn: civilDate.nullable(), goodbye: words.nullable(), remains: words.nullable(),
}) satisfies z.ZodType<EndingPlan>

const linked = z.strictObject({ id: recordId, visitors: z.string(), startedOn: civilDate, endedOn: civilDate.nullable() })
export type MatchLinked = z.output<typeof linked>

const review = { who: line.min(1), said: text(20_000).min(1) }

export const matchLifeContract = {
  /** What is recorded of a match's life, beside what `open` tells. */
  life: query(z.strictObject({ id: recordId }), z.strictObject({
    today: civilDate,
    youngPersonId: recordId,
    firstName: z.string(),
    /** The pairing that led to it; null where none is recorded. */
    beginning: beginning.nullable(),
    pause: z.strictObject({ fromOn: civilDate, reason: z.string().nullable(), expectedOn: civilDate.nullable() }).nullable(),
    /** Every pause, newest first. */
    pauses: z.array(z.strictObject({ id: recordId, fromOn: civilDate, toOn: civilDate.nullable(), reason: z.string().nullable(), expectedOn: civilDate.nullable() })),
    /** Why a paused match cannot go on now, as sentences. */
    staysPausedBecause: z.array(z.string()),
    trialUntilOn: civilDate.nullable(),
    trialOutcome: z.enum(valuesOf(TRIAL_OUTCOME)).nullable(),
    recordedOnFileOn: civilDate.nullable(),
    previousProvider: z.string().nullable(),
    /** The true first day of a match that came from another provider; its start is the first day here (requirement N26). */
    firstMatchedOn: civilDate.nullable(),
    spotProvider: z.string().nullable(),
    spotPencePerYear: z.int().nullable(),
    spotReason: z.string().nullable(),
    objectives: z.array(z.strictObject({ id: recordId, setOn: civilDate, what: z.string(), reachedOn: civilDate.nullable(), note: z.string().nullable(), tags: z.array(z.strictObject({ id: recordId, name: z.string() })) })),
    /** How it goes, as it was said when the match was reviewed, newest first; and when it is to be reviewed next, null while it is paused, planned or over. */
    reviews: z.array(z.strictObject({ id: recordId, on: civilDate, who: z.string(), said: z.string() })),
    reviewDueOn: civilDate.nullable(),
    pastVisitors: z.array(z.strictObject({ name: z.string(), fromOn: civilDate, toOn: civilDate, reason: z.string().nullable() })),
    /** The days on which visitors changed, newest first, with who left, who came, and why somebody left. */
    visitorChanges: z.array(z.strictObject({ on: civilDate, leaves: z.string().nullable(), comes: z.string().nullable(), reason: z.string().nullable() })),
    growingUp: z.array(z.strictObject({ step: z.enum(valuesOf(GROWING_UP_STEP)), decidedOn: civilDate, outcome: z.enum(valuesOf(GROWING_UP_OUTCOME)), decidedBy: z.string().nullable(), note: z.string().nullable(), untilOn: civilDate.nullable() })),
    /** What is planned for its end; nothing ends by it. Stays when the match has ended. */
    ending: endingPlan.nullable(),
    /** Where the young person lives, and what a visit takes, over the last twelve months: the usual miles there and back, and what was claimed for a visit, beside what one costs in the area (requirement N12). Null is not known. */
    visitTakes: z.strictObject({
      outOfArea: z.boolean().nullable(),
      /** How far each visitor lives from the young person, and how far they said they would travel. */
      apart: z.array(z.strictObject({ firstName: z.string(), maxMiles: z.number().nullable(), distance: z.strictObject({ miles: z.number(), of: z.enum(['these', 'districts']) }) })),
      miles: z.number().nullable(), pence: z.int().nullable(), inAreaPence: z.int().nullable(),
    }),
    /** Of this match; and every allegation still open about whoever visits, also where it came up elsewhere. */
    concerns: z.array(concern),
    /** Of whoever visits: for which work their DBS certificates hold, and what they were trained in beyond what everybody is. */
    visitorsTowards18: z.array(z.strictObject({ name: z.string(), workforces: z.array(z.enum(['child', 'adult'])), trainedIn: z.array(z.strictObject({ module: z.string(), on: civilDate })) })),
    bornOn: civilDate.nullable(),
    /** How many months before 18 the steps towards it are shown, and asked for. */
    growingUpMonths: z.strictObject({ growingUpShownMonths: z.int(), growingUpAskedMonths: z.int() }),
    /** What it asks for that permission or funding after 18 was given until a day that is near, or over; null where nothing, and once the match is over or its end is planned. */
    extension: z.string().nullable(),
    /** How far the service goes for this young person after 18, in words; null where no birthday is known. */
    afterEighteen: z.string().nullable(),
    /** What it asks for that the age at which the service ends is near, or was reached, while the match goes on; null where nothing, as once it was decided that it goes on (requirement N21). */
    upperAge: z.string().nullable(),
    /** The day on which the appointment ends by law; null where neither the end of care nor the birthday is known. */
    statutoryEndOn: civilDate.nullable(),
    endDecidedBy: z.enum(valuesOf(END_DECIDED_BY)).nullable(),
    endBasis: z.enum(valuesOf(END_BASIS)).nullable(),
    endNoticeOn: civilDate.nullable(),
    endPlan: z.string().nullable(),
    remains: z.string().nullable(),
    firstReferredOn: civilDate.nullable(),
    /** What the young person said last to having a visitor; null where nobody wrote it down but for a yes or no from a workbook. */
    view: childsView.nullable(),
    /** The match before this one, of the same young person, that it follows; and the one that follows it. */
    rematchesId: recordId.nullable(),
    before: linked.nullable(),
    after: linked.nullable(),
    /** The referral under which the young person waits now. */
    waitsUnder: recordId.nullable(),
    /** Why nobody else is looked for after this match, as a sentence without its stop: the young person objects, or objected to it going on; null where somebody may be (domain.md R2.2). */
    seeksNobody: z.string().nullable(),
    /** Care that ended before 18, as at a return home, and the decision that the match goes on all the same; null where it did not. */
    afterCare: z.strictObject({ endedOn: civilDate, goesOn: z.strictObject({ decidedOn: civilDate, decidedBy: z.string().nullable(), reason: z.string().nullable() }).nullable() }).nullable(),
    /** Whether, after an end, a further appointment is to be considered: still looked after, in no match and not waiting (domain.md R2.5). */
    considerFurther: z.boolean(),
    /** Whether a further appointment may be considered already, also before the day that was decided. */
    mayConsiderFurther: z.boolean(),
    /** That nobody is appointed for now, with why, and when it is considered again; null where that was never decided. */
    furtherDecision: z.strictObject({ decidedOn: civilDate, reason: z.string(), considerAgainOn: civilDate }).nullable(),
  })),
  /** Records a match that began elsewhere: a trusted adult, one that was transferred in, one that is bought. The same is asked as of any other, the young person’s yes and the volunteers’ among it, today and on the day they met first here. */
  record: command(z.strictObject({
    youngPersonId: recordId, referralId: recordId.nullable(), volunteerId: recordId, secondVolunteerId: recordId.nullable(), type: z.enum(valuesOf(MATCH_TYPE)), introducedOn: civilDate.nullable(), startedOn: civilDate,
    rhythmDays: z.int().min(1).max(366).nullable(), trialUntilOn: civilDate.nullable(), previousProvider: line.nullable(), firstMatchedOn: civilDate.nullable(), spotProvider: line.nullable(), spotPencePerYear: pence.nullable(), spotReason: line.nullable(), despite: words.nullable(), agreement: agreement.nullable(),
  }), z.strictObject({ matchId: recordId })),
  /** Corrects what was written down wrongly. Refused is what breaks a rule then: nobody cleared on the day they met first, a yes only later, two matches at once, something recorded outside of it. */
  correct: command(ofMatch.extend({
    type: z.enum(valuesOf(MATCH_TYPE)), introducedOn: civilDate.nullable(), startedOn: civilDate, previousProvider: line.nullable(), firstMatchedOn: civilDate.nullable(), endedOn: civilDate.nullable(), endReason: z.enum(valuesOf(END_REASON)).nullable(),
    endDecidedBy: z.enum(valuesOf(END_DECIDED_BY)).nullable(), endBasis: z.enum(valuesOf(END_BASIS)).nullable(), endNoticeOn: civilDate.nullable(), endPlan: words.nullable(), remains: words.nullable(),
  }), z.null()),
  /** Whether they stay friends after the end, without the service. */
  recordFriendship: command(ofMatch.extend({ continues: z.boolean() }), z.null()),
  /** The days between visits that they agreed; null is the service's own rhythm. */
  agreeRhythm: command(ofMatch.extend({ rhythmDays: z.int().min(1).max(366).nullable() }), z.null()),
  pause: command(onADay.extend({ reason: line.min(1), expectedOn: civilDate.nullable() }), z.null()),
  /** Puts a pause right. Refuses days outside of the match or within another pause, and days on which somebody would have visited who was not cleared. */
  correctPause: command(z.strictObject({ pauseId: recordId, fromOn: civilDate, toOn: civilDate.nullable(), reason: line.min(1), expectedOn: civilDate.nullable() }), z.null()),
  /** Takes out a pause that never was. */
  removePause: command(z.strictObject({ pauseId: recordId }), z.null()),
  /** Refuses while anything keeps a visitor from meeting the young person. */
  resume: command(onADay, z.null()),
  /** Sets an objective, with what of the service’s list it is about. */
  setObjective: command(onADay.extend({ what: line.min(1), tagIds }), z.null()),
  correctObjective: command(z.strictObject({ objectiveId: recordId, on: civilDate, what: line.min(1), tagIds }), z.null()),
  /** Takes out an objective that nobody ever set. */
  removeObjective: command(z.strictObject({ objectiveId: recordId }), z.null()),
  reachObjective: command(z.strictObject({ objectiveId: recordId, on: civilDate, note: line.nullable() }), z.null()),
  /** Writes down a review of the match: who was asked, and what was said (domain.md R7.2). */
  recordReview: command(onADay.extend(review), z.null()),
  correctReview: command(z.strictObject({ reviewId: recordId, on: civilDate, ...review }), z.null()),
  removeReview: command(z.strictObject({ reviewId: recordId }), z.null()),
  /** From the day on somebody visits no more, and somebody else does or the other visits alone. Of who comes the gate is asked, and a yes of both. */
  changeVisitor: command(onADay.extend({ leavesId: recordId.nullable(), comesId: recordId.nullable(), reason: line.min(1), agreement: agreement.nullable() }), z.null()),
  /** Puts the day of a change of visitor right; visits of which nobody wrote down who was there go to whom they then belong. */
  correctVisitorChange: command(ofMatch.extend({ wasOn: civilDate, on: civilDate, reason: line.nullable() }), z.null()),
  setTrial: command(ofMatch.extend({ untilOn: civilDate }), z.null()),
  endTrial: command(ofMatch.extend({ outcome: z.enum(valuesOf(TRIAL_OUTCOME)), untilOn: civilDate.nullable() }), z.null()),
  recordOnFile: command(onADay, z.null()),
  buy: command(ofMatch.extend({ provider: line.min(1), pencePerYear: pence.nullable(), reason: line.nullable() }), z.null()),
  /** Takes a step towards 18, or takes it anew. Permission and funding may be given until a day, after which somebody decides anew. */
  takeGrowingUpStep: command(onADay.extend({ step: z.enum(valuesOf(GROWING_UP_STEP)), outcome: z.enum(valuesOf(GROWING_UP_OUTCOME)), untilOn: civilDate.nullable(), decidedBy: line.nullable(), note: words.nullable() }), z.null()),
  /** Takes out a step that nobody took. */
  removeGrowingUpStep: command(ofMatch.extend({ step: z.enum(valuesOf(GROWING_UP_STEP)) }), z.null()),
  /** That the match goes on although care ended before 18; refuses where it did not. */
  goOnAfterCare: command(onADay.extend({ decidedBy: line.nullable(), reason: line.nullable() }), z.null()),
  /** That the match goes on past the age at which the service ends; refuses while that is not asked for. */
  goOnPastAge: command(onADay.extend({ decidedBy: line.nullable(), reason: line.nullable() }), z.null()),
  /** What the young person says to having a visitor, written down in a match, also where nobody ever referred them; an objection means what it means everywhere (domain.md R2.2). */
  recordView: command(childsView.extend({ matchId: recordId }), z.null()),
  /** Plans the end of a match that has not ended, or plans it anew. */
  planEnding: command(ofMatch.extend(endingPlan.shape), z.null()),
  /** That the young person was told of the end. */
  recordToldOfEnding: command(onADay, z.null()),
  /** Withdraws the plan; the match goes on. */
  withdrawEnding: command(ofMatch, z.null()),
  /** Calls a planned match off before its first day: it is none, and the young person waits again. */
  callOff: command(onADay.extend({ reason: line.min(1) }), z.null()),
  /** Ends a match; with `rematch` the young person waits again from that day under a referral that follows the first, which is refused of somebody who objects: for them it is decided that nobody is appointed for now (domain.md R2.2, R2.3). */
  end: command(onADay.extend({
    reason: z.enum(valuesOf(END_REASON)), decidedBy: z.enum(valuesOf(END_DECIDED_BY)), basis: z.enum(valuesOf(END_BASIS)).nullable(), noticeOn: civilDate.nullable(), plan: words.nullable(), remains: words.nullable(),
    friendshipContinues: z.boolean().nullable(), rematch: z.boolean(),
  }), z.strictObject({ referralId: recordId.nullable() })),
  /** After an end: the young person waits again, under a referral that follows the first. Refuses while they object. */
  rematch: command(onADay, z.strictObject({ referralId: recordId })),
  /** After an end: nobody is appointed for now. It is considered again at the next care review, or after six months (domain.md R2.3, R2.5). */
  considerFurther: command(onADay.extend({ reason: line.min(1, 'Enter why.') }), z.null()),
}

export type MatchLife = z.output<typeof matchLifeContract.life.output>
