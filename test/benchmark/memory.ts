import type { Page } from 'playwright-core'
import { goTo } from '../e2e/coordinator.ts'
import { median } from './interleaved.ts'
import { atMost, type Metric } from './metric.ts'
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

/** What backend and page hold at the end of scripted use, against after five minutes of it. */
export const memory: Metric = {
  id: 'memory',
  name: 'Memory over time, ten Durhams',
  short: false,
  measure: async ({ minutes }) => {
    const running = await openDurham(10)
    const samples: { readonly at: number; readonly backend: number; readonly page: number }[] = []
    const started = performance.now()
    const at = (): number => (performance.now() - started) / 60_000
    let turns = 0
    try {
      while (at() < minutes) {
        await round(running.page, turns)
        turns += 1
        samples.push({ at: at(), ...memoryOf(running) })
      }
    } finally {
      await running.close()
    }
    const early = Math.min(5, minutes / 4)
    const between = (from: number, to: number) => samples.filter((sample) => sample.at >= from && sample.at <= to)
    const compareOf = (which: 'backend' | 'page') => {
      const before = median(between(early * 0.7, early * 1.3).map((sample) => sample[which]))
      const after = median(between(minutes * 0.9, minutes * 1.1).map((sample) => sample[which]))
      return { what: which, value: after / before, gate: atMost(1.2), from: `${Math.round(after)} MiB after ${minutes} minutes and ${turns} rounds, ${Math.round(before)} MiB after ${early} minutes` }
    }
    return [compareOf('backend'), compareOf('page')]
  },
}
