import type { Locator, Page } from 'playwright-core'
import type { ListedDialog } from './dialog-place.ts'

/** Presses what opens the dialog, by keyboard; gives what should have the focus once it is closed. */
export async function openDialog(page: Page, press: ListedDialog['press']): Promise<Locator> {
  if (typeof press === 'object' && 'key' in press) {
    const here = page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link').first()
    await here.focus()
    await page.keyboard.press(press.key)
    return here
  }
  const [name, entry] = typeof press === 'string' || press instanceof RegExp ? [press, null] : press
  const opener = page.getByRole('button', { name, exact: true }).and(page.locator(':enabled')).first()
  await opener.press('Enter', { timeout: 10_000 })
  if (entry !== null) await page.getByRole('menuitem', { name: entry, exact: true }).press('Enter', { timeout: 10_000 })
  return opener
}
