import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { flaws, goTo, lock, makeServiceFile, openService, THURROCK, unlock } from './coordinator.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* A letter from its words in the settings to the record it is logged on. */

const TODAY = '2021-05-31'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-letters-'))
const file = join(folder, 'Service.mainstay')
let running: Running

beforeAll(async () => {
  const words = makeServiceFile(file, { workbook: THURROCK }, TODAY)
  running = await launchMainstay({ today: TODAY })
  await openService(running, file, words)
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it('gets words of the service’s own, and nothing in braces that stands for nothing', async () => {
  const { page } = running
  await goTo(page, '/settings/letters')
  await page.getByLabel('Name under the letters').fill('Karen Lowes')
  await page.keyboard.press('Enter')
  await page.getByText('Name under the letters saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Change words of Welcome' }).click()
  await page.getByLabel('Text').fill('Dear {voluntier_first_name}')
  await page.getByRole('button', { name: 'Save letter' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  expect(await page.getByRole('dialog').innerText()).toContain('No letter knows {voluntier_first_name}')
  expect(await flaws(page)).toEqual([])
  await page.getByLabel('Text').fill('Dear {volunteer_first_name}, welcome. You were approved on {approved_on}; your training was {training}. {coordinator}')
  await page.getByRole('button', { name: 'Save letter' }).click()
  await page.getByText('Own words').waitFor()
  expect(await flaws(page)).toEqual([])
})

it('says what is not recorded, goes to Word, and is logged as sent on the volunteer’s page', async () => {
  const { page } = running
  await goTo(page, '/volunteers')
  await page.getByRole('heading', { name: 'Volunteers', exact: true }).waitFor()
  await page.getByRole('table', { name: 'Volunteers' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Write a letter' }).click()
  await page.getByLabel('Letter', { exact: true }).selectOption({ label: 'Welcome' })
  const letter = page.getByRole('article', { name: 'The letter as it would be sent' })
  await letter.getByText('welcome. You were approved').waitFor()
  expect(await letter.innerText()).toMatch(/Dear \w+, welcome\. You were approved on \d+ \w+ \d{4}; your training was \[not recorded: name of the training cycle\]/)
  expect(await flaws(page)).toEqual([])
  running.answerDialog(join(folder, 'letter.docx'))
  await page.getByRole('button', { name: 'Save as Word' }).click()
  await page.getByText('letter.docx').waitFor()
  expect(existsSync(join(folder, 'letter.docx'))).toBe(true)
})

it('keeps how it was sent across locking until it is logged', async () => {
  await running.page.getByLabel('How', { exact: true }).selectOption({ label: 'By post' })
  await running.page.getByLabel('Note', { exact: true }).fill('With the handbook')
  await lock(running.page)
  await unlock(running.page)
  const { page } = running
  await page.getByRole('button', { name: 'Write a letter' }).click()
  await page.getByText('Brought back what you were typing').waitFor()
  expect(await page.getByLabel('Letter', { exact: true }).locator('option:checked').innerText()).toBe('Welcome')
  expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('With the handbook')
  await page.getByRole('button', { name: 'Log as sent' }).click()
  await page.getByRole('list', { name: 'Letters sent, newest first' }).getByText('Welcome by post').waitFor()
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByText('No letter is logged as sent.').waitFor()
})
