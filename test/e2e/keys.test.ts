import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { KEYS } from '#app/known-keys.ts'
import { goTo, lock, settled, unlock } from './coordinator.ts'
import { escapeFrom, paletteField } from './keyboard.ts'
import { withService } from './with-service.ts'

/* Every key that the list of keys names is pressed, and does what it says there. */

const service = withService({ demo: true }, '2026-11-22')

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? document.activeElement?.getAttribute('data-index') ?? (document.activeElement as HTMLInputElement | null)?.type ?? '')
async function openList(page: Page): Promise<void> {
  await goTo(page, '/volunteers?show=all')
  await page.getByRole('table', { name: 'Volunteers' }).getByRole('row').nth(1).focus()
}
async function openCalendar(page: Page): Promise<void> {
  await goTo(page, '/calendar?day=2026-11-18')
  await page.locator('[data-day="2026-11-18"]').focus()
}
async function leave(page: Page): Promise<void> {
  await escapeFrom(page.getByRole('dialog'))
}

/** What each does, by the words beside it. */
const PRESSED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'Find or do anything': async (page) => {
    await page.keyboard.press('Control+k')
    await paletteField(page).waitFor()
    await leave(page)
  },
  'Filter the list, or find where there is none': async (page) => {
    await openList(page)
    await page.keyboard.press('Control+f')
    expect(await focused(page)).toBe('search')
    await goTo(page, '/today')
    await settled(page)
    await page.keyboard.press('Control+f')
    await paletteField(page).waitFor()
    await leave(page)
  },
  'Add something': async (page) => {
    await page.keyboard.press('Control+n')
    await page.getByRole('menuitem', { name: 'Volunteer' }).waitFor()
    await page.keyboard.press('Escape')
    // Nothing goes past a menu that still stands there.
    await page.getByRole('menu').waitFor({ state: 'detached' })
  },
  'Save the form that is open': async (page) => {
    await goTo(page, '/volunteers/campaigns')
    await page.getByRole('button', { name: 'Add a campaign' }).press('Enter')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Radio by keys')
    await page.keyboard.press('Control+s')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('table', { name: 'Campaigns' }).getByRole('button', { name: 'Radio by keys' }).waitFor()
  },
  'Take back the last thing recorded, where nothing is being typed': async (page) => {
    const campaign = page.getByRole('table', { name: 'Campaigns' }).getByRole('button', { name: 'Radio by keys' })
    // What is typed is taken back by the text itself.
    await page.getByRole('searchbox').fill('Radio')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
    await campaign.waitFor()
    await page.locator('#page').focus()
    await page.keyboard.press('Control+z')
    await campaign.waitFor({ state: 'detached' })
    await page.getByText('Taken back: Campaign Radio by keys saved').first().waitFor()
  },
  'Do again what was taken back': async (page) => {
    await page.keyboard.press('Control+y')
    await page.getByRole('table', { name: 'Campaigns' }).getByRole('button', { name: 'Radio by keys' }).waitFor()
  },
  'Go to a place of the rail, from above': async (page) => {
    await page.keyboard.press('Control+5')
    await page.getByRole('heading', { level: 1, name: 'Matches' }).waitFor()
  },
  'Go back': async (page) => {
    await page.keyboard.press('Control+2')
    await page.getByRole('heading', { level: 1, name: 'Volunteers' }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('heading', { level: 1, name: 'Matches' }).waitFor()
  },
  'Go forward again': async (page) => {
    await page.keyboard.press('Alt+ArrowRight')
    await page.getByRole('heading', { level: 1, name: 'Volunteers' }).waitFor()
  },
  'Look everything up again': async (page) => {
    await openList(page)
    await page.keyboard.press('/')
    await page.keyboard.press('F5')
    await page.getByText('Everything on this page is looked up again').first().waitFor()
    // Nothing was loaded anew: what is typed goes on where it was.
    expect(await focused(page)).toBe('search')
  },
  'Print the page': async (page) => {
    await page.evaluate(() => { window.print = () => { document.documentElement.dataset['printed'] = 'yes' } })
    await page.keyboard.press('Control+p')
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes')
  },
  'Lock': async (page) => {
    await lock(page)
    await unlock(page)
  },
  'Close what is open': async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await leave(page)
  },
  'Go to what was just said, to undo it': async (page) => {
    await page.keyboard.press('F5')
    await page.getByText('Everything on this page is looked up again').first().waitFor()
    await page.keyboard.press('F8')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.toasts') != null)).toBe(true)
  },
  'Show these keys': async (page) => {
    await openList(page)
    await page.keyboard.press('/')
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await leave(page)
  },
  'Show these keys, where nothing is being typed': async (page) => {
    await openList(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await leave(page)
  },
  'Filter it': async (page) => {
    await openList(page)
    await page.keyboard.press('/')
    expect(await focused(page)).toBe('search')
  },
  'Move in it': async (page) => {
    await openList(page)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toBe('1')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => focused(page)).toBe('0')
  },
  'Move ten rows': async (page) => {
    await page.keyboard.press('PageDown')
    await expect.poll(() => focused(page)).toBe('10')
    await page.keyboard.press('PageUp')
    await expect.poll(() => focused(page)).toBe('0')
  },
  'Go to the first row or the last': async (page) => {
    await page.keyboard.press('End')
    await expect.poll(async () => Number(await focused(page))).toBeGreaterThan(20)
    await page.keyboard.press('Home')
    await expect.poll(() => focused(page)).toBe('0')
  },
  'Copy all rows': async (page) => {
    await page.keyboard.press('Control+c')
    await page.getByText(/^\d+ rows copied/).first().waitFor()
  },
  'Open the row': async (page) => {
    await openList(page)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => /^#\/volunteers\/\d+/.test(url.hash))
  },
  'Do it, in what needs doing': async (page) => {
    await goTo(page, '/today')
    await page.getByRole('region', { name: 'To do' }).getByRole('listitem').filter({ hasText: 'Supervision with' }).first().focus()
    await page.keyboard.press('d')
    await page.getByRole('dialog', { name: /^Supervision with / }).waitFor()
    await leave(page)
  },
  'Snooze, in what needs doing': async (page) => {
    await goTo(page, '/today')
    await page.getByRole('region', { name: 'To do' }).getByRole('listitem').first().focus()
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    await leave(page)
  },
  'Go from day to day': async (page) => {
    await openCalendar(page)
    for (const [key, day] of [['ArrowLeft', '17'], ['ArrowRight', '18'], ['ArrowDown', '25'], ['ArrowUp', '18']] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => focused(page)).toBe(`2026-11-${day}`)
    }
  },
  'Go a month back or on; with Shift a year': async (page) => {
    for (const [key, day] of [['PageDown', '2026-12-18'], ['PageUp', '2026-11-18'], ['Shift+PageUp', '2025-11-18'], ['Shift+PageDown', '2026-11-18']] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => focused(page)).toBe(day)
    }
  },
  'Go to the first or last day of the week': async (page) => {
    await page.keyboard.press('Home')
    await expect.poll(() => focused(page)).toBe('2026-11-16')
    await page.keyboard.press('End')
    await expect.poll(() => focused(page)).toBe('2026-11-22')
  },
  'Go to today': async (page) => {
    await openCalendar(page)
    await page.keyboard.press('t')
    await expect.poll(() => focused(page)).toBe('2026-11-22')
  },
  'Show it as a table, or as a chart again': async (page) => {
    await goTo(page, '/reports')
    const chart = page.getByRole('button', { name: 'As a table' }).first()
    await chart.focus()
    await page.keyboard.press('t')
    await page.getByRole('button', { name: 'As a chart' }).first().waitFor()
    await page.keyboard.press('t')
    await expect.poll(() => page.getByRole('button', { name: 'As a chart' }).count()).toBe(0)
  },
}

describe('the list of keys', () => {
  const listed = KEYS.flatMap(({ keys }) => keys.map(({ does }) => does))

  it('names every key that is pressed here, and no other', () => expect(listed.toSorted()).toEqual(Object.keys(PRESSED).toSorted()))

  it('is what F1 shows', async () => {
    const { page } = service.running
    await page.keyboard.press('F1')
    expect(await page.getByRole('dialog', { name: 'Keys' }).getByRole('term').allInnerTexts()).toEqual(listed)
    await leave(page)
  })

  it.each(Object.keys(PRESSED))('“%s” holds', async (does) => PRESSED[does]!(service.running.page))
})

it('nothing left the page, and nothing broke its policy', () => {
  expect(service.running.requests).toEqual([])
  expect(service.running.violations).toEqual([])
})
