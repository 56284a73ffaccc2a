import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { PASSPHRASE } from '../../../test/support/vault-folder.ts'
import type { Backend } from '../backend.ts'
import { createBackend } from '../backend.ts'
import { shellForTests } from '../shell-for-tests.ts'
import { createVault } from './create-vault.ts'

/* A file restored beside another becomes a copy of its own: the second place stays with the other. */

let folder: string
let backend: Backend
const answer = async <Value = Record<string, unknown>>(procedure: string, input: unknown = null): Promise<Value> => {
  const reply = await backend.answer({ procedure, input })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Value
}
const backUp = (): Promise<{ path: string }> => answer('vault.backUp', {})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-'))
  mkdirSync(join(folder, 'stick'))
  const userData = join(folder, 'user')
  const now = (): string => '2026-11-01T12:00:00.000Z'
  backend = createBackend({ userData, emit: () => undefined, now, shell: shellForTests(() => join(folder, 'stick')) })
  const path = join(folder, 'records.mainstay')
  const { vault } = await createVault({ path, userData, now, passphrase: PASSPHRASE, cost: QUICK })
  vault.close()
  await answer('vault.unlock', { path, passphrase: Uint8Array.from(PASSPHRASE) })
})
afterEach(() => {
  backend.session.vault?.close()
  rmSync(folder, { recursive: true })
})

describe('a second place', () => {
  it.each([['chosen', 'secondPlace.choose', false], ['declined', 'secondPlace.forget', false], ['not answered', 'vault.status', true]] as const)('is asked for of a file restored beside one that has it, until it is answered: %s', async (_, asked, isWanted) => {
    const { path } = await backUp()
    const wanted = async (at: string, procedure: string): Promise<unknown> => {
      await answer('vault.restore', { backupPath: at, toPath: join(folder, `${procedure}.mainstay`), passphrase: Uint8Array.from(PASSPHRASE), replace: false })
      await answer(procedure)
      return (await answer<{ wantsSecondPlace: boolean }>('vault.status')).wantsSecondPlace
    }
    await answer('secondPlace.choose')
    const withOne = await backUp()
    expect([await wanted(withOne.path, asked), await wanted(path, 'secondPlace.look')]).toEqual([isWanted, false])
  })
})
