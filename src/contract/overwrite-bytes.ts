/* A passphrase is a field of what is asked, or of something within; whatever lies deeper is none. */
const DEEPEST = 5

/** Overwrites with noughts whatever bytes are in something sent, so that a passphrase that was handed on does not lie in each process that it passed. Texts cannot be overwritten. What a page gone wrong sends (itself within itself, huge) is gone through once. */
export function overwriteBytes(sent: unknown): void {
  const seen = new Set<object>()
  let level = [sent]
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    const within: unknown[] = []
    for (const each of level) {
      if (typeof each !== 'object' || each === null || seen.has(each)) continue
      seen.add(each)
      if (ArrayBuffer.isView(each)) new Uint8Array(each.buffer, each.byteOffset, each.byteLength).fill(0)
      else for (const inner of Object.values(each) as unknown[]) if (typeof inner === 'object' && inner !== null) within.push(inner)
    }
    level = within
  }
}
