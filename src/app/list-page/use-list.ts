import type { ComputedRef, MaybeRefOrGetter, Ref, WritableComputedRef } from 'vue'
import { computed, toValue } from 'vue'
import type { Address } from '#app/address.ts'
import { useAddress } from '#app/address.ts'
import { useListAddress } from '#app/list-address.ts'
import type { Choice } from '#ui/choice.ts'
import type { Column, Sort } from '#ui/data-table.ts'
import { findable, foundIn } from './find-in-list.ts'
import type { List, Told } from './list.ts'
import { choicesOf, countsOf, emptyOf, shownFrom } from './list.ts'

/** A list at work: what is asked of it, kept in the address, and what it shows. */
export interface ListAtWork<Row, Shown extends string> {
  readonly list: ComputedRef<List<Row, Shown>>
  readonly shown: WritableComputedRef<Shown | ''>
  readonly sort: WritableComputedRef<Sort | null>
  readonly hidden: WritableComputedRef<readonly string[] | undefined>
  readonly typed: Ref<string>
  readonly columns: ComputedRef<readonly Column<Row>[]>
  readonly choices: ComputedRef<readonly Choice<Shown>[]>
  readonly counts: ComputedRef<Readonly<Record<Shown, number>>>
  /** How many there are without any filter. */
  readonly total: ComputedRef<number>
  readonly found: ComputedRef<readonly Row[]>
  readonly empty: ComputedRef<Told & { readonly kind: 'all done' | 'no match' }>
  readonly showEverything: () => void
}

/**
 * Joins a list's declaration to its rows and its address. A page that has filters of its own beside the choices gives the rows that passed them as `rows`,
 * all of them as `all`, and the words of the address to take out when everything is shown.
 */
export function useList<Row, Shown extends string>(
  declared: MaybeRefOrGetter<List<Row, Shown>>,
  rows: MaybeRefOrGetter<readonly Row[]>,
  { address = useAddress(), all = rows, filters = [] }: { readonly address?: Address; readonly all?: MaybeRefOrGetter<readonly Row[]>; readonly filters?: readonly string[] } = {},
): ListAtWork<Row, Shown> {
  const list = computed(() => toValue(declared))
  const counts = computed(() => countsOf(list.value, toValue(rows)))
  const now = computed(() => shownFrom(list.value, address.words.value['show'], counts.value))

  /* Where a choice has columns of its own, those chosen for the one before do not follow to it, nor does their order. */
  const usualIds = (shown: Shown): string => list.value.columns(shown).filter((column) => column.hidden !== true).map((column) => column.id).join(' ')
  const shown: WritableComputedRef<Shown | ''> = computed({
    get: () => now.value,
    set: (chosen) => {
      if (chosen === '') return
      const word = chosen === list.value.usual(counts.value) ? null : chosen
      address.go({ show: word, ...(usualIds(chosen) === usualIds(now.value) ? {} : { hide: null, sort: null, order: null }) })
    },
  })
  const columns = computed(() => list.value.columns(now.value))
  const { sort, hidden, typed } = useListAddress(address, () => columns.value.map((column) => column.id))

  const ready = computed(() => findable(toValue(rows), list.value.words))
  // Where nothing is looked for nobody's words are made ready: of ten thousand that takes as long as drawing the list.
  const found = computed(() => (typed.value.trim() === '' ? toValue(rows).filter(list.value.choices[now.value].has) : foundIn(ready.value, typed.value, list.value.choices[now.value].has)))
  const total = computed(() => toValue(all).length)

  return {
    list, shown, sort, hidden, typed, columns, counts, total, found,
    choices: computed(() => choicesOf(list.value).map((value) => ({ value, label: `${list.value.choices[value].word} ${counts.value[value].toLocaleString('en-GB')}` }))),
    empty: computed(() => emptyOf(list.value, now.value, typed.value.trim() !== '' || toValue(rows).length < total.value, total.value)),
    showEverything: () => {
      typed.value = ''
      address.go({ show: 'all', find: null, hide: null, ...Object.fromEntries(filters.map((word) => [word, null])) })
    },
  }
}
