import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DURHAM, flaws, goTo, openServiceWith, unlock } from './coordinator.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* Two eighteenth birthdays: with permission the match goes on, without it the appointment ends by law on the day, and nothing ends by itself. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-eighteen-'))
const userData = join(folder, 'user-data')
/** Of the example service: one turns 18 on 27 Dec 2024, the other on 1 Jan 2025. */
const [STEPHEN, THOMAS] = ['Stephen Barlow', 'Thomas Jackson']
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

it('comes nearer: the steps are shown, and permission and funding are recorded for one of the two', async () => {
  const { page } = running
  await openMatch(page, STEPHEN)
  await page.getByRole('heading', { name: 'Turns 18 on 27 Dec 2024' }).waitFor()
  for (const step of ['Record: Permission', 'Record: Funding']) {
    await page.getByRole('button', { name: new RegExp(`^${step}`) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Yes' }).check()
    expect(await flaws(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByText('Goes on after 18', { exact: true }).waitFor()
})

it('comes: the match with permission goes on, the other has ended by law and is ended by hand', async () => {
  await running.close()
  running = await launchMainstay({ today: '2025-01-02', userData })
  const { page } = running
  await unlock(page)
  await openMatch(page, STEPHEN)
  await page.getByRole('heading', { name: 'Turned 18 on 27 Dec 2024' }).waitFor()
  expect(await page.getByText('The appointment ended by law').count()).toBe(0)
  await openMatch(page, THOMAS)
  await page.getByText('The appointment ended by law on 1 Jan 2025').waitFor()
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: 'End match' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Ended on', { exact: true }).inputValue()).toBe('1 Jan 2025')
  await dialog.getByLabel('Whose choice it was').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'End match' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/^Ended on 1 Jan 2025 after/).waitFor()
})
