import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PLACES } from '#app/routes.ts'
import { goTo, settled } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { withService } from './with-service.ts'

/*
 * Three questions as somebody asks them who has never seen Mainstay, with a mouse: each in four actions or fewer, from every page of the rail, from a
 * record of each kind and from within the settings. An action is a press of the mouse, keys pressed together, or something typed. What was counted
 * and how long it took stands in docs/tasks.md; MAINSTAY_TELL_TASKS=1 prints it.
 */

const service = withService({ demo: true }, '2026-11-22')
const MOST = 4

/** Where somebody may be when they are asked: the places of the rail, somebody's record, a form and the depth of the settings. */
const idOf = async (page: Page, procedure: string): Promise<number> => (await tellOf(page)<{ rows: readonly { id: number }[] }>(procedure)).rows[0]!.id
const STARTS: readonly { readonly name: string; readonly at: (page: Page) => Promise<string> | string }[] = [
  ...PLACES.map(({ name, path }) => ({ name, at: () => path })),
  { name: 'a volunteer', at: async (page) => `/volunteers/${await idOf(page, 'volunteers.list')}` },
  { name: 'a young person', at: async (page) => `/young-people/${await idOf(page, 'youngPeople.list')}` },
  { name: 'a match', at: async (page) => `/matches/${await idOf(page, 'matches.list')}` },
  { name: 'somebody who waits', at: async (page) => `/waiting-list/${await idOf(page, 'referrals.listWaiting')}` },
  { name: 'a form', at: () => '/visits/new' },
  { name: 'the look, under Settings', at: () => '/settings/look' },
]

/** What somebody does, counted, from the page on which they are asked. */
class Doing {
  readonly #since = performance.now()
  #count = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async press(what: Locator): Promise<void> {
    await what.click()
    this.#count += 1
  }

  rail(name: RegExp): Promise<void> {
    return this.press(this.page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name }))
  }

  /** The question is answered: gives in how many actions. */
  answered(task: string, from: string): number {
    const took = Math.round(performance.now() - this.#since)
    if (process.env['MAINSTAY_TELL_TASKS'] === '1') process.stdout.write(`${task}, from ${from}: ${this.#count} actions, ${took} ms\n`)
    return this.#count
  }
}

const TASKS: readonly { readonly name: string; readonly does: (doing: Doing) => Promise<void> }[] = [
  {
    name: 'who has waited longest, and why',
    does: async (doing) => {
      const { page } = doing
      await doing.rail(/^Waiting list/)
      const said = page.getByRole('region', { name: 'What the list says' })
      await said.getByText(/has waited longest/).waitFor()
      const name = /^(.+?) has waited longest, \d+ days; /.exec(await said.innerText())?.[1] ?? ''
      // By the records themselves, not by what the page says.
      const longest = (await tellOf(page)<{ rows: readonly { days: number; youngPerson: { name: string } }[] }>('referrals.listWaiting')).rows.toSorted((one, other) => other.days - one.days)[0]
      expect(name).toBe(longest?.youngPerson.name)
      await doing.press(page.getByRole('region', { name: new RegExp(`^${name}, \\d+$`) }).getByRole('link', { name, exact: true }))
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await page.locator('main').getByText(/has waited \d+ days/).first().waitFor()
    },
  },
  {
    name: 'whose supervision slipped furthest, and their number',
    does: async (doing) => {
      const { page } = doing
      await doing.rail(/^Today/)
      await doing.press(page.getByRole('radio', { name: /^Supervision/ }).locator('..'))
      const worst = page.locator('.todo li').first()
      await expect.poll(() => worst.innerText()).toMatch(/overdue[\s\S]*Supervision with/)
      const name = await worst.locator('a.strong').first().innerText()
      const furthest = (await tellOf(page)<{ lines: readonly { kind: string; daysOverdue: number; who: string }[] }>('due.list', {})).lines.filter(({ kind }) => kind === 'supervision').toSorted((one, other) => other.daysOverdue - one.daysOverdue)[0]
      expect(name).toBe(furthest?.who)
      await doing.press(worst.locator('a.strong').first())
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await doing.press(page.getByRole('button', { name: 'Copy number' }))
      await page.getByText(/copied/i).first().waitFor()
    },
  },
  {
    name: 'what share of the children in care are matched, and who counts',
    does: async (doing) => {
      const { page } = doing
      await doing.rail(/^Reports/)
      await page.locator('.lead').getByText(/children in care had a visitor/).waitFor()
      const [, matched, inCare, share] = /(\d+) of ([\d,]+) children in care had a visitor \((.+?)\)/.exec(await page.locator('.lead').innerText()) ?? []
      expect([matched, inCare, share].every((word) => word !== undefined)).toBe(true)
      await doing.press(page.getByRole('button', { name: new RegExp(`^${matched} of ${inCare}`) }))
      const dialog = page.getByRole('dialog', { name: `Children in care with a visitor: ${matched} of ${inCare} (${share})` })
      await dialog.waitFor()
      await dialog.getByText(new RegExp(`^${matched} rows`)).waitFor()
    },
  },
]

describe.each(TASKS)('in four actions or fewer: $name', ({ name, does }) => {
  it.each(STARTS)('from $name', async ({ name: from, at }) => {
    const { page } = service.running
    await goTo(page, await at(page))
    await settled(page)
    const doing = new Doing(page)
    await does(doing)
    expect(doing.answered(name, from)).toBeLessThanOrEqual(MOST)
    // What stands open or is filtered is not to help, or stand in the way of, the next.
    await page.keyboard.press('Escape')
  })
})

it('the tile on Today leads to the same share as the report tells', async () => {
  const { page } = service.running
  await goTo(page, '/reports')
  const [, inCare, share] = /of ([\d,]+) children in care had a visitor \((.+?)\)/.exec(await page.locator('.lead').innerText()) ?? []
  await goTo(page, '/today')
  const tile = page.locator('.figure').filter({ hasText: 'Match rate' })
  await tile.waitFor()
  expect((await tile.innerText()).replaceAll(/\s+/g, ' ')).toContain(`${share} of ${inCare}`.replaceAll(/\s+/g, ' '))
  await tile.click()
  await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor()
})
