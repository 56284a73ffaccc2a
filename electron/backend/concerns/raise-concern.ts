import type { CivilDate } from '#domain/civil-date.ts'
import { CONCERN_TOLD, MEANWHILE_REASON, referredToWith, wrongInConcern, wrongToldDay } from '#domain/concern.ts'
import type { ConcernTold } from '#domain/concern.ts'
import { historyUntil } from '#domain/due/standing.ts'
import { supersededBy } from '#domain/status-step.ts'
import type { WrittenConcern } from '#contract/concerns.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { pauseMatch } from '../matches/living-match.ts'
import { visitorsThen } from '../matches/visitors-then.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { listStatusPeriods, removeStatusPeriod, takeStatus } from '../volunteers/status-periods.ts'

export interface Raised extends WrittenConcern {
  readonly told: readonly { readonly whom: ConcernTold; readonly toldOn: CivilDate }[]
  readonly suspends: boolean
  readonly pauses: boolean
  readonly meanwhileOn: CivilDate | null
}

/** Writes a concern down with who was told, and suspends or pauses what it asks for from the day that is given (domain.md R3.9). Gives its number. */
export function raiseConcern(db: WritableDatabase, { told, suspends, pauses, meanwhileOn, ...written }: Raised, today: CivilDate): number {
  mustFit(db, written, today)
  const { kind, raisedOn, raisedBy, youngPersonId, volunteerId, matchId, summary, action } = written
  const { lastId } = run(db, sql`
    insert into concerns (kind, raisedOn, raisedBy, youngPersonId, volunteerId, matchId, summary, action) values (${kind}, ${raisedOn}, ${raisedBy}, ${youngPersonId}, ${volunteerId}, ${matchId}, ${summary}, ${action})`)
  for (const { whom, toldOn } of told) tell(db, { concernId: lastId, whom, on: toldOn }, today)
  if (!suspends && !pauses) return lastId
  refuseWrong({ meanwhileOn: wrongToldDay(meanwhileOn, raisedOn, today) })
  if (suspends) for (const id of namedIn(db, written)) suspend(db, id, meanwhileOn!, today)
  if (pauses) for (const id of matchesToPause(db, written, meanwhileOn!)) pauseMatch(db, { matchId: id, on: meanwhileOn!, reason: MEANWHILE_REASON, expectedOn: null }, today)
  return lastId
}

/** That somebody was told; said again, the day is corrected. The workbook has the names without days. */
export function tell(db: WritableDatabase, { concernId, whom, on }: { readonly concernId: number; readonly whom: ConcernTold; readonly on: CivilDate }, today: CivilDate): void {
  const { raisedOn, referredTo } = concernOf(db, concernId)
  refuseWrong({ [CONCERN_TOLD[whom]]: wrongToldDay(on, raisedOn, today) })
  run(db, sql`insert into concernTellings (concernId, whom, toldOn) values (${concernId}, ${whom}, ${on}) on conflict (concernId, whom) do update set toldOn = excluded.toldOn`)
  runOnOne(db, sql`update concerns set referredTo = ${referredToWith(referredTo, whom)} where id = ${concernId}`)
}

/** Corrects what is written down. Nothing that was told or closed before may come to stand before the day it was raised. */
export function correctConcern(db: WritableDatabase, { concernId, ...written }: WrittenConcern & { readonly concernId: number }, today: CivilDate): void {
  const { resolvedOn } = concernOf(db, concernId)
  mustFit(db, written, today)
  const first = [resolvedOn, ...all<{ toldOn: CivilDate }>(db, sql`select toldOn from concernTellings where concernId = ${concernId}`).map(({ toldOn }) => toldOn)].filter((on) => on !== null).toSorted()[0]
  if (first !== undefined && first < written.raisedOn) throw new Refusal('not-right', { words: 'Somebody was told, or it was closed, before that day. Enter an earlier day' })
  const { kind, raisedOn, raisedBy, youngPersonId, volunteerId, matchId, summary, action } = written
  runOnOne(db, sql`
    update concerns set kind = ${kind}, raisedOn = ${raisedOn}, raisedBy = ${raisedBy}, youngPersonId = ${youngPersonId}, volunteerId = ${volunteerId}, matchId = ${matchId}, summary = ${summary}, action = ${action} where id = ${concernId}`)
}

