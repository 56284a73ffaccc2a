import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo, settled } from './coordinator.ts'
import { withService } from './with-service.ts'

/* Three questions as somebody asks them who has never seen Mainstay, with a mouse, from a page that has nothing to do with them: each in four presses or fewer. */

const service = withService({ demo: true }, '2026-11-22')

/** Presses one after another, each where it is seen, and counts them. */
function presses(): { readonly press: (what: Locator) => Promise<void>; readonly count: () => number } {
  let count = 0
  return {
    press: async (what) => {
      await what.click()
      count += 1
    },
    count: () => count,
  }
}
const rail = (page: Page, name: RegExp): Locator => page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name })
async function start(): Promise<Page> {
  const { page } = service.running
  await goTo(page, '/settings/look')
  await settled(page)
  return page
}

describe('in four presses or fewer from anywhere', () => {
  it('who has waited longest, and why', async () => {
    const page = await start()
    const { press, count } = presses()
    await press(rail(page, /^Waiting list/))
    const said = await page.getByRole('region', { name: 'What the list says' }).innerText()
    const name = /^(.+?) has waited longest, \d+ days; /.exec(said)?.[1] ?? ''
    expect(name).not.toBe('')
    await press(page.getByRole('region', { name: new RegExp(`^${name}, \\d+$`) }).getByRole('link', { name, exact: true }))
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(await page.locator('main').innerText()).toMatch(/has waited \d+ days/)
    expect(count()).toBeLessThanOrEqual(4)
  })

  it('whose supervision slipped furthest, and their number', async () => {
    const page = await start()
    const { press, count } = presses()
    await press(rail(page, /^Today/))
    await press(page.getByRole('radio', { name: /^Supervision/ }).locator('..'))
    const worst = page.locator('.todo li').first()
    expect(await worst.innerText()).toMatch(/overdue[\s\S]*Supervision with/)
    const name = await worst.locator('a.strong').first().innerText()
    await press(worst.getByRole('link', { name: /^Open/ }))
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await press(page.getByRole('button', { name: 'Copy number' }))
    await page.getByText(/copied/i).first().waitFor()
    expect(count()).toBeLessThanOrEqual(4)
  })

  it('what share of the children in care are matched, and who counts', async () => {
    const page = await start()
    const { press, count } = presses()
    await press(rail(page, /^Reports/))
    const [, matched, inCare, share] = /(\d+) of ([\d,]+) children in care had a visitor \((.+?)\)/.exec(await page.locator('.lead').innerText()) ?? []
    expect([matched, inCare, share].every((word) => word !== undefined)).toBe(true)
    await press(page.getByRole('button', { name: new RegExp(`^${matched} of ${inCare}`) }))
    const dialog = page.getByRole('dialog', { name: `Children in care with a visitor: ${matched} of ${inCare} (${share})` })
    await dialog.waitFor()
    await dialog.getByText(new RegExp(`^${matched} rows`)).waitFor()
    expect(count()).toBeLessThanOrEqual(4)
    // The tile on Today leads to the same number.
    await page.keyboard.press('Escape')
    await press(rail(page, /^Today/))
    const tile = page.locator('.figure').filter({ hasText: 'Match rate' })
    expect((await tile.innerText()).replaceAll(/\s+/g, ' ')).toContain(`${share} of ${inCare}`.replaceAll(/\s+/g, ' '))
    await press(tile)
    await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor()
  })
})
