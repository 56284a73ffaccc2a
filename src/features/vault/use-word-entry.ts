import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import { api } from '#app/client.ts'
import { noWords, spokenWordsLeft, tidyWord, wordsAfterPaste, type WordVerdict, type WrongWord, wrongWords } from './word-entry.ts'

export interface WordEntry {
  readonly words: readonly string[]
  readonly wrong: ComputedRef<readonly WrongWord[]>
  /** `7 words to go and 1 to put right`; empty when there is nothing left to do. */
  readonly left: ComputedRef<string>
  readonly ready: ComputedRef<boolean>
  readonly type: (index: number, typed: string) => void
  /** Puts pasted words in; gives the place to go on at. */
  readonly paste: (index: number, pasted: string) => number
  readonly enter: (index: number) => void
  readonly leave: () => void
  /** The words, tidied, as they are sent. */
  readonly taken: () => string[]
  readonly clear: () => void
}

/** The twelve words being typed, each looked up in the backend's list. They live here and nowhere else, and go when the page goes. */
export function useWordEntry(): WordEntry {
  const words = reactive(noWords())
  const verdicts = reactive(new Map<string, WordVerdict>())
  const typingAt = ref<number | null>(null)

  const wrong = computed(() => wrongWords(words, verdicts, typingAt.value))
  const left = computed(() => spokenWordsLeft(words, wrong.value.length))

  function clear(): void {
    words.splice(0, words.length, ...noWords())
    verdicts.clear()
  }

  watch(words, async () => {
    const unknown = [...new Set(words.map(tidyWord))].filter((word) => word !== '' && !verdicts.has(word))
    if (unknown.length === 0) return
    const looked = await api.vault.checkWords({ words: unknown }).catch(() => null)
    looked?.words.forEach((verdict, index) => verdicts.set(unknown[index]!, verdict))
  })
  onScopeDispose(clear)

  return {
    words, wrong, left,
    ready: computed(() => left.value === '' && words.every((word) => verdicts.get(tidyWord(word))?.known === true)),
    type: (index, typed) => { words[index] = typed },
    paste: (index, pasted) => {
      const after = wordsAfterPaste(words, index, pasted)
      words.splice(0, words.length, ...after.words)
      return after.next
    },
    enter: (index) => { typingAt.value = index },
    leave: () => { typingAt.value = null },
    taken: () => words.map(tidyWord),
    clear,
  }
}
