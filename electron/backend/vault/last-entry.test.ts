import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { flip, PASSPHRASE, vaultFolder } from '../../../test/support/vault-folder.ts'
import { createBackend } from '../backend.ts'
import { watchChanges } from '../database/audit.ts'
import { run, sql, value } from '../database/sql.ts'
import { shellForTests } from '../shell-for-tests.ts'
import { inTransaction } from '../transaction.ts'
import { entryNotePathOf } from './last-entry.ts'
import type { OpenVault } from './open-vault.ts'

let bench: VaultFolder
beforeEach(() => void (bench = vaultFolder()))
afterEach(() => bench.remove())

const rate = (vault: OpenVault, pence: number): void => {
  if (value(vault.db, sql`pragma query_only`) === 0) watchChanges(vault.db)
  inTransaction(vault, { who: 'coordinator', procedure: 'test', now: bench.now }, (db) => run(db, sql`insert into mileageRates (fromOn, pencePerMile) values (${`2026-01-${String(pence).padStart(2, '0')}`}, ${pence})`))
}
const rates = (vault: OpenVault): number | undefined => value<number>(vault.db, sql`select count(*) from mileageRates`)
const noteOf = (vault: OpenVault): string => entryNotePathOf(bench.userData, vault.vaultId)

/** Leaves the file and its log as a power cut would, under the same name, after the spoiling. */
const cutOff = (vault: OpenVault, spoil: (log: Buffer) => Buffer): void => {
  const kept = [bench.path, `${bench.path}-wal`, noteOf(vault)].map((path) => [path, readFileSync(path)] as const)
  vault.close()
  for (const [path, bytes] of kept) writeFileSync(path, path.endsWith('-wal') ? spoil(bytes) : bytes)
}

describe('the last change that was acknowledged', () => {
  it('is in the file after a session that ended, however it ended', async () => {
    const { vault } = await bench.make()
    rate(vault, 1)
    rate(vault, 2)
    cutOff(vault, (log) => log)
    const again = await bench.unlocked()
    expect(again).toMatchObject({ endedUncleanly: true, missing: null })
    expect(rates(again.vault)).toBe(2)
    again.vault.close()
    expect(await bench.unlocked()).toMatchObject({ endedUncleanly: false, missing: null })
  })

  it('is missed where the end of the log is damaged, once, with the moment after which to look', async () => {
    const { vault } = await bench.make()
    rate(vault, 1)
    const before = readFileSync(`${bench.path}-wal`).length
    rate(vault, 2)
    rate(vault, 3)
    const first = value<string>(vault.db, sql`select at from _audit where id = 1`)
    cutOff(vault, (log) => {
      log[before + 2000] = log[before + 2000]! ^ 1
      return log
    })
    const again = await bench.unlocked()
    expect(rates(again.vault)).toBe(1)
    expect(again).toMatchObject({ endedUncleanly: true, missing: { entries: 2, after: first } })
    // Closed before anybody was told, it is said again.
    again.vault.close()
    const told = await bench.unlocked()
    expect(told).toMatchObject({ missing: { entries: 2, after: first } })
    told.vault.missingWasTold?.()
    told.vault.close()
    expect(await bench.unlocked()).toMatchObject({ missing: null })
  })

  it('is missed where an older copy of the file took its place, and where that copy went on elsewhere', async () => {
    const { vault } = await bench.make()
    rate(vault, 1)
    vault.close()
    copyFileSync(bench.path, `${bench.path}.older`)
    const newer = (await bench.unlocked()).vault
    rate(newer, 2)
    newer.close()
    const note = readFileSync(noteOf(vault))
    copyFileSync(`${bench.path}.older`, bench.path)
    const older = await bench.unlocked()
    expect(older).toMatchObject({ endedUncleanly: false, missing: { entries: 1 } })
    rate(older.vault, 3)
    older.vault.close()
    writeFileSync(noteOf(vault), note)
    expect(await bench.unlocked()).toMatchObject({ missing: { entries: null } })
  })

  it.each<[string, (path: string) => void]>([
    ['there is no note', (path) => rmSync(path)],
    ['the note is damaged', (path) => flip(path, 3)],
    ['the note was cut', (path) => writeFileSync(path, readFileSync(path).subarray(0, 40))],
    ['the note is empty', (path) => writeFileSync(path, '')],
    ['a folder stands in its place', (path) => { rmSync(path); mkdirSync(path) }],
  ])('is not said to be missing because %s', async (_, spoil) => {
    const { vault } = await bench.make()
    rate(vault, 1)
    vault.close()
    spoil(noteOf(vault))
    const again = await bench.unlocked()
    expect(again.missing).toBeNull()
    rate(again.vault, 2)
    expect(rates(again.vault)).toBe(2)
  })

  it('is told to the page, kept in the audit trail and in the log, without a name', async () => {
    const { vault } = await bench.make()
    rate(vault, 1)
    cutOff(vault, () => Buffer.alloc(0))
    const backend = createBackend({ userData: bench.userData, emit: () => undefined, shell: shellForTests() })
    const reply = await backend.answer({ procedure: 'vault.unlock', input: { path: bench.path, passphrase: Uint8Array.from(PASSPHRASE) } })
    expect(reply).toMatchObject({ ok: true, value: { missing: { entries: 1, after: null } } })
    expect(value(backend.session.vault!.db, sql`select event from _audit order by id desc limit 1`)).toContain('changes-missing')
    backend.session.vault!.close()
    const log = `${bench.userData}/logs/events.jsonl`
    expect(existsSync(log)).toBe(true)
    expect(JSON.parse(readFileSync(log, 'utf8'))).toEqual({ event: expect.stringMatching(/^(log-tail-dropped|older-file-opened)$/), at: expect.any(String), facts: { entries: 1 } })
  })
})
