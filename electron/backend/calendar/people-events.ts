import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { considerAgainOn } from '#domain/consider-again.ts'
import type { Period } from '#domain/period.ts'
import { isWithin } from '#domain/period.ts'
import type { NotAppointedReason } from '#domain/referral-words.ts'
import { NOT_APPOINTED_REASON } from '#domain/referral-words.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import type { RecordedStatus } from '#domain/status-step.ts'
import { RECORDED_STATUS } from '#domain/status-step.ts'
import type { ConcernKind, ReferralState, StageState } from '#domain/vocabulary.ts'
import { CONCERN_KIND, REFERRAL_STATE, STAGE_STATE } from '#domain/vocabulary.ts'
import { careHasEnded } from '#domain/young-person.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { visitorsThen } from '../matches/visitors-then.ts'
import { stageNameIn } from '../recruitment/rules-repository.ts'
import { DECIDED_UNTIL, REFUSED_UNDECIDED } from '../referrals/kept-under-review.ts'
import { RECORDED_AS } from '../volunteers/status-periods.ts'
import { nextReviewOf } from '../young-people/next-review.ts'
import { dated } from './dated.ts'

/* What is dated of one person, from one day to another: one statement for each kind. */

export interface VolunteerNamed {
  readonly on: CivilDate
  readonly volunteerId: number
  readonly volunteer: string
}

/** What names a volunteer, from the table of them. */
export const VOLUNTEER = sql`volunteers.id as volunteerId, firstName || ' ' || lastName as volunteer`

/** Supervisions held, those that had a day and were not held by it, and the days agreed for the next: missed once they have gone by and none was held since. */
export function supervisionsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  const held = all<VolunteerNamed & { dueOn: CivilDate | null }>(db, sql`
    select heldOn as "on", dueOn, ${VOLUNTEER} from supervisions join volunteers on volunteers.id = volunteerId where heldOn between ${from} and ${to}`)
  const missed = all<VolunteerNamed>(db, sql`
    select distinct dueOn as "on", ${VOLUNTEER} from supervisions join volunteers on volunteers.id = volunteerId where heldOn is null and dueOn between ${from} and ${to} and dueOn < ${today}`)
  const agreed = all<VolunteerNamed>(db, sql`
    select nextOn as "on", ${VOLUNTEER} from supervisions as last join volunteers on volunteers.id = volunteerId
    where nextOn between ${from} and ${to} and not exists (select 1 from supervisions where volunteerId = last.volunteerId and heldOn > last.heldOn)`)
  return [
    ...agreed.map((row): CalendarItem => ({ ...ofVolunteer(row, today), state: row.on < today ? 'missed' : 'coming', event: 'supervision_agreed', label: 'Supervision as agreed' })),
    ...held.map((row): CalendarItem => ({ ...ofVolunteer(row, today), event: 'supervision_held', label: 'Supervision', detail: row.dueOn !== null && row.dueOn < row.on ? `Was due ${spokenDate(row.dueOn)}` : null })),
    ...missed.map((row): CalendarItem => ({ ...ofVolunteer(row, today), event: 'supervision_missed', state: 'missed', label: 'Supervision not held', detail: null })),
  ]
}

/** Steps of recruitment asked for and done, and every change of a volunteer's status. */
export function recruitmentBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  const asked = all<VolunteerNamed & { stage: string }>(db, sql`select requestedOn as "on", ${stageNameIn('stages')} as stage, ${VOLUNTEER} from stages join volunteers on volunteers.id = volunteerId where requestedOn between ${from} and ${to}`)
  const done = all<VolunteerNamed & { stage: string; state: StageState }>(db, sql`
    select completedOn as "on", ${stageNameIn('stages')} as stage, state, ${VOLUNTEER} from stages join volunteers on volunteers.id = volunteerId where completedOn between ${from} and ${to}`)
  const statuses = all<VolunteerNamed & { status: RecordedStatus }>(db, sql`
    select fromOn as "on", ${RECORDED_AS} as status, ${VOLUNTEER} from statusPeriods join volunteers on volunteers.id = volunteerId where fromOn between ${from} and ${to}`)
  return [
    ...asked.map((row): CalendarItem => ({ ...ofVolunteer(row, today), event: 'stage_asked', label: `${row.stage}: asked for` })),
    ...done.map((row): CalendarItem => ({ ...ofVolunteer(row, today), event: 'stage_done', label: `${row.stage}: ${STAGE_STATE[row.state].toLowerCase()}` })),
    ...statuses.map((row): CalendarItem => ({ ...ofVolunteer(row, today), event: 'status_change', label: `Volunteer: ${RECORDED_STATUS[row.status].toLowerCase()}` })),
  ]
}

