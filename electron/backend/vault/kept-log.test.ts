import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { handleOf } from '../database/database.ts'
import { checkpoint } from './checkpoints.ts'
import { openEncrypted } from './encrypted-database.ts'
import { committedFrames, hasLog, keptLogOf, openWithLog } from './kept-log.ts'
import { secretsOf } from './vault-secrets.ts'

let bench: VaultFolder
beforeEach(() => void (bench = vaultFolder()))
afterEach(() => bench.remove())

/* A file as a killed program leaves it, and its log. */
async function killed(): Promise<{ readonly path: string; readonly log: Buffer; readonly open: () => ReturnType<typeof openEncrypted> }> {
  const { vault } = await bench.make()
  checkpoint(vault.db)
  for (const name of ['One', 'Two', 'Three']) remember(vault, name)
  const [file, log] = [readFileSync(bench.path), readFileSync(`${bench.path}-wal`)]
  const keyed = { path: `${bench.folder}/killed.mainstay`, vaultId: vault.vaultId, pageKey: Buffer.from(secretsOf(vault).pageKey) }
  vault.close()
  writeFileSync(keyed.path, file)
  writeFileSync(`${keyed.path}-wal`, log)
  return { path: keyed.path, log, open: () => openEncrypted(keyed) }
}

function nameIn(db: ReturnType<typeof openEncrypted>): string | undefined {
  return recalled({ db } as Parameters<typeof recalled>[0])
}

describe('the log that a killed program leaves', () => {
  it('is counted as SQLite counts it, wherever it is cut', async () => {
    const { path, log, open } = await killed()
    const file = readFileSync(path)
    for (let length = 0; length <= log.length; length += 1999) {
      writeFileSync(path, file)
      writeFileSync(`${path}-wal`, log.subarray(0, length))
      const db = open()
      const [found] = handleOf(db).pragma('wal_checkpoint(noop)') as { readonly log: number }[]
      expect(Math.max(0, found!.log), `${length} bytes`).toBe(committedFrames(log.subarray(0, length)))
      handleOf(db).close()
    }
    expect(committedFrames(log)).toBeGreaterThan(2)
  })

  it('is put back and read once more where SQLite took only its beginning', async () => {
    const { path, log, open } = await killed()
    let opened = 0
    const db = openWithLog(path, () => {
      opened += 1
      if (opened === 1) writeFileSync(`${path}-wal`, log.subarray(0, 5000))
      return open()
    })
    expect([opened, nameIn(db), existsSync(keptLogOf(path))]).toEqual([2, 'Three', false])
    handleOf(db).close()
    expect(bench.files().filter((file) => file.startsWith(`${path}-`))).toEqual([])
  })

  it('stays as it was where SQLite never takes all of it', async () => {
    const { path, log, open } = await killed()
    expect(() => openWithLog(path, () => {
      writeFileSync(`${path}-wal`, log.subarray(0, 5000))
      return open()
    })).toThrow(expect.objectContaining({ code: 'disk-failed' }))
    expect([readFileSync(`${path}-wal`).equals(log), existsSync(keptLogOf(path))]).toEqual([true, false])
    const db = openWithLog(path, open)
    expect(nameIn(db)).toBe('Three')
    handleOf(db).close()
  })

  it('is put back by the next opening where one was killed in its middle', async () => {
    const { path, log, open } = await killed()
    writeFileSync(keptLogOf(path), log)
    writeFileSync(`${path}-wal`, log.subarray(0, 5000))
    expect(hasLog(path)).toBe(true)
    const db = openWithLog(path, open)
    expect([nameIn(db), existsSync(keptLogOf(path))]).toEqual(['Three', false])
    handleOf(db).close()
  })

  it('belongs to the program that has the file open', async () => {
    const { vault } = await bench.make()
    remember(vault)
    writeFileSync(keptLogOf(vault.path), 'of another moment')
    expect(() => openWithLog(vault.path, () => expect.fail('it was opened'))).toThrow(expect.objectContaining({ code: 'file-in-use' }))
    expect(readFileSync(keptLogOf(vault.path), 'utf8')).toBe('of another moment')
  })
})
