import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { DURHAM, flaws, goTo } from './coordinator.ts'
import { withService } from './with-service.ts'

/* A list of what needs doing that is longer than one page takes: the first lines of each group, and the rest when somebody asks for it. */

const service = withService({ workbook: DURHAM }, '2024-06-30')

it('is drawn as far as it is asked for, also by whoever comes back', async () => {
  const { page } = service.running
  await goTo(page, '/today')
  const group = page.getByRole('region', { name: 'Overdue' })
  const lines = group.getByRole('listitem')
  await lines.first().waitFor()
  const count = Number((await group.getByRole('heading', { level: 3 }).innerText()).replace(/\D+/g, ''))
  expect(count).toBeGreaterThan(50)
  expect(await lines.count()).toBe(50)
  expect(await flaws(page)).toEqual([])

  const hasFocus = (wanted: Locator): Promise<boolean> => wanted.evaluate((element) => element === document.activeElement)
  await group.getByRole('button', { name: /^Show 200 more/ }).press('Enter')
  await expect.poll(() => lines.count()).toBe(250)
  // What asked for them is there until the last of them are; then the first that came has the focus.
  const rest = group.getByRole('button', { name: /^Show all/ })
  expect(await hasFocus(rest)).toBe(true)
  await rest.press('Enter')
  await expect.poll(() => lines.count()).toBe(count)
  await expect.poll(() => hasFocus(lines.nth(250))).toBe(true)
  const drawn = count

  // The rail counts the whole list, and so does the choice that leaves all of it.
  const all = (await page.getByRole('radio', { name: /^All / }).getAttribute('aria-label') ?? await page.getByText(/^All [\d,]+$/).first().innerText()).replace(/\D+/g, '')
  await expect.poll(() => page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: /^Today/ }).innerText()).toContain(Number(all).toLocaleString('en-GB'))

  await lines.nth(drawn - 1).getByRole('link').first().press('Enter')
  await page.waitForURL((url) => !url.hash.startsWith('#/today'))
  await page.goBack()
  await expect.poll(() => lines.count()).toBe(drawn)
})

it('narrowed to one kind shows that kind alone', async () => {
  const { page } = service.running
  await goTo(page, '/today?do=supervision')
  const icons = page.getByRole('region', { name: 'To do' }).getByRole('listitem')
  await icons.first().waitFor()
  await expect.poll(async () => (await icons.locator('.thing').allInnerTexts()).every((words) => words.trim().startsWith('Supervision with'))).toBe(true)
})
