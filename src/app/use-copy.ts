import type { ListName } from '#contract/lists.ts'
import type { CopiedList } from '#contract/tasks.ts'
import { counted } from '#domain/spoken.ts'
import type { Column } from '#ui/data-table.ts'
import { useToasts } from '#ui/toasts.ts'
import { api } from './client.ts'
import { peopleIn } from './list-page/list-sheet.ts'
import { refusing } from './use-deed.ts'

export interface Copying {
  /** Puts a text on the clipboard, and says what was copied and that it does not stay there: `Letter`. Gives whether it is there. */
  readonly copy: (text: string | null, what: string) => Promise<boolean>
  /** The same of a list's rows, for a spreadsheet; the history keeps which list, which columns, how many rows and about how many people. */
  readonly copyRows: <Row>(list: ListName, people: Readonly<Record<string, (row: Row) => readonly string[]>>, text: string, columns: readonly Column<Row>[], rows: readonly Row[]) => Promise<boolean>
}

/** The one way to the clipboard. What is copied is cleared again, which only the main process can do, and a copy that is not seen is made twice. */
export function useCopy(): Copying {
  const { say } = useToasts()
  async function copied(text: string, what: string, list?: CopiedList): Promise<boolean> {
    const refused = refusing()
    try {
      const { clearedAfterSeconds } = await api.tasks.copy({ pieces: text.match(/[^]{1,100000}/g) ?? [], list })
      say(`${what} copied. The clipboard is cleared in ${clearedAfterSeconds} seconds.`)
      return true
    } catch (problem) {
      refused(problem)
      return false
    }
  }
  return {
    copy: async (text, what) => text !== null && text !== '' && copied(text, what),
    copyRows: (list, people, text, columns, rows) => copied(text, counted(rows.length, 'row'), { list, rows: rows.length, people: peopleIn(columns, rows, people), columns: columns.map(({ header }) => header) }),
  }
}
