import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { flaws, goTo } from './coordinator.ts'
import { escapeFrom, press, tabTo, type, undo } from './keyboard.ts'
import { withService } from './with-service.ts'

/* Each line of Today does its thing where it stands: the form opens over the list, the line goes, and the focus is on the one that comes next. */

const service = withService({ demo: true }, '2026-11-22')
const said = (page: Page, words: RegExp): Promise<void> => page.locator('.toast').getByText(words).first().waitFor()
const todo = (page: Page): Locator => page.getByRole('region', { name: 'To do' })
const lines = (page: Page): Locator => todo(page).getByRole('listitem')
const lineOf = (page: Page, what: string): Locator => lines(page).filter({ hasText: what }).first()
const wordsOf = async (line: Locator): Promise<string> => (await line.locator('.thing').innerText()).replace(/\s+/g, ' ')
const focusedLine = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.closest('.todo li')?.querySelector('.thing')?.textContent?.replace(/\s+/g, ' ').trim())

async function openToday(page: Page): Promise<void> {
  await goTo(page, '/today')
  await lines(page).first().waitFor()
}

/** The line of that sort and the one after it, which has the focus once the first is done. */
async function lineAndNext(page: Page, what: string): Promise<{ readonly line: Locator; readonly name: string; readonly next: string }> {
  const all = await lines(page).locator('.thing').evaluateAll((things) => things.map((thing) => thing.textContent!.replace(/\s+/g, ' ').trim()))
  const at = all.findIndex((words) => words.startsWith(what))
  return { line: lines(page).nth(at), name: all[at]!, next: all[at + 1]! }
}

/** Sends the form, and sees that its line is gone and the next one has the focus. */
async function leavesTheList(page: Page, { name, next }: { readonly name: string; readonly next: string }, send: () => Promise<void>): Promise<void> {
  await send()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await lineOf(page, name).waitFor({ state: 'detached' })
  await expect.poll(() => focusedLine(page)).toBe(next)
}

describe('a line of Today', () => {
  it('of a supervision is done by keyboard, and is back with Undo', async () => {
    const { page } = service.running
    await openToday(page)
    const asked = await lineAndNext(page, 'Supervision with')
    await todo(page).getByRole('listitem').first().focus()
    for (let moved = 0; await focusedLine(page) !== asked.name; moved += 1) {
      expect(moved).toBeLessThan(60)
      await page.keyboard.press('ArrowDown')
    }
    await press(page, /^Record: Supervision with /)
    await page.getByRole('dialog', { name: asked.name }).waitFor()
    await type(page, /^Held on/, '20 11 2026')
    await leavesTheList(page, asked, () => page.keyboard.press('Control+s'))
    await said(page, /^Supervision of 20 Nov 2026 recorded/)
    await undo(page)
    await lineOf(page, asked.name).waitFor()
  })

  it('of a visit that is missed is done by mouse', async () => {
    const { page } = service.running
    await openToday(page)
    const asked = await lineAndNext(page, 'No visit: ')
    await asked.line.getByRole('button', { name: /^Log visit: / }).click()
    const form = page.getByRole('dialog', { name: 'Log a visit' })
    await form.getByRole('textbox', { name: 'Day' }).fill('21 11 2026')
    await leavesTheList(page, asked, () => form.getByRole('button', { name: 'Log visit' }).click())
    await said(page, /^Visit of 21 Nov 2026 logged/)
  })

  it('of somebody who waits has its next step planned', async () => {
    const { page } = service.running
    await openToday(page)
    const asked = await lineAndNext(page, 'No next step: ')
    await asked.line.focus()
    await page.keyboard.press('d')
    await page.getByRole('dialog', { name: /^Next step for / }).waitFor()
    await type(page, /^What is to be done/, 'Ring the social worker')
    await type(page, /^On/, '1 12 2026')
    await leavesTheList(page, asked, () => page.keyboard.press('Enter'))
    await said(page, /^Next step on 1 Dec 2026/)
  })

  it('of a reference unanswered has its reminder logged', async () => {
    const { page } = service.running
    await openToday(page)
    const asked = await lineAndNext(page, 'Reference unanswered: ')
    await asked.line.getByRole('button', { name: /^Remind: / }).click()
    const form = page.getByRole('dialog', { name: /^Remind: / })
    await form.getByRole('textbox', { name: 'How' }).fill('Telephoned')
    await form.getByRole('button', { name: 'Log reminder' }).click()
    await said(page, /^Reminder logged: /)
    // It is asked for again in two weeks: later, and not overdue any more.
    await todo(page).getByRole('region', { name: 'Later' }).getByRole('listitem').filter({ hasText: asked.name }).waitFor()
    await todo(page).getByRole('region', { name: 'Overdue' }).getByRole('listitem').filter({ hasText: asked.name }).waitFor({ state: 'detached' })
    await expect.poll(() => focusedLine(page)).toBe(asked.next)
  })

  it('of a claim is approved', async () => {
    const { page } = service.running
    await openToday(page)
    const asked = await lineAndNext(page, 'Approve claim of ')
    await asked.line.getByRole('button', { name: /^Approve: / }).click()
    const form = page.getByRole('dialog', { name: asked.name })
    await form.getByRole('button', { name: 'Approve claim' }).click()
    await form.waitFor({ state: 'hidden' })
    await said(page, /^Claim approved/)
    await lineOf(page, asked.name).waitFor({ state: 'detached' })
  })

  it('of a visit after a year has what was said recorded', async () => {
    const { page } = service.running
    await openToday(page)
    const asked = await lineAndNext(page, 'Visit ')
    await asked.line.getByRole('button', { name: /^Record: Visit / }).click()
    const form = page.getByRole('dialog', { name: 'Record feedback' })
    expect(await form.getByRole('combobox', { name: 'Occasion' }).inputValue()).toBe('annual_visit')
    await form.getByRole('textbox', { name: 'In their words' }).fill('We laugh a lot.')
    await leavesTheList(page, asked, () => form.getByRole('button', { name: 'Record feedback' }).click())
    await said(page, /^Feedback of 22 Nov 2026 recorded/)
  })
})

