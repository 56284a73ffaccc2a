import type { ShallowRef } from 'vue'
import { onMounted } from 'vue'

/** Puts the focus on the first field of a form that is a page of its own, once it stands there: who came to write something down types at once. */
export function useFirstField(within: Readonly<ShallowRef<HTMLElement | null>>): void {
  onMounted(() => within.value?.querySelector<HTMLElement>('input, select, textarea')?.focus())
}
