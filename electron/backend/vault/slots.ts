import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Argon2Cost } from './argon2.ts'
import { argon2id } from './argon2.ts'
import { canonicalJson } from './canonical-json.ts'
import { LONGEST_PASSPHRASE_BYTES, normalPassphrase } from './passphrase.ts'
import { hkdf } from './root-key.ts'
import type { PassphraseSlot } from './slot-file.ts'

/* A passphrase slot: the root, encrypted under a key made from the passphrase. Its check value tells a wrong passphrase without
   touching the database, and ties the slot to one key, which AES-GCM by itself does not. */

/** Which vault a slot belongs to; bound into its encryption, so that it cannot be moved into another file. */
export interface SlotPlace {
  readonly vault: string
  readonly epoch: number
}

/** Wraps the root with a passphrase. `created` is the day it was made. */
export async function makePassphraseSlot(root: Uint8Array, passphrase: Uint8Array, place: SlotPlace, plan: { readonly cost: Argon2Cost; readonly created: CivilDate; readonly label?: string }): Promise<PassphraseSlot> {
  const open = {
    id: randomBytes(4).toString('hex'),
    type: 'passphrase' as const,
    label: plan.label ?? 'Passphrase',
    created: plan.created,
    kdf: { alg: 'argon2id' as const, ver: 19 as const, m: plan.cost.m, t: plan.cost.t, p: plan.cost.p, salt: randomBytes(16).toString('base64') },
    nonce: randomBytes(12).toString('base64'),
  }
  const kek = await wrappingKey(passphrase, open)
  try {
    const cipher = createCipheriv('aes-256-gcm', kek, Buffer.from(open.nonce, 'base64')).setAAD(boundTo(place, open))
    const ct = Buffer.concat([cipher.update(root), cipher.final(), cipher.getAuthTag()]).toString('base64')
    return { ...open, ct, check: checkOf(kek).toString('base64') }
  } finally {
    kek.fill(0)
  }
}

/** The root, when the passphrase is this slot's; null when it is not. A slot whose check holds but whose contents do not is damage, and refused as that. */
export async function openPassphraseSlot(slot: PassphraseSlot, passphrase: Uint8Array, place: SlotPlace): Promise<Buffer | null> {
  if (passphrase.length === 0 || passphrase.length > LONGEST_PASSPHRASE_BYTES) return null
  const kek = await wrappingKey(passphrase, slot)
  try {
    if (!timingSafeEqual(checkOf(kek), Buffer.from(slot.check, 'base64'))) return null
    const { ct, check: _, ...open } = slot
    const sealed = Buffer.from(ct, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(slot.nonce, 'base64'), { authTagLength: 16 }).setAAD(boundTo(place, open)).setAuthTag(sealed.subarray(16))
    return Buffer.concat([decipher.update(sealed.subarray(0, 16)), decipher.final()])
  } catch {
    throw new Refusal('keys-damaged', { reason: 'slot' })
  } finally {
    kek.fill(0)
  }
}

async function wrappingKey(passphrase: Uint8Array, slot: Pick<PassphraseSlot, 'id' | 'kdf'>): Promise<Buffer> {
  const normal = normalPassphrase(passphrase)
  const stretched = await argon2id(normal, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
  normal.fill(0)
  try {
    return hkdf(stretched, Buffer.from(slot.id, 'utf8'), 'mainstay/v1/kek', 32)
  } finally {
    stretched.fill(0)
  }
}

function checkOf(kek: Uint8Array): Buffer {
  return createHmac('sha256', kek).update('check').digest().subarray(0, 16)
}

function boundTo(place: SlotPlace, open: Omit<PassphraseSlot, 'ct' | 'check'>): Buffer {
  return Buffer.from(['MAINSTAY-KEYS', 1, place.vault, place.epoch, canonicalJson(open)].join('|'), 'utf8')
}
