import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { removeLeftOvers } from '#backend/vault/left-overs.ts'
import { verifyBackup } from '#backend/vault/restore.ts'
import { isBackup } from '#backend/vault/vault-file.ts'
import { verifyFile } from '#backend/vault/verify-file.ts'
import type { Command, Given } from '../command.ts'
import { word } from '../command.ts'
import { now } from '../open-file.ts'
import type { Outcome } from '../outcome.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION, readPassphrase } from '../passphrase.ts'
import { userDataFolder } from '../user-data.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'verify FILE|BACKUP',
  does: 'integrity, references and the audit trail',
  more: 'Nothing is changed: a copy is opened and removed. Exit status 3 when anything does not hold, changes that this computer knows are missing, or a copy of the key file was changed.',
  words: 1,
  options: PASSPHRASE_OPTION,
  run: async (given) => (isBackup(word(given, 0)) ? verifyOneBackup(given) : verifyOneFile(given)),
}

async function verifyOneFile(given: Given): Promise<Outcome> {
  const passphrase = await readPassphrase(given)
  const { auditEntries, rows } = await verifyFile({ path: word(given, 0), userData: userDataFolder(), now }, passphrase)
  passphrase.fill(0)
  return done({ kind: 'file', integrity: 'ok', references: 'ok', audit: { entries: auditEntries, chain: 'ok' }, rows })
}

async function verifyOneBackup(given: Given): Promise<Outcome> {
  const backupPath = word(given, 0)
  const passphrase = await readPassphrase(given, 'Passphrase of the backup: ')
  const userData = userDataFolder()
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  removeLeftOvers(userData)
  // Not beside the backup, which may lie on a stick: what a kill leaves is found here, and by the window too.
  const header = await verifyBackup({ backupPath, secret: { passphrase }, userData, now, scratch: join(userData, `verifying-${randomUUID()}`) })
  passphrase.fill(0)
  return done({ kind: 'backup', madeAt: header.at, integrity: 'ok', references: 'ok', audit: { entries: header.auditEntries, chain: 'ok' }, rows: sum(header.rows) })
}

function sum(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((total, count) => total + count, 0)
}
