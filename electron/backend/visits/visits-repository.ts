import type { CivilDate } from '#domain/civil-date.ts'
import type { KeptVisit, VisitFacts, VisitForm } from '#contract/visits.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { bit, yesNo } from '../database/yes-no.ts'

type Row = Omit<KeptVisit, 'attendedBy' | 'tagIds'>
type RowFacts = Omit<VisitFacts, 'attendedBy' | 'tagIds'>

export function findVisit(db: ReadableDatabase, id: number): Row | undefined {
  const row = one<Omit<Row, 'isOvernight'> & { readonly isOvernight: number | null }>(db, sql`select id, matchId, visitedOn, minutes, isOvernight, mode, outcome, activity, costPence, miles, notes from visits where id = ${id}`)
  return row && { ...row, isOvernight: yesNo(row.isOvernight) }
}

/** What the form of a visit needs of its match. */
export function findMatchOfVisit(db: ReadableDatabase, matchId: number): { readonly names: string; readonly startedOn: CivilDate; readonly endedOn: CivilDate | null } | undefined {
  return one(db, sql`
    select concat_ws(' ', youngPeople.firstName, youngPeople.lastName) || ' and ' || first.firstName || ' ' || first.lastName || coalesce(' and ' || second.firstName || ' ' || second.lastName, '') as names, startedOn, endedOn
    from matches join youngPeople on youngPeople.id = youngPersonId join volunteers as first on first.id = volunteerId left join volunteers as second on second.id = secondVolunteerId where matches.id = ${matchId}`)
}

export function listPausesOf(db: ReadableDatabase, matchId: number): VisitForm['pauses'] {
  return all(db, sql`select fromOn, toOn from matchPauses where matchId = ${matchId} order by fromOn`)
}

/** The days of the visits that happened. */
export function listDaysOfVisits(db: ReadableDatabase, matchId: number): VisitForm['days'] {
  return all(db, sql`select id, visitedOn as "on" from visits where matchId = ${matchId} and outcome = 'held' order by visitedOn, id`)
}

export function tagsOfVisit(db: ReadableDatabase, visitId: number): number[] {
  return all<{ id: number }>(db, sql`select tagId as id from visitTags where visitId = ${visitId} order by tagId`).map(({ id }) => id)
}

/** Writes a visit down and gives its number. */
export function insertVisit(db: WritableDatabase, matchId: number, visit: RowFacts): number {
  return run(db, sql`
    insert into visits (matchId, visitedOn, minutes, isOvernight, mode, outcome, activity, costPence, miles, notes)
    values (${matchId}, ${visit.visitedOn}, ${visit.minutes}, ${bit(visit.isOvernight)}, ${visit.mode}, ${visit.outcome}, ${visit.activity}, ${visit.costPence}, ${visit.miles}, ${visit.notes})`).lastId
}

export function updateVisit(db: WritableDatabase, id: number, visit: RowFacts): void {
  runOnOne(db, sql`
    update visits set visitedOn = ${visit.visitedOn}, minutes = ${visit.minutes}, isOvernight = ${bit(visit.isOvernight)}, mode = ${visit.mode}, outcome = ${visit.outcome}, activity = ${visit.activity}, costPence = ${visit.costPence}, miles = ${visit.miles}, notes = ${visit.notes}
    where id = ${id}`)
}

/** Takes a visit out with all that hangs on it. */
export function deleteVisit(db: WritableDatabase, id: number): void {
  run(db, sql`delete from visitTags where visitId = ${id}`)
  run(db, sql`delete from attendances where visitId = ${id}`)
  runOnOne(db, sql`delete from visits where id = ${id}`)
}
