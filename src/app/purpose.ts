import type { Ref } from 'vue'
import { ref } from 'vue'

/** What things are handed out for, in the most usual words. */
export const PURPOSES = ['For my manager', 'For the council', 'For an inspection or audit', 'To plan or to check', 'For whoever takes over'] as const

const kept = ref('')

/** What was said last, offered again until the file is locked; it is kept nowhere but in the history of what was handed out. */
export function usePurpose(): Ref<string> {
  return kept
}

/** As it is sent: left off where nothing was said. */
export function saidPurpose(): { readonly purpose?: string } {
  const said = kept.value.trim()
  return said === '' ? {} : { purpose: said }
}
