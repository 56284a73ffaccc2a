import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { goTo, openServiceWith, THURROCK, unlock } from './coordinator.ts'
import type { Running } from './launch.ts'
import { root } from '../support/built.ts'
import { launchMainstay } from './launch.ts'
import { processesOf, recordsProcess } from './sockets.ts'

/* Quitting, while the process that keeps the records is held up: as on a disk that takes its time. */

const TODAY = '2023-10-31'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-quit-'))
const userData = join(folder, 'user-data')
let running: Running

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(process.platform === 'linux')('quitting', () => {
  beforeEach(async () => {
    running = await launchMainstay({ today: TODAY, userData })
  })

  it('waits until the file is closed', async () => {
    await openServiceWith(running, THURROCK, folder, TODAY)
    const log = join(folder, 'Service.mainstay-wal')
    expect(existsSync(log)).toBe(true)
    const { page } = running
    const pid = recordsProcess(userData)
    process.kill(pid, 'SIGSTOP')
    const ended = running.close()
    // The page’s word that nothing is being typed goes by that process, too: it is waited for a second.
    await expect.poll(() => page.isClosed(), { timeout: 5000 }).toBe(true)
    // That something does not happen can only be waited for: well below the time after which it is waited for no longer.
    expect(await Promise.race([ended.then(() => 'ended'), setTimeout(1000, 'waiting')])).toBe('waiting')
    process.kill(pid, 'SIGCONT')
    await ended
    expect(existsSync(log)).toBe(false)
    expect(processesOf(userData)).toEqual([])
  })

  it('does not wait for ever', async () => {
    process.kill(recordsProcess(userData), 'SIGSTOP')
    await running.close()
    expect(processesOf(userData)).toEqual([])
  })
})

describe('closing at once after typing', () => {
  it('keeps the last words: they are there when the form is opened again', async () => {
    const typed = { today: TODAY, userData: join(folder, 'typed') }
    mkdirSync(typed.userData)
    running = await launchMainstay(typed)
    await openServiceWith(running, THURROCK, typed.userData, TODAY)
    await goTo(running.page, '/settings/service')
    const name = (): Locator => running.page.getByLabel('Name of the service')
    await name().fill('')
    await name().pressSequentially('Typed at the last moment')
    await running.close()
    running = await launchMainstay(typed)
    await unlock(running.page)
    await goTo(running.page, '/settings/service')
    await expect.poll(() => name().inputValue(), { timeout: 10_000 }).toBe('Typed at the last moment')
    await running.close()
  })
})

describe('a program whose part that keeps the records does not start', () => {
  it('says so after a few tries, and ends', async () => {
    const broken = join(folder, 'broken')
    cpSync(join(root, 'out'), join(broken, 'out'), { recursive: true })
    cpSync(join(root, 'package.json'), join(broken, 'package.json'))
    writeFileSync(join(broken, 'out/main/backend.js'), 'process.exit(1)\n')
    await expect(launchMainstay({ main: join(broken, 'out/main/index.js') }).then((opened) => opened.close())).rejects.toThrow('Ask your IT service to install Mainstay again; your file is untouched.')
  })
})
