/** Where a key leads from a row: the index of another row, or undefined for a key that moves nothing. */
export function rowAfterKey(key: string, from: number, count: number, page = 10): number | undefined {
  if (count === 0) return undefined
  const clamp = (index: number): number => Math.min(Math.max(index, 0), count - 1)
  switch (key) {
    case 'ArrowDown': return clamp(from + 1)
    case 'ArrowUp': return clamp(from - 1)
    case 'PageDown': return clamp(from + page)
    case 'PageUp': return clamp(from - page)
    case 'Home': return 0
    case 'End': return count - 1
    default: return undefined
  }
}
