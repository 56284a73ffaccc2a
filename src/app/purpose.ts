import type { Ref } from 'vue'
import { ref } from 'vue'

/** What things are handed out for, in the most usual words. */
export const PURPOSES = ['For my manager', 'For the council', 'For an inspection or audit', 'To plan or to check', 'For whoever takes over'] as const

const kept = new Map<string, Ref<string>>()

/** What was said last, offered again until the file is locked; it is kept nowhere but in the history of what was handed out. What is made for one thing has that as its `usual` purpose, and a memory of its own. */
export function usePurpose(usual = ''): Ref<string> {
  const purpose = kept.get(usual) ?? ref(usual)
  kept.set(usual, purpose)
  return purpose
}

/** As it is sent: left off where nothing was said. */
export function saidPurpose(usual = ''): { readonly purpose?: string } {
  const said = usePurpose(usual).value.trim()
  return said === '' ? {} : { purpose: said }
}
