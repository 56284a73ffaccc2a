import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { CANARY, flip, NEXT_PASSPHRASE, PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { run, sql } from '../database/sql.ts'
import { recover } from './recover.ts'
import { keyringPathOf, slotPathOf } from './slot-homes.ts'
import { readMark } from './vault-state.ts'

let bench: VaultFolder
let folder: string
let path: string
let userData: string

beforeEach(() => {
  bench = vaultFolder()
  ;({ folder, path, userData } = bench)
})

afterEach(() => bench.remove())

describe('the copies of the key file', () => {
  it.each<[string, () => void]>([
    ['the one beside the file is lost', () => rmSync(slotPathOf(path))],
    ['only the spare one is left', () => { rmSync(slotPathOf(path)); rmSync(join(userData, 'keyring'), { recursive: true }) }],
    ['only this user’s own is left', () => { rmSync(slotPathOf(path)); rmSync(`${slotPathOf(path)}.bak`) }],
    ['the one beside the file is noise', () => writeFileSync(slotPathOf(path), Buffer.alloc(500, 7))],
    ['the one beside the file claims to be the newest and holds a slot that nothing opens', () => writeFileSync(slotPathOf(path), readFileSync(slotPathOf(path), 'utf8').replace('"gen":1', '"gen":900').replace(/"check":"[^"]+"/, `"check":"${Buffer.alloc(16, 3).toString('base64')}"`))],
    ['the one beside the file holds a slot whose contents were changed', () => writeFileSync(slotPathOf(path), readFileSync(slotPathOf(path), 'utf8').replace('"gen":1', '"gen":900').replace(/"ct":"[^"]+"/, `"ct":"${Buffer.alloc(32, 3).toString('base64')}"`))],
    ['the one beside the file is a gigabyte by its costs', () => writeFileSync(slotPathOf(path), readFileSync(slotPathOf(path), 'utf8').replace('"m":8192', '"m":1048577'))],
  ])('open the file and mend each other when %s', async (_, spoil) => {
    const { vault } = await bench.make()
    vault.close()
    const before = readFileSync(slotPathOf(path))
    spoil()
    const again = await bench.unlocked()
    expect(again.mendedKeys).toBeGreaterThan(0)
    again.vault.close()
    for (const home of [slotPathOf(path), `${slotPathOf(path)}.bak`, keyringPathOf(userData, vault.vaultId)]) expect(readFileSync(home), home).toEqual(before)
  })

  it('are put right from the one inside the file, and the change is noticed', async () => {
    const { vault } = await bench.make()
    vault.close()
    const before = readFileSync(slotPathOf(path))
    const forged = before.toString().replace('"gen":1', '"gen":900')
    for (const home of [slotPathOf(path), `${slotPathOf(path)}.bak`, keyringPathOf(userData, vault.vaultId)]) writeFileSync(home, forged)
    const again = await bench.unlocked()
    expect(again.tampered).toBe(true)
    expect(readFileSync(slotPathOf(path))).toEqual(before)
  })

  it.each([['gone', 'keys-missing'], ['noise', 'keys-damaged']] as const)('when all are %s the words are asked for', async (what, code) => {
    const { vault } = await bench.make()
    vault.close()
    rmSync(userData, { recursive: true })
    rmSync(`${slotPathOf(path)}.bak`)
    if (what === 'gone') rmSync(slotPathOf(path))
    else writeFileSync(slotPathOf(path), 'x')
    await expect(bench.unlocked()).rejects.toMatchObject({ code })
  })
})

describe('recovery', () => {
  it('opens the file from the words alone, with every side file gone, and sets a new passphrase', async () => {
    const { vault, words } = await bench.make()
    remember(vault)
    vault.close()
    for (const side of bench.files().filter((file) => file !== path)) rmSync(side)
    const again = bench.closing(await recover(bench.place(), words.map((word) => word.toUpperCase()), NEXT_PASSPHRASE, QUICK))
    expect(recalled(again.vault)).toBe(CANARY)
    again.vault.close()
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(recalled((await bench.unlocked(NEXT_PASSPHRASE)).vault)).toBe(CANARY)
  })

  it('that is refused while it is written leaves the old passphrase, twice running, and not the new one', async () => {
    const { vault, words } = await bench.make()
    run(vault.db, sql`create trigger no before insert on _keyslots begin select raise(abort, 'no'); end`)
    vault.close()
    await expect(recover(bench.place(), words, NEXT_PASSPHRASE, QUICK)).rejects.toThrow()
    for (let time = 1; time <= 2; time += 1) {
      await expect(bench.unlocked(NEXT_PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' })
      ;(await bench.unlocked()).vault.close()
    }
  })

  it('takes the old passphrase from every copy on this computer', async () => {
    const { vault, words } = await bench.make()
    vault.close()
    bench.closing(await recover(bench.place(), words, NEXT_PASSPHRASE, QUICK)).vault.close()
    rmSync(slotPathOf(path))
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'wrong-passphrase' })
    rmSync(`${slotPathOf(path)}.bak`)
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect((await bench.unlocked(NEXT_PASSPHRASE)).vault.path).toBe(path)
  })

  it('knows the words of another file when a copy of the key file is left, and says that it cannot know when none is', async () => {
    const { vault } = await bench.make()
    vault.close()
    const other = await bench.make(join(bench.folder, 'other.mainstay'))
    await expect(recover(bench.place(), other.words, NEXT_PASSPHRASE, QUICK)).rejects.toMatchObject({ code: 'wrong-recovery-words', details: { reason: 'other-file' } })
    for (const home of [slotPathOf(path), `${slotPathOf(path)}.bak`, keyringPathOf(userData, vault.vaultId)]) rmSync(home)
    await expect(recover(bench.place(), other.words, NEXT_PASSPHRASE, QUICK)).rejects.toMatchObject({ code: 'wrong-recovery-words', details: { reason: 'unsure' } })
    expect(existsSync(slotPathOf(path))).toBe(false)
  })

  it('loses nothing of an unclean file when the words are wrong', async () => {
    const { vault } = await bench.make()
    remember(vault)
    const crashed = join(folder, 'crashed.mainstay')
    for (const ending of ['', '-wal', '.keys']) copyFileSync(path + ending, crashed + ending)
    vault.close()
    await expect(recover(bench.place(crashed), Array<string>(11).fill('abandon').concat('about'), NEXT_PASSPHRASE, QUICK)).rejects.toMatchObject({ code: 'wrong-recovery-words' })
    expect(recalled((await bench.unlocked(PASSPHRASE, crashed)).vault)).toBe(CANARY)
  })

  it('calls a damaged file damaged when the words are right', async () => {
    const { vault, words } = await bench.make()
    vault.close()
    flip(path, 3000)
    await expect(recover(bench.place(), words, NEXT_PASSPHRASE, QUICK)).rejects.toMatchObject({ code: 'file-damaged' })
  })

  it('remembers that the words were not confirmed yet', async () => {
    const { vault } = await bench.make()
    expect(readMark(vault.db, 'wordsConfirmed')).toBe('no')
  })
})
