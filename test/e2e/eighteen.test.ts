import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DURHAM, flaws, goTo, openServiceWith, unlock } from './coordinator.ts'
import { pick, press, tabTo, type } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* Eighteenth birthdays, each way by mouse and by keyboard alone: with permission the match goes on, without it the appointment ends by law on the day, how it ends was planned, and nothing ends by itself. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-eighteen-'))
const userData = join(folder, 'user-data')
/** Of the example service: they turn 18 on 27 Dec 2024, 1 Jan, 12 Mar and 21 Mar 2025. The first and the last have permission; of the first and the third all is done by keyboard. */
const [STEPHEN, THOMAS, RUTH, TARIQ] = ['Stephen Barlow', 'Thomas Jackson', 'Ruth Jackson', 'Tariq Ainsley']
let running: Running

beforeAll(async () => {
  running = await launchMainstay({ today: '2024-11-01', userData })
  await openServiceWith(running, DURHAM, folder, '2024-11-01')
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openMatch(page: Page, youngPerson: string): Promise<void> {
  await goTo(page, `/matches?show=all&find=${encodeURIComponent(youngPerson)}`)
  await page.getByRole('table', { name: 'Matches' }).getByRole('link', { name: new RegExp(youngPerson) }).first().click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${youngPerson} and`) }).waitFor()
}

/** The same by keyboard alone: from the list, by the row. */
async function openMatchByKeyboard(page: Page, youngPerson: string): Promise<void> {
  await goTo(page, `/matches?show=all&find=${encodeURIComponent(youngPerson)}`)
  await page.getByRole('table', { name: 'Matches' }).getByRole('link', { name: new RegExp(youngPerson) }).first().waitFor()
  await press(page, new RegExp(`^${youngPerson}`))
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${youngPerson} and`) }).waitFor()
}

