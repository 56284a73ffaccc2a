import { describe, expect, it } from 'vitest'
import { missingWords } from './missing-words.ts'

describe('a file that is behind what this computer knew of it', () => {
  const after = new Date(2026, 10, 24, 14, 2).toISOString()

  it.each([
    [3, after, true, 'The last 3 changes made before Mainstay ended did not survive on this disk. Look at what was entered after 24 Nov 2026, 14:02, and enter again what is missing.'],
    [1, after, true, 'The last change made before Mainstay ended did not survive on this disk. Look at what was entered after 24 Nov 2026, 14:02, and enter again what is missing.'],
    [1200, after, false, 'The last 1,200 changes made on this computer are not in this file, which may be an older copy. Look at what was entered after 24 Nov 2026, 14:02, or open the newer file.'],
    [1, null, false, 'The last change made on this computer is not in this file, which may be an older copy. Look at what was entered, or open the newer file.'],
    [null, after, false, 'Some changes made on this computer are not in this file, which may be an older copy. Look at what was entered after 24 Nov 2026, 14:02, or open the newer file.'],
  ])('is told with how many are missing (%s) and since when', (entries, since, endedUncleanly, words) => {
    expect(missingWords({ entries, after: since }, endedUncleanly)).toBe(words)
  })
})
