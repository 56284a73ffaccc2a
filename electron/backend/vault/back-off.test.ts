import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secondsLeft, secondsToWait, tryPassphrase, waitAfter } from './back-off.ts'
import { readPreferences, savePreferences } from './preferences.ts'

let userData: string
let clock = 0
const now = (): string => new Date(clock).toISOString()
const who = () => ({ userData, vaultId: 'f'.repeat(32), now })
const wrong = () => tryPassphrase(who(), async () => null)

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'user-'))
  clock = Date.parse('2026-11-22T17:05:00.000Z')
})

afterEach(() => rmSync(userData, { recursive: true, force: true }))

describe('after wrong passphrases', () => {
  it.each([
    [0, 0], [4, 0], [5, 5], [6, 10], [7, 20], [8, 40], [9, 80], [12, 640], [13, 900], [1000, 900],
  ])('%i of them make one wait %i seconds', (tries, seconds) => {
    expect(waitAfter(tries)).toBe(seconds)
  })

  it.each([
    ['at once', 0, 5], ['after two and a half seconds', 2500, 3], ['after five', 5000, 0], ['when the clock was put back an hour', -3_600_000, 5],
  ])('%s the wait that is left is right', (_, passed, left) => {
    expect(secondsLeft({ count: 5, lastAt: now() }, new Date(clock + passed).toISOString())).toBe(left)
  })

  it('a right one is not even tried while the wait lasts, and starts the count afresh after it', async () => {
    for (let tries = 1; tries <= 5; tries += 1) await expect(wrong()).rejects.toMatchObject({ code: 'wrong-passphrase', details: { wrongTries: tries } })
    let tried = false
    const right = () => tryPassphrase(who(), async () => (tried = true))
    await expect(right()).rejects.toMatchObject({ code: 'too-many-tries', details: { waitSeconds: 5 } })
    expect(tried).toBe(false)
    expect(secondsToWait(who())).toBe(5)
    clock += 5000
    expect(await right()).toBe(true)
    expect(secondsToWait(who())).toBe(0)
    expect(readPreferences(userData).wrongTries).toEqual({})
  })

  it('counts a try whose program was ended in its middle, and several at once', async () => {
    const never = [1, 2, 3, 4, 5].map(() => tryPassphrase(who(), () => new Promise(() => undefined)))
    expect(never).toHaveLength(5)
    await expect(wrong()).rejects.toMatchObject({ code: 'too-many-tries' })
    expect(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'))).toMatchObject({ wrongTries: { ['f'.repeat(32)]: { count: 5 } } })
  })

  it.each([['an hour', 3_600_000], ['a year', 365 * 86_400_000]])('makes nobody wait longer than the wait where the clock was %s ahead and was put right', async (_, ahead) => {
    for (let tries = 1; tries <= 5; tries += 1) await expect(wrong()).rejects.toMatchObject({ code: 'wrong-passphrase' })
    clock -= ahead
    expect(secondsToWait(who())).toBe(5)
    clock += 4000
    await expect(tryPassphrase(who(), async () => 'open')).rejects.toMatchObject({ code: 'too-many-tries', details: { waitSeconds: 1 } })
    clock += 1000
    expect(await tryPassphrase(who(), async () => 'open')).toBe('open')
  })

  it('does not count a try that failed for another reason', async () => {
    for (let tries = 0; tries < 8; tries += 1) await expect(tryPassphrase(who(), async () => { throw new Error('no memory') })).rejects.toThrow('no memory')
    expect(secondsToWait(who())).toBe(0)
  })

  it('waits even where the user’s folder cannot be written', async () => {
    const file = join(userData, 'not-a-folder')
    writeFileSync(file, '')
    const elsewhere = { ...who(), userData: file }
    for (let tries = 1; tries <= 5; tries += 1) await expect(tryPassphrase(elsewhere, async () => null)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(tryPassphrase(elsewhere, async () => 1)).rejects.toMatchObject({ code: 'too-many-tries' })
  })
})

describe('the preferences', () => {
  it('are kept, and changed one at a time', () => {
    savePreferences(userData, { lastFile: '/home/nia/records.mainstay', serviceName: 'Durham Independent Visitors' })
    savePreferences(userData, { lockedAt: now(), lockedBecause: 'idle' })
    expect(readPreferences(userData)).toMatchObject({ lastFile: '/home/nia/records.mainstay', serviceName: 'Durham Independent Visitors', lockedBecause: 'idle', localAuthority: null })
  })

  it.each<[string, string]>([
    ['nothing', ''], ['half a file', '{"lastFile": "/home'], ['a list', '[]'], ['null', 'null'], ['noise', '\u0000\u0001'], ['another shape', '{"lastFile": 7, "wrongTries": "many", "lockedBecause": "magic"}'],
  ])('are as good as empty when the file holds %s', (_, text) => {
    writeFileSync(join(userData, 'preferences.json'), text)
    expect(readPreferences(userData)).toEqual({ lastFile: null, lastCopy: null, serviceName: null, localAuthority: null, lockedAt: null, lockedBecause: null, wrongTries: {}, theme: 'system', idleMinutes: 10, hidesFromCapture: false })
  })

  it('lose only what is damaged in them', () => {
    writeFileSync(join(userData, 'preferences.json'), '{"lastFile": "/home/nia/records.mainstay", "lockedAt": "yesterday"}')
    expect(readPreferences(userData)).toMatchObject({ lastFile: '/home/nia/records.mainstay', lockedAt: null })
  })

  it('stop nobody when they cannot be written', () => {
    mkdirSync(join(userData, 'preferences.json'))
    expect(() => savePreferences(userData, { lastFile: 'x' })).not.toThrow()
  })
})
