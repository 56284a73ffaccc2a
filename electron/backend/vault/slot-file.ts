import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { isCivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { ARGON2_BOUNDS } from './argon2.ts'
import type { CanonicalValue } from './canonical-json.ts'
import { canonicalJson } from './canonical-json.ts'
import { deriveKey } from './root-key.ts'

/* The slot file (A7.3): what the passphrase unwraps the root from. It is read strictly, because whoever can write it chooses what
   Mainstay computes before the passphrase is known: exact shape, exact lengths, bounded costs, canonical text only. */

export const SLOT_FILE_MAGIC = 'MAINSTAY-KEYS'
export const LARGEST_SLOT_FILE = 8 * 1024
export const MOST_SLOTS = 8

const base64Of = (bytes: number) =>
  z.string().length(Math.ceil(bytes / 3) * 4).refine((text) => { const read = Buffer.from(text, 'base64'); return read.length === bytes && read.toString('base64') === text })
const countOf = (least: number, most: number) => z.int().min(least).max(most)

const passphraseSlot = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  type: z.literal('passphrase'),
  label: z.string().max(64),
  created: z.string().max(10).refine(isCivilDate),
  kdf: z.strictObject({
    alg: z.literal('argon2id'),
    ver: z.literal(19),
    m: countOf(...ARGON2_BOUNDS.m),
    t: countOf(...ARGON2_BOUNDS.t),
    p: countOf(...ARGON2_BOUNDS.p),
    salt: base64Of(16),
  }),
  nonce: base64Of(12),
  ct: base64Of(32),
  check: base64Of(16),
})

// Kept and carried along where a policy made one elsewhere; this Mainstay neither makes nor opens it.
const osSlot = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  type: z.literal('os'),
  provider: z.string().max(32),
  ct: z.string().max(1024),
})

const slotFile = z.strictObject({
  magic: z.literal(SLOT_FILE_MAGIC),
  v: z.literal(1),
  vault: z.string().regex(/^[0-9a-f]{32}$/),
  epoch: countOf(1, 1_000_000),
  gen: countOf(1, 1_000_000_000),
  cipher: z.literal('chacha20'),
  slots: z.array(z.discriminatedUnion('type', [passphraseSlot, osSlot])).max(MOST_SLOTS),
  mac: base64Of(32),
})

export type PassphraseSlot = z.output<typeof passphraseSlot>
export type SlotFile = z.output<typeof slotFile>

/** The slot file in these bytes; refuses anything that Mainstay did not write so, to the byte. */
export function readSlotFile(bytes: Uint8Array): SlotFile {
  if (bytes.length > LARGEST_SLOT_FILE) throw new Refusal('keys-damaged', { reason: 'too large' })
  const text = Buffer.from(bytes).toString('utf8')
  const value = asJson(text)
  const result = slotFile.safeParse(value)
  // Names given twice and numbers spelled otherwise do not survive being written again.
  if (!result.success || canonicalJson(result.data) !== text) throw new Refusal('keys-damaged', { reason: 'not a slot file' })
  return result.data
}

/** A slot file out of a backup's header, with the same strictness. */
export function slotFileFrom(value: unknown): SlotFile {
  const result = slotFile.safeParse(value)
  if (!result.success) throw new Refusal('keys-damaged', { reason: 'not a slot file' })
  return result.data
}

/** The bytes of a slot file. */
export function writeSlotFile(file: SlotFile): Buffer {
  const bytes = Buffer.from(canonicalJson(file), 'utf8')
  if (bytes.length > LARGEST_SLOT_FILE) throw new RangeError('the slot file is too large')
  return bytes
}

/** The slot file sealed with the key that only the root gives. */
export function sealSlotFile(unsealed: Omit<SlotFile, 'mac'>, root: Uint8Array): SlotFile {
  return { ...unsealed, mac: sealOf(unsealed, root).toString('base64') }
}

/** Whether the file is as somebody who knew the root wrote it: no label, cost or slot changed since. */
export function isSealIntact({ mac, ...unsealed }: SlotFile, root: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(mac, 'base64'), sealOf(unsealed, root))
}

function sealOf(unsealed: Omit<SlotFile, 'mac'>, root: Uint8Array): Buffer {
  const key = deriveKey(root, unsealed.vault, 'slots')
  const seal = createHmac('sha256', key).update(canonicalJson(unsealed satisfies CanonicalValue)).digest()
  key.fill(0)
  return seal
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
