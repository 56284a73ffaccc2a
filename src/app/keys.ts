import { onScopeDispose } from 'vue'

/** What each key does, by name: `ctrl+l`, `alt+arrowleft`, `?`, `/`. A plain key is left alone while somebody types; F1 and its like type nothing; Ctrl Z and Ctrl Y are the text’s own then. */
export type KeyActions = Readonly<Record<string, () => void>>

/** Listens to keys as long as the component lives. */
export function useKeys(actions: KeyActions): void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const held = event.ctrlKey || event.metaKey
    // Ctrl with Alt is AltGr, which types a character: € is AltGr 4 on some keyboards.
    if (held && event.altKey) return
    // What is typed has its own way back.
    if (held && /^[zy]$/i.test(event.key) && (event.shiftKey || isTyping(event.target))) return
    if (!held && !/^F\d+$/.test(event.key) && isTyping(event.target)) return
    // What stands before the page is what Escape closes.
    if (event.key === 'Escape' && isSomethingBefore()) return
    const action = actions[`${held ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  window.addEventListener('keydown', press)
  onScopeDispose(() => window.removeEventListener('keydown', press))
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && /^(radio|checkbox|button|file|range)$/.test(target.type)) return false
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Whether something stands before the page that must be answered or left first. */
export function isSomethingBefore(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}
