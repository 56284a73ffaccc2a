import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

const PAUSE_MS = 200

/** What is being typed, a moment after the last letter: so that not every letter is asked about. Plain data. */
export function useAfterPause<Value>(typed: () => Value): Readonly<Ref<Value>> {
  const settled = ref(typed()) as Ref<Value>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(() => JSON.stringify(typed()), () => {
    clearTimeout(timer)
    timer = setTimeout(() => { settled.value = typed() }, PAUSE_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
