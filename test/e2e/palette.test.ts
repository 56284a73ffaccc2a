import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flaws, goTo, lock, startService, unlock, untilKept } from './coordinator.ts'
import { escapeFrom, find, paletteField } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* All by keyboard: looking around in an invented service, finding anybody and doing anything, and what was being typed when the file was locked or the power failed. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-palette-'))
const userData = join(folder, 'user-data')
const invented = join(userData, 'Looking around')
let running: Running

beforeAll(async () => {
  running = await launchMainstay({ today: '2026-11-22', userData })
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const chosen = (page: Page): Locator => page.locator('.palette-item[data-highlighted]')

describe('looking around', () => {
  it('takes one press, and says everywhere that nobody is real', async () => {
    const { page } = running
    const way = page.getByRole('button', { name: /^Look around with an invented service/ })
    await way.waitFor()
    expect(await flaws(page)).toEqual([])
    await way.focus()
    await page.keyboard.press('Enter')
    const rail = page.getByRole('navigation', { name: 'Mainstay' })
    await rail.getByText('Invented service').waitFor({ timeout: 60_000 })
    await page.getByRole('complementary', { name: 'Invented service' }).waitFor()
    expect(existsSync(invented)).toBe(true)
  })
})

describe('the palette', () => {
  it('says whose supervision slipped furthest, and how to reach them, in three actions', async () => {
    const { page } = running
    await goTo(page, '/today?do=supervision')
    const worst = page.locator('.todo li').filter({ hasText: 'Supervision with' }).first()
    await worst.waitFor()
    const name = /Supervision with (.+?)\s{2,}|Supervision with\s+(\S+ \S+)/.exec((await worst.innerText()).replace(/\n/g, ' '))
    const who = (name?.[1] ?? name?.[2] ?? '').trim()
    expect(who).not.toBe('')
    await goTo(page, '/reports')

    await find(page, 'superv')
    await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(/^Supervision with .+days overdue/s)
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: who }).waitFor()
    await page.getByText(/^01632 96\d{4}$/).first().waitFor()
  })

  it('finds a person as one types, says who they are, and leads there and back to where one was', async () => {
    const { page } = running
    await goTo(page, '/matches')
    const link = page.getByRole('table', { name: 'Matches' }).getByRole('link').first()
    const name = (await link.innerText()).trim()
    await find(page, name)
    await page.getByRole('option').filter({ hasText: /Young person, \d+, visited by / }).first().waitFor()
    expect((await chosen(page).innerText()).replace(/\s+/g, ' ')).toContain(name)
    expect(await chosen(page).locator('mark').allInnerTexts()).toEqual(name.split(' '))
    const match = page.getByRole('option').filter({ hasText: /Match, / }).first()
    await expect.poll(async () => {
      await page.keyboard.press('ArrowDown')
      return match.getAttribute('data-highlighted')
    }).toBe('')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page')
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('table', { name: 'Matches' }).waitFor()
  })

  it('does what is typed before a name with whoever has it', async () => {
    const { page } = running
    for (const [typed, line, dialog] of [['letter %', /^Write a letter to /, 'Write a letter'], ['edit %', /^Edit /, /^Edit /]] as const) {
      await goTo(page, '/volunteers')
      const name = (await page.getByRole('table', { name: 'Volunteers' }).getByRole('row').nth(1).locator('th').innerText()).trim()
      await find(page, typed.replace('%', name))
      await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(line)
      expect(await flaws(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: dialog }).waitFor()
      expect(new URL(page.url()).hash).toMatch(/^#\/volunteers\/\d+$/)
      await escapeFrom(page.getByRole('dialog'))
    }
    await goTo(page, '/matches?show=active')
    const name = (await page.getByRole('table', { name: 'Matches' }).getByRole('row').nth(1).getByRole('link').first().innerText()).trim()
    await find(page, `end the match of ${name}`)
    await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(/^End the match of /)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /^End / }).waitFor()
    await escapeFrom(page.getByRole('dialog'))
  })

  it('finds what a note says, underlined', async () => {
    const { page } = running
    await find(page, 'climbing')
    await page.getByRole('group', { name: 'Notes' }).getByRole('option').first().waitFor()
    expect((await page.getByRole('group', { name: 'Notes' }).locator('mark').first().innerText()).toLowerCase()).toMatch(/^climbing/)
  })

  it('says when nothing is found, and Escape leads back to where one was', async () => {
    const { page } = running
    await page.keyboard.press('Control+a')
    await page.keyboard.type('zzzz')
    await page.getByText('Nothing found', { exact: true }).last().waitFor()
    expect(await flaws(page)).toEqual([])
    await escapeFrom(paletteField(page))
    await page.getByRole('button', { name: /^Find or do anything/ }).focus()
    await page.keyboard.press('Enter')
    await paletteField(page).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('search-trigger')
  })

  it('goes dark and light, and leads to every part of the settings in both', async () => {
    const { page } = running
    for (const look of ['light', 'dark']) {
      await find(page, `${look} look`)
      await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(new RegExp(`^${look} look`, 'i'))
      expect(await flaws(page)).toEqual([])
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(look)
      for (const [part, sign] of [['intervals', 'The same for every service'], ['look', 'Light and dark'], ['security', 'Locking by itself'], ['history of', 'History of changes']] as const) {
        await find(page, `${part}`)
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { level: 2, name: sign }).waitFor()
      }
    }
    await page.getByText('The history is whole').waitFor()
    await goTo(page, '/settings/security')
    expect(await running.isHiddenFromCapture()).toBe(false)
    await page.getByRole('checkbox', { name: 'Keep Mainstay out of screenshots and screen sharing' }).press('Space')
    await page.getByText('Hidden from screenshots and shared screens').first().waitFor()
    await expect.poll(() => running.isHiddenFromCapture()).toBe(true)
    await find(page, 'as the system')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system')).toBe('system')
  })

  it('has a key for every place of the rail, and shows the keys', async () => {
    const { page } = running
    const links = await page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link').evaluateAll((elements) => elements.map((element) => element.getAttribute('href')))
    for (const [index, href] of links.slice(0, 9).entries()) {
      await page.keyboard.press(`Control+${index + 1}`)
      await expect.poll(() => page.evaluate(() => window.location.hash)).toMatch(new RegExp(`^${href}`))
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Control+k')
    expect(await paletteField(page).count()).toBe(0)
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('locks, and the invented service is gone with everything of it', async () => {
    const { page } = running
    await find(page, 'lock')
    await expect.poll(() => chosen(page).innerText().catch(() => '')).toMatch(/^Lock/)
    await page.keyboard.press('Enter')
    await running.page.getByRole('button', { name: 'Start a new service' }).waitFor()
    expect(existsSync(invented)).toBe(false)
    expect([running.requests, running.violations]).toEqual([[], []])
  })
})

describe('what was being typed', () => {
  it('is there again after locking, on the page one was on', async () => {
    await startService(running, folder)
    const { page } = running
    await page.getByRole('button', { name: 'Start empty' }).click()
    await page.getByRole('navigation', { name: 'Mainstay' }).waitFor()
    await goTo(page, '/settings/service')
    await expect.poll(() => page.getByLabel('Name of the service').inputValue()).toBe('Independent Visitor Service')
    await page.getByLabel('Name of the service').fill('A name half ty')
    await lock(page)
    await unlock(running.page)
    await running.page.getByText('Brought back what you were typing').waitFor()
    expect(await running.page.getByLabel('Name of the service').inputValue()).toBe('A name half ty')
    expect(await flaws(running.page)).toEqual([])
  })

  it('is there again after the power failed', async () => {
    await running.page.getByLabel('Name of the service').fill('A name half typed')
    await untilKept(running.page, 'settings.service', 'A name half typed')
    await running.kill()
    running = await launchMainstay({ today: '2026-11-22', userData })
    await running.page.getByLabel('Passphrase', { exact: true }).waitFor()
    await unlock(running.page)
    const { page } = running
    await page.getByText('Brought back what you were typing').waitFor()
    await expect.poll(() => running.isHiddenFromCapture()).toBe(true)
    expect(await page.getByLabel('Name of the service').inputValue()).toBe('A name half typed')
    await page.getByRole('button', { name: 'Start afresh' }).click()
    expect(await page.getByLabel('Name of the service').inputValue()).toBe('Independent Visitor Service')
  })

  it('is forgotten when it is saved', async () => {
    const { page } = running
    await page.getByLabel('Name of the service').fill('Visitors of Durham')
    await page.getByRole('button', { name: 'Save settings' }).click()
    await page.getByText('Settings saved', { exact: true }).waitFor()
    await lock(page)
    await unlock(running.page)
    await expect.poll(() => running.page.getByLabel('Name of the service').inputValue()).toBe('Visitors of Durham')
    expect(await running.page.getByText('Brought back what you were typing').count()).toBe(0)
  })
})
