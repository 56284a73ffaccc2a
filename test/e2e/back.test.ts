import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo, settled } from './coordinator.ts'
import { escapeFrom } from './keyboard.ts'
import { withService } from './with-service.ts'

/* Back leads back to the place: as far down, on the same row, with the focus. And whoever hears the page hears that it is another. */

const service = withService({ demo: true }, '2026-11-22')

/** What has the focus, and how far down the page and the box around it are. */
const here = (page: Page): Promise<{ readonly words: string; readonly page: number; readonly box: number }> => page.evaluate(() => ({
  words: (document.activeElement as HTMLElement).innerText.replace(/\s+/g, ' ').slice(0, 200),
  page: Math.round(scrollY), box: Math.round(document.activeElement?.closest('.table-wrap')?.scrollTop ?? 0),
}))

/** Opens the row that has the focus, and goes back by the key. */
async function openAndReturn(page: Page): Promise<void> {
  const { hash } = new URL(page.url())
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.hash !== hash)
  await settled(page)
  await page.keyboard.press('Alt+ArrowLeft')
  await page.waitForURL((url) => url.hash === hash)
}

describe('back', () => {
  it.each([['Volunteers', '/volunteers?show=all'], ['Matches', '/matches?show=all'], ['Young people', '/young-people?show=all']] as const)('leads to the row of %s that was opened, in its place', async (name, address) => {
    const { page } = service.running
    await goTo(page, address)
    await page.getByRole('table', { name }).getByRole('row').nth(1).focus()
    for (let pages = 0; pages < 4; pages += 1) await page.keyboard.press('PageDown')
    await page.keyboard.press('ArrowUp')
    const before = await here(page)
    expect(before.box).toBeGreaterThan(300)
    await openAndReturn(page)
    await expect.poll(() => here(page)).toEqual(before)
  })

  it('leads to the line of what needs doing that was opened', async () => {
    const { page } = service.running
    await goTo(page, '/today')
    await page.getByRole('region', { name: 'To do' }).getByRole('listitem').first().focus()
    for (let pages = 0; pages < 3; pages += 1) await page.keyboard.press('PageDown')
    await expect.poll(async () => (await here(page)).page).toBeGreaterThan(300)
    const before = await here(page)
    await openAndReturn(page)
    await expect.poll(() => here(page)).toEqual(before)
  })

  it('leads to the link that was followed', async () => {
    const { page } = service.running
    await goTo(page, '/matches/1')
    await settled(page)
    const link = page.locator('main#page').getByRole('link').last()
    await link.focus()
    await page.waitForTimeout(50)
    const before = await here(page)
    const href = await link.getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.hash === href)
    await settled(page)
    await page.keyboard.press('Alt+ArrowLeft')
    await page.waitForURL((url) => url.hash === '#/matches/1')
    await expect.poll(() => here(page)).toEqual(before)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href)
  })

  it('leads from the record of a row behind a figure to its rows', async () => {
    const { page } = service.running
    await goTo(page, '/figures?rows=volunteers.recruited')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row').nth(1).focus()
    const name = await dialog.getByRole('row').nth(1).getByRole('link').innerText()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#\/volunteers\/\d+$/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')
    await page.keyboard.press('Alt+ArrowLeft')
    await dialog.getByRole('row').nth(1).waitFor()
    await escapeFrom(dialog)
  })

  it('and to the top where a page is opened anew', async () => {
    const { page } = service.running
    await goTo(page, '/volunteers?show=all')
    await page.getByRole('table', { name: 'Volunteers' }).getByRole('row').nth(1).waitFor()
    expect(await page.evaluate(() => document.querySelector('.table-wrap')?.scrollTop)).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')
  })
})

describe('another page', () => {
  it.each([['/volunteers', 'Volunteers'], ['/matches', 'Matches'], ['/settings/security', 'Settings'], ['/reports', 'Reports']])('%s is told by its title, and takes the focus', async (address, title) => {
    const { page } = service.running
    await goTo(page, address)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await expect.poll(() => page.title()).toBe(`${title} – Mainstay`)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')
    await page.getByRole('main', { name: title }).waitFor()
  })

  it('of one person has a title that names nobody, and is heard with the name', async () => {
    const { page } = service.running
    await goTo(page, '/young-people/1')
    await settled(page)
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    expect(await page.title()).toBe('Young person – Mainstay')
    await page.getByRole('main', { name }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page')
  })
})

it('nothing left the page, and nothing broke its policy', () => {
  expect(service.running.requests).toEqual([])
  expect(service.running.violations).toEqual([])
})
