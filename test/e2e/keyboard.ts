import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/* What somebody does who only has a keyboard: from control to control by Tab, and nothing by its place. */

/** Goes forward from control to control until the one so named has the focus; fails after so many. */
export async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    const focused = await page.evaluate(() => {
      const here = document.activeElement as HTMLInputElement | null
      const label = here?.labels?.[0]?.textContent ?? here?.getAttribute('aria-label') ?? here?.textContent ?? ''
      return label.replace(/\s+/g, ' ').trim()
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Nothing named ${name.source} takes the focus.`)
}

/** Fills the field so named, as one who types and tabs. */
export async function type(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Chooses in a list by its first letters, as the system's own list does. */
export async function pick(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** Presses what is so named. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Where the palette takes what is typed. */
export const paletteField = (page: Page): Locator => page.getByRole('combobox', { name: 'Find or do anything' })

/** Opens the palette and types at once, as somebody does who knows what they want. */
export async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(typed)
  await paletteField(page).waitFor()
  await expect.poll(() => paletteField(page).inputValue()).toBe(typed)
}

/** Goes by the palette to the page of that heading: types, waits for the line that is meant to stand first, and takes it. */
export async function goBy(page: Page, typed: string, line: RegExp, heading: string): Promise<void> {
  await find(page, typed)
  await expect.poll(() => page.locator('.palette-item[data-highlighted]').innerText().catch(() => '')).toMatch(line)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
}

/** Takes back what was just said to be done: F8 leads to where it is said. */
export async function undo(page: Page): Promise<void> {
  await page.keyboard.press('F8')
  await press(page, /^Undo$/)
}
