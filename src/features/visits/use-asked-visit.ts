import type { MaybeRefOrGetter } from 'vue'
import { ref, shallowRef, toValue } from 'vue'
import { api, wordsOf } from '#app/client.ts'
import type { KeptVisit, VisitForm } from '#contract/visits.ts'
import { useToasts } from '#ui/toasts.ts'

/** A visit that somebody asked to write down, or to correct, with what its form needs to know of the match. */
export interface AskedVisit {
  readonly about: VisitForm
  readonly visit: KeptVisit | null
}

/** Asks for the form of a visit of a match; it opens once that is known, made anew each time. */
export function useAskedVisit(matchId: MaybeRefOrGetter<number>) {
  const { say } = useToasts()
  const asked = shallowRef<AskedVisit | null>(null)
  const isOpen = ref(false)
  const askings = ref(0)
  async function ask(visitId: number | null): Promise<void> {
    try {
      const [about, visit] = await Promise.all([api.visits.form({ matchId: toValue(matchId) }), visitId === null ? null : api.visits.read({ id: visitId })])
      asked.value = { about, visit }
      askings.value += 1
      isOpen.value = true
    } catch (problem) {
      say(wordsOf(problem), { tone: 'late' })
    }
  }
  return { asked, isOpen, askings, ask }
}
