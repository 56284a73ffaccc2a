import type { MaybeRefOrGetter } from 'vue'
import { computed, toValue } from 'vue'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'

export type VolunteerRecord = Awaited<ReturnType<typeof api.volunteers.record>>

/** What is written down of one volunteer, and what its forms offer. */
export function useVolunteerRecord(id: MaybeRefOrGetter<number>) {
  const asked = useLiveQuery(() => ({ id: toValue(id) }), async (which) => ({ record: await api.volunteers.record(which), choices: await api.volunteers.choices(null) }))
  return { record: computed(() => asked.current.value?.record), choices: computed(() => asked.current.value?.choices), asked }
}
