import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tellOf } from './dialogs.ts'
import { flaws, flawsInBothThemes, goTo, lock, openService, unlock, untilKept } from './coordinator.ts'
import { pick, press, tabTo, type } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { makeServiceFile } from './service-file.ts'

/* From an enquiry on the telephone to a rest and back: an enquiry added by keyboard alone, somebody known already pointed out, a half-filled form that survives
   locking and a power cut, equalities answers that say nothing, and undo. */

const TODAY = '2026-11-22'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-record-'))
const file = join(folder, 'Invented.mainstay')
const launch = { today: TODAY, userData: join(folder, 'user-data') }
let running: Running
let words: string[]

beforeAll(async () => {
  words = makeServiceFile(file, { demo: true }, TODAY)
  running = await launchMainstay(launch)
  await openService(running, file, words)
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).focus()
  await page.keyboard.type(text)
}

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More about this volunteer' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: entry, exact: true }).focus()
  await page.keyboard.press('Enter')
}

describe('an enquiry', () => {
  it('is begun from anywhere by keyboard, and somebody known already is pointed out', async () => {
    const { page } = running
    await page.getByRole('heading', { name: 'To do' }).waitFor()
    await page.getByRole('button', { name: 'Add', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Volunteer', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Add a volunteer' }).waitFor()
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent)).toBe('First name')
    await page.keyboard.type('Leszek')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Barann')
    await page.keyboard.press('Tab')
    await page.keyboard.type('960417')
    await page.getByText('A telephone number usually has 11 digits').waitFor()
    expect(await page.getByText('Perhaps known already').count()).toBe(0)
    await typeInto(page, 'Last name', '')
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    const known = page.getByRole('region', { name: 'Perhaps known already' })
    await known.getByText(/^Leszek Baran, applicant, enquired .*: same name\./).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('half filled survives locking and a power cut', async () => {
    await lock(running.page)
    await unlock(running.page)
    await goTo(running.page, '/volunteers/new')
    await running.page.getByText('Brought back what you were typing').waitFor()
    await typeInto(running.page, 'Postcode', 'DH1 2GL')
    await untilKept(running.page, 'volunteer new', 'DH1 2GL')
    await running.kill()
    running = await launchMainstay(launch)
    await unlock(running.page)
    await goTo(running.page, '/volunteers/new')
    await running.page.getByText('Brought back what you were typing').waitFor()
    expect(await running.page.getByLabel('Postcode').inputValue()).toBe('DH1 2GL')
    expect(await running.page.getByLabel('Last name').inputValue()).toBe('Baran')
  })

  it('says what is wrong beside the field and at the top, takes a date as it is typed, and opens as an applicant', async () => {
    const { page } = running
    await page.getByLabel('First name').fill('')
    await typeInto(page, 'Date of birth', '14 2 2012')
    await page.getByText('That makes them 14. A volunteer is 18 or over').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Enter the first name' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('link', { name: 'Enter the first name' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Olive')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Olive Baran' }).waitFor()
    await page.getByRole('region', { name: 'Olive Baran' }).getByText('Applicant, 0 days').waitFor()
  })

  it('is edited, and taken back', async () => {
    const { page } = running
    await page.getByRole('button', { name: 'Edit', exact: true }).first().focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Edit Olive Baran' })
    await dialog.getByLabel('Phone').fill('01632 960417')
    await dialog.getByLabel('Languages').fill('English, Polish')
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Olive Baran' }).getByText('01632 960417').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText('Taken back').first().waitFor()
    await page.getByRole('region', { name: 'Olive Baran' }).getByText('01632 960417').waitFor({ state: 'detached' })
  })

  it('entered by mistake is deleted after a question', async () => {
    const { page } = running
    await choose(page, 'Delete')
    await page.getByRole('dialog', { name: 'Delete Olive Baran?' }).getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { level: 1, name: 'Volunteers' }).waitFor()
  })
})

