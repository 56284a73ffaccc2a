import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flaws, goTo, startService } from './coordinator.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* What a service with nothing in it is told to do first: on each page what makes sense there, and no chart of noughts. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-journey-'))
let running: Running
beforeAll(async () => {
  running = await launchMainstay({ today: '2026-11-22', userData: join(folder, 'user-data') })
  await startService(running, folder)
  await running.page.getByRole('button', { name: 'Start empty' }).press('Enter')
  await running.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
})
afterAll(async () => {
  await running?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('an empty service', () => {
  it.each([
    ['/today', 'Nothing here yet', ['Bring in your spreadsheet', 'Add a volunteer', 'Receive a referral', 'Describe the service']],
    ['/volunteers', 'No volunteers yet', ['Bring in your spreadsheet', 'Add a volunteer']],
    ['/young-people', 'No young people yet', ['Bring in your spreadsheet', 'Receive a referral']],
    ['/matches', 'No matches yet', ['Bring in your spreadsheet', 'Find a visitor for somebody who waits', 'Record a match']],
    ['/concerns', 'No concern is recorded', ['Raise a concern']],
    ['/recruitment', 'No applicants at the moment', ['Add a volunteer']],
    ['/waiting-list', 'Nobody waits for a visitor', ['Receive a referral']],
    ['/calendar?view=agenda', 'Nothing in these four weeks', ['Log a visit', 'Record a supervision']],
    ['/money', 'No money is recorded for 2026/27', ['Enter the budget', 'Enter what a mile is paid', 'Bring in your spreadsheet']],
  ])('%s says “%s”, and leads to what comes first', async (address, title, steps) => {
    const { page } = running
    await goTo(page, address)
    const empty = page.locator('.empty').filter({ has: page.getByRole('heading', { name: title }) })
    await empty.waitFor()
    const links = empty.getByRole('link')
    expect((await links.allInnerTexts()).map((text) => text.trim())).toEqual(steps)
    expect(await flaws(page)).toEqual([])
    // At 200 % text none of them is out of sight.
    await page.setViewportSize({ width: 683, height: 384 })
    expect(await links.evaluateAll((all) => all.filter((link) => link.getBoundingClientRect().left < 0 || link.getBoundingClientRect().right > innerWidth).length)).toBe(0)
    await page.setViewportSize({ width: 1366, height: 768 })
    const to = await links.first().getAttribute('href')
    await links.first().press('Enter')
    await page.waitForURL((url) => url.hash === to)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe('')
  })

  it('shows no chart of noughts', async () => {
    const { page } = running
    await goTo(page, '/money')
    await page.getByRole('heading', { name: /^No money is recorded/ }).waitFor()
    expect(await page.getByRole('img', { name: /^Spending by month/ }).count()).toBe(0)
  })
})
