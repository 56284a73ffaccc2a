import type { MaybeRefOrGetter } from 'vue'
import { computed, toValue } from 'vue'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'

/** Everything recorded of one volunteer's recruitment; undefined while it is looked up. */
export function useDossier(volunteerId: MaybeRefOrGetter<number>) {
  const { answer } = useLiveQuery(() => ({ volunteerId: toValue(volunteerId) }), async (which) => ({ id: which.volunteerId, dossier: await api.recruitment.open(which) }))
  // While the next volunteer is looked up the one before must not stand under its address.
  return computed(() => (answer.value?.id === toValue(volunteerId) ? answer.value.dossier : undefined))
}
