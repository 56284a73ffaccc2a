import type { MaybeRefOrGetter } from 'vue'
import { computed, toValue } from 'vue'
import { api } from '#app/client.ts'
import { useLiveQuery } from '#app/live-query.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { matchingContract } from '#contract/matching.ts'
import { standingOfPairing, stepsOfPairing } from '#domain/matching/pairing.ts'
import { together } from '#domain/spoken.ts'

export type OpenedMatching = OutputOf<typeof matchingContract.open>

/** One who waits, with whom a match is being made and who else there is. */
export function useMatching(referralId: MaybeRefOrGetter<number>) {
  const { current: opened, refusal, again } = useLiveQuery(() => ({ referralId: toValue(referralId) }), (which) => api.matching.open(which))
  const title = computed(() => (opened.value === undefined ? 'Find a visitor' : `Find a visitor for ${opened.value.seeker.name}`))
  const underWay = computed(() => {
    const matching = opened.value
    if (matching === undefined || matching.pairing === null) return null
    const { pairing, seeker, today } = matching
    const plain = { ...pairing, firstName: seeker.firstName, volunteers: pairing.volunteers.map((volunteer) => volunteer.firstName) }
    return { pairing, title: `${seeker.firstName} and ${together(pairing.volunteers.map((volunteer) => volunteer.name))}`, standing: standingOfPairing(plain, today), steps: stepsOfPairing(plain, today) }
  })
  return { opened, refusal, again, title, underWay }
}
