import { userInfo } from 'node:os'
import type { CivilDate, Instant } from '#domain/civil-date.ts'
import { civilDateOf, isCivilDate } from '#domain/civil-date.ts'
import type { WritableDatabase } from '#backend/database/database.ts'
import { createSession } from '#backend/session.ts'
import { inTransaction } from '#backend/transaction.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import { unlock } from '#backend/vault/unlock.ts'
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
  const { vault } = await unlock({ path: word(given, 0), userData: userDataFolder(), now }, passphrase)
  passphrase.fill(0)
  createSession().opened(vault)
  try {
    return await work(vault)
  } finally {
    vault.close()
  }
}

/** One audited transaction, asked for by this command. */
export function inFile<Result>(vault: OpenVault, command: string, work: (db: WritableDatabase) => Result): Result {
  return inTransaction(vault, { who: userInfo().username, procedure: `command line: ${command}`, now }, work)
}
