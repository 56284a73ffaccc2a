import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { spokenDate } from '#domain/spoken.ts'
import { flaws, goTo, lock, settled, unlock, untilKept } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { escapeFrom, find, pick, press, tabTo, type, undo } from './keyboard.ts'
import { withService } from './with-service.ts'

/* What happens in a friendship, written down by keyboard alone: a visit of a couple, half of it before the file was locked; corrected, taken out and brought back; and a supervision of one of the two. */

const service = withService({ demo: true }, '2026-11-22')
const dialog = (page: Page): Locator => page.getByRole('dialog')
const question = (page: Page): Locator => page.getByRole('alertdialog')
const field = (page: Page, name: string): Locator => dialog(page).getByLabel(name, { exact: true })
const chosen = (page: Page): Locator => page.locator('.palette-item[data-highlighted]')
const said = (page: Page, words: string): Promise<void> => page.getByText(words, { exact: true }).first().waitFor()

interface Person { readonly id: number; readonly name: string }
interface Match { readonly id: number; readonly state: string; readonly youngPerson: Person; readonly volunteers: readonly Person[]; readonly visits: number; readonly isNotCleared: boolean }

/** A couple whose match goes on. */
async function aCouple(page: Page): Promise<Match> {
  const { rows } = await tellOf(page)<{ rows: readonly Match[] }>('matches.list')
  return rows.find((row) => row.state === 'active' && row.volunteers.length === 2)!
}
const visitsOf = async (page: Page, id: number): Promise<number> => (await tellOf(page)<{ match: Match }>('matches.open', { id })).match.visits
const minutesOf = async (page: Page, id: number): Promise<number> => (await tellOf(page)<{ months: readonly { minutes: number }[] }>('volunteers.open', { id })).months.at(-1)!.minutes

/** A day of the month on which nothing is written down of the match yet. */
async function freeDay(page: Page, matchId: number): Promise<string> {
  const { days } = await tellOf(page)<{ days: readonly { on: string }[] }>('visits.form', { matchId })
  return ['2026-11-18', '2026-11-17', '2026-11-16', '2026-11-13'].find((day) => !days.some(({ on }) => on === day))!
}

