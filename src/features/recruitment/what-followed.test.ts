import { expect, it } from 'vitest'
import { followedWords } from './what-followed.ts'

it.each([
  [[], false, null],
  [['First reference'], false, 'First reference is open again: the signature rested on what was recorded before.'],
  [['First reference', 'Training'], true, 'First reference and Training are open again: the signature rested on what was recorded before. The gate is closed now; no match ends by itself.'],
  [[], true, 'The gate is closed now; no match ends by itself.'],
])('of %j opened, the gate closed: %s', (opened, isGateClosed, words) => expect(followedWords({ opened, isGateClosed, isGateOpened: false })).toBe(words))

it('says that the gate is open now', () => expect(followedWords({ opened: [], isGateClosed: false, isGateOpened: true })).toBe('The gate is open now: by what is on record they may meet young people.'))
