import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_POLICIES } from '#contract/policies.ts'
import { policiesFrom, POLICY_VALUES, readMachinePolicies } from './machine-policies.ts'
import { answerOf, POLICY_KEY, registryReader, registryValues } from './registry.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'policies-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('the policies of a computer', () => {
  it('are none where nothing is set', () => expect(policiesFrom({})).toEqual(NO_POLICIES))

  it('are what is set', () => {
    expect(policiesFrom({
      DataFolder: 'D:\\Records', BackupFolder: '\\\\files\\backups', IdleLockMinutes: 5, MinPassphraseScore: 4, AllowExportWorkbook: 0, AllowExportLists: 1, AllowExportCalendar: 0, AllowExportDocuments: 0,
      DisableClipboard: 1, AllowContentProtectionToggle: 0,
    })).toEqual({
      dataFolder: 'D:\\Records', backupFolder: '\\\\files\\backups', mostIdleMinutes: 5, leastPassphraseScore: 4, refusedExports: ['workbook', 'calendar', 'documents'], refusesClipboard: true, fixesCapture: true, leftOut: [],
    })
  })

  it.each<[string, Record<string, unknown>]>([
    ['a number out of range', { IdleLockMinutes: 600 }], ['none at all', { IdleLockMinutes: 0 }], ['a word for a number', { IdleLockMinutes: 'five' }], ['a weaker passphrase', { MinPassphraseScore: 1 }],
    ['neither yes nor no', { AllowExportLists: 2 }], ['a number for a folder', { BackupFolder: 7 }], ['a folder with a line break', { DataFolder: 'a\nb' }], ['a name of another Mainstay', { AllowTelemetry: 1 }],
    ['a name that every object has', { constructor: 1 }],
  ])('leave out %s, and say which', (_, found) => expect(policiesFrom(found)).toEqual({ ...NO_POLICIES, leftOut: Object.keys(found) }))

  it('are read from what reg.exe answers', () => {
    const answer = [
      '', 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Mainstay', '    IdleLockMinutes    REG_DWORD    0x5', '    BackupFolder    REG_EXPAND_SZ    %SHARE%\\Mainstay backups', '    DataFolder    REG_SZ    D:\\Service records',
      '    DisableClipboard    REG_BINARY    01', '', 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Mainstay\\Recommended', '',
    ].join('\r\n')
    expect(registryValues(answer, { SHARE: '\\\\files\\iv' })).toEqual({ IdleLockMinutes: 5, BackupFolder: '\\\\files\\iv\\Mainstay backups', DataFolder: 'D:\\Service records', DisableClipboard: null })
    expect(registryValues('ERROR: The system was unable to find the specified registry key or value.')).toEqual({})
  })

  it('are read from a file elsewhere; one that is damaged is said to be, one that is not there is nothing', () => {
    const path = join(folder, 'policies.json')
    expect(readMachinePolicies('linux', path)).toEqual(NO_POLICIES)
    writeFileSync(path, '{"IdleLockMinutes": 3}')
    expect(readMachinePolicies('linux', path)).toEqual({ ...NO_POLICIES, mostIdleMinutes: 3 })
    for (const damaged of ['{"IdleLockMinutes": 3', '[]', '7', ' '.repeat(70_000)]) {
      writeFileSync(path, damaged)
      expect(readMachinePolicies('linux', path)).toEqual({ ...NO_POLICIES, leftOut: ['policies.json'] })
    }
  })

  it('are said not to be read where the file cannot be', () => {
    mkdirSync(join(folder, 'policies.json'))
    expect(readMachinePolicies('linux', join(folder, 'policies.json'))).toEqual({ ...NO_POLICIES, leftOut: ['policies.json'] })
  })

  it.each<[string, readonly (Record<string, unknown> | null)[], object]>([
    ['there is no such key', [{}], NO_POLICIES],
    ['it answers the second time', [null, { IdleLockMinutes: 3 }], { ...NO_POLICIES, mostIdleMinutes: 3 }],
    ['it does not answer', [null, null], { ...NO_POLICIES, leftOut: [POLICY_KEY] }],
  ])('are asked of the registry, once more where it does not say, and then said not to be read: %s', (_, answers, policies) => {
    const left = [...answers]
    expect(readMachinePolicies('win32', undefined, () => left.shift()!)).toEqual(policies)
    expect(left).toEqual([])
  })

  it('are none where reg.exe knows no such key, and not known where it did not start, was stopped or ended otherwise', () => {
    expect([0, 1, 2, null].map((status) => answerOf({ status, stdout: '    IdleLockMinutes    REG_DWORD    0x5\r\n' }, {}))).toEqual([{ IdleLockMinutes: 5 }, {}, null, null])
  })

  it('are asked of Windows’ own program, whatever the environment says', () => {
    const own = 'C:\\Windows\\System32\\reg.exe'
    expect(registryReader('D:\\Mine', () => true)).toBe(own)
    expect(registryReader('D:\\Windows', (path) => path !== own)).toBe('D:\\Windows\\System32\\reg.exe')
    expect(registryReader(undefined, () => false)).toBe(own)
  })
})

describe('the template for Group Policy', () => {
  const read = (name: string): { readonly tag: string; readonly is: Readonly<Record<string, string>> }[] => {
    const found: { tag: string; is: Record<string, string> }[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name: tag, attributes }) => void found.push({ tag, is: attributes as Record<string, string> }))
    parser.on('error', (problem) => { throw problem })
    parser.write(readFileSync(join(import.meta.dirname, '../../../resources/policies', name), 'utf8')).close()
    return found
  }
  const admx = read('Mainstay.admx')
  const adml = read('en-US/Mainstay.adml')

  it('has every value that Mainstay reads and no other, all for the computer under the one key', () => {
    const policies = admx.filter(({ tag }) => tag === 'policy')
    expect(policies.map(({ is }) => is['name'])).toEqual(Object.keys(POLICY_VALUES))
    for (const { is } of policies) expect([is['class'], is['key']]).toEqual(['Machine', 'Software\\Policies\\Mainstay'])
    expect(admx.flatMap(({ is }) => is['valueName'] ?? []).sort()).toEqual(Object.keys(POLICY_VALUES).sort())
  })

  it('offers just what Mainstay takes', () => {
    for (const { is } of admx.filter(({ tag, is: { valueName } }) => tag === 'decimal' && valueName !== undefined)) {
      const takes = (value: number): boolean => POLICY_VALUES[is['valueName'] as keyof typeof POLICY_VALUES].safeParse(value).success
      const [least, most] = [Number(is['minValue']), Number(is['maxValue'])]
      expect([takes(least - 1), takes(least), takes(most), takes(most + 1)]).toEqual([false, true, true, false])
    }
  })

  it('has words for all that it names', () => {
    const asked = admx.flatMap(({ is }) => Object.values(is).flatMap((value) => [...value.matchAll(/\$\((string|presentation)\.(\w+)\)/g)].map(([, kind, id]) => `${kind} ${id}`)))
    const there = adml.filter(({ tag }) => tag === 'string' || tag === 'presentation').map(({ tag, is }) => `${tag} ${is['id']}`)
    expect([...new Set(asked)].sort()).toEqual([...new Set(there)].sort())
  })
})
