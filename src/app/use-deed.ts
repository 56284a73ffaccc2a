import type { Ref } from 'vue'
import { ref } from 'vue'
import { useToasts } from '#ui/toasts.ts'
import type { Done } from './client.ts'
import { wordsOf } from './client.ts'

/** The way back of what was just said: taking it back is said too, and so is that it cannot be. */
export function undoing(undo: (() => Promise<void>) | undefined): { readonly undo?: () => void } {
  if (undo === undefined) return {}
  const { say } = useToasts()
  return { undo: () => void undo().then(() => say('Taken back'), (problem: unknown) => say(wordsOf(problem), { tone: 'late' })) }
}

export interface Deed {
  readonly busy: Readonly<Ref<boolean>>
  /** Does it and says so, with the way back; gives the answer, or undefined where it was refused, which is said in its words. */
  readonly does: <Answer>(said: string, work: () => Promise<Done<Answer>>) => Promise<Answer | undefined>
}

/** One press that changes something. */
export function useDeed(): Deed {
  const { say } = useToasts()
  const busy = ref(false)
  return {
    busy,
    does: async (said, work) => {
      if (busy.value) return undefined
      busy.value = true
      try {
        const { value, undo } = await work()
        say(said, undoing(undo))
        return value
      } catch (problem) {
        say(wordsOf(problem), { tone: 'late' })
        return undefined
      } finally {
        busy.value = false
      }
    },
  }
}
