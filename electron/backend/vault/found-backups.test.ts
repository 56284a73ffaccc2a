import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { PASSPHRASE, vaultFolder } from '../../../test/support/vault-folder.ts'
import { backUpAside } from './back-up.ts'
import { backingUpBeside, listWithRotation } from './found-backups.ts'
import type { OpenVault } from './open-vault.ts'
import { restore } from './restore.ts'
import { atOnce } from './steps.ts'

let bench: VaultFolder
let vault: OpenVault
const backUpBeside = (of: OpenVault, now: () => string) => atOnce(backingUpBeside(of, now))
const on = (day: string) => (): string => `${day}T12:00:00.000Z`
const there = (): string[] => readdirSync(join(bench.folder, 'Backups')).map((name) => name.slice('Mainstay '.length, 'Mainstay 2026-11-22'.length)).sort()

beforeEach(async () => {
  bench = vaultFolder()
  ;({ vault } = await bench.make())
})

afterEach(() => bench.remove())

describe('the backups beside a file', () => {
  it('never lose the one just made, whatever day its clock said', () => {
    for (let day = 10; day <= 19; day += 1) backUpBeside(vault, on(`2026-11-${day}`))
    for (let month = 1; month <= 12; month += 1) backUpBeside(vault, on(`2025-${String(month).padStart(2, '0')}-15`))
    expect(there()).not.toContain('2025-01-15')
    const wrongClock = backUpBeside(vault, on('2020-03-01'))
    expect(existsSync(wrongClock.path)).toBe(true)
    expect(listWithRotation(vault).find(({ path }) => path === wrongClock.path)).toMatchObject({ keptFor: 'goes' })
    backUpBeside(vault, on('2026-11-20'))
    expect(existsSync(wrongClock.path)).toBe(false)
  })

  it('are looked after for each file by itself: a restored copy beside it lets none of its backups go', async () => {
    const days = [10, 11, 12, 13, 14, 15, 16].map((day) => `2026-11-${day}`)
    const made = days.map((day) => backUpBeside(vault, on(day)))
    const copy = bench.closing(await restore({ backupPath: made[0]!.path, toPath: join(bench.folder, 'copy.mainstay'), secret: { passphrase: PASSPHRASE }, replace: false, userData: bench.userData, now: bench.now, cost: QUICK }))
    for (let day = 10; day <= 20; day += 1) backUpBeside(copy.vault, on(`2026-12-${day}`))
    for (const { path } of made) expect(existsSync(path), basename(path)).toBe(true)
    const listed = listWithRotation(vault)
    expect(listed.filter(({ keptFor }) => keptFor !== null).map(({ path }) => path).sort()).toEqual(made.map(({ path }) => path).sort())
    expect(there().filter((day) => day.startsWith('2026-12'))).toHaveLength(8)
  })

  it('lose those made before something was destroyed after seven days, and keep what somebody renamed', () => {
    const aside = backUpAside(vault, 'erase', on('2026-11-10'))
    const renamed = aside.path.replace('before erasing', 'my own')
    copyFileSync(aside.path, renamed)
    for (let day = 11; day <= 16; day += 1) backUpBeside(vault, on(`2026-11-${day}`))
    expect(listWithRotation(vault).find(({ path }) => path === aside.path)).toMatchObject({ keptFor: 'few-days' })
    backUpBeside(vault, on('2026-11-17'))
    expect([existsSync(aside.path), existsSync(renamed)]).toEqual([false, true])
  })
})
