import type { Page } from 'playwright-core'

/* Whether a page fits into a window: what is cut, what lies under something else, what nobody could reach. */

/** The smallest laptop of a council; text twice as large on the usual one, and on the smallest. */
export const WINDOWS = { '1024 × 700': [1024, 700], '1366 × 768 at 200 %': [683, 384], '1024 × 700 at 200 %': [512, 350] } as const

/** What does not fit in any of the windows, by the window; to be nothing. The usual window is there again afterwards. */
export async function misfits(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [name, [width, height]] of Object.entries(WINDOWS)) {
    await page.setViewportSize({ width, height })
    await drawn(page)
    found.push(...(await page.evaluate(misfitsHere)).map((what) => `${name}: ${what}`))
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await drawn(page)
  return found
}

/* Lists draw their rows anew for another window, and charts themselves. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))) }))
}

/* In the page. A hair's breadth is no fault; what scrolls inside its own box, as tables do, is reached by scrolling there. */
function misfitsHere(): string[] {
  const HAIR = 1
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [role=tab], [role=radio], [role=checkbox], [role=switch], [role=combobox], [role=slider]'
  const HEADINGS = 'h1, h2, h3, h4, legend, label'
  const found = new Set<string>()
  const root = document.documentElement
  const told = (element: Element): string => `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? (element as HTMLElement).innerText ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)}”`
  if (root.scrollWidth > root.clientWidth + HAIR) found.add(`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`)

  const isForEyes = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    // Two pixels and fewer are for screen readers alone; what is drawn with no colour at all is the box behind a label.
    return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('[aria-hidden=true]')
  }
  const clips = (style: CSSStyleDeclaration): boolean => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY)
  const scrolls = (box: Element, style: CSSStyleDeclaration): boolean => (/auto|scroll/.test(style.overflowX) && box.scrollWidth > box.clientWidth) || (/auto|scroll/.test(style.overflowY) && box.scrollHeight > box.clientHeight)

  /* Past the edge of a box that shows nothing beyond it, and that cannot be scrolled. */
  const cutBy = (element: Element): Element | undefined => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    for (let box = element.parentElement; box !== null && box !== root; box = box.parentElement) {
      const style = getComputedStyle(box)
      if (scrolls(box, style)) return undefined
      if (!clips(style)) continue
      const edge = box.getBoundingClientRect()
      if (left < edge.left - HAIR || right > edge.right + HAIR || top < edge.top - HAIR || bottom > edge.bottom + HAIR) return box
    }
    return left < -HAIR || right > root.clientWidth + HAIR ? root : undefined
  }
  const isCutInItself = (element: Element): boolean => clips(getComputedStyle(element)) && (element.scrollWidth > element.clientWidth + HAIR || element.scrollHeight > element.clientHeight + 3) && !/^(input|select|textarea)$/i.test(element.tagName) && element.closest('table') === null

  /* At its middle, once it is brought into view as the focus would bring it. */
  const coveredBy = (element: Element): Element | null => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, top, width, height } = element.getBoundingClientRect()
    // A link that breaks over two lines has its middle where nothing of it is.
    const [line] = element.getClientRects()
    const at = element.getClientRects().length > 1 && line !== undefined ? line : { left, top, width, height }
    // What was just done is said for seconds, and goes by itself.
    const over = document.elementsFromPoint(at.left + at.width / 2, at.top + Math.min(at.height / 2, 40)).find((each) => each.closest('.toasts') === null || each.closest('.toasts')?.contains(element))
    if (over === undefined) return root
    return element.contains(over) || over.contains(element) || (over.closest('label') as HTMLLabelElement | null)?.control === element ? null : over
  }

  const wasAt = [root.scrollLeft, root.scrollTop] as const
  for (const element of document.querySelectorAll(`${CONTROLS}, ${HEADINGS}`)) {
    // What leads past the rail is drawn where it has the focus, and nowhere else.
    if (!isForEyes(element) || element.matches('.skip-link')) continue
    const isControl = element.matches(CONTROLS)
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const box = cutBy(element)
    if (box !== undefined) found.add(`${told(element)} is cut by ${box === root ? 'the window' : `${box.tagName.toLowerCase()}.${box.className}`}`)
    if (isCutInItself(element)) found.add(`${told(element)} is cut`)
    const over = isControl && !(element as HTMLButtonElement).disabled ? coveredBy(element) : null
    if (over !== null) found.add(`${told(element)} lies under ${over === root ? 'the edge of the window' : told(over)}`)
  }
  for (const primary of document.querySelectorAll('.button-primary')) {
    if (!isForEyes(primary)) continue
    primary.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, right, top, bottom } = primary.getBoundingClientRect()
    if (left < -HAIR || top < -HAIR || right > innerWidth + HAIR || bottom > innerHeight + HAIR) found.add(`${told(primary)}, the first thing to press, cannot be scrolled to`)
  }
  root.scrollTo(...wasAt)
  return [...found]
}
