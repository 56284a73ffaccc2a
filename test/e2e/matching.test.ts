import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { DURHAM, flaws, goTo } from './coordinator.ts'
import { escapeFrom, press, tabTo, type } from './keyboard.ts'
import { withService } from './with-service.ts'

/* From a referral to a started match with a couple, past a gate that is closed, to an end and another search. Each step goes on from the one before. */

const TODAY = '2023-10-31'
const service = withService({ workbook: DURHAM }, TODAY)

interface Answer { readonly ok: boolean; readonly value?: never; readonly error?: { readonly code: string; readonly message: string } }
/** Asks through the bridge, as anything on the page could. */
const ask = (page: Page, procedure: string, input: unknown): Promise<Answer> =>
  page.evaluate((question) => window.mainstay.call(question as never) as Promise<never>, { procedure, input })
const value = async <Value>(page: Page, procedure: string, input: unknown): Promise<Value> => {
  const reply = await ask(page, procedure, input)
  if (!reply.ok) throw new Error(reply.error?.message)
  return reply.value as unknown as Value
}
const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog')

describe('a visitor is found', () => {
  it('by mouse: two are asked as a couple, everybody says yes, and the match starts', async () => {
    const { page } = service.running
    await goTo(page, '/waiting-list')
    await page.getByRole('heading', { name: /^Ben Nixon/ }).waitFor()
    await page.getByRole('link', { name: 'Find a visitor' }).click()
    await page.getByRole('heading', { level: 1, name: 'Find a visitor for Ben Nixon' }).waitFor()
    const names = await page.getByRole('list', { name: 'Volunteers, best fit first' }).getByRole('link').allInnerTexts()
    const [first, second] = names as [string, string]
    await page.getByRole('button', { name: 'How ranked' }).click()
    await page.getByText('First those whom nothing rules out').waitFor()
    await page.keyboard.press('Escape')
    expect(await flaws(page)).toEqual([])

    await page.getByRole('button', { name: `Ask ${first}` }).first().click()
    await dialog(page).getByRole('combobox', { name: 'Together with' }).fill(second)
    await page.getByRole('option', { name: second }).first().click()
    expect(await flaws(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Begin pairing' }).click()
    await page.getByRole('heading', { level: 2, name: `Ben and ${first} and ${second}` }).waitFor()

    await page.getByRole('button', { name: 'Letters' }).click()
    await page.getByRole('menuitem', { name: `Profile for the volunteer: ${second.split(' ')[0]}` }).click()
    await expect.poll(() => dialog(page).locator('select').first().evaluate((select: HTMLSelectElement) => [...select.options].map((option) => `${option.selected ? '> ' : ''}${option.textContent.trim()}`))).toContain('> Profile for the volunteer: Ben Nixon')
    expect(await flaws(page)).toEqual([])
    await escapeFrom(dialog(page))

    const answer = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: `Record ${name}’s answer` }).click()
      await dialog(page).getByRole('radio', { name: 'Yes' }).check()
      await dialog(page).getByRole('button', { name: 'Save answer' }).click()
      await page.getByText(`${name} said yes`, { exact: true }).first().waitFor()
    }
    await answer(first.split(' ')[0]!)
    await answer(second.split(' ')[0]!)
    await page.getByRole('button', { name: 'Ask Ben', exact: true }).click()
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await answer('Ben')
    await page.getByRole('button', { name: 'Plan introduction' }).click()
    await dialog(page).getByLabel('Place').fill('Wharton Park')
    await dialog(page).getByRole('button', { name: 'Save introduction' }).click()
    await page.getByRole('list', { name: 'Steps' }).getByText('31 Oct 2023, Wharton Park').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Start match' }).click()
    await dialog(page).getByRole('button', { name: 'Start match' }).click()
    await page.getByRole('heading', { level: 1, name: `Ben Nixon and ${first} and ${second}` }).waitFor()
    const { rows } = await value<{ rows: { youngPerson: { name: string } }[] }>(page, 'referrals.listWaiting', null)
    expect([rows.length, rows.some((row) => row.youngPerson.name === 'Ben Nixon')]).toEqual([14, false])
    expect(await flaws(page)).toEqual([])
  })

  it('how far somebody lives is written down by keyboard alone, and is the reason for or against them', async () => {
    const { page } = service.running
    const { rows } = await value<{ rows: { id: number; pairing: object | null; youngPerson: { firstName: string } }[] }>(page, 'referrals.listWaiting', null)
    const waiting = rows.find((row) => row.pairing === null)!
    await goTo(page, `/waiting-list/${waiting.id}`)
    const list = page.getByRole('list', { name: 'Volunteers, best fit first' })
    await list.getByRole('link').first().waitFor()
    const name = await list.getByRole('link').first().innerText()
    await press(page, new RegExp(`^More for ${name}$`))
    await page.getByRole('menuitem', { name: 'How far apart they live' }).press('Enter')
    await page.getByRole('heading', { name: `How far ${name} lives from ${waiting.youngPerson.firstName}` }).waitFor()
    await type(page, /^Miles each way/, '7.5')
    expect(await flaws(page)).toEqual([])
    await press(page, /^Save distance$/)
    await dialog(page).waitFor({ state: 'detached' })
    await list.getByRole('listitem').filter({ hasText: name }).getByText(/bout 7\.5 miles/).first().waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('prints two profiles without a surname of the child', async () => {
    const { page } = service.running
    const { rows } = await value<{ rows: { id: number; youngPerson: { name: string; firstName: string } }[] }>(page, 'referrals.listWaiting', null)
    const [waiting] = rows
    const opened = await value<{ candidates: { id: number }[] }>(page, 'matching.open', { referralId: waiting!.id })
    await goTo(page, `/waiting-list/${waiting!.id}/profiles/${opened.candidates[0]!.id}`)
    await page.getByRole('heading', { name: `About ${waiting!.youngPerson.firstName}` }).waitFor()
    expect(await page.getByRole('main').innerText()).not.toContain(waiting!.youngPerson.name.split(' ').at(-1))
    expect(await flaws(page)).toEqual([])
  })
})

describe('a gate that has closed', () => {
  it('lets no match start, on the page or through the bridge', async () => {
    const { page } = service.running
    const { rows } = await value<{ rows: { id: number; childAgrees: boolean | null; riskAssessmentOn: string | null; youngPerson: { firstName: string } }[] }>(page, 'referrals.listWaiting', null)
    const waiting = rows.find((row) => row.childAgrees === true && row.riskAssessmentOn !== null)!
    const { candidates } = await value<{ candidates: { id: number; name: string; mayBeAsked: boolean; matchesNow: number }[] }>(page, 'matching.open', { referralId: waiting.id })
    const volunteer = candidates.find((candidate) => candidate.mayBeAsked && candidate.matchesNow === 0)!
    const { pairingId } = await value<{ pairingId: number }>(page, 'matching.begin', { referralId: waiting.id, volunteerId: volunteer.id, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: TODAY })
    await value(page, 'matching.recordVolunteerAnswer', { pairingId, volunteerId: volunteer.id, answer: 'yes', words: null, on: TODAY })
    await value(page, 'matching.recordYoungPersonAnswer', { pairingId, answer: 'yes', words: null, on: TODAY })
    await value(page, 'volunteers.takeStatus', { id: volunteer.id, status: 'suspended', fromOn: TODAY, reason: 'To be looked into', backOn: null })

    await goTo(page, `/waiting-list/${waiting.id}`)
    await page.getByRole('button', { name: 'Start match' }).click()
    await dialog(page).getByText(`${volunteer.name} is not cleared: suspended since 31 Oct 2023.`).waitFor()
    expect(await dialog(page).getByRole('button', { name: 'Start match' }).getAttribute('aria-disabled')).toBe('true')
    expect(await flaws(page)).toEqual([])
    await escapeFrom(dialog(page))
    const before = await value<{ rows: unknown[] }>(page, 'matches.list', null)

    // By keyboard the button takes the focus and says why, and does nothing.
    await press(page, /^Start match$/)
    await dialog(page).getByText(`${volunteer.name} is not cleared: suspended since 31 Oct 2023.`).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
    await tabTo(page, /^Start match/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    expect(await dialog(page).getByRole('button', { name: 'Start match' }).evaluate((button) => button === document.activeElement)).toBe(true)
    expect((await value<{ rows: unknown[] }>(page, 'matches.list', null)).rows.length).toBe(before.rows.length)
    await escapeFrom(dialog(page))
    const start = { pairingId, on: TODAY, rhythmDays: null, trialUntilOn: null, despite: 'Never mind', spotProvider: null, spotPencePerYear: null, spotReason: null }
    expect(await ask(page, 'matching.start', start)).toMatchObject({ ok: false, error: { code: 'match-cannot-start' } })
    const { seeker } = await value<{ seeker: { youngPersonId: number } }>(page, 'matching.open', { referralId: waiting.id })
    const { pairingId: _, on: __, ...rest } = start
    expect(await ask(page, 'matches.record', { ...rest, youngPersonId: seeker.youngPersonId, referralId: waiting.id, volunteerId: volunteer.id, secondVolunteerId: null, type: 'trusted_adult', introducedOn: null, startedOn: TODAY, previousProvider: null, firstMatchedOn: null, agreement: null })).toMatchObject({ ok: false, error: { code: 'match-cannot-start' } })
    expect((await value<{ rows: unknown[] }>(page, 'matches.list', null)).rows.length).toBe(before.rows.length)
  })
})

interface Row { readonly id: number; readonly state: string; readonly age: number | null; readonly youngPerson: { readonly id: number; readonly name: string } }

describe('a match ends', () => {
  it('by mouse, and another visitor is sought and asked', async () => {
    const { page } = service.running
    const { rows } = await value<{ rows: Row[] }>(page, 'matches.list', null)
    const match = rows.filter((row) => row.state === 'active' && row.age !== null && row.age < 16 && row.youngPerson.name !== 'Ben Nixon').at(-1)!
    await goTo(page, `/matches/${match.id}`)
    await page.getByRole('button', { name: 'End match', disabled: false }).click()
    await dialog(page).getByLabel('Why it ends').selectOption({ label: 'The visitor’s circumstances' })
    await dialog(page).getByLabel('Whose choice').selectOption({ label: 'The visitor' })
    await dialog(page).getByRole('checkbox', { name: /^Look for another visitor/ }).check()
    await dialog(page).getByRole('button', { name: 'End match', disabled: false }).click()
    await page.getByRole('main').getByRole('link', { name: 'Find a visitor' }).click()
    await page.getByRole('heading', { level: 1, name: `Find a visitor for ${match.youngPerson.name}` }).waitFor()
    const names = page.getByRole('list', { name: 'Volunteers, best fit first' }).getByRole('link')
    await names.first().waitFor()
    const asked = await names.first().innerText()
    await page.getByRole('button', { name: `Ask ${asked}` }).first().click()
    await dialog(page).getByRole('button', { name: 'Begin pairing', disabled: false }).click()
    await page.getByRole('heading', { level: 2, name: `${match.youngPerson.name.split(' ')[0]} and ${asked}` }).waitFor()
    expect(await flaws(page)).toEqual([])
    const { waitsUnder } = await value<{ waitsUnder: number }>(page, 'matches.life', { id: match.id })
    const opened = await value<{ seeker: { isWaiting: boolean; firstReferredOn: string | null }; pairing: { volunteers: { name: string }[] } }>(page, 'matching.open', { referralId: waitsUnder })
    expect(opened).toMatchObject({ seeker: { isWaiting: true, firstReferredOn: expect.stringMatching(/^20/) as string }, pairing: { volunteers: [{ name: asked }] } })
  })

  it('by keyboard alone, with another search under a referral that keeps the first one’s day; and is taken back', async () => {
    const { page } = service.running
    const { rows } = await value<{ rows: Row[] }>(page, 'matches.list', null)
    const match = rows.find((row) => row.state === 'active' && row.age !== null && row.age < 16 && row.youngPerson.name !== 'Ben Nixon')!
    await goTo(page, `/matches/${match.id}`)
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${match.youngPerson.name} and`) }).waitFor()
    await tabTo(page, /^End match$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'End this match' }).waitFor()
    await tabTo(page, /^Why it ends/)
    await page.keyboard.type('The visitor')
    await tabTo(page, /^Whose choice/)
    await page.keyboard.type('The visitor')
    expect(await flaws(page)).toEqual([])
    await tabTo(page, /^Look for another visitor/)
    await page.keyboard.press('Space')
    await tabTo(page, /^End match$/)
    await page.keyboard.press('Enter')
    await page.getByText(/waits for another visitor/).first().waitFor()
    const life = await value<{ waitsUnder: number }>(page, 'matches.life', { id: match.id })
    const waiting = await value<{ rows: { id: number; key: string; firstReferredOn: string | null }[] }>(page, 'referrals.listWaiting', null)
    expect(waiting.rows.find((row) => row.id === life.waitsUnder)).toMatchObject({ key: expect.stringMatching(/~2$/) as string, firstReferredOn: expect.stringMatching(/^20/) as string })
    await page.locator('.toast').filter({ hasText: 'waits for another visitor' }).last().getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'End match' }).waitFor()
    expect(await value(page, 'matches.life', { id: match.id })).toMatchObject({ waitsUnder: null })
  })
})

describe('a second match', () => {
  it('by keyboard alone: the search that followed the first one’s end comes to a start, and its page tells how it began', async () => {
    const { page } = service.running
    const { rows } = await value<{ rows: Row[] }>(page, 'matches.list', null)
    const wasAsked = async (row: Row): Promise<boolean> => {
      const { referrals } = await value<{ referrals: { childAgrees: boolean | null; riskAssessmentOn: string | null }[] }>(page, 'youngPeople.open', { id: row.youngPerson.id })
      return referrals.length > 0 && referrals.every((referral) => referral.childAgrees === true && referral.riskAssessmentOn !== null)
    }
    let first: Row | undefined
    for (const row of rows.filter((each) => each.state === 'active' && each.age !== null && each.age < 16)) {
      if (first === undefined && await wasAsked(row)) first = row
    }
    const { id, youngPerson } = first!
    await value(page, 'matches.end', { matchId: id, on: TODAY, reason: 'visitor_circumstances', decidedBy: 'visitor', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: true })

    const opens = async (): Promise<void> => {
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
    }
    const closes = (): Promise<void> => dialog(page).waitFor({ state: 'hidden' })
    const saysYes = async (who: RegExp): Promise<void> => {
      await page.getByRole('button', { name: who }).waitFor()
      await press(page, who)
      await opens()
      await tabTo(page, /^Yes/)
      await page.keyboard.press('Space')
      await press(page, /^Save answer$/)
      await closes()
    }
    await goTo(page, `/matches/${id}`)
    await page.getByRole('main').getByRole('link', { name: 'Find a visitor' }).waitFor()
    await press(page, /^Find a visitor$/)
    await page.getByRole('list', { name: 'Volunteers, best fit first' }).waitFor()
    await press(page, /^Ask /)
    await opens()
    await press(page, /^Begin pairing$/)
    await closes()
    await saysYes(/^Record .*’s answer$/)
    const firstName = youngPerson.name.split(' ')[0]!
    await press(page, new RegExp(`^Ask ${firstName}$`))
    await opens()
    await press(page, /^Save$/)
    await closes()
    await saysYes(new RegExp(`^Record ${firstName}’s answer$`))
    await page.getByRole('button', { name: 'Plan introduction' }).waitFor()
    await press(page, /^Start match$/)
    await opens()
    await press(page, /^Start match$/)
    await page.getByRole('heading', { name: 'How it began' }).waitFor()
    await page.getByRole('heading', { name: 'History of changes' }).waitFor()
    const matchId = Number(new URL(page.url()).hash.split('/').at(-1))
    expect(await value(page, 'matches.life', { id: matchId })).toMatchObject({ rematchesId: id, beginning: { youngPersonAnsweredOn: TODAY } })
    expect(await flaws(page)).toEqual([])
  })
})

describe('a planned match', () => {
  it('is called off with its reason, the young person waits again, and it is taken back', async () => {
    const { page } = service.running
    const { rows } = await value<{ rows: { id: number; childAgrees: boolean | null; riskAssessmentOn: string | null; pairing: object | null; youngPerson: { name: string } }[] }>(page, 'referrals.listWaiting', null)
    const waiting = rows.find((row) => row.childAgrees === true && row.riskAssessmentOn !== null && row.pairing === null)!
    const { candidates } = await value<{ candidates: { id: number; mayBeAsked: boolean; matchesNow: number }[] }>(page, 'matching.open', { referralId: waiting.id })
    const volunteerId = candidates.find((candidate) => candidate.mayBeAsked && candidate.matchesNow === 0)!.id
    const { pairingId } = await value<{ pairingId: number }>(page, 'matching.begin', { referralId: waiting.id, volunteerId, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: TODAY })
    await value(page, 'matching.recordVolunteerAnswer', { pairingId, volunteerId, answer: 'yes', words: null, on: TODAY })
    await value(page, 'matching.recordYoungPersonAnswer', { pairingId, answer: 'yes', words: null, on: TODAY })
    const { matchId } = await value<{ matchId: number }>(page, 'matching.start', { pairingId, on: '2023-11-20', rhythmDays: null, trialUntilOn: null, despite: null, spotProvider: null, spotPencePerYear: null, spotReason: null })

    await goTo(page, `/matches/${matchId}`)
    await page.getByRole('button', { name: 'Call off' }).click()
    await dialog(page).getByLabel('Reason').fill('The volunteer moves away')
    expect(await flaws(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Call off' }).click()
    await page.getByRole('heading', { level: 1, name: waiting.youngPerson.name }).waitFor()
    expect(await ask(page, 'matches.open', { id: matchId })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    await page.locator('.toast').filter({ hasText: 'Match called off' }).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await ask(page, 'matches.open', { id: matchId })).ok).toBe(true)
  })
})
