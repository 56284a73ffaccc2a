import { useCopy } from './use-copy.ts'

/* Ctrl C, and Copy in the menu, take the same way as every button that copies: without markup, and cleared again. */

/** Takes over what the person copies or cuts out of the page by hand. */
export function copySelectionOurselves(document: Document): void {
  const { copy } = useCopy()
  const take = (event: ClipboardEvent): void => {
    const field = document.activeElement
    // A passphrase cannot be copied; the engine sees to that.
    if (field instanceof HTMLInputElement && field.type === 'password') return
    const text = isField(field) && field.selectionStart !== null ? field.value.slice(field.selectionStart, field.selectionEnd ?? undefined) : (document.getSelection()?.toString() ?? '')
    if (text === '') return
    event.preventDefault()
    // The one way of cutting that can be undone by Ctrl Z; what could not be copied is back with it.
    if (event.type === 'cut') document.execCommand('delete')
    void copy(text, 'Text')
  }
  document.addEventListener('copy', take)
  document.addEventListener('cut', take)
}

function isField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}
