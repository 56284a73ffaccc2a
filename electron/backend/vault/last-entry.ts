import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, constants, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import type { SealedEntry } from '../database/audit.ts'
import { findLastEntry, findSealOf } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { readAtMost } from './durable-file.ts'

/* SQLite drops the end of a damaged log without a word, and an older copy of the whole file opens like any other: both are sound, only earlier.
   So the last entry of the audit trail that was acknowledged is noted outside the file as well, in this user's folder, and looked for at the next
   opening. The note is written after the commit and never before, so that it cannot promise what was not kept. It is forced to the disk only when the
   file is closed: the log already costs one such wait a change. It tells of damage, not of an attacker, who could put back an older note too. */

const LARGEST = 256
const DIGITS = 15

/** Acknowledged changes that the file does not hold. */
export interface MissingEntries {
  /** How many transactions; null where the file went on differently from how this computer knew it. */
  readonly entries: number | null
  /** The last change that the file does hold; null when it holds none. */
  readonly after: Instant | null
}

/** Where a vault's note is. */
export interface EntryNote {
  readonly userData: string
  readonly vaultId: string
  readonly auditKey: Uint8Array
}

/** Notes that this entry was acknowledged. A folder that cannot be written stops nobody's work; then there is no note to go by. */
export function noteEntry(note: EntryNote, entry: Pick<SealedEntry, 'id' | 'mac'>, { forced = false }: { readonly forced?: boolean } = {}): void {
  const text = `${String(entry.id).padStart(DIGITS, '0')} ${Buffer.from(entry.mac).toString('hex')}`
  try {
    const path = entryNotePathOf(note.userData, note.vaultId)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // Always as long, and written over in one piece: whoever is ended here leaves the old note or the new one.
    const file = openSync(path, constants.O_CREAT | constants.O_WRONLY, 0o600)
    try {
      writeSync(file, `${text} ${sealOf(text, note)}\n`, 0)
      if (forced) fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch {
    // The next opening will find an older note, or none.
  }
}

/** Notes the file's last entry, whatever was noted before; when it is opened and when it is closed. */
export function noteLastEntry(db: WritableDatabase, note: EntryNote, how?: { readonly forced: boolean }): void {
  const last = findLastEntry(db)
  if (last !== undefined) noteEntry(note, last, how)
}

/** What was acknowledged on this computer and is not in the file; null when nothing is missing, or nothing was noted. */
export function findMissing(db: WritableDatabase, note: EntryNote): MissingEntries | null {
  const noted = readNote(note)
  if (noted === null) return null
  const last = findLastEntry(db)
  const after = last?.at ?? null
  if (last === undefined || last.id < noted.id) return { entries: noted.id - (last?.id ?? 0), after }
  const same = findSealOf(db, noted.id)?.equals(noted.mac) === true
  return same ? null : { entries: null, after }
}

/** This user's note for a vault. */
export function entryNotePathOf(userData: string, vaultId: string): string {
  return join(userData, 'keyring', `${vaultId}.last`)
}

function readNote(note: EntryNote): { readonly id: number; readonly mac: Buffer } | null {
  const text = noteText(entryNotePathOf(note.userData, note.vaultId))
  const found = /^(?<id>\d{15}) (?<mac>[0-9a-f]{64}) (?<seal>[0-9a-f]{64})\n$/.exec(text)?.groups
  if (found === undefined) return null
  const { id, mac, seal } = found as { readonly id: string; readonly mac: string; readonly seal: string }
  return timingSafeEqual(Buffer.from(seal, 'hex'), Buffer.from(sealOf(`${id} ${mac}`, note), 'hex')) ? { id: Number(id), mac: Buffer.from(mac, 'hex') } : null
}

/* A note that cannot be read is none: it is a second look, and keeps nobody from their file. */
function noteText(path: string): string {
  try {
    return readAtMost(path, LARGEST)?.toString('latin1') ?? ''
  } catch {
    return ''
  }
}

function sealOf(text: string, { vaultId, auditKey }: EntryNote): string {
  return createHmac('sha256', auditKey).update(`last entry|${vaultId}|${text}`).digest('hex')
}
