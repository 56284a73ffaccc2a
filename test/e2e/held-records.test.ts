import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { flawsInBothThemes, goTo } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { press, type } from './keyboard.ts'
import { withService } from './with-service.ts'

/* By keyboard: records that are held and let go, a match that goes on after a return home, and the only visitor who leaves. */

interface Match { readonly id: number; readonly state: string; readonly age: number | null; readonly isNotCleared: boolean; readonly youngPerson: { readonly id: number }; readonly volunteers: readonly { readonly id: number; readonly name: string }[] }

const service = withService({ demo: true }, '2026-11-22')
const dialog = (): Locator => service.running.page.getByRole('dialog')
const saves = async (name: string): Promise<void> => {
  await dialog().getByRole('button', { name, exact: true, disabled: false }).press('Enter')
  await dialog().waitFor({ state: 'hidden' })
}
const aMatch = async (fits: (match: Match) => boolean): Promise<Match> => (await tellOf(service.running.page)<{ rows: readonly Match[] }>('matches.list')).rows.find((match) => match.state === 'active' && match.volunteers.length === 1 && fits(match))!

it('holds the records of a volunteer, says so where they would be destroyed, and lets them go', async () => {
  const { page } = service.running
  const { volunteers } = await aMatch(() => true)
  await goTo(page, `/volunteers/${volunteers[0]!.id}?part=history`)
  await page.getByText('Nothing holds these records').waitFor()
  await press(page, /^Hold records$/)
  await dialog().waitFor()
  await type(page, /^What they are held for/, 'Insurance claim')
  await type(page, /^Who asked for it/, 'Legal services')
  expect(await flawsInBothThemes(page)).toEqual([])
  await saves('Hold records')
  await page.getByText('Held since 22 Nov 2026: Insurance claim').waitFor()
  await page.getByText('22 Nov 2026, asked for by Legal services').waitFor()
  expect(await flawsInBothThemes(page)).toEqual([])
  await press(page, /^Lift hold$/)
  await dialog().waitFor()
  await saves('Lift hold')
  await page.getByText('Nothing holds these records').waitFor()
  await page.getByText('22 Nov 2026 to 22 Nov 2026, asked for by Legal services').waitFor()
})

it('writes down that a match goes on after a return home, which is asked for no more', async () => {
  const { page } = service.running
  const { id, youngPerson } = await aMatch((match) => match.age !== null && match.age < 15 && !match.isNotCleared)
  await tellOf(page)('youngPeople.recordCare', { youngPersonId: youngPerson.id, fromOn: '2026-11-10', care: 'returned_home', legalStatus: null })
  await goTo(page, `/matches/${id}`)
  await page.getByText('The appointment ended by law on 10 Nov 2026').waitFor()
  expect(await flawsInBothThemes(page)).toEqual([])
  await press(page, /^It goes on$/)
  await dialog().waitFor()
  await type(page, /^Who decided/, 'Head of service')
  await type(page, /^What was decided/, 'Paid from the placement budget')
  await saves('Save decision')
  await page.getByText('That the match goes on was decided on 22 Nov 2026 by Head of service.').waitFor()
  expect(await page.getByText('The appointment ended by law').count()).toBe(0)
  expect(await flawsInBothThemes(page)).toEqual([])
})

it('leads from the only visitor, who leaves, to the end of the match and the search for another', async () => {
  const { page } = service.running
  const { id, volunteers } = await aMatch((match) => !match.isNotCleared)
  await goTo(page, `/matches/${id}`)
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Change who visits' }).press('Enter')
  await dialog().getByText(`If ${volunteers[0]!.name} leaves, this match ends`).waitFor()
  expect(await flawsInBothThemes(page)).toEqual([])
  await dialog().getByRole('button', { name: 'End match, and look for another visitor' }).press('Enter')
  const ending = page.getByRole('dialog', { name: 'End this match' })
  await expect.poll(() => ending.getByRole('checkbox', { name: /^Look for another visitor for/ }).isChecked()).toBe(true)
})
