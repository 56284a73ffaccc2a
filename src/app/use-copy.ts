import { useToasts } from '#ui/toasts.ts'

/** Puts rows on the clipboard for a spreadsheet, and says so: a copy that is not seen is made twice. */
export function useCopy(): (text: string) => Promise<void> {
  const { say } = useToasts()
  return async (text) => {
    const rows = Math.max(text.split('\n').length - 1, 0)
    try {
      await navigator.clipboard.writeText(text)
      say(`${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'} copied. Paste into a spreadsheet.`)
    } catch {
      say('The rows could not be copied. Choose the rows with the mouse and press Ctrl C.', { tone: 'late' })
    }
  }
}
