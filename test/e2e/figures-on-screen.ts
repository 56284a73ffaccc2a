import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PLACEMENT_TYPE, WAITING_REASON } from '#domain/vocabulary.ts'
import { goTo } from './coordinator.ts'

/* An example's expected figures, held against what stands on the pages. */

interface Expected {
  readonly from: string
  readonly to: string
  readonly figures: Readonly<Record<string, number | Readonly<Record<string, number>>>>
}
type Shown = Record<string, number | Record<string, number> | null>

const GROUP: Readonly<Record<string, string>> = { ...WAITING_REASON, ...PLACEMENT_TYPE }

/** Holds every figure of the example's expected.json, for each of its periods, against the list of all figures and against the year at a glance, where that shows it. Gives how many were compared on each. */
export async function expectFiguresOnScreen(page: Page, example: string): Promise<{ list: number; glance: number }> {
  const compared = { list: 0, glance: 0 }
  for (const { from, to, figures } of JSON.parse(readFileSync(join(example, 'expected.json'), 'utf8')) as Expected[]) {
    const said: Shown = Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, typeof value === 'number' ? value : Object.fromEntries(Object.entries(value).map(([group, count]) => [GROUP[group] ?? group, count]))]))
    await goTo(page, `/figures?from=${from}&to=${to}`)
    await expect.poll(() => shownOf(page, Object.keys(said)), { timeout: 20_000 }).toEqual(said)
    compared.list += Object.keys(said).length
    await goTo(page, `/reports?from=${from}&to=${to}`)
    await page.getByRole('table', { name: 'The period at a glance' }).waitFor()
    const there = await page.locator('main [data-figure]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-figure') ?? ''))
    const glance = Object.fromEntries(Object.entries(said).filter(([id]) => there.includes(id)))
    await expect.poll(() => shownOf(page, Object.keys(glance)), { timeout: 20_000 }).toEqual(glance)
    compared.glance += Object.keys(glance).length
  }
  return compared
}

/* The numbers as they are read: the percentage where there is one, and groups by their name; null where none stands there. */
function shownOf(page: Page, ids: readonly string[]): Promise<Shown> {
  return page.evaluate((asked) => {
    const number = (text: string): number | null => {
      const found = /\(([\d.]+) %\)/.exec(text)?.[1] ?? /[\d,]+(\.\d+)?/.exec(text)?.[0]
      return found === undefined ? null : Number(found.replaceAll(',', ''))
    }
    const words = (element: Element): string => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('').trim()
    return Object.fromEntries(asked.map((id) => {
      const row = document.querySelector(`main [data-figure="${id}"]`)
      const groups = [...(row?.querySelectorAll('.groups tbody tr') ?? [])].map((group) => [words(group.querySelector('th')!), number(group.querySelector('td')!.textContent)] as const)
      if (groups.length > 0) return [id, Object.fromEntries(groups.filter(([, count]) => count !== 0))]
      const value = row?.querySelector('.num-link')
      return [id, value ? number(words(value)) : null]
    }))
  }, ids) as Promise<Shown>
}
