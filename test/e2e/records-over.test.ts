import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { flawsInBothThemes, flawsOfDialog, goTo } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { press, type } from './keyboard.ts'
import { withService } from './with-service.ts'

/* By keyboard: what stood on a young person's record by mistake, and records whose time is over. */

const TODAY = '2026-11-22'
const service = withService({ demo: true }, TODAY)
const dialog = (): Locator => service.running.page.getByRole('dialog')
const tell = <Answer>(procedure: string, input?: unknown): Promise<Answer> => tellOf(service.running.page)<Answer>(procedure, input)
const waits = async (): Promise<number> => (await tell<{ rows: readonly { youngPerson: { id: number } }[] }>('referrals.listWaiting')).rows[0]!.youngPerson.id
async function chooses(button: RegExp, entry: string): Promise<void> {
  const { page } = service.running
  await page.getByRole('button', { name: button }).first().press('Enter')
  await page.getByRole('menuitem', { name: entry, exact: true }).press('Enter')
  await dialog().waitFor()
}
async function takesOff(name: string): Promise<void> {
  const { page } = service.running
  expect(await flawsOfDialog(page, `Take off: ${name}`)).toEqual([])
  await type(page, /^Why it is taken off/, 'Was somebody else’s')
  await press(page, /^Take off the record$/)
  await dialog().waitFor({ state: 'hidden' })
}

