import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openService } from '../e2e/coordinator.ts'
import { launchMainstay, type Running } from '../e2e/launch.ts'
import { makeServiceFile } from '../e2e/service-file.ts'
import { askList, LIST_PAGES, longestWhileUsed, paintList } from '../support/list-pages.ts'
import { writeLongWorkbook } from '../support/long-workbook.ts'
import { openGallery, type GalleryView } from '../fixtures/ui-gallery/open-gallery.ts'
import { startGallery } from '../fixtures/ui-gallery/walk-gallery.ts'
import { scratch, TODAY } from './durham.ts'
import { inMs, median } from './interleaved.ts'
import { atMost, type Metric, type Row } from './metric.ts'
import { insistOnBuilt } from './running-durham.ts'

/* How long a page may answer nobody while its list is used. */
const AT_ONCE_MS = 100

async function openLong(count: number): Promise<Running> {
  const folder = join(scratch, `lists-${count}`)
  mkdirSync(folder)
  if (!existsSync(join(folder, 'workbook'))) writeLongWorkbook(join(folder, 'workbook'), count)
  const file = join(folder, 'Service.mainstay')
  const words = makeServiceFile(file, { workbook: join(folder, 'workbook') }, TODAY)
  const running = await launchMainstay({ today: TODAY, userData: join(folder, 'user-data') })
  await openService(running, file, words)
  await running.page.setViewportSize({ width: 1366, height: 768 })
  return running
}

/** The pages that are lists, over the bridge from a real file: from going there until the first rows are drawn, with ten thousand and with two hundred in turns. What the question takes by itself is told beside it. */
async function pages(rounds: number): Promise<Row[]> {
  insistOnBuilt()
  const [few, many] = [await openLong(200), await openLong(10_000)]
  const rows: Row[] = []
  try {
    for (const list of LIST_PAGES) {
      const [short, long, own, asked]: [number[], number[], number[], number[]] = [[], [], [], []]
      let elements = 0
      for (let round = 0; round < rounds + 1; round += 1) {
        const [one, other] = [await paintList(few.page, list), await paintList(many.page, list)]
        const [askedOfFew, askedOfMany] = [await askList(few.page, list), await askList(many.page, list)]
        if (round === 0) continue
        elements = Math.max(elements, other.elements)
        short.push(one.ms)
        long.push(other.ms)
        asked.push(askedOfMany.ms)
        own.push(Math.max(0, other.ms - askedOfMany.ms) / Math.max(1, one.ms - askedOfFew.ms))
      }
      rows.push(
        { what: `${list.name}, first rows`, value: median(long.map((ms, round) => ms / short[round]!)), gate: atMost(1.2), from: `${inMs(median(long))} against ${inMs(median(short))}; the question alone ${inMs(median(asked))}` },
        { what: `${list.name}, without the question`, value: median(own), gate: atMost(1.2), from: 'what the page does once it is answered' },
        { what: `${list.name}, elements in the page`, value: elements, gate: atMost(600), from: 'rail and all' },
      )
      const longest = await longestWhileUsed(many.page)
      rows.push({ what: `${list.name}, longest task, ms`, value: Math.max(...Object.values(longest)), gate: atMost(AT_ONCE_MS), from: `sorted ${longest.sorted}, filtered ${longest.filtered}, scrolled ${longest.scrolled}; 0 is under 50` })
    }
  } finally {
    await many.close()
    await few.close()
  }
  return rows
}

/** A table of ten thousand rows until its first rows are drawn, against one of two hundred; how much of it is in the page; and the same of the pages that people see. */
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
      { what: 'the table alone, first paint', value: median(ratios), gate: atMost(1.2), from: `${inMs(median(long))} against ${inMs(median(short))}` },
      { what: 'the table alone, elements', value: elements, gate: atMost(600), from: 'with 10,000 rows' },
      ...(await pages(rounds)),
    ]
  },
}
