import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import type { KeptSupervision, SupervisionFacts, SupervisionForm } from '#contract/supervisions.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'
import { bit, yesNo } from '../database/yes-no.ts'
import { matchesOf } from '../volunteers/volunteers-repository.ts'

type Row = Omit<KeptSupervision, 'spokenOf'>
type RowFacts = Omit<SupervisionFacts, 'spokenOf'>

export function findSupervision(db: ReadableDatabase, id: number): (Row & { readonly matchId: number | null }) | undefined {
  const row = one<Record<'id' | 'volunteerId', number> & Record<'impact' | 'enjoying' | 'childSafe' | 'matchId', number | null> & Record<'mode' | 'notes' | 'nextOn', string | null> & { heldOn: CivilDate }>(db, sql`
    select id, volunteerId, matchId, heldOn, mode, impact, enjoying, childSafe, notes, nextOn from supervisions where id = ${id} and heldOn is not null`)
  return row === undefined ? undefined : { ...row, impact: yesNo(row.impact), enjoying: yesNo(row.enjoying), childSafe: yesNo(row.childSafe) }
}

export function findSupervised(db: ReadableDatabase, id: number): { readonly name: string; readonly firstName: string; readonly firstActiveOn: CivilDate | null } | undefined {
  return one(db, sql`
    select firstName || ' ' || lastName as name, firstName, (select min(fromOn) from statusPeriods where volunteerId = volunteers.id and status = 'active') as firstActiveOn from volunteers where id = ${id}`)
}

export function listHeldDays(db: ReadableDatabase, volunteerId: number): SupervisionForm['days'] {
  return all(db, sql`select id, heldOn as "on" from supervisions where volunteerId = ${volunteerId} and heldOn is not null order by heldOn, id`)
}

export function listMatchesSupervised(db: ReadableDatabase, volunteerId: number): SupervisionForm['matches'] {
  return all(db, sql`
    select matches.id, concat_ws(' ', firstName, lastName) as youngPerson, startedOn, endedOn from matches join youngPeople on youngPeople.id = youngPersonId
    where matches.id in (${matchesOf(volunteerId)}) order by startedOn, matches.id`)
}

/** Of which matches they spoke: as it was written down or, of what a workbook brought in, the one that stands in it. */
export function spokenOf(db: ReadableDatabase, id: number, matchId: number | null): number[] {
  const rows = all<{ matchId: number; isSpokenOf: number }>(db, sql`select matchId, isSpokenOf from spokenOf where supervisionId = ${id} order by matchId`)
  if (rows.length === 0) return matchId === null ? [] : [matchId]
  return rows.filter((row) => row.isSpokenOf === 1).map((row) => row.matchId)
}

/** Somebody may have kept a day for a supervision before it was held, as a workbook does: the latest such row since the last one held and not long after this day. It becomes the one held, so that its due day counts once. */
const KEPT_AHEAD_DAYS = 28
export function findKeptDay(db: ReadableDatabase, volunteerId: number, heldOn: CivilDate): number | undefined {
  return value<number>(db, sql`
    select id from supervisions where volunteerId = ${volunteerId} and heldOn is null and dueOn <= ${addDays(heldOn, KEPT_AHEAD_DAYS)}
      and dueOn > coalesce((select max(heldOn) from supervisions where volunteerId = ${volunteerId} and heldOn < ${heldOn}), '') order by dueOn desc, id desc limit 1`)
}

export function insertSupervision(db: WritableDatabase, volunteerId: number, dueOn: CivilDate | null, facts: RowFacts): number {
  return run(db, sql`
    insert into supervisions (volunteerId, dueOn, heldOn, mode, impact, enjoying, childSafe, notes, nextOn)
    values (${volunteerId}, ${dueOn}, ${facts.heldOn}, ${facts.mode}, ${bit(facts.impact)}, ${bit(facts.enjoying)}, ${bit(facts.childSafe)}, ${facts.notes}, ${facts.nextOn})`).lastId
}

export function updateSupervision(db: WritableDatabase, id: number, facts: RowFacts): void {
  runOnOne(db, sql`
    update supervisions set heldOn = ${facts.heldOn}, mode = ${facts.mode}, impact = ${bit(facts.impact)}, enjoying = ${bit(facts.enjoying)}, childSafe = ${bit(facts.childSafe)}, notes = ${facts.notes}, nextOn = ${facts.nextOn}
    where id = ${id}`)
}

/** Writes down of which of the day's matches they spoke. The workbook has room for one: it stands there where it is the only one. */
export function writeSpokenOf(db: WritableDatabase, id: number, current: readonly number[], spoken: readonly number[]): void {
  run(db, sql`update supervisions set matchId = ${spoken.length === 1 ? spoken[0]! : null} where id = ${id} and matchId is not ${spoken.length === 1 ? spoken[0]! : null}`)
  run(db, sql`delete from spokenOf where supervisionId = ${id} and matchId not in (select value from json_each(${JSON.stringify(current)}))`)
  for (const matchId of current) {
    const isSpokenOf = Number(spoken.includes(matchId))
    run(db, sql`
      insert into spokenOf (supervisionId, matchId, isSpokenOf) values (${id}, ${matchId}, ${isSpokenOf})
      on conflict (supervisionId, matchId) do update set isSpokenOf = excluded.isSpokenOf where isSpokenOf <> excluded.isSpokenOf`)
  }
}

export function deleteSupervision(db: WritableDatabase, id: number): void {
  run(db, sql`delete from spokenOf where supervisionId = ${id}`)
  runOnOne(db, sql`delete from supervisions where id = ${id}`)
}
