import { nextTick, watch } from 'vue'

/** Does what changes the order of rows, and gives the focus to the element of that id once they stand in their new one: a button that moves with its row keeps the focus. */
export function useMovedFocus(order: () => string): (id: string, doing: () => Promise<unknown>) => Promise<void> {
  let toFocus: string | null = null
  watch(order, async () => {
    await nextTick()
    if (toFocus !== null) document.getElementById(toFocus)?.focus()
    toFocus = null
  })
  return async (id, doing) => {
    toFocus = id
    if ((await doing()) === undefined) toFocus = null
  }
}
