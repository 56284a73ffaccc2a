import { nextTick } from 'vue'
import { useRoute } from 'vue-router'
import { useToasts } from '#ui/toasts.ts'
import { api, wordsOf } from './client.ts'

/** The one way to the printer from inside: that the page goes there is kept first, by its kind and the rows of its list. Where it cannot be kept, it is said why and nothing is printed. */
export function usePrintPage(): () => Promise<void> {
  const route = useRoute()
  const { say } = useToasts()
  return async () => {
    const { title } = route.meta
    if (title === undefined) return
    try {
      // Whatever asked for it has gone by then: a menu or the palette is not to stand on the paper.
      await nextTick()
      await api.tasks.notePrinted({ page: title, rows: rowsShown() })
    } catch (problem) {
      say(wordsOf(problem), { tone: 'late' })
      return
    }
    window.print()
  }
}

/* With a dialog open it is the dialog that is printed. A long list has only the rows near the window in the page, and says how many it has. */
function rowsShown(): number | null {
  const table = (document.querySelector('[role="dialog"]') ?? document.getElementById('page'))?.querySelector<HTMLTableElement>('.data-table table')
  if (table == null) return null
  return table.ariaRowCount === null ? table.querySelectorAll('tbody > tr[data-index]').length : Number(table.ariaRowCount) - 1
}
