import { describe, expect, it } from 'vitest'
import { DURHAM, flaws, flawsInBothThemes, goTo } from './coordinator.ts'
import { tabTo } from './keyboard.ts'
import { withService } from './with-service.ts'

/* Who has waited longest, and why: asked by somebody who only has a keyboard. Each step goes on from the one before. */

const service = withService({ workbook: DURHAM }, '2023-10-31')

describe('the waiting list', () => {
  it('says in one action from anywhere who has waited longest and why, and in three more opens their page', async () => {
    const { page } = service.running
    await goTo(page, '/matches')
    await page.getByRole('table', { name: 'Matches' }).waitFor()
    let actions = 0
    const act = async (key: string): Promise<void> => {
      actions += 1
      await page.keyboard.press(key)
    }

    await tabTo(page, /^Waiting list/, 60)
    await act('Enter')
    await page.getByText('Ben Nixon and Lucy Quinn have waited longest, 181 days each; for Ben a match is being made and for Lucy what blocks it is accommodation.').waitFor()
    expect(await page.getByRole('region', { name: 'What the list says' }).innerText()).toMatch(/4 of 15 wait for accommodation/)

    await tabTo(page, /^Ben Nixon/, 60)
    await act('ArrowDown')
    await act('Enter')
    await page.getByRole('heading', { name: 'Lucy Quinn, 11' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('waiting-person')
    expect(await page.getByRole('region', { name: 'Lucy Quinn, 11' }).innerText()).toMatch(/Awaiting accommodation[\s\S]*ready volunteers share something[\s\S]*Likes /)

    await tabTo(page, /^Lucy Quinn$/, 60)
    await act('Enter')
    await page.getByText('Lucy has waited 181 days; what blocks it is accommodation.').waitFor()
    expect(actions).toBeLessThanOrEqual(4)
  })

  it('is where it was after going back, and gives the focus back to the list', async () => {
    const { page } = service.running
    await page.goBack()
    await page.getByRole('heading', { name: 'Lucy Quinn, 11' }).waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
    // The link that was followed has the focus again, and the list is on the row where it was left.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lucy Quinn')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Lucy Quinn/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ben Nixon, 8' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TR')
  })

  it('is filtered by what holds people up, and says how many stand beside it on the rail', async () => {
    const { page } = service.running
    await page.keyboard.press('/')
    await page.keyboard.type('accommodation')
    await page.getByText('4 of 15 waiting').waitFor()
    expect(await page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: /Waiting list/ }).innerText()).toMatch(/15 young people waiting/)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('zzz')
    await page.getByText('Nobody fits the filter').waitFor()
    expect(await flaws(page)).toEqual([])
  })
})

describe('young people', () => {
  it('are listed by where they stand, and found by the name of a visitor', async () => {
    const { page } = service.running
    await goTo(page, '/young-people')
    await page.getByRole('radio', { name: 'Matched 60' }).waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('alan young')
    await page.getByText(/^1 of 145 young people$/).waitFor()
    await tabTo(page, /^Rhys Abbott/, 60)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Rhys Abbott' }).waitFor()
    await page.getByText(/^Rhys has met Alan for/).waitFor()
  })

  it('are told part by part, each by arrow keys', async () => {
    const { page } = service.running
    expect(await flawsInBothThemes(page)).toEqual([])
    await tabTo(page, /^Referrals and matches/, 60)
    for (const [part, heading] of [['Care reviews', 'Care reviews'], ['Feedback', 'Feedback'], ['Concerns', 'Concerns'], ['Timeline', 'Timeline'], ['History', 'History of changes']] as const) {
      await page.keyboard.press('ArrowRight')
      await page.getByRole('tab', { name: part, selected: true }).waitFor()
      await page.getByRole('heading', { level: 2, name: heading }).waitFor()
      expect(await flaws(page)).toEqual([])
    }
    expect(service.running.requests).toEqual([])
    expect(service.running.violations).toEqual([])
  })
})
