import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/built.ts'
import { PACKED_ELECTRON, tooOldToPack, warningOfAge } from './electron-age.ts'

const { devDependencies, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string>; scripts: Record<string, string> }

describe('the Electron that is packed', () => {
  it('is the one that is pinned, and its day is written down', () => expect(devDependencies['electron']).toBe(PACKED_ELECTRON.version))

  it('is asked for its age before anything is packed', () => expect(scripts['pack']).toMatch(/^node test\/packing\/electron-age\.ts && /))

  it('is packed for eight weeks, and no longer', () => {
    expect([tooOldToPack('2026-11-19'), tooOldToPack('2027-01-14')]).toEqual([null, null])
    expect(tooOldToPack('2027-01-15')).toBe(`Electron ${PACKED_ELECTRON.version} is 57 days old. Take a newer one before a release, and write its day in test/packing/electron-age.ts.`)
  })

  it('is warned of by npm test for its last two weeks and from then on, which fails no test: the same commit would pass on one day and fail on another', () => {
    expect([warningOfAge('2026-11-19'), warningOfAge('2026-12-30')]).toEqual([null, null])
    expect(warningOfAge('2026-12-31')).toMatch(/^WARNING: Electron [\d.]+ can be packed for 14 days more\./)
    expect(warningOfAge('2027-01-15')).toBe(`WARNING: ${tooOldToPack('2027-01-15')}`)
    expect(readFileSync(join(root, 'test/support/run-tests.ts'), 'utf8')).toContain('warningOfAge(new Date()')
  })
})
