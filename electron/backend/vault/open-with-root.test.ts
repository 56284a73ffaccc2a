import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { MIGRATIONS, schemaVersionOf } from '../database/migrate.ts'
import { openWithRoot } from './open-with-root.ts'
import { rootOf } from './recovery-words.ts'
import { restore } from './restore.ts'
import { findSlots } from './slot-homes.ts'

const NEXT_STEP = { number: MIGRATIONS.length + 1, name: 'pets', sql: 'create table pets (id integer primary key, name text) strict' }

let bench: VaultFolder
beforeEach(() => void (bench = vaultFolder()))
afterEach(() => bench.remove())

/** Opens the file as a later Mainstay would, whose schema has one step more. */
const openedLater = async (words: readonly string[], vaultId: string, step = NEXT_STEP) => bench.closing(await openWithRoot({
  homes: bench.place(), root: rootOf(words), vaultId, now: bench.now, copies: findSlots(bench.place(), vaultId).copies.map((copy) => copy.file), migrations: [...MIGRATIONS, step],
}))

describe('opening a file of an earlier Mainstay', () => {
  it('copies it aside, verified, before its schema is changed; the copy restores to the old schema', async () => {
    const { vault, words } = await bench.make()
    remember(vault, 'Kept')
    vault.close()
    expect(existsSync(join(bench.folder, 'Backups'))).toBe(false)
    const later = await openedLater(words, vault.vaultId)
    expect(later.migrated).toBe(1)
    expect(recalled(later.vault)).toBe('Kept')
    later.vault.close()
    await expect(bench.unlocked()).rejects.toMatchObject({ code: 'file-from-newer-mainstay' })

    const [aside, ...more] = readdirSync(join(bench.folder, 'Backups'))
    expect(more).toEqual([])
    expect(aside).toMatch(/^Mainstay 2026-11-2\d \d{4} before update\.mainstay-backup$/)
    const old = bench.closing(await restore({ backupPath: join(bench.folder, 'Backups', aside!), toPath: join(bench.folder, 'old.mainstay'), secret: { passphrase: PASSPHRASE }, replace: false, userData: bench.userData, now: bench.now, cost: QUICK }))
    expect(schemaVersionOf(old.vault.db)).toBe(MIGRATIONS.length)
    expect(recalled(old.vault)).toBe('Kept')
  })

  it('leaves it as it was when a step fails', async () => {
    const { vault, words } = await bench.make()
    remember(vault, 'Kept')
    vault.close()
    await expect(openedLater(words, vault.vaultId, { ...NEXT_STEP, sql: 'create table pets (id integer primary key) strict; insert into nothing values (1)' })).rejects.toThrow(/nothing/)
    const again = await bench.unlocked()
    expect(schemaVersionOf(again.vault.db)).toBe(MIGRATIONS.length)
    expect(recalled(again.vault)).toBe('Kept')
  })
})
