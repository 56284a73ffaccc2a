import type { CivilDate } from '#domain/civil-date.ts'
import { addMonths, completedMonths } from '#domain/civil-date.ts'
import type { GateRecord, StageRecord } from '#domain/gate.ts'
import { stageStateOn } from '#domain/gate.ts'
import { matchStateOn } from '#domain/match.ts'
import { daysOnHold } from '#domain/recruitment/hold.ts'
import { stagesInOrder } from '#domain/recruitment/path-stage.ts'
import type { VolunteerMatch, VolunteerMonth, VolunteerStage } from '#contract/volunteers.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { IS_PUT_OFF } from '../matches/is-put-off.ts'
import { visitsAttendedBy, wasThere } from '../visits/attendance.ts'
import { matchesOf } from './volunteers-repository.ts'

type StageRow = StageRecord & Omit<VolunteerStage, 'state' | 'stage' | 'name' | 'kind' | 'isRequired' | 'daysOnHold'>

/** Every stage of the path in its order, as it stood on the day, and after them those that were retired and of which something is recorded. */
export function listStages(db: ReadableDatabase, volunteerId: number, { rules: { path }, statuses }: GateRecord, today: CivilDate): VolunteerStage[] {
  const rows = all<StageRow>(db, sql`
    select stage, state, requestedOn, completedOn, outcome, hours, safeAction, notes, signedOffBy, signedOffOn from stages where volunteerId = ${volunteerId}`)
  const retired = path.filter((stage) => stage.isRetired && rows.some((row) => row.stage === stage.stage)).map((stage) => ({ ...stage, isRequired: false }))
  return [...stagesInOrder(path), ...retired].map(({ stage, name, kind, isRequired }) => {
    const known = { stage, name, kind, isRequired }
    const row = rows.find((each) => each.stage === stage)
    if (row === undefined) return { ...known, state: null, requestedOn: null, completedOn: null, outcome: null, hours: null, safeAction: null, notes: null, daysOnHold: 0, signedOffBy: null, signedOffOn: null }
    const isDone = row.completedOn !== null && row.completedOn <= today
    const until = isDone ? row.completedOn! : today
    return { ...row, ...known, state: stageStateOn(row, today), completedOn: isDone ? row.completedOn : null, daysOnHold: row.requestedOn === null || row.requestedOn > until ? 0 : daysOnHold(statuses, row.requestedOn, until) }
  })
}

/** Whom the volunteer visits, visited and will visit, newest first, with the visits at which they were. */
export function listMatches(db: ReadableDatabase, volunteerId: number, today: CivilDate): VolunteerMatch[] {
  const held = sql`visits where matchId = matches.id and outcome = 'held' and visitedOn <= ${today} and ${wasThere(sql`${volunteerId}`)}`
  const rows = all<Omit<VolunteerMatch, 'state' | 'months' | 'isPutOff'> & { readonly isPutOff: number }>(db, sql`
    select matches.id, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPerson, other.firstName || ' ' || other.lastName as together, startedOn, endedOn, ${IS_PUT_OFF} as isPutOff,
      (select max(fromOn) from matchPauses where matchId = matches.id and fromOn <= ${today} and (toOn is null or toOn > ${today})) as pausedFrom,
      (select count(*) from ${held}) as visits,
      (select max(visitedOn) from ${held}) as lastVisitOn
    from matches join youngPeople on youngPeople.id = youngPersonId
      left join volunteers as other on other.id = iif(matches.volunteerId = ${volunteerId}, matches.secondVolunteerId, matches.volunteerId)
    where matches.id in (${matchesOf(volunteerId)}) order by startedOn desc, matches.id desc`)
  return rows.map((row) => {
    const state = matchStateOn(row, today)
    const until = state === 'ended' && row.endedOn !== null ? row.endedOn : today
    return { ...row, isPutOff: row.isPutOff === 1, state, months: state === 'planned' ? 0 : completedMonths(row.startedOn, until) }
  })
}

/** Visits held at which they were, with the other of a couple or alone, and money claimed in each of the twelve calendar months up to that of the day, oldest first. */
export function listMonths(db: ReadableDatabase, volunteerId: number, today: CivilDate): VolunteerMonth[] {
  const first = addMonths(`${today.slice(0, 7)}-01`, -11)
  const visits = all<{ month: string; visits: number; minutes: number; miles: number }>(db, sql`
    select substr(visitedOn, 1, 7) as month, count(*) as visits, coalesce(sum(minutes), 0) as minutes, coalesce(sum(miles), 0) as miles from visits
    where id in (${visitsAttendedBy(volunteerId)}) and outcome = 'held' and visitedOn between ${first} and ${today} group by 1`)
  const claims = all<{ month: string; claimedPence: number; unpaidPence: number }>(db, sql`
    select substr(claimedOn, 1, 7) as month, sum(amountPence) as claimedPence, coalesce(sum(amountPence) filter (where paidOn is null or paidOn > ${today}), 0) as unpaidPence from claims
    where volunteerId = ${volunteerId} and claimedOn between ${first} and ${today} group by 1`)
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(first, index).slice(0, 7)
    const held = visits.find((row) => row.month === month)
    const claimed = claims.find((row) => row.month === month)
    return { month, visits: held?.visits ?? 0, minutes: held?.minutes ?? 0, miles: held?.miles ?? 0, claimedPence: claimed?.claimedPence ?? 0, unpaidPence: claimed?.unpaidPence ?? 0 }
  })
}
