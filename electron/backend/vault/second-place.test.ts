import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QUICK } from '../../../test/support/quick-cost.ts'
import type { BackendEvent } from '#contract/bridge.ts'
import { NO_POLICIES } from '#contract/policies.ts'
import type { SecondPlace } from '#contract/second-place.ts'
import type { Backend } from '../backend.ts'
import type * as BackupContainer from './backup-container.ts'
import type * as OpenFiles from './open-files.ts'

/* The second place as the page asks for it, on real files. */

/* What happens while a folder is asked where it is, or a backup what it is. */
const looking = vi.hoisted(() => ({ at: (_path: string): void => undefined }))
const reading = vi.hoisted(() => ({ at: (_path: string): void => undefined }))
vi.mock('./backup-container.ts', async (original) => {
  const real = await original<typeof BackupContainer>()
  return {
    ...real,
    readBackup: (path: string) => (reading.at(path), real.readBackup(path)),
    readBackupLater: async (...asked: Parameters<typeof real.readBackupLater>) => (reading.at(asked[0]), real.readBackupLater(...asked)),
  }
})
vi.mock('./open-files.ts', async (original) => {
  const real = await original<typeof OpenFiles>()
  return { ...real, realPathOf: (path: string) => (looking.at(path), real.realPathOf(path)) }
})

// Test files share what was loaded: here it is loaded anew, around what is played, and let go again.
vi.resetModules()
const { PASSPHRASE, remember } = await import('../../../test/support/vault-folder.ts')
const { createBackend } = await import('../backend.ts')
const { all, sql } = await import('../database/sql.ts')
const { shellForTests } = await import('../shell-for-tests.ts')
const { createVault } = await import('./create-vault.ts')
afterAll(() => void vi.resetModules())

let folder: string
let stick: string
let chosen: string | null
let clock: string
let backend: Backend
let hear: (event: BackendEvent) => void

const answer = async <Value = Record<string, unknown>>(procedure: string, input: unknown = null, ticket?: string): Promise<Value> => {
  const reply = await backend.answer({ procedure, input, ...(ticket === undefined ? {} : { ticket }) })
  if (!reply.ok) throw Object.assign(new Error(reply.error.message), { code: reply.error.code })
  return reply.value as Value
}
const on = (day: string): void => { clock = `${day}T12:00:00.000Z` }
const there = (at = stick): string[] => readdirSync(at).sort()
const daysThere = (): string[] => there().map((name) => name.slice('Mainstay '.length, 'Mainstay 2026-11-22'.length))
const backUp = (): Promise<{ path: string; second: SecondPlace | null }> => answer('vault.backUp', {})
const status = async (): Promise<SecondPlace | null> => (await answer<{ secondPlace: SecondPlace | null }>('vault.status')).secondPlace

async function openedAt(path: string): Promise<void> {
  const { vault } = await createVault({ path, userData: join(folder, 'user'), now: () => clock, passphrase: PASSPHRASE, cost: QUICK })
  remember(vault)
  vault.close()
  await answer('vault.unlock', { path, passphrase: Uint8Array.from(PASSPHRASE) })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-'))
  stick = join(folder, 'a stick of nia')
  mkdirSync(stick)
  chosen = stick
  on('2026-11-01')
  hear = () => undefined
  looking.at = () => undefined
  reading.at = () => undefined
  backend = createBackend({ userData: join(folder, 'user'), emit: (event) => hear(event), now: () => clock, shell: shellForTests(() => chosen) })
  await openedAt(join(folder, 'records.mainstay'))
})

afterEach(() => {
  backend.session.vault?.close()
  rmSync(folder, { recursive: true })
})

