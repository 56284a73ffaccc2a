import type { Period } from '#domain/period.ts'
import { MATCH_TYPE } from '#domain/vocabulary.ts'
import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import type { Ask } from './ask.ts'
import { yearsBefore } from './ask.ts'
import { monthsCompleted } from './months-completed.ts'
import type { Figure, Groups, MeasuredFigure, RowSet, SqlOf } from './figure.ts'
import { COUNT } from './figure.ts'
import { openMatches } from './open-matches.ts'
import { BY_YOUNG_AGE, byPlacement, careHasEnded, isOutOfArea } from './young-people.ts'

/** Matches that started in a span of days. */
export const matchesStarted = (span: (ask: Ask) => Period): RowSet => ({
  subject: 'match',
  rows: (ask) => sql`select id, startedOn as onDate from matches where startedOn between ${span(ask).from} and ${span(ask).to}`,
})

const matchesEnded: RowSet = {
  subject: 'match',
  rows: ({ from, to }) => sql`select id, endedOn as onDate from matches where endedOn between ${from} and ${to}`,
}

/** Open and not paused. */
export const isActive: SqlOf = () => sql`not paused`

const activeWhere = (also: SqlOf): SqlOf => (ask) => sql`not paused and ${also(ask)}`

const active = (id: string, label: string, definition: string, also: SqlOf): MeasuredFigure => ({
  id, label, definition, personal: true, set: openMatches, where: activeWhere(also), measure: COUNT,
})

const activeBy = (id: string, label: string, definition: string, groups: Groups): MeasuredFigure => ({
  id, label, definition, personal: true, set: openMatches, where: isActive, measure: { kind: 'breakdown', groups },
})

/* How long a match has lasted is counted from its true first day (requirement N26); that it started is counted here. */
export const SINCE_THERE = 'A match that came from another provider has lasted since its first day there.'

/** Completed at least so many years at the end. */
const yearsDone = (years: number): SqlOf => ({ to }) => sql`lastsSince <= ${yearsBefore(to, years)}`

const over = (years: number): MeasuredFigure =>
  active(`matches.over_${years}_year${years === 1 ? '' : 's'}`, `Matches of ${years} ${years === 1 ? 'year' : 'years'} or more`,
    `Active matches that had lasted at least ${years === 1 ? 'one full year' : `${years} full years`} at the end of the period. Longer ones are counted here too. ${SINCE_THERE}`, yearsDone(years))

/* Bands that do not overlap, beside the figures of at least so many years (domain.md R1.6). */
const BY_DURATION: Groups = {
  words: { '<1': 'Under 1 year', '1-2': '1 to under 2 years', '2-5': '2 to under 5 years', '5+': '5 years or more' },
  always: ['<1', '1-2', '2-5', '5+'],
  by: ({ to }) => sql`case when lastsSince > ${yearsBefore(to, 1)} then '<1' when lastsSince > ${yearsBefore(to, 2)} then '1-2' when lastsSince > ${yearsBefore(to, 5)} then '2-5' else '5+' end`,
}

const completedMonths: SqlOf = ({ to }) => monthsCompleted(sql`lastsSince`, sql`${to}`)

const youngPerson: Sql = sql`subject.youngPersonId`

export const matchFigures: readonly Figure[] = [
  { id: 'matches.started', label: 'Matches started', personal: true, definition: 'Matches that started in the period.', set: matchesStarted((ask) => ask), measure: COUNT },
  { id: 'matches.ended', label: 'Matches ended', personal: true, definition: 'Matches that ended in the period, for whatever reason.', set: matchesEnded, measure: COUNT },
  {
    id: 'matches.active', label: 'Active matches', personal: true,
    definition: 'Matches that had started, had not ended and were not paused at the end of the period. A match that ended on the last day is not counted.',
    set: openMatches, where: isActive, measure: COUNT,
  },
  {
    id: 'matches.paused', label: 'Paused matches', personal: true, definition: 'Matches that had started, had not ended and were paused at the end of the period.',
    set: openMatches, where: () => sql`paused`, measure: COUNT,
  },
  { id: 'matches.open', label: 'Open matches', personal: true, definition: 'Active and paused matches together, at the end of the period.', set: openMatches, measure: COUNT },
  active('matches.care_leavers', 'Matches with care leavers', 'Active matches whose young person was no longer in care at the end of the period.', careHasEnded),
  active('matches.funded_18_to_25', 'Funded matches from 18', 'Active matches whose young person was 18 or over at the end of the period and that are funded after 18.',
    ({ to }) => sql`fundedAfter18 = 1 and bornOn <= ${yearsBefore(to, 18)}`),
  ...[1, 2, 4, 5].map(over),
  activeBy('matches.by_duration', 'Matches by how long', `Active matches by the full years they had lasted at the end of the period. Each match is in one band only. ${SINCE_THERE}`, BY_DURATION),
  active('matches.in_tenth_year', 'Matches in their tenth year', `Active matches that had lasted nine full years, and not yet ten, at the end of the period. ${SINCE_THERE}`,
    ({ to }) => sql`lastsSince <= ${yearsBefore(to, 9)} and lastsSince > ${yearsBefore(to, 10)}`),
  {
    id: 'matches.longest_months', label: 'Longest match', personal: true,
    definition: `The full months that the longest active match had lasted at the end of the period. ${SINCE_THERE}`,
    set: openMatches, where: isActive, measure: { kind: 'max', unit: 'months', amount: completedMonths },
  },
  activeBy('matches.by_age', 'Matches by age', 'Active matches by the young person’s age at the end of the period.', { ...BY_YOUNG_AGE, always: ['0-5', '6-9', '10-12', '13-17', '18-25'] }),
  activeBy('matches.by_placement', 'Matches by placement', 'Active matches by where the young person was living, as last known at the end of the period.', byPlacement(youngPerson)),
  activeBy('matches.by_type', 'Matches by type', 'Active matches at the end of the period by type.', { words: MATCH_TYPE, by: () => sql`type` }),
  active('matches.out_of_area', 'Matches out of area', 'Active matches whose young person was living outside the council’s area at the end of the period.', isOutOfArea(youngPerson)),
]

export const matchRateFigures: readonly Figure[] = [
  {
    id: 'match_rate.percent', label: 'Children in care with a visitor', personal: true,
    definition: 'Active matches of young people who were in care at the end of the period, as a share of the children in care given for that financial year. Care leavers are not counted.',
    set: openMatches, where: activeWhere((ask) => sql`not ${careHasEnded(ask)}`), measure: { kind: 'rate', whole: (ask) => ask.plan.childrenInCare },
  },
]
