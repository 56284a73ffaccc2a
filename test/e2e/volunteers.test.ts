import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DURHAM, flaws, flawsInBothThemes, goTo, lock, openServiceWith } from './coordinator.ts'
import { escapeFrom } from './keyboard.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* Who is this, how long, what happened, what is next: asked by keyboard alone. Durham has no applicant on the day, so Farah Nixon of the pictures joins it. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-volunteers-'))
const workbook = join(folder, 'workbook')
let running: Running

const FARAH = {
  'volunteers.csv': 'V9001,Farah,Nixon,1989-02-14,female,pakistani,muslim,British,no,farah.nixon@example.org,01632 960417,14 Bell Road,DH1 1AA,2023-08-21,council website,Autumn 2023,English; Urdu,baking; walking; films,yes,20,8,13,',
  'volunteer_status.csv': 'V9001,applicant,2023-08-21,',
  'stages.csv': [
    'V9001,application,complete,2023-08-21,2023-08-29,satisfactory,,,"read and scored, K Lowes",', 'V9001,identity,complete,2023-08-29,2023-09-05,satisfactory,,,"passport seen, K Lowes",',
    'V9001,interview_1,complete,2023-09-05,2023-09-14,satisfactory,,,"two interviewers, K Lowes, T Hall",', 'V9001,reference_1,complete,2023-09-14,2023-09-22,satisfactory,,,"referee telephoned, K Lowes",',
    'V9001,reference_2,requested,2023-10-17,,,,,,Mrs J Dunn', 'V9001,dbs,requested,2023-09-26,,,,,,"Enhanced, child"', 'V9001,training,complete,2023-09-30,2023-10-21,satisfactory,,30,"register signed, K Lowes",',
  ].join('\n'),
}

