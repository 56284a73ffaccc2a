import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flaws, flawsOfDialog, lock, openServiceWith, THURROCK, unlock } from './coordinator.ts'
import { press, tabTo, type } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* From an enquiry to an approved volunteer, with two references and a DBS certificate that disclosed something: told by somebody who only has a keyboard. */

const TODAY = '2021-09-01'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-recruitment-'))
let running: Running

beforeAll(async () => {
  running = await launchMainstay({ today: TODAY, userData: join(folder, 'user-data') })
  await openServiceWith(running, THURROCK, folder, TODAY)
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Waits for what was just said, and for the dialog to have gone. */
async function said(words: string): Promise<void> {
  await running.page.getByText(words, { exact: true }).first().waitFor()
  await running.page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function signOff(stage: string, safeAction?: string): Promise<void> {
  const { page } = running
  await press(page, new RegExp(`^Sign off: ${stage}$`))
  if (safeAction !== undefined) await type(page, /^Safe action/, safeAction)
  await press(page, /^Sign off$/)
  await said(`${stage} signed off`)
}

const record = (stage: string): Promise<void> => press(running.page, new RegExp(`^Record: ${stage}$`))
const approve = (): Promise<string> => running.page.evaluate(async () => {
  const volunteerId = Number(/\/volunteers\/(\d+)/.exec(window.location.hash)?.[1])
  const reply = await window.mainstay.call({ procedure: 'recruitment.approve', input: { volunteerId, approvedOn: '2021-09-01', committedUntilOn: null } })
  return reply.ok ? 'was done' : reply.error.message
})

describe('an applicant', () => {
  it('enquires, and cannot be approved, neither on the page nor past it', async () => {
    const { page } = running
    await press(page, /^Add$/)
    await page.getByRole('menuitem', { name: 'Volunteer', exact: true }).waitFor()
    await page.keyboard.type('vol')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Add a volunteer' }).waitFor()
    await type(page, /^First name/, 'Farah')
    await type(page, /^Last name/, 'Nixon')
    await press(page, /^Add volunteer$/)
    await page.getByRole('heading', { level: 1, name: 'Farah Nixon' }).waitFor()
    await page.getByText('Gate closed: Farah cannot meet a young person yet').waitFor()
    expect(await page.getByRole('button', { name: 'Open the gate' }).getAttribute('aria-disabled')).toBe('true')
    expect(await approve()).toMatch(/^The gate cannot be opened yet: Application is not recorded; /)
    expect(await flaws(page)).toEqual([])
  })

  it('is read, seen, interviewed twice and knows what independence means; a form half filled survives locking', async () => {
    const { page } = running
    await record('Application')
    await type(page, /^Sent or begun on/, '1 8 2021')
    await type(page, /^Received on/, '8 8 2021')
    await lock(page)
    await unlock(page)
    await page.getByRole('heading', { level: 1, name: 'Farah Nixon' }).waitFor()
    await record('Application')
    await page.getByText('Brought back what you were typing').waitFor()
    await press(page, /^Save$/)
    await said('Application recorded')
    await signOff('Application', 'Read and scored')

    await record('Identity')
    await tabTo(page, /^How the documents were seen/)
    await page.keyboard.type('In')
    await type(page, /^Last four characters/, '4417')
    await type(page, /^Expires on/, '1 2 2021')
    await press(page, /^Save check$/)
    await page.getByRole('link', { name: /^This passport expired on 1 Feb 2021/ }).waitFor()
    expect(await flaws(page)).toEqual([])
    await type(page, /^Expires on/, '1 2 2030')
    await press(page, /^Save check$/)
    await said('Identity recorded')
    await page.getByText(/UK passport, in person/).first().waitFor()
    await record('Identity')
    await page.getByText(/^Still missing: where they lived since .+ \(five years of addresses\)\.$/).waitFor()
    await type(page, /^Address/, '3 Elm Road, Durham')
    await type(page, /^Lived there from/, '1 6 2012')
    await press(page, /^Save address$/)
    await said('Address saved')
    await signOff('Identity')

    for (const interview of ['First interview', 'Second interview']) {
      await record(interview)
      await type(page, /^Held on/, '12 8 2021')
      await type(page, /^Who interviewed/, 'K Lowes, T Hall')
      await tabTo(page, /^Recommended/)
      await page.keyboard.press('Space')
      await press(page, /^Save interview$/)
      await said(`${interview} recorded`)
      await signOff(interview)
    }

    await record('Independence')
    await tabTo(page, /^(Yes|No|Not asked)/)
    await page.keyboard.press('ArrowUp')
    await tabTo(page, /^Employed by the council/)
    await page.keyboard.type('Not')
    await tabTo(page, /^Somebody of their household/)
    await page.keyboard.type('Nob')
    await page.getByText('These answers speak for independence').waitFor()
    await press(page, /^Save declaration$/)
    await said('Declaration saved: independent')
    await signOff('Independence')
  })

  it('has two references, one of them reminded of', async () => {
    const { page } = running
    await record('Second reference')
    await type(page, /^Referee/, 'Mrs J Dunn')
    await type(page, /^Asked for on/, '10 8 2021')
    await press(page, /^Save reference$/)
    await said('Second reference asked for')
    await page.getByText('Unanswered', { exact: true }).waitFor()
    await press(page, /^Remind: Second reference$/)
    await type(page, /^How/, 'Telephoned')
    await press(page, /^Log reminder$/)
    await said('Reminder logged: Second reference')
    await page.getByRole('button', { name: 'Record: Second reference' }).waitFor()

    for (const [reference, referee] of [['First reference', 'Ms A Ward'], ['Second reference', 'Mrs J Dunn']] as const) {
      await record(reference)
      await type(page, /^Referee/, referee)
      await tabTo(page, /^Vouches as/)
      await page.keyboard.type('Pres')
      await type(page, /^How they know/, 'Line manager')
      await tabTo(page, /^(Yes|No|Not known)/)
      await page.keyboard.press('ArrowUp')
      await type(page, /^Asked for on/, '10 8 2021')
      await type(page, /^Received on/, '30 8 2021')
      await type(page, /^Telephoned on/, '31 8 2021')
      await tabTo(page, /^(Yes|No|Not known)/)
      await page.keyboard.press('ArrowUp')
      await tabTo(page, /^Satisfactory/)
      await page.keyboard.press('Space')
      await press(page, /^Save reference$/)
      await said(`${reference} recorded`)
      await signOff(reference)
    }
  })

  it('has a DBS certificate that disclosed something: assessed, decided, and told no more', async () => {
    const { page } = running
    await record('DBS check')
    await type(page, /^Applied for on/, '1 8 2021')
    await type(page, /^Number/, '0012 3456 7890')
    await type(page, /^Issued on/, '20 8 2021')
    await type(page, /^Original seen on/, '25 8 2021')
    await type(page, /^Who saw it/, 'K Lowes')
    await tabTo(page, /^Nothing disclosed/)
    await page.keyboard.press('ArrowDown')
    await page.getByText('What was disclosed is not written down here.').waitFor()
    expect(await flaws(page)).toEqual([])
    await press(page, /^Save DBS check$/)
    await said('DBS certificate saved')
    await page.getByText('Disclosed, risk to be assessed').first().waitFor()
    await press(page, /^Decide: DBS check$/)
    await type(page, /^Where the risk assessment is kept/, 'HR 2021/114')
    await tabTo(page, /^Accepted/)
    await page.keyboard.press('Space')
    await press(page, /^Save decision$/)
    await said('DBS certificate accepted')
    await signOff('DBS check')
    await press(page, /^Recruitment/)
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.getByText('Disclosed, risk to be assessed').waitFor({ state: 'hidden' })
  })

  it('is trained, goes along, signs, and is approved with every signature', async () => {
    const { page } = running
    await record('Training')
    await tabTo(page, /^Safeguarding/)
    for (let module = 0; module < 7; module += 1) {
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
    }
    await press(page, /^Save training$/)
    await said('7 modules recorded')
    await signOff('Training')
    await record('Shadowing')
    await type(page, /^Done on/, '1 9 2021')
    await press(page, /^Save$/)
    await said('Shadowing recorded')
    await signOff('Shadowing', 'Went along with Susan')
    await record('Agreements signed')
    await press(page, /^Save agreements$/)
    await said('Agreements saved')
    await signOff('Agreements signed')
    await page.getByText('Only approval stands between Farah and a match:').waitFor()
    expect(await flaws(page)).toEqual([])
    await press(page, /^Open the gate$/)
    expect(await flawsOfDialog(page, 'Open the gate for Farah')).toEqual([])
    await press(page, /^Open the gate$/)
    await said('Farah is approved and may meet a young person')
    await page.getByText('Gate open: Farah may visit a young person').waitFor()
    await page.goto(`${page.url().split('?')[0]}?part=training`)
    await page.getByText('Original seen').waitFor()
    expect(await page.getByText(/disclosed/i).count()).toBe(0)
    expect(await flaws(page)).toEqual([])
  })
})

describe('what was written down wrongly', () => {
  /** Opens the menu so named and takes its first entry or its last. */
  async function chooses(menu: RegExp, entry: 'Home' | 'End'): Promise<void> {
    const { page } = running
    await press(page, menu)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem')
    await page.keyboard.press(entry)
    await page.keyboard.press('Enter')
  }

  it('is corrected in the form by which it was recorded, which refuses what it would have refused then', async () => {
    const { page } = running
    await chooses(/^More about Safeguarding$/, 'Home')
    expect(await flawsOfDialog(page, 'Correct training')).toEqual([])
    await type(page, /^Done on/, '2 9 2021')
    await press(page, /^Save training$/)
    await page.getByRole('link', { name: /to come/ }).waitFor()
    await type(page, /^Done on/, '31 8 2021')
    await type(page, /^Trainer/, 'T Hall')
    await press(page, /^Save training$/)
    await said('Training corrected')
    await page.getByText('Done 31 Aug 2021').waitFor()
  })

  it('is taken off with a reason where it never was theirs: its stage opens, the gate closes, and that it was there stays', async () => {
    const { page } = running
    await chooses(/^More about code of conduct, signed 1 Sep 2021$/, 'End')
    expect(await flawsOfDialog(page, 'Take off: Code of conduct, signed 1 Sep 2021')).toEqual([])
    await type(page, /^Why it is taken off/, 'Was Owen’s')
    await press(page, /^Take off the record$/)
    await said('Taken off: code of conduct, signed 1 Sep 2021')
    await page.getByText('Agreements signed is open again: the signature rested on what was recorded before. The gate is closed now; no match ends by itself.', { exact: true }).first().waitFor()
    await page.getByText(/^Code of conduct, signed 1 Sep 2021: Was Owen’s/).waitFor()
    expect(await flaws(page)).toEqual([])
  })
})

describe('all the while', () => {
  it('nothing left the page, and nothing broke its policy', () => {
    expect(running.requests).toEqual([])
    expect(running.violations).toEqual([])
  })
})