describe('a volunteer who visits', () => {
  it('answers equalities questions with prefer not to say, shown only on asking', async () => {
    const { page } = running
    await goTo(page, '/volunteers')
    await page.getByRole('table').first().getByRole('link').first().click()
    await page.getByRole('tab', { name: 'Details' }).click()
    const panel = page.getByRole('region', { name: 'Equalities answers' })
    await panel.getByText(/of 5 questions answered/).waitFor()
    expect(await panel.getByText('Ethnicity', { exact: true }).count()).toBe(0)
    await panel.getByRole('button', { name: 'Record answers' }).click()
    const dialog = page.getByRole('dialog', { name: 'Equalities answers' })
    for (const question of ['Gender', 'Ethnicity', 'Religion', 'Nationality', 'Disability']) await dialog.getByLabel(question, { exact: true }).selectOption({ label: 'Prefer not to say' })
    expect(await flaws(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save answers' }).click()
    await panel.getByText('5 of 5 questions answered').waitFor()
    await panel.getByRole('button', { name: 'Show answers' }).click()
    await expect.poll(() => panel.getByText('Prefer not to say').count()).toBe(5)
    expect(await flaws(page)).toEqual([])
  })

  it('rests with a reason and a day to come back, said on the page, and comes back', async () => {
    const { page } = running
    await choose(page, 'Rest')
    const dialog = page.getByRole('dialog', { name: /^Rest: / })
    await dialog.getByText(/^The match(es)? with .* on\. If the visits stop for a while/).waitFor()
    await dialog.getByLabel('From', { exact: true }).fill('1 nov 2026')
    await page.keyboard.press('Enter')
    await dialog.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await dialog.getByLabel('Reason').fill('New baby')
    await dialog.getByLabel('Expected back on', { exact: true }).fill('20/11/2026')
    await dialog.getByText('That day has come already').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('Was expected back 20 Nov 2026').waitFor()
    await choose(page, 'Back to active')
    await page.getByRole('dialog', { name: /^Back to active: / }).getByRole('button', { name: 'Back to active' }).click()
    await page.getByText('Was expected back 20 Nov 2026').waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Status' }).getByText('1 Nov 2026 to 22 Nov 2026').waitFor()
  })

  it('is never deleted, and the button says why', async () => {
    const { page } = running
    await choose(page, 'Delete')
    const dialog = page.getByRole('dialog', { name: /^Delete / })
    await dialog.getByText(/^There is a history: .*statuses/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Delete' }).getAttribute('aria-disabled')).toBe('true')
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('is alleged to have done something: raised by keyboard, matches paused at once, the gate closed, the designated officer told, and closed', async () => {
    const { page } = running
    await page.getByRole('tab', { name: /^Concerns/ }).click()
    await press(page, /^Raise a concern$/)
    await page.getByRole('heading', { level: 1, name: 'Raise a concern' }).waitFor()
    await press(page, /^Record concern$/)
    await page.getByRole('link', { name: 'Choose what it is' }).waitFor()
    await tabTo(page, /^Safeguarding concern$/)
    await page.keyboard.press('ArrowDown')
    await page.getByText('An allegation goes to the designated officer within one working day').waitFor()
    await type(page, /^What was said/, 'A carer says that they were alone at night.')
    await tabTo(page, /^Pause the matches meanwhile/)
    await page.keyboard.press('Space')
    expect(await flaws(page)).toEqual([])
    await press(page, /^Record concern$/)
    await page.getByRole('heading', { level: 1, name: /^Allegation: / }).waitFor()
    await page.getByText(/^The designated officer is to be told by/).waitFor()
    await page.getByText(/^Paused: /).first().waitFor()
    expect(await flaws(page)).toEqual([])
    await press(page, /^Somebody was told$/)
    await page.getByRole('dialog', { name: 'Who was told' }).getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText(/^The designated officer is to be told by/).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: /^The match: |^(?!All).* and .*$/ }).first().click()
    await page.getByText(/: An allegation of 22 Nov 2026 is open/).first().waitFor()
    await page.getByRole('region', { name: 'Concerns' }).getByRole('link', { name: 'Allegation' }).first().click()
    await page.getByRole('heading', { level: 1, name: /^Allegation: / }).waitFor()
    await page.getByText(/^Paused: /).first().waitFor()
    await press(page, /^Close$/)
    const dialog = page.getByRole('dialog', { name: 'Close this allegation' })
    await dialog.getByText(/^Nothing goes on by itself: /).waitFor()
    await dialog.getByLabel('What came of it').fill('Unfounded')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await page.getByText('Resolved 22 Nov 2026').waitFor()
    await page.getByRole('button', { name: 'Open again' }).waitFor()
  })

  it('declared independence more than a year ago and is linked to a home since: told on Today, on the match and on their page, it closes nothing, and is declared again', async () => {
    const { page } = running
    const tell = tellOf(page)
    const { rows } = await tell<{ rows: readonly { id: number; state: string; isNotCleared: boolean; youngPerson: { id: number; name: string }; volunteers: readonly { id: number; name: string }[] }[] }>('matches.list')
    const declared = async (volunteerId: number): Promise<number> => (await tell<{ declarations: readonly unknown[] }>('recruitment.open', { volunteerId })).declarations.length
    const cleared = rows.filter((row) => row.state === 'active' && !row.isNotCleared && row.volunteers.length === 1)
    const match = cleared[(await Promise.all(cleared.map((row) => declared(row.volunteers[0]!.id)))).indexOf(0)]!
    const [who, child] = [match.volunteers[0]!, match.youngPerson]
    await tell('recruitment.declareIndependence', { volunteerId: who.id, declaredOn: '2025-11-20', isCouncillor: false, councilRole: null, directorate: 'none', householdLink: 'none', homeProvider: 'Northlight Homes', outcome: 'independent', notes: null })
    await tell('youngPeople.move', { youngPersonId: child.id, fromOn: '2026-11-16', placementType: 'residential', district: null, outOfArea: null, area: null, provider: 'northlight homes' })

    await goTo(page, '/today')
    await page.getByRole('button', { name: /^\d+ also to see to$/ }).press('Enter')
    const also = page.getByRole('region', { name: /^Also to see to/ })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Also to see to/)
    await also.getByRole('listitem').filter({ hasText: `Independence to be declared again: ${who.name}` }).getByText('2 days overdue').waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
    await also.getByRole('link', { name: `Linked to who runs the home: ${child.name} and ${who.name}` }).press('Enter')
    await page.getByText(`is linked to northlight homes, who run ${child.name}’s home, since 16 Nov 2026.`).waitFor()
    await page.getByText('was to declare their independence again 20 Nov 2026. By itself this does not close the gate.').waitFor()
    expect(await page.getByText('This match is not cleared').count()).toBe(0)
    expect(await flawsInBothThemes(page)).toEqual([])
    await page.getByRole('link', { name: who.name, exact: true }).first().press('Enter')
    await page.getByRole('heading', { level: 1, name: who.name }).waitFor()
    await page.getByText('By itself this does not close the gate.').waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
    await press(page, /^Record declaration$/)
    await tabTo(page, /^(Yes|No|Not asked)/)
    await page.keyboard.press('ArrowUp')
    await pick(page, /^Employed by the council/, 'Not')
    await pick(page, /^Somebody of their household/, 'Nob')
    await press(page, /^Save declaration$/)
    await page.getByText('Declaration saved: independent').first().waitFor()
    await page.getByText('By itself this does not close the gate.').waitFor({ state: 'detached' })
    await goTo(page, `/matches/${match.id}`)
    await page.getByRole('heading', { level: 1, name: `${child.name} and ${who.name}` }).waitFor()
    expect(await page.getByText('northlight homes, who run').count()).toBe(0)
  })

  it('sent nothing out, and broke no policy', () => {
    expect(running.requests).toEqual([])
    expect(running.violations).toEqual([])
  })
})

describe('two records that are compared', () => {
  it.each([
    ['volunteers', 'volunteers.merge', async (page: Page) => (await tellOf(page)<{ rows: readonly { id: number; name: string }[] }>('volunteers.list')).rows],
    ['young-people', 'youngPeople.merge', async (page: Page) => (await tellOf(page)<{ rows: readonly { id: number; name: string }[] }>('youngPeople.list')).rows],
  ] as const)('keep what was chosen of them across locking and a power cut: %s', async (where, formKey, rowsOf) => {
    const rows = await rowsOf(running.page)
    const [kept] = rows
    const other = rows.find((row) => row.name.split(' ')[0] !== kept!.name.split(' ')[0])
    const otherName = (): Locator => running.page.getByRole('group', { name: 'First name' }).getByRole('radio').nth(1)
    const compare = () => goTo(running.page, `/${where}/${kept!.id}/merge?with=${other!.id}`)
    await compare()
    await otherName().check()
    await untilKept(running.page, `${formKey} ${kept!.id} ${other!.id}`, '"firstName":"other"')
    await lock(running.page)
    await unlock(running.page)
    await compare()
    await running.page.getByText('Brought back what you were typing').waitFor()
    await running.kill()
    running = await launchMainstay(launch)
    await unlock(running.page)
    await compare()
    await running.page.getByText('Brought back what you were typing').waitFor()
    expect(await otherName().isChecked()).toBe(true)
    expect(await flawsInBothThemes(running.page)).toEqual([])
    await press(running.page, /^Start afresh$/)
    await expect.poll(() => otherName().isChecked()).toBe(false)
  })
})
