import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { filePath } from '#contract/file-path.ts'
import type { Policies } from '#contract/policies.ts'
import { EXPORTS, NO_POLICIES } from '#contract/policies.ts'
import { IDLE_MINUTES } from '#contract/preferences.ts'
import { LEAST_SCORE } from '../vault/passphrase-strength.ts'
import { askRegistry, POLICY_KEY } from './registry.ts'

/* Policies of the computer, as Windows keeps them: values under HKLM\Software\Policies\Mainstay, which only an administrator can write (council-it.md; resources/policies has the template).
   Elsewhere the same names stand in a file that only root can write. What is malformed, or cannot be read, is as if it were not set, and is told of by name. */

const FILE: Readonly<Partial<Record<NodeJS.Platform, string>>> = { linux: '/etc/mainstay/policies.json', darwin: '/Library/Application Support/Mainstay/policies.json' }
const FILE_NAME = 'policies.json'
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

/** The policies of this computer. Those that cannot be read are told of in `leftOut`, by where they stand. */
export function readMachinePolicies(platform: NodeJS.Platform = process.platform, path: string | undefined = FILE[platform], ask: typeof askRegistry = askRegistry): Policies {
  if (platform === 'win32') {
    // A computer that is starting up may take its time: it is asked once more.
    const found = ask() ?? ask()
    return found === null ? unread(POLICY_KEY) : policiesFrom(found)
  }
  return path === undefined ? NO_POLICIES : fromFile(path)
}

function fromFile(path: string): Policies {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > LARGEST) return unread(FILE_NAME)
    return policiesFrom(z.record(z.string(), z.unknown()).parse(JSON.parse(text)))
  } catch (problem) {
    // No file is how most computers are. One that is there and says nothing is told of.
    return problem instanceof Error && 'code' in problem && (problem.code === 'ENOENT' || problem.code === 'ENOTDIR') ? NO_POLICIES : unread(FILE_NAME)
  }
}

function unread(where: string): Policies {
  return { ...NO_POLICIES, leftOut: [where] }
}
