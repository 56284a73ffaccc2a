import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'

const LONGEST_WARNING_SECONDS = 60
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Locks after so many minutes without a sign of life, with a minute's warning (domain.md R5.5, WCAG 2.2.1), or half of a time so short that a minute would be all of it.
 * Gives the seconds left while it warns, else null. Time asleep counts: it goes by the clock, not by ticks.
 */
export function useIdleLock(minutes: () => number, lock: () => void): { readonly secondsLeft: Readonly<Ref<number | null>>; readonly stay: () => void } {
  const secondsLeft = ref<number | null>(null)
  let lastSign = Date.now()

  const stay = (): void => {
    lastSign = Date.now()
    secondsLeft.value = null
  }
  const left = (): number => {
    // A clock that was put back gives nobody more time.
    lastSign = Math.min(lastSign, Date.now())
    return Math.ceil((lastSign + minutes() * 60_000 - Date.now()) / 1000)
  }
  const warning = (): number => Math.min(LONGEST_WARNING_SECONDS, (minutes() * 60) / 2)
  const look = (): void => {
    if (left() <= 0) lock()
    else secondsLeft.value = left() <= warning() ? left() : null
  }
  const sign = (): void => {
    // First whether it came in time: whoever wakes the computer may move the mouse before any tick.
    look()
    // Once it warns, only an answer to the warning counts: a cat on the desk is not a coordinator.
    if (secondsLeft.value === null && left() > 0) lastSign = Date.now()
  }

  for (const name of SIGNS_OF_LIFE) window.addEventListener(name, sign, { passive: true })
  const timer = setInterval(look, 1000)
  onScopeDispose(() => {
    clearInterval(timer)
    for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, sign)
  })
  return { secondsLeft, stay }
}
