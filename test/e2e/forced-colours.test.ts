import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SHOTS } from '../support/pictures.ts'
import { goTo, settled } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { withService } from './with-service.ts'

/* Windows' contrast themes, which take away every ground and shadow, on every page: where you are, what is chosen and how much there is of something are still told, by lines, icons and words. */

const service = withService({ demo: true }, '2026-11-22')
beforeAll(() => service.running.page.emulateMedia({ reducedMotion: 'reduce' }))
afterAll(() => service.running.page.emulateMedia({ forcedColors: 'none' }))

/** What has neither words nor anything in it and is told from what lies behind it by its ground alone: a bar, a track, a dot. Each has its number, which holds as long as the page stands. */
const marks = (page: Page): Promise<readonly number[]> => page.evaluate(() => {
  const behind = (each: Element): string => {
    for (let up = each.parentElement; up !== null; up = up.parentElement) {
      const ground = getComputedStyle(up).backgroundColor
      if (ground !== 'rgba(0, 0, 0, 0)') return ground
    }
    return 'rgb(255, 255, 255)'
  }
  return [...document.querySelectorAll('#page *')].flatMap((each, index) => {
    if (!(each instanceof HTMLElement) || each.childNodes.length > 0 || each.matches('input, select, textarea')) return []
    const { width, height } = each.getBoundingClientRect()
    const { backgroundColor, borderTopWidth, borderTopStyle, visibility } = getComputedStyle(each)
    const isSeen = (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== behind(each)) || (borderTopStyle !== 'none' && borderTopWidth !== '0px')
    return width >= 2 && height >= 2 && visibility === 'visible' && isSeen ? [index] : []
  })
})

const named = (page: Page, indices: readonly number[]): Promise<readonly string[]> =>
  page.evaluate((wanted) => { const all = [...document.querySelectorAll('#page *')]; return [...new Set(wanted.map((index) => all[index]!.outerHTML.slice(0, 90)))] }, indices)

/** What is chosen, and looks as what is not chosen beside it. */
const unseenChoices = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const CHOSEN = '[aria-current]:not([aria-current="false"]), [aria-selected="true"], [aria-pressed="true"]'
  const look = (each: Element): string => {
    const own = getComputedStyle(each)
    const before = getComputedStyle(each, '::before')
    return [own.outlineStyle, own.borderTopWidth, own.borderLeftWidth, own.borderBottomWidth, own.borderTopStyle, own.borderTopColor, own.borderBottomColor, own.borderLeftColor, own.textDecorationLine, own.backgroundColor, own.color, before.content, before.backgroundColor, each.querySelectorAll('svg').length, each.querySelector('svg')?.innerHTML].join()
  }
  return [...document.querySelectorAll(CHOSEN)].flatMap((each) => {
    const kind = each.classList[0] ?? each.tagName
    const list = each.closest('nav, ul, ol, [role="tablist"], table, tbody') ?? each.parentElement
    const other = [...(list?.querySelectorAll(each.tagName) ?? [])].find((beside) => beside !== each && (beside.classList[0] ?? beside.tagName) === kind && !beside.matches(CHOSEN))
    return other !== undefined && look(other) === look(each) ? [each.outerHTML.slice(0, 120)] : []
  })
})

