import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { DURHAM, flawsInBothThemes, goTo } from './coordinator.ts'
import { escapeFrom } from './keyboard.ts'
import { withService } from './with-service.ts'

/* A coordinator looks at their weeks by keyboard. Each step goes on from the one before; Durham's records on 31 October 2023. */

const service = withService({ workbook: DURHAM }, '2023-10-31')

/** Waits until the focus is on the day of that name. */
async function focusIsOn(name: RegExp): Promise<void> {
  await service.running.page.getByRole('grid').getByRole('button', { name }).and(service.running.page.locator(':focus')).waitFor()
}

const query = (): string => decodeURIComponent(service.running.page.url().split('?')[1] ?? '')
const day = (name: RegExp): Locator => service.running.page.getByRole('grid').getByRole('button', { name })

describe('the month', () => {
  it('is on the rail, with every day named and counted', async () => {
    const { page } = service.running
    // Where the mouse was left, a tooltip may open.
    await page.mouse.move(0, 0)
    await page.getByRole('link', { name: 'Calendar', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: 'October 2023' }).waitFor()
    await day(/^Tuesday 31 October, today, 8 things$/).waitFor()
    await day(/^Friday 3 November, nothing$/).waitFor()
    expect(await flawsInBothThemes(service.running.page)).toEqual([])
  })

  it('is walked by arrows, by months and back to today', async () => {
    const { page } = service.running
    await day(/^Tuesday 31 October/).focus()
    await page.keyboard.press('ArrowLeft')
    await focusIsOn(/^Monday 30 October, 3 things$/)
    await page.keyboard.press('ArrowUp')
    await focusIsOn(/^Monday 23 October/)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await page.getByRole('grid', { name: 'December 2023' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await focusIsOn(/^Monday 25 December, Christmas Day, 3 things$/)
    expect(query()).toBe('day=2023-12-25')
    await page.goBack()
    await page.getByRole('grid', { name: 'November 2023' }).waitFor()
    await page.goForward()
    await page.getByRole('grid', { name: 'December 2023' }).waitFor()
    await page.keyboard.press('t')
    await focusIsOn(/^Tuesday 31 October, today/)
    expect(query()).toBe('')
  })

  it('opens a day with everything on it, closes it again, and is there after a look at a match', async () => {
    const { page } = service.running
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Tuesday 31 October 2023' })
    await dialog.getByRole('listitem').first().waitFor()
    expect(await dialog.getByRole('listitem').count()).toBe(8)
    expect(await flawsInBothThemes(service.running.page)).toEqual([])
    await page.keyboard.press('Escape')
    await focusIsOn(/^Tuesday 31 October, today/)
    await page.keyboard.press('Enter')
    await dialog.getByRole('link', { name: 'Visit: Lucy Maddison and Mary Laidler' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Lucy Maddison and Mary Laidler' }).waitFor()
    await page.goBack()
    await dialog.waitFor()
    await escapeFrom(dialog)
  })
})

describe('the week', () => {
  it('shows the fullest of the coming quarter with what is due in it', async () => {
    const { page } = service.running
    await page.getByText('9 in the weeks of 6 Nov, 18 Dec and 1 Jan, the fullest; 3 are overdue.').waitFor()
    await page.getByRole('link', { name: 'Week of 6 Nov 9 supervisions' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: '6 Nov to 12 Nov 2023' }).getByRole('link').first().waitFor()
    expect(await page.getByRole('grid').getByRole('link', { name: /^Supervision due/ }).count()).toBe(9)
    expect(await page.getByText('Suggested 10 Nov 2023').count()).toBe(3)
    expect(await flawsInBothThemes(service.running.page)).toEqual([])
  })

  it('is walked by day, and down into the things of a day', async () => {
    const { page } = service.running
    await day(/^Monday 6 November, 1 thing$/).focus()
    await page.keyboard.press('ArrowRight')
    await focusIsOn(/^Tuesday 7 November, 2 things$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.locator(':focus', { hasText: 'Olivia Shaw' }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await focusIsOn(/^Tuesday 7 November/)
  })
})

describe('the agenda', () => {
  it('lists four weeks from a day, narrowed to some kinds in the address', async () => {
    const { page } = service.running
    await goTo(page, '/calendar?view=agenda&day=2023-10-30')
    const visit = page.getByRole('link', { name: 'Visit: Jean Fenwick and Olivia Jobling' })
    await visit.waitFor()
    await page.getByRole('button', { name: 'All kinds' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemcheckbox', { name: 'Visits' }).focus()
    await page.keyboard.press('Enter')
    await visit.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    // The button that opened the menu has the focus back before anything else is given it.
    await page.locator('button:focus').waitFor()
    expect(query()).toContain('supervision,care_review,')
    expect(query()).not.toContain('visit')
    await page.getByRole('link', { name: 'Supervision: Anita Maddison' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.locator(':focus', { hasText: 'Supervision: Marek Robson' }).waitFor()
    expect(await flawsInBothThemes(service.running.page)).toEqual([])
    await page.goBack()
    await visit.waitFor()
  })

  it('goes out to Outlook without anybody’s name', async () => {
    const { page } = service.running
    const path = join(service.folder, 'October.ics')
    await page.getByRole('button', { name: 'Save for Outlook' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save for Outlook' })
    await dialog.getByText('With names').waitFor()
    expect(await flawsInBothThemes(service.running.page)).toEqual([])
    service.running.answerDialog(path)
    await dialog.getByRole('button', { name: 'Choose where to save it' }).focus()
    await page.keyboard.press('Enter')
    const said = await dialog.getByText(/holds \d+ events/).innerText()
    const text = readFileSync(path, 'utf8')
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(Number(/holds (\d+) events/.exec(said)?.[1]))
    expect(text).toContain('SUMMARY:Supervision due\r\n')
    expect(text).not.toMatch(/Maddison|Fenwick|Jobling/)
  })
})

it('all the while nothing left the page, and nothing broke its policy', () => {
  expect(service.running.requests).toEqual([])
  expect(service.running.violations).toEqual([])
})
