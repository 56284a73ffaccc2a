import { userInfo } from 'node:os'
import type { CivilDate, Instant } from '#domain/civil-date.ts'
import { civilDateOf, isCivilDate } from '#domain/civil-date.ts'
import { recordEvent } from '#backend/database/audit.ts'
import type { WritableDatabase } from '#backend/database/database.ts'
import { writeEvent } from '#backend/event-log.ts'
import { createSession } from '#backend/session.ts'
import { inTransaction } from '#backend/transaction.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import type { Opened } from '#backend/vault/open-with-root.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { wordsFor } from '#contract/refusal-words.ts'
import type { Given } from './command.ts'
import { word } from './command.ts'
import { readPassphrase } from './passphrase.ts'
import { userDataFolder } from './user-data.ts'

export const now = (): Instant => new Date().toISOString()

/** The day it is; MAINSTAY_TODAY says another, for tests and for looking at an example as it stood. */
export function today(): CivilDate {
  const given = process.env['MAINSTAY_TODAY']
  return given !== undefined && isCivilDate(given) ? given : civilDateOf(now())
}

/** Opens the file that the command names first, does the work, and closes it whatever happens. */
export async function withFile<Result>(given: Given, work: (vault: OpenVault) => Result | Promise<Result>): Promise<Result> {
  const passphrase = await readPassphrase(given)
  const opened = await unlock({ path: word(given, 0), userData: userDataFolder(), now }, passphrase)
  const { vault } = opened
  passphrase.fill(0)
  createSession().opened(vault)
  try {
    tellWhatWasFound(given, opened)
    return await work(vault)
  } finally {
    vault.close()
  }
}

/** What opening found out is said on standard error, and kept in the history and the log, as the window does; the one JSON document stays what it is. */
export function tellWhatWasFound(given: Given, { vault, tampered, staleKeys, missing, endedUncleanly, brokenAt }: Opened): void {
  if (tampered) {
    given.say(wordsFor('key-file-changed'))
    inFile(vault, 'open', (db) => recordEvent(db, { event: 'key-file-had-been-changed' }))
  }
  if (staleKeys > 0) given.say(`Copies of the key file could not be written and still open with an earlier passphrase: ${staleKeys}.`)
  if (brokenAt !== null) {
    given.say(wordsFor('audit-broken', { entry: brokenAt }))
    inFile(vault, 'open', (db) => recordEvent(db, { event: 'audit-broken', facts: { entry: brokenAt } }))
    writeEvent(userDataFolder(), { event: 'audit-broken', at: now(), facts: { entry: brokenAt } })
  }
  if (missing === null) return
  given.say(wordsFor('changes-missing', { entries: missing.entries }))
  inFile(vault, 'open', (db) => recordEvent(db, { event: 'changes-missing', facts: { entries: missing.entries } }))
  writeEvent(userDataFolder(), { event: endedUncleanly ? 'log-tail-dropped' : 'older-file-opened', at: now(), facts: { entries: missing.entries } })
  vault.missingWasTold?.()
}

/** One audited transaction, asked for by this command. */
export function inFile<Result>(vault: OpenVault, command: string, work: (db: WritableDatabase) => Result): Result {
  return inTransaction(vault, { who: userInfo().username, procedure: `command line: ${command}`, now }, work)
}
