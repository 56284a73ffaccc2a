import { readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CANARY, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { handleOf } from '../database/database.ts'
import { run, sql, value } from '../database/sql.ts'
import { checkpoint, keepCheckpointed } from './checkpoints.ts'
import { insistOnIntegrity, openEncrypted } from './encrypted-database.ts'
import { storageRefusal } from './storage-errors.ts'
import { secretsOf } from './vault-secrets.ts'

let bench: VaultFolder
beforeEach(() => void (bench = vaultFolder()))
afterEach(() => {
  vi.useRealTimers()
  bench.remove()
})

function openFiles(): ReadonlySet<string> {
  const files = new Set<string>()
  for (const fd of readdirSync('/proc/self/fd')) {
    try {
      files.add(readlinkSync(`/proc/self/fd/${fd}`))
    } catch {
      // That one was the listing itself.
    }
  }
  return files
}

describe('an open encrypted database', () => {
  it('keeps every setting as asked', async () => {
    const { vault } = await bench.make()
    for (const [name, answer] of [
      ['cipher', 'chacha20'], ['locking_mode', 'exclusive'], ['journal_mode', 'wal'], ['synchronous', 2], ['temp_store', 2], ['foreign_keys', 1], ['trusted_schema', 0],
      ['cell_size_check', 1], ['secure_delete', 1], ['recursive_triggers', 1], ['busy_timeout', 0], ['journal_size_limit', 4 * 1024 * 1024], ['mmap_size', 0],
    ] as const) expect(handleOf(vault.db).pragma(name, { simple: true }), name).toBe(answer)
  })

  it('cannot be read by SQLite without its key, nor by another key', async () => {
    const { vault } = await bench.make()
    vault.close()
    const plain = new Database(bench.path)
    expect(() => plain.prepare('select * from sqlite_schema').all()).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }))
    plain.close()
    expect(() => openEncrypted({ path: bench.path, vaultId: vault.vaultId, pageKey: Buffer.alloc(32, 5) })).toThrow(expect.objectContaining({ code: 'file-damaged' }))
    expect((await bench.unlocked()).vault.path).toBe(bench.path)
  })

  it.skipIf(process.platform !== 'linux')('sorts more than fits its cache without a file in clear', async () => {
    // What other tests of this process have left open is no concern of this file.
    const before = openFiles()
    const { vault } = await bench.make()
    const handle = handleOf(vault.db)
    const seen = new Set<string>()
    handle.function('look', () => {
      for (const file of openFiles()) if (!before.has(file)) seen.add(file)
      return 1
    })
    // Twelve megabytes, which is more than SQLite sorts in its own memory.
    handle.exec(`create table many (name text) strict; with recursive n (i) as (select 1 union all select i + 1 from n where i < 60000) insert into many select hex(randomblob(100)) || '${CANARY}' from n`)
    // The sorter has written what it must before its first row comes out, in which look() is asked.
    expect(handle.prepare('select look() as seen from (select name from many order by name limit -1 offset 1) limit 1').get()).toEqual({ seen: 1 })
    expect([...seen].some((file) => file.endsWith('records.mainstay'))).toBe(true)
    expect([...seen].filter((file) => /etilqs|sqlite|\(deleted\)/i.test(file))).toEqual([])
  })

  it('says that the disk is full, keeps what was committed, and goes on when there is room', async () => {
    const { vault } = await bench.make()
    remember(vault)
    const handle = handleOf(vault.db)
    const pages = handle.pragma('page_count', { simple: true }) as number
    handle.pragma(`max_page_count = ${pages}`)
    let refusal = null
    try {
      handle.transaction(() => {
        run(vault.db, sql`update volunteers set lastName = 'Lost'`)
        run(vault.db, sql`update volunteers set notes = ${'long '.repeat(100_000)}`)
      })()
    } catch (problem) {
      refusal = storageRefusal(problem)
    }
    expect(refusal).toMatchObject({ code: 'disk-full' })
    expect(recalled(vault)).toBe(CANARY)
    handle.pragma('max_page_count = 1000000')
    remember(vault, 'Kept')
    vault.close()
    expect(recalled((await bench.unlocked()).vault)).toBe('Kept')
  })

  it('comes back after a power cut at any byte of its log with exactly what was committed by then', async () => {
    const { vault } = await bench.make()
    checkpoint(vault.db)
    run(vault.db, sql`insert into volunteers (key, firstName, lastName) values ('V0', '0', 'A')`)
    checkpoint(vault.db)
    for (let count = 1; count <= 12; count += 1) run(vault.db, sql`update volunteers set firstName = ${String(count)}`)
    const [file, log] = [readFileSync(bench.path), readFileSync(`${bench.path}-wal`)]
    const pageKey = Buffer.from(secretsOf(vault).pageKey)
    vault.close()
    const path = `${bench.folder}/cut.mainstay`
    const found = new Map<number, number>()
    for (let length = 0; length <= log.length; length += 4999) {
      writeFileSync(path, file)
      writeFileSync(`${path}-wal`, log.subarray(0, length))
      const db = openEncrypted({ path, vaultId: vault.vaultId, pageKey })
      insistOnIntegrity(handleOf(db), 'full')
      found.set(length, Number(value(db, sql`select firstName from volunteers`)))
      handleOf(db).close()
    }
    const counts = [...found.values()]
    expect(counts[0]).toBe(0)
    expect(counts).toEqual([...counts].sort((left, right) => left - right))
    expect(new Set(counts).size).toBeGreaterThan(3)
  })
})

