import { describe, expect, it } from 'vitest'
import { deriveKey, hkdf, hkdfByHmac, newRoot, newVaultId, rawPageKey } from './root-key.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const range = (from: number, to: number): Buffer => Buffer.from(Array.from({ length: to - from + 1 }, (_, index) => from + index))

/* RFC 5869, appendix A, the three cases with SHA-256. */
const RFC_5869 = [
  {
    name: 'A.1, a basic case', secret: Buffer.alloc(22, 0x0b), salt: range(0x00, 0x0c), info: range(0xf0, 0xf9), length: 42,
    okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    name: 'A.2, longer inputs and outputs', secret: range(0x00, 0x4f), salt: range(0x60, 0xaf), info: range(0xb0, 0xff), length: 82,
    okm: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  },
  {
    name: 'A.3, no salt and no info', secret: Buffer.alloc(22, 0x0b), salt: Buffer.alloc(0), info: Buffer.alloc(0), length: 42,
    okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
]

describe('the keys that follow from the root', () => {
  it.each(RFC_5869)('gives what RFC 5869 says: $name', ({ secret, salt, info, length, okm }) => {
    expect(hkdfByHmac(secret, salt, info, length)).toEqual(hex(okm))
    expect(hkdf(secret, salt, info, length)).toEqual(hex(okm))
  })

  it('gives another key for each use and each vault, and the same one again', () => {
    const root = newRoot()
    const [here, there] = [newVaultId(), newVaultId()]
    const keys = (['page', 'slots', 'backup', 'audit'] as const).flatMap((use) => [here, there].map((id) => deriveKey(root, id, use).toString('hex')))
    expect(new Set(keys).size).toBe(8)
    expect(deriveKey(root, here, 'page').toString('hex')).toBe(keys[0])
  })

  it('hands SQLite the key and the salt as raw bytes', () => {
    const [root, id] = [newRoot(), newVaultId()]
    const raw = rawPageKey(deriveKey(root, id, 'page'), id)
    expect(raw).toHaveLength(4 + 32 + 16)
    expect(raw.subarray(0, 4).toString()).toBe('raw:')
    expect(raw.subarray(4, 36)).toEqual(deriveKey(root, id, 'page'))
    expect(raw.subarray(36).toString('hex')).toBe(id)
  })

  it('keeps to a fixed answer, so that a file of today opens in ten years', () => {
    const root = hex('000102030405060708090a0b0c0d0e0f')
    const id = 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff'
    expect(deriveKey(root, id, 'page')).toEqual(hkdfByHmac(root, hex(id), Buffer.from('mainstay/v1/page'), 32))
    expect(deriveKey(root, id, 'page').toString('hex')).toMatchInlineSnapshot(`"4a33d2563bc41ea600f04ca84d4c1f8571445900cbbce6c951418d4c2558a7c8"`)
  })
})
