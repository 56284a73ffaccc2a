import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { DURHAM, flaws, goTo } from './coordinator.ts'
import { pick, press, tabTo, type } from './keyboard.ts'
import { withService } from './with-service.ts'

/* A young person who has a visitor says no to one: what they said before stays, the end of the match puts them on no waiting list, and what was written down wrongly is put right. Once by mouse, once by keyboard alone. */

const TODAY = '2023-10-31'
const service = withService({ workbook: DURHAM }, TODAY)
const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog')

interface Row { readonly id: number; readonly state: string; readonly age: number | null; readonly youngPerson: { readonly id: number; readonly name: string } }
const value = async <Value>(page: Page, procedure: string, input: unknown): Promise<Value> => {
  const reply = await page.evaluate((question) => window.mainstay.call(question as never) as Promise<never>, { procedure, input }) as { readonly ok: boolean; readonly value?: Value }
  if (!reply.ok) throw new Error(`${procedure} was refused`)
  return reply.value!
}
const matches = async (page: Page): Promise<readonly Row[]> => (await value<{ rows: Row[] }>(page, 'matches.list', null)).rows.filter((row) => row.state === 'active' && row.age !== null && row.age < 16)
const waits = async (page: Page, name: string): Promise<boolean> => (await value<{ rows: { youngPerson: { name: string } }[] }>(page, 'referrals.listWaiting', null)).rows.some((row) => row.youngPerson.name === name)

describe('a young person who objects to their visitor', () => {
  it('by mouse: is not put on the waiting list at the end, and is looked for again once they want one', async () => {
    const { page } = service.running
    const { id, youngPerson: { name } } = (await matches(page)).at(-1)!
    const firstName = name.split(' ')[0]!
    await goTo(page, `/matches/${id}`)
    // Today, which is left, has a “More” on each of its lines.
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${name} and`) }).waitFor()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: `What ${firstName} says` }).click()
    await dialog(page).getByLabel('What the young person says', { exact: true }).selectOption({ label: 'Does not want one' })
    await dialog(page).getByRole('radio', { name: 'Yes' }).check()
    await dialog(page).getByLabel('Asked by').fill('Jo Marsh')
    await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/understands what that means \(31 Oct 2023\)/).first().waitFor()
    await page.getByRole('button', { name: 'End match', disabled: false }).click()
    await dialog(page).getByText('With this end, nobody is appointed for now').waitFor()
    expect(await dialog(page).getByRole('checkbox', { name: /^Look for another visitor/ }).count()).toBe(0)
    expect(await flaws(page)).toEqual([])
    await dialog(page).getByLabel('Why it ends').selectOption({ label: 'The young person’s choice' })
    await dialog(page).getByLabel('Whose choice').selectOption({ label: 'The young person' })
    await dialog(page).getByLabel('Basis of the appointment’s end').selectOption({ label: 'The young person objects to it going on' })
    await dialog(page).getByRole('button', { name: 'End match', disabled: false }).click()
    await page.getByText(/that nobody is appointed for now: Does not want a visitor/).waitFor()
    expect([await waits(page, name), await flaws(page)]).toEqual([false, []])

    await page.getByRole('main').getByRole('button', { name: `What ${firstName} says` }).click()
    await dialog(page).getByText(/^Said before: does not want one/).waitFor()
    await dialog(page).getByLabel('What the young person says', { exact: true }).selectOption({ label: 'Wants one' })
    await dialog(page).getByLabel('Asked by').fill('Jo Marsh')
    expect(await flaws(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Look for another visitor' }).click()
    await dialog(page).getByRole('button', { name: 'Put on the waiting list' }).click()
    await page.getByText(`${firstName} waits for another visitor.`).waitFor()
    expect(await waits(page, name)).toBe(true)
  })

  it('by keyboard alone: what they said stands on their page each time, is corrected, and taken off', async () => {
    const { page } = service.running
    const { id, youngPerson } = (await matches(page))[0]!
    const firstName = youngPerson.name.split(' ')[0]!
    await goTo(page, `/matches/${id}`)
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${youngPerson.name} and`) }).waitFor()
    for (const [says, by] of [['Is not sure', 'Jo Marsh'], ['Does not', 'Omar Reid']] as const) {
      await press(page, /^More$/)
      await page.getByRole('menuitem', { name: `What ${firstName} says` }).waitFor()
      await page.keyboard.type('What')
      await page.keyboard.press('Enter')
      await dialog(page).waitFor()
      await pick(page, /^What the young person says/, says)
      if (says === 'Does not') {
        await tabTo(page, /^(Yes|No|Not assessed)/)
        await page.keyboard.press('Space')
      }
      await type(page, /^Asked by/, by)
      expect(await flaws(page)).toEqual([])
      await press(page, /^Save$/)
      await dialog(page).waitFor({ state: 'hidden' })
    }
    await press(page, /^End match$/)
    await dialog(page).getByText('With this end, nobody is appointed for now').waitFor()
    await pick(page, /^Why it ends/, 'The young')
    await pick(page, /^Whose choice/, 'The young')
    await press(page, /^End match$/)
    await page.getByText(/that nobody is appointed for now: Does not want a visitor/).waitFor()
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await waits(page, youngPerson.name)).toBe(false)

    await goTo(page, `/young-people/${youngPerson.id}`)
    const said = page.getByRole('region', { name: 'What they say to a visitor' })
    await said.getByText('Does not want one, understands what it means: yes, asked 31 Oct 2023, by Omar Reid').waitFor()
    await said.getByText('Is not sure, asked 31 Oct 2023, by Jo Marsh').waitFor()
    await press(page, /^More about the view of a visitor, 31 Oct 2023/)
    await page.getByRole('menuitem', { name: 'Correct' }).waitFor()
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await type(page, /^Asked on/, '30 Oct 2023')
    expect(await flaws(page)).toEqual([])
    await press(page, /^Save$/)
    await dialog(page).waitFor({ state: 'hidden' })
    // What they were not sure of is of the later day now, and holds.
    await said.getByText('Does not want one, understands what it means: yes, asked 30 Oct 2023, by Omar Reid').waitFor()
    await press(page, /^More about the view of a visitor, 31 Oct 2023/)
    await page.getByRole('menuitem', { name: 'Take off the record' }).waitFor()
    await page.keyboard.type('Take')
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await type(page, /^Why/, 'Was somebody else’s')
    await press(page, /^Take off the record$/)
    await dialog(page).waitFor({ state: 'hidden' })
    await said.getByText('Does not want one, understands what it means: yes, asked 30 Oct 2023, by Omar Reid').waitFor()
    expect(await flaws(page)).toEqual([])
  })
})
