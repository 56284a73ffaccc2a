import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A program of a development dependency, to be run by this very Node: no script depends on the machine's. */
export const programs = {
  build: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
  types: ['node_modules/vue-tsc/bin/vue-tsc.js', '--build'],
  oxlint: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  eslint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  // V8's keys for the memory of its code now and then end Node where WebAssembly comes and goes, as Argon2 does ("Check failed: jit_page.has_value()", nodejs/node#64500).
  vitest: ['--no-memory-protection-keys', 'node_modules/vitest/vitest.mjs', 'run'],
} as const

const made = ['out/main/index.js', 'out/main/backend.js', 'out/preload/index.cjs', 'out/page/index.html']
const sources = ['src/**/*', 'electron/**/*', 'resources/**/*', 'package.json', 'package-lock.json', 'electron.vite.config.ts']

const changedAt = (path: string): number => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Whether `out/` is there and not older than anything it was built from. */
export function isBuilt(): boolean {
  const oldest = Math.min(...made.map(changedAt))
  return oldest > 0 && globSync(sources, { cwd: root }).every((path) => path.endsWith('.test.ts') || changedAt(path) <= oldest)
}

/** Builds the three parts of the program; gives whether that went well. */
export function build(): boolean {
  return spawnSync(process.execPath, programs.build, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}
