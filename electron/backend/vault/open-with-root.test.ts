import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { recordEvent } from '../database/audit.ts'
import { MIGRATIONS, schemaVersionOf } from '../database/migrate.ts'
import { handleOf } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { run, sql, value } from '../database/sql.ts'
import { createSession } from '../session.ts'
import { inTransaction } from '../transaction.ts'
import { openEncrypted } from './encrypted-database.ts'
import type { OpenVault } from './open-vault.ts'
import { openWithRoot } from './open-with-root.ts'
import { rootOf } from './recovery-words.ts'
import { deriveKey } from './root-key.ts'
import { restore } from './restore.ts'
import { findSlots } from './slot-homes.ts'
import { whileWritable } from './vault-state.ts'

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

describe('what stood before a change', () => {
  const days = (count: number): void => bench.wait(count * 86_400)
  const kept = (vault: OpenVault): number | undefined => value<number>(vault.db, sql`select count(*) from _before where isEmptied = 0`)

  it('is emptied after a month, but not because a clock was a year ahead for one session', async () => {
    const { vault } = await bench.make()
    createSession().opened(vault)
    const asker = { who: 'nia', procedure: 'test', now: bench.now }
    for (const name of ['Young', 'Older']) inTransaction(vault, asker, (db) => run(db, sql`insert into volunteers (key, firstName, lastName) values ('V1', 'Ann', ${name}) on conflict (key) do update set lastName = excluded.lastName`))
    vault.close()
    const opened = async (): Promise<number | undefined> => {
      const again = await bench.unlocked()
      const count = kept(again.vault)
      again.vault.close()
      return count
    }
    expect(await opened()).toBe(1)
    days(365)
    expect(await opened()).toBe(1)
    days(-364)
    expect(await opened()).toBe(1)
    days(40)
    await opened()
    days(1)
    expect(await opened()).toBe(0)
  })
})

describe('the audit trail', () => {
  const brokenAt = async (passed: number): Promise<number | null> => {
    bench.wait(passed * 86_400)
    const again = await bench.unlocked()
    again.vault.close()
    return again.brokenAt
  }

  it('is gone through once a week, so that an entry that somebody changed is told to whoever opens the file next', async () => {
    const { vault } = await bench.make()
    createSession().opened(vault)
    for (const name of ['Young', 'Older', 'Oldest']) {
      inTransaction(vault, { who: 'nia', procedure: 'test', now: bench.now }, (db) => recordEvent(db, { event: name }))
    }
    vault.close()
    expect(await brokenAt(0)).toBeNull()
    const { vault: past } = await bench.unlocked()
    whileWritable(past.db, () => run(past.db, sql`update _audit set who = 'somebody else' where id = 2`))
    past.close()
    expect([await brokenAt(1), await brokenAt(7), await brokenAt(1), await brokenAt(7)]).toEqual([null, 2, null, 2])
  })

  it('is not taken as gone through where that broke off', async () => {
    const { vault, words } = await bench.make()
    createSession().opened(vault)
    inTransaction(vault, { who: 'nia', procedure: 'test', now: bench.now }, (db) => recordEvent(db, { event: 'test' }))
    vault.close()
    const inFile = (statement: Sql): void => {
      const db = openEncrypted({ path: bench.path, vaultId: vault.vaultId, pageKey: deriveKey(rootOf(words), vault.vaultId, 'page') })
      run(db, statement)
      handleOf(db).close()
    }
    inFile(sql`update _audit set who = 'somebody else'`)
    inFile(sql`alter table _auditChanges rename to away`)
    await expect(brokenAt(7)).rejects.toThrow()
    inFile(sql`alter table away rename to _auditChanges`)
    expect(await brokenAt(0)).toBe(1)
  })
})
