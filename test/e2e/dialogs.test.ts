import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { flawsOfDialog, goTo } from './coordinator.ts'
import type { ListedDialog } from './dialog-place.ts'
import { DIALOG_PLACES, tellOf } from './dialogs.ts'
import { escapeFrom, type } from './keyboard.ts'
import { openDialog } from './open-dialog.ts'
import { withService } from './with-service.ts'

/* Every dialog, by keyboard: it opens, has its name, takes the focus, pleases axe in both themes, and Escape leads back to where one was. */

const service = withService({ demo: true }, '2026-11-22')
// What fades in or out is only waited for.
beforeAll(() => service.running.page.emulateMedia({ reducedMotion: 'reduce' }))

const hasFocus = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element.contains(document.activeElement)).catch(() => false)

async function flawsOf(page: Page, { of, press, name }: ListedDialog): Promise<string[]> {
  const back = await openDialog(page, press)
  const found = await flawsOfDialog(page, name)
  await escapeFrom(page.locator('[role=dialog], [role=alertdialog]'))
  await expect.poll(() => hasFocus(back), { timeout: 5000 }).toBe(true).catch(async () => { found.push(`gives the focus to ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90))}`) })
  return found.map((flaw) => `${of} ${flaw}`)
}

describe.each(DIALOG_PLACES)('$where', ({ at, dialogs }) => {
  it('has dialogs that please axe in both themes, by keyboard there and back', async () => {
    const { page } = service.running
    await goTo(page, await at(tellOf(page)))
    const found: string[] = []
    for (const dialog of dialogs) found.push(...await flawsOf(page, dialog).catch(async (problem: unknown) => { await page.keyboard.press('Escape'); return [`${dialog.of}: ${String(problem).split('\n').slice(0, 2).join(' ')}`] }))
    expect(found).toEqual([])
  })
})

describe('the warning before the window locks itself', () => {
  it('opens by itself, and Escape stays unlocked', async () => {
    const { page } = service.running
    await goTo(page, '/settings/security')
    await type(page, /^Lock after/, '1')
    await page.keyboard.press('Enter')
    await page.getByText('Locks after 1 minute').first().waitFor()
    // Three quarters of a minute go by, as the page's clock says.
    await page.evaluate(() => { const now = Date.now.bind(Date); Date.now = () => now() + 45_000 })
    expect(await flawsOfDialog(page, 'Still there?')).toEqual([])
    await escapeFrom(page.getByRole('dialog'))
    expect(await page.getByRole('navigation', { name: 'Mainstay' }).isVisible()).toBe(true)
  })
})
