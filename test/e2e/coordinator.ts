import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Running } from './launch.ts'
import { makeServiceFile, PASSPHRASE } from './service-file.ts'

/* What a coordinator does, in the words of the page: journeys are told with these. */

const fixtures = join(import.meta.dirname, '../fixtures')
export const DURHAM = join(fixtures, 'durham')
export const THURROCK = join(fixtures, 'thurrock')

interface Starting {
  readonly name?: string
  /** Happens before its name is saved. */
  readonly whileNaming?: () => Promise<void>
  /** Looks at each step once it stands there. */
  readonly look?: (step: string) => Promise<void>
}

/** Starts a new service in the folder, up to the choice between a spreadsheet and starting empty. Gives the twelve words. */
export async function startService(running: Running, folder: string, { name = 'Service', whileNaming, look }: Starting = {}): Promise<string[]> {
  const { page } = running
  await page.getByRole('button', { name: 'Start a new service' }).click()
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  await look?.('a new file')
  running.answerDialog(join(folder, `${name}.mainstay`))
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByText(`${name}.mainstay`).first().waitFor()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make the file' }).click()
  const words = await readWords(page)
  await look?.('the twelve words')
  await page.getByRole('button', { name: 'I have them on paper' }).click()
  await page.getByRole('button', { name: 'Confirm the words' }).waitFor()
  await look?.('three of the words asked back')
  await answerThree(page, words)
  await page.getByLabel('Name of the service').waitFor()
  await look?.('the name of the service')
  await page.getByLabel('Name of the service').fill('Independent Visitor Service')
  await page.getByLabel('Council').fill('County Durham')
  await whileNaming?.()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('button', { name: 'Bring in your spreadsheet' }).waitFor()
  await look?.('a spreadsheet or nothing')
  return words
}

/** The twelve words on the page. */
export async function readWords(page: Page): Promise<string[]> {
  const sheet = page.getByRole('list', { name: 'Recovery words' })
  await sheet.waitFor({ timeout: 30_000 })
  return (await sheet.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/[\d\s]+/g, ''))
}

