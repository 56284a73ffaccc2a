import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/vue-virtual'
import { computed, type ComputedRef, nextTick, type Ref } from 'vue'
import { usePrinting } from './printing.ts'

/** Above this many rows only those near the window are in the page; on paper all are. */
export const VIRTUAL_FROM = 500

/** A row in the page, with the height of what is left out before it. */
export type WindowRow = { readonly index: number; readonly gapBefore: number }

const ROW_HEIGHT = 40
const HEAD_HEIGHT = 34
/** So many rows beyond the window are in the page already when it is scrolled. */
const OVERSCAN = 2

/** Which rows are in the page, where the rest would stand, and how to bring one into view. The row with the focus always stays in the page. */
export function useTableWindow(given: {
  readonly count: () => number
  readonly box: Readonly<Ref<HTMLElement | null>>
  readonly current: Readonly<Ref<number>>
}): {
  virtual: ComputedRef<boolean>
  rows: ComputedRef<WindowRow[]>
  gapAfter: ComputedRef<number>
  measure: (element: unknown) => void
  show: (index: number) => Promise<HTMLElement | null>
} {
  const printing = usePrinting()
  const virtual = computed(() => given.count() > VIRTUAL_FROM && !printing.value)
  const headHeight = (): number => given.box.value?.querySelector('thead')?.offsetHeight ?? HEAD_HEIGHT

  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(computed(() => ({
    count: virtual.value ? given.count() : 0,
    getScrollElement: () => given.box.value,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // A row that has just come is as tall as it was last, or as most are, until it has been laid out: asking it at once would lay out the whole table anew for each.
    measureElement: (element, entry, instance) => (entry === undefined ? (instance.measurementsCache[Number(element.dataset['index'])]?.size ?? ROW_HEIGHT) : measureElement(element, entry, instance)),
    paddingStart: headHeight(),
    scrollPaddingStart: headHeight(),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const current = given.current.value
      const near = defaultRangeExtractor(range)
      return current < 0 || current >= given.count() || near.includes(current) ? near : [...near, current].toSorted((a, b) => a - b)
    },
  })))

  const items = computed(() => virtualizer.value.getVirtualItems())
  const rows = computed<WindowRow[]>(() => {
    if (!virtual.value) return Array.from({ length: given.count() }, (_, index) => ({ index, gapBefore: 0 }))
    let end = headHeight()
    return items.value.map((item) => {
      const gapBefore = Math.max(0, item.start - end)
      end = item.end
      return { index: item.index, gapBefore }
    })
  })
  const gapAfter = computed(() => (virtual.value ? Math.max(0, virtualizer.value.getTotalSize() - (items.value.at(-1)?.end ?? 0)) : 0))

  function measure(element: unknown): void {
    if (virtual.value && element instanceof HTMLElement) virtualizer.value.measureElement(element)
  }

  /** Brings a row into the page and into view; null if it is gone meanwhile. */
  async function show(index: number): Promise<HTMLElement | null> {
    if (virtual.value) virtualizer.value.scrollToIndex(index)
    for (let wait = 0; wait < 10; wait += 1) {
      await nextTick()
      const row = given.box.value?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)
      if (row) return row
      await new Promise((resolve) => { requestAnimationFrame(resolve) })
    }
    return null
  }

  return { virtual, rows, gapAfter, measure, show }
}
