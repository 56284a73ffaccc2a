import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { QUICK } from '../../../test/support/quick-cost.ts'
import type { BackendEvent } from '#contract/bridge.ts'
import type { Reply } from '#contract/refusal.ts'
import type { Sheet } from '#contract/vault.ts'
import type { Backend } from '../backend.ts'
import { createBackend } from '../backend.ts'
import { recordEvent, verifyAudit } from '../database/audit.ts'
import { all, run, sql, value } from '../database/sql.ts'
import { shellForTests } from '../shell-for-tests.ts'
import { inTransaction } from '../transaction.ts'
import { backUpAside } from './back-up.ts'
import { createVault } from './create-vault.ts'
import { slotPathOf } from './slot-homes.ts'
import { whileWritable } from './vault-state.ts'

/* The whole door, as the page knocks on it: a real backend over a real encrypted file. Where the file is not made through the door, a guess is cheap. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const PASSPHRASE = 'copper lantern tide mosaic'
const NEXT = 'walnut harbour sixpence drizzle'

let folder: string
let path: string
let backend: Backend
let chosen: string | null
let clock: string | null
let hear: (event: BackendEvent) => void

const start = (): Backend => createBackend({
  userData: join(folder, 'user'),
  emit: (event) => hear(event),
  now: () => clock ?? new Date().toISOString(),
  shell: shellForTests(() => chosen),
})
const ask = async (procedure: string, input: unknown = null): Promise<Reply> => backend.answer({ procedure: `vault.${procedure}`, input })
const answer = async <Value = Record<string, unknown>>(procedure: string, input: unknown = null): Promise<Value> => {
  const reply = await ask(procedure, input)
  if (!reply.ok) throw new Error(`${procedure}: ${reply.error.code} ${reply.error.message}`)
  return reply.value as Value
}
const refusal = async (procedure: string, input: unknown = null): Promise<unknown> => {
  const reply = await ask(procedure, input)
  return reply.ok ? 'answered' : reply.error.code
}
const restart = (): void => {
  backend.session.vault?.close()
  backend = start()
}
const answersFrom = async (words: readonly string[]) => {
  const { positions } = await answer<{ positions: number[] }>('wordsToConfirm')
  return { answers: positions.map((position) => ({ position, word: words[position - 1]! })) }
}

/** A file as the door makes it, but quicker, open. */
const madeFile = async (): Promise<{ readonly words: readonly string[]; readonly tag: string }> => {
  const { vault, words, tag } = await createVault({ path, userData: join(folder, 'user'), now: () => new Date().toISOString(), passphrase: bytes(PASSPHRASE), cost: QUICK })
  vault.close()
  expect(await answer('unlock', { path, passphrase: bytes(PASSPHRASE) })).toMatchObject({ wordsConfirmed: false })
  return { words, tag }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'door-'))
  path = join(folder, 'records.mainstay')
  chosen = null
  clock = null
  hear = () => undefined
  backend = start()
})

afterEach(() => {
  backend.session.vault?.close()
  rmSync(folder, { recursive: true })
})

