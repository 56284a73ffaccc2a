import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo } from './coordinator.ts'
import { withService } from './with-service.ts'

/* Every page on paper: black on white, nothing to press, tables whole. */

const TODAY = '2026-11-22'
const service = withService({ demo: true }, TODAY)

/** The pages of the PDF, each with its size in points. */
async function printed(page: Page): Promise<readonly { readonly width: number; readonly height: number }[]> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })
  await session.detach()
  const text = Buffer.from(data, 'base64').toString('latin1')
  return [...text.matchAll(/\/Type \/Page\s[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) => ({ width: Number(match[1]), height: Number(match[2]) }))
}

const PAGES = ['/today', '/volunteers', '/volunteers/1', '/recruitment', '/young-people', '/young-people/1', '/waiting-list', '/matches', '/matches/1', '/calendar', '/money', '/reports', '/figures', '/settings/service', '/settings/history'] as const

describe.each(PAGES)('%s on paper', (address) => {
  it('is black on white even in the dark, without rail or buttons, with its heading, its marking and the day', async () => {
    const { page } = service.running
    await goTo(page, address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.printed-line').waitFor({ state: 'attached' })
    await page.waitForFunction(() => [...document.querySelectorAll('.loading-line')].every((line) => line.textContent === ''))
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const seen = await page.evaluate(() => {
      const shows = (selector: string): number => [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.offsetParent !== null || getComputedStyle(each).position === 'fixed').filter((each) => each.checkVisibility()).length
      const main = getComputedStyle(document.querySelector('main') ?? document.body)
      return { rail: shows('.rail'), buttons: shows('.button'), find: shows('.search-trigger'), heading: shows('h1'), line: document.querySelector<HTMLElement>('.printed-line')?.innerText ?? '', ground: getComputedStyle(document.documentElement).backgroundColor, words: main.color }
    })
    expect(seen).toMatchObject({ rail: 0, buttons: 0, find: 0, heading: 1, words: 'rgb(0, 0, 0)' })
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(seen.ground)
    expect(seen.line).toMatch(/Printed on 22 Nov 2026$/)
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  })
})

describe('a list on paper', () => {
  it('lies sideways and is whole over as many sheets as it takes', async () => {
    const { page } = service.running
    await goTo(page, '/volunteers?show=all')
    await page.getByRole('table', { name: 'Volunteers' }).getByRole('row').nth(2).waitFor()
    const sheets = await printed(page)
    expect(sheets.length).toBeGreaterThan(2)
    for (const { width, height } of sheets) expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  })

  it('of anything else stands upright', async () => {
    const { page } = service.running
    await goTo(page, '/matches/1')
    await page.getByRole('heading', { name: 'What happened' }).or(page.getByRole('list').first()).first().waitFor()
    const [first] = await printed(page)
    expect([Math.round(first?.width ?? 0), Math.round(first?.height ?? 0)]).toEqual([595, 842])
  })
})

it('Ctrl P prints the page', async () => {
  const { page } = service.running
  await page.evaluate(() => { window.print = () => { document.documentElement.dataset['printed'] = 'yes' } })
  await page.keyboard.press('Control+p')
  // The menu hears it first, and asks the page.
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes')
})

it('nothing left the page, and nothing broke its policy', () => {
  expect(service.running.requests).toEqual([])
  expect(service.running.violations).toEqual([])
})
