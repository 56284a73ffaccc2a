import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenedGallery, startGallery, walk } from '../fixtures/ui-gallery/walk-gallery.ts'

/* Ten thousand rows are there as soon as two hundred, on the screen; on paper all of them are. */

let gallery: OpenedGallery
beforeAll(async () => {
  gallery = await startGallery()
})
afterAll(() => gallery.browser.close())

const TIMES = 9
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Infinity

it('ten thousand are painted within 1.2 times what two hundred take, in at most six hundred nodes', async () => {
  await walk(gallery, { list: true }, async (page) => {
    const paint = (count: number): Promise<{ milliseconds: number; nodes: number }> =>
      page.evaluate((rows) => (globalThis as unknown as { firstPaint: (count: number) => Promise<{ milliseconds: number; nodes: number }> }).firstPaint(rows), count)
    for (const count of [200, 10_000]) await paint(count)
    const few: number[] = []
    const many: number[] = []
    let nodes = 0
    // One after the other in one page, so that whatever else the machine does falls on both.
    for (let time = 0; time < TIMES; time += 1) {
      few.push((await paint(200)).milliseconds)
      const painted = await paint(10_000)
      many.push(painted.milliseconds)
      nodes = Math.max(nodes, painted.nodes)
    }
    expect(nodes).toBeLessThanOrEqual(600)
    expect(nodes).toBeGreaterThan(100)
    expect(median(many) / median(few), `${String(median(many))} ms against ${String(median(few))} ms`).toBeLessThanOrEqual(1.2)
  })
})

it('a long list is printed whole, and is drawn in part again afterwards', async () => {
  await walk(gallery, { rows: 900 }, async (page) => {
    const rows = page.locator('.data-table tbody tr:not(.spacer)')
    expect(await rows.count()).toBeLessThan(100)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    // No more than some forty rows stand on a sheet.
    expect([...pdf.matchAll(/\/Type \/Page\s/g)].length).toBeGreaterThan(20)
    await expect.poll(() => rows.count()).toBeLessThan(100)
  })
})
