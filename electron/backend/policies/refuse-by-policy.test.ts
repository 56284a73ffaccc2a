import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Policies } from '#contract/policies.ts'
import { EXPORTS, NO_POLICIES } from '#contract/policies.ts'
import { contract } from '#contract/contract.ts'
import { pathsIn } from '#contract/file-path.ts'
import { QUICK } from '../../../test/support/quick-cost.ts'
import { NEXT_PASSPHRASE, PASSPHRASE } from '../../../test/support/vault-folder.ts'
import type { Backend } from '../backend.ts'
import { createBackend } from '../backend.ts'
import { shellForTests } from '../shell-for-tests.ts'
import { createVault } from '../vault/create-vault.ts'
import { refuseByPolicy } from './refuse-by-policy.ts'

let folder: string
let backend: Backend | undefined

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'council-'))))
afterEach(() => {
  backend?.session.vault?.close()
  rmSync(folder, { recursive: true })
})

const under = (policies: Partial<Policies>): void => {
  backend = createBackend({ userData: join(folder, 'user'), emit: () => undefined, shell: shellForTests(() => join(folder, 'out')), policies: { ...NO_POLICIES, ...policies }, today: '2026-11-22' })
}
const codeOf = async (procedure: string, input: unknown): Promise<string> => {
  const reply = await backend!.answer({ procedure, input })
  return reply.ok ? 'answered' : reply.error.code
}
const LETTER = { letter: 'welcome', volunteerId: 1, youngPersonId: null, stage: null }
const sheet = { columns: [{ header: 'Name', kind: 'words' }], rows: [['Ann']] }
const list = { list: 'volunteers', people: 1, sheet }

describe('what a policy refuses', () => {
  it.each<[string, Partial<Policies>, string, unknown]>([
    ['handing out everything', { refusedExports: ['workbook'] }, 'workbook.handOut', { shape: 'xlsx' }],
    ['saving a list', { refusedExports: ['lists'] }, 'lists.save', list],
    ['saving the calendar', { refusedExports: ['calendar'] }, 'calendar.saveForOutlook', { from: '2026-01-01', to: '2026-12-31', kinds: ['visit'], withNames: false }],
    ['a letter', { refusedExports: ['documents'] }, 'letters.write', LETTER],
    ['copying', { refusesClipboard: true }, 'tasks.copy', { pieces: ['Ann'] }],
    ['copying a list', { refusedExports: ['lists'] }, 'tasks.copy', { pieces: ['Ann'], list: { list: 'volunteers', rows: 1, people: 1, columns: ['Name'] } }],
    ['locking later', { mostIdleMinutes: 5 }, 'preferences.save', { idleMinutes: 6 }],
    ['showing the window in screenshots', { fixesCapture: true }, 'preferences.save', { hidesFromCapture: false }],
    ['another second place', { backupFolder: '/srv/backups' }, 'secondPlace.choose', null],
    ['no second place', { backupFolder: '/srv/backups' }, 'secondPlace.forget', null],
  ])('%s: is refused under it, and not without', async (_, policies, procedure, input) => {
    under(policies)
    expect(await codeOf(procedure, input)).toBe('set-by-council')
    under({})
    expect(await codeOf(procedure, input)).not.toMatch(/^(set-by-council|bad-input)$/)
  })

  it('what somebody marks by hand is no list', async () => {
    under({ refusedExports: ['lists'] })
    expect(await codeOf('tasks.copy', { pieces: ['Ann'] })).toBe('answered')
  })

  it('locking sooner, and the look of the window, are everybody’s own', async () => {
    under({ mostIdleMinutes: 5, fixesCapture: true })
    expect(await codeOf('preferences.save', { idleMinutes: 4, theme: 'dark' })).toBe('answered')
  })
})

describe('what a policy sets', () => {
  it('a new passphrase that is easier to guess than the council has it is refused, and judged so beforehand', async () => {
    under({ leastPassphraseScore: 4 })
    const weak = Buffer.from('password password qwerty ab')
    expect(await backend!.answer({ procedure: 'vault.judgePassphrase', input: { passphrase: Uint8Array.from(weak) } })).toMatchObject({ value: { score: 3, good: false, reason: 'guessable' } })
    expect(await codeOf('vault.create', { path: join(folder, 'a.mainstay'), passphrase: Uint8Array.from(weak) })).toBe('weak-passphrase')
    expect(readdirSync(folder)).toEqual([])
    expect(await backend!.answer({ procedure: 'vault.judgePassphrase', input: { passphrase: Uint8Array.from(NEXT_PASSPHRASE) } })).toMatchObject({ value: { good: true } })
  })

  it('the second place of whatever is opened is the council’s folder, and a new file is suggested in theirs', async () => {
    const path = join(folder, 'records.mainstay')
    const [backupFolder, dataFolder] = [join(folder, 'council'), join(folder, 'data')]
    for (const each of [backupFolder, dataFolder]) mkdirSync(each)
    ;(await createVault({ path, userData: join(folder, 'user'), now: () => new Date().toISOString(), passphrase: PASSPHRASE, cost: QUICK })).vault.close()
    under({ backupFolder, dataFolder })
    expect(await backend!.answer({ procedure: 'vault.suggestFile', input: null })).toMatchObject({ value: { folder: dataFolder } })
    await backend!.answer({ procedure: 'vault.unlock', input: { path, passphrase: Uint8Array.from(PASSPHRASE) } })
    expect(await backend!.answer({ procedure: 'vault.backUp', input: {} })).toMatchObject({ value: { second: { folder: backupFolder, trouble: null } } })
    expect(readdirSync(backupFolder)).toHaveLength(1)
  })
})

describe('everything that goes out in clear', () => {
  /* What saves a file and tells its place; whoever adds one decides by which policy it is refused. */
  const UNREFUSED = new Set(['tasks.saveSupport', 'letters.saveDocument', 'workbook.saveTemplate'])
  it('is known to a policy', () => {
    const saving = Object.entries(contract).flatMap(([feature, verbs]) => Object.entries(verbs).filter(([verb, { kind, output }]) => kind === 'task' && /^(save|write|handOut)/.test(verb) && pathsIn(output, { path: '/a' }).length > 0).map(([verb]) => `${feature}.${verb}`))
    const isRefused = (procedure: string): boolean => {
      try {
        refuseByPolicy(procedure, {}, { ...NO_POLICIES, refusedExports: [...EXPORTS] })
        return false
      } catch {
        return true
      }
    }
    expect(saving.length).toBeGreaterThan(6)
    expect(saving.filter((procedure) => !isRefused(procedure) && !UNREFUSED.has(procedure))).toEqual([])
  })
})
