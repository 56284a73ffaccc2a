import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAddress } from './address.ts'

/** The number of the other record that is to be merged, as it stands in the address; null while none is chosen. */
export function useOtherRecord(): ComputedRef<number | null> {
  const address = useAddress()
  return computed(() => {
    const given = Number(address.words.value['with'])
    return Number.isInteger(given) && given > 0 ? given : null
  })
}
