import { afterAll, expect, it, vi } from 'vitest'
import { EXPORTS, NO_POLICIES } from '#contract/policies.ts'

vi.mock('#backend/policies/machine-policies.ts', () => ({ readMachinePolicies: () => ({ ...NO_POLICIES, refusedExports: [...EXPORTS], leftOut: ['IdleLockMinutes'] }) }))
// A file is not asked for before.
vi.mock('./passphrase.ts', async (original) => ({ ...(await original<object>()), readPassphrase: () => Promise.reject(new Error('asked for a passphrase')) }))

// Test files share what was loaded: here it is loaded anew, around what is played, and let go again.
vi.resetModules()
const { COMMANDS } = await import('./commands.ts')
const { policiesHere } = await import('./policies.ts')
afterAll(() => void vi.resetModules())

it.each(['export', 'due'])('%s writes names in clear, and is refused where the council has it so', async (name) => {
  const { run } = COMMANDS.find((command) => command.name === name)!
  await expect(run({ words: ['a.mainstay'], options: { out: 'a.xlsx' }, say: () => undefined })).rejects.toMatchObject({ code: 'set-by-council' })
})

it('says which policies are not in force', () => {
  const said: string[] = []
  policiesHere({ say: (text) => void said.push(text) })
  expect(said).toEqual(['Policies of this computer that could not be read or understood, and so are not in force: IdleLockMinutes.'])
})
