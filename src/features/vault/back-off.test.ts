import { expect, it } from 'vitest'
import { secondsUntil, waitReason } from './back-off.ts'

it.each([
  [1, 'Too many wrong passphrases. Try again in 1 second; nothing is erased.'],
  [89, 'Too many wrong passphrases. Try again in 89 seconds; nothing is erased.'],
  [241, 'Too many wrong passphrases. Try again in 5 minutes; nothing is erased.'],
  [0, undefined],
])('with %i seconds to wait the button says %s', (seconds, said) => expect(waitReason(seconds)).toBe(said))

it.each([[10_000, 5_500, 5], [10_000, 10_000, 0], [10_000, 12_000, 0]])('counts down to %i at %i', (until, now, left) => expect(secondsUntil(until, now)).toBe(left))
