import { computed, onScopeDispose, shallowRef, useId } from 'vue'
import type { ComputedRef } from 'vue'

/* What was pressed and what it may not do. Whoever answers a press takes hold of it while it is being pressed, and may say beside it, later, why not:
   so that a refusal stands where the eyes and the focus are, and every button has a place for it without being told. */

/** Says beside what was pressed why it is refused; false where that is gone from the page, and it has to be said elsewhere. */
export type SayBeside = (words: string) => boolean

/** One at a time: with the next press, or once anything was done, what was refused before is no news any more. */
const refused = shallowRef<{ readonly by: string; readonly words: string } | null>(null)
let pressing: SayBeside | null = null

export interface Pressed {
  /** Names the words beside it, for whoever describes itself by them. */
  readonly refusalId: string
  readonly refusal: ComputedRef<string | null>
  /** Does what a press does, so that what it asks can be answered beside it. */
  readonly press: (act: () => void) => void
}

/** For everything that is pressed. */
export function usePressed(): Pressed {
  const refusalId = useId()
  let isThere = true
  onScopeDispose(() => {
    isThere = false
    if (refused.value?.by === refusalId) refused.value = null
  })
  const say: SayBeside = (words) => {
    if (isThere) refused.value = { by: refusalId, words }
    return isThere
  }
  return {
    refusalId,
    refusal: computed(() => (refused.value?.by === refusalId ? refused.value.words : null)),
    press: (act) => {
      refused.value = null
      pressing = say
      try {
        act()
      } finally {
        pressing = null
      }
    },
  }
}

/** What is being pressed right now: asked at once, before anything is waited for. Null where nothing is, as for a key or a line of the palette. */
export function pressedNow(): SayBeside | null {
  return pressing
}

/** Something was done: what was refused before it no longer stands. */
export function nothingRefused(): void {
  refused.value = null
}
