/* A passphrase travels as UTF-8 bytes, which can be overwritten; text cannot. */

export const LONGEST_PASSPHRASE_BYTES = 4096

/** NFKC, as UTF-8: the same passphrase from every keyboard. Bytes that are not UTF-8 are taken as they are. The caller overwrites the answer. */
export function normalPassphrase(passphrase: Uint8Array): Buffer {
  const text = textOf(passphrase)
  return text === null ? Buffer.from(passphrase) : Buffer.from(text.normalize('NFKC'), 'utf8')
}

/** The passphrase as text, or null when its bytes are no text. */
export function textOf(passphrase: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(passphrase)
  } catch {
    return null
  }
}

/** Does the work, then overwrites the passphrases, whatever became of it. */
export async function andForget<Result>(passphrases: readonly (Uint8Array | undefined)[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } finally {
    for (const passphrase of passphrases) passphrase?.fill(0)
  }
}
