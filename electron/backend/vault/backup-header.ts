import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Instant } from '#domain/civil-date.ts'
import type { CanonicalValue } from './canonical-json.ts'
import { canonicalJson } from './canonical-json.ts'
import type { SlotFile } from './slot-file.ts'
import { slotFileFrom } from './slot-file.ts'

/* What stands at both ends of a backup (A7.5): the slot file, so that the passphrase or the words open it anywhere, and what the
   database inside must turn out to be. Sealed, so that nobody without the key can pass another database off as this one. */

export const BACKUP_HEADER_MAGIC = 'MAINSTAY-BACKUP'
export const LARGEST_HEADER = 64 * 1024

export interface BackupHeader {
  readonly magic: typeof BACKUP_HEADER_MAGIC
  readonly v: 1
  readonly keys: SlotFile
  readonly db: { readonly bytes: number; readonly sha256: string }
  readonly schema: number
  readonly app: string
  readonly at: Instant
  readonly rows: Readonly<Record<string, number>>
  /** Of which service file, where several of one key lie in a folder (a restored copy beside the one in use): a digest of its id. Backups of before this was kept have none. */
  readonly of?: string | undefined
  readonly mac: string
}

const count = z.int().min(0).max(2 ** 48)

const shape = z.strictObject({
  magic: z.literal(BACKUP_HEADER_MAGIC),
  v: z.literal(1),
  keys: z.unknown(),
  db: z.strictObject({ bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  schema: z.int().min(1).max(1_000_000),
  app: z.string().max(32),
  at: z.iso.datetime(),
  rows: z.record(z.string().max(64), count),
  of: z.string().regex(/^[0-9a-f]{16}$/).optional(),
  mac: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
})

/** The header in these bytes, or null when they are none that Mainstay wrote. */
export function readHeader(bytes: Uint8Array): BackupHeader | null {
  if (bytes.length > LARGEST_HEADER) return null
  try {
    const text = Buffer.from(bytes).toString('utf8')
    const read = shape.parse(JSON.parse(text))
    const header = { ...read, keys: slotFileFrom(read.keys) }
    return canonicalJson(header as unknown as CanonicalValue) === text ? header : null
  } catch {
    return null
  }
}

/** The header's bytes. */
export function writeHeader(header: BackupHeader): Buffer {
  return Buffer.from(canonicalJson(header as unknown as CanonicalValue), 'utf8')
}

/** What opens a backup, as seen from an open file: its passphrase as it is `now`, an `earlier` one (or a later one, where the file is an older copy), or another key altogether. */
export type BackupPassphrase = 'now' | 'earlier' | 'other-key'

/** Tells it by the slots, without any key. */
export function passphraseOf({ keys }: BackupHeader, slots: SlotFile): BackupPassphrase {
  if (keys.vault !== slots.vault) return 'other-key'
  return canonicalJson(keys.slots) === canonicalJson(slots.slots) ? 'now' : 'earlier'
}

/** By what a backup knows its service file again beside others of the same key: the key's id, and that of the copy (`copyIdOf`). */
export function fileMarkOf(vaultId: string, copyId: string): string {
  return createHash('sha256').update(`${vaultId}|${copyId}`).digest('hex').slice(0, 16)
}

/** The header sealed with K("backup"). */
export function sealHeader(unsealed: Omit<BackupHeader, 'mac'>, backupKey: Uint8Array): BackupHeader {
  return { ...unsealed, mac: sealOf(unsealed, backupKey).toString('base64') }
}

/** Whether the header is as it was sealed. */
export function isHeaderIntact({ mac, ...unsealed }: BackupHeader, backupKey: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(mac, 'base64'), sealOf(unsealed, backupKey))
}

function sealOf(unsealed: Omit<BackupHeader, 'mac'>, backupKey: Uint8Array): Buffer {
  return createHmac('sha256', backupKey).update(canonicalJson(unsealed as unknown as CanonicalValue)).digest()
}
