import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DURHAM, flawsInBothThemes, openServiceWith } from './coordinator.ts'
import { escapeFrom } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* Money and reports of Durham on 31 October 2023, by keyboard alone. Each step goes on from the one before. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-money-'))
let running: Running
let page: Page

beforeAll(async () => {
  running = await launchMainstay({ today: '2023-10-31' })
  page = running.page
  await openServiceWith(running, DURHAM, folder, '2023-10-31')
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Goes on with Tab until the focus is there. */
async function tabTo(there: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await there.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(there)}.`)
}

const rail = (name: string): Locator => page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: new RegExp(`^${name}`) })
const main = (): Locator => page.getByRole('main')
const address = (): string => decodeURIComponent(page.url().split('#')[1] ?? '')

describe('money', () => {
  it('says in a sentence what the year comes to, with the claims to approve beside its place', async () => {
    await tabTo(rail('Money'))
    await expect.poll(() => rail('Money').innerText()).toMatch(/32 claims to approve/)
    await page.keyboard.press('Enter')
    await main().getByText('At today’s pattern the year ends with £8,129 unspent. The budget pays for 60 matches a year; another monthly match costs £648 a year.').waitFor()
    const tiles = (await main().getByRole('region', { name: 'The money of 2023/24' }).getByRole('link').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
    expect(tiles.map((text) => text.match(/£[\d,]+/)?.[0])).toEqual(['£38,880', '£17,980', '£1,519', '£30,751', '£20,900'])
    await main().getByRole('table', { name: 'Claims' }).waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
  })

  it('draws the months with their forecast, and tells the same numbers as a table with T', async () => {
    const chart = main().getByRole('group', { name: 'Spending by month' })
    expect(await chart.getByRole('img').getAttribute('aria-label')).toBe('Spending by month, April 2023 to March 2024. Most in October 2023, £2,915.02. Forecast from November 2023. Budget £3,240 a month')
    expect(await chart.locator('.bar').count()).toBe(7)
    expect(await chart.locator('.forecast').count()).toBe(5)
    await tabTo(chart)
    await page.keyboard.press('t')
    const cells = await chart.getByRole('table').locator('tbody td:nth-child(2)').allInnerTexts()
    const pence = cells.filter((text) => text.includes('£')).reduce((sum, text) => sum + Math.round(Number(text.replaceAll(/[£,]/g, '')) * 100), 0)
    expect([cells.length, pence]).toEqual([12, 17_979_88])
    expect(await flawsInBothThemes(page)).toEqual([])
    await page.keyboard.press('t')
    await chart.getByRole('img').waitFor()
    expect(await chart.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('works out what if, and changes nothing', async () => {
    await tabTo(main().getByRole('slider', { name: 'Active matches' }))
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    await main().getByText('64 × 12 × £54.00 = £41,472').waitFor()
    await main().getByText('£2,592 over the budget').waitFor()
    expect(await main().getByRole('slider', { name: 'Active matches' }).getAttribute('aria-valuetext')).toBe('64, was 59')
    await main().getByRole('button', { name: 'Reset' }).press('Enter')
    await main().getByText('59 × 12 × £54.00 = £38,232').waitFor()
  })

  it('lists the claims by where they stand, added up at the foot, each filter in the address', async () => {
    const claims = main().getByRole('region', { name: 'Claims' })
    expect(await claims.locator('tfoot').innerText()).toMatch(/877\s+£963\.98/)
    await tabTo(claims.getByRole('radio', { name: /^To approve/ }))
    await page.keyboard.press('ArrowRight')
    await claims.getByText('58 of 666 claims').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('laid')
    await claims.getByText(/^\d of 666 claims$/).waitFor()
    expect(address()).toBe('/money?show=approved&find=laid')
    await page.goBack()
    await claims.getByText('32 of 666 claims').waitFor()
    await page.goForward()
    await claims.getByText(/^\d of 666 claims$/).waitFor()
    await tabTo(claims.getByRole('row', { name: /Laidler/ }).first())
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/matches\/\d+$/)
    await page.goBack()
  })

  it('looks back at a year that is over', async () => {
    const year = page.getByRole('combobox', { name: 'Financial year' })
    await year.focus()
    await year.press('ArrowDown')
    await main().getByText('2022/23 ended with £12,366 unspent: £20,034 of £32,400 was spent.').waitFor()
    expect(address()).toMatch(/year=2022-04-01/)
    expect(await main().getByRole('group', { name: 'Spending by month' }).locator('.forecast').count()).toBe(0)
  })
})

describe('reports', () => {
  it('says what share of children in care are matched and who counts, in two actions from anywhere', async () => {
    await rail('Reports').press('Enter')
    const share = main().getByRole('button', { name: /rows behind Children in care with a visitor/ })
    await share.waitFor()
    expect(await share.innerText()).toMatch(/^59 of 1,200 \(4\.9 %\)/)
    await share.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('59 rows').waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
    await escapeFrom(dialog)
    expect(await share.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('proves that the numbers of any period agree', async () => {
    const [from, to] = [page.getByLabel('From', { exact: true }), page.getByLabel('To', { exact: true })]
    await from.fill('1/10/2022')
    await to.fill('31/10/2023')
    await tabTo(page.getByRole('radio', { name: 'This year to date' }))
    await main().getByText('73 young people were referred, 60 matches started and 27 ended.').waitFor()
    const proof = main().getByRole('region', { name: 'Do the numbers agree?' })
    await proof.getByText('Open on 30 Sep 2022').waitFor()
    expect(await proof.getByText('Agrees', { exact: true }).count()).toBe(3)
    expect((await proof.getByRole('region', { name: 'Matches' }).innerText()).replaceAll(/\s+/g, ' ')).toMatch(/Open on 30 Sep 2022 27 Started \+ 60 Ended – 27 Open on 31 Oct 2023 60/)
    expect(await flawsInBothThemes(page)).toEqual([])
  })

  it('draws its charts anew to fit the window, with letters of twelve pixels or more', async () => {
    const chart = main().getByRole('group', { name: 'Matches by month' })
    expect(await chart.getByRole('img').getAttribute('aria-label')).toBe('Matches by month, October 2022 to October 2023. Started: most in December 2022, 9. Ended: most in June 2023, 4')
    for (const [width, height] of [[683, 384], [1024, 700], [1366, 768]] as const) {
      await page.setViewportSize({ width, height })
      await expect.poll(() => chart.locator('svg').last().evaluate((svg) => Math.abs(svg.clientWidth - Number(svg.getAttribute('viewBox')?.split(' ')[2])))).toBeLessThan(1)
      expect(await chart.locator('svg text').evaluateAll((texts) => Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))))).toBeGreaterThanOrEqual(12)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    }
  })

  it('leads to every figure, which is part of it', async () => {
    await page.getByRole('link', { name: 'Every figure', exact: true }).press('Enter')
    await expect.poll(address).toBe('/figures?from=2022-10-01&to=2023-10-31')
    await page.locator('[data-figure="match_rate.percent"]').waitFor()
    expect(await rail('Reports').getAttribute('aria-current')).toBe('page')
  })
})

it('nothing left the page, and nothing broke its policy', () => expect([running.requests, running.violations]).toEqual([[], []]))
