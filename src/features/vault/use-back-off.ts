import { computed, onScopeDispose, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { secondsUntil, waitReason } from './back-off.ts'

/** Counts a wait down, second by second and by the clock, so that sleep counts too. */
export function useBackOff(): { readonly wait: (seconds: number) => void; readonly secondsLeft: Readonly<Ref<number>>; readonly reason: ComputedRef<string | undefined> } {
  const secondsLeft = ref(0)
  let until = 0
  const look = (): void => {
    secondsLeft.value = secondsUntil(until, Date.now())
  }
  const timer = setInterval(look, 250)
  onScopeDispose(() => clearInterval(timer))
  return {
    wait: (seconds) => {
      until = Date.now() + seconds * 1000
      look()
    },
    secondsLeft,
    reason: computed(() => waitReason(secondsLeft.value)),
  }
}
