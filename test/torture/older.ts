import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { handleOf } from '#backend/database/database.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '#backend/database/migrate.ts'
import { all, sql } from '#backend/database/sql.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import { openEncrypted } from '#backend/vault/encrypted-database.ts'
import { holdsItsDatabase, readBackup } from '#backend/vault/backup-container.ts'
import { rootOf } from '#backend/vault/recovery-words.ts'
import { restore } from '#backend/vault/restore.ts'
import { deriveKey } from '#backend/vault/root-key.ts'
import { readVaultId } from '#backend/vault/vault-file.ts'
import { QUICK } from '../support/quick-cost.ts'
import { PASSPHRASE } from '../support/vault-folder.ts'
import { unsound } from './holdings.ts'
import { copyOlder, OLDER_BACKUP, olderFiles } from './older-files.ts'
import type { OlderFile } from './older-files.ts'
import { changedTables, rowsOf } from './older-service.ts'
import type { ServicePlace } from './prepared-service.ts'
import { now, placeIn, unlocked } from './prepared-service.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* Every file that an earlier schema left opens with its passphrase and holds every row that it held, after a backup in the old format was put aside; and that
   backup, restored, does the same again. So does a backup of before backups said of which file they are. */

export const older: Torment = {
  name: 'files of earlier schemas',
  run: async ({ folder }) => {
    const tally = newTally()
    const files = olderFiles()
    for (const { number } of MIGRATIONS.slice(0, -1)) {
      if (!files.some((file) => file.schema === number)) wrong(tally, 'unfit', `there is no file of schema ${number}: node test/torture/older-files.ts makes it`)
    }
    let rows = 0
    for (const file of files) {
      const place = copyOlder(file, join(folder, `schema ${file.schema}`))
      const before = asItLies(place, file)
      rows += [...before.values()].reduce((sum, table) => sum + table.values.length, 0)
      const opened = await unlocked(place)
      look(opened.vault, before, file, tally)
      if (opened.migrated !== SCHEMA_VERSION - file.schema) wrong(tally, 'unfit', `schema ${file.schema}: ${opened.migrated} steps`)
      opened.vault.close()
      const again = await unlocked(place)
      if (again.migrated !== 0) wrong(tally, 'unfit', `schema ${file.schema}: migrated twice`)
      again.vault.close()
      if (file.schema < SCHEMA_VERSION) await restoreAside(place, before, file, tally)
      tally.rounds += 1
      rmSync(place.folder, { recursive: true })
    }
    for (const secret of ['words', 'passphrase'] as const) await restoreOlderBackup(join(folder, secret), secret, tally)
    tally.notes.push(`${rows} rows kept`)
    return tally
  },
}

/* A backup of before its header said of which file it is: known by its keys alone, restored whole by either secret, over nothing and in the place of the file that it was made of. */
async function restoreOlderBackup(folder: string, by: 'words' | 'passphrase', tally: Tally): Promise<void> {
  tally.rounds += 1
  const file = olderFiles().find(({ schema }) => schema === OLDER_BACKUP.holdsRowsOf)!
  const place = copyOlder(file, folder)
  const before = asItLies(place, file)
  const found = readBackup(OLDER_BACKUP.path).headers[0]!
  const { header } = found
  if (header.of !== undefined || header.schema !== OLDER_BACKUP.schema) wrong(tally, 'unfit', 'the old backup is not of its day')
  const secret = by === 'words' ? { words: file.words } : { passphrase: Uint8Array.from(PASSPHRASE) }
  const toPath = by === 'words' ? join(folder, 'beside.mainstay') : place.path
  const { vault, migrated } = await restore({ backupPath: OLDER_BACKUP.path, toPath, secret, replace: by === 'passphrase', userData: place.userData, now, cost: QUICK })
  look(vault, before, { ...file, schema: OLDER_BACKUP.schema }, tally)
  if (migrated !== SCHEMA_VERSION - OLDER_BACKUP.schema) wrong(tally, 'unfit', `the old backup: ${migrated} steps`)
  vault.close()
  if (!holdsItsDatabase(OLDER_BACKUP.path, found)) wrong(tally, 'lost', 'the old backup itself was changed')
  rmSync(folder, { recursive: true })
}

type Rows = ReturnType<typeof rowsOf>

function asItLies(place: ServicePlace, { words }: OlderFile): Rows {
  const vaultId = readVaultId(place.path)
  const db = openEncrypted({ path: place.path, vaultId, pageKey: deriveKey(rootOf(words), vaultId, 'page') })
  try {
    return rowsOf(db)
  } finally {
    handleOf(db).close()
  }
}

function look(vault: OpenVault, before: Rows, { schema }: OlderFile, tally: Tally): void {
  for (const table of changedTables(vault.db, before)) wrong(tally, 'lost', `schema ${schema}: rows of ${table}`)
  for (const problem of unsound(vault.db, vault.auditKey)) wrong(tally, 'inconsistent', `schema ${schema}: ${problem}`)
  const applied = all<{ number: number; sha256: string }>(vault.db, sql`select number, sha256 from _migrations order by number`)
  const edited = MIGRATIONS.filter((step, index) => applied[index]?.sha256 !== createHash('sha256').update(step.sql).digest('hex'))
  for (const { number } of edited) wrong(tally, 'inconsistent', `schema ${schema}: step ${number} is not what this file was made with`)
}

async function restoreAside(place: ServicePlace, before: Rows, file: OlderFile, tally: Tally): Promise<void> {
  const backups = readdirSync(join(place.folder, 'Backups'))
  if (backups.length !== 1) return wrong(tally, 'unfit', `schema ${file.schema}: put aside ${backups.length} backups`)
  const to = placeIn(join(place.folder, 'restored'))
  const { vault, migrated } = await restore({ backupPath: join(place.folder, 'Backups', backups[0]!), toPath: join(place.folder, 'restored.mainstay'), secret: { words: file.words }, replace: false, userData: to.userData, now })
  look(vault, before, file, tally)
  if (migrated !== SCHEMA_VERSION - file.schema) wrong(tally, 'unfit', `schema ${file.schema}: the backup aside was not of its schema`)
  vault.close()
}