describe('the door of the service', () => {
  it('makes a file at the first start, with a passphrase that costs every guess most of a second', { timeout: 60_000 }, async () => {
    expect(await answer('status')).toMatchObject({ state: 'none', path: null })
    expect(await answer('judgePassphrase', { passphrase: bytes('password') })).toMatchObject({ good: false, reason: 'short' })
    expect(await refusal('create', { path, passphrase: bytes('password') })).toBe('weak-passphrase')
    const given = bytes(PASSPHRASE)
    const sheet = await answer<Sheet>('create', { path, passphrase: given })
    expect(given.every((byte) => byte === 0)).toBe(true)
    expect(sheet).toMatchObject({ fileName: 'records.mainstay', tag: expect.stringMatching(/^\w{4}$/) })
    expect(sheet.words).toHaveLength(12)
    const cost = JSON.parse(readFileSync(slotPathOf(path), 'utf8')).slots[0].kdf
    expect(cost.m).toBeGreaterThanOrEqual(64 * 1024)
    expect(cost.t).toBeGreaterThanOrEqual(3)
    expect(await answer('status')).toMatchObject({ state: 'open', wordsConfirmed: false, tag: sheet.tag, serviceName: null })
    expect(await refusal('create', { path: join(folder, 'b.mainstay'), passphrase: bytes(PASSPHRASE) })).toBe('already-open')
  })

  it('says how the service is called as soon as it is, open and locked', async () => {
    await madeFile()
    expect(await answer('status')).toMatchObject({ serviceName: null, localAuthority: null })
    const { value: now } = await backend.answer({ procedure: 'service.read', input: null }) as { value: { settings: object } }
    expect(await backend.answer({ procedure: 'service.save', input: { settings: { ...now.settings, serviceName: 'Harbour Visitors', localAuthority: 'Harbourshire' }, fromOn: null } })).toMatchObject({ ok: true })
    expect(await answer('status')).toMatchObject({ state: 'open', serviceName: 'Harbour Visitors', localAuthority: 'Harbourshire' })
    await answer('lock', { because: 'asked' })
    expect(await answer('status')).toMatchObject({ state: 'locked', serviceName: 'Harbour Visitors', localAuthority: 'Harbourshire' })
  })

  it('says at the week’s first unlocking, and where a new key opens the file anew, that an entry of the history was changed, and keeps that it was found', async () => {
    await madeFile()
    clock = '2026-11-23T09:00:00.000Z'
    const past = backend.session.vault!
    for (const event of ['one', 'two']) inTransaction(past, { who: 'nia', procedure: 'test', now: () => clock! }, (db) => recordEvent(db, { event }))
    whileWritable(past.db, (handle) => handle.exec(`update _audit set at = '2020-01-01T00:00:00.000Z' where id = 2`))
    await answer('lock', { because: 'asked' })
    restart()
    clock = '2099-01-01T09:00:00.000Z'
    expect(await answer('unlock', { passphrase: bytes(PASSPHRASE) })).toMatchObject({ brokenAt: 2 })
    expect(value(backend.session.vault!.db, sql`select event from _audit order by id desc limit 1`)).toBe('[{"event":"audit-broken","facts":{"entry":2}}]')
    clock = '2099-02-01T09:00:00.000Z'
    expect(await answer('renewKey', { passphrase: bytes(PASSPHRASE) })).toMatchObject({ brokenAt: 2 })
    expect(value(backend.session.vault!.db, sql`select event from _audit order by id desc limit 1`)).toBe('[{"event":"audit-broken","facts":{"entry":2}}]')
    expect(readFileSync(join(folder, 'user', 'logs', 'events.jsonl'), 'utf8').match(/audit-broken/g)).toHaveLength(2)
  })

  it('confirms the words, locks, unlocks, changes the passphrase, renews the key and recovers from the words alone', { timeout: 60_000 }, async () => {
    const sheet = await madeFile()
    expect(await refusal('confirmWords', { answers: [1, 2, 3].map((position) => ({ position, word: 'zoo' })) })).toBe('words-not-repeated')
    await answer('confirmWords', await answersFrom(sheet.words))
    expect(await answer('status')).toMatchObject({ wordsConfirmed: true })

    await answer('lock', { because: 'idle' })
    expect(await answer('status')).toMatchObject({ state: 'locked', fileName: 'records.mainstay', isThere: true, lockedBecause: 'idle', tag: sheet.tag, wordsConfirmed: null })
    restart()
    expect(await refusal('unlock', { passphrase: bytes(NEXT) })).toBe('wrong-passphrase')
    expect(await answer('unlock', { passphrase: bytes(PASSPHRASE) })).toEqual({ wordsConfirmed: true, mendedKeys: 0, staleKeys: 0, tampered: false, endedUncleanly: false, missing: null, brokenAt: null })

    expect(await refusal('showWords', { passphrase: bytes(NEXT) })).toBe('wrong-passphrase')
    expect((await answer<Sheet>('showWords', { passphrase: bytes(PASSPHRASE) })).words).toEqual(sheet.words)
    // What cannot be kept in the history is not changed either.
    whileWritable(backend.session.vault!.db, (handle) => handle.exec(`create temp trigger noRoom before insert on main._audit begin select raise(abort, 'full'); end`))
    expect(await refusal('changePassphrase', { current: bytes(PASSPHRASE), next: bytes(NEXT) })).toBe('fault')
    whileWritable(backend.session.vault!.db, (handle) => handle.exec('drop trigger noRoom'))
    expect(await refusal('showWords', { passphrase: bytes(NEXT) })).toBe('wrong-passphrase')
    await answer('changePassphrase', { current: bytes(PASSPHRASE), next: bytes(NEXT) })

    const renewed = await answer<Sheet>('renewKey', { passphrase: bytes(NEXT) })
    expect(renewed.words).not.toEqual(sheet.words)
    expect(await refusal('forgetOldKey')).toBe('words-not-confirmed')
    await answer('confirmWords', await answersFrom(renewed.words))
    await answer('forgetOldKey')
    expect(await answer('status')).toMatchObject({ oldFileName: null, wordsConfirmed: true })

    await answer('lock', { because: 'asked' })
    for (const name of readdirSync(folder)) if (name !== 'records.mainstay') rmSync(join(folder, name), { recursive: true })
    restart()
    expect(await refusal('unlock', { path, passphrase: bytes(NEXT) })).toBe('keys-missing')
    expect(await answer('checkWords', { words: renewed.words.with(0, 'zzz') })).toMatchObject({ fit: false, words: [{ known: false }, ...Array.from({ length: 11 }, () => ({ known: true }))] })
    expect(await refusal('unlockWithWords', { path, words: sheet.words, newPassphrase: bytes(PASSPHRASE) })).toBe('wrong-recovery-words')
    expect(await answer('unlockWithWords', { path, words: renewed.words, newPassphrase: bytes(PASSPHRASE) })).toMatchObject({ wordsConfirmed: true })

    const { db, auditKey } = backend.session.vault!
    const events = all<{ event: string }>(db, sql`select event from _audit where event is not null order by id`).flatMap((row) => (JSON.parse(row.event) as { event: string }[]).map((event) => event.event))
    expect(events).toEqual(['recovery-words-shown', 'passphrase-changed', 'vault-key-renewed', 'old-file-removed', 'opened-with-recovery-words'])
    expect(verifyAudit(db, auditKey)).toEqual({ entries: 5, brokenAt: null })
  })

  it('backs up by itself once a day, keeps what the rotation keeps, and leaves no entry in the history', async () => {
    clock = '2026-11-22T17:05:00.000Z'
    await madeFile()
    const first = await answer<{ path: string } | null>('backUpToday')
    expect(first?.path).toContain(join(folder, 'Backups', 'Mainstay '))
    expect(await answer('backUpToday')).toBeNull()
    clock = '2026-11-23T08:00:00.000Z'
    expect(await answer('backUpToday')).toMatchObject({ verifiedAt: clock })
    for (let day = 24; day <= 30; day += 1) {
      clock = `2026-11-${day}T08:00:00.000Z`
      await answer('backUpToday')
    }
    // Seven days, and before them the newest of a week and none of a month that has a newer one.
    expect((await answer<{ madeAt: string; keptFor: string }[]>('listBackups')).map(({ madeAt, keptFor }) => [madeAt.slice(0, 10), keptFor])).toEqual([
      ...[30, 29, 28, 27, 26, 25, 24].map((day) => [`2026-11-${day}`, expect.any(String)]), ['2026-11-22', 'week'],
    ])
    expect(value(backend.session.vault!.db, sql`select count(*) from _audit where event like '%backed-up%'`)).toBe(0)
  })

  it('backs up again on the same day once a workbook was brought in, and after four hours in which records changed; one made before something is none of the day', async () => {
    clock = '2026-11-22T08:00:00.000Z'
    await madeFile()
    const vault = backend.session.vault!
    const now = (): string => clock ?? ''
    const asker = { who: 'nia', procedure: 'test', now }
    const due = async (): Promise<boolean> => (await answer<{ path: string } | null>('backUpToday')) !== null
    backUpAside(vault, 'import', now)
    expect(await answer('status')).toMatchObject({ lastBackupAt: null })
    expect(await due()).toBe(true)
    clock = '2026-11-22T13:00:00.000Z'
    expect(await due()).toBe(false)
    inTransaction(vault, asker, (db) => run(db, sql`insert into volunteers (key, firstName, lastName) values ('V1', 'A', 'B')`))
    expect(await due()).toBe(true)
    inTransaction(vault, asker, (db) => run(db, sql`update volunteers set lastName = 'C'`))
    clock = '2026-11-22T13:30:00.000Z'
    expect(await due()).toBe(false)
    inTransaction(vault, asker, (db) => recordEvent(db, { event: 'workbookBroughtIn', facts: {} }))
    expect(await due()).toBe(true)
    expect(await due()).toBe(false)
  })

  it('makes a new passphrase, a new key and the bringing of backups wait for a backup that nobody sees', { timeout: 60_000 }, async () => {
    await madeFile()
    for (const [procedure, input] of [['changePassphrase', { current: bytes(PASSPHRASE), next: bytes(NEXT) }], ['renewKey', { passphrase: bytes(NEXT) }], ['bringBackups', { elsewhere: false }]] as const) {
      const [made, done] = await Promise.all([refusal('backUp', {}), refusal(procedure, input)])
      expect([procedure, made, done]).toEqual([procedure, 'answered', 'answered'])
    }
  })

  it('says that it is locked while another file takes the place of the open one, and is locked where that was asked for meanwhile', { timeout: 60_000 }, async () => {
    await madeFile()
    const made = await answer<{ path: string }>('backUp', {})
    const heard: Promise<unknown>[] = []
    hear = (event) => {
      if (event.type === 'progress') heard.push(refusal('wordsToConfirm'))
    }
    const restoring = { backupPath: made.path, toPath: path, passphrase: bytes(PASSPHRASE), replace: true }
    expect((await backend.answer({ procedure: 'vault.restore', input: restoring, ticket: 'one' })).ok).toBe(true)
    expect(new Set(await Promise.all(heard))).toEqual(new Set(['answered', 'locked']))
    let locking: Promise<unknown> | null = null
    hear = (event) => {
      if (event.type === 'progress' && backend.session.vault === null) locking ??= answer('lock', { because: 'idle' })
    }
    await backend.answer({ procedure: 'vault.restore', input: { ...restoring, passphrase: bytes(PASSPHRASE) }, ticket: 'two' })
    expect(locking).not.toBeNull()
    await locking
    expect(await answer('status')).toMatchObject({ state: 'locked' })
  })

  it('backs up, lists, checks and restores, also over the file that is open', { timeout: 60_000 }, async () => {
    const sheet = await madeFile()
    const made = await answer<{ path: string; rows: number }>('backUp', {})
    expect(made.path).toContain(join(folder, 'Backups', 'Mainstay '))
    expect(await answer('listBackups')).toMatchObject([{ path: made.path, tag: sheet.tag, whole: true, rows: made.rows, fromNewer: false }])
    expect(await answer('status')).toMatchObject({ lastBackupAt: expect.any(String) })
    chosen = made.path
    expect(await answer('chooseBackup')).toMatchObject({ path: made.path, whole: true })
    expect(await refusal('inspectBackup', { path })).toBe('file-in-use')

    expect(await refusal('verifyBackup', { path: made.path, passphrase: bytes(NEXT) })).toBe('wrong-passphrase')
    expect(await answer('verifyBackup', { path: made.path, passphrase: bytes(PASSPHRASE) })).toMatchObject({ whole: true })

    expect(await refusal('restore', { backupPath: made.path, toPath: path, passphrase: bytes(PASSPHRASE), replace: false })).toBe('file-already-exists')
    expect(await refusal('restore', { backupPath: made.path, toPath: path, passphrase: bytes(NEXT), replace: true })).toBe('wrong-passphrase')
    expect(await answer('status')).toMatchObject({ state: 'open' })
    await answer('restore', { backupPath: made.path, toPath: path, passphrase: bytes(PASSPHRASE), replace: true })
    expect(await answer('status')).toMatchObject({ state: 'open', path })
    expect(value(backend.session.vault!.db, sql`select count(*) from _audit where event like '%restored-from-backup%'`)).toBe(1)
    expect(readdirSync(join(folder, 'Backups')).some((name) => name.includes('before restoring'))).toBe(true)

    const toPath = join(folder, 'again.mainstay')
    await answer('restore', { backupPath: made.path, toPath, words: sheet.words, newPassphrase: bytes(NEXT), replace: false })
    expect(await answer('status')).toMatchObject({ state: 'open', path: toPath })
    await answer('lock', { because: 'asked' })
    expect(await answer('unlock', { path, passphrase: bytes(PASSPHRASE) })).toMatchObject({ endedUncleanly: false })
    expect(readdirSync(folder).filter((name) => /verifying|restoring|making|before/.test(name))).toEqual([])
  })

  it('makes two backups that are asked for at once one after the other, stops one that is cancelled, and leaves none half made where it is locked meanwhile', async () => {
    await madeFile()
    const there = (): string[] => readdirSync(join(folder, 'Backups'))
    const [one, other] = await Promise.all([answer('backUp', {}), answer('backUp', {})])
    // Of one day the newest stays.
    expect([one['fileName'] === other['fileName'], there()]).toEqual([false, [other['fileName']]])
    const cancelled = backend.answer({ procedure: 'vault.backUp', input: {}, ticket: 'this one' })
    await backend.answer({ procedure: 'tasks.cancel', input: { ticket: 'this one' } })
    expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled', message: 'Cancelled. Nothing was changed.' } })
    const locked = refusal('backUp', {})
    await answer('lock', { because: 'asked' })
    expect(await locked).toBe('locked')
    expect(there()).toEqual([other['fileName']])
  })

  it('is asked nothing else while the service is locked', async () => {
    for (const procedure of ['wordsToConfirm', 'forgetOldKey']) expect(await refusal(procedure)).toBe('locked')
    expect(await refusal('backUp', {})).toBe('locked')
    expect(await refusal('showWords', { passphrase: bytes(PASSPHRASE) })).toBe('locked')
    expect(await refusal('unlock', { passphrase: bytes(PASSPHRASE) })).toBe('no-such-file')
    expect(await refusal('unlock', { path: join(folder, 'gone.mainstay'), passphrase: bytes(PASSPHRASE) })).toBe('no-such-file')
    expect(await answer('listBackups')).toEqual([])
    expect(existsSync(join(folder, 'user'))).toBe(false)
  })

  it('tells of a chosen place what is good or bad about it', async () => {
    chosen = join(folder, 'records')
    expect(await answer('chooseNewFile', { suggested: null })).toMatchObject({ path: `${path}`, fileName: 'records.mainstay', folder, exists: false, verdict: expect.stringMatching(/good|warned/) })
    chosen = null
    expect(await answer('chooseExisting')).toBeNull()
    expect(await answer('suggestFile')).toMatchObject({ fileName: expect.stringMatching(/^Service records( \(\d+\))?\.mainstay$/), exists: false })
  })
})
