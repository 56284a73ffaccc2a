import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { flawsInBothThemes, goTo, openService } from './coordinator.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { makeServiceFile } from './service-file.ts'

/* A service that nobody used for a year and more: of the year that goes on no money is known, and claims of one before wait all the same. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-journey-'))
let running: Running
beforeAll(async () => {
  const file = join(folder, 'Service.mainstay')
  const words = makeServiceFile(file, { demo: true }, '2026-11-22')
  running = await launchMainstay({ today: '2028-05-01', userData: join(folder, 'user-data') })
  await openService(running, file, words)
})
afterAll(async () => {
  await running?.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a year without money says which claims of other years wait', async () => {
  const { page } = running
  await goTo(page, '/money')
  await page.getByRole('heading', { name: 'No money is recorded for 2028/29' }).waitFor()
  await page.getByText(/^\d+ claims of other years wait to be approved: choose the year above\.$/).waitFor()
  expect(await page.getByLabel('Financial year').count()).toBe(1)
  expect(await flawsInBothThemes(page)).toEqual([])
})
