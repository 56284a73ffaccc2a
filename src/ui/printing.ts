import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'

/** Whether the page is being put on paper: then nothing may be left out of it because it is out of sight. */
export function usePrinting(): Readonly<Ref<boolean>> {
  const printing = ref(false)
  const begin = (): void => { printing.value = true }
  const end = (): void => { printing.value = false }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  onScopeDispose(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })
  return printing
}

/** How wide a sheet of A4 is within its margins, in pixels: lying where the page asks for that (print.css). */
export function paperWidth(): number {
  return getComputedStyle(document.body).getPropertyValue('page') === 'wide' ? 1016 : 687
}
