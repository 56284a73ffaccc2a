import type { Page } from 'playwright-core'
import { goTo, settled } from '../e2e/coordinator.ts'

/* The pages that are long lists, as somebody meets them: until their first rows are drawn, how much is then in the page, and how long it is busy at a stretch. */

/** Each with everything shown, and the question that it asks. */
export const LIST_PAGES = [
  { name: 'Volunteers', at: '/volunteers?show=all', asks: 'volunteers.list' },
  { name: 'Young people', at: '/young-people?show=all', asks: 'youngPeople.list' },
  { name: 'Waiting list', at: '/waiting-list', asks: 'referrals.listWaiting' },
  { name: 'Matches', at: '/matches?show=all', asks: 'matches.list' },
] as const
export type ListPage = (typeof LIST_PAGES)[number]

const ROW = 'main tbody tr[data-index]'

/** Milliseconds from going there until the first rows are drawn, and the elements of the whole page then, rail and all. */
export async function paintList(page: Page, { at }: ListPage): Promise<{ readonly ms: number; readonly elements: number }> {
  await goTo(page, '/settings/look')
  await settled(page)
  return page.evaluate(async ([to, row]) => {
    const since = performance.now()
    window.location.hash = to
    await new Promise<void>((resolve) => {
      const look = (): void => void requestAnimationFrame(() => (document.querySelector(row) === null ? look() : setTimeout(resolve)))
      look()
    })
    return { ms: performance.now() - since, elements: document.querySelectorAll('body *').length }
  }, [at, ROW] as const)
}

/** Milliseconds that its question takes alone: the records read, and the answer brought over the bridge. */
export function askList(page: Page, { asks }: ListPage): Promise<{ readonly ms: number; readonly rows: number }> {
  return page.evaluate(async (procedure) => {
    const since = performance.now()
    const { value } = await (window as unknown as { mainstay: { call: (question: object) => Promise<{ value: { rows: object[] } }> } }).mainstay.call({ procedure, input: null })
    return { ms: performance.now() - since, rows: value.rows.length }
  }, asks)
}

/** The longest stretch, in milliseconds, for which the page answers nobody while its list is sorted, filtered letter by letter and scrolled to its end; 0 where none is longer than 50. */
export async function longestWhileUsed(page: Page): Promise<Readonly<Record<'sorted' | 'filtered' | 'scrolled', number>>> {
  const longestOf = async (use: () => Promise<void>): Promise<number> => {
    await page.evaluate(() => {
      const watched = window as unknown as { longTasks: number[]; watching?: PerformanceObserver }
      watched.longTasks = []
      watched.watching ??= new PerformanceObserver((list) => watched.longTasks.push(...list.getEntries().map((entry) => entry.duration)))
      watched.watching.observe({ type: 'longtask' })
    })
    await use()
    await settled(page)
    return page.evaluate(() => Math.round(Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks)))
  }
  const sorted = await longestOf(async () => {
    for (const nth of [1, 1, 2]) await page.locator('main thead button').nth(nth).press('Enter')
  })
  const filtered = await longestOf(async () => {
    await page.keyboard.press('/')
    for (const key of ['a', 'n', 'Backspace', 'Backspace']) await page.keyboard.press(key)
  })
  const scrolled = await longestOf(async () => {
    await page.locator('main .table-wrap').first().evaluate(async (box) => {
      for (let step = 1; step <= 40; step += 1) {
        box.scrollTop = (box.scrollHeight * step) / 40
        await new Promise((resolve) => { requestAnimationFrame(resolve) })
      }
    })
  })
  return { sorted, filtered, scrolled }
}
