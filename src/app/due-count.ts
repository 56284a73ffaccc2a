import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { DueCounts } from '#domain/due/due-counts.ts'
import { api } from './client.ts'
import { useLiveQuery } from './live-query.ts'

const NONE: DueCounts = { all: 0, claims: 0, volunteers: 0, youngPeople: 0, matches: 0 }

/** The counts of today's list for the rail; null where they could not be counted, which is not none. */
export function useDueCounts(): ComputedRef<DueCounts | null> {
  const { answer, refusal } = useLiveQuery(null, () => api.due.counts(null))
  return computed(() => (refusal.value === null ? (answer.value ?? NONE) : null))
}
