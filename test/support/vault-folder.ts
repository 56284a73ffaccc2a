import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { value, run, sql } from '#backend/database/sql.ts'
import type { NewKeys } from '#backend/vault/create-vault.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import type { OpenVault } from '#backend/vault/open-vault.ts'
import type { Opened } from '#backend/vault/open-with-root.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { QUICK } from './quick-cost.ts'

/* A folder of its own with a real encrypted file, for tests of the vault. Only the cost of a guess is small. */

export const PASSPHRASE: Uint8Array = Buffer.from('copper lantern tide mosaic')
export const NEXT_PASSPHRASE: Uint8Array = Buffer.from('walnut harbour sixpence drizzle')
/** A name that must stand nowhere in clear. */
export const CANARY = 'Zebedee Quillfeather'

export interface VaultFolder {
  readonly folder: string
  readonly path: string
  readonly userData: string
  /** A second later each time it is asked. */
  readonly now: () => string
  wait(seconds: number): void
  /** Where unlocking looks; another path when given. */
  place(path?: string): { readonly path: string; readonly userData: string; readonly now: () => string }
  make(path?: string): Promise<NewKeys>
  unlocked(passphrase?: Uint8Array, path?: string): Promise<Opened>
  /** Closes the file when the test is over. */
  closing<Found extends { readonly vault: OpenVault }>(found: Found): Found
  files(): readonly string[]
  remove(): void
}

/** Makes the folder; the clock starts at five past five on 22 November 2026. */
export function vaultFolder(): VaultFolder {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'))
  const open: OpenVault[] = []
  let clock = Date.parse('2026-11-22T17:05:00.000Z')
  const bench: VaultFolder = {
    folder,
    path: join(folder, 'records.mainstay'),
    userData: join(folder, 'user'),
    now: () => new Date((clock += 1000)).toISOString(),
    wait: (seconds) => void (clock += seconds * 1000),
    place: (path = bench.path) => ({ path, userData: bench.userData, now: bench.now }),
    make: async (path) => bench.closing(await createVault({ ...bench.place(path), passphrase: PASSPHRASE, cost: QUICK })),
    unlocked: async (passphrase = PASSPHRASE, path) => bench.closing(await unlock(bench.place(path), passphrase)),
    closing: (found) => {
      open.push(found.vault)
      return found
    },
    files: () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    remove: () => {
      for (const vault of open) vault.close()
      rmSync(folder, { recursive: true })
    },
  }
  return bench
}

/** Keeps the name in the file. */
export function remember(vault: OpenVault, lastName: string = CANARY): void {
  run(vault.db, sql`insert into volunteers (key, firstName, lastName) values ('V1', 'A', ${lastName}) on conflict (key) do update set lastName = excluded.lastName`)
}

/** The name that was kept. */
export function recalled(vault: OpenVault): string | undefined {
  return value<string>(vault.db, sql`select lastName from volunteers where key = 'V1'`)
}

/** Changes one bit of a file. */
export function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = bytes[at]! ^ 1
  writeFileSync(path, bytes)
}
