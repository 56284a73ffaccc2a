import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerThree, bringIn, DURHAM, flaws, flawsOfDialog, goTo, lock, readWords, startService, unlock } from './coordinator.ts'
import { expectFiguresOnScreen } from './figures-on-screen.ts'
import { press, type } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { PASSPHRASE } from './service-file.ts'

/* A coordinator's first ten minutes, and the day everything but the file and the sheet is gone. Each step goes on from the one before. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-first-'))
const userData = join(folder, 'user-data')
const NEW_PASSPHRASE = 'quiet purple wagon seventeen'
const LAST_PASSPHRASE = 'seven kites above Hartlepool'
const file = join(folder, 'Service.mainstay')

let running: Running
let words: string[] = []

beforeAll(async () => {
  running = await launchMainstay({ today: '2023-10-31', userData })
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a first service', () => {
  it('starts with a passphrase and twelve words, of which three are asked back', async () => {
    await running.page.getByRole('button', { name: 'Start a new service' }).waitFor()
    expect(await flaws(running.page)).toEqual([])
    words = await startService(running, folder, { whileNaming: async () => {
      const { page } = running
      await lock(page)
      await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
      await page.keyboard.press('Enter')
      await page.getByText('Brought back what you were typing').waitFor({ timeout: 30_000 })
      expect(await page.getByLabel('Council').inputValue()).toBe('County Durham')
    } })
    expect(words).toHaveLength(12)
    expect(await flaws(running.page)).toEqual([])
  })

  it('brings in a spreadsheet, and shows what would come in before it does', async () => {
    await running.page.getByRole('button', { name: 'Bring in your spreadsheet' }).click()
    await running.page.getByRole('heading', { name: 'Bring in your workbook' }).waitFor()
    await bringIn(running, DURHAM)
    expect(await flaws(running.page)).toEqual([])
  })

  it('shows 59 active matches and 15 young people waiting', async () => {
    const { page } = running
    await page.getByRole('link', { name: /^Today/ }).click()
    const tiles = page.getByRole('region', { name: 'Key figures' })
    await tiles.getByText('Active matches').waitFor()
    const said = (await tiles.getByRole('link').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/^Active matches ?: 59 of 60 funded/), expect.stringMatching(/^Young people waiting ?: 15/)]))
  })

  it('lists the matches and opens one with its timeline', async () => {
    const { page } = running
    await page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: /^Matches/ }).click()
    await page.getByRole('table', { name: 'Matches' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('Rhys Abbott')
    await page.getByRole('link', { name: 'Rhys Abbott' }).click()
    await page.getByRole('heading', { level: 1, name: /Rhys Abbott/ }).waitFor()
    await page.getByText('Match started').waitFor()
  })

  it('gives the figures of any period, and the rows behind a number', async () => {
    const { page } = running
    await goTo(page, '/figures?from=2022-10-01&to=2023-10-31')
    const row = page.locator('[data-figure="volunteers.recruited"]')
    await row.getByRole('button', { name: /rows behind/ }).waitFor()
    expect(await row.innerText()).toMatch(/\b43\b/)
    expect(await page.locator('[data-figure="supervisions.impact_percent"]').innerText()).toMatch(/92(\.0)? %/)
    expect(await flaws(page)).toEqual([])
    await row.getByRole('button', { name: /rows behind/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('table').waitFor()
    expect(await dialog.innerText()).toMatch(/\b43\b/)
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('shows every figure that is expected of the example, for each of its periods', async () => expect(await expectFiguresOnScreen(running.page, DURHAM)).toEqual({ list: 29, glance: 21 }))
})

describe('the file', () => {
  it('locks, refuses a wrong passphrase in words, and opens with the right one', async () => {
    const { page } = running
    await lock(page)
    expect(await flaws(page)).toEqual([])
    await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
    await page.keyboard.press('Enter')
    await page.getByText('That is not the passphrase of this file').waitFor({ timeout: 20_000 })
    await unlock(page)
  })

  it('locks with the computer, however often that says so within a moment', async () => {
    for (const said of ['lock-screen', 'suspend', 'lock-screen', 'suspend'] as const) {
      const drawnAnew = running.page.waitForEvent('load')
      await running.emitPower(said)
      await drawnAnew
      await running.page.getByRole('heading', { name: 'Locked' }).waitFor()
    }
    await unlock(running.page)
  })

  it('is backed up, and the backup is verified before it is called one', async () => {
    const { page } = running
    await goTo(page, '/settings/backup')
    await page.getByRole('heading', { name: 'Back up now' }).waitFor()
    await press(page, /^Back up now$/)
    await page.getByText('Backed up and verified:').waitFor({ timeout: 30_000 })
    expect(await flaws(page)).toEqual([])
  })

  it('takes a new passphrase', async () => {
    const { page } = running
    await goTo(page, '/settings/keys')
    await page.getByRole('button', { name: 'Change the passphrase' }).waitFor()
    await press(page, /^Change the passphrase$/)
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await type(page, /^Passphrase now$/, PASSPHRASE)
    await type(page, /^New passphrase$/, NEW_PASSPHRASE)
    // Sooner than it can be judged.
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden', timeout: 30_000 })
    await page.getByRole('link', { name: 'Bring them to the one of now' }).click()
    await page.getByRole('button', { name: 'Bring them to the passphrase of now' }).click()
    await page.getByText('2 backups now open with the passphrase of now').waitFor({ timeout: 30_000 })
    expect(await flaws(page)).toEqual([])
    await lock(page)
    await unlock(page, NEW_PASSPHRASE)
  })

  it('is restored from the backup with the passphrase that the backup was brought to', async () => {
    const { page } = running
    await lock(page)
    await page.getByRole('button', { name: 'Restore a backup' }).click()
    const [backup] = readdirSync(join(folder, 'Backups')).filter((name) => !name.includes('import')).sort().reverse()
    running.answerDialog(join(folder, 'Backups', backup ?? ''))
    await page.getByRole('button', { name: 'Choose a backup' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill(NEW_PASSPHRASE)
    running.answerDialog(file)
    await page.getByRole('button', { name: 'Change' }).last().click()
    await page.getByText('A file of that name is there already').waitFor()
    await page.getByRole('button', { name: 'Restore', exact: true }).press('Enter')
    expect(await flawsOfDialog(page, 'Replace the file that is there?')).toEqual([])
    await page.keyboard.press('Escape')
    running.answerDialog(join(folder, 'Restored.mainstay'))
    await page.getByRole('button', { name: 'Change' }).last().click()
    await page.getByText('Restored.mainstay').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await page.getByRole('navigation', { name: 'Mainstay' }).waitFor({ timeout: 40_000 })
    await goTo(page, '/today')
    await page.getByRole('link', { name: /^Active matches ?: 59 of 60 funded/ }).waitFor({ timeout: 40_000 })
  })

  it('opens with the twelve words alone when every other file is gone', async () => {
    await running.close()
    for (const name of readdirSync(folder)) if (name !== 'Service.mainstay') rmSync(join(folder, name), { recursive: true, force: true })
    expect(existsSync(userData)).toBe(false)
    running = await launchMainstay({ today: '2023-10-31', userData })
    const { page } = running
    running.answerDialog(file)
    await page.getByRole('button', { name: /Recover with the words|Use the recovery words/ }).click()
    await page.getByRole('heading', { name: 'Open with the recovery words' }).waitFor()
    expect(await flaws(page)).toEqual([])
    for (const [index, word] of words.entries()) await page.getByLabel(`Word ${index + 1} of 12`).fill(word)
    await page.getByRole('button', { name: 'Open and set a new passphrase' }).click()
    await page.getByLabel('New passphrase', { exact: true }).fill(LAST_PASSPHRASE)
    await page.getByRole('button', { name: 'Open the file' }).click()
    await page.getByRole('navigation', { name: 'Mainstay' }).waitFor({ timeout: 40_000 })
    await goTo(page, '/today')
    await page.getByRole('link', { name: /^Active matches ?: 59 of 60 funded/ }).waitFor({ timeout: 40_000 })
    await lock(page)
    await unlock(page, LAST_PASSPHRASE)
  })

  it('gets a new vault key, with new words to confirm', async () => {
    const { page } = running
    await goTo(page, '/settings/keys')
    await page.getByRole('button', { name: 'Set a new vault key' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Passphrase', { exact: true }).fill(LAST_PASSPHRASE)
    await dialog.getByRole('button', { name: 'Set a new key' }).click()
    const renewed = await readWords(page)
    expect(renewed).not.toEqual(words)
    await dialog.getByRole('button', { name: 'I have them on paper' }).click()
    await answerThree(page, renewed)
    await page.getByText('The recovery words are confirmed', { exact: true }).waitFor({ timeout: 20_000 })
    await dialog.waitFor({ state: 'detached' })
    // The button has its reason against it until the page has looked again, which is after the dialog is gone.
    await page.getByRole('button', { name: 'Remove the old file', disabled: false }).press('Enter')
    expect(await flawsOfDialog(page, 'Remove the old file?')).toEqual([])
    await page.getByRole('button', { name: 'Remove old file' }).press('Enter')
    await page.getByText('The old file is removed', { exact: true }).waitFor()
    await lock(page)
    await unlock(page, LAST_PASSPHRASE)
  })
})

describe('all the while', () => {
  it('nothing left the page, and nothing broke its policy', () => {
    expect(running.requests).toEqual([])
    expect(running.violations).toEqual([])
  })

  it('the title named a kind of page, and nobody', async () => expect(await running.title()).toMatch(/^(\w+ – )?Mainstay$/))
})
