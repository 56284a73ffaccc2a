import { createHmac, hkdfSync, randomBytes } from 'node:crypto'

/* The hierarchy of keys (vault-and-security.md A7.2): one random root, from which everything else follows. The root is what the
   recovery words spell; the passphrase only wraps it. */

export const ROOT_BYTES = 16
export const VAULT_ID_BYTES = 16

/** What a key derived from the root is for. */
export type KeyUse = 'page' | 'slots' | 'backup' | 'audit'

/** A fresh root: 128 random bits. */
export function newRoot(): Buffer {
  return randomBytes(ROOT_BYTES)
}

/** A fresh vault id, which is the database's salt and the first 16 bytes of its file; public. 32 hex digits. */
export function newVaultId(): string {
  // A salt that reads as SQLite's own header would make an encrypted file look plain; 1 in 2^128, but free to exclude.
  const id = randomBytes(VAULT_ID_BYTES)
  return id.toString('latin1').startsWith('SQLite') ? newVaultId() : id.toString('hex')
}

/** K(use) = HKDF-SHA256(root, salt = vault id, info = "mainstay/v1/" + use), 32 bytes. */
export function deriveKey(root: Uint8Array, vaultId: string, use: KeyUse): Buffer {
  return hkdf(root, Buffer.from(vaultId, 'hex'), `mainstay/v1/${use}`, 32)
}

/** What `db.key` and `db.rekey` take: "raw:", the page key and the salt. The caller fills it with zeros after use. */
export function rawPageKey(pageKey: Uint8Array, vaultId: string): Buffer {
  return Buffer.concat([Buffer.from('raw:', 'latin1'), pageKey, Buffer.from(vaultId, 'hex')])
}

/** HKDF-SHA256 (RFC 5869) with the runtime's own function, or with HMAC where the runtime's cryptography library lacks it. */
export function hkdf(secret: Uint8Array, salt: Uint8Array, info: string | Uint8Array, length: number): Buffer {
  const context = typeof info === 'string' ? Buffer.from(info, 'utf8') : info
  if (typeof hkdfSync === 'function') return Buffer.from(hkdfSync('sha256', secret, salt, context, length))
  return hkdfByHmac(secret, salt, context, length)
}

/** HKDF-SHA256 from HMAC alone: Electron's cryptography library is not Node's. */
export function hkdfByHmac(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  if (length > 255 * 32) throw new RangeError('HKDF-SHA256 gives at most 8160 bytes')
  const key = createHmac('sha256', salt.length === 0 ? Buffer.alloc(32) : salt).update(secret).digest()
  const blocks: Buffer[] = []
  for (let last: Buffer = Buffer.alloc(0), made = 0; made < length; made += last.length) {
    last = createHmac('sha256', key).update(last).update(info).update(Buffer.from([blocks.length + 1])).digest()
    blocks.push(last)
  }
  key.fill(0)
  return Buffer.concat(blocks).subarray(0, length)
}