/** Answers the three of the twelve that are asked back. */
export async function answerThree(page: Page, words: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Confirm the words' }).waitFor()
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const position = Number((await field.evaluate((element: HTMLInputElement) => element.labels?.[0]?.textContent ?? '')).replace(/\D+/g, ''))
    await field.fill(words[position - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Confirm the words' }).click()
}

/** Brings in a folder of CSV files from Settings, and waits until it says what came in. */
export async function bringIn(running: Running, folder: string): Promise<void> {
  const { page } = running
  await page.goto(`${page.url().split('#')[0]}#/settings/bring-in`)
  running.answerDialog(folder)
  await page.getByRole('button', { name: 'Choose a folder of CSV files' }).press('Enter')
  await page.getByRole('button', { name: /^Bring in [\d,]+ rows$/ }).press('Enter', { timeout: 60_000 })
  await page.getByRole('heading', { name: 'What came in' }).waitFor({ timeout: 60_000 })
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Locked' }).waitFor()
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Mainstay' }).waitFor({ timeout: 30_000 })
}

/** Waits until what is typed into the form of that key is in the file: words of it, as they are kept. */
export async function untilKept(page: Page, formKey: string, typed: string): Promise<void> {
  // A predicate that answers later counts as true for Playwright at once, so that the page itself asks until it is there.
  await page.evaluate(async ({ key, words }) => {
    const { call } = (window as unknown as { mainstay: { call: (question: object) => Promise<{ value?: { value: string } | null }> } }).mainstay
    while ((await call({ procedure: 'drafts.find', input: { formKey: key } })).value?.value.includes(words) !== true) await new Promise((resolve) => setTimeout(resolve, 50))
  }, { key: formKey, words: typed })
}

/** Goes to a place by its address, as the rail and every link do. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** Waits until the page is there and whole: nothing more is looked up, and nothing has been drawn for a moment. What still fades in is waited for by `flaws`. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('main')?.innerText.trim() !== '' && document.querySelector('.loading-line') === null)
  await page.evaluate(() => new Promise<void>((resolve) => {
    const quiet = (): void => { watching.disconnect(); resolve() }
    let last = setTimeout(quiet, 80)
    const watching = new MutationObserver(() => { clearTimeout(last); last = setTimeout(quiet, 80) })
    watching.observe(document.querySelector('main')!, { subtree: true, childList: true, characterData: true })
  }))
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const axe = readFileSync(axePath, 'utf8')

/* What a change of theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

interface AxeRun {
  /** A part of the page, by its selector; the whole page where none is given. */
  readonly within?: string | undefined
  readonly rules?: readonly string[] | undefined
}

/** What axe finds wrong with the page as it stands, or a part of it, by rule and place; to be nothing. */
export async function flaws(page: Page, { within, rules }: AxeRun = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async ([part, only]) => {
    // What is still fading in has not its colours yet.
    await Promise.allSettled(document.getAnimations().filter((each) => Number.isFinite(Number(each.effect?.getComputedTiming().endTime))).map((each) => each.finished))
    // A tooltip comes and goes with the focus, and stands outside of every landmark; the gallery's journeys look at it.
    const context = { exclude: ['[data-reka-popper-content-wrapper]:has([role="tooltip"])'], ...(part === undefined ? {} : { include: [part] }) }
    const engine = (window as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }).axe
    // Only rules about sound and about turning a telephone would have styles and media fetched first; the page has neither.
    const { violations } = await engine.run(context, { preload: false, resultTypes: ['violations'], ...(only === undefined ? {} : { runOnly: only }) })
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`))
  }, [within, rules] as const)
}

/** The same in light and in dark, the one that it stands in first; names, roles and order are the same in both, so that in the other only the colours are looked at. */
export async function flawsInBothThemes(page: Page, within?: string): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const [first, second] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  const found = (await flaws(page, { within })).map((flaw) => `${first}: ${flaw}`)
  await page.emulateMedia({ colorScheme: second })
  await page.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, second)
  return [...found, ...(await flaws(page, { within, rules: COLOUR_RULES })).map((flaw) => `${second}: ${flaw}`)]
}

/** What is wrong with the dialog of that name that stands open: without its name, without the focus, or by axe in either theme; to be nothing. */
export async function flawsOfDialog(page: Page, name: string | RegExp): Promise<string[]> {
  const dialog = page.locator('[role=dialog], [role=alertdialog]').filter({ visible: true })
  await dialog.waitFor({ timeout: 10_000 })
  const isNamed = await page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name })).isVisible()
  const takesFocus = await page.waitForFunction(() => document.activeElement?.closest('[role=dialog], [role=alertdialog]') != null, undefined, { timeout: 10_000 }).then(() => true, () => false)
  return [...(isNamed ? [] : [`is not named ${String(name)}`]), ...(takesFocus ? [] : ['does not take the focus']), ...await flawsInBothThemes(page, '[role=dialog], [role=alertdialog]')]
}

/** Opens a service file from the first page, as somebody does who has it from elsewhere; three of its words are asked back where nobody gave them yet. */
export async function openService(running: Running, path: string, words: readonly string[] = [], passphrase = PASSPHRASE): Promise<void> {
  const { page } = running
  running.answerDialog(path)
  await page.getByRole('button', { name: /^Open a service/ }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  const inside = page.getByRole('navigation', { name: 'Mainstay' })
  const asked = page.getByRole('button', { name: 'Confirm the words' })
  await inside.or(asked).waitFor({ timeout: 30_000 })
  if (await asked.isVisible()) await answerThree(page, words)
  await inside.waitFor({ timeout: 30_000 })
}

/** Opens a service with a workbook already in it, for journeys that begin after that. */
export async function openServiceWith(running: Running, workbook: string, folder: string, today: string): Promise<void> {
  const path = join(folder, 'Service.mainstay')
  const words = makeServiceFile(path, { workbook }, today)
  await openService(running, path, words)
}
