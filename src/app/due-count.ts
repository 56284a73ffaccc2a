import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { api } from './client.ts'
import { useLiveQuery } from './live-query.ts'

/** How many lines there are, how many claims to approve, and how many volunteers have something due by the end of the week: what stands on the rail beside Today, Money and Volunteers. */
export function useDueCounts(): ComputedRef<{ readonly all: number; readonly claims: number; readonly volunteers: number }> {
  const { answer } = useLiveQuery(null, () => api.due.list({}))
  return computed(() => {
    const lines = answer.value?.lines ?? []
    const volunteers = lines.filter((line) => line.subject.kind === 'volunteer' && line.group !== 'later').map((line) => line.subject.id)
    return { all: lines.length, claims: lines.filter((line) => line.kind === 'claim_to_approve').length, volunteers: new Set(volunteers).size }
  })
}
