import { expect, it } from 'vitest'
import { spokenLock } from './spoken-lock.ts'

const now = new Date(2026, 10, 22, 11, 0)
const at = (day: number, hour: number, minute: number): string => new Date(2026, 10, day, hour, minute).toISOString()

it.each([
  [null, null, null],
  [at(22, 10, 52), 'idle', 'Locked at 10:52, because nothing was done for a while.'],
  [at(22, 10, 52), 'asked', 'Locked at 10:52.'],
  [at(20, 17, 5), 'system', 'Locked on 20 Nov 2026 at 17:05, because this computer was locked or went to sleep.'],
  [at(20, 17, 5), null, 'Locked on 20 Nov 2026 at 17:05.'],
] as const)('locked at %s because %s it says: %s', (lockedAt, because, said) => expect(spokenLock(lockedAt, because, now)).toBe(said))
