import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { flip, NEXT_PASSPHRASE, PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { backUp } from './back-up.ts'
import { holdsItsDatabase, readBackup } from './backup-container.ts'
import { bringBackup, bringBackups } from './bring-backups.ts'
import { changePassphrase } from './change-passphrase.ts'
import { listBackups } from './found-backups.ts'
import { renewVaultKey } from './new-vault-key.ts'
import type { OpenVault } from './open-vault.ts'
import { restore, verifyBackup } from './restore.ts'
import { secretsOf } from './vault-secrets.ts'

let bench: VaultFolder
let backups: string
let vault: OpenVault
let words: readonly string[]

const at = (name: string): string => join(backups, `${name}.mainstay-backup`)
const made = (name: string, of: OpenVault = vault): string => backUp(of, at(name), bench.now).path
const opens = (backupPath: string, passphrase: Uint8Array): Promise<boolean> => verifyBackup({ backupPath, secret: { passphrase }, userData: join(bench.folder, 'elsewhere'), now: bench.now, scratch: join(bench.folder, 'scratch') }).then(() => true, () => false)
const bring = (of: OpenVault = vault, signal: AbortSignal = new AbortController().signal) => bringBackups(of, backups, { session: { vault: of } as never, signal, progress: () => undefined })
const change = (): Promise<unknown> => changePassphrase(vault, { current: PASSPHRASE, next: NEXT_PASSPHRASE, now: bench.now })

beforeEach(async () => {
  bench = vaultFolder()
  backups = join(bench.folder, 'Backups')
  mkdirSync(backups)
  ;({ vault, words } = await bench.make())
  remember(vault)
})

afterEach(() => bench.remove())

describe('backups after a new passphrase', () => {
  it('are told apart: those that an earlier passphrase opens, and those of now', async () => {
    made('early')
    await change()
    made('late')
    const { slots } = secretsOf(vault)
    expect(Object.fromEntries(listBackups(bench.path, slots).map((each) => [each.fileName.split('.')[0], each.passphrase]))).toEqual({ early: 'earlier', late: 'now' })
    expect(listBackups(bench.path).map((each) => each.passphrase)).toEqual([null, null])
  })

  it('open with the new one and no longer with the old, and hold what they held', async () => {
    const path = made('early')
    const database = readBackup(path).headers[0]!.header.db
    await change()
    expect(await opens(path, PASSPHRASE)).toBe(true)
    made('late')
    expect(await bring()).toEqual({ changed: 1, current: 1, otherKey: [], failed: [] })
    expect([await opens(path, PASSPHRASE), await opens(path, NEXT_PASSPHRASE)]).toEqual([false, true])
    const { headers, whole } = readBackup(path)
    expect([whole, headers[0]!.header.db, holdsItsDatabase(path, headers[0]!)]).toEqual([true, database, true])
    const again = bench.closing(await restore({ backupPath: path, toPath: join(bench.folder, 'again.mainstay'), secret: { words, newPassphrase: PASSPHRASE }, replace: false, userData: join(bench.folder, 'elsewhere'), now: bench.now }))
    expect(recalled(again.vault)).toBe(recalled(vault))
    expect(readdirSync(backups).sort()).toEqual(['early.mainstay-backup', 'late.mainstay-backup'])
    expect(await bring()).toMatchObject({ changed: 0, current: 2 })
  })

  it('that are damaged are named and left as they were, and the others are brought', async () => {
    const spoilt = {
      'a wrong bit': (path: string) => flip(path, Math.floor(readFileSync(path).length / 2)),
      'beginning damaged': (path: string) => flip(path, 60),
      'end cut off': (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -700)),
      'no backup': (path: string) => writeFileSync(path, 'letters'),
    }
    const paths = Object.entries(spoilt).map(([name, spoil]) => {
      const path = made(name)
      spoil(path)
      return path
    })
    const sound = made('sound')
    const before = paths.map((path) => readFileSync(path))
    await change()
    const { failed, ...rest } = await bring()
    expect(rest).toEqual({ changed: 1, current: 0, otherKey: [] })
    expect(failed.map(({ fileName }) => fileName).sort()).toEqual(Object.keys(spoilt).map((name) => `${name}.mainstay-backup`))
    expect(new Set(failed.map(({ why }) => why))).toEqual(new Set([expect.stringContaining('left as it was')]))
    expect(paths.map((path) => readFileSync(path))).toEqual(before)
    expect(await opens(sound, NEXT_PASSPHRASE)).toBe(true)
  })

  it('of another file, or from before a new vault key, cannot be brought, and stay', async () => {
    const other = await bench.make(join(bench.folder, 'other.mainstay'))
    const paths = [made('of another', other.vault), made('older key')]
    const before = paths.map((path) => readFileSync(path))
    const renewed = bench.closing(await renewVaultKey(vault, { passphrase: PASSPHRASE, now: bench.now }))
    expect(await bring(renewed.vault)).toEqual({ changed: 0, current: 0, otherKey: ['of another.mainstay-backup', 'older key.mainstay-backup'], failed: [] })
    expect(paths.map((path) => readFileSync(path))).toEqual(before)
  })

  it('are left where the seal of a header is not this key’s, though it names this file', async () => {
    const path = made('early')
    await change()
    const { slots, backupKey } = secretsOf(vault)
    const forged = Buffer.from(backupKey)
    forged[0]! ^= 1
    expect(() => bringBackup(path, { slots, backupKey: forged })).toThrow(expect.objectContaining({ code: 'backup-damaged' }))
    expect(await opens(path, PASSPHRASE)).toBe(true)
  })

  it('are brought over what a kill left beside them, and that is gone', async () => {
    const path = made('early')
    writeFileSync(`${path}.part`, readFileSync(path).subarray(0, 5000))
    await change()
    expect(await bring()).toMatchObject({ changed: 1, failed: [] })
    expect(readdirSync(backups)).toEqual(['early.mainstay-backup'])
    expect(await opens(path, NEXT_PASSPHRASE)).toBe(true)
  })

  it('stay as they are where it is cancelled before their turn', async () => {
    const path = made('early')
    await change()
    expect(await bring(vault, AbortSignal.abort())).toMatchObject({ changed: 0 })
    expect(await opens(path, PASSPHRASE)).toBe(true)
  })
})
