import type { CareColumns, CareFact } from '#domain/care-fact.ts'
import { careColumns, careColumnsWithout, careRestsOn } from '#domain/care-fact.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { YoungPersonCareStatus } from '#contract/young-person-records.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'

/* Care as dated facts. Figures and lists read the first and last day in care and the legal status from the young person's own row, which is kept in step. */

/** The facts that are written down, newest first. */
export function careStatusesOf(db: ReadableDatabase, youngPersonId: number): YoungPersonCareStatus[] {
  return all(db, sql`select id, fromOn, care, legalStatus, reviewedOn from careStatuses where youngPersonId = ${youngPersonId} order by fromOn desc`)
}

/** The facts, or where none is written down what a workbook told. */
export function careFactsOf(db: ReadableDatabase, youngPersonId: number): readonly CareFact[] {
  const facts = careStatusesOf(db, youngPersonId)
  return facts.length > 0 ? facts : toldByColumns(careColumnsOf(db, youngPersonId))
}

/** Care from a day on. The first fact that is written down brings with it what a workbook told. */
export function recordCare(db: WritableDatabase, { youngPersonId, ...fact }: CareFact & { readonly youngPersonId: number }, today: CivilDate): void {
  refuseToCome(fact.fromOn, today)
  layDownCare(db, youngPersonId, fact.fromOn)
  refuseTaken(db, youngPersonId, fact.fromOn, null)
  insertCare(db, youngPersonId, fact)
  keepInStep(db, youngPersonId)
}

/** What was wrong of a fact. */
export function correctCare(db: WritableDatabase, { id, fromOn, care, legalStatus }: CareFact & { readonly id: number }, today: CivilDate): void {
  const youngPersonId = value<number>(db, sql`select youngPersonId from careStatuses where id = ${id}`)
  if (youngPersonId === undefined) throw new Refusal('not-found', { what: 'such care status' })
  refuseToCome(fromOn, today)
  refuseTaken(db, youngPersonId, fromOn, id)
  runOnOne(db, sql`update careStatuses set fromOn = ${fromOn}, care = ${care}, legalStatus = ${legalStatus}, reviewedOn = case when ${care} = 'returned_home' then reviewedOn end where id = ${id}`)
  keepInStep(db, youngPersonId)
}

/** Takes a fact off that never was theirs, with that a match goes on in spite of it. Refuses where a match would be left without anything that says they were looked after on its first day. */
export function removeCare(db: WritableDatabase, id: number, youngPersonId: number): void {
  const facts = careStatusesOf(db, youngPersonId)
  const taken = facts.find((fact) => fact.id === id)
  if (taken === undefined) throw new Refusal('not-found', { what: 'such care status' })
  const resting = all<{ startedOn: CivilDate }>(db, sql`select startedOn from matches where youngPersonId = ${youngPersonId} order by startedOn`).find(({ startedOn }) => careRestsOn(facts, taken, startedOn))
  if (resting !== undefined) {
    throw new Refusal('not-right', { words: `Nothing else says that they were looked after on ${spokenDate(resting.startedOn)}, when a match began. Correct this, or record first what is right; then take this off` })
  }
  const { inCareFrom, inCareTo, legalStatus } = careColumnsWithout(facts, taken, careColumnsOf(db, youngPersonId))
  runOnOne(db, sql`delete from careStatuses where id = ${id}`)
  runOnOne(db, sql`update youngPeople set inCareFrom = ${inCareFrom}, inCareTo = ${inCareTo}, legalStatus = ${legalStatus} where id = ${youngPersonId}`)
  if (taken.care !== 'looked_after') run(db, sql`delete from afterCareDecisions where careEndedOn = ${taken.fromOn} and matchId in (select id from matches where youngPersonId = ${youngPersonId})`)
}

/** That it was looked at again after a return home whether the friendship goes on (requirements N22). */
export function reviewReturn(db: WritableDatabase, { id, on }: { readonly id: number; readonly on: CivilDate }, today: CivilDate): void {
  const status = one<Pick<YoungPersonCareStatus, 'fromOn' | 'care'>>(db, sql`select fromOn, care from careStatuses where id = ${id}`)
  if (status === undefined) throw new Refusal('not-found', { what: 'such care status' })
  if (status.care !== 'returned_home') throw new Refusal('not-right', { words: 'Only a return home is looked at again. Record that first' })
  refuseToCome(on, today)
  if (on < status.fromOn) throw new Refusal('day-too-early', { what: 'They went home', on: spokenDate(status.fromOn) })
  runOnOne(db, sql`update careStatuses set reviewedOn = ${on} where id = ${id}`)
}

/** Where nothing is written down yet, what a workbook told is, but for a fact of the day that is about to be. */
export function layDownCare(db: WritableDatabase, youngPersonId: number, butOn: CivilDate | null): void {
  if (careStatusesOf(db, youngPersonId).length > 0) return
  for (const told of toldByColumns(careColumnsOf(db, youngPersonId)).filter(({ fromOn }) => fromOn !== butOn)) insertCare(db, youngPersonId, told)
}

function insertCare(db: WritableDatabase, youngPersonId: number, { fromOn, care, legalStatus }: CareFact): void {
  run(db, sql`insert into careStatuses (youngPersonId, fromOn, care, legalStatus) values (${youngPersonId}, ${fromOn}, ${care}, ${legalStatus})`)
}

function keepInStep(db: WritableDatabase, youngPersonId: number): void {
  const { inCareFrom, inCareTo, legalStatus } = careColumns(careStatusesOf(db, youngPersonId), careColumnsOf(db, youngPersonId))
  runOnOne(db, sql`update youngPeople set inCareFrom = ${inCareFrom}, inCareTo = ${inCareTo}, legalStatus = ${legalStatus} where id = ${youngPersonId}`)
}

/** Care as the young person's own row has it. */
export function careColumnsOf(db: ReadableDatabase, youngPersonId: number): CareColumns {
  const columns = one<CareColumns>(db, sql`select inCareFrom, inCareTo, legalStatus from youngPeople where id = ${youngPersonId}`)
  if (columns === undefined) throw new Refusal('not-found', { what: 'such young person' })
  return columns
}

function toldByColumns({ inCareFrom, inCareTo, legalStatus }: CareColumns): readonly CareFact[] {
  return [
    ...(inCareFrom === null ? [] : [{ fromOn: inCareFrom, care: 'looked_after' as const, legalStatus }]),
    ...(inCareTo === null || inCareTo === inCareFrom ? [] : [{ fromOn: inCareTo, care: 'left_other' as const, legalStatus: null }]),
  ]
}

function refuseToCome(fromOn: CivilDate, today: CivilDate): void {
  if (fromOn > today) throw new Refusal('not-right', { words: 'The day must be today or in the past' })
}

function refuseTaken(db: ReadableDatabase, youngPersonId: number, fromOn: CivilDate, except: number | null): void {
  if (value(db, sql`select 1 from careStatuses where youngPersonId = ${youngPersonId} and fromOn = ${fromOn} and id is not ${except}`) === 1) {
    throw new Refusal('not-right', { words: `Something is recorded from ${spokenDate(fromOn)} already. Correct it, or choose another day` })
  }
}
