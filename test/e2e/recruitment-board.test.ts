import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { flaws, flawsInBothThemes, goTo } from './coordinator.ts'
import { withService } from './with-service.ts'

/* The service changes its recruitment path by keyboard, and reads who stands where on it. */

const TODAY = '2026-11-24'
const service = withService({ demo: true }, TODAY)

async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

const stagesOf = (page: Page): Promise<string[]> => page.getByRole('list', { name: 'Recruitment path' }).locator('.name').allInnerTexts()

describe('the recruitment path', () => {
  it('gets another reference in one press, which says whom it touches and closes nobody’s gate', async () => {
    const { page } = service.running
    await goTo(page, '/settings/recruitment')
    await press(page.getByRole('button', { name: 'Another reference' }))
    await page.getByText(/^Third reference added\. \d+ applicants? will need it\. It is missing for \d+ volunteers approved before, which is listed and closes nobody’s gate\.$/).waitFor()
    await expect.poll(() => stagesOf(page)).toEqual(['Application', 'Identity', 'First interview', 'First reference', 'Second reference', 'Third reference', 'DBS check', 'Independence', 'Training', 'Second interview', 'Shadowing', 'Agreements signed', 'Approval'])
    expect(await flaws(page)).toEqual([])
  })

  it('is put in another order, and the button that was pressed keeps the focus', async () => {
    const { page } = service.running
    await press(page.getByRole('button', { name: 'Move Third reference later' }))
    await expect.poll(async () => (await stagesOf(page)).slice(5, 7)).toEqual(['DBS check', 'Third reference'])
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move Third reference later')
  })

  it('loses a stage after it was said what that means, and gets it back', async () => {
    const { page } = service.running
    await press(page.getByRole('button', { name: 'Take off Shadowing' }))
    const question = page.getByRole('alertdialog', { name: 'Take Shadowing off the path?' })
    await question.getByText(/applicants? will not need it any more\./).waitFor()
    expect(await flaws(page)).toEqual([])
    await press(question.getByRole('button', { name: 'Take off the path' }))
    await press(page.getByRole('button', { name: 'Put back Shadowing' }))
    await expect.poll(async () => (await stagesOf(page)).slice(-3)).toEqual(['Shadowing', 'Agreements signed', 'Approval'])
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('edit-shadowing')
    expect(await page.getByRole('button', { name: 'Take off DBS check' }).count()).toBe(0)
  })
})

describe('applicants by stage', () => {
  it('are one press from the volunteers, each at a stage with what they wait for, and lead to the person by keyboard', async () => {
    const { page } = service.running
    await goTo(page, '/volunteers')
    await press(page.getByRole('navigation', { name: 'Recruitment as a whole' }).getByRole('link', { name: 'Applicants by stage' }))
    await page.getByRole('heading', { level: 1, name: 'Applicants by stage' }).waitFor()
    const sentence = await page.getByText(/\d+ applicants, .* ready to be approved\./).innerText()
    const people = page.locator('.board').getByRole('listitem')
    expect(await people.count()).toBe(Number(/(\d+) applicants/.exec(sentence)?.[1]))
    expect(await page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: /^Volunteers/ }).getAttribute('aria-current')).not.toBeNull()
    expect(await flawsInBothThemes(page)).toEqual([])
    await page.setViewportSize({ width: 683, height: 384 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1366, height: 768 })
    const first = people.first().getByRole('link')
    const name = await first.innerText()
    await press(first)
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })

  it('are put on hold with a reason and a day to come back: apart on the board, none of the stages, and taken up again, by keyboard', async () => {
    const { page } = service.running
    const name = (await page.getByRole('heading', { level: 1 }).innerText()).trim()
    const choose = async (entry: string): Promise<void> => {
      await press(page.getByRole('button', { name: 'More about this volunteer' }))
      await page.getByRole('menuitem', { name: entry, exact: true }).press('Enter')
    }
    await choose('Put on hold')
    const dialog = page.getByRole('dialog', { name: `Put on hold: ${name}` })
    await dialog.getByRole('button', { name: 'Put on hold' }).press('Enter')
    await dialog.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await dialog.getByLabel('From', { exact: true }).fill('22 11 2026')
    await dialog.getByLabel('Reason').fill('Exams until January')
    await dialog.getByLabel('Expected back on', { exact: true }).fill('20 1 2027')
    expect(await flaws(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Put on hold' }).press('Enter')
    await page.getByText(/application is on hold:/).waitFor()
    await page.getByText('Expected back 20 Jan 2027').first().waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
    await goTo(page, '/recruitment')
    const held = page.getByRole('region', { name: 'On hold' })
    await held.getByRole('listitem').filter({ hasText: name }).getByText('On hold for 2 days: Exams until January').waitFor()
    expect(await page.locator('.board').getByText(name).count()).toBe(0)
    expect(await flawsInBothThemes(page)).toEqual([])
    await press(held.getByRole('link', { name }))
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await choose('Go on with the application')
    await page.getByRole('dialog', { name: `Go on with the application: ${name}` }).getByRole('button', { name: 'Go on with the application' }).press('Enter')
    await page.getByText(/application is on hold:/).waitFor({ state: 'detached' })
    await goTo(page, '/recruitment')
    await page.locator('.board').getByRole('link', { name }).waitFor()
  })

  it('are found from the palette', async () => {
    const { page } = service.running
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('applicants by')
    await page.getByRole('option', { name: /Applicants by stage/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Applicants by stage' }).waitFor()
  })
})
