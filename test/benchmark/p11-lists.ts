import { openGallery, type GalleryView } from '../fixtures/ui-gallery/open-gallery.ts'
import { startGallery } from '../fixtures/ui-gallery/walk-gallery.ts'
import { inMs, median } from './interleaved.ts'
import { atMost, type Metric } from './metric.ts'

/** A table of ten thousand rows until its first rows are drawn, against one of two hundred; and how much of it is in the page. */
export const lists: Metric = {
  id: 'P11',
  name: 'A list of 10,000 rows over one of 200',
  short: false,
  measure: async ({ rounds }) => {
    const gallery = await startGallery()
    let elements = 0
    const paint = async (view: GalleryView): Promise<number> => {
      const { page } = await openGallery(gallery.browser, gallery.files, view)
      await page.locator('tbody tr').first().waitFor()
      const at = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now())
      elements = await page.evaluate(() => document.querySelectorAll('*').length)
      await page.context().close()
      return at
    }
    const ratios: number[] = []
    const long: number[] = []
    const short: number[] = []
    try {
      for (let round = 0; round < rounds; round += 1) {
        short.push(await paint({ rows: 200 }))
        long.push(await paint({ rows: 10_000 }))
        ratios.push(long.at(-1)! / short.at(-1)!)
      }
    } finally {
      await gallery.browser.close()
    }
    return [
      { what: 'first paint', value: median(ratios), gate: atMost(1.2), from: `${inMs(median(long))} against ${inMs(median(short))}` },
      { what: 'elements in the page', value: elements, gate: atMost(600), from: 'with 10,000 rows' },
    ]
  },
}