/** Commitments made. */
export function commitmentsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<VolunteerNamed & { untilOn: CivilDate }>(db, sql`
    select agreedOn as "on", untilOn, ${VOLUNTEER} from commitments join volunteers on volunteers.id = volunteerId where agreedOn between ${from} and ${to}`)
    .map((row) => ({ ...ofVolunteer(row, today), event: 'commitment_made', label: 'Commitment made', detail: `Until ${spokenDate(row.untilOn)}` }))
}

/** Referrals received and closed, next steps for those who wait, and decisions not to appoint to be considered again. */
export function referralsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  const moved = all<{ on: CivilDate; step: 'received' | 'closed'; state: ReferralState; referredBy: string | null; youngPersonId: number; youngPerson: string }>(db, sql`
    select "on", step, state, referredBy, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson from (
      select receivedOn as "on", 'received' as step, state, referredBy, youngPersonId from referrals where receivedOn between ${from} and ${to}
      union all select closedOn, 'closed', state, referredBy, youngPersonId from referrals where closedOn between ${from} and ${to}
    ) as steps join youngPeople on youngPeople.id = steps.youngPersonId`)
    .map((row): CalendarItem => ({
      ...ofYoungPerson(row, today), event: row.step === 'received' ? 'referral_received' : 'referral_closed', label: row.step === 'received' ? 'Referral received' : `Referral closed: ${REFERRAL_STATE[row.state].toLowerCase()}`,
      detail: row.step === 'received' && row.referredBy !== null ? `From ${row.referredBy}` : null,
    }))
  return [...moved, ...toDoBetween(db, { from, to }, today)]
}

/** What is to be done for somebody on a day: consider a visitor again, or the next step of who waits. A day that has gone by is late for as long as nothing came of it. */
export function toDoBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  const toDo = all<{ on: CivilDate; event: 'consider_again' | 'next_step'; nextStep: string | null; reason: NotAppointedReason | null; decidedOn: CivilDate | null; bornOn: CivilDate | null; inCareTo: CivilDate | null; youngPersonId: number; youngPerson: string }>(db, sql`
    select "on", event, nextStep, reason, decidedOn, bornOn, inCareTo, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson from (
      select considerAgainOn as "on", 'consider_again' as event, null as nextStep, notAppointedReason as reason, decidedOn, youngPersonId from referrals
        where considerAgainOn between ${from} and ${to} and ${DECIDED_UNTIL}
      union all select nextStepOn, 'next_step', nextStep, null, null, youngPersonId from referrals where nextStepOn between ${from} and ${to} and ${isWaiting({ to: today })}
    ) as things join youngPeople on youngPeople.id = things.youngPersonId where erasedOn is null`)
    .filter(({ decidedOn, ...person }) => decidedOn === null || !careHasEnded(person, today) || careHasEnded(person, decidedOn))
    .map((row): CalendarItem => ({
      ...ofYoungPerson(row, today), event: row.event, state: row.on < today ? 'overdue' : 'coming', label: row.event === 'next_step' ? 'Next step for a visitor' : 'Decision not to appoint: consider again',
      detail: row.event === 'next_step' ? row.nextStep : row.reason === null ? null : NOT_APPOINTED_REASON[row.reason],
    }))
  return [...toDo, ...refusalsUndecided(db, { from, to }, today)]
}

