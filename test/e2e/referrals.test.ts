import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flaws, goTo, lock, openServiceWith, THURROCK, unlock, untilKept } from './coordinator.ts'
import { pick, press, tabTo, type } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* From a referral to the waiting list, and from an objection to a decision that is kept under review: told by somebody who only has a keyboard. */

const TODAY = '2021-09-01'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-referrals-'))
const userData = join(folder, 'user-data')
let running: Running

beforeAll(async () => {
  running = await launchMainstay({ today: TODAY, userData })
  await openServiceWith(running, THURROCK, folder, TODAY)
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const toast = (page: Page, words: string): Promise<void> => page.getByText(words, { exact: true }).first().waitFor()

describe('a referral of somebody new', () => {
  it('is begun from anywhere, and half filled it survives locking and a crash', async () => {
    const { page } = running
    await press(page, /^Add$/)
    await page.getByRole('menuitem', { name: 'Referral' }).waitFor()
    await page.keyboard.type('ref')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'New referral' }).waitFor()
    await tabTo(page, /^Somebody new/)
    await type(page, /^First name/, 'Amina')
    await type(page, /^Last name/, 'Yusuf')
    await type(page, /^Date of birth/, '14 2')
    await lock(page)
    await unlock(page)
    await page.getByText('Brought back what you were typing').waitFor()
    expect(await page.getByLabel('First name or initials').inputValue()).toBe('Amina')
    const birth = page.getByLabel('Date of birth', { exact: true })
    expect(await birth.inputValue()).toBe('14 2')
    await birth.fill('14 2 2009')
    await type(page, /^Council’s number/, '778123')
    await untilKept(page, 'referral of somebody', '778123')
    await running.kill()
    running = await launchMainstay({ today: TODAY, userData })
    await unlock(running.page)
    await running.page.getByText('Brought back what you were typing').waitFor()
    expect(await running.page.getByLabel('Council’s number').inputValue()).toBe('778123')
    expect(await flaws(running.page)).toEqual([])
  })

  it('says beside the field and at the top what is missing, then waits with the young person’s wish', async () => {
    const { page } = running
    await press(page, /^Receive referral$/)
    await page.getByText('There is a problem').waitFor()
    expect(await page.getByRole('link', { name: 'Choose who referred' }).count()).toBe(1)
    await pick(page, /^Who referred/, 'Independent')
    await pick(page, /^Visitor asked for/, 'A woman')
    await pick(page, /^How strongly/, 'Must')
    await pick(page, /^What the young person says/, 'Wants')
    await type(page, /^Asked on/, '30 8 2021')
    await type(page, /^Asked by/, 'Omar Reid')
    await press(page, /^Receive referral$/)
    await page.getByRole('heading', { name: 'Amina Yusuf, 12' }).waitFor()
    await page.getByText(/1 of \d+ asks? for a woman, as a must/).waitFor()

    await press(page, /^Amina Yusuf$/)
    await page.getByRole('heading', { level: 1, name: 'Amina Yusuf' }).waitFor()
    await press(page, /^Record a wish$/)
    await type(page, /^In their own words/, 'Somebody to cook with')
    await press(page, /^Save$/)
    await page.getByText('In Amina’s words').waitFor()
    expect(await flaws(page)).toEqual([])
  })
})

describe('a young person who objects and understands', () => {
  it('cannot be matched: nobody is appointed, and it is considered again on its day', async () => {
    const { page } = running
    await press(page, /^Record their view$/)
    await pick(page, /^What the young person says/, 'Does not')
    await tabTo(page, /^Yes/)
    await page.keyboard.press('Space')
    await page.getByText('Nobody may be appointed then.').waitFor()
    await type(page, /^Asked on/, '31 8 2021')
    await type(page, /^Asked by/, 'Omar Reid')
    await press(page, /^Save$/)
    await page.getByText(/Amina said no to a visitor on 1 Sept? 2021; to be considered again by 1 Mar 2022\./).waitFor()
    await goTo(page, '/calendar?view=agenda&day=2022-03-01')
    await page.getByText('Decision not to appoint: consider again').first().waitFor()
    await goTo(page, '/waiting-list')
    await page.getByRole('heading', { level: 1, name: 'Waiting list' }).waitFor()
    expect(await page.getByText('Amina Yusuf').count()).toBe(0)
  })
})

describe('a referral, by mouse alone', () => {
  it('is received from what was chosen and filled in, and waits', async () => {
    const { page } = running
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Referral', exact: true }).click()
    await page.getByRole('radio', { name: 'Somebody new' }).check()
    await page.getByLabel('First name or initials').fill('Kofi')
    await page.getByLabel('Last name', { exact: true }).fill('Mensah')
    await page.getByLabel('Date of birth', { exact: true }).fill('3 May 2010')
    await page.getByLabel('Who referred', { exact: true }).selectOption({ label: 'Social worker' })
    await page.getByLabel('What the young person says', { exact: true }).selectOption({ label: 'Wants one' })
    await page.getByLabel('Asked on', { exact: true }).fill('31 Aug 2021')
    await page.getByLabel('Asked by', { exact: true }).fill('Omar Reid')
    await page.getByRole('button', { name: 'Receive referral' }).click()
    await page.getByRole('heading', { name: 'Kofi Mensah, 11' }).waitFor()
    await page.locator('#waiting-person').getByRole('link', { name: 'Kofi Mensah', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Kofi Mensah' }).waitFor()
    expect(await flaws(page)).toEqual([])
  })
})

describe('somebody who waits', () => {
  it('moves, has another social worker, and what holds them up and comes next is written down and taken back', async () => {
    const { page } = running
    await goTo(page, '/waiting-list')
    const name = (await page.locator('#waiting-person a').innerText()).trim()
    await press(page, new RegExp(`^${name}$`))
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await press(page, /^Move to another home$/)
    await type(page, /^From/, '1 8 2021')
    await pick(page, /^Kind of placement/, 'Residential')
    await type(page, /^Council where/, 'Essex')
    await type(page, /^Postcode district/, 'CM2')
    await press(page, /^Record move$/)
    await page.getByText(/Residential home, out of area, Essex, CM2/).first().waitFor()

    await press(page, /^Add somebody around them$/)
    await pick(page, /^Part/, 'Social')
    await type(page, /^Name/, 'Una Bell')
    await type(page, /^From/, '2 8 2021')
    await press(page, /^Save$/)
    await page.getByText('Social worker Una Bell', { exact: true }).first().waitFor()
    expect(await flaws(page)).toEqual([])

    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Waiting list' }).waitFor()
    await press(page, /^Change what they wait for$/)
    await pick(page, /^Waits for/, 'Awaiting acc')
    await press(page, /^Save$/)
    await page.getByText('Awaiting accommodation').first().waitFor()
    await press(page, /^Plan next step$/)
    await type(page, /^What is to be done/, 'Ask about the new home')
    await type(page, /^On$/, '10 9 2021')
    await press(page, /^Save$/)
    await toast(page, 'Next step on 10 Sep 2021')
    await page.getByText('Ask about the new home').first().waitFor()
    await press(page, /^Undo$/)
    await toast(page, 'Taken back')
    await page.getByText('None is planned').waitFor()
    expect(await flaws(page)).toEqual([])
    expect(running.requests).toEqual([])
    expect(running.violations).toEqual([])
  })
})
