import type { CivilDate } from '#domain/civil-date.ts'
import { formatPounds } from '#domain/money.ts'
import { CLAIM_KIND, CONCERN_KIND, END_REASON, STAGE_STATE, VISIT_MODE, VISIT_OUTCOME, VOLUNTEER_STATUS } from '#domain/vocabulary.ts'
import type { ClaimKind, ConcernKind, EndReason, StageState, VisitMode, VisitOutcome } from '#domain/vocabulary.ts'
import { spokenHours } from '#domain/spoken-hours.ts'
import { capital, spokenDate, together } from '#domain/spoken.ts'
import type { RecordedStatus } from '#domain/status-step.ts'
import type { VolunteerEntry } from '#contract/volunteers.ts'
import { aboutWhom } from '../concerns/about-whom.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { tellPairingsOfVolunteer } from '../matching/pairings-told.ts'
import { tellFeedback, type GivenFeedback } from '../matches/told-feedback.ts'
import { visitorsThen } from '../matches/visitors-then.ts'
import { listKeptUp } from '../recruitment/kept-up.ts'
import { stageNameIn } from '../recruitment/rules-repository.ts'
import { RECORDED_AS } from './status-periods.ts'
import { visitsAttendedBy } from '../visits/attendance.ts'
import { matchesOf } from './volunteers-repository.ts'

interface Dated {
  readonly on: CivilDate
}

