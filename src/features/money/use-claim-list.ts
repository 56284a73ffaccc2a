import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import { type Address } from '#app/address.ts'
import { api } from '#app/client.ts'
import { useList } from '#app/list-page/use-list.ts'
import { useLiveQuery } from '#app/live-query.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { ClaimKind } from '#domain/vocabulary.ts'
import { CLAIM_LIST, claimTotals, kindFrom } from './claim-list.ts'

/** The claims of a financial year, filtered by kind as well; the filter stands in the address beside the list's own. */
export function useClaimList(address: Address, on: () => CivilDate | undefined) {
  const { answer, refusal, again } = useLiveQuery(() => ({ on: on() }), ({ on: day }) => api.money.claims(day === undefined ? {} : { on: day }))
  const all = computed(() => answer.value?.rows ?? [])
  const kind: WritableComputedRef<ClaimKind | ''> = computed({
    get: () => kindFrom(address.words.value['kind']) ?? '',
    set: (chosen) => address.go({ kind: chosen === '' ? null : chosen }),
  })
  const rows = computed(() => all.value.filter((row) => kind.value === '' || row.kind === kind.value))
  const work = useList(CLAIM_LIST, rows, { address, all, filters: ['kind'] })
  const totals = computed(() => claimTotals(work.found.value))
  return { answer, refusal, again, kind, work, totals }
}
