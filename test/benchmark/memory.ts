import type { Page } from 'playwright-core'
import { goTo, lock, unlock } from '../e2e/coordinator.ts'
import { PASSPHRASE } from './durham.ts'
import { median } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { residentMiB, startedHere } from './processes.ts'
import { memoryOf, openDurham } from './running-durham.ts'

const PLACES = ['/today', '/volunteers', '/young-people', '/waiting-list', '/matches', '/calendar', '/money', '/reports', '/figures?from=2023-04-01&to=2023-10-31', '/settings/service']
const TYPED = ['abbott', 'rhys', 'climbing', 'young']

/* Once round the program: every page, a record from each list that has some, and a search. */
async function round(page: Page, turn: number): Promise<void> {
  for (const place of PLACES) {
    await goTo(page, place)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(300)
    const link = page.getByRole('table').getByRole('rowheader').getByRole('link').nth(turn % 5)
    if (['/volunteers', '/young-people', '/matches'].includes(place) && (await link.count()) > 0) {
      await link.click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(300)
    }
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type(TYPED[turn % TYPED.length]!, { delay: 60 })
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
}

/* Something recorded by a form, and taken back: the campaign stands in the list and is gone again. */
async function saveAndTakeBack(page: Page, turn: number): Promise<void> {
  await goTo(page, '/volunteers/campaigns')
  await page.getByRole('button', { name: 'Add a campaign' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(`Radio ${turn}`)
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const campaign = page.getByRole('button', { name: `Radio ${turn}`, exact: true })
  await campaign.waitFor()
  await page.locator('#page').focus()
  await page.keyboard.press('Control+z')
  await campaign.waitFor({ state: 'detached' })
}

interface Sample {
  readonly at: number
  readonly held: Readonly<Record<string, number>>
}

/* Turn after turn for so many minutes, with what is held after each; the end against after five minutes, or a quarter of a shorter time. */
async function over(minutes: number, turn: (count: number) => Promise<void>, held: () => Readonly<Record<string, number>>): Promise<readonly Row[]> {
  const samples: Sample[] = []
  const started = performance.now()
  const at = (): number => (performance.now() - started) / 60_000
  while (at() < minutes) {
    await turn(samples.length)
    samples.push({ at: at(), held: held() })
  }
  const early = Math.min(5, minutes / 4)
  const middle = (what: string, from: number, to: number): number => median(samples.filter((sample) => sample.at >= from && sample.at <= to).map((sample) => sample.held[what]!))
  return Object.keys(samples[0]!.held).map((what) => {
    const before = middle(what, early * 0.7, early * 1.3)
    const after = middle(what, minutes * 0.9, minutes * 1.1)
    return { what, value: after / before, gate: atMost(1.2), from: `${Math.round(after)} MiB after ${minutes} minutes and ${samples.length} rounds, ${Math.round(before)} MiB after ${early} minutes` }
  })
}

/** What backend and page hold at the end of scripted use, against after five minutes of it; then, for half as long, what page and main process hold where it is locked and unlocked each time, which ends the backend's process. */
export const memory: Metric = {
  id: 'memory',
  name: 'Memory over time, ten Durhams',
  short: false,
  measure: async ({ minutes }) => {
    const running = await openDurham(10)
    const { page } = running
    try {
      const inOneSession = await over(minutes, async (count) => {
        await round(page, count)
        await saveAndTakeBack(page, count)
      }, () => ({ ...memoryOf(running) }))
      const locked = await over(minutes / 2, async (count) => {
        await lock(page)
        await unlock(page, Buffer.from(PASSPHRASE).toString())
        await saveAndTakeBack(page, count)
      }, () => ({ 'page, locked each time': memoryOf(running).page, 'main, locked each time': Math.max(...startedHere('out/main/index.js').map(residentMiB)) }))
      return [...inOneSession, ...locked]
    } finally {
      await running.close()
    }
  },
}
