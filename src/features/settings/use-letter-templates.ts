import type { ComputedRef, Ref } from 'vue'
import { computed, ref } from 'vue'
import { api, done, wordsOf } from '#app/client.ts'
import { useDeed } from '#app/use-deed.ts'
import { useLiveQuery } from '#app/live-query.ts'
import type { LetterTemplate } from '#contract/letters.ts'
import type { Letter } from '#domain/letters/letter.ts'
import { LETTERS } from '#domain/letters/letter.ts'
import { useToasts } from '#ui/toasts.ts'

export interface LetterTemplates {
  readonly templates: ComputedRef<readonly LetterTemplate[] | undefined>
  readonly signature: ComputedRef<string | null | undefined>
  readonly refusal: Ref<string | null>
  /** Why they are not there, and asking for them once more. */
  readonly notRead: Readonly<Ref<string | null>>
  readonly again: () => unknown
  readonly saveWord: (letter: Letter) => Promise<void>
  readonly bringInWord: (letter: Letter) => Promise<void>
  readonly restore: (letter: Letter) => Promise<void>
}

/** The letters' words and Word documents, changed with the way back. */
export function useLetterTemplates(): LetterTemplates {
  const { say } = useToasts()
  const { does } = useDeed()
  const { answer, refusal: notRead, again } = useLiveQuery(null, async () => ({ templates: await api.letters.templates(null), signature: await api.letters.signature(null) }))
  const refusal = ref<string | null>(null)

  async function attempt(work: () => Promise<string | null>): Promise<void> {
    refusal.value = null
    try {
      const said = await work()
      if (said !== null) say(said)
    } catch (problem) {
      refusal.value = wordsOf(problem)
    }
  }
  return {
    templates: computed(() => answer.value?.templates),
    signature: computed(() => answer.value?.signature),
    refusal, notRead, again,
    saveWord: (letter) => attempt(async () => {
      const saved = await api.letters.saveDocument({ letter })
      return saved === null ? null : `${saved.fileName} saved. Change it in Word and bring it in again.`
    }),
    bringInWord: (letter) => attempt(async () => {
      const taken = await api.letters.bringInDocument({ letter })
      return taken === null ? null : `${LETTERS[letter].name} now uses ${taken.fileName}`
    }),
    restore: async (letter) => void (await does(`${LETTERS[letter].name} has its first words again`, () => done.letters.restore({ letter }))),
  }
}
