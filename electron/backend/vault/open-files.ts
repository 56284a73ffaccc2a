import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '#contract/refusal.ts'

/* Which files this process has open through SQLite. On Linux and macOS closing any handle of a file gives up every lock that the process
   holds on it (SQLite, "How to corrupt", 2.2): an open file must not be read in any other way, not even its first bytes. */

const openHere = new Set<string>()

export function rememberOpen(path: string): void {
  openHere.add(realPathOf(path))
}

export function forgetOpen(path: string): void {
  openHere.delete(realPathOf(path))
}

/** Refuses to touch a file that this process has open. */
export function insistNotOpenHere(path: string): void {
  if (openHere.has(realPathOf(path))) throw new Refusal('file-in-use')
}

function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : resolve(path)
}
