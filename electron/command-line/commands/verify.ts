import type { OpenVault } from '#backend/vault/open-vault.ts'
import { verifyAudit } from '#backend/database/audit.ts'
import { handleOf } from '#backend/database/database.ts'
import { countRows, insistOnIntegrity } from '#backend/vault/encrypted-database.ts'
import { verifyBackup } from '#backend/vault/restore.ts'
import { isBackup } from '#backend/vault/vault-file.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Command, Given } from '../command.ts'
import { word } from '../command.ts'
import { now, withFile } from '../open-file.ts'
import type { Outcome } from '../outcome.ts'
import { done } from '../outcome.ts'
import { PASSPHRASE_OPTION, readPassphrase } from '../passphrase.ts'
import { userDataFolder } from '../user-data.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'verify FILE|BACKUP',
  does: 'integrity, references and the audit trail',
  more: 'Nothing is changed. Exit status 3 when anything does not hold.',
  words: 1,
  options: PASSPHRASE_OPTION,
  run: async (given) => (isBackup(word(given, 0)) ? verifyOneBackup(given) : withFile(given, verifyFile)),
}

function verifyFile(vault: OpenVault): Outcome {
  const handle = handleOf(vault.db)
  insistOnIntegrity(handle, 'full')
  const audit = verifyAudit(vault.db, vault.auditKey)
  if (audit.brokenAt !== null) throw new Refusal('audit-broken', { entry: audit.brokenAt })
  return done({ kind: 'file', integrity: 'ok', references: 'ok', audit: { entries: audit.entries, chain: 'ok' }, rows: sum(countRows(handle)) })
}

async function verifyOneBackup(given: Given): Promise<Outcome> {
  const backupPath = word(given, 0)
  const passphrase = await readPassphrase(given, 'Passphrase of the backup: ')
  const header = await verifyBackup({ backupPath, secret: { passphrase }, userData: userDataFolder(), now, scratch: `${backupPath}.checking` })
  passphrase.fill(0)
  return done({ kind: 'backup', madeAt: header.at, integrity: 'ok', references: 'ok', audit: { entries: header.auditEntries, chain: 'ok' }, rows: sum(header.rows) })
}

function sum(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((total, count) => total + count, 0)
}
