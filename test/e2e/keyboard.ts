import type { Page } from 'playwright-core'

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
