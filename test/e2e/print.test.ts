import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo, settled } from './coordinator.ts'
import { type PrintedSheet, sheetsOf } from './pdf-pages.ts'
import { withService } from './with-service.ts'

/* Every page on paper: black on white, nothing to press, tables whole. */

const TODAY = '2026-11-22'
const service = withService({ demo: true }, TODAY)

/** The sheets that the page is printed on. */
async function printed(page: Page): Promise<readonly PrintedSheet[]> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })
  await session.detach()
  return sheetsOf(Buffer.from(data, 'base64'))
}

const PAGES = [
  '/today', '/volunteers', '/volunteers/1', '/volunteers/1/merge', '/recruitment', '/volunteers/cohorts', '/volunteers/campaigns', '/volunteers/outcomes', '/young-people', '/young-people/1', '/waiting-list', '/matches', '/matches/1', '/concerns', '/concerns/1',
  '/calendar', '/money', '/reports', '/figures', '/settings/service', '/settings/history',
] as const

describe.each(PAGES)('%s on paper', (address) => {
  it('is black on white even in the dark, without rail or buttons, with its heading, its marking, and who printed it when', async () => {
    const { page } = service.running
    await goTo(page, address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.printed-line').waitFor({ state: 'attached' })
    await settled(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const seen = await page.evaluate(() => {
      const shows = (selector: string): number => [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.offsetParent !== null || getComputedStyle(each).position === 'fixed').filter((each) => each.checkVisibility()).length
      const main = getComputedStyle(document.querySelector('main') ?? document.body)
      return { rail: shows('.rail'), buttons: shows('.button'), find: shows('.search-trigger'), heading: shows('h1'), line: document.querySelector<HTMLElement>('.printed-line')?.innerText ?? '', ground: getComputedStyle(document.documentElement).backgroundColor, words: main.color }
    })
    expect(seen).toMatchObject({ rail: 0, buttons: 0, find: 0, heading: 1, words: 'rgb(0, 0, 0)' })
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(seen.ground)
    expect(seen.line).toMatch(/Printed by \S+ on 22 Nov 2026 at \d\d:\d\d$/)
    await page.emulateMedia({ media: null, colorScheme: 'light' })
    const sheets = await printed(page)
    expect(sheets[0]?.words).toMatch(/Printed by \S+ on 22 Nov 2026 at \d\d:\d\d/)
    expect(sheets.map(({ words }) => words).join(' ')).not.toContain('Find or do anything')
    for (const [place, { words }] of sheets.entries()) expect(words).toMatch(new RegExp(`^OFFICIAL-SENSITIVE Page ${place + 1} of ${sheets.length} `))
  })
})

describe('a list on paper', () => {
  it('lies sideways and is whole over as many sheets as it takes', async () => {
    const { page } = service.running
    await goTo(page, '/volunteers?show=all')
    await page.getByRole('table', { name: 'Volunteers' }).getByRole('row').nth(2).waitFor()
    const sheets = await printed(page)
    expect(sheets.length).toBeGreaterThan(2)
    for (const { width, height } of sheets) expect([width, height]).toEqual([842, 595])
    for (const { words } of sheets) for (const head of ['Name', 'Last visit', 'Phone']) expect(words).toContain(head)
  })

  it('of days lies sideways too, with everybody who stands in them', async () => {
    const { page } = service.running
    await goTo(page, '/calendar')
    await page.locator('.days .more').first().waitFor()
    const sheets = await printed(page)
    const words = sheets.map((sheet) => sheet.words).join(' ')
    expect(sheets[0]).toMatchObject({ width: 842, height: 595 })
    expect(words).not.toMatch(/\d more/)
    // A long name takes two lines.
    const close = (text: string): string => text.replaceAll(/\s/g, '')
    for (const name of (await page.locator('.days .name').allInnerTexts()).slice(0, 5)) expect(close(words)).toContain(close(name))
  })

  it('of anything else stands upright', async () => {
    const { page } = service.running
    await goTo(page, '/matches/1')
    await page.getByRole('heading', { name: 'What happened' }).or(page.getByRole('list').first()).first().waitFor()
    const [first] = await printed(page)
    expect([first?.width, first?.height]).toEqual([595, 842])
  })
})

describe('the figures on paper', () => {
  it('stand in one table with what each counts, the period, the year before and every group, and nothing to press', async () => {
    const { page } = service.running
    await goTo(page, '/figures?from=2026-04-01&to=2026-11-22')
    await page.locator('[data-figure]').first().waitFor()
    const shown = await page.locator('[data-figure] h3').allInnerTexts()
    const sheets = await printed(page)
    // A line that ends within a word, or within what is asked for, is two lines.
    const close = (text: string): string => text.replaceAll(/\s/g, '')
    const words = close(sheets.map((sheet) => sheet.words).join(' '))
    expect(words).toContain(close('1 Apr 2026 to 22 Nov 2026, both days included, beside the year before, 1 Apr 2025 to 22 Nov 2025.'))
    for (const { words: said } of sheets) expect(said).toMatch(/Figure, and what it counts This period A year before/)
    for (const name of shown) expect(words).toContain(close(name))
    expect(words).toContain(close('Volunteers who were approved and active at the end of the period, with or without a match.'))
    expect(words).toMatch(/Female\d+\(\d+\.\d%\)\d+\(\d+\.\d%\)/)
    expect(sheets.map((sheet) => sheet.words).join(' ')).not.toMatch(/Usual periods|This year to date|Beside the year before|In grey|\bRows\b/)
    expect(sheets.length).toBeLessThanOrEqual(6)
    expect([sheets[0]?.width, sheets[0]?.height]).toEqual([595, 842])
    // No kind of figures is headed at the foot of a sheet whose first figure stands on the next.
    const kinds = await page.locator('[data-room] h2').allInnerTexts()
    for (const sheet of sheets) for (const kind of kinds) expect(sheet.words.endsWith(` ${kind}`), `${kind} at the foot`).toBe(false)
  })

  it('are those of a filter, which says so, and without the year before where that was taken away', async () => {
    const { page } = service.running
    await goTo(page, '/figures?find=supervision&compare=none')
    // Those of the year before stand there until the others are counted.
    await expect.poll(() => page.locator('[data-figure] .before').count()).toBe(0)
    await page.locator('[data-figure]').first().waitFor()
    const [sheet, ...others] = await printed(page)
    expect(sheet?.words).toContain('Only figures found by “supervision”.')
    expect(sheet?.words).not.toMatch(/year before|Matches started/)
    expect(others).toEqual([])
    // It is gone from the page again.
    await expect.poll(() => page.locator('.sheet').count()).toBe(0)
  })
})

describe('what only serves the window', () => {
  it.each([['/settings/service', 'Parts of the settings|History of changes'], ['/reports', 'Usual periods|This year to date'], ['/money', 'What if'], ['/waiting-list', 'ready volunteers? shares? something']])('of %s is not printed', async (address, unwanted) => {
    const { page } = service.running
    await goTo(page, address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    expect((await printed(page)).map(({ words }) => words).join(' ')).not.toMatch(new RegExp(unwanted))
  })
})

describe('a profile that is handed over', () => {
  it('is a sheet of its own for each, with nothing of the desk on it', async () => {
    const { page } = service.running
    await goTo(page, '/waiting-list')
    const id = await page.evaluate(async () => {
      const { call } = (window as unknown as { mainstay: { call: (question: object) => Promise<{ value: { rows: { id: number }[] } }> } }).mainstay
      return (await call({ procedure: 'referrals.listWaiting', input: null })).value.rows[0]!.id
    })
    await goTo(page, `/waiting-list/${id}/profiles/1`)
    await page.getByRole('heading', { name: /^Meet / }).waitFor()
    const sheets = await printed(page)
    expect(sheets.map(({ words }) => /(Meet|About) \p{Lu}/u.exec(words)?.[1])).toEqual(['Meet', 'About'])
    for (const { words } of sheets) expect(words).not.toMatch(/OFFICIAL|Page \d|Printed|Two profiles|Find a visitor|Read both/)
  })
})

it('Ctrl P prints the page', async () => {
  const { page } = service.running
  await page.evaluate(() => { window.print = () => { document.documentElement.dataset['printed'] = 'yes' } })
  await page.keyboard.press('Control+p')
  // The menu hears it first, and asks the page.
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes')
})

it('what was sent to the printer, and a list that was copied, stand in the history', async () => {
  const { page } = service.running
  await page.evaluate(() => { window.print = () => { document.documentElement.dataset['printed'] = 'twice' } })
  await goTo(page, '/volunteers?show=all')
  await page.getByRole('table', { name: 'Volunteers' }).getByRole('row').nth(2).waitFor()
  const rows = (await page.getByRole('table', { name: 'Volunteers' }).getByRole('row').count()) - 1
  await page.keyboard.press('Control+p')
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('twice')
  await page.getByRole('button', { name: 'Copy all rows' }).press('Enter')
  await page.getByText(/rows copied/).first().waitFor()
  await goTo(page, '/settings/history')
  await page.getByText(`The page “Volunteers” sent to the printer, ${rows} rows`).first().waitFor()
  await page.getByText(new RegExp(`^Volunteers copied, ${rows} rows about \\d+ people: name, `)).first().waitFor()
})

it('nothing left the page, and nothing broke its policy', () => {
  expect(service.running.requests).toEqual([])
  expect(service.running.violations).toEqual([])
})
