import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { flaws, goTo, openService, THURROCK } from './coordinator.ts'
import { dropFiles } from './drop-files.ts'
import { expectFiguresOnScreen } from './figures-on-screen.ts'
import type { Running } from './launch.ts'
import { launchMainstay } from './launch.ts'
import { makeServiceFile, PASSPHRASE } from './service-file.ts'

/* A workbook that is dropped on the page: one that is here already, and one with a mistake in it. */

const TODAY = '2021-05-31'
const folder = mkdtempSync(join(tmpdir(), 'mainstay-drop-'))
const file = join(folder, 'Service.mainstay')
const workbook = join(folder, 'again.xlsx')
let running: Running

beforeAll(async () => {
  const words = makeServiceFile(file, { workbook: THURROCK }, TODAY)
  const env = { ...process.env, MAINSTAY_USER_DATA: join(folder, 'user-data'), MAINSTAY_PASSPHRASE: PASSPHRASE }
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../../out/main/command-line.js'), 'export', file, '--out', workbook], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`mainstay export: ${stdout}`)
  running = await launchMainstay({ today: TODAY })
  await openService(running, file, words)
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it('every figure that is expected of what was brought in stands on the page, for each of its periods', async () => expect(await expectFiguresOnScreen(running.page, THURROCK)).toEqual({ list: 5, glance: 4 }))

it('a workbook dropped on the page adds nothing when everything in it is here', async () => {
  const { page } = running
  await goTo(page, '/settings/bring-in')
  await page.getByRole('heading', { name: 'Bring in your workbook' }).waitFor()
  await dropFiles(page, '.drop-zone', [workbook])
  await page.getByRole('heading', { name: 'What would come in' }).waitFor()
  expect(await page.getByRole('button', { name: /^Bring in [\d,]+ rows$/ }).count()).toBe(0)
  expect(await flaws(page)).toEqual([])
})

it('a mistake is named by table, row, column and value, and the rows to mend can be saved', async () => {
  const { page } = running
  writeFileSync(join(folder, 'mileage_rates.csv'), 'from_date,pence_per_mile\n2021-04-01,45\n31/02/2021,48\n')
  await page.getByRole('button', { name: 'Choose another' }).click()
  await dropFiles(page, '.drop-zone', [join(folder, 'mileage_rates.csv')])
  await page.getByRole('heading', { name: '1 problem' }).waitFor()
  expect(await page.locator('main').innerText()).toMatch(/31\/02\/2021/)
  expect(await flaws(page)).toEqual([])
  running.answerDialog(join(folder, 'mend.xlsx'))
  await page.getByRole('button', { name: 'Save the rows to mend' }).click()
  await expect.poll(() => existsSync(join(folder, 'mend.xlsx')), { timeout: 20_000 }).toBe(true)
})
