import type { MaybeRefOrGetter } from 'vue'
import { computed, toValue } from 'vue'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { together } from '#domain/spoken.ts'
import { dueOfMatch } from './match-due.ts'
import { matchSentence } from './match-sentence.ts'

/** One match with what is due in it, and the words its page opens with. */
export function useMatch(id: MaybeRefOrGetter<number>) {
  const { current: opened, refusal, again } = useLiveQuery(() => ({ id: toValue(id) }), (which) => api.matches.open(which))
  const due = useLiveQuery(null, () => api.due.list({}))

  const { current: life } = useLiveQuery(() => ({ id: toValue(id) }), (which) => api.matches.life(which))

  const title = computed(() => {
    const match = opened.value?.match
    return match === undefined ? 'Match' : `${match.youngPerson.name} and ${together(match.volunteers.map((volunteer) => volunteer.name))}`
  })
  const sentence = computed(() => (opened.value === undefined ? '' : matchSentence(opened.value)))
  const notCleared = computed(() => (opened.value?.gateReasons ?? []).map(({ name, reason }) => `${name}: ${reason}`))
  const lines = computed(() => (opened.value === undefined || due.answer.value === undefined ? undefined : dueOfMatch(due.answer.value.lines, opened.value.match)))
  return { opened, life, refusal, again, title, sentence, notCleared, lines }
}
