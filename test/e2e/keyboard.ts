import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

declare global {
  interface Window {
    /** While Tab is held: whether the focus is where it is to stay. */
    tabbing?: { readonly isThere: () => boolean; readonly end: () => void }
  }
}

/* What somebody does who only has a keyboard: from control to control by Tab, and nothing by its place. */

/** So many at a time: each that comes after the one looked for does nothing. */
const AT_ONCE = 8

/**
 * Goes forward from control to control until the one so named has the focus; fails after so many. Tab is held down, as a person does whose way is
 * long, and the page itself lets it go where the focus is to stay: asking after each press took four times as long as pressing.
 */
export async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  await page.evaluate(([source, flags]) => {
    const wanted = new RegExp(source, flags)
    const isThere = (): boolean => {
      const here = document.activeElement as HTMLInputElement | null
      // The page as a whole has the focus after a change of page, and is no control.
      return here?.id !== 'page' && wanted.test((here?.labels?.[0]?.textContent ?? here?.getAttribute('aria-label') ?? here?.textContent ?? '').replace(/\s+/g, ' ').trim())
    }
    const stay = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab' || !isThere()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('keydown', stay, true)
    window.tabbing = { isThere, end: () => removeEventListener('keydown', stay, true) }
  }, [name.source, name.flags] as const)
  const isThere = (): Promise<boolean> => page.evaluate(() => window.tabbing?.isThere() ?? false)
  try {
    for (let pressed = 0; !(await isThere()); pressed += AT_ONCE) {
      if (pressed >= most) throw new Error(`Nothing named ${name.source} takes the focus.`)
      await Promise.all(Array.from({ length: AT_ONCE }, () => page.keyboard.down('Tab')))
      await page.keyboard.up('Tab')
    }
  } finally {
    await page.evaluate(() => window.tabbing?.end())
  }
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

/** Leaves what stands open by Escape: where a tooltip has just opened before it, that takes the first for itself. */
export async function escapeFrom(open: Locator): Promise<void> {
  await open.page().keyboard.press('Escape')
  await open.waitFor({ state: 'hidden', timeout: 3000 }).catch(async () => {
    await open.page().keyboard.press('Escape')
    await open.waitFor({ state: 'hidden' })
  })
}
