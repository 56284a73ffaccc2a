import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchMainstay } from '../e2e/launch.ts'
import { openStandIn } from '../electron-stand-in/host/open.ts'
import { createAnswerQueue } from '../electron-stand-in/host/questions.ts'
import { root } from '../support/built.ts'
import { scratch } from './durham.ts'
import { inMs, median } from './interleaved.ts'
import { atMost, type Metric } from './metric.ts'
import { insistOnBuilt } from './running-durham.ts'

const fixture = join(root, 'test/fixtures/blank-vue')

/* Noted in the page itself: milliseconds from the navigation until there is something to press, drawn. */
function noteInteractive(): void {
  const look = (): void => {
    if (document.querySelector('#app button') === null) return void requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { interactiveAt: performance.now() })))
  }
  look()
}

async function openAnew(page: Page): Promise<number> {
  await page.reload()
  const at = await page.waitForFunction(() => (window as unknown as { interactiveAt?: number }).interactiveAt)
  return at.jsonValue() as Promise<number>
}

/** From the navigation until the page can be used, against the least that a page of Vue can be, both on the stand-in. */
export const coldStart: Metric = {
  id: 'P10',
  name: 'The page until it can be used, over a blank page of Vue',
  short: false,
  measure: async ({ rounds }) => {
    insistOnBuilt()
    const outDir = join(scratch, 'blank')
    mkdirSync(outDir)
    await build({ root: join(fixture, 'page'), configFile: false, logLevel: 'error', plugins: [vue()], base: './', build: { outDir, modulePreload: { polyfill: false } } })
    const blank = openStandIn({ main: join(fixture, 'main.js'), headless: true, quiet: true, answerer: createAnswerQueue().answerer, env: { BLANK_DATA: join(scratch, 'blank-data'), BLANK_PAGE: outDir } })
    const blankPage = await blank.opened
    const mainstay = await launchMainstay()
    const ours: number[] = []
    const bound: number[] = []
    try {
      for (const page of [blankPage, mainstay.page]) await page.addInitScript(noteInteractive)
      for (let round = 0; round < rounds + 1; round += 1) {
        bound.push(await openAnew(blankPage))
        ours.push(await openAnew(mainstay.page))
      }
    } finally {
      await mainstay.close()
      await blank.close()
    }
    const ratios = ours.map((ms, round) => ms / bound[round]!).slice(1)
    return [{ what: 'until something can be pressed', value: median(ratios), gate: atMost(1.8), from: `${inMs(median(ours))} against ${inMs(median(bound))}` }]
  },
}
