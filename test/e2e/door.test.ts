import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '#app/routes.ts'
import { SECTIONS } from '#features/settings/sections.ts'
import { flawsInBothThemes, goTo, lock, settled, startService, unlock } from './coordinator.ts'
import { misfits } from './fits.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* Everything before there is anybody in the service, and everything at the door: each step looked at in both themes, in the smallest window and at 200 % text. */

/** Every page that needs nobody to be chosen. */
const PAGES = [...ROUTES.map((route) => route.path).filter((path) => !path.includes(':')), ...SECTIONS.map(({ id }) => `/settings/${id}`)]

const folder = mkdtempSync(join(tmpdir(), 'mainstay-door-'))
let running: Running
let words: string[] = []

beforeAll(async () => {
  running = await launchMainstay({ today: '2026-11-22', userData: join(folder, 'user-data') })
  await running.page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Nothing for axe to find in either theme, and nothing cut, covered or out of reach. */
async function look(step: string): Promise<void> {
  expect([step, await flawsInBothThemes(running.page), await misfits(running.page)]).toEqual([step, [], []])
}

describe('at the door', () => {
  it('a first start', async () => {
    await running.page.getByRole('button', { name: 'Start a new service' }).waitFor()
    await look('the ways to begin')
  })

  it('every step of a new service', async () => {
    words = await startService(running, folder, { look })
    expect(words).toHaveLength(12)
  })
})

describe('with nobody in it yet', () => {
  it('each page', { timeout: 240_000 }, async () => {
    const { page } = running
    await page.getByRole('button', { name: 'Start empty' }).press('Enter')
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    for (const address of PAGES) {
      await goTo(page, address)
      await settled(page)
      await look(address)
    }
  })
})

describe('at the door again', () => {
  it('locked, and a passphrase that is none', async () => {
    const { page } = running
    await goTo(page, '/settings/backup')
    await page.getByRole('button', { name: 'Back up now' }).press('Enter')
    await page.getByText('Backed up and verified:').waitFor({ timeout: 30_000 })
    await lock(page)
    await look('locked')
    await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
    await page.keyboard.press('Enter')
    await page.getByText('That is not the passphrase of this file').waitFor({ timeout: 20_000 })
    await look('a wrong passphrase')
  })

  it('a backup to restore, by its passphrase and by its words', async () => {
    const { page } = running
    await page.getByRole('button', { name: 'Restore a backup' }).click()
    await page.getByRole('button', { name: 'Choose a backup' }).waitFor()
    await look('no backup chosen yet')
    running.answerDialog(join(folder, 'Backups', readdirSync(join(folder, 'Backups'))[0]!))
    await page.getByRole('button', { name: 'Choose a backup' }).click()
    await page.getByText('Tag on its recovery sheet').waitFor()
    await look('a backup')
    await page.getByRole('radio', { name: 'Its recovery words' }).check()
    await page.getByLabel('Word 1 of 12').waitFor()
    await look('a backup by its words')
    await page.getByRole('button', { name: 'Back', exact: true }).click()
  })

  it('the twelve words, one that is none, and a new passphrase', async () => {
    const { page } = running
    await page.getByRole('button', { name: 'Use the recovery words' }).click()
    await page.getByLabel('Word 1 of 12').waitFor()
    await look('the twelve words')
    await page.getByLabel('Word 1 of 12').fill('qqqq')
    await page.keyboard.press('Tab')
    await look('a word that is none')
    for (const [index, word] of words.entries()) await page.getByLabel(`Word ${index + 1} of 12`).fill(word)
    await page.getByRole('button', { name: 'Open and set a new passphrase' }).click()
    await page.getByLabel('New passphrase', { exact: true }).waitFor()
    await look('a new passphrase')
    await page.reload()
    await unlock(page)
  })
})

describe('all the while', () => {
  it('nothing left the page, and nothing broke its policy', () => {
    expect(running.requests).toEqual([])
    expect(running.violations).toEqual([])
  })
})
