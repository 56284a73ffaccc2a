import fc from 'fast-check'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import { Refusal } from '#contract/refusal.ts'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { CANARY, NEXT_PASSPHRASE, PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { createSession } from '../session.ts'
import { run, sql } from '../database/sql.ts'
import { APP_VERSION } from './app-version.ts'
import { backUp, backUpAside, copyingVerified, insistOnCopy } from './back-up.ts'
import { readBackup } from './backup-container.ts'
import { backupName } from './backup-name.ts'
import { forgetOldFile, oldFileOf } from './new-vault-key.ts'
import type { OpenVault } from './open-vault.ts'
import { restore, verifyBackup } from './restore.ts'
import { keyringPathOf, slotPathOf } from './slot-homes.ts'
import { atOnce } from './steps.ts'
import { secretsOf } from './vault-secrets.ts'
import { unlock } from './unlock.ts'
import { writeMark } from './vault-state.ts'

let bench: VaultFolder
let folder: string
let path: string
let backupPath: string
let vault: OpenVault
let words: readonly string[]
const filesIn = (at: string): string[] => readdirSync(at).sort()
const restored = async (more: Partial<Parameters<typeof restore>[0]> = {}) => bench.closing(await restore({
  backupPath, toPath: join(folder, 'again.mainstay'), secret: { passphrase: PASSPHRASE }, replace: false, userData: bench.userData, now: bench.now, cost: QUICK, ...more,
}))

beforeEach(async () => {
  bench = vaultFolder()
  ;({ folder, path } = bench)
  backupPath = join(folder, 'stick', 'Mainstay 2026-11-22 1705.mainstay-backup')
  ;({ vault, words } = await bench.make())
  remember(vault)
})

afterEach(() => bench.remove())

describe('a backup', () => {
  it('holds everything, is verified, and is one file with nothing in clear', () => {
    const made = backUp(vault, backupPath, bench.now)
    expect(made).toMatchObject({ path: backupPath, bytes: readFileSync(backupPath).length })
    expect(made.rows).toBeGreaterThan(1)
    expect(filesIn(join(folder, 'stick'))).toEqual(['Mainstay 2026-11-22 1705.mainstay-backup'])
    for (const clear of [CANARY, 'SQLite format', 'create table']) expect(readFileSync(backupPath).includes(clear)).toBe(false)
    const { headers, whole } = readBackup(backupPath)
    expect(whole).toBe(true)
    expect(headers[0]!.header).toMatchObject({ app: APP_VERSION, schema: SCHEMA_VERSION, rows: { volunteers: 1, matches: 0 }, keys: { vault: vault.vaultId } })
    expect(JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))).toMatchObject({ version: APP_VERSION })
  })

  it('can be made while the open file is read-only between transactions, and leaves it so', () => {
    createSession().opened(vault)
    backUp(vault, backupPath, bench.now)
    expect(() => run(vault.db, sql`delete from volunteers`)).toThrow(/readonly/)
    expect(recalled(vault)).toBe(CANARY)
  })

  it('never takes the place of another file', () => {
    mkdirSync(join(folder, 'stick'))
    writeFileSync(backupPath, 'mine')
    expect(() => backUp(vault, backupPath, bench.now)).toThrow(/there already/)
    expect(readFileSync(backupPath, 'utf8')).toBe('mine')
  })

  it.each([
    ['one row fewer', { volunteers: 2 }], ['a table fewer', { ghosts: 0 }],
  ])('is none when the copy has %s than the file', (_, more) => {
    const { pageKey } = secretsOf(vault)
    const copy = join(folder, 'copy.mainstay')
    const rows = atOnce(copyingVerified({ db: vault.db, vaultId: vault.vaultId, pageKey }, copy))
    const keyed = { path: copy, vaultId: vault.vaultId, pageKey }
    expect(() => insistOnCopy(keyed, rows)).not.toThrow()
    expect(() => insistOnCopy(keyed, { ...rows, ...more })).toThrow(expect.objectContaining({ code: 'backup-not-verified' }))
    expect(() => insistOnCopy({ ...keyed, vaultId: 'ab'.repeat(16) }, rows)).toThrow(expect.objectContaining({ code: 'backup-not-verified' }))
  })

  it('is named by the minute, and made aside of the file before what cannot be undone', () => {
    expect(backupName('2026-11-22T17:05:00.000Z')).toMatch(/^Mainstay 2026-11-2\d \d{4}\.mainstay-backup$/)
    const made = [backUpAside(vault, 'import', bench.now), backUpAside(vault, 'import', bench.now)].map((backup) => backup.path)
    expect(new Set(made).size).toBe(2)
    for (const each of made) expect(each).toMatch(/Backups.Mainstay 2026-11-2\d \d{4} before import( \(2\))?\.mainstay-backup$/)
  })
})

