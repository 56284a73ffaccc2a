import type { CivilDate } from '#domain/civil-date.ts'
import { forgetAll } from '../database/before.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, join, one, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { forgetDraftsOf, keysIn, recordsIn } from '../drafts/forget-drafts.ts'
import { holdsName, neutralKey } from '../volunteers/neutral-key.ts'
import type { Erased } from './what-is-theirs.ts'
import { AT_ERASURE, ERASED_FIELDS, ERASED_OBJECTIVE, matchesOf, OF_THEIR_MATCHES, OF_THEIR_REFERRALS, pairingsOf, referralsOf, stepsThatGo } from './what-is-theirs.ts'

/* What the service knows of a young person is erased once its time is over (domain.md R5.3): words, names, contacts, wishes and what anybody wrote about them go, also from what is kept so that changes can be taken back. What the
   figures of past years count stays under the key alone: days, answers of closed lists, who visited when, how often and for how much. The child's own file is the council's. */

/** Erases what is known of a young person; from now on they are told by their key. It cannot be taken back. */
export function eraseYoungPerson(db: WritableDatabase, id: number, today: CivilDate): void {
  const { key, firstName, lastName } = one<{ key: string; firstName: string; lastName: string | null }>(db, sql`select key, firstName, lastName from youngPeople where id = ${id}`)!
  const names = [firstName, ...lastName === null ? [] : [lastName]]
  const keyNow = (was: string): string => (holdsName(was, names) ? neutralKey(was, 'Y') : was)
  forgetDraftsOf(db, { of: theirs(db, id), keys: keysOf(db, id), names })
  // All that is theirs in what is kept to take changes back is found by numbers that are looked up first.
  forgetHowTheyStood(db, id)
  for (const snooze of all<{ id: number }>(db, sql`select id from snoozes where ${snoozesOf(id, key)}`)) {
    runOnOne(db, sql`delete from snoozes where id = ${snooze.id}`)
    forgetAll(db, sql`tableName = 'snoozes' and recordId = ${snooze.id}`)
  }
  run(db, sql`delete from steps where ${stepsThatGo(id)}`)
  run(db, sql`update objectives set what = ${ERASED_OBJECTIVE} where matchId in (${matchesOf(id)})`)
  for (const [table, goes] of entries(OF_THEIR_MATCHES)) erase(db, table, goes, sql`matchId in (${matchesOf(id)})`)
  for (const [table, goes] of entries(OF_THEIR_REFERRALS)) erase(db, table, goes, sql`referralId in (${referralsOf(id)})`)
  for (const [table, goes] of entries(AT_ERASURE)) if (table !== 'steps') erase(db, table, goes, sql`youngPersonId = ${id}`)
  for (const [table, letter] of [['referrals', 'R'], ['matches', 'M']] as const) {
    for (const each of all<{ id: number; key: string }>(db, sql`select id, key from ${verbatim(table)} where youngPersonId = ${id}`)) if (holdsName(each.key, names)) runOnOne(db, sql`update ${verbatim(table)} set key = ${neutralKey(each.key, letter)} where id = ${each.id}`)
  }
  for (const merged of all<{ id: number; wasKey: string }>(db, sql`select id, wasKey from mergedRecords where youngPersonId = ${id}`)) {
    if (keyNow(merged.wasKey) !== merged.wasKey) runOnOne(db, sql`update mergedRecords set wasKey = ${keyNow(merged.wasKey)} where id = ${merged.id}`)
  }
  runOnOne(db, sql`update youngPeople set key = ${keyNow(key)}, firstName = 'Young person', lastName = ${keyNow(key)}, erasedOn = ${today}, ${emptied(ERASED_FIELDS)} where id = ${id}`)
  forgetHowTheyStood(db, id)
}

/* Everything that is theirs, as a form names it: themselves, also as another record that became this one, and every record of theirs. */
function theirs(db: ReadableDatabase, id: number): ReadonlySet<string> {
  const rows = (tables: Readonly<Record<string, Erased>>, whose: Sql): string[] => entries(tables).filter(([, goes]) => goes.length > 0).flatMap(([table]) => recordsIn(db, table, whose))
  const merged = all<{ wasId: number }>(db, sql`select wasId from mergedRecords where youngPersonId = ${id}`).map(({ wasId }) => `youngPeople ${wasId}`)
  return new Set([
    `youngPeople ${id}`, ...merged, ...recordsIn(db, 'pairings', sql`id in (${pairingsOf(id)})`),
    ...rows(AT_ERASURE, sql`youngPersonId = ${id}`), ...rows(OF_THEIR_MATCHES, sql`matchId in (${matchesOf(id)})`), ...rows(OF_THEIR_REFERRALS, sql`referralId in (${referralsOf(id)})`),
  ])
}

