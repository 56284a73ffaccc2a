import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import { DURHAM, flaws, goTo, lock, openServiceWith, unlock, untilKept } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { pick, press, tabTo, type } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { recordsProcess } from './sockets.ts'

/* From the day a referral comes to the day two visitors start together, as one way and by keyboard alone; what is half filled on it outlasts a lock,
   a crash and a restart, field by field. Then a child who objects, by mouse. Each step goes on from the one before. */

const TODAY = '2023-10-31'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-couple-'))
const userData = join(folder, 'user-data')
let running: Running
/** The two who are asked, in the order in which the page names them. */
let visitors: readonly string[] = []
const numberIn = (address: string | null): number => Number(/\d+$/.exec(address ?? '')?.[0])
const given = (name: string | undefined): string => name?.split(' ')[0] ?? ''

beforeAll(async () => {
  running = await launchMainstay({ today: TODAY, userData })
  await openServiceWith(running, DURHAM, folder, TODAY)
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const dialog = (): Locator => running.page.getByRole('dialog')
/** Presses what opens a dialog, once it stands there, and waits until the dialog has the focus. */
async function opens(name: RegExp): Promise<void> {
  const { page } = running
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().waitFor()
  await press(page, name)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
}
const saved = (): Promise<void> => dialog().waitFor({ state: 'hidden' })

/** Every field of the dialog by its name, as somebody reads it. */
const fields = (page: Page): Promise<Readonly<Record<string, string>>> => page.evaluate(() => Object.fromEntries([...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[role=dialog] :is(input:not([type=radio]), select, textarea)')].map((field) => [
  field.labels?.[0]?.textContent.trim() ?? field.getAttribute('aria-label') ?? '', field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text ?? '' : field.value,
])))

/** Opens the dialog anew after what happened, and gives what stands in it; it says that it was brought back. */
async function broughtBack(opener: RegExp): Promise<Readonly<Record<string, string>>> {
  await opens(opener)
  await dialog().getByText('Brought back what you were typing').waitFor()
  return fields(running.page)
}

describe('a referral', () => {
  it('is received of somebody new, decided, and leads to whom to ask', async () => {
    const { page } = running
    await press(page, /^Add$/)
    await page.getByRole('menuitem', { name: 'Referral' }).waitFor()
    await page.keyboard.type('ref')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'New referral' }).waitFor()
    await type(page, /^First name/, 'Amina')
    await type(page, /^Last name/, 'Yusuf')
    await type(page, /^Date of birth/, '14 2 2011')
    await type(page, /^Received on/, '23 10 2023')
    await pick(page, /^Who referred/, 'Social')
    await pick(page, /^What the young person says/, 'Wants')
    await type(page, /^Asked on/, '20 10 2023')
    await type(page, /^Asked by/, 'Omar Reid')
    await type(page, /^Risk assessment asked for on/, '24 10 2023')
    await press(page, /^Receive referral$/)
    await page.getByRole('heading', { name: 'Amina Yusuf, 12' }).waitFor()
    await press(page, /^Amina Yusuf$/)
    await page.getByRole('heading', { level: 1, name: 'Amina Yusuf' }).waitFor()
    await opens(/^Decide$/)
    await tabTo(page, /^Accept/)
    await page.keyboard.press('Space')
    await type(page, /^Decided on/, '25 10 2023')
    await press(page, /^Save decision$/)
    await saved()
    await page.goBack()
    await page.getByRole('heading', { name: 'Amina Yusuf, 12' }).waitFor()
    await press(page, /^Find a visitor$/)
    await page.getByRole('heading', { level: 1, name: 'Find a visitor for Amina Yusuf' }).waitFor()
  })

  it('is matched with a couple; who is asked with whom outlasts a lock, and the processes that keep the records', async () => {
    const { page } = running
    const list = page.getByRole('list', { name: 'Volunteers, best fit first' })
    await list.waitFor()
    const [first, second] = await list.getByRole('link').allInnerTexts() as [string, string]
    visitors = [first, second]
    const formKey = `matching.begin ${numberIn(page.url())} ${numberIn(await list.getByRole('link').first().getAttribute('href'))}`
    const asked = { 'Asked on': '30 Oct 2023', 'Together with': second, 'Type of match': 'Trusted adult' }
    await opens(new RegExp(`^Ask ${first}$`))
    await type(page, /^Asked on/, '30 10 2023')
    await type(page, /^Together with/, second)
    await page.getByRole('option', { name: second, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await pick(page, /^Type of match/, 'Trusted')
    expect(await fields(page)).toEqual(asked)
    await lock(page)
    await unlock(page)
    expect(await broughtBack(new RegExp(`^Ask ${first}$`))).toEqual(asked)
    await type(page, /^Asked on/, '29 10 2023')
    await untilKept(page, formKey, '2023-10-29')
    process.kill(recordsProcess(userData), 'SIGKILL')
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
    await unlock(page)
    expect(await broughtBack(new RegExp(`^Ask ${first}$`))).toEqual({ ...asked, 'Asked on': '29 Oct 2023' })
    await pick(page, /^Type of match/, 'Standard')
    await press(page, /^Begin pairing$/)
    await saved()
    await page.getByRole('heading', { level: 2, name: `Amina and ${first} and ${second}` }).waitFor()
  })

  it('has every answer, the risk assessment and a place to meet', async () => {
    const { page } = running
    const answers = async (name: string): Promise<void> => {
      await opens(new RegExp(`^Record ${name}’s answer$`))
      await tabTo(page, /^Yes/)
      await page.keyboard.press('Space')
      await press(page, /^Save answer$/)
      await saved()
      // The button that was pressed is gone; what comes next stands in its place, and Tab leads there.
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[aria-label="The pairing under way"]') !== null)).toBe(true)
    }
    await opens(/^Profiles prepared$/)
    await press(page, /^Save$/)
    await saved()
    for (const visitor of visitors) await answers(given(visitor))
    await opens(/^Ask Amina$/)
    await press(page, /^Save$/)
    await saved()
    await answers('Amina')
    await opens(/^Plan introduction$/)
    await type(page, /^Place/, 'Wharton Park')
    await press(page, /^Save introduction$/)
    await saved()
    await page.getByRole('list', { name: 'Steps' }).getByText('31 Oct 2023, Wharton Park').waitFor()
    await page.getByText('No risk assessment of Amina has been received.').waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('starts: its form, half filled, outlasts a lock, a crash and a restart, and nothing of it is lost', async () => {
    const typed = { 'Starts on': '6 Nov 2023', 'Days between visits, as they agreed': '21', 'Trial until': '31 Jan 2024', 'Why it starts all the same': 'The assessment was read to us by telephone' }
    await opens(/^Start match$/)
    await type(running.page, /^Starts on/, '6 nov 2023')
    await type(running.page, /^Days between/, '21')
    await type(running.page, /^Trial until/, '31 1 2024')
    await type(running.page, /^Why it starts/, 'The assessment was read to us by telephone')
    await tabTo(running.page, /^Cancel$/)
    expect(await fields(running.page)).toEqual(typed)
    await lock(running.page)
    await unlock(running.page)
    expect(await broughtBack(/^Start match$/)).toEqual(typed)

    await type(running.page, /^Days between/, '14')
    const { pairing } = await tellOf(running.page)<{ pairing: { id: number } }>('matching.open', { referralId: numberIn(running.page.url()) })
    await untilKept(running.page, `matching.start ${pairing.id}`, '"rhythmDays":14')
    await running.kill()
    running = await launchMainstay({ today: TODAY, userData })
    await unlock(running.page)
    expect(await broughtBack(/^Start match$/)).toEqual({ ...typed, 'Days between visits, as they agreed': '14' })

    await type(running.page, /^Why it starts/, 'Read to us by telephone')
    await untilKept(running.page, `matching.start ${pairing.id}`, 'Read to us')
    await running.close()
    running = await launchMainstay({ today: TODAY, userData })
    const { page } = running
    await unlock(page)
    expect(await broughtBack(/^Start match$/)).toEqual({ ...typed, 'Days between visits, as they agreed': '14', 'Why it starts all the same': 'Read to us by telephone' })
    await type(page, /^Starts on/, '31 10 2023')
    await press(page, /^Start match$/)
    await page.getByRole('heading', { level: 1, name: `Amina Yusuf and ${visitors.join(' and ')}` }).waitFor()
    await page.getByText('Read to us by telephone').first().waitFor()
    const { rows } = await tellOf(page)<{ rows: readonly { youngPerson: { name: string } }[] }>('referrals.listWaiting')
    expect([rows.length, rows.some((row) => row.youngPerson.name === 'Amina Yusuf')]).toEqual([15, false])
  })
})

interface Waiting { readonly id: number; readonly childAgrees: boolean | null; readonly riskAssessmentOn: string | null; readonly pairing: object | null; readonly youngPerson: { readonly id: number; readonly name: string; readonly firstName: string } }

describe('a child who objects', () => {
  let child: Waiting

  it('by mouse: once they do, the start is refused with its reason beside it', async () => {
    const { page } = running
    const tell = tellOf(page)
    child = (await tell<{ rows: readonly Waiting[] }>('referrals.listWaiting')).rows.find((row) => row.childAgrees === true && row.riskAssessmentOn !== null && row.pairing === null)!
    const { firstName, name } = child.youngPerson
    await page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: /^Waiting list/ }).click()
    await page.getByRole('table', { name: 'Waiting list' }).getByText(name, { exact: true }).click()
    await page.getByRole('link', { name: 'Find a visitor' }).click()
    await page.getByRole('heading', { level: 1, name: `Find a visitor for ${name}` }).waitFor()
    const ask = page.getByRole('button', { name: /^Ask / }).first()
    const volunteer = (await ask.getAttribute('aria-label') ?? '').replace(/^Ask /, '')
    await ask.click()
    await dialog().getByRole('button', { name: 'Begin pairing' }).click()
    await saved()
    const answers = async (who: string): Promise<void> => {
      await page.getByRole('button', { name: `Record ${who}’s answer` }).click()
      await dialog().getByRole('radio', { name: 'Yes' }).check()
      await dialog().getByRole('button', { name: 'Save answer' }).click()
      await saved()
    }
    await answers(given(volunteer))
    await page.getByRole('button', { name: `Ask ${firstName}`, exact: true }).click()
    await dialog().getByRole('button', { name: 'Save' }).click()
    await saved()
    await answers(firstName)
    await page.getByRole('button', { name: 'Plan introduction' }).click()
    await dialog().getByLabel('Day', { exact: true }).fill('4 Nov 2023')
    await dialog().getByRole('button', { name: 'Save introduction' }).click()
    await saved()

    await goTo(page, `/young-people/${child.youngPerson.id}`)
    await page.getByRole('button', { name: 'Record their view' }).first().click()
    await dialog().getByLabel('What the young person says').selectOption('Does not want one')
    await dialog().getByRole('radio', { name: 'Not assessed' }).check()
    await dialog().getByLabel('Asked on', { exact: true }).fill('31 Oct 2023')
    await dialog().getByLabel('Asked by').fill('Omar Reid')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await saved()
    await goTo(page, `/waiting-list/${child.id}`)
    const reason = 'The young person does not want a visitor. Record whether they understand what that means before anybody is proposed.'
    await page.getByRole('main').getByText(reason).waitFor()
    await page.getByRole('button', { name: 'Start match' }).click()
    await dialog().getByText(reason).waitFor()
    const start = dialog().getByRole('button', { name: 'Start match' })
    expect(await start.getAttribute('aria-describedby').then((id) => page.locator(`[id="${id}"]`).innerText())).toBe('This match cannot start yet')
    await start.click({ force: true })
    expect(await dialog().isVisible()).toBe(true)
    expect(await flaws(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    await saved()
  })

  it('and understands: nobody is appointed, nobody meets, and the day to consider it again stands and moves', async () => {
    const { page } = running
    const tell = tellOf(page)
    await goTo(page, `/young-people/${child.youngPerson.id}`)
    await page.getByRole('button', { name: 'Record their view' }).first().click()
    await dialog().getByText(/^Said before: does not want one, understands what it means: not assessed/).waitFor()
    await dialog().getByLabel('What the young person says').selectOption('Does not want one')
    await dialog().getByRole('radio', { name: 'Yes' }).check()
    await dialog().getByText('Nobody may be appointed then.').waitFor()
    await dialog().getByLabel('Asked on', { exact: true }).fill('31 Oct 2023')
    await dialog().getByLabel('Asked by').fill('Omar Reid')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await saved()
    const again = async (): Promise<string> => spokenDate((await tell<{ detail: { considerAgainOn: CivilDate } }>('referrals.open', { id: child.id })).detail.considerAgainOn)
    const first = await again()
    await page.getByText(`${child.youngPerson.firstName} said no to a visitor on 31 Oct 2023; to be considered again by ${first}.`).first().waitFor()
    expect(await flaws(page)).toEqual([])

    await goTo(page, `/waiting-list/${child.id}`)
    await page.getByText(`${child.youngPerson.firstName} does not wait under this referral any more.`).waitFor()
    await page.getByText('Stopped 31 Oct 2023: Decided not to appoint: The young person objects').waitFor()
    expect(await page.getByRole('button', { name: /^(Start match|Ask )/ }).count()).toBe(0)
    const meetings = await tell<{ items: readonly { event: string; on: string }[] }>('calendar.between', { from: '2023-11-01', to: '2023-11-30' })
    expect(meetings.items.filter(({ event }) => event === 'introduction')).toEqual([])

    await goTo(page, `/young-people/${child.youngPerson.id}`)
    await page.getByRole('button', { name: 'Considered again' }).click()
    await dialog().getByLabel('Consider again on', { exact: true }).fill('3 Jun 2024')
    await dialog().getByLabel('In words').fill('Asked at the review; still does not want one')
    await dialog().getByRole('button', { name: 'Keep the decision' }).click()
    await saved()
    expect([first === '3 Jun 2024', await again()]).toEqual([false, '3 Jun 2024'])
    await goTo(page, '/calendar?view=agenda&day=2024-06-03')
    await page.getByText('Decision not to appoint: consider again').first().waitFor()
    expect(running.requests).toEqual([])
    expect(running.violations).toEqual([])
  })
})
