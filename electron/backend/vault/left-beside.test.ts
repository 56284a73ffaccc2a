import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { PASSPHRASE } from '../../../test/support/vault-folder.ts'
import type { Backend } from '../backend.ts'
import { createBackend } from '../backend.ts'
import { shellForTests } from '../shell-for-tests.ts'
import { createVault } from './create-vault.ts'

let folder: string
let path: string
let userData: string
let backend: Backend

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beside-'))
  path = join(folder, 'records.mainstay')
  userData = join(folder, 'user')
  const { vault } = await createVault({ path, userData, now: () => new Date().toISOString(), passphrase: PASSPHRASE, cost: QUICK })
  vault.close()
  backend = createBackend({ userData, emit: () => undefined, shell: shellForTests(() => join(folder, 'out')), today: '2026-11-22' })
})
afterEach(() => {
  backend.session.vault?.close()
  rmSync(folder, { recursive: true })
})

const ID = '0c2f8f0e-8a55-4a86-9a3e-0f4f1c9f6d11'
const UNDONE = [`verifying-${ID}`, `verifying-${ID}-wal`, 'records.mainstay.restoring', 'records.mainstay.restoring-journal', 'records.mainstay.making', 'records.mainstay.checking-0123abcd', 'records.mainstay.checking-0123abcd-shm', 'never was.mainstay.restoring']
const SOMEBODYS = ['records before 2026-11-22 1705.mainstay', 'records.mainstay.making of it.txt', 'restoring', '.restoring', 'verifying-the accounts', 'minutes.making']
const TWO_HOURS = 2 * 3600

function leave(names: readonly string[], within: string): void {
  for (const name of names) {
    writeFileSync(join(within, name), 'a copy')
    utimesSync(join(within, name), Date.now() / 1000 - TWO_HOURS, Date.now() / 1000 - TWO_HOURS)
  }
}
const unlock = async (): Promise<boolean> => (await backend.answer({ procedure: 'vault.unlock', input: { path, passphrase: Uint8Array.from(PASSPHRASE) } })).ok

it('goes with the next opening of a file in the folder, and nothing of anybody’s does', async () => {
  const before = readdirSync(folder)
  leave([...UNDONE, ...SOMEBODYS], folder)
  leave([UNDONE[0]!], userData)
  expect(await unlock()).toBe(true)
  expect(readdirSync(folder).filter((name) => !before.includes(name) && !/-(wal|shm)$/.test(name)).sort()).toEqual([...SOMEBODYS].sort())
  expect(readdirSync(folder).filter((name) => UNDONE.includes(name))).toEqual([])
  expect(readdirSync(userData)).not.toContain(UNDONE[0])
})

it('stays while somebody may be at it, and what cannot be removed keeps nobody from their file nor the others from going', async () => {
  mkdirSync(join(folder, 'a.mainstay.making', 'in the way'), { recursive: true })
  utimesSync(join(folder, 'a.mainstay.making'), 0, 0)
  writeFileSync(join(folder, UNDONE[0]!), 'being made')
  leave(['records.mainstay.restoring'], folder)
  expect(await unlock()).toBe(true)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['a.mainstay.making', UNDONE[0]]))
  expect(readdirSync(folder)).not.toContain('records.mainstay.restoring')
})
