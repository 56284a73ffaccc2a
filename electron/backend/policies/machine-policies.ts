import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { filePath } from '#contract/file-path.ts'
import type { Policies } from '#contract/policies.ts'
import { EXPORTS, NO_POLICIES } from '#contract/policies.ts'
import { IDLE_MINUTES } from '#contract/preferences.ts'
import { LEAST_SCORE } from '../vault/passphrase-strength.ts'

/* Policies of the computer, as Windows keeps them: values under HKLM\Software\Policies\Mainstay, which only an administrator can write (council-it.md; resources/policies has the template).
   Elsewhere the same names stand in a file that only root can write. What is missing or malformed is as if it were not set, and is told of by name. */

export const POLICY_KEY = 'HKLM\\Software\\Policies\\Mainstay'
const FILE: Readonly<Partial<Record<NodeJS.Platform, string>>> = { linux: '/etc/mainstay/policies.json', darwin: '/Library/Application Support/Mainstay/policies.json' }
const LARGEST = 64 * 1024

const yesOrNo = z.union([z.literal(0), z.literal(1)])

/** Every value by its name, and what it may be. */
export const POLICY_VALUES = {
  DataFolder: filePath,
  BackupFolder: filePath,
  IdleLockMinutes: z.int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most),
  MinPassphraseScore: z.int().min(LEAST_SCORE).max(4),
  AllowExportWorkbook: yesOrNo,
  AllowExportLists: yesOrNo,
  AllowExportCalendar: yesOrNo,
  AllowExportDocuments: yesOrNo,
  DisableClipboard: yesOrNo,
  AllowContentProtectionToggle: yesOrNo,
} as const

type Values = { -readonly [Name in keyof typeof POLICY_VALUES]?: z.output<(typeof POLICY_VALUES)[Name]> }

/** The policies of these values, however they were found. */
export function policiesFrom(found: Readonly<Record<string, unknown>>): Policies {
  const values: Values = {}
  const leftOut: string[] = []
  for (const [name, value] of Object.entries(found)) {
    const read = Object.hasOwn(POLICY_VALUES, name) ? POLICY_VALUES[name as keyof Values].safeParse(value) : null
    if (read?.success === true) Object.assign(values, { [name]: read.data })
    else leftOut.push(name.slice(0, 100))
  }
  const exports = { workbook: values.AllowExportWorkbook, lists: values.AllowExportLists, calendar: values.AllowExportCalendar, documents: values.AllowExportDocuments }
  return {
    dataFolder: values.DataFolder ?? null,
    backupFolder: values.BackupFolder ?? null,
    mostIdleMinutes: values.IdleLockMinutes ?? null,
    leastPassphraseScore: values.MinPassphraseScore ?? null,
    refusedExports: EXPORTS.filter((kind) => exports[kind] === 0),
    refusesClipboard: values.DisableClipboard === 1,
    fixesCapture: values.AllowContentProtectionToggle === 0,
    leftOut,
  }
}

/** What `reg.exe query` answers, as values by name: whole numbers and texts; of any other kind, nothing that could be understood. */
export function registryValues(answer: string, env: Readonly<Record<string, string | undefined>> = {}): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const line of answer.split(/\r?\n/)) {
    const { name, kind, value } = /^ {4}(?<name>\S+) {4}REG_(?<kind>\w+) {4}(?<value>.*)$/.exec(line)?.groups ?? {}
    if (name === undefined || value === undefined) continue
    if (kind === 'DWORD') found[name] = Number(value)
    else if (kind === 'SZ') found[name] = value
    else if (kind === 'EXPAND_SZ') found[name] = value.replaceAll(/%([^%]+)%/g, (whole, variable: string) => env[variable] ?? whole)
    else found[name] = null
  }
  return found
}

/** The policies of this computer. One that has none, or does not say, is one without. */
export function readMachinePolicies(platform: NodeJS.Platform = process.platform, path: string | undefined = FILE[platform]): Policies {
  try {
    if (platform === 'win32') {
      const { status, stdout } = spawnSync(join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe'), ['query', POLICY_KEY], { encoding: 'utf8', timeout: 5000, windowsHide: true })
      return status === 0 ? policiesFrom(registryValues(stdout, process.env)) : NO_POLICIES
    }
    const text = path === undefined ? '{}' : readFileSync(path, 'utf8')
    if (text.length > LARGEST) return { ...NO_POLICIES, leftOut: ['policies.json'] }
    const values = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text))
    return values.success ? policiesFrom(values.data) : { ...NO_POLICIES, leftOut: ['policies.json'] }
  } catch (problem) {
    // A file that is there and says nothing is told of; none at all is how most computers are.
    return problem instanceof SyntaxError ? { ...NO_POLICIES, leftOut: ['policies.json'] } : NO_POLICIES
  }
}
