import type { ReadableDatabase } from '#backend/database/database.ts'
import { all, sql } from '#backend/database/sql.ts'
import { verifyAudit } from '#backend/database/audit.ts'
import { handleOf } from '#backend/database/database.ts'
import { TRADE_HOLDINGS } from './trade-deeds.ts'

/* What the writer writes, read back from a file as items with their values, and what was acknowledged of it. */

/** Items by name: a rate, a snooze, a draft, a volunteer with notes, a setting, what the trade's commands made. */
export type Holdings = ReadonlyMap<string, string>

/** What one change makes of some items; null takes one away. */
export type Sets = readonly (readonly [item: string, value: string | null])[]

/** Everything in the file that a writer may change. */
export function holdingsOf(db: ReadableDatabase): Holdings {
  const rows = all<{ item: string; value: string }>(db, sql`
    select 'rate ' || fromOn as item, cast(pencePerMile as text) as value from mileageRates
    union all select 'snooze ' || kind || ' ' || key || ' ' || dueOn, reason from snoozes
    union all select 'draft ' || formKey, value from _drafts
    union all select 'volunteer ' || key, coalesce(notes, '') from volunteers
    union all select 'setting ' || name, coalesce(value, '') from settings where fromOn = '0001-01-01'
    union all ${TRADE_HOLDINGS}`)
  return new Map(rows.map(({ item, value }) => [item, value]))
}

/** The items after a change. */
export function after(holdings: Holdings, sets: Sets): Holdings {
  const changed = new Map(holdings)
  for (const [item, value] of sets) {
    if (value === null) changed.delete(item)
    else changed.set(item, value)
  }
  return changed
}

/** Items that differ, each in words. */
export function differences(expected: Holdings, found: Holdings): string[] {
  const items = new Set([...expected.keys(), ...found.keys()])
  return [...items].filter((item) => expected.get(item) !== found.get(item)).map((item) => `${item} is ${JSON.stringify(found.get(item) ?? null).slice(0, 60)} where ${JSON.stringify(expected.get(item) ?? null).slice(0, 60)} was meant`)
}

/** What does not hold together in an open file: pages, indexes and the search (SQLite looks at all three), references, the search's rows, the audit trail. */
export function unsound(db: ReadableDatabase, auditKey: Uint8Array): string[] {
  const handle = handleOf(db)
  const problems: string[] = []
  const integrity = handle.pragma('integrity_check(3)', { simple: true })
  if (integrity !== 'ok') problems.push(String(integrity))
  if ((handle.pragma('foreign_key_check') as unknown[]).length > 0) problems.push('a reference leads nowhere')
  const [stray] = all<{ stray: number }>(db, sql`select (select count(*) from search) - (select count(*) from searchRows) as stray`)
  if (stray?.stray !== 0) problems.push(`the search has ${stray?.stray} rows too many`)
  const [unfound] = all<{ unfound: number }>(db, sql`select count(*) as unfound from volunteers where not exists (select 1 from searchRows where kind = 'volunteer' and recordId = volunteers.id)`)
  if (unfound?.unfound !== 0) problems.push(`${unfound?.unfound} volunteers cannot be found by searching`)
  const { brokenAt } = verifyAudit(db, auditKey)
  if (brokenAt !== null) problems.push(`the audit trail breaks at entry ${brokenAt}`)
  return problems
}
