import { computed } from 'vue'
import { useAddress } from '#app/address.ts'
import { api } from '#app/client.ts'
import { useList } from '#app/list-page/use-list.ts'
import { useLiveQuery } from '#app/live-query.ts'
import { counted } from '#domain/spoken.ts'
import { waitingBrief, waitingSentence } from './waiting-brief.ts'
import { countFits } from './waiting-fit.ts'
import { waitingList } from './waiting-list.ts'

/** The waiting list with what it asks for, and the one looked at, kept in the address like the list itself. */
export function useWaitingList() {
  const address = useAddress()
  const { answer, refusal, again } = useLiveQuery(null, () => api.referrals.listWaiting(null))
  const ready = computed(() => answer.value?.ready ?? [])
  const rows = computed(() => {
    const waiting = answer.value?.rows ?? []
    const fits = countFits(waiting, ready.value)
    return waiting.map((row) => ({ ...row, fits: fits.get(row.id) ?? 0 }))
  })
  const work = useList(() => waitingList(ready.value.length, answer.value?.daysToMatch ?? null), rows, { address })

  // Until somebody is chosen, the one who has waited longest of those shown is looked at.
  const lookedAt = computed(() => work.found.value.find((row) => String(row.id) === address.words.value['who']) ?? work.found.value[0])

  const sentence = computed(() => waitingSentence(rows.value, answer.value?.medianDays ?? null))
  const brief = computed(() => waitingBrief(rows.value, ready.value))
  const heldUp = computed(() => {
    const count = answer.value?.heldUp ?? 0
    return count === 0 ? null : `${counted(count, 'more volunteer')} ${count === 1 ? 'is' : 'are'} active without a match, with the gate closed`
  })

  return { answer, refusal, again, work, rows, ready, lookedAt, sentence, brief, heldUp, look: (id: number) => address.go({ who: String(id) }) }
}
