/** Overwrites with noughts whatever bytes are in something sent: a passphrase that was handed on is not to lie in each process that it passed. Texts cannot be overwritten. */
export function overwriteBytes(sent: unknown): void {
  if (sent instanceof Uint8Array) sent.fill(0)
  else if (Array.isArray(sent)) sent.forEach(overwriteBytes)
  else if (typeof sent === 'object' && sent !== null) Object.values(sent).forEach(overwriteBytes)
}
