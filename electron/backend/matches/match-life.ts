import type { CivilDate } from '#domain/civil-date.ts'
import { afterEighteen, upperAgeAhead, upperAgeWords } from '#domain/eligibility.ts'
import type { StepGiven } from '#domain/extension.ts'
import { extensionEnd, extensionWords } from '#domain/extension.ts'
import type { ServiceTerms } from '#domain/service-term.ts'
import { careEndedBefore18, statutoryEndOn } from '#domain/growing-up.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { matchLifeContract } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql, value } from '../database/sql.ts'
import { concernsOfMatch } from '../concerns/concerns-repository.ts'
import { isWaiting } from '../figures/referrals.ts'
import { firstReferredOn } from '../referrals/following-referral.ts'
import { viewNowOf } from '../referrals/view-now.ts'
import { findTerms } from '../service/terms-repository.ts'
import { findForEligibility } from '../young-people/write-young-person.ts'
import { visitTakes } from './visit-takes.ts'
import { listVisitorChanges } from './correct-change.ts'
import { listPauses } from './correct-pause.ts'
import { whyNobodyIsSoughtAfter } from './end-match.ts'
import { endingPlanOf } from './ending-plan.ts'
import { listToConsider } from './further-appointment.ts'
import { whyItStaysPaused } from './living-match.ts'
import { beginningOf } from './match-beginning.ts'
import { listReviews, listReviewsDue } from './match-reviews.ts'
import { listObjectives } from './objectives.ts'
import { linkedMatches } from './rematch-links.ts'
import { visitorsTowards18 } from './visitors-towards-18.ts'

type Life = OutputOf<typeof matchLifeContract.life>

interface Row extends Pick<Life, 'youngPersonId' | 'firstName' | 'trialUntilOn' | 'trialOutcome' | 'recordedOnFileOn' | 'previousProvider' | 'firstMatchedOn' | 'spotProvider' | 'spotPencePerYear' | 'spotReason' | 'bornOn' | 'endDecidedBy' | 'endBasis' | 'endNoticeOn' | 'endPlan' | 'remains' | 'firstReferredOn'> {
  readonly inCareTo: CivilDate | null
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
}

/** What is recorded of a match's life. */
export function lifeOfMatch(db: ReadableDatabase, id: number, today: CivilDate): Life {
  const row = one<Row>(db, sql`
    select youngPeople.id as youngPersonId, firstName, bornOn, inCareTo, startedOn, endedOn, trialUntilOn, trialOutcome, recordedOnFileOn, previousProvider, firstMatchedOn, spotProvider, spotPencePerYear, spotReason, endDecidedBy, endBasis, endNoticeOn, endPlan, remains,
      ${firstReferredOn(sql`matches.referralId`)} as firstReferredOn
    from matches join youngPeople on youngPeople.id = matches.youngPersonId where matches.id = ${id}`)
  if (row === undefined) throw new Refusal('not-found', { what: 'such match' })
  const { inCareTo, startedOn: _startedOn, endedOn, ...told } = row
  const waitsUnder = value<number>(db, sql`select id from referrals where youngPersonId = ${row.youngPersonId} and ${isWaiting({ to: today })} order by receivedOn, id limit 1`) ?? null
  const pause = one<NonNullable<Life['pause']>>(db, sql`select fromOn, reason, expectedOn from matchPauses where matchId = ${id} and fromOn <= ${today} and (toOn is null or toOn > ${today}) order by fromOn desc limit 1`) ?? null
  const terms = findTerms(db, today)
  const links = linkedMatches(db, id)
  const toConsider = listToConsider(db, today, id)
  return {
    ...told, today, pause,
    rematchesId: links.before?.id ?? null, ...links,
    pauses: listPauses(db, id),
    staysPausedBecause: pause === null ? [] : whyItStaysPaused(db, id, today),
    beginning: beginningOf(db, id),
    view: viewWritten(db, row.youngPersonId),
    objectives: listObjectives(db, id),
    reviews: listReviews(db, id),
    reviewDueOn: listReviewsDue(db, today, id)[0]?.dueOn ?? null,
    pastVisitors: all(db, sql`select firstName || ' ' || lastName as name, fromOn, toOn, reason from pastVisitors join volunteers on volunteers.id = volunteerId where matchId = ${id} order by toOn desc, pastVisitors.id desc`),
    visitorChanges: listVisitorChanges(db, id),
    concerns: concernsOfMatch(db, id, today),
    growingUp: all(db, sql`select step, decidedOn, outcome, decidedBy, note, untilOn from growingUpSteps where matchId = ${id}`),
    extension: extensionOfMatch(db, id, endedOn, terms, today),
    ending: endingPlanOf(db, id),
    visitTakes: visitTakes(db, id, endedOn !== null && endedOn < today ? endedOn : today),
    visitorsTowards18: visitorsTowards18(db, id, today),
    statutoryEndOn: statutoryEndOn({ inCareTo, bornOn: row.bornOn }),
    growingUpMonths: { growingUpShownMonths: terms.growingUpShownMonths, growingUpAskedMonths: terms.growingUpAskedMonths },
    afterEighteen: afterEighteen(findForEligibility(db, row.youngPersonId), terms),
    upperAge: upperAgeOfMatch(db, id, row, terms, today),
    afterCare: afterCareOf(db, id, careEndedBefore18({ inCareTo, bornOn: row.bornOn })),
    waitsUnder,
    seeksNobody: whyNobodyIsSoughtAfter(db, { id, youngPersonId: row.youngPersonId }),
    considerFurther: toConsider.some(({ on }) => on <= today),
    mayConsiderFurther: toConsider.length > 0,
    furtherDecision: one<NonNullable<Life['furtherDecision']>>(db, sql`select decidedOn, reason, considerAgainOn from furtherDecisions where matchId = ${id} order by decidedOn desc, id desc limit 1`) ?? null,
  }
}

function upperAgeOfMatch(db: ReadableDatabase, matchId: number, { youngPersonId, firstName, startedOn, endedOn }: Row, terms: ServiceTerms, today: CivilDate): string | null {
  if (endedOn !== null && endedOn <= today) return null
  const ahead = upperAgeAhead(findForEligibility(db, youngPersonId), startedOn, terms, today)
  if (ahead === null || value(db, sql`select 1 from upperAgeDecisions where matchId = ${matchId} and age = ${ahead.age}`) === 1) return null
  return upperAgeWords(firstName, ahead, today)
}

function extensionOfMatch(db: ReadableDatabase, matchId: number, endedOn: CivilDate | null, terms: ServiceTerms, today: CivilDate): string | null {
  if ((endedOn !== null && endedOn <= today) || endingPlanOf(db, matchId) !== null) return null
  return extensionWords(extensionEnd(all<StepGiven>(db, sql`select step, outcome, untilOn from growingUpSteps where matchId = ${matchId}`), terms), today)
}

function afterCareOf(db: ReadableDatabase, matchId: number, endedOn: CivilDate | null): Life['afterCare'] {
  if (endedOn === null) return null
  return { endedOn, goesOn: one<NonNullable<NonNullable<Life['afterCare']>['goesOn']>>(db, sql`select decidedOn, decidedBy, reason from afterCareDecisions where matchId = ${matchId} and careEndedOn = ${endedOn}`) ?? null }
}

function viewWritten(db: ReadableDatabase, youngPersonId: number): Life['view'] {
  const said = viewNowOf(db, youngPersonId)
  if (said === undefined || said.childView === null) return null
  const { childView, understanding, viewOn, viewTakenBy, viewReasons } = said
  return { childView, understanding, viewOn, viewTakenBy, viewReasons }
}
