import type { ChronologyRecord } from '#domain/chronology.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
import { firstReferredOn } from '../referrals/following-referral.ts'
import { CAME_LATER } from './came-later.ts'

type Row = Pick<ChronologyRecord, 'caseNumber' | 'firstName' | 'lastName' | 'referredOn' | 'firstReferredOn' | 'introducedOn' | 'startedOn' | 'endedOn' | 'endReason' | 'endDecidedBy' | 'remains'> & { readonly youngPersonId: number; readonly friendshipContinues: number | null }

/** What a match's chronology is made of, up to the day. Refuses where there is no such match, and where it has not started. */
export function chronologyRecordOf(db: ReadableDatabase, id: number, today: CivilDate): ChronologyRecord {
  const row = one<Row>(db, sql`
    select matches.youngPersonId, caseNumber, firstName, lastName, receivedOn as referredOn, ${firstReferredOn(sql`matches.referralId`)} as firstReferredOn, introducedOn, startedOn, endedOn, endReason, endDecidedBy, remains, friendshipContinues
    from matches join youngPeople on youngPeople.id = matches.youngPersonId left join referrals on referrals.id = matches.referralId where matches.id = ${id}`)
  if (row === undefined) throw new Refusal('not-found', { what: 'such match' })
  if (row.startedOn > today) throw new Refusal('match-not-begun')
  const { youngPersonId, friendshipContinues, ...told } = row
  const until = row.endedOn !== null && row.endedOn < today ? row.endedOn : today
  const months = all<{ month: string; held: number; lastOn: CivilDate }>(db, sql`
    select substr(visitedOn, 1, 7) as month, count(*) as held, max(visitedOn) as lastOn from visits where matchId = ${id} and outcome = 'held' and visitedOn <= ${today} group by 1 order by 1`)
  return {
    ...told, friendshipContinues: yesNo(friendshipContinues),
    visitors: visitorsOf(db, id),
    pauses: all(db, sql`select fromOn, toOn from matchPauses where matchId = ${id} and fromOn <= ${today} order by fromOn, id`),
    visits: months.map(({ month, held }) => ({ month, held })), lastVisitOn: months.at(-1)?.lastOn ?? null,
    reviews: all<{ reviewedOn: CivilDate; visitorConsidered: number | null; visitorDecision: ChronologyRecord['reviews'][number]['visitorDecision'] }>(db, sql`
      select reviewedOn, visitorConsidered, visitorDecision from careReviews
      where reviewedOn <= ${today} and (matchId = ${id} or (matchId is null and youngPersonId = ${youngPersonId} and reviewedOn between ${row.startedOn} and ${until})) order by reviewedOn, id`)
      .map((review) => ({ ...review, visitorConsidered: yesNo(review.visitorConsidered) })),
    matchReviewsOn: all<{ on: CivilDate }>(db, sql`select reviewedOn as "on" from matchReviews where matchId = ${id} and reviewedOn <= ${today} order by reviewedOn, id`).map(({ on }) => on),
    objectives: all(db, sql`select what, setOn, reachedOn from objectives where matchId = ${id} order by setOn, id`),
  }
}

/* Whoever came later has the day from which they visit among what was done; nobody else has, and visits from the start. */
function visitorsOf(db: ReadableDatabase, id: number): ChronologyRecord['visitors'] {
  return all(db, sql`
    select firstName || ' ' || lastName as name, fromOn, toOn from pastVisitors join volunteers on volunteers.id = volunteerId where matchId = ${id}
    union all
    select firstName || ' ' || lastName, coalesce((select max(takenOn) from steps where matchId = matches.id and volunteerId = volunteers.id and what = ${CAME_LATER}), startedOn), null
    from matches join volunteers on volunteers.id in (matches.volunteerId, matches.secondVolunteerId) where matches.id = ${id}
    order by 2, 1`)
}
