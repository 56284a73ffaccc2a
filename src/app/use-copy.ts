import { useToasts } from '#ui/toasts.ts'
import { api, wordsOf } from './client.ts'

export interface Copying {
  /** Puts a text on the clipboard, and says what was copied and that it does not stay there: `Letter`. Gives whether it is there. */
  readonly copy: (text: string | null, what: string) => Promise<boolean>
  /** The same of a table's rows, for a spreadsheet. */
  readonly copyRows: (text: string) => Promise<boolean>
}

/** The one way to the clipboard. What is copied is cleared again, which only the main process can do, and a copy that is not seen is made twice. */
export function useCopy(): Copying {
  const { say } = useToasts()
  async function copied(text: string, what: string): Promise<boolean> {
    try {
      const { clearedAfterSeconds } = await api.tasks.copy({ pieces: text.match(/[^]{1,100000}/g) ?? [] })
      say(`${what} copied. The clipboard is cleared in ${clearedAfterSeconds} seconds.`)
      return true
    } catch (problem) {
      say(wordsOf(problem), { tone: 'late' })
      return false
    }
  }
  return {
    copy: async (text, what) => text !== null && text !== '' && copied(text, what),
    copyRows: (text) => {
      const rows = Math.max(text.split('\n').length - 1, 0)
      return copied(text, `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`)
    },
  }
}
