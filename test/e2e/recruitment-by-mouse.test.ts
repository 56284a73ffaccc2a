import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { flaws, THURROCK } from './coordinator.ts'
import { withService } from './with-service.ts'

/* The way of recruitment.test.ts once more by mouse: what is pressed, chosen and typed into, by its name. Each step goes on from the one before. */

const service = withService({ workbook: THURROCK }, '2021-09-01')

const dialog = (): Locator => service.running.page.getByRole('dialog')
const click = (name: string): Promise<void> => service.running.page.getByRole('button', { name, exact: true }).click()
const saves = (name: string): Promise<void> => dialog().getByRole('button', { name, exact: true }).click()
const chooses = (question: string | RegExp, answer: string): Promise<void> => dialog().getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
async function fills(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(fields)) await dialog().getByLabel(label, { exact: true }).fill(words)
}
async function signs(stage: string, safeAction?: string): Promise<void> {
  await click(`Sign off: ${stage}`)
  if (safeAction !== undefined) await fills({ 'Safe action': safeAction })
  await saves('Sign off')
  await said(`${stage} signed off`)
}

/** Waits for what was just said, and for the dialog to have gone. */
async function said(words: string): Promise<void> {
  await service.running.page.getByText(words, { exact: true }).first().waitFor()
  await dialog().waitFor({ state: 'hidden' })
}

describe('an applicant', () => {
  it('enquires, and is read, seen, interviewed twice, independent, and known to two referees', async () => {
    const { page } = service.running
    await click('Add')
    await page.getByRole('menuitem', { name: 'Volunteer', exact: true }).click()
    await page.getByLabel('First name', { exact: true }).fill('Owen')
    await page.getByLabel('Last name', { exact: true }).fill('Marsh')
    await click('Add volunteer')
    await page.getByRole('heading', { level: 1, name: 'Owen Marsh' }).waitFor()
    await page.getByText('Gate closed: Owen cannot meet a young person yet').waitFor()

    await click('Record: Application')
    await fills({ 'Sent or begun on': '2 Aug 2021', 'Received on': '9 Aug 2021' })
    await saves('Save')
    await said('Application recorded')
    await signs('Application', 'Read and scored')
    await click('Record: Identity')
    await dialog().getByLabel('How the documents were seen').selectOption({ index: 1 })
    await fills({ 'Last four characters': '9921', 'Expires on': '1 Feb 2030' })
    await saves('Save check')
    await said('Identity recorded')
    await page.getByText(/UK passport, /).first().waitFor()
    await click('Record: Identity')
    await fills({ Address: '3 Elm Road, Durham', 'Lived there from': '1 Jun 2012' })
    await saves('Save address')
    await said('Address saved')
    await signs('Identity')
    for (const interview of ['First interview', 'Second interview']) {
      await click(`Record: ${interview}`)
      await fills({ 'Held on': '13 Aug 2021', 'Who interviewed': 'K Lowes, T Hall' })
      await chooses('Outcome', 'Recommended')
      await saves('Save interview')
      await said(`${interview} recorded`)
      await signs(interview)
    }
    await click('Record: Independence')
    await chooses(/^A councillor/, 'No')
    await dialog().getByLabel('Employed by the council').selectOption('Not employed by the council')
    await dialog().getByLabel('Somebody of their household who is').selectOption('Nobody')
    await dialog().getByText('These answers speak for independence').waitFor()
    await saves('Save declaration')
    await said('Declaration saved: independent')
    await signs('Independence')
    for (const [reference, referee] of [['First reference', 'Ms C Hart'], ['Second reference', 'Mr P Lund']] as const) {
      await click(`Record: ${reference}`)
      await fills({ Referee: referee, 'How they know each other': 'Line manager', 'Asked for on': '10 Aug 2021', 'Received on': '30 Aug 2021', 'Telephoned on': '31 Aug 2021' })
      await dialog().getByLabel('Vouches as').selectOption('Present or last employer')
      await chooses(/^A relative/, 'No')
      await chooses(/^Anything in it/, 'No')
      await chooses('Outcome', 'Satisfactory')
      await saves('Save reference')
      await said(`${reference} recorded`)
      await signs(reference)
    }
  })

  it('has a certificate that disclosed something: assessed and decided; is trained, signs, and the gate opens', async () => {
    const { page } = service.running
    await click('Record: DBS check')
    await fills({ 'Applied for on': '1 Aug 2021', Number: '0098 7654 3210', 'Issued on': '20 Aug 2021', 'Original seen on': '25 Aug 2021', 'Who saw it': 'K Lowes' })
    await chooses('Disclosure', 'Something disclosed')
    await saves('Save DBS check')
    await said('DBS certificate saved')
    expect(await page.getByRole('button', { name: 'Open the gate' }).getAttribute('aria-disabled')).toBe('true')
    await click('Decide: DBS check')
    await fills({ 'Where the risk assessment is kept': 'HR 2021/115' })
    await chooses('Decision', 'Accepted')
    await saves('Save decision')
    await said('DBS certificate accepted')
    await signs('DBS check')
    await click('Record: Training')
    for (const module of await dialog().getByRole('checkbox').all()) await module.check()
    await saves('Save training')
    await said('7 modules recorded')
    await signs('Training')
    await click('Record: Shadowing')
    await fills({ 'Done on': '1 Sep 2021' })
    await saves('Save')
    await said('Shadowing recorded')
    await signs('Shadowing', 'Went along with Susan')
    await click('Record: Agreements signed')
    await saves('Save agreements')
    await said('Agreements saved')
    await signs('Agreements signed')
    await click('Open the gate')
    await saves('Open the gate')
    await said('Owen is approved and may meet a young person')
    await page.getByText('Gate open: Owen may visit a young person').waitFor()
    expect(await page.getByText(/disclosed/i).count()).toBe(0)
    expect(await flaws(page)).toEqual([])
    expect(service.running.requests).toEqual([])
    expect(service.running.violations).toEqual([])
  })
})
