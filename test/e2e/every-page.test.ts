import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { PAGE_KINDS } from '#domain/page-kind.ts'
import { flawsInBothThemes, goTo, settled } from './coordinator.ts'
import { withService } from './with-service.ts'

/* Every page with people in it, in both themes and at 200 % text: nothing for axe to find, nothing that scrolls sideways, a way to each from the rail, a title that names a kind of page and nobody. */

const TODAY = '2026-11-22'
const service = withService({ demo: true }, TODAY)
// What fades in or out is only waited for.
beforeAll(() => service.running.page.emulateMedia({ reducedMotion: 'reduce' }))

const LISTS = ['Volunteers', 'Young people', 'Matches'] as const

/** Follows a link of the rail or of the settings by keyboard, until the page it leads to says that one is there. */
async function follow(page: Page, link: Locator): Promise<void> {
  await link.press('Enter')
  await expect.poll(() => link.getAttribute('aria-current')).toBe('page')
  await settled(page)
}

/** A title of a kind of page, and so of nobody: what else stands in it. Null where it is one. */
async function oddTitle(): Promise<string | null> {
  const title = await service.running.title()
  return PAGE_KINDS.some((kind) => title === `${kind} – Mainstay`) ? null : title
}

/** How far the page scrolls sideways at 200 % text on a council laptop; tables may, inside their own box. */
async function sidewaysAt200Percent(page: Page): Promise<number> {
  await page.setViewportSize({ width: 683, height: 384 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize({ width: 1366, height: 768 })
  return over
}

describe('from the rail', () => {
  it('every place opens, has one heading and a landmark, and pleases axe in both themes', { timeout: 240_000 }, async () => {
    const { page } = service.running
    const rail = page.getByRole('navigation', { name: 'Mainstay' })
    const places = await rail.getByRole('link').all()
    expect(places.length).toBeGreaterThanOrEqual(8)
    for (const place of places) {
      const name = ((await place.innerText()).split('\n')[0] ?? '').trim()
      await follow(page, place)
      expect(await page.getByRole('heading', { level: 1 }).count(), name).toBe(1)
      expect(await page.locator('main#page').count(), name).toBe(1)
      expect(await oddTitle(), name).toBeNull()
      expect(await flawsInBothThemes(page), name).toEqual([])
      expect(await sidewaysAt200Percent(page), name).toBeLessThanOrEqual(0)
    }
  })

  it.each(LISTS)('%s opens a person or a match by keyboard, and back again', { timeout: 120_000 }, async (name) => {
    const { page } = service.running
    await page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: new RegExp(`^${name}`) }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await settled(page)
    await page.getByRole('table').first().getByRole('row').nth(1).waitFor()
    const list = page.url()
    await page.getByRole('table').first().getByRole('row').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => /\/\d+/.test(url.hash))
    await settled(page)
    expect(await oddTitle()).toBeNull()
    expect(await flawsInBothThemes(page)).toEqual([])
    expect(await sidewaysAt200Percent(page)).toBeLessThanOrEqual(0)
    await page.goBack()
    await settled(page)
    expect(page.url()).toBe(list)
  })

  it('every part of the settings opens from its list', { timeout: 240_000 }, async () => {
    const { page } = service.running
    await goTo(page, '/settings')
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await settled(page)
    const parts = await page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('link').all()
    expect(parts.length).toBeGreaterThanOrEqual(8)
    for (const part of parts) {
      const name = await part.innerText()
      await follow(page, part)
      expect(await oddTitle(), name).toBeNull()
      expect(await flawsInBothThemes(page), name).toEqual([])
      expect(await sidewaysAt200Percent(page), name).toBeLessThanOrEqual(0)
    }
  })
})

describe('off the rail', () => {
  it.each([
    ['/volunteers/new', 'Add a volunteer'], ['/recruitment', 'Applicants by stage'], ['/volunteers/cohorts', 'Training cycles'], ['/volunteers/campaigns', 'Campaigns'], ['/volunteers/outcomes', 'Time and drop-out'], ['/volunteers/1/merge', 'Merge two records'],
    ['/young-people/new', 'New young person'], ['/young-people/1/merge', 'Merge two records'], ['/referrals/new', 'New referral'], ['/matches/new', 'A match that began elsewhere'], ['/visits/new', 'Log a visit'], ['/supervisions/new', 'Record a supervision'], ['/concerns', 'Concerns'], ['/concerns/new', 'Raise a concern'],
  ])('%s pleases axe in both themes', { timeout: 120_000 }, async (address, heading) => {
    const { page } = service.running
    await goTo(page, address)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await settled(page)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await oddTitle()).toBeNull()
    expect(await flawsInBothThemes(page)).toEqual([])
    expect(await sidewaysAt200Percent(page)).toBeLessThanOrEqual(0)
  })

  it.each([
    ['somebody who waits, and who would suit', (waits: number) => `/waiting-list/${waits}`], ['two profiles', (waits: number) => `/waiting-list/${waits}/profiles/1`], ['a concern', () => '/concerns/1'],
    ['a match that ended', () => '/matches/1'], ['a match that rests', (_waits: number, rests: number) => `/matches/${rests}`],
  ] as const)('%s pleases axe in both themes', { timeout: 120_000 }, async (_what, addressOf) => {
    const { page } = service.running
    const [waits, rests] = await page.evaluate(async () => {
      const { call } = (window as unknown as { mainstay: { call: (question: object) => Promise<{ value: { rows: { id: number; state: string }[] } }> } }).mainstay
      const rowsOf = async (procedure: string): Promise<{ id: number; state: string }[]> => (await call({ procedure, input: null })).value.rows
      return [(await rowsOf('referrals.listWaiting'))[0]!.id, (await rowsOf('matches.list')).find((match) => match.state === 'paused')!.id]
    })
    await goTo(page, addressOf(waits, rests))
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')
    await settled(page)
    expect(await oddTitle()).toBeNull()
    expect(await flawsInBothThemes(page)).toEqual([])
    expect(await sidewaysAt200Percent(page)).toBeLessThanOrEqual(0)
  })

  it('every part of a young person pleases axe in both themes', { timeout: 120_000 }, async () => {
    const { page } = service.running
    await goTo(page, '/young-people/1')
    await settled(page)
    for (const part of await page.getByRole('tab').all()) {
      const name = await part.innerText()
      await part.click()
      await settled(page)
      expect(await oddTitle(), name).toBeNull()
      expect(await flawsInBothThemes(page), name).toEqual([])
      expect(await sidewaysAt200Percent(page), name).toBeLessThanOrEqual(0)
    }
  })

  it('a training cycle opens from the list of them, and pleases axe in both themes', { timeout: 120_000 }, async () => {
    const { page } = service.running
    await goTo(page, '/volunteers/cohorts')
    const link = page.locator('main').getByRole('table').getByRole('link').nth(1)
    const name = (await link.innerText()).trim()
    await link.press('Enter')
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    await settled(page)
    expect(await oddTitle()).toBeNull()
    expect(await flawsInBothThemes(page)).toEqual([])
    expect(await sidewaysAt200Percent(page)).toBeLessThanOrEqual(0)
  })
})

describe('all the while', () => {
  it('nothing left the page, and nothing broke its policy', () => {
    expect(service.running.requests).toEqual([])
    expect(service.running.violations).toEqual([])
  })

  it('the title is that of the page, and the walk looked at each', async () => expect(await service.running.title()).toBe('Training cycle – Mainstay'))
})
