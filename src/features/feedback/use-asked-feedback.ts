import type { MaybeRefOrGetter } from 'vue'
import { ref, shallowRef, toValue } from 'vue'
import { api, wordsOf } from '#app/client.ts'
import type { FeedbackForm, KeptFeedback } from '#contract/feedback.ts'
import type { FeedbackOccasion } from '#domain/vocabulary.ts'
import { useToasts } from '#ui/toasts.ts'

/** Feedback that somebody asked to write down, or to correct, with what its form needs to know of the young person. */
export interface AskedFeedback {
  readonly about: FeedbackForm
  readonly feedback: KeptFeedback | null
  /** For which match and on what occasion, where that is known before. */
  readonly matchId?: number | undefined
  readonly occasion?: FeedbackOccasion | undefined
}

/** Asks for the form of feedback about the matches of a young person; it opens once that is known, made anew each time. */
export function useAskedFeedback(youngPersonId: MaybeRefOrGetter<number>) {
  const { say } = useToasts()
  const asked = shallowRef<AskedFeedback | null>(null)
  const isOpen = ref(false)
  const askings = ref(0)
  async function ask(id: number | null): Promise<void> {
    try {
      const [about, feedback] = await Promise.all([api.feedback.form({ youngPersonId: toValue(youngPersonId) }), id === null ? null : api.feedback.read({ id })])
      asked.value = { about, feedback }
      askings.value += 1
      isOpen.value = true
    } catch (problem) {
      say(wordsOf(problem), { tone: 'late' })
    }
  }
  return { asked, isOpen, askings, ask }
}
