import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { THURROCK } from './coordinator.ts'
import { PASSPHRASE } from './service-file.ts'

/* The built command line, as a computer department runs it: what its source does is tested beside it. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-built-'))
const file = join(folder, 'Service.mainstay')

function mainstay(...words: readonly string[]): Record<string, unknown> {
  const env = { ...process.env, MAINSTAY_USER_DATA: join(folder, 'user-data'), MAINSTAY_PASSPHRASE: PASSPHRASE, MAINSTAY_TODAY: '2021-05-31' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../../out/main/command-line.js'), ...words], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`mainstay ${words[0]}: ${stderr}`)
  return JSON.parse(stdout) as Record<string, unknown>
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('makes a file, brings a workbook in, and counts', () => {
  expect(mainstay('create', file)['recoveryWords']).toHaveLength(12)
  expect(mainstay('import', file, THURROCK)).toMatchObject({ problems: [] })
  expect(mainstay('figures', file, '--from', '2021-05-01', '--to', '2021-05-31', '--only', 'matches.active')['figures']).toEqual({ 'matches.active': 7 })
})