/** A concern by its number; refuses where it is gone. */
export function concernOf(db: ReadableDatabase, id: number): { readonly raisedOn: CivilDate; readonly referredTo: string | null; readonly resolvedOn: CivilDate | null } {
  const concern = one<{ raisedOn: CivilDate; referredTo: string | null; resolvedOn: CivilDate | null }>(db, sql`select raisedOn, referredTo, resolvedOn from concerns where id = ${id}`)
  if (concern === undefined) throw new Refusal('not-found', { what: 'such concern' })
  return concern
}

type About = Pick<WrittenConcern, 'youngPersonId' | 'volunteerId' | 'matchId'>

/* Whom it names is there, and the match is theirs. */
function mustFit(db: ReadableDatabase, written: WrittenConcern, today: CivilDate): void {
  refuseWrong(wrongInConcern(written, today))
  for (const [table, id, what] of [['volunteers', written.volunteerId, 'such volunteer'], ['youngPeople', written.youngPersonId, 'such young person'], ['matches', written.matchId, 'such match']] as const) {
    if (id !== null && one(db, sql`select 1 from ${verbatim(table)} where id = ${id}`) === undefined) throw new Refusal('not-found', { what })
  }
  if (written.matchId !== null && !isTheirs(db, written, written.matchId)) throw new Refusal('not-right', { words: 'Whoever is named is not in that match. Choose another match, or none' })
}

function isTheirs(db: ReadableDatabase, { youngPersonId, volunteerId }: About, matchId: number): boolean {
  return one(db, sql`
    select 1 from matches where id = ${matchId} and (${youngPersonId} is null or youngPersonId = ${youngPersonId})
      and (${volunteerId} is null or ${volunteerId} in (volunteerId, secondVolunteerId) or id in (select matchId from pastVisitors where volunteerId = ${volunteerId}))`) !== undefined
}

/* Whom it may be about: the one it names, or else whoever visited in the match when it was raised. */
function namedIn(db: ReadableDatabase, { volunteerId, matchId, raisedOn }: Pick<WrittenConcern, 'volunteerId' | 'matchId' | 'raisedOn'>): number[] {
  if (volunteerId !== null) return [volunteerId]
  const visitors = all<{ id: number }>(db, visitorsThen(sql`${matchId}`, sql`${raisedOn}`)).map(({ id }) => id)
  if (visitors.length === 0) throw new Refusal('not-right', { words: 'Nobody is named who visits. Choose who is to be suspended' })
  return visitors
}

/* Of an allegation every match of whoever it may be about, at once; otherwise the one it came up in, or those of whom it names. */
function matchesToPause(db: ReadableDatabase, written: WrittenConcern, on: CivilDate): number[] {
  const { kind, youngPersonId, volunteerId, matchId } = written
  const visitors = volunteerId !== null || (kind === 'allegation' && matchId !== null) ? namedIn(db, written) : []
  const theirs = visitors.length > 0
    ? sql`(volunteerId in (select value from json_each(${JSON.stringify(visitors)})) or secondVolunteerId in (select value from json_each(${JSON.stringify(visitors)})))`
    : matchId !== null ? sql`id = ${matchId}` : sql`youngPersonId = ${youngPersonId}`
  return all<{ id: number }>(db, sql`
    select id from matches where ${theirs} and startedOn <= ${on} and endedOn is null
      and not exists (select 1 from matchPauses where matchId = matches.id and (toOn is null or toOn > ${on})) order by id`).map(({ id }) => id)
}

/* Whoever is suspended stays so, whatever was agreed for later; whoever has gone, or was never approved, visits nobody as it is. */
function suspend(db: WritableDatabase, volunteerId: number, on: CivilDate, today: CivilDate): void {
  const step = { status: 'suspended', fromOn: on, reason: MEANWHILE_REASON, backOn: null } as const
  const periods = listStatusPeriods(db, volunteerId)
  const status = historyUntil(periods, today).at(-1)?.status ?? null
  if (status === 'suspended') for (const { id } of supersededBy(step, periods, today)) removeStatusPeriod(db, id)
  else if (status === null || status === 'active' || status === 'inactive') takeStatus(db, volunteerId, step, today)
}
