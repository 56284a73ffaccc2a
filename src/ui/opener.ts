import { watch } from 'vue'

/**
 * What had the focus when something opened over the page, so that closing it leads back there: the library remembers it only once the content is mounted,
 * which is too late where a field of it took the focus, or where an entry of a menu opened it and the menu is gone.
 */
export function useOpener(isOpen: () => boolean): { readonly giveBack: (event: Event) => void } {
  let opener: HTMLElement | null = null
  watch(isOpen, (opens) => { if (opens) opener = whatOpens() }, { immediate: true, flush: 'sync' })
  return {
    giveBack: (event) => {
      if (event.defaultPrevented || opener === null || !opener.isConnected || opener === document.body) return
      event.preventDefault()
      opener.focus()
    },
  }
}

/* An entry of a menu stands for the button of the menu. */
function whatOpens(): HTMLElement | null {
  const here = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const menu = here?.closest('[role="menu"]')
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : here
}
