import type { CivilDate } from '#domain/civil-date.ts'
import type { RiskAssessed } from '#domain/matching/risk-assessment.ts'
import { lastHolding } from '#domain/matching/risk-assessment.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql } from '../database/sql.ts'
import { firstReferredOn } from '../referrals/following-referral.ts'
import { riskAssessmentsOf } from './wishes-and-risk.ts'

/* A risk assessment that was somebody else's. Referrals and pairings that were told of it are told of another that holds, or of none. */

/** Takes the assessment off. Refuses where a match began on it, or two are to meet on it, and no other holds (domain.md R2.2). */
export function removeRiskAssessment(db: WritableDatabase, id: number, youngPersonId: number, today: CivilDate): void {
  const assessments = riskAssessmentsOf(db, youngPersonId)
  const taken = assessments.find((assessment) => assessment.id === id)
  if (taken === undefined) throw new Refusal('not-found', { what: 'such risk assessment' })
  const rest = assessments.filter((assessment) => assessment !== taken)
  if (taken.receivedOn !== null) tellWhoWasTold(db, youngPersonId, { receivedOn: taken.receivedOn, rest, today })
  else if (taken.askedOn !== null) {
    run(db, sql`update pairings set riskAskedOn = null where riskAskedOn = ${taken.askedOn} and riskReceivedOn is null and stoppedOn is null and matchId is null and referralId in (select id from referrals where youngPersonId = ${youngPersonId})`)
  }
  runOnOne(db, sql`delete from riskAssessments where id = ${id}`)
}

interface Gone {
  readonly receivedOn: CivilDate
  readonly rest: readonly RiskAssessed[]
  readonly today: CivilDate
}

function tellWhoWasTold(db: WritableDatabase, youngPersonId: number, gone: Gone): void {
  const { rest, today } = gone
  const told = listTold(db, youngPersonId, gone)
  const relying = [...told.matches, ...told.pairings].find(({ referredOn, reliedOn }) => reliedOn !== null && lastHolding(rest, referredOn, reliedOn) === null)
  if (relying !== undefined) throw new Refusal('not-right', { words: `What began on ${spokenDate(relying.reliedOn!)} rests on this assessment, and no other holds on that day. Correct it, or record first the one that holds; then take this off` })
  for (const { id, referredOn, until } of told.referrals) run(db, sql`update referrals set riskAssessmentOn = ${lastHolding(rest, referredOn, until)} where id = ${id}`)
  for (const { id, referredOn, reliedOn } of told.pairings) run(db, sql`update pairings set riskReceivedOn = ${lastHolding(rest, referredOn, reliedOn ?? today)} where id = ${id}`)
}

interface Relying {
  readonly id: number
  readonly referredOn: CivilDate
  /** The day on which they met, are to meet or began by it; null where nobody did, or somebody wrote down why they went past it. */
  readonly reliedOn: CivilDate | null
}

/* The referrals and pairings that say the day of it, and the matches that began under such a referral. */
function listTold(db: ReadableDatabase, youngPersonId: number, { receivedOn, today }: Gone): { readonly referrals: { readonly id: number; readonly referredOn: CivilDate; readonly until: CivilDate }[]; readonly matches: Relying[]; readonly pairings: Relying[] } {
  const referredOn = sql`coalesce(${firstReferredOn(sql`referrals.id`)}, referrals.receivedOn) as referredOn`
  const saying = sql`referrals.youngPersonId = ${youngPersonId} and riskAssessmentOn = ${receivedOn}`
  return {
    referrals: all(db, sql`select id, ${referredOn}, coalesce(closedOn, ${today}) as until from referrals where ${saying}`),
    matches: all(db, sql`
      select matches.id, ${referredOn}, iif(exists (select 1 from pairings where matchId = matches.id and despite is not null), null, startedOn) as reliedOn from matches join referrals on referrals.id = matches.referralId where ${saying}`),
    pairings: all(db, sql`
      select pairings.id, ${referredOn}, iif(despite is null, coalesce(startedOn, pairings.introducedOn), null) as reliedOn
      from pairings join referrals on referrals.id = pairings.referralId left join matches on matches.id = pairings.matchId
      where referrals.youngPersonId = ${youngPersonId} and riskReceivedOn = ${receivedOn} and (stoppedOn is null or pairings.matchId is not null)`),
  }
}
