import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { CANARY, flip, NEXT_PASSPHRASE, PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { handleOf } from '../database/database.ts'
import { run, sql, value } from '../database/sql.ts'
import { createVault } from './create-vault.ts'
import type { OpenVault } from './open-vault.ts'
import { keyringPathOf, slotPathOf } from './slot-homes.ts'

let bench: VaultFolder
let folder: string
let path: string
let userData: string

beforeEach(() => {
  bench = vaultFolder()
  ;({ folder, path, userData } = bench)
})

afterEach(() => bench.remove())

describe('a new service file', () => {
  it('opens with its passphrase again and holds what was written', async () => {
    const { vault, words } = await bench.make()
    expect(words).toHaveLength(12)
    remember(vault)
    vault.close()
    const again = await bench.unlocked()
    expect(recalled(again.vault)).toBe(CANARY)
    expect(again).toMatchObject({ mendedKeys: 0, tampered: false, endedUncleanly: false, migrated: 0 })
    expect(again.vault.auditKey).toHaveLength(32)
  })

  it('that is opened on a computer for the first time has lost no key there, and is kept one', async () => {
    const { vault } = await bench.make()
    vault.close()
    rmSync(join(userData, 'keyring'), { recursive: true })
    const again = await bench.unlocked()
    expect(again.mendedKeys).toBe(0)
    expect(bench.files().some((file) => file.endsWith(`keyring/${vault.vaultId}.keys`))).toBe(true)
    again.vault.close()
  })

  it('begins with its vault id, and nothing in it or beside it is in clear', async () => {
    const { vault } = await bench.make()
    remember(vault)
    for (const file of bench.files()) expect(readFileSync(file).includes(CANARY), file).toBe(false)
    vault.close()
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, 16).toString('hex')).toBe(vault.vaultId)
    for (const file of bench.files()) {
      const text = readFileSync(file).toString('latin1')
      for (const clear of [CANARY, 'volunteers', 'create table', 'SQLite format', Buffer.from(PASSPHRASE).toString()]) expect(text.includes(clear), `${clear} in ${file}`).toBe(false)
    }
    expect(bench.files().map((file) => file.slice(folder.length + 1)).sort()).toEqual(['records.mainstay', 'records.mainstay.keys', 'records.mainstay.keys.bak', `user/keyring/${vault.vaultId}.keys`])
  })

  it('that is opened by a link to it keeps its log, its keys and its backups where it lies', async () => {
    const { vault } = await bench.make()
    remember(vault)
    vault.close()
    const place = join(folder, 'desk')
    mkdirSync(place)
    symlinkSync(path, join(place, 'link.mainstay'))
    const again = await bench.unlocked(PASSPHRASE, join(place, 'link.mainstay'))
    expect(again.vault.path).toBe(realpathSync(path))
    expect(recalled(again.vault)).toBe(CANARY)
    again.vault.close()
    expect(readdirSync(place)).toEqual(['link.mainstay'])
  })

  it.each<[string, string, () => void, string]>([
    ['a file of that name', 'records.mainstay', () => writeFileSync(path, 'mine'), 'file-already-exists'],
    ['a log of an older file', 'records.mainstay', () => writeFileSync(`${path}-wal`, 'old'), 'parts-of-another-file'],
    ['no such folder', 'gone/records.mainstay', () => undefined, 'folder-refused'],
  ])('is refused where there is %s', async (_, name, spoil, code) => {
    spoil()
    await expect(bench.make(join(folder, name))).rejects.toMatchObject({ code })
    expect(existsSync(slotPathOf(join(folder, name)))).toBe(false)
    if (code === 'file-already-exists') expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  it('is refused with a weak passphrase, and leaves nothing behind', async () => {
    await expect(createVault({ ...bench.place(), passphrase: Buffer.from('password'), cost: QUICK })).rejects.toMatchObject({ code: 'weak-passphrase' })
    expect(bench.files()).toEqual([])
  })

  it('does not write over the keys of another file that once had its name', async () => {
    const { vault } = await bench.make()
    vault.close()
    copyFileSync(path, join(folder, 'moved.mainstay'))
    rmSync(path)
    rmSync(keyringPathOf(userData, vault.vaultId))
    const second = await bench.make()
    second.vault.close()
    expect((await bench.unlocked(PASSPHRASE, join(folder, 'moved.mainstay'))).vault.vaultId).toBe(vault.vaultId)
  })
})

describe('unlocking', () => {
  it('refuses a wrong passphrase and keeps everything as it was', async () => {
    const { vault } = await bench.make()
    vault.close()
    const before = readFileSync(path)
    await expect(bench.unlocked(NEXT_PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(readFileSync(path)).toEqual(before)
    expect(recalled((await bench.unlocked()).vault)).toBeUndefined()
  })

  it('makes one wait after five wrong passphrases, longer each time, also after a restart', async () => {
    ;(await bench.make()).vault.close()
    for (let wrong = 1; wrong <= 5; wrong += 1) await expect(bench.unlocked(NEXT_PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase', details: { wrongTries: wrong, waitSeconds: wrong < 5 ? 0 : 5 } })
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'too-many-tries' })
    bench.wait(6)
    await expect(bench.unlocked(NEXT_PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase', details: { waitSeconds: 10 } })
    expect(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'))).toMatchObject({ wrongTries: { [Object.keys(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')).wrongTries)[0]!]: { count: 6 } } })
    bench.wait(11)
    expect((await bench.unlocked()).vault.path).toBe(path)
    expect(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')).wrongTries).toEqual({})
  })

  it.each<[string, () => void, string]>([
    ['that is not there', () => rmSync(path), 'no-such-file'],
    ['that is empty', () => writeFileSync(path, ''), 'not-a-mainstay-file'],
    ['that is a spreadsheet', () => writeFileSync(path, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(9000, 9)])), 'not-a-mainstay-file'],
    ['that is an open database', () => writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(9000)])), 'not-a-mainstay-file'],
    ['that is a backup', () => writeFileSync(path, Buffer.concat([Buffer.from('MSTBKP1\n'), Buffer.alloc(9000, 9)])), 'file-is-a-backup'],
    ['of noise', () => writeFileSync(path, Buffer.alloc(90_000, 0xa7)), 'keys-missing'],
    ['cut short', () => truncateSync(path, 8192), 'file-damaged'],
    ['with a changed first page', () => flip(path, 2000), 'file-damaged'],
    ['with a changed version byte in its plain header', () => flip(path, 18), 'file-damaged'],
  ])('says what is wrong with a file %s', async (_, spoil, code) => {
    ;(await bench.make()).vault.close()
    spoil()
    await expect(bench.unlocked()).rejects.toMatchObject({ code })
  })

  it('checks the pages after a session that did not end by locking, and finds damage deep in the file', async () => {
    const { vault } = await bench.make()
    for (let index = 0; index < 400; index += 1) run(vault.db, sql`insert into volunteers (key, firstName, lastName, notes) values (${`V${index}`}, 'A', 'B', ${'word '.repeat(200)})`)
    handleOf(vault.db).pragma('wal_checkpoint(truncate)')
    crash(vault)
    const unclean = await bench.unlocked()
    expect(unclean.endedUncleanly).toBe(true)
    crash(unclean.vault)
    const bytes = readFileSync(path)
    flip(path, Math.floor(bytes.length / 4096 / 2) * 4096 + 100)
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'file-damaged' })
    writeFileSync(path, bytes)
    const whole = await bench.unlocked()
    expect(value(whole.vault.db, sql`select count(*) from volunteers`)).toBe(400)
    whole.vault.close()
    expect((await bench.unlocked()).endedUncleanly).toBe(false)
  })

  it('checks every page, reference and index once a week, however the last session ended', async () => {
    const { vault } = await bench.make()
    for (let index = 0; index < 400; index += 1) run(vault.db, sql`insert into volunteers (key, firstName, lastName, notes) values (${`V${index}`}, 'A', 'B', ${'word '.repeat(200)})`)
    vault.close()
    const bytes = readFileSync(path)
    flip(path, Math.floor(bytes.length / 4096 / 2) * 4096 + 100)
    const within = await bench.unlocked()
    expect(within.endedUncleanly).toBe(false)
    within.vault.close()
    bench.wait(7 * 86_400)
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'file-damaged', details: { check: 'integrity_check' } })
    writeFileSync(path, bytes)
    ;(await bench.unlocked()).vault.close()
    flip(path, Math.floor(bytes.length / 4096 / 2) * 4096 + 100)
    bench.wait(6 * 86_400)
    ;(await bench.unlocked()).vault.close()
  })

  it('brings back what was committed and never reached the file', async () => {
    const { vault } = await bench.make()
    remember(vault)
    expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(0)
    const other = join(folder, 'crashed.mainstay')
    for (const ending of ['', '-wal', '.keys']) copyFileSync(path + ending, other + ending)
    vault.close()
    const again = await bench.unlocked(PASSPHRASE, other)
    expect(again.endedUncleanly).toBe(true)
    expect(recalled(again.vault)).toBe(CANARY)
  })

  it('is refused while the file is open, here or in another program', async () => {
    const { vault } = await bench.make()
    remember(vault)
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'file-in-use' })
    const script = `import { unlock } from ${JSON.stringify(new URL('./unlock.ts', import.meta.url).href)}
      const outcome = await unlock({ path: ${JSON.stringify(path)}, userData: ${JSON.stringify(userData)}, now: () => new Date().toISOString() }, Buffer.from(${JSON.stringify([...PASSPHRASE])})).then(() => 'opened', (problem) => problem.code)
      process.stdout.write(outcome)`
    const elsewhere = () => execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', script], { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' })
    expect(elsewhere()).toBe('file-in-use')
    expect(recalled(vault)).toBe(CANARY)
    vault.close()
    expect(elsewhere()).toBe('opened')
  })

  it('refuses a file from a newer Mainstay and leaves it as it was', async () => {
    const { vault } = await bench.make()
    handleOf(vault.db).pragma('user_version = 999')
    vault.close()
    const before = readFileSync(path)
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'file-from-newer-mainstay' })
    expect(readFileSync(path)).toEqual(before)
  })
})

/* The file is closed, but nobody said that it would be. */
function crash(vault: OpenVault): void {
  handleOf(vault.db).close()
  vault.close()
}
