import { describe, expect, it } from 'vitest'
import { flaws, goTo, settled } from './coordinator.ts'
import { withService } from './with-service.ts'

/* What stands on a page while an answer is awaited: nothing that answers something else, and no word about it where it is there in a moment. */

const service = withService({ demo: true }, '2026-11-22')

/** Lets what the page asks wait while the steps are taken. */
async function whileHeld(steps: () => Promise<void>): Promise<void> {
  await service.running.holdBackend(true)
  try {
    await steps()
  } finally {
    await service.running.holdBackend(false)
  }
}

describe('while an answer is awaited', () => {
  it('a page says what it looks up, once the wait is long enough to notice', async () => {
    const { page } = service.running
    await whileHeld(async () => {
      await goTo(page, '/volunteers')
      await page.getByRole('status').filter({ hasText: 'Looking up the volunteers' }).waitFor()
      expect(await flaws(page)).toEqual([])
    })
    await page.getByRole('table', { name: 'Volunteers' }).waitFor()
    expect(await page.getByText('Looking up the volunteers').count()).toBe(0)
  })

  it('nobody’s record stands under the next one’s address', async () => {
    const { page } = service.running
    const [first, second] = await page.getByRole('table', { name: 'Volunteers' }).getByRole('link').evaluateAll((links) => links.slice(0, 2).map((link) => ({ name: link.textContent?.trim() ?? '', to: link.getAttribute('href')?.slice(1) ?? '' })))
    await goTo(page, `${first!.to}?part=history`)
    await page.getByRole('heading', { level: 1, name: first!.name }).waitFor()
    await settled(page)
    await whileHeld(async () => {
      await goTo(page, `${second!.to}?part=history`)
      await page.getByText('Looking up the volunteer', { exact: true }).waitFor()
      expect(await page.locator('main').innerText()).not.toContain('Brought in')
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Volunteer')
    })
    await page.getByRole('heading', { level: 1, name: second!.name }).waitFor()
  })

  it('numbers keep the days they were counted for, also where they are opened', async () => {
    const { page } = service.running
    await goTo(page, '/reports')
    await page.getByRole('table', { name: 'The period at a glance' }).waitFor()
    await settled(page)
    const note = page.locator('.topbar-title')
    expect(await note.innerText()).toContain('1 Apr 2026 to 22 Nov 2026')
    await whileHeld(async () => {
      await page.getByRole('radio', { name: 'Last year' }).check()
      await note.getByText('Counting').waitFor()
      expect([await page.getByLabel('From', { exact: true }).inputValue(), await page.locator('main').getAttribute('aria-busy')]).toEqual(['1 Apr 2025', 'true'])
      expect(await page.locator('.lead').innerText()).toContain('On 22 Nov 2026')
    })
    await note.getByText('1 Apr 2025 to 31 Mar 2026').waitFor()
    expect([await page.locator('main').getAttribute('aria-busy'), await page.locator('.lead').innerText()]).toEqual([null, expect.stringContaining('On 31 Mar 2026')])
  })

  it('whoever is looked for by name is being looked for, and Enter in the palette takes the first to come', async () => {
    const { page } = service.running
    await goTo(page, '/concerns/new')
    const field = page.getByRole('combobox', { name: 'About the volunteer' })
    await field.waitFor()
    await whileHeld(async () => {
      await field.pressSequentially('ruth')
      await page.getByRole('status').filter({ hasText: 'Looking' }).waitFor({ state: 'attached' })
      expect(await page.locator('.combobox-list:popover-open').innerText()).toBe('Looking')
    })
    await page.getByRole('option', { name: /^Ruth / }).first().waitFor()
    await page.keyboard.press('Escape')
    await field.fill('')
    await whileHeld(async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('money')
      await page.locator('.palette-waiting').waitFor()
      await page.keyboard.press('Enter')
    })
    await page.getByRole('heading', { level: 1, name: 'Money' }).waitFor()
  })
})