/* Refusals that a workbook tells without a decision are reviewed like any other (domain.md R2.3), and have no day of their own: the next care review after them, or six months on. Nobody need consider again once care has ended. */
function refusalsUndecided(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<{ closedOn: CivilDate; state: 'declined_by_child' | 'not_eligible'; bornOn: CivilDate | null; inCareTo: CivilDate | null; youngPersonId: number; youngPerson: string }>(db, sql`
    select coalesce(closedOn, receivedOn) as closedOn, state, bornOn, inCareTo, youngPeople.id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson from referrals join youngPeople on youngPeople.id = youngPersonId
    where erasedOn is null and coalesce(closedOn, receivedOn) <= ${to} and ${REFUSED_UNDECIDED}`)
    .filter((person) => !careHasEnded(person, today))
    .flatMap((row): CalendarItem[] => {
      const on = considerAgainOn(row.closedOn, nextReviewOf(db, row.youngPersonId, row.closedOn))
      return isWithin(on, { from, to }) ? [{ ...ofYoungPerson({ ...row, on }, today), event: 'consider_again', state: on < today ? 'overdue' : 'coming', label: 'No visitor: consider again', detail: `${REFERRAL_STATE[row.state]}; no decision is recorded` }] : []
    })
}

/** The days on which care ended, or is to end. */
export function endsOfCareBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<{ on: CivilDate; youngPersonId: number; youngPerson: string }>(db, sql`
    select inCareTo as "on", id as youngPersonId, concat_ws(' ', firstName, lastName) as youngPerson from youngPeople where inCareTo between ${from} and ${to}`)
    .map((row) => ({ ...ofYoungPerson(row, today), event: 'care_end', label: row.on <= today ? 'Care ended' : 'Care ends' }))
}

/** Concerns raised and resolved, with whom they name. What was said stays on the concern itself. */
export function concernsBetween(db: ReadableDatabase, { from, to }: Period, today: CivilDate): CalendarItem[] {
  return all<{ on: CivilDate; id: number; step: 'raised' | 'resolved'; kind: ConcernKind; referredTo: string | null; volunteers: string; youngPerson: string | null }>(db, sql`
    select "on", steps.id, step, kind, referredTo, (
        select json_group_array(volunteers.firstName || ' ' || volunteers.lastName order by volunteers.id = matches.secondVolunteerId, volunteers.id) from volunteers
        where volunteers.id = steps.volunteerId or (steps.volunteerId is null and volunteers.id in (${visitorsThen(sql`steps.matchId`, sql`steps.raisedOn`)}))) as volunteers,
      nullif(concat_ws(' ', youngPeople.firstName, youngPeople.lastName), '') as youngPerson
    from (
      select id, raisedOn, raisedOn as "on", 'raised' as step, kind, referredTo, matchId, volunteerId, youngPersonId from concerns where raisedOn between ${from} and ${to}
      union all select id, raisedOn, resolvedOn, 'resolved', kind, null, matchId, volunteerId, youngPersonId from concerns where resolvedOn between ${from} and ${to}
    ) as steps
      left join matches on matches.id = steps.matchId
      left join youngPeople on youngPeople.id = coalesce(steps.youngPersonId, matches.youngPersonId)`)
    .map((row) => {
      const people = [...(row.youngPerson === null ? [] : [row.youngPerson]), ...JSON.parse(row.volunteers) as string[]]
      return {
        ...dated(row.on, today), event: row.step === 'raised' ? 'concern_raised' : 'concern_resolved', label: `${CONCERN_KIND[row.kind]} ${row.step}`, who: together(people), name: people[0] ?? CONCERN_KIND[row.kind],
        detail: row.referredTo === null ? null : `Referred to ${row.referredTo}`, opens: { kind: 'concern' as const, id: row.id },
      }
    })
}

/** What everything of one volunteer has in common. */
export function ofVolunteer(row: VolunteerNamed, today: CivilDate): Omit<CalendarItem, 'event' | 'label'> {
  return { ...dated(row.on, today), who: row.volunteer, name: row.volunteer, detail: null, opens: { kind: 'volunteer', id: row.volunteerId } }
}

/** What everything of one young person has in common. */
export function ofYoungPerson(row: { readonly on: CivilDate; readonly youngPersonId: number; readonly youngPerson: string }, today: CivilDate): Omit<CalendarItem, 'event' | 'label'> {
  return { ...dated(row.on, today), who: row.youngPerson, name: row.youngPerson, detail: null, opens: { kind: 'young_person', id: row.youngPersonId } }
}
