import { arch, cpus, release, totalmem, type } from 'node:os'
import { SCHEMA_VERSION, schemaVersionOf } from '../database/migrate.ts'
import { handleOf } from '../database/database.ts'
import type { Policies } from '#contract/policies.ts'
import type { TaskContext } from '../context.ts'
import { readEvents } from '../event-log.ts'
import { APP_VERSION } from '../vault/app-version.ts'
import { settingsOf } from '../vault/encrypted-database.ts'
import { readMark } from '../vault/vault-state.ts'

/* What an IT service needs to help, and nothing of anybody: versions, how the file is kept, what the log says. No record, no name, no path, nothing that was typed. */

const MOST_EVENTS = 200
const MIB = 1024 * 1024

/** The text of the support file (council-it.md): the person reads it before it is saved. */
export function supportText({ session, userData, policies, now }: Pick<TaskContext, 'session' | 'userData' | 'policies' | 'now'>): string {
  const { electron, chrome, node, v8 } = process.versions as Readonly<Record<string, string | undefined>>
  const events = readEvents(userData, MOST_EVENTS)
  return [
    `Mainstay support file, ${now()}`,
    '',
    `Mainstay ${APP_VERSION}, files of step ${SCHEMA_VERSION}`,
    `Electron ${electron ?? 'none'}, Chromium ${chrome ?? 'none'}, Node ${node ?? ''}, V8 ${v8 ?? ''}`,
    `${type()} ${release()} ${arch()}, ${cpus().length} processors, ${Math.round(totalmem() / MIB).toLocaleString('en-GB')} MiB`,
    '',
    policyLine(policies),
    ...fileLines(session),
    '',
    events.length === 0 ? 'The log is empty.' : `The log, its newest ${events.length.toLocaleString('en-GB')} lines:`,
    ...events,
    '',
  ].join('\n')
}

/* Which are set, without a folder's path: it may name somebody. */
function policyLine({ leftOut, dataFolder, backupFolder, ...others }: Policies): string {
  const set = { ...others, dataFolder: dataFolder !== null, backupFolder: backupFolder !== null, notUnderstood: leftOut.length }
  return `Policies ${JSON.stringify(set)}`
}

function fileLines({ vault }: TaskContext['session']): string[] {
  if (vault === null) return ['No file is open.']
  const handle = handleOf(vault.db)
  return [
    `A file of step ${schemaVersionOf(vault.db)} is open`,
    ...Object.entries(settingsOf(handle)).map(([name, found]) => `  ${name} ${String(found)}`),
    `  checked whole ${readMark(vault.db, 'checkedAt') ?? 'not yet'}`,
    `  backed up ${readMark(vault.db, 'lastBackupAt') ?? 'not yet'}`,
  ]
}
