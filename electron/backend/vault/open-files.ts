import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '#contract/refusal.ts'

/* Which files this process has open through SQLite. On Linux and macOS closing any handle of a file gives up every lock that the process
   holds on it (SQLite, "How to corrupt", 2.2): an open file must not be read in any other way, not even its first bytes. */

const openHere = new Set<string>()
/** What was opened to be read through while SQLite had it open, and must not be closed before it. */
const keptOpen = new Map<string, number[]>()
/** As SQLite reads it: page by page. */
const CHUNK = 4096

export function rememberOpen(path: string): void {
  openHere.add(realPathOf(path))
}

export function forgetOpen(path: string): void {
  openHere.delete(realPathOf(path))
  for (const file of keptOpen.get(resolve(path)) ?? []) closeSync(file)
  keptOpen.delete(resolve(path))
}

/** Reads every byte of a file, or of the log beside one; throws what the disk says. Where this process has the file open, the handle stays until it is forgotten. */
export function readThrough(path: string): void {
  const file = openSync(path, 'r')
  const database = path.replace(/-wal$/, '')
  try {
    const chunk = Buffer.alloc(CHUNK)
    for (let at = 0, read = -1; read !== 0; at += read) read = readSync(file, chunk, 0, chunk.length, at)
  } finally {
    if (openHere.has(realPathOf(database))) keptOpen.set(resolve(database), [...(keptOpen.get(resolve(database)) ?? []), file])
    else closeSync(file)
  }
}

/** Refuses to touch a file that this process has open. */
export function insistNotOpenHere(path: string): void {
  if (openHere.has(realPathOf(path))) throw new Refusal('file-in-use')
}

/** Where a file really is, whatever link leads to it: its log, its keys and its backups are there. A path that leads nowhere stays as it is. */
export function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : resolve(path)
}
