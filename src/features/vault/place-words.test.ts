import { expect, it } from 'vitest'
import { placeWords } from './place-words.ts'

it.each([
  [{ verdict: 'good', reason: null, service: null }, null],
  [{ verdict: 'refused', reason: 'network', service: null }, /network drive.*Choose a folder on this computer/],
  [{ verdict: 'warned', reason: 'synchronised', service: 'OneDrive' }, /by OneDrive.*backups may go here/],
  [{ verdict: 'warned', reason: 'shared', service: null }, /shared with another computer/],
] as const)('of a folder that is %o it says what to do', (place, said) => {
  const words = placeWords(place)
  if (said === null) expect(words).toBeNull()
  else expect(words).toMatch(said)
})
