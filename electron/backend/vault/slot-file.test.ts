import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { newRoot, newVaultId } from './root-key.ts'
import type { PassphraseSlot, SlotFile } from './slot-file.ts'
import { isSealIntact, readSlotFile, sealSlotFile, slotFileFrom, writeSlotFile } from './slot-file.ts'
import { makePassphraseSlot, openPassphraseSlot } from './slots.ts'

const QUICK = { m: 8 * 1024, t: 1, p: 1 } as const
const root = newRoot()
const vault = newVaultId()
const passphrase = Buffer.from('copper lantern tide mosaic')
let file: SlotFile
let slot: PassphraseSlot

beforeAll(async () => {
  slot = await makePassphraseSlot(root, passphrase, { vault, epoch: 1 }, { cost: QUICK, created: '2026-11-22' })
  file = sealSlotFile({ magic: 'MAINSTAY-KEYS', v: 1, vault, epoch: 1, gen: 7, cipher: 'chacha20', slots: [slot] }, root)
})

const readOrRefused = (bytes: Uint8Array): 'read' | string => {
  try {
    readSlotFile(bytes)
    return 'read'
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code
    throw problem
  }
}

describe('a passphrase slot', () => {
  it('gives the root back to its passphrase', async () => {
    expect((await openPassphraseSlot(slot, passphrase, file))).toEqual(root)
  })

  it.each(['copper lantern tide mosaiC', 'copper lantern tide mosaic ', '', 'x'])('gives nothing to %j', async (wrong) => {
    expect(await openPassphraseSlot(slot, Buffer.from(wrong), file)).toBeNull()
  })

  it('takes the same passphrase from a keyboard that writes accents in two parts', async () => {
    const composed = await makePassphraseSlot(root, Buffer.from('caf\u00e9 lantern tide mosaic'), { vault, epoch: 1 }, { cost: QUICK, created: '2026-11-22' })
    expect(await openPassphraseSlot(composed, Buffer.from('cafe\u0301 lantern tide mosaic'), { vault, epoch: 1 })).toEqual(root)
  })

  it('does not open in another vault or under another epoch', async () => {
    await expect(openPassphraseSlot(slot, passphrase, { vault: newVaultId(), epoch: 1 })).rejects.toMatchObject({ code: 'keys-damaged' })
    await expect(openPassphraseSlot(slot, passphrase, { vault, epoch: 2 })).rejects.toMatchObject({ code: 'keys-damaged' })
  })

  it('is called damaged, not a wrong passphrase, when its contents were changed', async () => {
    await expect(openPassphraseSlot({ ...slot, label: 'Deputy' }, passphrase, { vault, epoch: 1 })).rejects.toMatchObject({ code: 'keys-damaged' })
  })
})

describe('the slot file', () => {
  it('is read as it was written, and its seal holds', () => {
    const again = readSlotFile(writeSlotFile(file))
    expect(again).toEqual(file)
    expect(isSealIntact(again, root)).toBe(true)
    expect(isSealIntact(again, newRoot())).toBe(false)
  })

  it.each<[string, (given: SlotFile) => SlotFile]>([
    ['a later generation', (given) => ({ ...given, gen: 8 })],
    ['a slot taken out', (given) => ({ ...given, slots: [] })],
    ['another label', (given) => ({ ...given, slots: [{ ...slot, label: 'Deputy' }] })],
    ['a cheaper derivation', (given) => ({ ...given, slots: [{ ...slot, kdf: { ...slot.kdf, t: 2 } }] })],
  ])('shows by its seal: %s', (_, change) => {
    expect(isSealIntact(change(file), root)).toBe(false)
  })

  it.each<[string, unknown]>([
    ['a name it does not know', { more: 1 }],
    ['another version', { v: 2 }],
    ['nine slots', { slots: Array(9).fill(null) }],
    ['two gigabytes of memory', { slots: [{ kdf: { m: 2 * 1024 * 1024 } }] }],
    ['a hundred passes', { slots: [{ kdf: { t: 100 } }] }],
    ['a short salt', { slots: [{ kdf: { salt: 'AAAA' } }] }],
    ['a nonce of another length', { slots: [{ nonce: Buffer.alloc(16).toString('base64') }] }],
    ['a fraction', { gen: 1.5 }],
    ['a date that is none', { slots: [{ created: '2026-02-31' }] }],
  ])('refuses %s', (_, change) => {
    const given = structuredClone(file) as unknown as Record<string, unknown>
    const merge = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
      for (const [name, value] of Object.entries(from)) {
        if (value !== null && typeof value === 'object' && typeof into[name] === 'object') merge(into[name] as Record<string, unknown>, value as Record<string, unknown>)
        else into[name] = value
      }
    }
    if (Array.isArray((change as { slots?: unknown[] }).slots) && (change as { slots: unknown[] }).slots.length === 9) given['slots'] = Array(9).fill(slot)
    else merge(given, change as Record<string, unknown>)
    expect(readOrRefused(Buffer.from(JSON.stringify(given)))).toBe('keys-damaged')
    expect(() => slotFileFrom(given)).toThrow(Refusal)
  })

  it('refuses what is the same but not written the same', () => {
    const text = writeSlotFile(file).toString()
    expect(readOrRefused(Buffer.from(text.replace('"gen":7', '"gen":7.0')))).toBe('keys-damaged')
    expect(readOrRefused(Buffer.from(text.replace('{', '{ ')))).toBe('keys-damaged')
    expect(readOrRefused(Buffer.from(text.replace('"gen":7', '"gen":3,"gen":7')))).toBe('keys-damaged')
    expect(readOrRefused(Buffer.from(text + '\n'))).toBe('keys-damaged')
    expect(readOrRefused(Buffer.from(text))).toBe('read')
  })

  it('refuses any bytes, any JSON and any one changed byte, and never fails otherwise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => { expect(readOrRefused(bytes)).toBe('keys-damaged') }), { numRuns: 300 })
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (json) => { expect(readOrRefused(Buffer.from(json))).toBe('keys-damaged') }), { numRuns: 300 })
    const bytes = writeSlotFile(file)
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes)
      changed[at] = changed[at]! ^ by
      const outcome = readOrRefused(changed)
      if (outcome === 'read') expect(isSealIntact(readSlotFile(changed), root)).toBe(false)
      else expect(outcome).toBe('keys-damaged')
    }), { numRuns: 500 })
  })

  it('refuses a deep nest and a large file before it is parsed', () => {
    expect(readOrRefused(Buffer.from('['.repeat(8000) + ']'.repeat(8000)))).toBe('keys-damaged')
    expect(readOrRefused(Buffer.from('['.repeat(4000) + ']'.repeat(4000)))).toBe('keys-damaged')
    expect(readOrRefused(Buffer.alloc(50_000_000, 32))).toBe('keys-damaged')
  })
})
