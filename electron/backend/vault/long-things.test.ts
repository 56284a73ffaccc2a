import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Progress } from '../context.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import type { VaultFolder } from '../../../test/support/vault-folder.ts'
import { CANARY, PASSPHRASE, recalled, remember, vaultFolder } from '../../../test/support/vault-folder.ts'
import { Refusal } from '#contract/refusal.ts'
import { BACKUP_STEPS, backingUp, backUp } from './back-up.ts'
import { renewVaultKey } from './new-vault-key.ts'
import type { OpenVault } from './open-vault.ts'
import { restore, verifyBackup } from './restore.ts'
import type { Pace } from './steps.ts'
import { stepByStep } from './steps.ts'
import { readMark } from './vault-state.ts'

/* What takes time says how far it is, and is cancelled at any step: then everything is as it was, and nothing lies about. */

let bench: VaultFolder
let vault: OpenVault
let backupPath: string
let newPath: string

beforeEach(async () => {
  bench = vaultFolder()
  backupPath = join(bench.folder, 'made.mainstay-backup')
  newPath = join(bench.folder, 'Backups', 'new.mainstay-backup')
  ;({ vault } = await bench.make())
  remember(vault)
  backUp(vault, backupPath, bench.now)
  mkdirSync(join(bench.folder, 'Backups'))
})

afterEach(() => bench.remove())

const everything = (): string[] => readdirSync(bench.folder, { recursive: true }).map(String).filter((name) => !name.startsWith('user')).sort()
const secret = { passphrase: PASSPHRASE }
const common = (): { backupPath: string; secret: typeof secret; userData: string; now: () => string } => ({ backupPath, secret, userData: bench.userData, now: bench.now })

const LONG: Readonly<Record<string, (pace: Pace) => Promise<unknown>>> = {
  'a backup': (pace) => stepByStep(backingUp(vault, newPath, bench.now), BACKUP_STEPS, pace),
  'a check': (pace) => verifyBackup({ ...common(), scratch: join(bench.folder, 'scratch'), pace }),
  'a restoring': async (pace) => bench.closing(await restore({ ...common(), toPath: join(bench.folder, 'again.mainstay'), replace: false, cost: QUICK, pace })),
  'a restoring over another file': async (pace) => bench.closing(await restore({ ...common(), toPath: join(bench.folder, 'other.mainstay'), replace: true, cost: QUICK, pace })),
  'a new key': async (pace) => bench.closing(await renewVaultKey(vault, { passphrase: PASSPHRASE, now: bench.now, cost: QUICK, pace })),
}

/** Runs it until it has said so many steps, and then cancels it. */
async function cancelledAfter(steps: number, work: (pace: Pace) => Promise<unknown>): Promise<{ readonly said: readonly Progress[]; readonly code: string | null }> {
  const said: Progress[] = []
  const control = new AbortController()
  const progress = (each: Progress): void => {
    said.push(each)
    if (said.length === steps) control.abort()
  }
  try {
    await work({ signal: control.signal, progress })
    return { said, code: null }
  } catch (problem) {
    return { said, code: problem instanceof Refusal ? problem.code : String(problem) }
  }
}

describe.each(Object.entries(LONG))('%s', (name, work) => {
  it('says how far it is, step by step, to the last', async () => {
    if (name.includes('another file')) (await bench.make(join(bench.folder, 'other.mainstay'))).vault.close()
    const { said, code } = await cancelledAfter(Infinity, work)
    expect(code).toBeNull()
    expect(said.map(({ done }) => done)).toEqual(said.map((_, index) => index))
    expect(said).toHaveLength(said[0]!.total)
    for (const { what } of said) expect(what).toMatch(/^[A-Z][a-z ]+$/)
  })

  it('is cancelled at each of them but the last, and leaves everything as it was', async () => {
    if (name.includes('another file')) (await bench.make(join(bench.folder, 'other.mainstay'))).vault.close()
    const before = everything()
    const marked = readMark(vault.db, 'lastBackupAt')
    for (const steps of [1, 2, 3]) {
      expect(await cancelledAfter(steps, work)).toMatchObject({ code: 'cancelled' })
      expect(everything()).toEqual(before)
      expect([recalled(vault), readMark(vault.db, 'lastBackupAt')]).toEqual([CANARY, marked])
    }
    expect(await cancelledAfter(Infinity, work)).toMatchObject({ code: null })
  })
})

describe('a backup', () => {
  it('is cancelled in its last step, too: while it is read back it has not its name yet', async () => {
    const before = everything()
    expect(await cancelledAfter(BACKUP_STEPS.length, LONG['a backup']!)).toMatchObject({ code: 'cancelled' })
    expect(everything()).toEqual(before)
  })

  it('ends with nothing left where the file is locked in its middle', async () => {
    const before = everything()
    let steps = 0
    const insist = (): void => {
      steps += 1
      if (steps < 3) return
      vault.close()
      throw new Refusal('locked')
    }
    await expect(LONG['a backup']!({ signal: new AbortController().signal, progress: () => undefined, insist })).rejects.toMatchObject({ code: 'locked' })
    expect(everything()).toEqual(before.filter((each) => !each.endsWith('-wal')))
  })
})

describe('a new key', () => {
  it('loses nothing that is written while the copy is checked', async () => {
    const renewed = bench.closing(await renewVaultKey(vault, {
      passphrase: PASSPHRASE, now: bench.now, cost: QUICK,
      pace: { signal: new AbortController().signal, progress: ({ what }) => { if (what.startsWith('Encrypting')) remember(vault, 'Written meanwhile') } },
    }))
    expect(recalled(renewed.vault)).toBe('Written meanwhile')
    expect(everything()).not.toContain('records.mainstay.making')
  })
})
