import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface Address {
  /** What stands after the question mark, each name once. */
  readonly words: ComputedRef<Readonly<Record<string, string>>>
  /** Changes some of it; null or nothing takes a word out. `typing` replaces the address, so that going back does not undo letter by letter. */
  readonly go: (changes: Readonly<Record<string, string | null>>, typing?: boolean) => void
}

/** What a page shows, kept in its address, so that back and forward work and a place can be returned to. */
export function useAddress(): Address {
  const route = useRoute()
  const router = useRouter()
  const words = computed(() => wordsOfQuery(route.query))
  return {
    words,
    go: (changes, typing = false) => {
      const query = changed(words.value, changes)
      void (typing ? router.replace({ query }) : router.push({ query }))
    },
  }
}

/** The words of an address with those changed that are named. */
export function changed(words: Readonly<Record<string, string>>, changes: Readonly<Record<string, string | null>>): Record<string, string> {
  const all = Object.entries({ ...words, ...changes })
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== ''))
}

function wordsOfQuery(query: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).flatMap(([name, given]) => {
    const word: unknown = Array.isArray(given) ? given.at(-1) : given
    return typeof word === 'string' ? [[name, word]] : []
  }))
}
