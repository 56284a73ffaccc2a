import type { MaybeRefOrGetter } from 'vue'
import { ref, shallowRef, toValue } from 'vue'
import { api, wordsOf } from '#app/client.ts'
import type { KeptSupervision, SupervisionForm } from '#contract/supervisions.ts'
import { useToasts } from '#ui/toasts.ts'

/** A supervision that somebody asked to record, or to correct, with what its form needs to know of the volunteer. */
export interface AskedSupervision {
  readonly about: SupervisionForm
  readonly supervision: KeptSupervision | null
}

/** Asks for the form of a supervision; it opens once that is known, made anew each time. */
export function useAskedSupervision(volunteerId: MaybeRefOrGetter<number>) {
  const { say } = useToasts()
  const asked = shallowRef<AskedSupervision | null>(null)
  const isOpen = ref(false)
  const askings = ref(0)
  async function ask(id: number | null): Promise<void> {
    try {
      const [about, supervision] = await Promise.all([api.supervisions.form({ volunteerId: toValue(volunteerId) }), id === null ? null : api.supervisions.read({ id })])
      asked.value = { about, supervision }
      askings.value += 1
      isOpen.value = true
    } catch (problem) {
      say(wordsOf(problem), { tone: 'late' })
    }
  }
  return { asked, isOpen, askings, ask }
}
