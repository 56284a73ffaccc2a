import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { flaws, flawsOfDialog, goTo } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { escapeFrom, goBy, press, tabTo, type, undo } from './keyboard.ts'
import { withService } from './with-service.ts'

/* What no other journey does by keyboard alone: Tab, the palette and the keys that are on the pages. */

const service = withService({ demo: true }, '2026-11-22')
const said = (page: Page, words: RegExp): Promise<void> => page.locator('.toast').getByText(words).first().waitFor()

describe('today', () => {
  it('a thing is snoozed until a day with its reason, and is back with Undo', async () => {
    const { page } = service.running
    await page.keyboard.press('Control+1')
    const lines = page.locator('.todo li')
    await lines.first().waitFor()
    const before = await lines.count()
    await press(page, /^Snooze$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Until$/, '29 nov 2026')
    await type(page, /^Why it can wait$/, 'On leave until then')
    await page.keyboard.press('Enter')
    await said(page, /^Snoozed until 29 Nov 2026: /)
    await expect.poll(() => lines.count()).toBe(before - 1)
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.todo li') !== null)).toBe(true)
    await undo(page)
    await expect.poll(() => lines.count()).toBe(before)
  })
})

describe('figures', () => {
  it('are found from the palette and by a word, and a number leads to its rows and back', async () => {
    const { page } = service.running
    await goBy(page, 'figures of last year', /^Figures of last year/, 'Figures')
    await page.locator('[data-figure]').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('referrals received')
    await expect.poll(() => page.locator('[data-figure]').count()).toBeLessThan(10)
    await press(page, /: rows behind Referrals received$/)
    const rows = page.getByRole('dialog')
    await rows.getByRole('table').waitFor()
    await escapeFrom(rows)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/rows behind Referrals received$/)
  })

  it('of a chart are a table one key away', async () => {
    const { page } = service.running
    await page.keyboard.press('Control+8')
    await page.getByRole('heading', { name: 'Referrals by month' }).waitFor()
    await tabTo(page, /^As a table$/)
    await page.keyboard.press('t')
    await page.getByRole('table', { name: 'Referrals by month' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('t')
    await page.getByRole('img', { name: /^Referrals by month/ }).waitFor()
  })
})

describe('recruitment as a whole', () => {
  it('gets a training cycle and a campaign', async () => {
    const { page } = service.running
    await goBy(page, 'training cycles', /^Training cycles/, 'Training cycles')
    await page.getByRole('table', { name: 'Training cycles' }).waitFor()
    await press(page, /^Add a training cycle$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Name$/, 'Winter 2027')
    await type(page, /^Begins on$/, '11 jan 2027')
    await page.keyboard.press('Enter')
    await said(page, /^Training cycle Winter 2027 saved/)
    await page.getByRole('link', { name: 'Winter 2027' }).waitFor()
    await goBy(page, 'campaigns', /^Campaigns/, 'Campaigns')
    await page.getByRole('button', { name: 'Add a campaign' }).waitFor()
    await press(page, /^Add a campaign$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Name$/, 'Winter radio')
    await type(page, /^Began on$/, '2 nov 2026')
    await type(page, /^Cost$/, '120')
    await page.keyboard.press('Enter')
    await said(page, /^Campaign Winter radio saved/)
    await page.getByRole('table', { name: 'Campaigns' }).getByRole('button', { name: 'Winter radio' }).waitFor()
    await type(page, /^Name or channel$/, 'winter')
    await page.getByRole('table', { name: 'Campaigns' }).getByRole('row').nth(1).press('Enter')
    await page.getByRole('dialog', { name: 'Edit Winter radio' }).waitFor()
    await press(page, /^Remove$/)
    await said(page, /^Campaign Winter radio removed/)
    await page.getByRole('button', { name: 'Winter radio' }).waitFor({ state: 'detached' })
  })

  it('two records of one person become one', async () => {
    const { page } = service.running
    const { rows } = await tellOf(page)<{ rows: readonly { id: number; name: string; status: string }[] }>('volunteers.list')
    const [kept, other] = rows.filter((row) => row.status === 'left')
    if (kept === undefined || other === undefined) throw new Error('The invented service has nobody who left.')
    await goTo(page, `/volunteers/${kept.id}/merge`)
    await page.getByRole('combobox', { name: 'Find by name' }).waitFor()
    await type(page, /^Find by name$/, other.name)
    await page.getByRole('option', { name: other.name }).first().waitFor()
    // The list is drawn anew with each answer, and a key pressed in between marks nothing.
    await expect.poll(async () => {
      await page.keyboard.press('ArrowDown')
      return page.locator('[role=option][aria-selected=true]').allInnerTexts()
    }).toEqual([expect.stringContaining(other.name)])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What stays' }).waitFor()
    await press(page, /^Merge$/)
    expect(await flawsOfDialog(page, /^Make one record of /)).toEqual([])
    await press(page, /^Merge$/)
    await said(page, /^One record of .+ stays/)
    await page.getByRole('heading', { level: 1, name: kept.name }).waitFor()
  })
})

describe('settings', () => {
  it('the service, a year, a rate and an interval', async () => {
    const { page } = service.running
    await goBy(page, 'settings service', /^Service/, 'Settings')
    await page.getByLabel('Council', { exact: true }).waitFor()
    await type(page, /^Council$/, 'Wexmouth')
    await press(page, /^Save settings$/)
    await said(page, /^Settings saved/)
    await goBy(page, 'settings years', /^Years/, 'Years and targets')
    await press(page, /^Add a year$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Children in care$/, '321')
    await page.keyboard.press('Enter')
    await said(page, /^Year .+ saved/)
    await page.getByRole('cell', { name: '321' }).waitFor()
    await goBy(page, 'settings rates', /rates/i, 'Mileage rates')
    await press(page, /^Add a rate$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Paid from$/, '1 dec 2026')
    await type(page, /^Pence a mile$/, '47')
    await page.keyboard.press('Enter')
    await said(page, /^Rate from 1 Dec 2026 saved/)
    await goBy(page, 'settings intervals', /^Intervals/, 'Agreed by your service')
    await type(page, /^Weeks between supervisions$/, '10')
    await press(page, /^Save intervals$/)
    await said(page, /^Settings saved/)
  })

  it('training modules are moved up and down, and the focus goes with them', async () => {
    const { page } = service.running
    await goBy(page, 'settings recruitment', /^Recruitment/, 'Training modules')
    const names = async (): Promise<string[]> => page.getByRole('table', { name: 'Training modules' }).getByRole('rowheader').allInnerTexts()
    const before = await names()
    const [first, second, third] = before as [string, string, string]
    const rest = before.slice(3)
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
    const moves = async (key: string, order: readonly string[], button: string): Promise<void> => {
      await page.keyboard.press(key)
      await expect.poll(names).toEqual([...order, ...rest])
      await expect.poll(focused).toBe(button)
    }
    await tabTo(page, new RegExp(`^Move ${second} earlier$`))
    await moves('Enter', [second, first, third], `Move ${second} earlier`)
    await said(page, new RegExp(`^${second} is now 1 of `))
    // The first of them cannot go further up, and stays where it is.
    await moves('Space', [second, first, third], `Move ${second} earlier`)
    await page.keyboard.press('Tab')
    await moves('Space', [first, second, third], `Move ${second} later`)
    await moves('Enter', [first, third, second], `Move ${second} later`)
    await undo(page)
    await expect.poll(names).toEqual(before)
    expect(await flaws(page)).toEqual([])
  })

  it('the look follows the arrows, and every change stands in the history', async () => {
    const { page } = service.running
    await goBy(page, 'settings look', /^Look/, 'Light and dark')
    await tabTo(page, /^As the system/)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).not.toBe('dark')
    await goBy(page, 'settings history', /^History/, 'History of changes')
    await page.getByText(/^The history is whole:/).waitFor()
    expect(await page.getByRole('table', { name: 'Changes, newest first' }).getByRole('row').count()).toBeGreaterThan(6)
    await press(page, /^Check again$/)
    await page.getByText(/^The history is whole:/).waitFor()
  })

  it('everything is handed out, said and asked first', async () => {
    const { page } = service.running
    await goBy(page, 'hand out', /^Hand out/, 'Hand out everything')
    await press(page, /^Hand out everything$/)
    await page.getByRole('alertdialog').waitFor()
    const out = join(service.folder, 'everything.xlsx')
    service.running.answerDialog(out)
    await press(page, /^Choose where to save it$/)
    await page.getByText('everything.xlsx').waitFor({ timeout: 60_000 })
    expect(existsSync(out)).toBe(true)
  })
})

describe('all the while', () => {
  it('nothing left the page, and nothing broke its policy', () => {
    expect(service.running.requests).toEqual([])
    expect(service.running.violations).toEqual([])
  })
})
