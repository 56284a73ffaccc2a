import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CANARY, PASSPHRASE, remember, vaultFolder, type VaultFolder } from '../../../test/support/vault-folder.ts'
import { createBackend, type Backend } from '../backend.ts'
import { writeEvent } from '../event-log.ts'
import { shellForTests } from '../shell-for-tests.ts'

let bench: VaultFolder
let out: string
let backend: Backend

beforeEach(async () => {
  bench = vaultFolder()
  out = mkdtempSync(join(tmpdir(), 'support-'))
  const { vault } = await bench.make()
  remember(vault)
  vault.close()
  backend = createBackend({ userData: bench.userData, emit: () => undefined, shell: shellForTests(() => join(out, 'Mainstay support.txt')), today: '2026-11-22' })
})
afterEach(() => {
  backend.session.vault?.close()
  bench.remove()
  rmSync(out, { recursive: true })
})

const ask = async <Value>(procedure: string, input: unknown = null): Promise<Value> => {
  const reply = await backend.answer({ procedure, input })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Value
}
const unlock = (): Promise<unknown> => ask('vault.unlock', { path: bench.path, passphrase: Uint8Array.from(PASSPHRASE) })

describe('the support file', () => {
  it('tells the versions, how the open file is kept and what the log says, and nothing of anybody', async () => {
    await unlock()
    writeEvent(bench.userData, { event: 'fault', at: '2026-11-22T10:00:00.000Z', reference: 'ab12cd34', procedure: 'volunteers.open', problem: new Error(`${CANARY} fell over`) })
    const { text } = await ask<{ text: string }>('tasks.readSupport')
    for (const told of [/^Mainstay support file, /, /Mainstay 0\.1\.0, files of step \d+/, /Node 24\./, /journal_mode wal/, /cipher chacha20/, /secure_delete 1/, /"reference":"ab12cd34"/]) expect(text).toMatch(told)
    for (const untold of [CANARY, 'Ann', 'Young', PASSPHRASE.toString(), basename(bench.path), bench.folder, bench.userData, 'fell over']) expect(text).not.toContain(untold)
  })

  it('is there while nothing is open and nothing was logged', async () => {
    const { text } = await ask<{ text: string }>('tasks.readSupport')
    expect(text).toContain('No file is open.\n\nThe log is empty.')
  })

  it('is saved as it was read', async () => {
    await unlock()
    const { path } = await ask<{ path: string }>('tasks.saveSupport')
    expect(readFileSync(path, 'utf8').split('\n').slice(1)).toEqual((await ask<{ text: string }>('tasks.readSupport')).text.split('\n').slice(1))
  })
})
