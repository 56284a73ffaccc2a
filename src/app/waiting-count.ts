import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { api } from './client.ts'
import { useLiveQuery } from './live-query.ts'

/** How many wait for a visitor today, the figure `waiting.total`: what stands beside the waiting list on the rail; null where they could not be counted. */
export function useWaitingCount(): ComputedRef<number | null> {
  const { answer, refusal } = useLiveQuery(null, () => api.referrals.countWaiting(null))
  return computed(() => (refusal.value === null ? (answer.value ?? 0) : null))
}