describe('the index of the search', () => {
  it('is made anew at the next opening where nothing else fails the check', async () => {
    const { vault } = await bench.make()
    remember(vault, 'Quillfeather')
    handleOf(vault.db).unsafeMode(true).exec('delete from search_data where id > 10').unsafeMode(false)
    expect(() => insistOnIntegrity(handleOf(vault.db), 'full')).toThrow(expect.objectContaining({ code: 'file-damaged' }))
    vault.close()
    bench.wait(8 * 86_400)
    const again = (await bench.unlocked()).vault
    insistOnIntegrity(handleOf(again.db), 'full')
    expect(value(again.db, sql`select count(*) from search where search match 'quillfeather'`)).toBe(1)
  })
})

describe('the log of an open file', () => {
  const logSize = (): number => statSync(`${bench.path}-wal`).size

  it('is moved into the file within five seconds of whatever was written or erased', async () => {
    const { vault } = await bench.make()
    vi.useFakeTimers()
    const stop = keepCheckpointed(vault.db)
    remember(vault)
    expect(logSize()).toBeGreaterThan(0)
    vi.advanceTimersByTime(5_000)
    expect(logSize()).toBe(0)
    run(vault.db, sql`delete from volunteers`)
    expect(logSize()).toBeGreaterThan(0)
    vi.advanceTimersByTime(5_000)
    expect(logSize()).toBe(0)
    stop()
    remember(vault)
    vi.advanceTimersByTime(60_000)
    expect(logSize()).toBeGreaterThan(0)
  })

  it('is left alone in the middle of a transaction, and when the file is closed', async () => {
    const { vault } = await bench.make()
    handleOf(vault.db).exec('begin')
    expect(checkpoint(vault.db)).toBe(false)
    handleOf(vault.db).exec('commit')
    expect(checkpoint(vault.db)).toBe(true)
    vi.useFakeTimers()
    keepCheckpointed(vault.db)
    vault.close()
    expect(checkpoint(vault.db)).toBe(false)
    vi.advanceTimersByTime(60_000)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('what the disk says', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'], ['ENOSPC', 'disk-full'], ['SQLITE_BUSY', 'file-in-use'], ['SQLITE_BUSY_RECOVERY', 'file-in-use'], ['SQLITE_NOTADB', 'file-damaged'], ['SQLITE_CORRUPT_VTAB', 'file-damaged'],
    ['SQLITE_IOERR_FSYNC', 'disk-failed'], ['EIO', 'disk-failed'], ['SQLITE_READONLY', 'file-not-writable'], ['EROFS', 'file-not-writable'], ['EACCES', 'file-not-writable'], ['ENOENT', 'no-such-file'],
  ])('%s is put in words as %s', (code, refusal) => {
    expect(storageRefusal(Object.assign(new Error('x'), { code }))).toMatchObject({ code: refusal, message: expect.stringMatching(/^[A-Z].*\.$/) })
  })

  it('is not made up: a constraint, a bug and a string stay the faults they are', () => {
    for (const problem of [Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }), new TypeError('x'), 'ENOSPC', null]) expect(storageRefusal(problem)).toBeNull()
  })
})
