import { viewOf, type AskedReferral } from '#domain/childs-view.ts'
import { ageOn, daysBetween, type CivilDate } from '#domain/civil-date.ts'
import { eligibilityWarnings } from '#domain/eligibility.ts'
import { askedFor, askedForParts } from '#domain/matching/asked-for.ts'
import type { Asked, Seeker } from '#domain/matching/people.ts'
import { riskNotAssessed } from '#domain/matching/risk-assessment.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import type { ServiceTerms } from '#domain/service-term.ts'
import type { FamilyContact } from '#domain/vocabulary.ts'
import { wordsOfList } from '#domain/word-list.ts'
import type { MatchingSeeker } from '#contract/matching.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { one, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { firstReferredOn } from '../referrals/following-referral.ts'

/** A referral with the young person, as matching needs them. */
export interface SeekerRow extends Omit<AskedReferral, 'childAgrees'> {
  readonly referralId: number
  readonly receivedOn: CivilDate
  readonly firstReferredOn: CivilDate | null
  readonly waits: number
  readonly state: string
  readonly childAgrees: number | null
  readonly riskReceivedOn: CivilDate | null
  readonly riskReviewOn: CivilDate | null
  readonly prefersGender: string | null
  readonly genderStrength: Asked['strength'] | null
  readonly prefersBackground: string | null
  readonly backgroundStrength: Asked['strength'] | null
  readonly nextStep: string | null
  readonly nextStepOn: CivilDate | null
  readonly youngPersonId: number
  readonly name: string
  readonly firstName: string
  readonly bornOn: CivilDate | null
  readonly inCareFrom: CivilDate | null
  readonly inCareTo: CivilDate | null
  readonly disability: string | null
  readonly languages: string | null
  readonly interests: string | null
  readonly familyContact: FamilyContact | null
  readonly socialWorker: string | null
  readonly reviewingOfficer: string | null
  readonly placementType: string | null
  readonly postcode: string | null
  readonly outOfArea: number | null
  readonly provider: string | null
  readonly wish: string | null
  readonly wishOn: CivilDate | null
}

/** The referral with its young person; refuses where it is gone. */
export function findSeeker(db: ReadableDatabase, referralId: number, on: CivilDate): SeekerRow {
  const row = one<SeekerRow>(db, sql`
    select referrals.id as referralId, receivedOn, ${firstReferredOn(sql`referrals.id`)} as firstReferredOn, ${isWaiting({ to: on })} as waits, referrals.state, childAgrees, childView, understanding, viewReasons, decision, decidedOn,
      (select max(day) from (select riskAssessmentOn as day union all select max(receivedOn) from riskAssessments where riskAssessments.youngPersonId = referrals.youngPersonId)) as riskReceivedOn,
      (select reviewOn from riskAssessments where youngPersonId = referrals.youngPersonId and receivedOn is not null and receivedOn >= coalesce(riskAssessmentOn, '') order by receivedOn desc, id desc limit 1) as riskReviewOn,
      prefersGender, genderStrength, prefersBackground, backgroundStrength, nextStep, nextStepOn,
      youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as name, firstName, bornOn, inCareFrom, inCareTo, disability, languages, interests, familyContact,
      coalesce((select name from contacts where youngPersonId = youngPeople.id and role = 'social_worker' and (toOn is null or toOn > ${on}) order by fromOn desc, id desc limit 1), socialWorker) as socialWorker,
      coalesce((select name from contacts where youngPersonId = youngPeople.id and role = 'reviewing_officer' and (toOn is null or toOn > ${on}) order by fromOn desc, id desc limit 1), reviewingOfficer) as reviewingOfficer,
      placed.placementType, placed.postcode, placed.outOfArea, placed.provider, wished.words as wish, wished.saidOn as wishOn
    from referrals join youngPeople on youngPeople.id = referrals.youngPersonId
      left join placements as placed on placed.id = (select id from placements where youngPersonId = youngPeople.id and (fromOn is null or fromOn <= ${on}) order by fromOn desc, id desc limit 1)
      left join wishes as wished on wished.id = (select id from wishes where youngPersonId = youngPeople.id and saidOn <= ${on} order by saidOn desc, id desc limit 1)
    where referrals.id = ${referralId}`)
  if (row === undefined) throw new Refusal('not-found', { what: 'such referral' })
  return row
}

/** What the rules of matching look at. */
export function seekerOf(row: SeekerRow, on: CivilDate): Seeker {
  return {
    firstName: row.firstName, age: row.bornOn === null ? null : ageOn(row.bornOn, on), interests: wordsOfList(row.interests), languages: wordsOfList(row.languages), district: postcodeDistrict(row.postcode),
    gender: askedFor(row.prefersGender, row.genderStrength), background: askedFor(row.prefersBackground, row.backgroundStrength), homeProvider: row.provider,
  }
}

/** Why no risk assessment holds on the day, see `riskNotAssessed`; null where one does. */
export function riskNotAssessedOf({ riskReceivedOn, riskReviewOn, firstReferredOn, receivedOn }: Pick<SeekerRow, 'riskReceivedOn' | 'riskReviewOn' | 'firstReferredOn' | 'receivedOn'>, on: CivilDate): string | null {
  return riskNotAssessed({ receivedOn: riskReceivedOn, reviewOn: riskReviewOn }, firstReferredOn ?? receivedOn, on)
}

/** What the referral says of the young person's view. */
export function askedReferralOf(row: SeekerRow): AskedReferral {
  return { ...row, childAgrees: row.childAgrees === null ? null : row.childAgrees === 1 }
}

/** The young person as the page shows them; of the postcode no more than its district. */
export function shownSeeker(row: SeekerRow, terms: ServiceTerms, today: CivilDate): MatchingSeeker {
  const { youngPersonId, name, firstName, receivedOn, placementType, familyContact, socialWorker, reviewingOfficer, riskReceivedOn, nextStep, nextStepOn } = row
  const seeker = seekerOf(row, today)
  return {
    youngPersonId, name, firstName, receivedOn, firstReferredOn: row.firstReferredOn, placementType, familyContact, socialWorker, reviewingOfficer, riskReceivedOn, riskNotAssessed: riskNotAssessedOf(row, today), nextStep, nextStepOn,
    warnings: eligibilityWarnings(row, terms, today), age: seeker.age, days: daysBetween(receivedOn, today), isWaiting: row.waits === 1, wish: row.wish === null || row.wishOn === null ? null : { words: row.wish, saidOn: row.wishOn }, view: viewOf(askedReferralOf(row)), asked: askedForParts(seeker),
    interests: [...seeker.interests], languages: [...seeker.languages], outOfArea: row.outOfArea === null ? null : row.outOfArea === 1, district: seeker.district,
  }
}
