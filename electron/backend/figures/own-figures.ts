import { SERVICE_TERM } from '#domain/service-term.ts'
import { sql } from '../database/sql.ts'
import type { Figure, RowSet, SqlOf } from './figure.ts'
import { COUNT } from './figure.ts'
import { SINCE_THERE } from './matches.ts'
import { monthsCompleted, yearsCompleted } from './months-completed.ts'
import { LASTS_SINCE, openMatches } from './open-matches.ts'
import { followsNothing } from './referrals.ts'
import { volunteersRecruited } from './volunteers.ts'

/* What services are asked for beside figures.md (requirements N16, H02, D32, T06, N33). They are the house's own: shown under Reports with the rows behind
   them, and asked for by name; the catalogue of figures.md and the command line's document stay as they are. */

const referralsWithAge: RowSet = {
  subject: 'referral',
  rows: ({ from, to }) => sql`
    select referrals.id, receivedOn as onDate, bornOn from referrals join youngPeople on youngPeople.id = youngPersonId where receivedOn between ${from} and ${to} and ${followsNothing(true)}`,
}

/* Each match that started in the period with the referral it came of, and the target that held on its first day. */
const matchesFromReferral: RowSet = {
  subject: 'match',
  rows: ({ from, to }) => sql`
    select matches.id, startedOn as onDate, receivedOn,
      cast((select value from settings where name = ${SERVICE_TERM.daysToMatch.keptAs} and fromOn <= startedOn order by fromOn desc limit 1) as integer) as target
    from matches join referrals on referrals.id = referralId where startedOn between ${from} and ${to} and receivedOn <= startedOn`,
}

const matchesEnded: RowSet = {
  subject: 'match',
  rows: ({ from, to }) => sql`select id, endedOn as onDate, ${LASTS_SINCE} as lastsSince from matches where endedOn between ${from} and ${to}`,
}

const ageAtReferral: SqlOf = () => yearsCompleted(sql`bornOn`, sql`onDate`)
const daysToMatch: SqlOf = () => sql`cast(julianday(onDate) - julianday(receivedOn) as integer)`
const enquiredOn = sql`(select enquiredOn from volunteers where volunteers.id = subject.id)`

/** Somebody who comes and goes within so many months was engaged only briefly (Thurrock 2021: "after a month or two"). */
export const EARLY_END_MONTHS = 3

export const OWN_FIGURES: readonly Figure[] = [
  {
    id: 'own.age_at_referral_least', label: 'Youngest at referral', personal: true,
    definition: 'Of the referrals received in the period, the age of the youngest young person on the day. Those whose date of birth is not known are left out.',
    set: referralsWithAge, measure: { kind: 'min', unit: 'years', amount: ageAtReferral },
  },
  {
    id: 'own.age_at_referral_most', label: 'Oldest at referral', personal: true,
    definition: 'Of the referrals received in the period, the age of the oldest young person on the day. Those whose date of birth is not known are left out.',
    set: referralsWithAge, measure: { kind: 'max', unit: 'years', amount: ageAtReferral },
  },
  {
    id: 'own.days_to_match_median', label: 'Days from referral to match, middle', personal: true,
    definition: 'Of the matches that started in the period, the middle number of days since their own referral was received. Matches without a referral are left out.',
    set: matchesFromReferral, measure: { kind: 'median', unit: 'days', amount: daysToMatch },
  },
  {
    id: 'own.days_to_match_most', label: 'Days from referral to match, most', personal: true,
    definition: 'Of the matches that started in the period, the most days since their own referral was received. Matches without a referral are left out.',
    set: matchesFromReferral, measure: { kind: 'max', unit: 'days', amount: daysToMatch },
  },
  {
    id: 'own.days_to_match_on_target_percent', label: 'Matched within the target', personal: true,
    definition: 'Of the matches that started in the period, those that came within the days that the service had agreed for them by their first day. Matches before a target was agreed are left out.',
    set: matchesFromReferral, where: () => sql`target is not null`, measure: { kind: 'percent', yes: (ask) => sql`${daysToMatch(ask)} <= target` },
  },
  {
    id: 'own.matches_ended_early', label: 'Matches that ended early', personal: true,
    definition: `Matches that ended in the period before they had lasted ${EARLY_END_MONTHS} full months, for whatever reason. ${SINCE_THERE}`,
    set: matchesEnded, where: () => sql`${monthsCompleted(sql`lastsSince`, sql`onDate`)} < ${EARLY_END_MONTHS}`, measure: COUNT,
  },
  {
    id: 'own.longest_known_months', label: 'Longest with a visitor', personal: true,
    definition: `Of the young people in an active match at the end of the period, the most full months since the first match that any of them had. Earlier visitors, and the time between two, are counted. ${SINCE_THERE}`,
    set: openMatches, where: () => sql`not paused`,
    measure: { kind: 'max', unit: 'months', amount: ({ to }) => monthsCompleted(sql`(select min(${LASTS_SINCE}) from matches where matches.youngPersonId = subject.youngPersonId)`, sql`${to}`) },
  },
  {
    id: 'own.months_to_approval_median', label: 'Months from enquiry to approval, middle', personal: true,
    definition: 'For the volunteers recruited in the period, the middle number of full months from their first enquiry to the day they became active. Those whose enquiry has no date are left out.',
    set: volunteersRecruited, measure: { kind: 'median', unit: 'months', amount: () => monthsCompleted(enquiredOn, sql`onDate`) },
  },
  {
    id: 'own.months_to_approval_most', label: 'Months from enquiry to approval, slowest', personal: true,
    definition: 'For the volunteers recruited in the period, the most full months from their first enquiry to the day they became active. Those whose enquiry has no date are left out.',
    set: volunteersRecruited, measure: { kind: 'max', unit: 'months', amount: () => monthsCompleted(enquiredOn, sql`onDate`) },
  },
]
