import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { goTo, lock, makeServiceFile, openService, startService } from '../e2e/coordinator.ts'
import { launchMainstay } from '../e2e/launch.ts'
import { build, isBuilt } from './built.ts'

/* `npm run screenshots [-- FOLDER [NAME…]]`: every page, or those named, in every size and theme, in forced colours and as on paper, for eyes. The people are the invented service's. */

const folder = resolve(process.argv[2] ?? 'test/screenshots')
const named = process.argv.slice(3)
const TODAY = '2026-11-22'
const SIZES = { '1366': [1366, 768], '1024': [1024, 700], '200-percent': [683, 384] } as const
const THEMES = ['light', 'dark'] as const

/** A page by the name of its picture: its address, and what is done on it before the picture is taken. */
interface Shot {
  readonly name: string
  readonly address: string
  readonly first?: (page: Page) => Promise<void>
}

const openFirstRow = async (page: Page): Promise<void> => {
  await page.getByRole('table').first().getByRole('link').first().click({ timeout: 5000 })
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const findAVisitor = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Find a visitor' }).first().click({ timeout: 5000 })
  await page.getByRole('heading', { level: 1, name: /^Find a visitor for/ }).waitFor()
}

const SHOTS: readonly Shot[] = [
  { name: 'today', address: '/today' },
  { name: 'today-snooze', address: '/today', first: (page) => page.getByRole('button', { name: 'Snooze' }).first().click() },
  { name: 'volunteers', address: '/volunteers' },
  { name: 'volunteer', address: '/volunteers', first: openFirstRow },
  { name: 'recruitment-board', address: '/recruitment' },
  { name: 'young-people', address: '/young-people' },
  { name: 'young-person', address: '/young-people', first: openFirstRow },
  { name: 'waiting-list', address: '/waiting-list' },
  { name: 'matching', address: '/waiting-list', first: findAVisitor },
  { name: 'matching-ask', address: '/waiting-list', first: async (page) => { await findAVisitor(page); await page.getByRole('button', { name: /^Ask / }).first().click() } },
  { name: 'matches', address: '/matches' },
  { name: 'match', address: '/matches', first: openFirstRow },
  { name: 'calendar', address: '/calendar' },
  { name: 'money', address: '/money' },
  { name: 'reports', address: '/reports' },
  { name: 'figures', address: '/figures?from=2022-10-01&to=2023-10-31' },
  ...['service', 'years', 'rates', 'intervals', 'recruitment', 'letters', 'look', 'security', 'bring-in', 'hand-out', 'backup', 'keys', 'history', 'about'].map((section) => ({ name: `settings-${section}`, address: `/settings/${section}` })),
]

async function shoot(page: Page, name: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: join(folder, `${name}-${theme}-${size}.png`), animations: 'disabled' })
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await page.screenshot({ path: join(folder, `${name}-forced-colours.png`), animations: 'disabled' })
  // As wide as a sheet of A4 within its margins.
  await page.setViewportSize({ width: 688, height: 960 })
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'print' })
  await page.screenshot({ path: join(folder, `${name}-print.png`), animations: 'disabled', fullPage: true })
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  await page.setViewportSize({ width: 1366, height: 768 })
}

if (!isBuilt() && !build()) throw new Error('The build failed.')
mkdirSync(folder, { recursive: true })
const scratch = mkdtempSync(join(tmpdir(), 'mainstay-pictures-'))
const isWanted = (name: string): boolean => named.length === 0 || named.includes(name)

if (named.length === 0) {
  const first = await launchMainstay({ today: TODAY })
  try {
    await first.page.getByRole('button', { name: 'Start a new service' }).waitFor()
    await shoot(first.page, 'first-start')
    await startService(first, scratch)
    await shoot(first.page, 'first-start-records')
    await first.page.getByRole('button', { name: 'Start empty' }).click()
    await first.page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    await shoot(first.page, 'today-empty')
  } finally {
    await first.close()
  }
}

const file = join(scratch, 'Invented.mainstay')
makeServiceFile(file, { demo: true }, TODAY)
const running = await launchMainstay({ today: TODAY })
try {
  const { page } = running
  await openService(running, file)
  for (const { name, address, first } of SHOTS.filter((shot) => isWanted(shot.name))) {
    await goTo(page, address)
    await page.waitForTimeout(700)
    try {
      await first?.(page)
      await page.waitForTimeout(500)
      await shoot(page, name)
    } catch {
      process.exitCode = 1
      process.stdout.write(`No picture of ${name}: what it shows was not there\n`)
    }
    await page.keyboard.press('Escape')
  }
  if (named.length === 0) {
    await lock(page)
    await shoot(page, 'locked')
    await page.getByRole('button', { name: 'Use the recovery words' }).click()
    await shoot(page, 'recovery')
  }
} finally {
  await running.close()
  rmSync(scratch, { recursive: true, force: true })
}
process.stdout.write(`The pictures are in ${folder}\n`)