describe('the menu of a line', () => {
  it('has what else can be done, and gives the focus back', async () => {
    const { page } = service.running
    await openToday(page)
    const line = lineOf(page, 'Supervision with')
    const name = await wordsOf(line)
    await line.focus()
    await press(page, /^More$/)
    await page.getByRole('menuitem', { name: 'Write down a contact' }).waitFor()
    expect(await flaws(page, { within: '[role=menu]' })).toEqual([])
    await page.getByRole('menuitem', { name: 'Write down a contact' }).press('Enter')
    const form = page.getByRole('dialog', { name: /^Contact with / })
    await form.waitFor()
    await escapeFrom(form)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('More')
    expect(await focusedLine(page)).toBe(name)
  })

  it('opens by an arrow on its button, which leaves the focus in its line', async () => {
    const { page } = service.running
    await openToday(page)
    const line = lineOf(page, 'Supervision with')
    const name = await wordsOf(line)
    await line.focus()
    await tabTo(page, /^More$/)
    await page.keyboard.press('ArrowDown')
    await page.getByRole('menuitem').first().waitFor()
    await escapeFrom(page.getByRole('menu'))
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('More')
    expect(await focusedLine(page)).toBe(name)
  })

  it('leads to the record', async () => {
    const { page } = service.running
    await openToday(page)
    const line = lineOf(page, 'Supervision with')
    await line.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Open the volunteer' }).click()
    await page.waitForURL((url) => /^#\/volunteers\/\d+\?part=supervision$/.test(url.hash))
  })
})

/* Every line’s own deed opens its form, whatever its sort. */
it('every sort of line opens a form that can be left again, with the focus where it was', async () => {
  const { page } = service.running
  await openToday(page)
  const names = await todo(page).locator('.deed button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')!))
  const sorts = new Map(names.map((name) => [name.replace(/: (\p{Lu}\p{L}+).*$/u, ': $1'), name]))
  expect(sorts.size).toBeGreaterThan(8)
  for (const name of sorts.values()) {
    await todo(page).getByRole('button', { name, exact: true }).click()
    const form = page.getByRole('dialog')
    await form.waitFor()
    await escapeFrom(form)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
  }
})