it('comes nearer: the steps are shown, and permission and funding are recorded for one of the two, by keyboard', async () => {
  const { page } = running
  await openMatchByKeyboard(page, STEPHEN)
  await page.getByRole('heading', { name: 'Turns 18 on 27 Dec 2024' }).waitFor()
  for (const step of ['Permission', 'Funding']) {
    await press(page, new RegExp(`^Record: ${step}`))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Yes' }).waitFor()
    await tabTo(page, /^Yes/)
    await page.keyboard.press('Space')
    await type(page, /^Who decided/, 'The council')
    expect(await flaws(page)).toEqual([])
    await press(page, /^Save$/)
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByText('Goes on after 18', { exact: true }).waitFor()
})

it('and how the other is to end is planned, which starts with the day of the law', async () => {
  const { page } = running
  await openMatch(page, THOMAS)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Plan the ending' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan the ending' })
  expect(await dialog.getByLabel('Expected to end on', { exact: true }).inputValue()).toBe('1 Jan 2025')
  await dialog.getByLabel('How they say goodbye').fill('A day at the sea')
  await dialog.getByRole('button', { name: 'Save plan' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { name: 'How it is to end' }).waitFor()
  await page.getByText(/It is to end on 1 Jan 2025\.$/).waitFor()
  await page.getByRole('button', { name: 'They were told' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByText('Who told them').waitFor()
  expect(await flaws(page)).toEqual([])
  await goTo(page, '/calendar?view=agenda&day=2025-01-01')
  await page.getByText(/Match is to end/).first().waitFor()
})

it('the other way round: permission is recorded by mouse, until a day, and the ending is planned by keyboard', async () => {
  const { page } = running
  await openMatch(page, TARIQ)
  for (const step of ['Permission', 'Funding']) {
    await page.getByRole('button', { name: new RegExp(`^Record: ${step}`) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Yes' }).check()
    await dialog.getByLabel('Who decided').fill('The council')
    if (step === 'Funding') await dialog.getByLabel('Given until', { exact: true }).fill('31 Aug 2025')
    expect(await flaws(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByText('Goes on after 18', { exact: true }).waitFor()
  await page.getByText(/, until 31 Aug 2025$/).first().waitFor()
  await openMatchByKeyboard(page, RUTH)
  await press(page, /^More$/)
  await page.getByRole('menuitem', { name: 'Plan the ending' }).waitFor()
  await page.keyboard.type('Plan')
  await page.keyboard.press('Enter')
  const plan = page.getByRole('dialog', { name: 'Plan the ending' })
  await plan.waitFor()
  await type(page, /^How they say goodbye/, 'A last walk')
  await press(page, /^Save plan$/)
  await plan.waitFor({ state: 'hidden' })
  await page.getByText(/It is to end on 12 Mar 2025\.$/).waitFor()
  await press(page, /^They were told$/)
  await page.getByRole('dialog').waitFor()
  await press(page, /^Save$/)
  await page.getByText('Who told them').waitFor()
})

it('comes: the match with permission goes on, the other has ended by law and is ended by hand', async () => {
  await running.close()
  running = await launchMainstay({ today: '2025-01-02', userData })
  const { page } = running
  await unlock(page)
  await openMatchByKeyboard(page, STEPHEN)
  await page.getByRole('heading', { name: 'Turned 18 on 27 Dec 2024' }).waitFor()
  expect(await page.getByText('The appointment ended by law').count()).toBe(0)
  await press(page, /^Record: Training/)
  await page.getByRole('dialog').getByRole('radio', { name: 'Yes' }).waitFor()
  await tabTo(page, /^Yes/)
  await page.keyboard.press('Space')
  await press(page, /^Save$/)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /^Correct: Training/ }).waitFor()
  await openMatch(page, THOMAS)
  await page.getByText('The appointment ended by law on 1 Jan 2025').waitFor()
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: 'End match' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Ended on', { exact: true }).inputValue()).toBe('1 Jan 2025')
  expect(await dialog.getByLabel('How they say goodbye').inputValue()).toBe('A day at the sea')
  await dialog.getByLabel('Whose choice it was').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'End match' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/^Ended on 1 Jan 2025 after/).waitFor()
})

it('is told to the council on one page, and that it is on the child’s file is recorded with it, by keyboard', async () => {
  const { page } = running
  await press(page, /^Chronology for the child’s file$/)
  const dialog = page.getByRole('dialog', { name: 'Chronology for the child’s file' })
  await dialog.getByRole('article').getByText('1 Jan 2025').waitFor()
  expect(await dialog.getByRole('article').innerText()).not.toMatch(/Thomas|Jackson/)
  await type(page, /^Recorded on the child’s file on/, '3 Jan 2025')
  await press(page, /^Choose where to save it$/)
  await dialog.getByText('This day is still to come.').waitFor()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await type(page, /^Recorded on the child’s file on/, '2 Jan 2025')
  running.answerDialog(join(folder, 'page.docx'))
  await press(page, /^Choose where to save it$/)
  await dialog.getByText('the match is on the child’s file since 2 Jan 2025').waitFor()
  expect([existsSync(join(folder, 'page.docx')), await flaws(page)]).toEqual([true, []])
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Chronology for the child’s file handed out: For the child’s file').waitFor()
  await goTo(page, '/settings/history')
  await page.getByText('A chronology for the child’s file saved as a Word document. What for: For the child’s file').waitFor()
})

it('comes for the other two: what goes on is done by mouse, what has ended by law is ended by keyboard', async () => {
  await running.close()
  running = await launchMainstay({ today: '2025-03-22', userData })
  const { page } = running
  await unlock(page)
  await openMatch(page, TARIQ)
  await page.getByRole('heading', { name: 'Turned 18 on 21 Mar 2025' }).waitFor()
  expect(await page.getByText('The appointment ended by law').count()).toBe(0)
  // Six months before the funding ends it is asked what comes after.
  await page.getByText('Funding after 18 holds until 31 Aug 2025, in 162 days.').waitFor()
  await page.getByRole('button', { name: /^Record: Training/ }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: /^Correct: Training/ }).waitFor()
  expect(await flaws(page)).toEqual([])
  await openMatchByKeyboard(page, RUTH)
  await page.getByText('The appointment ended by law on 12 Mar 2025').waitFor()
  await press(page, /^End match$/)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect([await dialog.getByLabel('Ended on', { exact: true }).inputValue(), await dialog.getByLabel('How they say goodbye').inputValue()]).toEqual(['12 Mar 2025', 'A last walk'])
  await pick(page, /^Whose choice it was/, 'The council')
  expect(await flaws(page)).toEqual([])
  await press(page, /^End match$/)
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/^Ended on 12 Mar 2025 after/).waitFor()
})
