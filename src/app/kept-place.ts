import { nextTick, onScopeDispose } from 'vue'
import type { Router } from 'vue-router'
import { untilAnswered } from './live-query.ts'

/*
 * Where somebody was on a page, so that going back leads back to it: how far down, the row of each list, and the link that was followed.
 * It is kept by entry of the history and in the page's memory alone: keys of rows name people, and locking loads the page anew.
 */

interface Kept {
  readonly parts: Map<string, unknown>
  readonly link: string | null
  /** How far down, in pixels. */
  readonly top: number
}

const kept = new Map<string, Kept>()
const parts = new Map<string, () => unknown>()
let entry = ''

/** Notes at every change of page where somebody was on the one that is left. A page that is opened anew, and not gone back to, begins at its top. */
export function keepPlaces(router: Router): void {
  let isReturn = false
  router.options.history.listen(() => { isReturn = true })
  router.beforeEach((to, from) => {
    if (to.path !== from.path) kept.set(entry, { parts: new Map([...parts].map(([name, here]) => [name, here()])), link: linkWithFocus(), top: window.scrollY })
  })
  router.afterEach((to, from) => {
    entry = `${(window.history.state as { position?: number } | null)?.position} ${to.path}`
    if (!isReturn) kept.delete(entry)
    isReturn = false
    if (to.path !== from.path) void goDown(kept.get(entry))
  })
}

/** Says for a part of a page where somebody is in it, and gives where they were when they left it; once, since whoever comes to the part again from the same page is somewhere else by then. */
export function useKeptPlace<Place>(part: string, here: () => Place): Place | undefined {
  parts.set(part, here)
  onScopeDispose(() => { if (parts.get(part) === here) parts.delete(part) })
  const before = kept.get(entry)?.parts
  const place = before?.get(part) as Place | undefined
  before?.delete(part)
  return place
}

/** Whether the focus is nobody's yet: on the page as a whole, or nowhere. */
export function isFocusFree(): boolean {
  return document.activeElement === document.body || document.activeElement?.id === 'page'
}

/* As far down as before is not there before the page is whole, and neither is the link that was followed; whoever did something meanwhile has gone on. */
async function goDown(place: Kept | undefined): Promise<void> {
  const came = entry
  await nextTick()
  if (place === undefined) return window.scrollTo(0, 0)
  if (await hasGoneOn() || entry !== came) return
  if (place.link !== null && isFocusFree()) [...document.querySelectorAll<HTMLElement>('#page a[href]')].find((each) => each.getAttribute('href') === place.link)?.focus({ preventScroll: true })
  window.scrollTo(0, place.top)
}

/* Whether somebody did something before the page was whole. */
function hasGoneOn(): Promise<boolean> {
  return new Promise((resolve) => {
    const ended = new AbortController()
    const end = (goneOn: boolean): void => { ended.abort(); resolve(goneOn) }
    for (const deed of ['wheel', 'keydown', 'pointerdown']) window.addEventListener(deed, () => end(true), { capture: true, passive: true, signal: ended.signal })
    void untilAnswered().then(() => end(false))
  })
}

function linkWithFocus(): string | null {
  return document.activeElement?.closest('#page a[href]')?.getAttribute('href') ?? null
}
