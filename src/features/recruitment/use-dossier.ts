import type { MaybeRefOrGetter } from 'vue'
import { toValue } from 'vue'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'

/** Everything recorded of one volunteer's recruitment. */
export function useDossier(volunteerId: MaybeRefOrGetter<number>) {
  return useLiveQuery(() => ({ volunteerId: toValue(volunteerId) }), (which) => api.recruitment.open(which))
}
