import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { flaws, goTo } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { goBy, press, type, undo } from './keyboard.ts'
import { withService } from './with-service.ts'

/* What the service itself agrees, by keyboard: its ages, its posts, and what a volunteer is told and signs for. */

const service = withService({ demo: true }, '2026-11-22')
const said = (page: Page, words: RegExp): Promise<void> => page.locator('.toast').getByText(words).first().waitFor()

describe('what the service agrees', () => {
  it('is an age from a day on, which is said of a younger child before anybody is asked', async () => {
    const { page } = service.running
    await goBy(page, 'settings whom', /^Whom it is for/, 'Whom it is for')
    await type(page, /^From which age$/, '17')
    await press(page, /^Save ages$/)
    await said(page, /^Settings saved/)
    const { rows } = await tellOf(page)<{ rows: readonly { id: number; age: number | null }[] }>('referrals.listWaiting', null)
    const young = rows.find((row) => row.age !== null && row.age < 17)!
    await goTo(page, `/waiting-list/${young.id}`)
    await page.getByText(/^The service begins at 17\./).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('is a post, added and ended, which Reports count', async () => {
    const { page } = service.running
    await goBy(page, 'staff posts', /^Staff posts/, 'Staff posts')
    await press(page, /^Add a post$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Called$/, 'Volunteer officer')
    await type(page, /^Share of a full week$/, '0.5')
    await page.keyboard.press('Enter')
    await said(page, /^Volunteer officer saved/)
    await page.getByRole('row', { name: /Volunteer officer/ }).waitFor()
    await press(page, /^End ?Volunteer officer$/)
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await said(page, /^Volunteer officer ends on 22 Nov 2026/)
    await undo(page)
    await page.getByRole('button', { name: /^End ?Volunteer officer$/ }).waitFor()
    await goTo(page, '/reports')
    await page.getByRole('table', { name: 'Staff posts by kind' }).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('is a new point of the induction, missing until it is recorded of a volunteer', async () => {
    const { page } = service.running
    await goBy(page, 'settings induction', /^Induction and policies/, 'Induction and policies')
    await press(page, /^Add to the induction$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Name$/, 'Out of hours')
    await page.keyboard.press('Enter')
    await said(page, /^Out of hours saved/)
    const { rows } = await tellOf(page)<{ rows: readonly { id: number; status: string; matches: readonly unknown[] }[] }>('volunteers.list', null)
    const { id } = rows.find((row) => row.status === 'active' && row.matches.length > 0)!
    await goTo(page, `/volunteers/${id}?part=recruitment`)
    await page.getByText(/^Not told or signed for yet, which does not close the gate: .*Out of hours/).waitFor()
    await goTo(page, `/volunteers/${id}?part=training`)
    await press(page, /^Record induction$/)
    await page.getByRole('dialog').waitFor()
    await press(page, /^Record$/)
    await said(page, /^Induction recorded/)
    await page.getByRole('listitem').filter({ hasText: 'Out of hours' }).getByText('Signed 22 Nov 2026').waitFor()
    expect(await flaws(page)).toEqual([])
  })
})