/** The dialog has the focus, and so what is typed goes there. */
async function isOpen(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole('dialog', { name }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
}
/** Opens the form of the couple's visit from the palette. */
async function logFor(page: Page, { youngPerson }: Match): Promise<void> {
  await find(page, `log a visit for ${youngPerson.name}`)
  await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(/^Log a visit for /)
  await page.keyboard.press('Enter')
  await isOpen(page, 'Log a visit')
}

describe('a visit', () => {
  it('half filled survives locking, and is logged with who was there and what was worked on', async () => {
    const { page } = service.running
    await goTo(page, '/today')
    const match = await aCouple(page)
    const [first, second] = match.volunteers as [Person, Person]
    const [visits, firstMinutes, secondMinutes] = [await visitsOf(page, match.id), await minutesOf(page, first.id), await minutesOf(page, second.id)]

    await logFor(page, match)
    expect(await flaws(page)).toEqual([])
    await type(page, /^Day/, '21 11 2026')
    await type(page, /^Hours/, '2½')
    await untilKept(page, `visits.log ${match.id}`, '2.5')
    await lock(page)
    await unlock(page)

    await logFor(page, match)
    await dialog(page).getByText('Brought back what you were typing').waitFor()
    await expect.poll(() => field(page, 'Hours').inputValue()).toBe('2.5')
    expect(await field(page, 'Day').inputValue()).toBe('21 Nov 2026')
    // The second of the two was not there.
    const other = dialog(page).getByRole('checkbox', { name: second.name })
    await other.press('Space')
    await expect.poll(() => other.isChecked()).toBe(false)
    await type(page, /^Miles/, '24')
    await type(page, /^Spent on the activity/, '12.50')
    await type(page, /^What they did/, 'Shopping for a first kitchen')
    await dialog(page).getByRole('checkbox', { name: 'Budgeting' }).press('Space')
    await press(page, /^Log visit$/)
    await dialog(page).waitFor({ state: 'hidden' })
    await said(page, 'Visit of 21 Nov 2026 logged')

    await page.getByText('Visit, Shopping for a first kitchen', { exact: true }).waitFor()
    await page.getByText(`2½ hours, with ${first.name.split(' ')[0]!}, worked on budgeting`).waitFor()
    expect(await visitsOf(page, match.id)).toBe(visits + 1)
    expect([await minutesOf(page, first.id), await minutesOf(page, second.id)]).toEqual([firstMinutes + 150, secondMinutes])
  })

  it('that is unlikely is said to be, and saved; corrected, taken out and brought back', async () => {
    const { page } = service.running
    const match = await aCouple(page)
    const before = await visitsOf(page, match.id)
    await press(page, /^Log a visit$/)
    await isOpen(page, 'Log a visit')
    await type(page, /^Day/, '21 11 2026')
    await dialog(page).getByText('Another visit is written down on this day').waitFor()
    await type(page, /^Hours/, '13')
    await dialog(page).getByText('13 hours is long for one visit').waitFor()
    const day = spokenDate(await freeDay(page, match.id))
    const correct = new RegExp(`^Correct the visit of ${day}$`)
    await type(page, /^Day/, day)
    await press(page, /^Log visit$/)
    await dialog(page).waitFor({ state: 'hidden' })

    await press(page, correct)
    await isOpen(page, 'Correct this visit')
    await type(page, /^Hours/, '1.5')
    await press(page, /^Save$/)
    await dialog(page).waitFor({ state: 'hidden' })
    await said(page, `Visit of ${day} corrected`)
    await page.getByText(/^1½ hours/).first().waitFor()

    await press(page, correct)
    await isOpen(page, 'Correct this visit')
    expect(await field(page, 'Hours').inputValue()).toBe('1.5')
    await press(page, /^Take out$/)
    await question(page).getByText('leaves the timeline and every number that counts it', { exact: false }).waitFor()
    await question(page).getByRole('button', { name: 'Take visit out', disabled: false }).press('Enter')
    await question(page).waitFor({ state: 'hidden' })
    await dialog(page).waitFor({ state: 'hidden' })
    await said(page, `Visit of ${day} taken out`)
    expect(await visitsOf(page, match.id)).toBe(before)
    await undo(page)
    await said(page, 'Taken back')
    expect(await visitsOf(page, match.id)).toBe(before + 1)
  })

  it('of nobody in particular is asked whose it is', async () => {
    const { page } = service.running
    const match = await aCouple(page)
    await find(page, 'log a visit')
    await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(/^Log a visit/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Log a visit' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await type(page, /^Whose visit/, match.youngPerson.name)
    await page.getByRole('option', { name: new RegExp(match.youngPerson.name), selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await isOpen(page, 'Log a visit')
    await escapeFrom(dialog(page))
  })

  it('of a name typed quicker than it is found opens all the same', async () => {
    const { page, holdBackend } = service.running
    const match = await aCouple(page)
    await goTo(page, '/visits/new')
    await tabTo(page, /^Whose visit/)
    await holdBackend(true)
    await page.keyboard.type(match.youngPerson.name)
    await page.keyboard.press('Enter')
    await holdBackend(false)
    await isOpen(page, 'Log a visit')
    await escapeFrom(dialog(page))
  })
})

describe('a supervision', () => {
  it('is recorded by the palette, says of whom they spoke, and is what the next is due from', async () => {
    const { page } = service.running
    const match = await aCouple(page)
    const volunteer = match.volunteers[0]!
    await find(page, `record supervision ${volunteer.name}`)
    await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(/^Record a supervision with /)
    await page.keyboard.press('Enter')
    await isOpen(page, `Supervision with ${volunteer.name}`)
    expect(await flaws(page)).toEqual([])
    await type(page, /^Held on/, '20 11 2026')
    await pick(page, /^How/, 'Phone')
    await dialog(page).getByRole('checkbox', { name: match.youngPerson.name }).press('Space')
    await type(page, /^The next, as agreed/, '8 2 2027')
    await type(page, /^Notes/, 'Looking forward to Christmas.')
    await press(page, /^Record supervision$/)
    await dialog(page).waitFor({ state: 'hidden' })
    await said(page, 'Supervision of 20 Nov 2026 recorded')
    await page.getByText('The next is agreed for 8 Feb 2027.').waitFor()
    await page.getByRole('cell', { name: /Spoken of: .*Looking forward to Christmas\./s }).waitFor()
    expect((await tellOf(page)<{ beats: readonly { dueOn: string; state: string }[] }>('volunteers.open', { id: volunteer.id })).beats.at(-1)).toMatchObject({ dueOn: '2027-02-12', state: 'due' })
    expect((await tellOf(page)<{ lines: readonly { kind: string; subject: { id: number | null } }[] }>('due.list', {})).lines.filter((line) => line.kind === 'supervision' && line.subject.id === volunteer.id)).toEqual([])
    await settled(page)

    await press(page, /^Correct the supervision of 20 Nov 2026$/)
    await isOpen(page, 'Correct this supervision')
    await press(page, /^Take out$/)
    await question(page).getByRole('button', { name: 'Take supervision out', disabled: false }).press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await said(page, 'Supervision of 20 Nov 2026 taken out')
    await page.getByText('The next is agreed for 8 Feb 2027.').waitFor({ state: 'hidden' })
  })
})
