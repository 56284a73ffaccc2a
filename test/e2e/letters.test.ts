import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { flaws, goTo, lock, openService, THURROCK, unlock } from './coordinator.ts'
import { pick, press, type, undo } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { makeServiceFile } from './service-file.ts'

/* A letter from its words in the settings to the record it is logged on, by keyboard. */

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
  await page.getByLabel('Name under the letters').waitFor()
  await type(page, /^Name under the letters/, 'Karen Lowes')
  await page.keyboard.press('Enter')
  await page.getByText('Name under the letters saved', { exact: true }).waitFor()
  await press(page, /^Change words of Welcome$/)
  await page.getByRole('dialog').waitFor()
  await type(page, /^Text/, 'Dear {voluntier_first_name}')
  await press(page, /^Save letter$/)
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  expect(await page.getByRole('dialog').innerText()).toContain('No letter knows {voluntier_first_name}')
  expect(await flaws(page)).toEqual([])
  await type(page, /^Text/, 'Dear {volunteer_first_name}, welcome. You were approved on {approved_on}; your training was {training}. {coordinator}')
  await press(page, /^Save letter$/)
  await page.getByText('Own words').waitFor()
  expect(await flaws(page)).toEqual([])
})

it('says what is not recorded, goes to Word, and is logged as sent on the volunteer’s page', async () => {
  const { page } = running
  await goTo(page, '/volunteers')
  await page.getByRole('heading', { name: 'Volunteers', exact: true }).waitFor()
  await page.getByRole('table', { name: 'Volunteers' }).getByRole('link').first().press('Enter')
  await page.getByRole('button', { name: 'Write a letter' }).waitFor()
  await press(page, /^Write a letter$/)
  await page.getByRole('dialog').waitFor()
  await pick(page, /^Letter$/, 'Welcome')
  const letter = page.getByRole('article', { name: 'The letter as it would be sent' })
  await letter.getByText('welcome. You were approved').waitFor()
  expect(await letter.innerText()).toMatch(/Dear \w+, welcome\. You were approved on \d+ \w+ \d{4}; your training was \[not recorded: name of the training cycle\]/)
  expect(await flaws(page)).toEqual([])
  running.answerDialog(join(folder, 'letter.docx'))
  await press(page, /^Save as Word$/)
  await page.getByText('letter.docx').waitFor()
  expect(existsSync(join(folder, 'letter.docx'))).toBe(true)
})

it('keeps how it was sent across locking until it is logged', async () => {
  await pick(running.page, /^How$/, 'By post')
  await type(running.page, /^Note$/, 'With the handbook')
  await lock(running.page)
  await unlock(running.page)
  const { page } = running
  await page.getByRole('button', { name: 'Write a letter' }).waitFor()
  await press(page, /^Write a letter$/)
  await page.getByText('Brought back what you were typing').waitFor()
  expect(await page.getByLabel('Letter', { exact: true }).locator('option:checked').innerText()).toBe('Welcome')
  expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('With the handbook')
  await press(page, /^Log as sent$/)
  await page.getByRole('list', { name: 'Letters and reminders, newest first' }).getByText('Welcome by post').waitFor()
  await undo(page)
  await page.getByText('No letter or reminder is logged.').waitFor()
})
