import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { NEXT_PASSPHRASE, PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { createSession } from '../session.ts'
import { recordEvent, verifyAudit } from '../database/audit.ts'
import { run, sql, value } from '../database/sql.ts'
import { inTransaction } from '../transaction.ts'
import { backUp } from './back-up.ts'
import { readBackup } from './backup-container.ts'
import { changePassphrase } from './change-passphrase.ts'
import { areWordsConfirmed, confirmWords, positionsToConfirm } from './confirm-words.ts'
import type { NewKeys } from './create-vault.ts'
import { forgetOldFile, oldFileOf, renewVaultKey } from './new-vault-key.ts'
import type { OpenVault } from './open-vault.ts'
import { recover } from './recover.ts'
import { restore } from './restore.ts'
import { rootOf } from './recovery-words.ts'
import { readSlotFile, sealSlotFile } from './slot-file.ts'
import { healHomes, homesOf, keyringPathOf, slotPathOf } from './slot-homes.ts'
import { secretsOf } from './vault-secrets.ts'

let bench: VaultFolder
let folder: string
let path: string
let made: NewKeys
const confirm = (vault: OpenVault, words: readonly string[]): void => confirmWords(vault, positionsToConfirm(vault).map((position) => ({ position, word: words[position - 1]! })))

beforeEach(async () => {
  bench = vaultFolder()
  ;({ folder, path } = bench)
  made = await bench.make()
  remember(made.vault, 'Kept')
})

afterEach(() => bench.remove())

describe('repeating three of the words', () => {
  it('asks for three, the same ones, and takes them in any case', () => {
    const positions = positionsToConfirm(made.vault)
    expect(positions).toHaveLength(3)
    expect(new Set(positions).size).toBe(3)
    expect(positionsToConfirm(made.vault)).toEqual(positions)
    confirmWords(made.vault, positions.map((position) => ({ position, word: ` ${made.words[position - 1]!.toUpperCase()}` })))
    expect(areWordsConfirmed(made.vault)).toBe(true)
    expect(positionsToConfirm(made.vault)).toEqual([])
  })

  it('names the numbers of wrong ones, and does not take others for those asked', () => {
    const [first, second, third] = positionsToConfirm(made.vault) as [number, number, number]
    const word = (position: number): string => made.words[position - 1]!
    expect(() => confirmWords(made.vault, [{ position: first, word: word(first) }, { position: second, word: 'abandon' }, { position: third, word: word(third) }])).toThrow(expect.objectContaining({ code: 'words-not-repeated', details: { positions: [second] } }))
    const others = [1, 2, 3, 4, 5, 6].filter((position) => ![first, second, third].includes(position)).slice(0, 3)
    expect(() => confirmWords(made.vault, others.map((position) => ({ position, word: word(position) })))).toThrow(expect.objectContaining({ details: { positions: [first, second, third] } }))
    expect(areWordsConfirmed(made.vault)).toBe(false)
  })

  it('is asked again after a restart, and then no more', async () => {
    made.vault.close()
    const again = await bench.unlocked()
    expect(areWordsConfirmed(again.vault)).toBe(false)
    createSession().opened(again.vault)
    confirm(again.vault, made.words)
    again.vault.close()
    expect(areWordsConfirmed((await bench.unlocked()).vault)).toBe(true)
  })
})

describe('a new passphrase', () => {
  it('opens the file, and the old one does not, from any copy of the key file', async () => {
    createSession().opened(made.vault)
    await changePassphrase(made.vault, { current: PASSPHRASE, next: NEXT_PASSPHRASE, now: bench.now })
    expect(JSON.parse(readFileSync(slotPathOf(path), 'utf8'))).toMatchObject({ gen: 2, epoch: 1 })
    made.vault.close()
    for (const home of [slotPathOf(path), `${slotPathOf(path)}.bak`, '']) {
      await expect(bench.unlocked()).rejects.toMatchObject({ code: 'wrong-passphrase' })
      if (home !== '') rmSync(home)
    }
    const again = await bench.unlocked(NEXT_PASSPHRASE)
    expect(recalled(again.vault)).toBe('Kept')
    expect(again.tampered).toBe(false)
  })

  it('leaves the words as they are, and old backups open with the old one', async () => {
    const backupPath = join(folder, 'old.mainstay-backup')
    backUp(made.vault, backupPath, bench.now)
    await changePassphrase(made.vault, { current: PASSPHRASE, next: NEXT_PASSPHRASE, now: bench.now })
    const old = bench.closing(await restore({ backupPath, toPath: join(folder, 'old.mainstay'), secret: { passphrase: PASSPHRASE }, replace: false, userData: join(folder, 'other'), now: bench.now }))
    expect(recalled(old.vault)).toBe('Kept')
    made.vault.close()
    expect(recalled(bench.closing(await recover(bench.place(), made.words, PASSPHRASE, QUICK)).vault)).toBe('Kept')
  })

  it.each([
    ['the current one is wrong', NEXT_PASSPHRASE, Buffer.from('plinth orchard velvet canoe'), 'wrong-passphrase'],
    ['the new one is weak', PASSPHRASE, Buffer.from('password'), 'weak-passphrase'],
  ])('is refused when %s, and nothing changes', async (_, current, next, code) => {
    const before = readFileSync(slotPathOf(path))
    await expect(changePassphrase(made.vault, { current, next, now: bench.now })).rejects.toMatchObject({ code })
    expect(readFileSync(slotPathOf(path))).toEqual(before)
  })

  it.each<[string, () => () => void]>([
    ['the key file beside cannot be written', () => {
      mkdirSync(`${slotPathOf(path)}.tmp`)
      return () => rmSync(`${slotPathOf(path)}.tmp`, { recursive: true })
    }],
    ['the file itself does not take it', () => {
      run(made.vault.db, sql`create trigger no before insert on _keyslots begin select raise(abort, 'no'); end`)
      return () => run(made.vault.db, sql`drop trigger no`)
    }],
  ])('that is refused because %s does not come to hold later: only the old one opens, twice running', async (_, spoil) => {
    const mend = spoil()
    const before = homesOf(bench.place(), made.vault.vaultId).map((home) => readFileSync(home))
    await expect(changePassphrase(made.vault, { current: PASSPHRASE, next: NEXT_PASSPHRASE, now: bench.now })).rejects.toThrow()
    mend()
    expect(homesOf(bench.place(), made.vault.vaultId).map((home) => readFileSync(home))).toEqual(before)
    expect(bench.files().filter((file) => file.endsWith('.was'))).toEqual([])
    made.vault.close()
    for (let time = 1; time <= 2; time += 1) {
      await expect(bench.unlocked(NEXT_PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' })
      ;(await bench.unlocked()).vault.close()
    }
  })

  it('says how many copies of the key file it could not write, which the old one still opens', async () => {
    mkdirSync(`${keyringPathOf(bench.userData, made.vault.vaultId)}.tmp`)
    expect(await changePassphrase(made.vault, { current: PASSPHRASE, next: NEXT_PASSPHRASE, now: bench.now })).toEqual({ oldCopies: 1 })
  })

  it('leaves a slot that the operating system opens as it was, in every copy and in backups', async () => {
    const os = { id: '0a1b2c3d', type: 'os' as const, provider: 'safeStorage-async', ct: 'bm90IG91cnM=' }
    const root = rootOf(made.words)
    const { mac: _, ...before } = secretsOf(made.vault).slots
    const withOs = sealSlotFile({ ...before, gen: before.gen + 1, slots: [os, ...before.slots] }, root)
    made.vault.close()
    healHomes(bench.place(), withOs, root)
    const again = await bench.unlocked()
    expect(again).toMatchObject({ tampered: false })
    await changePassphrase(again.vault, { current: PASSPHRASE, next: NEXT_PASSPHRASE, now: bench.now })
    backUp(again.vault, join(folder, 'with os.mainstay-backup'), bench.now)
    again.vault.close()
    rmSync(slotPathOf(path))
    expect(secretsOf((await bench.unlocked(NEXT_PASSPHRASE)).vault).slots).toMatchObject({ gen: 3, slots: [os, { type: 'passphrase' }] })
    for (const home of homesOf(bench.place(), made.vault.vaultId)) expect(readSlotFile(readFileSync(home)).slots[0]).toEqual(os)
    expect(readBackup(join(folder, 'with os.mainstay-backup')).headers[0]!.header.keys.slots[0]).toEqual(os)
  })

  it('wins over the one inside the file when the machine stops between the two', async () => {
    const inside = value<string>(made.vault.db, sql`select file from _keyslots`)!
    await changePassphrase(made.vault, { current: PASSPHRASE, next: NEXT_PASSPHRASE, now: bench.now })
    run(made.vault.db, sql`update _keyslots set file = ${inside}, gen = 1`)
    made.vault.close()
    ;(await bench.unlocked(NEXT_PASSPHRASE)).vault.close()
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })
})

describe('a new vault key', () => {
  const renew = async (): Promise<NewKeys> => bench.closing(await renewVaultKey(made.vault, { passphrase: PASSPHRASE, now: bench.now }))

  it('keeps every record under new words and the same passphrase, and the old file beside', async () => {
    createSession().opened(made.vault)
    const renewed = await renew()
    expect(renewed.words).not.toEqual(made.words)
    expect(renewed.vault.vaultId).not.toBe(made.vault.vaultId)
    expect(recalled(renewed.vault)).toBe('Kept')
    const old = oldFileOf(renewed.vault)!
    expect(old).toMatch(/^records before 2026-11-2\d \d{4}\.mainstay$/)
    renewed.vault.close()
    expect(readFileSync(path).subarray(0, 16).toString('hex')).toBe(renewed.vault.vaultId)
    await expect(recover(bench.place(), made.words, NEXT_PASSPHRASE, QUICK)).rejects.toMatchObject({ code: 'wrong-recovery-words' })
    expect(recalled((await bench.unlocked()).vault)).toBe('Kept')
        expect(recalled((await bench.unlocked(PASSPHRASE, join(folder, old))).vault)).toBe('Kept')
  })

  it('opens with the new words alone, with every side file gone', async () => {
    const renewed = await renew()
    renewed.vault.close()
    rmSync(bench.userData, { recursive: true })
    for (const name of readdirSync(folder)) if (name !== 'records.mainstay') rmSync(join(folder, name))
    expect(recalled(bench.closing(await recover(bench.place(), renewed.words, NEXT_PASSPHRASE, QUICK)).vault)).toBe('Kept')
  })

  it('lets the old file go only when the new words were confirmed', async () => {
    const renewed = await renew()
    const old = join(folder, oldFileOf(renewed.vault)!)
    expect(() => forgetOldFile(renewed.vault)).toThrow(expect.objectContaining({ code: 'words-not-confirmed' }))
    expect(existsSync(old)).toBe(true)
    confirm(renewed.vault, renewed.words)
    forgetOldFile(renewed.vault)
    expect(oldFileOf(renewed.vault)).toBeNull()
    renewed.vault.close()
    expect(readdirSync(folder).sort()).toEqual(['records.mainstay', 'records.mainstay.keys', 'records.mainstay.keys.bak', 'user'])
    expect(existsSync(keyringPathOf(bench.userData, made.vault.vaultId))).toBe(false)
    expect(recalled((await bench.unlocked()).vault)).toBe('Kept')
  })

  it('leaves the audit trail unbroken', async () => {
    const asker = { who: 'nia', procedure: 'vault.showWords', now: bench.now }
    const noted = (vault: OpenVault): void => inTransaction(vault, asker, (db) => recordEvent(db, { event: 'words-shown' }))
    createSession().opened(made.vault)
    noted(made.vault)
    const renewed = await renew()
    createSession().opened(renewed.vault)
    noted(renewed.vault)
    expect(verifyAudit(renewed.vault.db, renewed.vault.auditKey)).toEqual({ entries: 2, brokenAt: null })
    renewed.vault.close()
    const again = await bench.unlocked()
    expect(verifyAudit(again.vault.db, again.vault.auditKey)).toEqual({ entries: 2, brokenAt: null })
  })

  it('is refused with a wrong passphrase, and when the copy cannot be made; the file stays open and whole', async () => {
    await expect(renewVaultKey(made.vault, { passphrase: NEXT_PASSPHRASE, now: bench.now })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    const id = made.vault.vaultId
    // A folder in the way of the copy: it cannot be made.
    mkdirSync(`${path}.making-journal/x`, { recursive: true })
    await expect(renewVaultKey(made.vault, { passphrase: PASSPHRASE, now: bench.now })).rejects.toThrow()
    rmSync(`${path}.making-journal`, { recursive: true })
    expect(recalled(made.vault)).toBe('Kept')
    made.vault.close()
    expect((await bench.unlocked()).vault.vaultId).toBe(id)
  })
})
