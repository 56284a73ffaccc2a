import type { Period } from '#domain/period.ts'
import { WAITING_REASON } from '#domain/vocabulary.ts'
import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import type { Ask } from './ask.ts'
import type { Figure, MeasuredFigure, RowSet, SqlOf } from './figure.ts'
import { COUNT } from './figure.ts'

/** Whether a referral was received, and follows neither another nor a match that had none: a young person is matched anew then, not referred anew (domain.md R6.2). */
export const followsNothing = (does: boolean): Sql => (does ? sql`reopensId is null and followsMatchId is null and duplicateOfId is null` : sql`(reopensId is not null or followsMatchId is not null) and duplicateOfId is null`)

/** Referrals received in a span of days, each counted: a young person referred again counts again. One that follows another, or a match, is none of them. */
export const referralsReceived = (span: (ask: Ask) => Period): RowSet => ({
  subject: 'referral',
  rows: (ask) => sql`select id, receivedOn as onDate from referrals where receivedOn between ${span(ask).from} and ${span(ask).to} and ${followsNothing(true)}`,
})

const referralsClosed: RowSet = {
  subject: 'referral',
  rows: ({ from, to }) => sql`select id, closedOn as onDate, state from referrals where closedOn between ${from} and ${to} and duplicateOfId is null`,
}

/** Whether a referral waits at the close of a day. One that was received twice is the other one's wait, and counts nowhere. One that says how it ended, without the day, does not: an empty date is not known, and never means no. */
export const isWaiting = ({ to }: Pick<Ask, 'to'>): Sql => sql`duplicateOfId is null and receivedOn <= ${to} and (closedOn > ${to} or (closedOn is null and state = 'waiting'))`

const waitingReferrals: RowSet = {
  subject: 'referral',
  rows: (ask) => sql`select id, receivedOn as onDate, waitingReason from referrals where ${isWaiting(ask)}`,
}

/** The young people who were waiting at the end. */
export function waitingYoungPeople(ask: Ask): Sql {
  return sql`select youngPersonId from referrals where ${isWaiting(ask)}`
}

const closed = (id: string, state: string, label: string, definition: string): MeasuredFigure => ({
  id, label, definition, personal: true, set: referralsClosed, where: () => sql`state = ${state}`, measure: COUNT,
})

const daysWaited: SqlOf = ({ to }) => sql`julianday(${to}) - julianday(onDate)`

export const referralFigures: readonly Figure[] = [
  {
    id: 'referrals.received', label: 'Referrals received', personal: true,
    definition: 'Referrals received in the period. A young person who was referred twice is counted twice; one who waits again after a match ended is not counted again.',
    set: referralsReceived((ask) => ask), measure: COUNT,
  },
  closed('referrals.declined_by_child', 'declined_by_child', 'Young people who said no', 'Referrals closed in the period because the young person did not want a visitor.'),
  closed('referrals.withdrawn', 'withdrawn', 'Referrals withdrawn', 'Referrals that were withdrawn in the period.'),
  closed('referrals.not_eligible', 'not_eligible', 'Referrals not eligible', 'Referrals closed in the period because the young person was not eligible.'),
  closed('referrals.disengaged', 'disengaged', 'Young people who lost touch', 'Referrals closed in the period because the young person lost touch with the service.'),
]

export const waitingFigures: readonly Figure[] = [
  {
    id: 'waiting.total', label: 'Waiting', personal: true,
    definition: 'Referrals that were received by the end of the period and still open then.',
    set: waitingReferrals, measure: COUNT,
  },
  {
    id: 'waiting.by_reason', label: 'Waiting, by reason', personal: true,
    definition: 'Referrals waiting at the end of the period, by what they were waiting for.',
    set: waitingReferrals, measure: { kind: 'breakdown', groups: { words: WAITING_REASON, by: () => sql`waitingReason` } },
  },
  {
    id: 'waiting.longest_days', label: 'Longest wait', personal: true,
    definition: 'Of the referrals waiting at the end of the period, the most days since one was received.',
    set: waitingReferrals, measure: { kind: 'max', unit: 'days', amount: daysWaited },
  },
  {
    id: 'waiting.median_days', label: 'Middle wait', personal: true,
    definition: 'Of the referrals waiting at the end of the period, the middle number of days since they were received: half have waited longer.',
    set: waitingReferrals, measure: { kind: 'median', unit: 'days', amount: daysWaited },
  },
]
