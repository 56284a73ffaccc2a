import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './built.ts'

const folder = join(root, 'node_modules/electron')
const patience = 60_000

function installed(): string | undefined {
  const name = join(folder, 'path.txt')
  const program = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8')) : undefined
  return program !== undefined && existsSync(program) ? program : undefined
}

/**
 * The program of the pinned Electron: as it is there, or fetched now. The package registry does not carry it, so on some machines it cannot be had;
 * that is found out once per version, within a minute, and then remembered. `npx install-electron` tries again.
 */
export function electronProgram(say: (sentence: string) => void): string | undefined {
  const there = installed()
  if (there) return there
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const memory = join(root, 'node_modules/.cache/mainstay', `no-electron-${version}`)
  if (existsSync(memory)) return undefined
  say(`Looking whether Electron ${version} can be fetched (a minute at most, and only once).`)
  spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: root, stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' })
  const fetched = installed()
  if (fetched) return fetched
  mkdirSync(join(memory, '..'), { recursive: true })
  writeFileSync(memory, 'Electron could not be fetched. Remove this file, or run npx install-electron, to try again.\n')
  return undefined
}