it('takes off a contact of now and one of before, and whoever they had replaced has the part again', async () => {
  const { page } = service.running
  const id = await waits()
  const worker = { youngPersonId: id, role: 'key_worker', organisation: null, email: null, phone: null }
  await tell('youngPeople.changeContact', { ...worker, name: 'Dee Marsh', fromOn: '2025-01-06', replaces: null })
  const { contacts } = await tell<{ contacts: readonly { id: number | null; name: string }[] }>('youngPeople.open', { id })
  await tell('youngPeople.changeContact', { ...worker, name: 'Bo Carr', fromOn: '2026-02-02', replaces: contacts.find(({ name }) => name === 'Dee Marsh')!.id })
  await goTo(page, `/young-people/${id}`)
  await page.getByText('Key worker since 2 Feb 2026').waitFor()
  await chooses(/^Change Bo Carr$/, 'Take off the record')
  await takesOff('Key worker Bo Carr')
  await page.getByText('Key worker since 6 Jan 2025').waitFor()
  await tell('youngPeople.endContact', { id: contacts.find(({ name }) => name === 'Dee Marsh')!.id, toOn: '2026-10-01' })
  await goTo(page, '/today')
  await goTo(page, `/young-people/${id}`)
  await page.getByText(/^Before \(/).press('Enter')
  await chooses(/^More about the key worker Dee Marsh$/, 'Take off the record')
  await takesOff('Key worker Dee Marsh')
  expect(await flawsInBothThemes(page)).toEqual([])
  await goTo(page, `/young-people/${id}?part=history`)
  await page.getByText(/^Key worker from 6 Jan 2025: Was somebody else’s/).waitFor()
  await page.getByText(/^Key worker from 2 Feb 2026: Was somebody else’s/).waitFor()
  expect(await flawsInBothThemes(page)).toEqual([])
})

it('takes off a care review', async () => {
  const { page } = service.running
  const id = await waits()
  await tell('youngPeople.recordCareReview', { youngPersonId: id, reviewedOn: '2026-10-05', attendedBy: 'coordinator', feedback: null, notes: null, visitorConsidered: null, visitorDecision: null, officerFeedbackOn: null, officerFeedback: null })
  await goTo(page, `/young-people/${id}?part=reviews`)
  await chooses(/^More about the care review of 5 Oct 2026$/, 'Take off the record')
  await takesOff('Care review of 5 Oct 2026')
  await page.getByRole('rowheader', { name: '5 Oct 2026' }).waitFor({ state: 'hidden' })
  expect(await flawsInBothThemes(page)).toEqual([])
})

it('says in Settings which records of young people are over, and erases one on its page after saying what goes and what stays', async () => {
  const { page } = service.running
  await goTo(page, '/today')
  await page.getByText(/^\d+ records are past their keeping time/).waitFor()
  await page.getByRole('link', { name: 'Look at them under Keep and destroy' }).press('Enter')
  await page.getByRole('heading', { name: 'Young people who are served no more' }).waitFor()
  expect(await flawsInBothThemes(page)).toEqual([])
  const { due } = await tell<{ due: readonly { youngPersonId: number; name: string; keptBecause: readonly string[] }[] }>('youngPeople.erasuresDue')
  const over = due.filter(({ keptBecause }) => keptBecause.length === 0)
  const told = await Promise.all(over.map(({ youngPersonId }) => tell<{ matches: readonly unknown[] }>('youngPeople.open', { id: youngPersonId })))
  const { youngPersonId: id, name } = over.find((_each, at) => told[at]!.matches.length > 0)!
  const { concernId } = await tell<{ concernId: number }>('concerns.record', {
    kind: 'complaint', raisedOn: '2026-11-02', raisedBy: null, youngPersonId: id, volunteerId: null, matchId: null, summary: 'A bus fare was never paid back', action: null, told: [], suspends: false, pauses: false, meanwhileOn: null,
  })
  await page.getByRole('link', { name, exact: true }).press('Enter')
  await page.getByText(/and it is kept: A concern of 2 Nov 2026 is open/).waitFor()
  expect(await page.getByRole('button', { name: 'Erase', exact: true }).count()).toBe(0)
  await tell('concerns.close', { concernId, on: TODAY, outcome: 'Paid back' })
  await goTo(page, '/today')
  await goTo(page, `/young-people/${id}`)
  await page.getByRole('button', { name: 'Erase', exact: true }).press('Enter')
  const asked = page.getByRole('alertdialog')
  await asked.getByText('Goes for good').waitFor()
  await asked.getByText(/^\d+ match(es)?, with who visited from when to when$/).waitFor()
  await asked.getByText(/The child’s own file is the council’s, which keeps it until/).waitFor()
  await asked.getByRole('button', { name: 'Erase', exact: true }).press('Enter')
  await page.getByText(/^What was known of this young person was erased on 22 Nov 2026/).waitFor()
  await page.getByRole('heading', { level: 1, name: /^Young person / }).waitFor()
  expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0)
  expect(await page.getByText('further visitor is to be considered').count()).toBe(0)
  const offered = async (): Promise<string[]> => (await page.getByRole('main').getByRole('button').allInnerTexts()).map((words) => words.trim()).filter((words) => /^(Record|Move|Add|Change|Days|Correct|Open again|Refer again|Decide|Considered again|More about)/.test(words))
  expect(await offered()).toEqual([])
  for (const tab of ['Care reviews', 'Feedback']) {
    await page.getByRole('tab', { name: tab }).press('Enter')
    await page.getByRole('tab', { name: tab, selected: true }).waitFor()
    expect(await offered()).toEqual([])
  }
  expect(await flawsInBothThemes(page)).toEqual([])
  await page.getByRole('tab', { name: 'History' }).press('Enter')
  await page.getByText('What stood there was erased for good, so this can no longer be taken back.').first().waitFor()
  // The concern stays, and so does the way back of what was written down of it.
  expect(await page.getByRole('button', { name: /^Take back(?!.*Concern of)/ }).count()).toBe(0)
  expect(await flawsInBothThemes(page)).toEqual([])
})

it('makes one wait of two that both wait, and says before which stays', async () => {
  const { page } = service.running
  const { rows } = await tell<{ rows: readonly { youngPerson: { id: number }; pairing: unknown }[] }>('referrals.listWaiting')
  const ids = rows.filter(({ pairing }) => pairing === null).map(({ youngPerson }) => youngPerson.id)
  const pairs = ids.flatMap((keptId) => ids.filter((otherId) => otherId !== keptId).map((otherId) => ({ keptId, otherId })))
  let two: (typeof pairs)[number] | undefined
  for (const pair of pairs) if (two === undefined && (await tell<{ objections: readonly string[] }>('youngPeople.previewMerge', pair)).objections.length === 0) two = pair
  await goTo(page, `/young-people/${two!.keptId}/merge?with=${two!.otherId}`)
  await page.getByText(/^Both wait for a visitor\. The referral of .+ stays, and the wait counts from that day; the one of .+ is closed as received twice and counts in no figure\./).waitFor()
  expect(await flawsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Merge', exact: true }).press('Enter')
  await page.getByRole('heading', { name: /^Received .+, twice: counts with the first$/ }).waitFor()
  expect(await flawsInBothThemes(page)).toEqual([])
})
