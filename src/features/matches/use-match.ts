import type { MaybeRefOrGetter } from 'vue'
import { computed, toValue } from 'vue'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { together } from '#domain/spoken.ts'
import { dueOfMatch } from './match-due.ts'
import { matchSentence } from './match-sentence.ts'

/** One match with what is due in it, and the words its page opens with. */
export function useMatch(id: MaybeRefOrGetter<number>) {
  const { answer, refusal, again } = useLiveQuery(() => ({ id: toValue(id) }), (which) => api.matches.open(which))
  const due = useLiveQuery(null, () => api.due.list({}))

  const lives = useLiveQuery(() => ({ id: toValue(id) }), async (which) => ({ of: which.id, life: await api.matches.life(which) }))
  const life = computed(() => (lives.answer.value?.of === toValue(id) ? lives.answer.value.life : undefined))

  // While the next match is looked up the one before must not stand under its address.
  const opened = computed(() => (answer.value?.match.id === toValue(id) ? answer.value : undefined))
  const title = computed(() => {
    const match = opened.value?.match
    return match === undefined ? 'Match' : `${match.youngPerson.name} and ${together(match.volunteers.map((volunteer) => volunteer.name))}`
  })
  const sentence = computed(() => (opened.value === undefined ? '' : matchSentence(opened.value)))
  const notCleared = computed(() => (opened.value?.gateReasons ?? []).map(({ name, reason }) => `${name}: ${reason}`))
  const lines = computed(() => (opened.value === undefined || due.answer.value === undefined ? undefined : dueOfMatch(due.answer.value.lines, opened.value.match)))
  return { opened, life, refusal, again, title, sentence, notCleared, lines }
}
