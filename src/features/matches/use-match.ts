import type { MaybeRefOrGetter } from 'vue'
import { computed, toValue } from 'vue'
import { api } from '#app/client.ts'
import { asOne, useLiveQuery } from '#app/live-query.ts'
import { together } from '#domain/spoken.ts'
import { transferWords } from '#domain/transferred-match.ts'
import { dueOfMatch } from './match-due.ts'
import { matchSentence } from './match-sentence.ts'

/** One match with what is due in it, and the words its page opens with. */
export function useMatch(id: MaybeRefOrGetter<number>) {
  const match = useLiveQuery(() => ({ id: toValue(id) }), (which) => api.matches.open(which))
  const lived = useLiveQuery(() => ({ id: toValue(id) }), (which) => api.matches.life(which))
  const { current: opened } = match
  const people = computed(() => {
    const pair = opened.value?.match
    return pair === undefined ? null : [{ role: 'young_person' as const, id: pair.youngPerson.id }, ...pair.volunteers.map(({ id: of }) => ({ role: 'volunteer' as const, id: of }))]
  })
  const due = useLiveQuery(people, async (of) => (of === null ? undefined : api.due.naming({ people: of })))
  const title = computed(() => {
    const pair = opened.value?.match
    return pair === undefined ? 'Match' : `${pair.youngPerson.name} and ${together(pair.volunteers.map((volunteer) => volunteer.name))}`
  })
  const sentence = computed(() => [opened.value && matchSentence(opened.value), lived.current.value && transferWords(lived.current.value)].filter(Boolean).join(' '))
  const notCleared = computed(() => (opened.value?.gateReasons ?? []).map(({ name, reason }) => `${name}: ${reason}`))
  const lines = computed(() => (opened.value === undefined || due.current.value === undefined ? undefined : dueOfMatch(due.current.value, opened.value.match)))
  return { opened, life: lived.current, ...asOne(match, lived, due), title, sentence, notCleared, lines }
}
