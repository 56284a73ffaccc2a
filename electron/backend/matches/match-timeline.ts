import type { MatchBeginning } from '#contract/match-life.ts'
import type { TimelineEntry } from '#contract/matches.ts'
import { formatPounds } from '#domain/money.ts'
import {
  CLAIM_KIND, CONCERN_KIND, END_REASON, REVIEW_ATTENDANCE, REVIEW_FEEDBACK,
} from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { beginningOf } from './match-beginning.ts'
import type { GivenFeedback } from './told-feedback.ts'
import { tellFeedback } from './told-feedback.ts'
import { momentsOf } from './match-moments.ts'
import { tellViews, viewsOfMatch } from '../referrals/child-views.ts'
import { visitsOf } from './match-visits.ts'
import { everVisitedIn, visitorsThen } from './visitors-then.ts'
import { listKeptUp } from '../recruitment/kept-up.ts'
import { andNotes, sentence } from './told-words.ts'
import type { MatchRecord } from './matches-repository.ts'

/** Everything that happened in a match, newest first: each source is one statement and one sentence. */
export function matchTimeline(db: ReadableDatabase, match: MatchRecord): TimelineEntry[] {
  const of = <Row>(query: Sql, tell: (row: Row) => TimelineEntry): TimelineEntry[] => all<Row>(db, query).map(tell)
  const entries = [
    ...of<{ on: string; by: string | null }>(sql`select receivedOn as "on", referredBy as by from referrals where id = ${match.referralId}`,
      (row) => ({ on: row.on, kind: 'referral', title: 'Referral received', detail: row.by === null ? null : `From ${row.by}` })),
    ...of<{ from: string; reason: string | null }>(sql`select fromOn as "from", reason from matchPauses where matchId = ${match.id}`,
      (row) => ({ on: row.from, kind: 'pause', title: 'Match paused', detail: row.reason })),
    ...momentsOf(db, match.id),
    ...tellViews(viewsOfMatch(db, match)),
    ...of<{ to: string }>(sql`select toOn as "to" from matchPauses where matchId = ${match.id} and toOn is not null`,
      (row) => ({ on: row.to, kind: 'resume', title: 'Match resumed', detail: null })),
    ...visitsOf(db, match),
    ...of<{ on: string; name: string; impact: number | null; enjoying: number | null; notes: string | null }>(sql`
      select heldOn as "on", firstName || ' ' || lastName as name, impact, enjoying, supervisions.notes from supervisions join volunteers on volunteers.id = volunteerId
      where heldOn is not null and heldOn >= ${match.startedOn} and heldOn <= ${match.endedOn ?? '9999-12-31'} and not exists (select 1 from spokenOf where supervisionId = supervisions.id and spokenOf.matchId = ${match.id} and isSpokenOf = 0)
        and (matchId = ${match.id} or (matchId is null and volunteerId in (${match.volunteerId}, ${match.secondVolunteerId})))`,
      (row) => ({ on: row.on, kind: 'supervision', title: `Supervision with ${row.name}`, detail: andNotes(sentence([saysYes('sees an impact', row.impact), saysYes('enjoys it', row.enjoying)]), row.notes) })),
    ...of<{ on: string; attendedBy: keyof typeof REVIEW_ATTENDANCE | null; feedback: keyof typeof REVIEW_FEEDBACK | null; notes: string | null }>(sql`
      select reviewedOn as "on", attendedBy, feedback, notes from careReviews where matchId = ${match.id}
        or (matchId is null and youngPersonId = ${match.youngPersonId} and reviewedOn between ${match.startedOn} and ${match.endedOn ?? '9999-12-31'})`,
      (row) => ({ on: row.on, kind: 'care_review', title: 'Care review', detail: andNotes(sentence([row.attendedBy && `attended by ${REVIEW_ATTENDANCE[row.attendedBy].toLowerCase()}`, row.feedback && `${REVIEW_FEEDBACK[row.feedback].toLowerCase()} feedback`]), row.notes) })),
    ...of<{ on: string; who: string; said: string }>(sql`select reviewedOn as "on", who, said from matchReviews where matchId = ${match.id}`, (row) => ({ on: row.on, kind: 'match_review', title: `Match reviewed with ${row.who}`, detail: row.said })),
    ...of<GivenFeedback>(sql`select givenOn as "on", givenBy as by, occasion, rating, quote from feedback where matchId = ${match.id}`, tellFeedback),
    ...of<{ on: string; kind: keyof typeof CONCERN_KIND; summary: string; resolvedOn: string | null }>(sql`select raisedOn as "on", kind, summary, resolvedOn from concerns where matchId = ${match.id}`,
      (row) => ({ on: row.on, kind: 'concern', title: CONCERN_KIND[row.kind], detail: sentence([row.summary.replace(/\.$/, ''), row.resolvedOn === null ? 'still open' : null]) })),
    ...of<{ on: string; kind: keyof typeof CLAIM_KIND; amountPence: number }>(sql`select claimedOn as "on", kind, amountPence from claims where matchId = ${match.id}`,
      (row) => ({ on: row.on, kind: 'claim', title: `Claim for ${CLAIM_KIND[row.kind].toLowerCase()}`, detail: formatPounds(row.amountPence) })),
    // Who ever visited is asked first, and once, so that not everybody's records are looked through day by day.
    ...listKeptUp(db, (volunteerId, on) => sql`${on} between ${match.startedOn} and ${match.endedOn ?? '9999-12-31'} and ${volunteerId} in (${everVisitedIn(match.id)}) and ${volunteerId} in (${visitorsThen(sql`${match.id}`, on)})`)
      .map(({ on, name, kind, title, detail }): TimelineEntry => ({ on, kind, title, detail: andNotes(name, detail) })),
    ...lifeOf(match, beginningOf(db, match.id)),
  ]
  return entries.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function lifeOf(match: MatchRecord, beginning: MatchBeginning | null): TimelineEntry[] {
  const both = [match.volunteerName, match.secondVolunteerName].filter((name) => name !== null).join(' and ')
  const life: TimelineEntry[] = [{ on: match.startedOn, kind: 'start', title: 'Match started', detail: `${match.youngPersonName} and ${both}${beginning?.despite ? `. Started all the same because: ${beginning.despite}` : ''}` }]
  if (match.introducedOn !== null) life.push({ on: match.introducedOn, kind: 'introduction', title: 'Introduced to each other', detail: sentence([beginning?.introductionPlace, beginning?.introductionWith && `with ${beginning.introductionWith}`]) })
  if (match.endedOn !== null) life.push({ on: match.endedOn, kind: 'end', title: 'Match ended', detail: sentence([match.endReason && END_REASON[match.endReason], match.friendshipContinues === 1 ? 'they stay friends' : null]) })
  return life
}

function saysYes(what: string, answer: number | null): string | null {
  return answer === null ? null : answer === 1 ? what : `not: ${what}`
}
