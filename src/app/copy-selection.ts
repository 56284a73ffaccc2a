import { useCopy } from './use-copy.ts'
import { usePolicies } from './use-policies.ts'

/* Ctrl C, and Copy in the menu, take the same way as every button that copies: without markup, and cleared again. Text that is dragged into another program goes by no clipboard: where the council has
   copying switched off, it stays where it is. */

/** Takes over what the person copies, cuts or drags out of the page by hand. */
export function copySelectionOurselves(document: Document): void {
  const { copy } = useCopy()
  const { policies } = usePolicies()
  // Not before it is known that it may be.
  const mayGoOut = (): boolean => policies.value?.refusesClipboard === false
  const take = (event: ClipboardEvent): void => {
    const field = document.activeElement
    // A passphrase cannot be copied; the engine sees to that.
    if (field instanceof HTMLInputElement && field.type === 'password') return
    const text = isField(field) && field.selectionStart !== null ? field.value.slice(field.selectionStart, field.selectionEnd ?? undefined) : (document.getSelection()?.toString() ?? '')
    if (text === '') return
    event.preventDefault()
    // The one way of cutting that can be undone by Ctrl Z; what the clipboard did not take is back with it. What will be refused is not cut at all.
    if (event.type === 'cut' && mayGoOut()) document.execCommand('delete')
    void copy(text, 'Text')
  }
  document.addEventListener('copy', take)
  document.addEventListener('cut', take)
  document.addEventListener('dragstart', (event) => {
    if (!mayGoOut()) event.preventDefault()
  }, { capture: true })
}

function isField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}
