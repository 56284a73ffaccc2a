import type { CivilDate } from '#domain/civil-date.ts'
import type { DueKind } from '#domain/vocabulary.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, run, sql } from '../database/sql.ts'

/** What a snooze is of: one line, on its due day. When the due day moves, it is another matter. */
export interface SnoozedLine {
  readonly kind: DueKind
  readonly key: string
  readonly part: string
  readonly dueOn: CivilDate
}

export interface Snooze {
  readonly untilOn: CivilDate
  readonly reason: string
}

/** The snoozes that hold on the day, by what they are of (`snoozeNameOf`). One that ends on the day holds no more. */
export function listSnoozes(db: ReadableDatabase, on: CivilDate): Map<string, Snooze> {
  const rows = all<Snooze & { kind: DueKind; key: string; dueOn: CivilDate }>(db, sql`select kind, key, dueOn, untilOn, reason from snoozes where untilOn > ${on}`)
  return new Map(rows.map(({ kind, key, dueOn, untilOn, reason }) => [`${kind} ${dueOn} ${key}`, { untilOn, reason }]))
}

/** The name under which `listSnoozes` gives the snooze of a line. */
export function snoozeNameOf(line: SnoozedLine): string {
  return `${line.kind} ${line.dueOn} ${keptKey(line)}`
}

/** Keeps a snooze; one of the same line is replaced. */
export function saveSnooze(db: WritableDatabase, line: SnoozedLine, snooze: Snooze): void {
  run(db, sql`insert into snoozes (kind, key, dueOn, untilOn, reason) values (${line.kind}, ${keptKey(line)}, ${line.dueOn}, ${snooze.untilOn}, ${snooze.reason})
    on conflict (kind, key, dueOn) do update set untilOn = excluded.untilOn, reason = excluded.reason`)
}

/** Ends a snooze, and says whether there was one. */
export function removeSnooze(db: WritableDatabase, line: SnoozedLine): boolean {
  return run(db, sql`delete from snoozes where kind = ${line.kind} and key = ${keptKey(line)} and dueOn = ${line.dueOn}`).changes > 0
}

const OF_A_VOLUNTEER: readonly DueKind[] = ['commitment_ending', 'reference_chase', 'stage_stalled', 'dbs_recheck', 'training_expiry', 'supervision']

/** Which snoozes are of lines about the volunteer: of themselves, of their claims, and of concerns that name nobody else's match. */
export function snoozesOfVolunteer(volunteerId: number): Sql {
  const key = sql`(select volunteers.key from volunteers where volunteers.id = ${volunteerId})`
  return sql`
    (kind in (select value from json_each(${JSON.stringify(OF_A_VOLUNTEER)})) and (snoozes.key = ${key} or substr(snoozes.key, 1, length(${key}) + 1) = ${key} || ' ')
    or kind = 'claim_to_approve' and snoozes.key in (select claims.key from claims where volunteerId = ${volunteerId})
    or kind = 'concern_open' and snoozes.key in (select ${key} || ' ' || concerns.id from concerns where volunteerId = ${volunteerId} and matchId is null))`
}

/* Two references asked for on one day are two lines: the part keeps their snoozes apart in the one column there is. */
function keptKey(line: SnoozedLine): string {
  return line.part === '' ? line.key : `${line.key} ${line.part}`
}
