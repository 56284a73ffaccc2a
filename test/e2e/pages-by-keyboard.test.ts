import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { flawsOfDialog, goTo, settled } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { escapeFrom, goBy, press, tabTo, type } from './keyboard.ts'
import { withService } from './with-service.ts'

/* Pages that no other journey goes through by keyboard alone; keyboard-pages.ts says which journey does which. */

const service = withService({ demo: true }, '2026-11-22')
const said = (page: Page, words: RegExp): Promise<void> => page.locator('.toast').getByText(words).first().waitFor()

/** Opens one of the forms behind Add, by Ctrl N and its first letters. */
async function add(page: Page, letters: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** Types who it is, and takes them once the list stands on them. */
async function chooses(page: Page, field: RegExp, name: string): Promise<void> {
  await type(page, field, name)
  // The list is drawn anew with each answer, and a key pressed in between marks nothing.
  await page.getByRole('option', { name }).first().waitFor()
  await expect.poll(async () => {
    if (await page.locator('[role=option][aria-selected=true]').count() === 0) await page.keyboard.press('ArrowDown')
    return page.locator('[role=option][aria-selected=true]').allInnerTexts()
  }).toEqual([expect.stringContaining(name)])
  await page.keyboard.press('Enter')
}

describe('recruitment as a whole', () => {
  it('time and drop-out: another time by arrows, and who is behind a number and back', async () => {
    const { page } = service.running
    await goBy(page, 'time and drop', /^Time and drop-out/, 'Time and drop-out')
    await page.getByRole('table', { name: 'Days in each stage' }).waitFor()
    await tabTo(page, /^Last two years$/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toContain('span=ever')
    await tabTo(page, /^Who they are$/)
    await page.keyboard.press('Enter')
    const people = page.getByRole('dialog')
    await people.getByRole('table').waitFor()
    expect(await flawsOfDialog(page, 'Approved')).toEqual([])
    await escapeFrom(people)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Who they are')
  })

  it('a training cycle is opened from the list, and its notes are changed', async () => {
    const { page } = service.running
    await goBy(page, 'training cycles', /^Training cycles/, 'Training cycles')
    await page.getByRole('table', { name: 'Training cycles' }).waitFor()
    const name = (await page.getByRole('table', { name: 'Training cycles' }).getByRole('link').nth(1).innerText()).trim()
    await page.getByRole('table', { name: 'Training cycles' }).getByRole('row', { name: new RegExp(name) }).press('Enter')
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    await press(page, /^Edit$/)
    await page.getByRole('dialog').waitFor()
    await type(page, /^Notes/, 'Evenings suited most')
    await page.keyboard.press('Control+s')
    await said(page, new RegExp(`^Training cycle ${name} saved`))
    await page.getByText('Evenings suited most').waitFor()
  })
})

describe('young people', () => {
  it('somebody new is added, with what is missing said first', async () => {
    const { page } = service.running
    await add(page, 'young', 'New young person')
    await press(page, /^Add young person$/)
    await page.getByRole('alert').or(page.locator('.error-summary')).first().waitFor()
    await type(page, /^First name/, 'Ottilie')
    await type(page, /^Last name/, 'Braithwaite')
    await type(page, /^Date of birth/, '3 5 2012')
    await type(page, /^Interests/, 'kites, maps')
    await press(page, /^Add young person$/)
    await said(page, /^Ottilie Braithwaite added/)
    await page.getByRole('heading', { level: 1, name: 'Ottilie Braithwaite' }).waitFor()
  })

  it('are filtered in their list, and one opens by Enter on the row', async () => {
    const { page } = service.running
    await page.keyboard.press('Control+3')
    await page.getByRole('table', { name: 'Young people' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('a')
    await tabTo(page, /^Matched/)
    // Back from the first is the last.
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.url()).toContain('show=all')
    const row = page.getByRole('table', { name: 'Young people' }).getByRole('row').nth(1)
    const name = (await row.getByRole('link').first().innerText()).trim()
    await row.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })

  it('two records of one young person become one', async () => {
    const { page } = service.running
    const { rows } = await tellOf(page)<{ rows: readonly { id: number; name: string; standing: string }[] }>('youngPeople.list')
    const kept = rows.find((row) => row.standing === 'matched')!
    await goTo(page, `/young-people/${kept.id}/merge`)
    await chooses(page, /^Find by name$/, 'Ottilie Braithwaite')
    await page.getByRole('heading', { name: 'What stays' }).waitFor()
    await press(page, /^Merge$/)
    expect(await flawsOfDialog(page, /^Make one record of /)).toEqual([])
    await press(page, /^Merge$/)
    await said(page, /^One record of .+ stays/)
    await page.getByRole('heading', { level: 1, name: kept.name }).waitFor()
  })
})

describe('matches', () => {
  it('one that began elsewhere is recorded, with the way from the list of matches', async () => {
    const { page } = service.running
    const tell = tellOf(page)
    const waits = (await tell<{ rows: readonly { youngPerson: { name: string }; childAgrees: boolean | null; riskAssessmentOn: string | null; pairing: object | null }[] }>('referrals.listWaiting')).rows.find((row) => row.childAgrees === true && row.riskAssessmentOn !== null && row.pairing === null)!
    const ready = (await tell<{ rows: readonly { name: string; isReady: boolean }[] }>('volunteers.list')).rows.find((row) => row.isReady)!
    await add(page, 'match', 'A match that began elsewhere')
    await chooses(page, /^Young person$/, waits.youngPerson.name)
    await chooses(page, /^Who visits$/, ready.name)
    await type(page, /^Started on$/, '20 nov 2026')
    await tabTo(page, /^Yes$/)
    await page.keyboard.press('Space')
    await type(page, /said so on$/, '18 nov 2026')
    await type(page, /^Who comes agreed on$/, '18 nov 2026')
    await type(page, /^Came from$/, 'Northlight Visitors')
    await press(page, /^Record match$/)
    await said(page, /^Match recorded/)
    await page.getByRole('heading', { level: 1, name: new RegExp(waits.youngPerson.name) }).waitFor()
    await page.keyboard.press('Control+5')
    await page.getByRole('table', { name: 'Matches' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(waits.youngPerson.name)
    await expect.poll(() => page.getByRole('table', { name: 'Matches' }).getByRole('row').count()).toBe(2)
    await page.getByRole('table', { name: 'Matches' }).getByRole('row').nth(1).press('Enter')
    await page.getByRole('heading', { level: 1, name: new RegExp(waits.youngPerson.name) }).waitFor()
  })

  it('two profiles are reached from the one who waits, and printed', async () => {
    const { page } = service.running
    await page.keyboard.press('Control+4')
    await page.getByRole('table', { name: 'Waiting list' }).waitFor()
    await press(page, /^Find a visitor$/)
    await page.getByRole('heading', { level: 1, name: /^Find a visitor for / }).waitFor()
    await settled(page)
    await press(page, /^More for /)
    await page.getByRole('menuitem', { name: 'Profile to print' }).waitFor()
    await page.keyboard.type('prof')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^About / }).first().waitFor()
    await tabTo(page, /^Print/)
  })
})

describe('concerns', () => {
  it('one is raised about nobody in particular, and stands in the list of them', async () => {
    const { page } = service.running
    await add(page, 'con', 'Raise a concern')
    await tabTo(page, /^Safeguarding concern$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await type(page, /^What was said/, 'The form for claims takes too long to fill in.')
    await press(page, /^Record concern$/)
    await page.getByRole('heading', { level: 1, name: /^Complaint/ }).waitFor()
    await goBy(page, 'concerns', /^Concerns/, 'Concerns')
    const list = page.getByRole('table', { name: 'Concerns' })
    await list.waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('complaint')
    await expect.poll(() => list.getByRole('row').count()).toBeGreaterThan(1)
    await list.getByRole('row').nth(1).press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Complaint/ }).waitFor()
    await press(page, /^Somebody was told$/)
    await escapeFrom(page.getByRole('dialog'))
  })
})

it('nothing left the page, and nothing broke its policy', () => {
  expect(service.running.requests).toEqual([])
  expect(service.running.violations).toEqual([])
})