describe('a second place for backups', () => {
  it('gets the newest backup at once, made where there is none, and is told with the status', async () => {
    expect(await status()).toBeNull()
    const place = await answer<SecondPlace>('secondPlace.choose')
    expect(place).toEqual({ folder: stick, copiedAt: '2026-11-01T12:00:00.000Z', trouble: null })
    expect(await status()).toEqual(place)
    expect(there()).toEqual(there(join(folder, 'Backups')))
    expect(await answer('secondPlace.look')).toMatchObject({ isThere: true, isSameDisk: true, backups: [{ whole: true, keptFor: 'month', passphrase: 'now' }] })
  })

  it('gets each backup that is made, the same to the bit, and lets go what the rotation lets go', async () => {
    await answer('secondPlace.choose')
    for (let day = 2; day <= 12; day += 1) {
      on(`2026-11-${String(day).padStart(2, '0')}`)
      const { path, second } = day % 2 === 0 ? await backUp() : await answer<Awaited<ReturnType<typeof backUp>>>('vault.backUpToday')
      expect(second).toEqual({ folder: stick, copiedAt: clock, trouble: null })
      expect(readFileSync(join(stick, basename(path))).equals(readFileSync(path))).toBe(true)
    }
    expect(there()).toEqual(there(join(folder, 'Backups')))
    expect(daysThere()).toContain('2026-11-12')
    expect(daysThere()).not.toContain('2026-11-02')
  })

  it('lets go nothing of another file that is kept there, nor writes over it', async () => {
    await answer('secondPlace.choose')
    const ours = there()[0]!
    await answer('vault.lock', { because: 'asked' })
    mkdirSync(join(folder, 'other'))
    await openedAt(join(folder, 'other', 'other.mainstay'))
    const before = readFileSync(join(stick, ours))
    await answer('secondPlace.choose')
    expect(there()).toEqual([ours.replace('.mainstay-backup', ' (2).mainstay-backup'), ours].sort())
    expect(readFileSync(join(stick, ours)).equals(before)).toBe(true)
  })

  it('lets go nothing of the same service as another computer has it under the same name; a copy restored there goes to no second place unasked', async () => {
    const backups: string[] = []
    await answer('secondPlace.choose')
    for (const day of ['02', '03', '04', '05']) {
      on(`2026-11-${day}`)
      backups.push((await backUp()).path)
    }
    const before = there()
    await answer('vault.lock', { because: 'asked' })
    mkdirSync(join(folder, 'other computer', 'user'), { recursive: true })
    const elsewhere = createBackend({ userData: join(folder, 'other computer', 'user'), emit: () => undefined, now: () => clock, shell: shellForTests(() => stick) })
    const ask = async (procedure: string, input: unknown = null): Promise<unknown> => {
      const reply = await elsewhere.answer({ procedure, input })
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value
    }
    try {
      await ask('vault.restore', { backupPath: backups.at(-1), toPath: join(folder, 'other computer', 'records.mainstay'), passphrase: Uint8Array.from(PASSPHRASE), replace: false })
      expect(await ask('vault.status')).toMatchObject({ secondPlace: null, lastBackupAt: null, wantsSecondPlace: true })
      for (const day of ['06', '07', '08']) {
        on(`2026-11-${day}`)
        await ask('vault.backUpToday')
      }
      expect(there()).toEqual(before)
      await ask('secondPlace.choose')
      for (let day = 9; day <= 25; day += 1) {
        on(`2026-11-${String(day).padStart(2, '0')}`)
        await ask('vault.backUp', {})
      }
      expect(there()).toEqual(expect.arrayContaining(before))
    } finally {
      elsewhere.session.vault?.close()
    }
  })

  it('stays with a file that is restored in its place, locked or open, and not with one restored beside', async () => {
    await answer('secondPlace.choose')
    on('2026-11-02')
    const { path } = await backUp()
    const restoring = (toPath: string, replace: boolean) => answer('vault.restore', { backupPath: path, toPath, passphrase: Uint8Array.from(PASSPHRASE), replace })
    await restoring(join(folder, 'records.mainstay'), true)
    expect(await status()).toMatchObject({ folder: stick })
    await answer('vault.lock', { because: 'asked' })
    await restoring(join(folder, 'records.mainstay'), true)
    expect(await status()).toMatchObject({ folder: stick })
    await restoring(join(folder, 'beside.mainstay'), false)
    expect(await status()).toBeNull()
  })

  it('gets a first backup under a new vault key, which is due at once', async () => {
    await answer('secondPlace.choose')
    const before = there()
    await answer('vault.renewKey', { passphrase: Uint8Array.from(PASSPHRASE) })
    expect(await answer('vault.status')).toMatchObject({ lastBackupAt: null, secondPlace: { folder: stick, copiedAt: null, trouble: null } })
    expect(await answer('secondPlace.copyNow')).toMatchObject({ copiedAt: clock, trouble: null })
    expect(there()).toHaveLength(before.length + 1)
    await answer('vault.renewKey', { passphrase: Uint8Array.from(PASSPHRASE) })
    expect(await answer('vault.backUpToday')).toMatchObject({ second: { copiedAt: clock, trouble: null } })
    expect(there()).toHaveLength(before.length + 2)
  })

  it('that the council set is not looked at when the file is opened, and is noted where it is the one of the backups', async () => {
    const link = join(folder, 'council')
    await backUp()
    symlinkSync(join(folder, 'Backups'), link)
    await answer('vault.lock', { because: 'asked' })
    looking.at = (path) => {
      if (path === link) throw Object.assign(new Error('no answer'), { code: 'UNKNOWN' })
    }
    const set = createBackend({ userData: join(folder, 'user'), emit: () => undefined, now: () => clock, shell: shellForTests(() => null), policies: { ...NO_POLICIES, backupFolder: link } })
    try {
      expect(await set.answer({ procedure: 'vault.unlock', input: { path: join(folder, 'records.mainstay'), passphrase: Uint8Array.from(PASSPHRASE) } })).toMatchObject({ ok: true })
      expect(await set.answer({ procedure: 'secondPlace.copyNow', input: null })).toMatchObject({ value: { folder: link, copiedAt: null, trouble: 'same' } })
    } finally {
      set.session.vault?.close()
    }
  })

  it('that is not there stops no backup, is noted, and gets the newest once it is there again, though none is due', async () => {
    await answer('secondPlace.choose')
    renameSync(stick, `${stick} pulled out`)
    on('2026-11-05')
    const made = await answer<Awaited<ReturnType<typeof backUp>>>('vault.backUpToday')
    expect(made.second).toEqual({ folder: stick, copiedAt: '2026-11-01T12:00:00.000Z', trouble: 'not-there' })
    expect(there(join(folder, 'Backups'))).toContain(basename(made.path))
    expect(await answer('secondPlace.look')).toMatchObject({ isThere: false, backups: [] })
    expect(await answer('vault.backUpToday')).toBeNull()
    renameSync(`${stick} pulled out`, stick)
    expect(await answer('vault.backUpToday')).toMatchObject({ path: made.path, second: { copiedAt: clock, trouble: null } })
    expect(there()).toContain(basename(made.path))
    expect(await answer('vault.backUpToday')).toBeNull()
  })

  it('that is pulled out while what lies there is read makes no backup a failed one', async () => {
    await answer('secondPlace.choose')
    on('2026-11-02')
    reading.at = (path) => {
      if (!path.startsWith(stick)) return
      reading.at = () => undefined
      renameSync(stick, `${stick} pulled out`)
    }
    const { path, second } = await backUp()
    expect([existsSync(path), existsSync(stick), second?.trouble]).toEqual([true, false, null])
    renameSync(`${stick} pulled out`, stick)
    reading.at = (at) => {
      if (at.startsWith(stick)) rmSync(at)
    }
    expect(await answer('secondPlace.look')).toMatchObject({ isThere: true, backups: [] })
  })

  it.runIf(process.platform === 'linux')('that takes no files is noted as that, and leaves nothing half made', async () => {
    await answer('secondPlace.choose')
    on('2026-11-02')
    const name = there()[0]!.replace('2026-11-01', '2026-11-02')
    renameSync(stick, `${stick} of before`)
    // No file can be made there, whoever asks.
    symlinkSync('/proc', stick)
    expect((await backUp()).second).toMatchObject({ trouble: 'not-written' })
    rmSync(stick)
    renameSync(`${stick} of before`, stick)
    expect(await answer('secondPlace.copyNow')).toMatchObject({ trouble: null, copiedAt: clock })
    expect(there()).toContain(name)
    expect(there().filter((each) => each.endsWith('.part'))).toEqual([])
  })

  it('gets the newest again where it is asked for, since another stick may be in', async () => {
    await answer('secondPlace.choose')
    const [name] = there()
    rmSync(join(stick, name!))
    writeFileSync(join(stick, name!), 'half of it')
    expect(await answer('secondPlace.copyNow')).toMatchObject({ trouble: null })
    expect(there()).toEqual([name!.replace('.mainstay-backup', ' (2).mainstay-backup'), name].sort())
  })

  it('is left without half a copy where the copying is cancelled; the first backup stands', async () => {
    await answer('secondPlace.choose')
    const before = there()
    on('2026-11-02')
    hear = (event) => {
      if (event.type === 'progress' && event.what.includes('second place')) void backend.answer({ procedure: 'tasks.cancel', input: { ticket: event.ticket } })
    }
    const { path, second } = await answer<Awaited<ReturnType<typeof backUp>>>('vault.backUp', {}, 'this one')
    expect(second).toMatchObject({ trouble: 'stopped', copiedAt: '2026-11-01T12:00:00.000Z' })
    expect([there(), there(join(folder, 'Backups')).includes(basename(path))]).toEqual([before, true])
  })

  it('is not where the backups lie anyway, is called off with the dialog, and forgotten when asked', async () => {
    await backUp()
    chosen = join(folder, 'Backups')
    await expect(answer('secondPlace.choose')).rejects.toMatchObject({ code: 'second-place-same' })
    chosen = null
    expect(await answer('secondPlace.choose')).toBeNull()
    await expect(answer('secondPlace.copyNow')).rejects.toMatchObject({ code: 'no-second-place' })
    chosen = stick
    await answer('secondPlace.choose')
    await answer('secondPlace.forget')
    expect([await status(), await answer('secondPlace.look'), there().length]).toEqual([null, null, 1])
  })

  it('is kept by no path in the history nor in any log', async () => {
    await answer('secondPlace.choose')
    renameSync(stick, `${stick} pulled out`)
    on('2026-11-02')
    await backUp()
    const entries = all<{ event: string | null }>(backend.session.vault!.db, sql`select event from _audit`).map(({ event }) => event ?? '')
    expect(entries.join('\n')).toContain('second-place-chosen')
    const { text } = await answer<{ text: string }>('tasks.readSupport')
    expect([...entries, text].join('\n')).not.toContain('stick of nia')
  })
})

describe('what a kill left of a backup', () => {
  it('is removed with the next one, in both places, and not while somebody may be making it', async () => {
    await answer('secondPlace.choose')
    const left = [join(folder, 'Backups'), stick].flatMap((at) => ['copy', 'part'].map((ending) => join(at, `Mainstay 2026-10-01 0900.mainstay-backup.${ending}`)))
    const kept = [join(stick, 'Mainstay 2026-11-01 1159.mainstay-backup.part'), join(stick, 'letters.part')]
    for (const path of [...left, ...kept]) writeFileSync(path, 'half')
    for (const path of [...left, kept[1]!]) utimesSync(path, 0, 0)
    on('2026-11-02')
    await backUp()
    expect([...there(), ...there(join(folder, 'Backups'))].filter((name) => /\.(copy|part)$/.test(name)).sort()).toEqual(kept.map((path) => basename(path)).sort())
  })
})
