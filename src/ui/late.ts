import type { MaybeRefOrGetter, Ref } from 'vue'
import { onScopeDispose, ref, toValue, watch } from 'vue'

/** A wait shorter than this is not said: what comes and goes in a moment only flickers. */
const NOTICED_AFTER_MS = 300

/** Whether a wait has lasted long enough to be noticed. */
export function useLate(isWaiting: MaybeRefOrGetter<boolean>): Readonly<Ref<boolean>> {
  const isLate = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    isLate.value = false
  }
  watch(() => toValue(isWaiting), (waits) => {
    stop()
    if (waits) timer = setTimeout(() => { isLate.value = true }, NOTICED_AFTER_MS)
  }, { immediate: true })
  onScopeDispose(stop)
  return isLate
}
