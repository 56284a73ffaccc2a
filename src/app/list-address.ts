import type { MaybeRefOrGetter, Ref, WritableComputedRef } from 'vue'
import { computed, ref, toValue, watch } from 'vue'
import type { Sort } from '#ui/data-table.ts'
import type { Address } from './address.ts'

/** What a list keeps in its address: its order, the columns put away, and what is typed to find. */
export interface ListAddress {
  readonly sort: WritableComputedRef<Sort | null>
  readonly hidden: WritableComputedRef<readonly string[] | undefined>
  readonly typed: Ref<string>
}

/** Joins a list to its address. An order that the list does not have is no order. */
export function useListAddress(address: Address, columnIds: MaybeRefOrGetter<readonly string[]>): ListAddress {
  const sort: ListAddress['sort'] = computed({
    get: () => {
      const by = address.words.value['sort']
      return by !== undefined && toValue(columnIds).includes(by) ? { by, descending: address.words.value['order'] === 'down' } : null
    },
    set: (chosen) => address.go({ sort: chosen?.by ?? null, order: chosen?.descending ? 'down' : null }),
  })
  const hidden: ListAddress['hidden'] = computed({
    get: () => address.words.value['hide']?.split(',').filter((id) => id !== 'none'),
    set: (ids) => address.go({ hide: ids === undefined ? null : ids.length === 0 ? 'none' : ids.join(',') }, true),
  })

  // What is typed is heard at once and the address follows, so that no letter is lost on the way.
  const typed = ref(address.words.value['find'] ?? '')
  watch(typed, (words) => address.go({ find: words }, true))
  watch(() => address.words.value['find'] ?? '', (words) => { if (words !== typed.value.trim()) typed.value = words })
  return { sort, hidden, typed }
}