function keysOf(db: ReadableDatabase, id: number): ReadonlySet<string> {
  return keysIn(db, sql`select key from youngPeople where id = ${id} union all select key from matches where youngPersonId = ${id} union all select key from referrals where youngPersonId = ${id}`)
}

function entries(tables: Readonly<Record<string, Erased>>): [table: string, goes: Erased][] {
  return Object.entries(tables)
}

function erase(db: WritableDatabase, table: string, goes: Erased, whose: Sql): void {
  if (goes === 'rows') run(db, sql`delete from ${verbatim(table)} where ${whose}`)
  else if (goes.length > 0) run(db, sql`update ${verbatim(table)} set ${emptied(goes)} where ${whose} and (${join(goes.map((field) => sql`${verbatim(field)} is not null`), ' or ')})`)
}

function emptied(fields: readonly string[]): Sql {
  return join(fields.map((field) => sql`${verbatim(field)} = null`))
}

/* In this transaction and before, of themselves and of a second record that became this one: also what was taken out since, with what hung on it. */
function forgetHowTheyStood(db: WritableDatabase, id: number): void {
  const ids = JSON.stringify([id, ...all<{ wasId: number }>(db, sql`select wasId from mergedRecords where youngPersonId = ${id}`).map(({ wasId }) => wasId)])
  const people = sql`(select value from json_each(${ids}))`
  const [matches, referrals, pairings] = [
    numbers(db, sql`${matchesOf(id)} union ${gone('matches', sql`json_extract(record, '$.youngPersonId') in ${people}`)}`),
    numbers(db, sql`${referralsOf(id)} union ${gone('referrals', sql`json_extract(record, '$.youngPersonId') in ${people}`)}`),
    numbers(db, pairingsOf(id)),
  ]
  const named = (field: string, which: Sql): Sql => sql`json_extract(record, ${`$.${field}`}) in ${which}`
  // What is the volunteer's, or never destroyed, can still be taken back.
  const stays = JSON.stringify(['concerns', ...Object.entries(OF_THEIR_MATCHES).flatMap(([table, goes]) => ((goes as Erased).length === 0 ? [table] : []))])
  const stay = sql`tableName in (select value from json_each(${stays}))`
  const rows = join(entries(AT_ERASURE).filter(([table]) => table !== 'concerns').map(([table]) => sql`(tableName = ${table} and recordId in ${numbers(db, sql`select id from ${verbatim(table)} where youngPersonId = ${id}`)})`), ' or ')
  forgetAll(db, sql`(tableName = 'youngPeople' and recordId in ${people}) or (tableName = 'matches' and recordId in ${matches}) or (tableName = 'referrals' and recordId in ${referrals}) or (tableName = 'pairings' and recordId in ${pairings}) or ${rows}
    or (not ${stay} and (${named('youngPersonId', people)} or ${named('matchId', matches)} or ${named('referralId', referrals)} or ${named('pairingId', pairings)}))`)
  // Of a merge that was taken back, what is theirs stood for a while on the other record, and in its words.
  run(db, sql`delete from _before where not ${stay} and auditId in (select auditId from _auditChanges where tableName = 'youngPeople' and action in ('insert', 'delete') and ${id} between firstId and lastId)`)
}

function gone(table: string, which: Sql): Sql {
  return sql`select recordId from _before where tableName = ${table} and ${which}`
}

function numbers(db: ReadableDatabase, which: Sql): Sql {
  return sql`(select value from json_each(${JSON.stringify(all<{ id: number }>(db, sql`select id from (${which})`).map((row) => row.id))}))`
}

/* Lines of theirs on Today that were put off, with the reason that somebody typed. */
function snoozesOf(id: number, key: string): Sql {
  const keys = sql`select ${key} as k union select key from matches where youngPersonId = ${id} union select key from referrals where youngPersonId = ${id}`
  return sql`kind not in ('commitment_ending', 'reference_chase', 'stage_stalled', 'dbs_recheck', 'training_expiry', 'supervision', 'claim_to_approve', 'check_in')
    and exists (select 1 from (${keys}) where snoozes.key = k or substr(snoozes.key, 1, length(k) + 1) = k || ' ')`
}