describe('restoring', () => {
  it('gives every record back on a computer that has nothing but the backup', async () => {
    backUp(vault, backupPath, bench.now)
    const again = await restored({ userData: join(folder, 'another-user') })
    expect(recalled(again.vault)).toBe(CANARY)
    expect(again).toMatchObject({ endedUncleanly: false, tampered: false })
    expect(again.vault.vaultId).toBe(vault.vaultId)
    expect(filesIn(folder).filter((name) => name.startsWith('again'))).toEqual(expect.arrayContaining(['again.mainstay', 'again.mainstay.keys', 'again.mainstay.keys.bak']))
    expect(existsSync(join(folder, 'again.mainstay.restoring'))).toBe(false)
  })

  it('with the words alone, and sets a new passphrase', async () => {
    backUp(vault, backupPath, bench.now)
    const again = await restored({ secret: { words, newPassphrase: NEXT_PASSPHRASE }, userData: join(folder, 'another-user') })
    again.vault.close()
    const place = { path: join(folder, 'again.mainstay'), userData: join(folder, 'another-user'), now: bench.now }
    await expect(unlock(place, PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    const opened = await unlock(place, NEXT_PASSPHRASE)
    expect(recalled(opened.vault)).toBe(CANARY)
    opened.vault.close()
  })

  it.each<[string, () => void]>([
    ['its beginning was cut off', () => writeFileSync(backupPath, readFileSync(backupPath).subarray(700))],
    ['its end was cut off', () => { const bytes = readFileSync(backupPath); writeFileSync(backupPath, bytes.subarray(0, bytes.length - 700)) }],
    ['one letter of its first header changed', () => { const bytes = readFileSync(backupPath); bytes[60] = bytes[60]! ^ 1; writeFileSync(backupPath, bytes) }],
    ['something was added to its end', () => appendFileSync(backupPath, 'virus scanned')],
  ])('works though %s', async (_, spoil) => {
    backUp(vault, backupPath, bench.now)
    spoil()
    expect(readBackup(backupPath).whole).toBe(false)
    expect(recalled((await restored()).vault)).toBe(CANARY)
  })

  it.each<[string, () => void, string]>([
    ['a byte of the database changed', () => { const bytes = readFileSync(backupPath); const at = bytes.length >> 1; bytes[at] = bytes[at]! ^ 1; writeFileSync(backupPath, bytes) }, 'backup-damaged'],
    ['both ends are gone', () => { const bytes = readFileSync(backupPath); writeFileSync(backupPath, bytes.subarray(900, bytes.length - 900)) }, 'not-a-backup'],
    ['half of it is missing', () => { const bytes = readFileSync(backupPath); writeFileSync(backupPath, bytes.subarray(0, bytes.length >> 1)) }, 'backup-damaged'],
    ['it is something else', () => writeFileSync(backupPath, 'PK\x03\x04'), 'not-a-backup'],
    ['it is empty', () => writeFileSync(backupPath, ''), 'not-a-backup'],
    ['it is gone', () => rmSync(backupPath), 'no-such-file'],
  ])('is refused when %s, and leaves nothing behind', async (_, spoil, code) => {
    backUp(vault, backupPath, bench.now)
    spoil()
    const before = filesIn(folder)
    await expect(restored()).rejects.toMatchObject({ code })
    expect(filesIn(folder)).toEqual(before)
  })

  it('refuses a wrong passphrase and the words of another file', async () => {
    backUp(vault, backupPath, bench.now)
    await expect(restored({ secret: { passphrase: NEXT_PASSPHRASE } })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    const other = await bench.make(join(folder, 'other.mainstay'))
    await expect(restored({ secret: { words: other.words } })).rejects.toMatchObject({ code: 'wrong-recovery-words' })
  })

  it('refuses a header that was made to promise something else', async () => {
    backUp(vault, backupPath, bench.now)
    const bytes = readFileSync(backupPath)
    const forged = Buffer.from(bytes.toString('latin1').replaceAll('"volunteers":1', '"volunteers":2'), 'latin1')
    writeFileSync(backupPath, forged)
    expect(readBackup(backupPath).whole).toBe(true)
    await expect(restored()).rejects.toMatchObject({ code: 'backup-damaged' })
  })

  it('never takes the place of a file unless told to, nor of one that is open', async () => {
    backUp(vault, backupPath, bench.now)
    await expect(restored({ toPath: path })).rejects.toMatchObject({ code: 'file-already-exists' })
    await expect(restored({ toPath: path, replace: true })).rejects.toMatchObject({ code: 'file-in-use' })
    expect(recalled(vault)).toBe(CANARY)
  })

  it('replaces when told to, together with the log of the old file', async () => {
    backUp(vault, backupPath, bench.now)
    remember(vault, 'Later')
    const stale = readFileSync(`${path}-wal`)
    expect(stale.length).toBeGreaterThan(0)
    vault.close()
    writeFileSync(`${path}-wal`, stale)
    const again = await restored({ toPath: path, replace: true })
    expect(recalled(again.vault)).toBe(CANARY)
    const old = oldFileOf(again.vault)!
    expect(old).toMatch(/^records before 2026-11-2\d \d{4}\.mainstay$/)
    again.vault.close()
    const before = await bench.unlocked(PASSPHRASE, join(folder, old))
    expect(recalled(before.vault)).toBe('Later')
    before.vault.close()
    const open = await bench.unlocked()
    writeMark(open.vault.db, 'wordsConfirmed', 'yes')
    forgetOldFile(open.vault)
    expect(filesIn(folder)).toEqual(['records.mainstay', 'records.mainstay-wal', 'records.mainstay.keys', 'records.mainstay.keys.bak', 'stick', 'user'])
    expect(existsSync(keyringPathOf(bench.userData, vault.vaultId))).toBe(true)
  })

  it('that has succeeded is not taken back because something of the old file cannot be removed', async () => {
    backUp(vault, backupPath, bench.now)
    remember(vault, 'Later')
    vault.close()
    // What stands beside as the log of the old file moves aside, and cannot be removed there.
    mkdirSync(`${path}-shm`)
    const again = await restored({ toPath: path, replace: true, keepsOld: false })
    expect(recalled(again.vault)).toBe(CANARY)
  })

  it('puts the old file back when the restored one cannot be opened under its name', async () => {
    backUp(vault, backupPath, bench.now)
    remember(vault, 'Later')
    vault.close()
    // A folder in the place of the key file: the new keys cannot be written there.
    rmSync(slotPathOf(path))
    mkdirSync(slotPathOf(path))
    await expect(restored({ toPath: path, replace: true })).rejects.toThrow()
    rmSync(slotPathOf(path), { recursive: true })
    const old = await bench.unlocked()
    expect(recalled(old.vault)).toBe('Later')
    old.vault.close()
    expect(filesIn(folder).filter((name) => name.includes('before') || name.includes('restoring'))).toEqual([])
  })

  it('can be tried out without restoring', async () => {
    backUp(vault, backupPath, bench.now)
    const scratch = join(folder, 'scratch')
    expect(await verifyBackup({ backupPath, secret: { passphrase: PASSPHRASE }, userData: bench.userData, now: bench.now, scratch })).toMatchObject({ rows: { volunteers: 1 } })
    expect(existsSync(scratch)).toBe(false)
  })

  it('restores exactly or refuses, wherever a byte was changed or the file was cut', async () => {
    backUp(vault, backupPath, bench.now)
    const bytes = readFileSync(backupPath)
    const scratch = join(folder, 'scratch')
    const spoiled = join(folder, 'spoiled.mainstay-backup')
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('flip', 'head', 'tail'), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5000), async (how, part, near) => {
        // Half of the places lie near the ends, where the headers are.
        const at = near % 2 === 0 ? Math.min(near, bytes.length - 1) : Math.floor(part * (bytes.length - 1))
        const changed = how === 'head' ? bytes.subarray(at) : how === 'tail' ? bytes.subarray(0, bytes.length - at) : Buffer.from(bytes)
        if (how === 'flip') changed[at] = changed[at]! ^ (1 + (near % 255))
        writeFileSync(spoiled, changed)
        try {
          const header = await verifyBackup({ backupPath: spoiled, secret: { words }, userData: bench.userData, now: bench.now, scratch })
          expect(header.db).toEqual(readBackup(backupPath).headers[0]!.header.db)
          outcomes.add('restored')
        } catch (problem) {
          if (!(problem instanceof Refusal)) throw problem
          outcomes.add(problem.code)
        }
      }),
      { numRuns: 60 },
    )
    expect(outcomes).toContain('restored')
    expect([...outcomes].every((code) => ['restored', 'backup-damaged', 'not-a-backup'].includes(code))).toBe(true)
  })
})