/** Everything that happened with a volunteer up to the day, newest first: each source is one statement and one sentence. */
export function volunteerTimeline(db: ReadableDatabase, id: number, today: CivilDate): VolunteerEntry[] {
  const of = <Row extends Dated>(query: Sql, tell: (row: Row) => Omit<VolunteerEntry, 'on'>): VolunteerEntry[] => all<Row>(db, query).map((row) => ({ on: row.on, ...tell(row) }))
  const mine = matchesOf(id)
  const entries = [
    ...of<Dated & { source: string | null }>(sql`select enquiredOn as "on", source from volunteers where id = ${id} and enquiredOn is not null`,
      (row) => ({ kind: 'enquiry', title: 'Enquired', detail: row.source && `Heard of us through ${row.source}` })),
    ...of<Dated & { status: RecordedStatus; reason: string | null }>(sql`select fromOn as "on", ${RECORDED_AS} as status, reason from statusPeriods where volunteerId = ${id}`,
      (row) => ({ kind: 'status', title: BECAME[row.status], detail: sentence([row.reason]) })),
    ...of<Dated & { stage: string }>(sql`select requestedOn as "on", ${stageNameIn('stages')} as stage from stages where volunteerId = ${id} and requestedOn is not null and requestedOn is not completedOn`,
      (row) => ({ kind: 'stage', title: `${row.stage} asked for`, detail: null })),
    ...of<Dated & { stage: string; state: StageState; safeAction: string | null; signedOffBy: string | null; hours: number | null }>(sql`
      select completedOn as "on", ${stageNameIn('stages')} as stage, state, safeAction, signedOffBy, hours from stages where volunteerId = ${id} and completedOn is not null`,
      (row) => ({ kind: 'stage', title: `${row.stage} ${STAGE_STATE[row.state].toLowerCase()}`, detail: sentence([row.hours !== null && `${row.hours} hours`, row.safeAction !== 'recorded' && row.safeAction, row.signedOffBy]) })),
    ...of<Dated & { until: CivilDate }>(sql`select agreedOn as "on", untilOn as until from commitments where volunteerId = ${id}`,
      (row) => ({ kind: 'commitment', title: 'Commitment agreed', detail: `Until ${spokenDate(row.until)}` })),
    ...of<Dated & { what: string; who: string | null }>(sql`select takenOn as "on", what, who from steps where volunteerId = ${id} and kind = 'call'`,
      (row) => ({ kind: 'contact', title: row.who === null ? 'Contact' : `Contact by ${row.who}`, detail: row.what })),
    ...of<Dated & { what: string; isOvernight: number }>(sql`select helpedOn as "on", what, isOvernight from helpedDays where volunteerId = ${id}`,
      (row) => ({ kind: 'helped', title: 'Day with young people', detail: sentence([row.what, row.isOvernight === 1 && 'overnight']) })),
    ...of<Dated & { decidedBy: string; reason: string }>(sql`select decidedOn as "on", decidedBy, reason from levelDecisions where volunteerId = ${id}`,
      (row) => ({ kind: 'level_decision', title: `The level of the DBS check fits, decided by ${row.decidedBy}`, detail: row.reason })),
    ...of<Dated & { name: string }>(sql`select startedOn as "on", concat_ws(' ', firstName, lastName) as name from matches join youngPeople on youngPeople.id = youngPersonId where matches.id in (${mine})`,
      (row) => ({ kind: 'match_start', title: `Matched with ${row.name}`, detail: null })),
    ...of<Dated & { name: string; reason: EndReason | null; stays: number | null }>(sql`
      select endedOn as "on", concat_ws(' ', firstName, lastName) as name, endReason as reason, friendshipContinues as stays from matches join youngPeople on youngPeople.id = youngPersonId
      where matches.id in (${mine}) and endedOn is not null`,
      (row) => ({ kind: 'match_end', title: `Match with ${row.name} ended`, detail: sentence([row.reason && END_REASON[row.reason], row.stays === 1 && row.reason !== 'friendship' && 'they stay friends']) })),
    ...of<VisitRow>(sql`
      select visitedOn as "on", firstName as name, minutes, mode, outcome, activity, visits.notes from visits join matches on matches.id = matchId join youngPeople on youngPeople.id = youngPersonId
      where visits.id in (${visitsAttendedBy(id)})`, tellVisit),
    ...of<Dated & { impact: number | null; enjoying: number | null; notes: string | null }>(sql`select heldOn as "on", impact, enjoying, notes from supervisions where volunteerId = ${id} and heldOn is not null`,
      (row) => ({ kind: 'supervision', title: 'Supervision', detail: sentence([answered('sees an impact', row.impact), answered('enjoys it', row.enjoying), row.notes]) })),
    ...of<Dated & { kind: ConcernKind; summary: string; resolvedOn: CivilDate | null }>(sql`
      select raisedOn as "on", kind, summary, resolvedOn from concerns where id in (select concernId from (${aboutWhom(sql`true`)}) where volunteerId = ${id})`,
      (row) => ({ kind: 'concern', title: CONCERN_KIND[row.kind], detail: sentence([row.summary.replace(/\.$/, ''), (row.resolvedOn === null || row.resolvedOn > today) && 'still open']) })),
    ...of<GivenFeedback & { name: string }>(sql`
      select givenOn as "on", givenBy as by, occasion, rating, quote, firstName as name from feedback join matches on matches.id = matchId join youngPeople on youngPeople.id = youngPersonId
      where ${id} in (${visitorsThen(sql`matches.id`, sql`givenOn`)})`, (row) => {
      const { kind, title, detail } = tellFeedback(row)
      return { kind, title: `${title}, match with ${row.name}`, detail }
    }),
    ...of<Dated & { kind: 'letter' | 'chase'; what: string; who: string | null }>(sql`select takenOn as "on", kind, what, who from steps where volunteerId = ${id} and kind in ('letter', 'chase')`,
      (row) => ({ kind: 'letter', title: row.kind === 'letter' ? 'Letter' : 'Asked again', detail: sentence([row.what, row.who && `by ${row.who}`]) })),
    ...listKeptUp(db, (volunteerId) => sql`${volunteerId} = ${id}`).map(({ on, kind, title, detail }): VolunteerEntry => ({ on, kind, title, detail })),
    ...tellPairingsOfVolunteer(db, id),
    ...claimDays(all<ClaimRow>(db, sql`select claimedOn as "on", kind, amountPence from claims where volunteerId = ${id} order by claimedOn, id`)),
  ]
  return entries.filter((entry) => entry.on <= today).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

const BECAME: Readonly<Record<RecordedStatus, string>> = {
  applicant: 'Applied', on_hold: 'Application put on hold', active: 'Became an active volunteer', inactive: 'Began a break', suspended: 'Suspended', withdrawn: 'Withdrew the application',
  rejected: 'Application not accepted', deselected: VOLUNTEER_STATUS.deselected, left: 'Left the service',
}

interface VisitRow extends Dated {
  readonly name: string
  readonly minutes: number | null
  readonly mode: VisitMode | null
  readonly outcome: VisitOutcome
  readonly activity: string | null
  readonly notes: string | null
}

function tellVisit(row: VisitRow): Omit<VolunteerEntry, 'on'> {
  const held = row.outcome === 'held'
  return {
    kind: held ? 'visit' : 'missed_visit',
    title: held ? `Visited ${row.name}` : `Visit to ${row.name}: ${VISIT_OUTCOME[row.outcome].toLowerCase()}`,
    detail: sentence([row.activity, held && row.minutes !== null && spokenHours(row.minutes), row.mode !== null && row.mode !== 'in_person' && VISIT_MODE[row.mode].toLowerCase(), row.notes]),
  }
}

interface ClaimRow extends Dated {
  readonly kind: ClaimKind
  readonly amountPence: number
}

/* What was claimed on one day is one form. */
function claimDays(rows: readonly ClaimRow[]): VolunteerEntry[] {
  const days = new Map<CivilDate, ClaimRow[]>()
  for (const row of rows) days.set(row.on, [...(days.get(row.on) ?? []), row])
  return [...days].map(([on, claims]) => ({
    on, kind: 'claim',
    title: `Claimed ${formatPounds(claims.reduce((sum, claim) => sum + claim.amountPence, 0))}`,
    detail: sentence([together([...new Set(claims.map((claim) => CLAIM_KIND[claim.kind].toLowerCase()))])]),
  }))
}

function answered(what: string, answer: number | null): string | null {
  return answer === null ? null : answer === 1 ? what : `not: ${what}`
}

function sentence(parts: readonly (string | false | null | undefined)[]): string | null {
  const said = parts.filter((part): part is string => typeof part === 'string' && part !== '').join(', ')
  return said === '' ? null : capital(said)
}
