import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { win32 } from 'node:path'

/* The registry of Windows, asked by Windows' own program: a native module would have to be built for every Electron. */

export const POLICY_KEY = 'HKLM\\Software\\Policies\\Mainstay'
const PATIENCE_MS = 5000
/* Where Windows is nearly always; nobody but an administrator writes there. */
const USUAL_WINDOWS = 'C:\\Windows'

interface Ended {
  /** Null where it did not start, or was ended because it took too long. */
  readonly status: number | null
  readonly stdout: string
}

/** The values under the policies' key by name, none where there is no such key; null where the registry could not be asked. */
export function askRegistry(): Record<string, unknown> | null {
  return answerOf(spawnSync(registryReader(process.env['SystemRoot']), ['query', POLICY_KEY], { encoding: 'utf8', timeout: PATIENCE_MS, windowsHide: true }), process.env)
}

/** The program that reads the registry. Whoever starts Mainstay sets its environment, and could have it ask a program of their own: that is believed only where Windows is not in its usual place. */
export function registryReader(systemRoot: string | undefined, isThere: (path: string) => boolean = existsSync): string {
  const usual = win32.join(USUAL_WINDOWS, 'System32', 'reg.exe')
  return systemRoot === undefined || isThere(usual) ? usual : win32.join(systemRoot, 'System32', 'reg.exe')
}

/** What the program's end means: it ends with 1 where there is no such key, which is how most computers are. */
export function answerOf({ status, stdout }: Ended, env: Readonly<Record<string, string | undefined>>): Record<string, unknown> | null {
  if (status === 1) return {}
  return status === 0 ? registryValues(stdout, env) : null
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
