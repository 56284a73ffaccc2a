import type { MaybeRefOrGetter, WritableComputedRef } from 'vue'
import { computed, toValue } from 'vue'
import { useAddress } from '#app/address.ts'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { officerSaid } from './officer-said.ts'
import { youngPersonSentence } from './young-person-sentence.ts'

/** The parts of a young person's page, each with its word in the address. */
export const PARTS = ['together', 'reviews', 'feedback', 'concerns', 'timeline', 'history'] as const
export type Part = (typeof PARTS)[number]

/** One young person, the words their page opens with, and which part of it is shown, kept in the address. */
export function useYoungPerson(id: MaybeRefOrGetter<number>) {
  const address = useAddress()
  const { current: opened, refusal, again } = useLiveQuery(() => ({ id: toValue(id) }), (which) => api.youngPeople.open(which))
  const title = computed(() => opened.value?.person.name ?? 'Young person')
  const sentence = computed(() => (opened.value === undefined ? undefined : youngPersonSentence(opened.value)))
  const part: WritableComputedRef<Part> = computed({
    get: () => PARTS.find((each) => each === address.words.value['part']) ?? 'together',
    set: (chosen) => address.go({ part: chosen === 'together' ? null : chosen }),
  })
  const openConcerns = computed(() => (opened.value?.concerns ?? []).filter((concern) => concern.resolvedOn === null).length)
  const tabs = computed(() => [
    { id: 'together' as const, label: 'Referrals and matches', count: (opened.value?.referrals.length ?? 0) + (opened.value?.matches.length ?? 0) },
    { id: 'reviews' as const, label: 'Care reviews', count: opened.value?.careReviews.length ?? 0 },
    { id: 'feedback' as const, label: 'Feedback', count: opened.value === undefined ? 0 : opened.value.feedback.length + officerSaid(opened.value.careReviews).length },
    { id: 'concerns' as const, label: 'Concerns', count: openConcerns.value > 0 ? `${openConcerns.value} open` : (opened.value?.concerns.length ?? 0) },
    { id: 'timeline' as const, label: 'Timeline' },
    { id: 'history' as const, label: 'History' },
  ])
  return { opened, refusal, again, title, sentence, part, tabs }
}
