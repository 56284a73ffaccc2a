import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Opened } from '#backend/vault/open-with-root.ts'
import { openWithRoot } from '#backend/vault/open-with-root.ts'
import { rootOf } from '#backend/vault/recovery-words.ts'
import { findSlots } from '#backend/vault/slot-homes.ts'
import { readVaultId, sideFilesOf } from '#backend/vault/vault-file.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ServicePlace } from './prepared-service.ts'
import { now } from './prepared-service.ts'

/* Opening a service again and again with other bytes in its files, as unlocking does once the passphrase is known. */

/** Files by path with the bytes that they are to have; null for a file that is not to be there. */
export type Files = Readonly<Record<string, Buffer | null>>

export function filesOf(...paths: readonly string[]): Files {
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path)]))
}

/** Puts the bytes in place; what SQLite may have left of the time before goes. */
export function putFiles(files: Files, { path }: ServicePlace): void {
  for (const side of sideFilesOf(path)) rmSync(side, { force: true })
  for (const [file, bytes] of Object.entries(files)) {
    if (bytes === null) rmSync(file, { force: true })
    else writeFileSync(file, bytes)
  }
}

/** Opens with the words; a refusal by its code. */
export async function reopen(place: ServicePlace, words: readonly string[], clock: () => string = now): Promise<Opened | string> {
  try {
    const vaultId = readVaultId(place.path)
    return await openWithRoot({ homes: place, root: rootOf(words), vaultId, now: clock, copies: findSlots(place, vaultId).copies.map((copy) => copy.file) })
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code
    throw problem
  }
}
