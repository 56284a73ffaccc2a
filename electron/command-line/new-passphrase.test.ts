import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { wordsOf } from '#backend/vault/recovery-words.ts'
import { newRoot } from '#backend/vault/root-key.ts'
import { NO_POLICIES } from '#contract/policies.ts'

/* Every command that there is, under a policy for new passphrases: whoever adds one that sets a passphrase is held to it here. */

const asked = vi.hoisted((): string[] => [])
vi.mock('#backend/policies/machine-policies.ts', () => ({ readMachinePolicies: () => ({ ...NO_POLICIES, leastPassphraseScore: 4 }) }))
vi.mock('./passphrase.ts', async (original) => ({
  ...(await original<object>()),
  readPassphrase: async (_: unknown, question = 'Passphrase: ') => {
    asked.push(question)
    // Long enough for Mainstay itself, and guessed sooner than the policy has it.
    if (/new/i.test(question)) return Buffer.from('password password qwerty ab')
    throw new Error('of a file that is there')
  },
}))

// Test files share what was loaded: here it is loaded anew, around what is played, and let go again.
vi.resetModules()
const { COMMANDS } = await import('./commands.ts')
afterAll(() => void vi.resetModules())

const folder = mkdtempSync(join(tmpdir(), 'new-passphrase-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a new passphrase that is easier to guess than the council has it is refused by every command that asks for one', async () => {
  const words = join(folder, 'words.txt')
  writeFileSync(words, wordsOf(newRoot()).join('\n'))
  const refused: string[] = []
  for (const { name, words: count, run } of COMMANDS) {
    asked.length = 0
    const file = join(folder, `${name}.mainstay`)
    const problem: unknown = await run({ words: [file, 'panel'].slice(0, count), options: { words, out: join(folder, 'out'), from: '2026-01-01', to: '2026-01-31' }, say: () => undefined }).catch((thrown: unknown) => thrown)
    if (!asked.some((question) => /new/i.test(question))) continue
    expect([name, problem]).toEqual([name, expect.objectContaining({ code: 'weak-passphrase' })])
    expect(existsSync(file)).toBe(false)
    refused.push(name)
  }
  expect(refused).toEqual(['create', 'demo', 'recover'])
})