beforeAll(async () => {
  cpSync(DURHAM, workbook, { recursive: true })
  for (const [file, rows] of Object.entries(FARAH)) appendFileSync(join(workbook, file), `${rows}\n`)
  running = await launchMainstay({ today: '2023-10-31', userData: join(folder, 'user-data') })
  await openServiceWith(running, workbook, folder, '2023-10-31')
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('volunteers', () => {
  it('stand in a list by status, found by name, kept in the address', async () => {
    const { page } = running
    await page.getByRole('navigation', { name: 'Mainstay' }).getByRole('link', { name: /^Volunteers/ }).focus()
    await page.keyboard.press('Enter')
    const table = page.getByRole('table', { name: 'Volunteers' })
    await table.waitFor()
    await page.getByRole('radio', { name: 'Active 75' }).focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
    await page.getByText('1 of 131 volunteers').waitFor()
    expect(new URL(page.url()).hash).toBe('#/volunteers?show=applicants')
    expect((await table.getByRole('row').last().innerText()).replace(/\s+/g, ' ')).toBe('Farah Nixon Second reference 5 of 12 14 5 Sep 2023 71 DH1 01632 960417')
    expect(await flawsInBothThemes(running.page)).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('nobody of this name')
    await page.getByText('No volunteer fits the filter').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
    await table.getByText('Farah Nixon').waitFor()
  })

  it('open on what stands between them and a match, with the path and its gate', async () => {
    const { page } = running
    await page.getByRole('row').last().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Farah Nixon' }).waitFor()
    await page.locator('.sentence').waitFor()
    expect((await page.locator('.sentence').innerText()).trim()).toBe('Seven things stand between Farah and a match: her second reference (unanswered for 14 days), her DBS result, her independence declaration and four more.')
    const path = page.getByRole('region', { name: 'Recruitment path' })
    expect((await path.getByRole('listitem').nth(4).innerText()).replace(/\s+/g, ' ')).toContain('Second reference Unanswered')
    await path.getByRole('heading', { name: 'Gate closed: Farah cannot meet a young person yet' }).waitFor()
    expect(await path.getByText(/^DBS certificate not seen$/).count()).toBe(1)
    expect(await flawsInBothThemes(running.page)).toEqual([])
  })

  it('have what is missing of somebody approved before as missing data, each with its form, and the gate open', async () => {
    const { page } = running
    await goTo(page, '/volunteers/27?part=recruitment')
    await page.getByRole('heading', { name: /^Gate open: / }).waitFor()
    const missing = page.getByRole('list', { name: 'Missing data' })
    await missing.getByRole('button', { name: 'Fill in: Independence' }).press('Enter')
    await page.getByRole('dialog', { name: 'Independence declaration' }).waitFor()
    await escapeFrom(page.getByRole('dialog'))
    expect(await missing.getByRole('listitem').allInnerTexts()).toEqual(['Independence', 'Agreements signed'])
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Independence')
    expect(await flawsInBothThemes(page)).toEqual([])
  })

  it('show every part of somebody who visits, by arrow keys, each with its address', async () => {
    const { page } = running
    await goTo(page, '/volunteers/27')
    await page.getByRole('tab', { name: /^Matches/ }).waitFor()
    await page.getByRole('table', { name: 'Matches' }).waitFor()
    await page.getByRole('tab', { name: /^Matches/ }).focus()
    for (const [address, seen] of [['supervision', 'Every 12 weeks'], ['visits', 'in the last twelve months'], ['training', 'DBS certificate'], ['concerns', 'Child said they had not been sleeping'], ['details', 'Workbook key'], ['timeline', 'Became an active volunteer'], ['history', 'Brought in from a workbook on']] as const) {
      await page.keyboard.press('ArrowRight')
      await page.getByRole('tabpanel').getByText(seen).first().waitFor()
      expect(new URL(page.url()).hash).toBe(`#/volunteers/27?part=${address}`)
      expect(await flawsInBothThemes(running.page), address).toEqual([])
    }
    await page.goBack()
    await page.getByRole('tabpanel').getByText('Became an active volunteer').waitFor()
  })

  it('have their visits and claims by month as a chart, with every number in a table one key away; and so has a match', async () => {
    const { page } = running
    await goTo(page, '/volunteers/27?part=visits')
    const chart = page.getByRole('group', { name: 'Visits and claims by month' })
    expect(await chart.getByRole('img').getAttribute('aria-label')).toMatch(/^Visits and claims by month, November 2022 to October 2023\. Most in \p{Lu}\p{L}+ 202[23], \d+\. Hours: most in .+\. Claimed: most in \p{Lu}\p{L}+ 202[23], £\d+/u)
    expect(await chart.locator('.axis').allTextContents()).toEqual(expect.arrayContaining(['Hours', 'Miles', '£ claimed']))
    await chart.focus()
    await page.keyboard.press('t')
    const table = chart.getByRole('table')
    expect(await table.locator('thead th').allInnerTexts()).toEqual(['Month', 'Visits', 'Hours', 'Miles', 'Claimed', 'Not paid yet'])
    expect(await table.locator('tbody tr').count()).toBe(12)
    const visits = await table.locator('tbody td:nth-child(2)').allInnerTexts()
    expect((await table.locator('tfoot tr').innerText()).split(/\s+/).slice(0, 2)).toEqual(['Together', String(visits.reduce((sum, each) => sum + Number(each), 0))])
    expect(await flawsInBothThemes(page)).toEqual([])
    await goTo(page, '/volunteers/27?part=matches')
    await page.getByRole('table', { name: 'Matches' }).getByRole('link').first().press('Enter')
    await page.getByRole('group', { name: /^Visits (and claims )?by month$/ }).focus()
    await page.keyboard.press('t')
    await page.getByRole('table', { name: /^Visits (and claims )?by month$/ }).getByRole('row', { name: /^Together \d/ }).waitFor()
    expect(await flawsInBothThemes(page)).toEqual([])
  })

  it('that are gone are refused in words', async () => {
    await goTo(running.page, '/volunteers/99999')
    await running.page.getByRole('alert').getByText('There is no such volunteer').waitFor()
    expect(await flaws(running.page)).toEqual([])
  })

  it('are reached by what was copied of them, which is gone from the clipboard once the service is locked', async () => {
    const { page } = running
    await goTo(page, '/volunteers/27')
    await page.getByRole('button', { name: 'Copy the e-mail address' }).click()
    await page.getByText('E-mail address copied. The clipboard is cleared in 30 seconds.').first().waitFor()
    await goTo(page, '/volunteers')
    const find = page.getByLabel('Filter by name').first()
    await find.focus()
    await page.keyboard.press('Control+v')
    await expect.poll(() => find.inputValue()).toMatch(/^[^@]+@example\.\w+$/)
    const pasted = await find.inputValue()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+x')
    await page.getByText('Text copied. The clipboard is cleared in 30 seconds.').first().waitFor()
    expect(await find.inputValue()).toBe('')
    await page.keyboard.press('Control+v')
    await expect.poll(() => find.inputValue()).toBe(pasted)
    await lock(page)
    const passphrase = page.getByLabel('Passphrase', { exact: true })
    await passphrase.focus()
    await page.keyboard.press('Control+v')
    await page.keyboard.type('!')
    expect(await passphrase.inputValue()).toBe('!')
  })

  it('sent nothing out, and broke no policy', () => {
    expect(running.requests).toEqual([])
    expect(running.violations).toEqual([])
  })
})
