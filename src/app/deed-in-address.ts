import { watch } from 'vue'
import { useAddress } from './address.ts'

/** Does once what the address asks for, as the palette leads there (`?deed=letter`). The word leaves the address, so that going back does not do it again; one that is not among these is left to others. */
export function useDeedInAddress(deeds: Readonly<Record<string, () => void>>): void {
  const address = useAddress()
  watch(() => address.words.value['deed'], (deed) => {
    if (deed === undefined || !Object.hasOwn(deeds, deed)) return
    address.go({ deed: null }, true)
    deeds[deed]!()
  }, { immediate: true })
}
