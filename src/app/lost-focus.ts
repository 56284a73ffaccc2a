import { onMounted, onScopeDispose } from 'vue'

/**
 * Where what has the focus goes from the page, as a step's button does once the step is recorded, the focus goes to what it stood in, so that Tab leads on from there:
 * left to itself the browser goes on after the place where it was, past what came instead. Whoever gives the focus to something better has done so by then.
 */
export function useLostFocus(): void {
  let stoodIn: HTMLElement[] = []
  let isLooking = false
  const remember = ({ target }: FocusEvent): void => {
    stoodIn = []
    for (let each = target as HTMLElement | null; each !== null && each.id !== 'page'; each = each.parentElement) stoodIn.push(each)
  }
  const look = (): void => {
    isLooking = false
    if (document.activeElement !== document.body || stoodIn[0]?.isConnected !== false) return
    const left = stoodIn.find((each) => each.isConnected && each.closest('#page') !== null)
    stoodIn = []
    if (left !== undefined) lendFocus(left)
  }
  const watching = new MutationObserver(() => {
    if (isLooking || stoodIn[0]?.isConnected !== false) return
    isLooking = true
    requestAnimationFrame(look)
  })
  document.addEventListener('focusin', remember)
  onMounted(() => watching.observe(document.body, { childList: true, subtree: true }))
  onScopeDispose(() => {
    document.removeEventListener('focusin', remember)
    watching.disconnect()
  })
}

/* What is no control has the focus for once, and is no stop of Tab before or after. */
function lendFocus(to: HTMLElement): void {
  const isStop = to.hasAttribute('tabindex')
  if (!isStop) to.tabIndex = -1
  to.focus({ preventScroll: true })
  if (!isStop) to.addEventListener('blur', () => to.removeAttribute('tabindex'), { once: true })
}
