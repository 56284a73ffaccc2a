import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, openServiceWith, THURROCK, unlock } from './coordinator.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { recordsProcess } from './sockets.ts'

/* Locking, where something stands against it: a process that does not answer, a page that does not want to go. */

const TODAY = '2023-10-31'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-lock-'))
const userData = join(folder, 'user-data')
let running: Running

beforeAll(async () => {
  running = await launchMainstay({ today: TODAY, userData })
  await openServiceWith(running, THURROCK, folder, TODAY)
}, 120_000)

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const locked = (): Promise<void> => running.page.getByRole('heading', { name: 'Locked' }).waitFor({ timeout: 20_000 })

describe.runIf(process.platform === 'linux')('locking', () => {
  it('does not wait for ever for a process that does not answer', async () => {
    process.kill(recordsProcess(userData), 'SIGSTOP')
    await running.emitPower('lock-screen')
    await locked()
    await unlock(running.page)
  })

  it('is not kept up by a page that does not want to be left', async () => {
    const { page } = running
    await goTo(page, '/volunteers')
    // The engine asks only on behalf of a page that somebody has touched.
    await page.getByRole('heading', { level: 1 }).click()
    await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()))
    await running.emitPower('suspend')
    await locked()
    await unlock(page)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