/** What of a chart is drawn in a colour that is not one of the theme's, or stands out from its ground in nothing; and two kinds of bars that look the same. */
const chartFlaws = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const probe = document.body.appendChild(document.createElement('i'))
  const colour = (name: string): string => { probe.style.color = name; return getComputedStyle(probe).color }
  const [words, ground] = [colour('CanvasText'), colour('Canvas')]
  probe.remove()
  const paints = (each: Element): readonly string[] => { const { fill, stroke } = getComputedStyle(each); return [fill, each.tagName === 'text' ? 'none' : stroke].filter((paint) => paint !== 'none' && !paint.startsWith('url(')) }
  return [...document.querySelectorAll('.chart, .legend svg')].flatMap((drawn) => {
    const marks = [...drawn.querySelectorAll('rect, line, text')].filter((each) => each.closest('pattern') === null || each.matches('.hatch'))
    const unseen = marks.filter((each) => paints(each).some((paint) => paint !== words && paint !== ground) || !paints(each).includes(words)).map((each) => `not drawn in the theme's colours: ${each.outerHTML.slice(0, 90)}`)
    const looks = new Map(['bar', 'hollow', 'forecast'].flatMap((kind) => { const mark = drawn.querySelector(`rect.${kind}`); return mark === null ? [] : [[kind, `${paints(mark).join()} ${getComputedStyle(mark).fill.slice(0, 4)} ${getComputedStyle(mark).strokeDasharray}`] as const] }))
    return [...unseen, ...(new Set(looks.values()).size === looks.size ? [] : [`${[...looks.keys()].join(' and ')} look the same`])]
  })
})

declare global {
  interface Window { withoutRing?: string[] }
}

/** Goes through the first controls by Tab; each that takes the focus without a ring round it, drawn as a line: a shadow would be gone. */
async function stopsWithoutRing(page: Page, stops: number): Promise<readonly string[]> {
  await page.evaluate(() => {
    const isWatched = window.withoutRing !== undefined
    window.withoutRing = []
    if (isWatched) return
    const ringed = (each: Element): boolean => { const { outlineStyle, outlineWidth } = getComputedStyle(each); return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 }
    document.addEventListener('focusin', ({ target }) => {
      const focused = target as Element
      // The thumb of a slider has it, which no computed style tells of.
      if (focused.id === 'page' || focused.matches('input[type="range"]')) return
      for (let up: Element | null = focused, far = 0; up !== null && far < 4; up = up.parentElement, far += 1) if (ringed(up)) return
      window.withoutRing!.push(focused.outerHTML.slice(0, 120))
    })
  })
  await page.locator('#page').focus()
  await Promise.all(Array.from({ length: stops }, () => page.keyboard.press('Tab')))
  return page.evaluate(() => window.withoutRing ?? [])
}

describe('charts in forced colours', () => {
  it('are on the pages that these steps go through, of every kind', async () => {
    const { page } = service.running
    const seen = new Set<string>()
    for (const { at } of SHOTS.filter(({ name }) => ['money', 'reports', 'volunteer-visits', 'match-active', 'young-person-together'].includes(name))) {
      await goTo(page, typeof at === 'string' ? at : await at(tellOf(page)))
      await settled(page)
      await page.locator('.chart rect.bar').first().waitFor()
      const kinds = await page.locator('.chart rect').evaluateAll((rects) => rects.map((rect) => rect.classList[0] ?? ''))
      for (const kind of kinds) seen.add(kind)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['bar', 'hollow', 'forecast']))
  })
})

describe('in forced colours', () => {
  it.each(SHOTS.map((shot) => [shot.name, shot] as const))('%s tells where you are, what is chosen and how much', { timeout: 60_000 }, async (_, { at, first }) => {
    const { page } = service.running
    await page.emulateMedia({ forcedColors: 'none' })
    await goTo(page, typeof at === 'string' ? at : await at(tellOf(page)))
    await settled(page)
    if (first !== undefined) {
      await first(page)
      await settled(page)
    }
    const seen = await marks(page)
    await page.emulateMedia({ forcedColors: 'active' })
    const still = new Set(await marks(page))
    expect(await named(page, seen.filter((mark) => !still.has(mark))), 'told by its ground alone').toEqual([])
    expect(await unseenChoices(page), 'chosen, and not seen to be').toEqual([])
    expect(await chartFlaws(page), 'in a chart').toEqual([])
    expect(await page.locator('.tag:not(:has(svg)), .callout:not(:has(svg))').count(), 'a state without its icon').toBe(0)
    expect(await stopsWithoutRing(page, 12), 'without a ring').toEqual([])
  })
})
