import type { MaybeRefOrGetter, WritableComputedRef } from 'vue'
import { computed, toValue } from 'vue'
import { useAddress } from '#app/address.ts'
import { api } from '#app/client.ts'
import { asOne, useLiveQuery } from '#app/live-query.ts'
import { dueOfVolunteer } from './volunteer-due.ts'
import { stagesDone } from './recruitment-path.ts'
import { volunteerSentence } from './volunteer-sentence.ts'

/** The parts of a volunteer's page, each with its word in the address. */
export const PARTS = ['recruitment', 'matches', 'supervision', 'visits', 'training', 'concerns', 'details', 'timeline', 'history'] as const
export type Part = (typeof PARTS)[number]

/** One volunteer with what is due, and the part of the page that is open. */
export function useVolunteer(id: MaybeRefOrGetter<number>) {
  const address = useAddress()
  const volunteer = useLiveQuery(() => ({ id: toValue(id) }), (which) => api.volunteers.open(which))
  const { current: opened } = volunteer
  const due = useLiveQuery(() => ({ people: [{ role: 'volunteer' as const, id: toValue(id) }] }), (of) => api.due.naming(of))
  const lines = computed(() => (due.current.value === undefined ? undefined : dueOfVolunteer(due.current.value, toValue(id))))
  const title = computed(() => opened.value?.volunteer.name ?? 'Volunteer')
  const sentence = computed(() => (opened.value === undefined ? undefined : volunteerSentence(opened.value)))

  /* What matters of somebody kept from a match is the path; of somebody who visits, whom. */
  const usual = computed<Part>(() => {
    const who = opened.value?.volunteer
    const isKept = who?.status === 'applicant' || (who?.status === 'active' && (!who.gateIsOpen || who.matches.length === 0))
    return isKept ? 'recruitment' : 'matches'
  })
  const part: WritableComputedRef<Part> = computed({
    get: () => PARTS.find((each) => each === address.words.value['part']) ?? usual.value,
    set: (chosen) => address.go({ part: chosen === usual.value ? null : chosen }),
  })
  const tabs = computed(() => [
    { id: 'recruitment' as const, label: 'Recruitment', count: opened.value === undefined ? undefined : stagesDone(opened.value.stages) },
    { id: 'matches' as const, label: 'Matches', count: opened.value?.matches.length },
    { id: 'supervision' as const, label: 'Supervision' },
    { id: 'visits' as const, label: 'Visits and claims' },
    { id: 'training' as const, label: 'Training and checks' },
    { id: 'concerns' as const, label: 'Concerns', count: opened.value?.concerns.length },
    { id: 'details' as const, label: 'Details' },
    { id: 'timeline' as const, label: 'Timeline' },
    { id: 'history' as const, label: 'History' },
  ])
  return { opened, ...asOne(volunteer, due), title, sentence, lines, part, tabs }
}
