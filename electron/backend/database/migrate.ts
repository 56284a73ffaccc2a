import { createHash } from 'node:crypto'
import type { Instant } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from './database.ts'
import { handleOf } from './database.ts'
import { run, sql, value } from './sql.ts'
import { migration as firstSchema } from './migrations/0001-first-schema.ts'
import { migration as drafts } from './migrations/0002-drafts.ts'
import { migration as recruitment } from './migrations/0003-recruitment.ts'
import { migration as matching } from './migrations/0004-matching.ts'
import { migration as before } from './migrations/0005-before.ts'
import { migration as searchIds } from './migrations/0006-search-ids.ts'
import { migration as pathSince } from './migrations/0007-path-since.ts'
import { migration as concernsTold } from './migrations/0008-concerns-told.ts'
import { migration as childsSide } from './migrations/0009-childs-side.ts'
import { migration as endingPlans } from './migrations/0010-ending-plans.ts'
import { migration as offers } from './migrations/0011-offers.ts'
import { migration as onHold } from './migrations/0012-on-hold.ts'
import { migration as leavingCare } from './migrations/0013-leaving-care.ts'
import { migration as holdsAndDecisions } from './migrations/0014-holds-and-decisions.ts'
import { migration as visitsByHand } from './migrations/0015-visits-by-hand.ts'
import { migration as safeRecords } from './migrations/0016-safe-records.ts'
import { migration as distanceAndFirstDay } from './migrations/0017-distance-and-first-day.ts'
import { migration as serviceAgreed } from './migrations/0018-service-agreed.ts'
import { migration as formerRows } from './migrations/0019-former-rows.ts'
import { migration as volunteersWords } from './migrations/0020-volunteers-words.ts'
import { migration as reviewedAndErased } from './migrations/0021-reviewed-and-erased.ts'
import { migration as takenOffYoungPeople } from './migrations/0022-taken-off-young-people.ts'
import { migration as mergedRecords } from './migrations/0023-merged-records.ts'
import { migration as overAndTwice } from './migrations/0024-over-and-twice.ts'
import { migration as accreditedTraining } from './migrations/0025-accredited-training.ts'
import { migration as saferStarts } from './migrations/0026-safer-starts.ts'
import { migration as childViews } from './migrations/0027-child-views.ts'

/** One step of the schema: its number, its name and its SQL, which never changes once released. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** Every step in order. A new one goes at the end; none is ever edited. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, drafts, recruitment, matching, before, searchIds, pathSince, concernsTold, childsSide, endingPlans, offers, onHold, leavingCare, holdsAndDecisions, visitsByHand, safeRecords, distanceAndFirstDay, serviceAgreed, formerRows, volunteersWords, reviewedAndErased, takenOffYoungPeople, mergedRecords, overAndTwice, accreditedTraining, saferStarts, childViews]

/** The schema that this Mainstay writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** Which schema the file has; 0 for an empty one. */
export function schemaVersionOf(db: WritableDatabase): number {
  return value<number>(db, sql`pragma user_version`) ?? 0
}

/**
 * Brings the file to this Mainstay's schema, one transaction a step, and says how many steps that took.
 * `beforeMigrating` runs once before a file with records is changed: it copies the encrypted file aside.
 * Refuses a file from a newer Mainstay, and leaves it as it was.
 */
export function migrate(
  db: WritableDatabase,
  { now, beforeMigrating, migrations = MIGRATIONS }: { readonly now: () => Instant; readonly beforeMigrating?: () => void; readonly migrations?: readonly Migration[] },
): number {
  const from = schemaVersionOf(db)
  if (from > migrations.length) throw new Refusal('file-from-newer-mainstay', { fileVersion: from, knownVersion: migrations.length })
  const steps = migrations.slice(from)
  if (steps.length === 0) return 0
  if (from > 0) beforeMigrating?.()
  const handle = handleOf(db)
  for (const step of steps) {
    handle.transaction(() => {
      handle.exec(step.sql)
      run(db, sql`insert into _migrations (number, name, sha256, appliedAt) values (${step.number}, ${step.name}, ${sha256(step.sql)}, ${now()})`)
      handle.pragma(`user_version = ${step.number}`)
    })()
  }
  // No `analyze`: with statistics this build of SQLite plans every bound statement anew, which made all figures three times slower.
  return steps.length
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
