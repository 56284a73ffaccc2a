import { describe, expect, it } from 'vitest'
import { isBuildOld } from './build-age.ts'

describe('a build', () => {
  it.each([
    ['2026-05-29', '2026-11-29T12:00:00Z', false],
    ['2026-05-29', '2026-11-30T12:00:00Z', true],
    ['2026-08-31', '2027-02-28T12:00:00Z', false],
    ['2026-08-31', '2027-03-01T12:00:00Z', true],
    // One that was made after the day that the computer believes in.
    ['2026-11-29', '2020-01-01T12:00:00Z', false],
  ])('of %s is old at %s: %s', (builtOn, now, isOld) => {
    expect(isBuildOld(builtOn, new Date(now))).toBe(isOld)
  })

  it('whose day nobody knows is not called old', () => {
    expect(isBuildOld(null, new Date('2099-01-01T12:00:00Z'))).toBe(false)
  })
})
