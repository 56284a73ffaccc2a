import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/refusal.ts'
import type { Backend } from '../backend.ts'
import { createBackend } from '../backend.ts'
import { sql, value } from '../database/sql.ts'
import { readPreferences, savePreferences } from '../vault/preferences.ts'

/* Looking around, as the page does it: a real backend, a real encrypted file. */

let folder: string
let userData: string
let backend: Backend

const start = (): Backend => createBackend({ userData, emit: () => undefined, shell: {} as never, today: '2026-11-22' })
const ask = (procedure: string, input: unknown = null): Promise<Reply> => backend.answer({ procedure, input })
const status = async (): Promise<Record<string, unknown>> => ((await ask('vault.status')) as { value: Record<string, unknown> }).value

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'looking-around-'))
  userData = join(folder, 'user')
  backend = start()
})
afterEach(() => {
  backend.session.vault?.close()
  rmSync(folder, { recursive: true })
})

describe('looking around', () => {
  it('opens an invented service that is called one', async () => {
    expect(await ask('demo.lookAround')).toEqual({ ok: true, value: null })
    expect(await status()).toMatchObject({ state: 'open', isInvented: true, serviceName: 'Invented service', localAuthority: null, wordsConfirmed: true })
    expect(value<number>(backend.session.vault!.db, sql`select count(*) from volunteers`)).toBeGreaterThan(50)
  })

  it('leaves nothing behind when it is locked, and remembers no file', async () => {
    await ask('demo.lookAround')
    expect(existsSync(join(userData, 'Looking around', 'Invented service.mainstay'))).toBe(true)
    await ask('vault.lock', { because: 'idle' })
    expect(existsSync(userData) ? readdirSync(userData) : []).toEqual([])
    expect(await status()).toMatchObject({ state: 'none', isInvented: false, serviceName: null, lockedAt: null })
  })

  it('leaves the service that was last open where it was, and its name', async () => {
    savePreferences(userData, { lastFile: join(folder, 'Real.mainstay'), serviceName: 'Real service', localAuthority: 'Real council', lockedAt: '2026-11-20T17:00:00.000Z', lockedBecause: 'asked' })
    const before = readPreferences(userData)
    await ask('demo.lookAround')
    await ask('vault.lock', { because: 'asked' })
    expect(readPreferences(userData)).toEqual(before)
  })

  it('removes at the next start what a power cut left, since nobody can open it', async () => {
    await ask('demo.lookAround')
    backend.session.vault?.close()
    backend = start()
    expect(await status()).toMatchObject({ state: 'none' })
    expect(existsSync(join(userData, 'Looking around'))).toBe(false)
    expect(await ask('demo.lookAround')).toMatchObject({ ok: true })
  })

  it('leaves alone what somebody else put beside it', async () => {
    await ask('demo.lookAround')
    const theirs = join(userData, 'Looking around', 'My service.mainstay')
    writeFileSync(theirs, 'theirs')
    await ask('vault.lock', { because: 'asked' })
    expect(readdirSync(join(userData, 'Looking around'))).toEqual(['My service.mainstay'])
  })

  it.each([
    ['a backup that nobody could open', 'vault.backUp', {}],
    ['words of a file that is not kept', 'vault.showWords', { passphrase: new Uint8Array(20) }],
    ['a new passphrase', 'vault.changePassphrase', { current: new Uint8Array(20), next: new Uint8Array(20) }],
    ['a new key', 'vault.renewKey', { passphrase: new Uint8Array(20) }],
    ['real people among invented ones', 'workbook.bringIn', { path: '/nowhere' }],
  ])('refuses %s', async (_what, procedure, input) => {
    await ask('demo.lookAround')
    expect(await ask(procedure, input)).toMatchObject({ ok: false, error: { code: 'looking-around' } })
  })

  it('is refused while a file is open', async () => {
    await ask('demo.lookAround')
    expect(await ask('demo.lookAround')).toMatchObject({ ok: false, error: { code: 'already-open' } })
    expect(await status()).toMatchObject({ state: 'open', isInvented: true })
  })
})
