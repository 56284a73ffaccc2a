import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { api } from './client.ts'
import { useLiveQuery } from './live-query.ts'

/** How many wait for a visitor today, the figure `waiting.total`: what stands beside the waiting list on the rail. */
export function useWaitingCount(): ComputedRef<number> {
  const { answer } = useLiveQuery(null, () => api.referrals.countWaiting(null))
  return computed(() => answer.value ?? 0)
}
