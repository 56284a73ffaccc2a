import { nextTick, watch } from 'vue'
import { useRoute } from 'vue-router'
import { isSomethingBefore } from './keys.ts'

/**
 * Says that the page is another: by its title, which names a kind of page and never a person (the window's own stays `Mainstay`), and by giving the page the focus,
 * so that it is read out from its heading (WCAG 2.4.2, 2.4.3). What already has the focus within the page keeps it.
 */
export function useSaidPage(): void {
  const route = useRoute()
  watch(() => [route.path, route.meta.title] as const, async ([, title]) => {
    document.title = title === undefined ? 'Mainstay' : `${title} – Mainstay`
    await nextTick()
    const page = document.getElementById('page')
    if (page !== null && !page.contains(document.activeElement) && !isSomethingBefore()) page.focus({ preventScroll: true })
  }, { immediate: true })
}
