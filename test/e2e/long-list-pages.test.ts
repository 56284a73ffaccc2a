import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askList, LIST_PAGES, longestWhileUsed, paintList } from '../support/list-pages.ts'
import { writeLongWorkbook } from '../support/long-workbook.ts'
import { openServiceWith } from './coordinator.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'

/* Ten thousand volunteers, young people and matches and ten thousand who wait, in a real file: only the rows near the window are in the page. How long it takes is measured by `npm run bench`, P11. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-long-lists-'))
let running: Running
beforeAll(async () => {
  writeLongWorkbook(join(folder, 'workbook'), 10_000)
  running = await launchMainstay({ today: '2023-10-31', userData: join(folder, 'user-data') })
  await openServiceWith(running, join(folder, 'workbook'), folder, '2023-10-31')
  await running.page.setViewportSize({ width: 1366, height: 768 })
}, 240_000)
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(LIST_PAGES)('$name', (list) => {
  it('has six hundred elements at most in the whole page, as first drawn and after it was sorted, filtered and scrolled', { timeout: 120_000 }, async () => {
    const { page } = running
    const { rows } = await askList(page, list)
    expect(rows).toBeGreaterThan(9_900)
    const { elements } = await paintList(page, list)
    expect([list.name, elements <= 600, elements]).toEqual([list.name, true, elements])
    const longest = await longestWhileUsed(page)
    if (process.env['MAINSTAY_TELL_TASKS'] === '1') process.stdout.write(`${list.name}: ${elements} elements; ${JSON.stringify(longest)}\n`)
    const after = await page.evaluate(() => document.querySelectorAll('body *').length)
    expect([list.name, after <= 650, after]).toEqual([list.name, true, after])
  })
})

it('nothing left the page, and nothing broke its policy', () => expect([running.requests, running.violations]).toEqual([[], []]))
