import type { Ref } from 'vue'
import { ref } from 'vue'
import { nothingRefused, pressedNow } from '#ui/pressed.ts'
import { useToasts } from '#ui/toasts.ts'
import type { Done, WayBack } from './client.ts'
import { wordsOf } from './client.ts'
import { remember } from './last-done.ts'

/** Takes hold of what is being pressed: gives what says why not, beside it; where nothing was pressed or it is gone meanwhile, at the window's edge. To be asked for before anything is waited for. */
export function refusing(): (problem: unknown) => void {
  const beside = pressedNow()
  const { say } = useToasts()
  return (problem) => {
    const words = wordsOf(problem)
    if (beside?.(words) !== true) say(words, { tone: 'late' })
  }
}

/** The way back of what was just said, also by Ctrl Z: taking it back is said too, and so is that it cannot be. */
export function undoing(said: string, undo: WayBack | undefined): { readonly undo?: () => void } {
  return undo === undefined ? {} : { undo: remember(said, undo) }
}

export interface Deed {
  readonly busy: Readonly<Ref<boolean>>
  /** Does it and says so (in words that may lean on what `work` found out), with the way back; gives the answer, or undefined where it was refused, which is said in its words beside what was pressed. */
  readonly does: <Answer>(said: string | (() => string), work: () => Promise<Done<Answer>>) => Promise<Answer | undefined>
}

/** One press that changes something. */
export function useDeed(): Deed {
  const { say } = useToasts()
  const busy = ref(false)
  return {
    busy,
    does: async (said, work) => {
      if (busy.value) return undefined
      const refused = refusing()
      busy.value = true
      try {
        const { value, undo } = await work()
        nothingRefused()
        const words = typeof said === 'string' ? said : said()
        say(words, undoing(words, undo))
        return value
      } catch (problem) {
        refused(problem)
        return undefined
      } finally {
        busy.value = false
      }
    },
  }
}
