/* What a page sends is plain data of a modest size; anything else is refused before a schema walks it. A schema would look at every key of an
   object and every byte of a buffer before it says no, and take seconds for what a page gone wrong sends in one. */

/* A list of twenty thousand rows that is saved as it is shown is the most that anybody sends. */
const MOST_PARTS = 500_000
const MOST_CHARACTERS = 10_000_000
const MOST_BYTES = 64 * 1024

/** Whether it is made of plain objects, lists, texts, numbers, yes, no, nothing and a few bytes, and of no more than anybody asks with. What holds itself has no end, and so is not. */
export function isPlainData(input: unknown): boolean {
  const waiting: unknown[] = [input]
  let parts = 0
  let characters = 0
  while (waiting.length > 0) {
    const part = waiting.pop()
    parts += 1
    if (parts > MOST_PARTS) return false
    if (typeof part === 'string') characters += part.length
    else if (typeof part === 'bigint' || typeof part === 'function' || typeof part === 'symbol') return false
    else if (part instanceof Uint8Array) characters += part.length > MOST_BYTES ? Infinity : 0
    else if (Array.isArray(part)) {
      if (part.length > MOST_PARTS) return false
      for (const item of part as unknown[]) waiting.push(item)
    } else if (typeof part === 'object' && part !== null) {
      const kind: unknown = Object.getPrototypeOf(part)
      if (kind !== Object.prototype && kind !== null) return false
      for (const key of Object.keys(part)) {
        characters += key.length
        waiting.push((part as Readonly<Record<string, unknown>>)[key])
      }
    }
    if (characters > MOST_CHARACTERS || waiting.length > MOST_PARTS) return false
  }
  return true
}
