import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { DIALOG_PLACES, tellOf } from '../e2e/dialogs.ts'
import { goTo, lock, openService, settled, startService } from '../e2e/coordinator.ts'
import { launchMainstay, type Running } from '../e2e/launch.ts'
import { build, isBuilt } from './built.ts'
import { EMPTY_SHOTS, type Shot, SHOTS, WAITING_SHOTS } from './pictures.ts'
import { makeServiceFile } from '../e2e/service-file.ts'
import { openDialog } from '../e2e/open-dialog.ts'

/* `npm run screenshots [-- FOLDER [NAME…]]`: every page and every dialog, or those whose name begins so, in every size and theme, in forced colours and as on paper, for eyes. The people are the invented service's. */

const folder = resolve(process.argv[2] ?? 'test/screenshots')
const named = process.argv.slice(3)
/* Longer than a wait that nothing is said of. */
const LONG_WAIT_MS = 700
const TODAY = '2026-11-22'
const SIZES = { '1366': [1366, 768], '1024': [1024, 700], '200-percent': [683, 384] } as const
type Size = keyof typeof SIZES
const THEMES = ['light', 'dark'] as const

const isWanted = (name: string): boolean => named.length === 0 || named.some((start) => name.startsWith(start))
/* Whether any picture that begins so may be wanted, before it is known which there are. */
const mayBeWanted = (begin: string): boolean => isWanted(begin) || named.some((start) => start.startsWith(begin))

async function show(page: Page, size: Size): Promise<void> {
  const [width, height] = SIZES[size]
  await page.setViewportSize({ width, height })
}

async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', fullPage })
}

/** The page as a sheet has it, upright or lying as the page asks for, and told that it is being printed, as the printer tells it: what stands on paper only is there then, and long lists are whole. */
async function onPaper(page: Page, take: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'print' })
  await page.setViewportSize({ width: await page.evaluate(() => (getComputedStyle(document.body).getPropertyValue('page') === 'wide' ? 1016 : 687)), height: 960 })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await settled(page)
  await take()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
}

/** The page as it stands in every theme and the sizes, and, unless it is looked at only so, in forced colours and on a sheet of A4 within its margins. */
async function shoot(page: Page, name: string, sizes: readonly Size[] = ['1366', '1024', '200-percent'], onlySo = false): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    for (const size of sizes) {
      await show(page, size)
      await picture(page, `${name}-${theme}-${size}`)
    }
  }
  await show(page, '1366')
  if (!onlySo) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    await picture(page, `${name}-forced-colours`)
    await onPaper(page, () => picture(page, `${name}-print`, true))
    await show(page, '1366')
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' })
}

/** Says so where something was not there to take a picture of, and goes on. */
async function attempt(name: string, take: () => Promise<void>): Promise<void> {
  try {
    await take()
  } catch (problem) {
    process.exitCode = 1
    process.stdout.write(`No picture of ${name}: ${problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : ''}\n`)
  }
}

async function shootPages({ page }: Running, shots: readonly Shot[], sizes?: readonly Size[]): Promise<void> {
  for (const { name, at, first } of shots.filter((shot) => isWanted(shot.name))) {
    await attempt(name, async () => {
      await goTo(page, typeof at === 'string' ? at : await at(tellOf(page)))
      await settled(page)
      await first?.(page)
      await settled(page)
      await shoot(page, name, sizes, sizes !== undefined)
    })
  }
}

/** What is there while the answer is awaited: the backend is given nothing until the pictures are taken. */
async function shootWaiting({ page, holdBackend }: Running): Promise<void> {
  for (const { name, from, ask } of WAITING_SHOTS.filter((shot) => isWanted(shot.name))) {
    await attempt(name, async () => {
      await goTo(page, typeof from === 'string' ? from : await from(tellOf(page)))
      await settled(page)
      await holdBackend(true)
      try {
        await (typeof ask === 'string' ? goTo(page, ask) : ask(page))
        await page.waitForTimeout(LONG_WAIT_MS)
        await shoot(page, name, ['1366', '200-percent'], true)
      } finally {
        await holdBackend(false)
      }
      await page.keyboard.press('Escape')
      await settled(page)
    })
  }
}

async function shootDialogs({ page }: Running): Promise<void> {
  for (const { at, dialogs } of DIALOG_PLACES) {
    const wanted = dialogs.map((dialog, index) => ({ ...dialog, picture: `dialog-${dialog.of.split('/').at(-1)!}${dialogs.findIndex((other) => other.of === dialog.of) === index ? '' : `-${index}`}` })).filter((dialog) => isWanted(dialog.picture))
    if (wanted.length === 0) continue
    await goTo(page, await at(tellOf(page)))
    await settled(page)
    for (const dialog of wanted) {
      await attempt(dialog.picture, async () => {
        await openDialog(page, dialog.press)
        await page.locator('[role=dialog], [role=alertdialog]').waitFor({ timeout: 5000 })
        await page.waitForFunction(() => document.querySelector('.loading-line') === null)
        await shoot(page, dialog.picture, ['1366', '200-percent'], true)
      })
      await page.keyboard.press('Escape')
      await page.locator('[role=dialog], [role=alertdialog]').waitFor({ state: 'detached', timeout: 5000 }).catch(() => page.keyboard.press('Escape'))
    }
  }
}

if (!isBuilt() && !build()) throw new Error('The build failed.')
mkdirSync(folder, { recursive: true })
const scratch = mkdtempSync(join(tmpdir(), 'mainstay-pictures-'))

if (mayBeWanted('first-start') || mayBeWanted('empty')) {
  const first = await launchMainstay({ today: TODAY })
  try {
    await first.page.getByRole('button', { name: 'Start a new service' }).waitFor()
    await shoot(first.page, 'first-start')
    await startService(first, scratch)
    await shoot(first.page, 'first-start-records')
    await first.page.getByRole('button', { name: 'Start empty' }).press('Enter')
    await first.page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    await shootPages(first, EMPTY_SHOTS, ['1366', '200-percent'])
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
  await shootPages(running, SHOTS)
  await shootWaiting(running)
  await shootDialogs(running)
  if (mayBeWanted('locked') || mayBeWanted('recovery')) {
    await lock(page)
    await shoot(page, 'locked')
    await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
    await page.keyboard.press('Enter')
    await page.getByText('That is not the passphrase of this file').waitFor()
    await shoot(page, 'locked-refused')
    await page.getByRole('button', { name: 'Use the recovery words' }).press('Enter')
    await shoot(page, 'recovery')
  }
} finally {
  await running.close()
  rmSync(scratch, { recursive: true, force: true })
}
process.stdout.write(`The pictures are in ${folder}\n`)
