import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createBackend } from '#backend/backend.ts'
import type { Backend } from '#backend/backend.ts'
import { createSession } from '#backend/session.ts'
import { shellForTests } from '#backend/shell-for-tests.ts'
import { inTransaction } from '#backend/transaction.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import type { Opened } from '#backend/vault/open-with-root.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { importWorkbook } from '#backend/workbook/import-workbook.ts'
import { readWorkbook } from '#backend/workbook/read-workbook.ts'
import type { Reply } from '#contract/refusal.ts'
import { QUICK } from '../support/quick-cost.ts'
import { PASSPHRASE } from '../support/vault-folder.ts'

/* A small service in a real encrypted file, and the real backend over it. Only the cost of a guess is small. */

export const TODAY = '2026-11-22'
const EXAMPLE = join(import.meta.dirname, '../fixtures/thurrock')

export const now = (): string => new Date().toISOString()

/** Where everything of one service lies. */
export interface ServicePlace {
  readonly folder: string
  readonly path: string
  readonly userData: string
}

export function placeIn(folder: string): ServicePlace {
  return { folder, path: join(folder, 'records.mainstay'), userData: join(folder, 'user') }
}

/** Makes the service with the example of Thurrock in it, and closes it. Gives its recovery words. */
export async function prepareService(folder: string): Promise<ServicePlace & { readonly words: readonly string[] }> {
  mkdirSync(folder, { recursive: true })
  const place = placeIn(folder)
  const { vault, words } = await createVault({ ...place, now, passphrase: PASSPHRASE, cost: QUICK })
  createSession().opened(vault)
  const workbook = await readWorkbook(EXAMPLE)
  inTransaction(vault, { who: 'coordinator', procedure: 'workbook.bringIn', now }, (db) => importWorkbook(db, workbook, { today: TODAY }))
  vault.close()
  return { ...place, words }
}

/** Copies everything of a service but its backups, as it lies on the disk at this moment. */
export function copyOf({ folder }: ServicePlace, to: string): ServicePlace {
  cpSync(folder, to, { recursive: true, filter: (from) => !/[\\/](Backups|given)$/.test(from) })
  return placeIn(to)
}

export function unlocked({ path, userData }: ServicePlace, passphrase: Uint8Array = PASSPHRASE): Promise<Opened> {
  return unlock({ path, userData, now }, passphrase)
}

/** A backend whose dialogs answer with one path. */
export function backendOver({ userData }: ServicePlace, chosen: () => string | null = () => null): Backend {
  return createBackend({ shell: shellForTests(chosen), userData, emit: () => undefined, today: TODAY })
}

export function ask(backend: Backend, procedure: string, input: unknown = null): Promise<Reply> {
  return backend.answer({ procedure, input })
}

/** Unlocks through the door, as the page does. */
export function unlockThrough(backend: Backend, { path }: ServicePlace): Promise<Reply> {
  return ask(backend, 'vault.unlock', { path, passphrase: Uint8Array.from(PASSPHRASE) })
}
