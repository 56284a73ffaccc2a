import type { ComputedRef, MaybeRefOrGetter, Ref } from 'vue'
import { computed, nextTick, onScopeDispose, ref, shallowRef, toValue, watch } from 'vue'
import { onBackendEvent, wordsOf } from './client.ts'
import { onNewDay } from './new-day.ts'

export interface LiveQuery<Answer> {
  /** The latest answer; the one before stays until the next is there, so that nothing flickers. */
  readonly answer: Readonly<Ref<Answer | undefined>>
  /** The answer to what is asked now; undefined while one to something else stands there: nobody's record is to be seen under another's name. */
  readonly current: ComputedRef<Answer | undefined>
  /** Whether the latest answer is one to what was asked before. */
  readonly isOfBefore: ComputedRef<boolean>
  /** Words for the page when it was refused. */
  readonly refusal: Readonly<Ref<string | null>>
  readonly waiting: Readonly<Ref<boolean>>
  /** Asks once more, and ends with the answer or the refusal. */
  readonly again: () => Promise<void>
}

/** Whether a question was refused, in words, and asking it once more. */
export type Asked = Pick<LiveQuery<unknown>, 'refusal' | 'again'>

/** Several questions of one page as one: the first refusal among them, and asking all of them once more. What a second question brings must not be missing without a word. */
export function asOne(...questions: readonly Asked[]): { readonly refusal: ComputedRef<string | null>; readonly again: () => Promise<void> } {
  return {
    refusal: computed(() => questions.find(({ refusal }) => refusal.value !== null)?.refusal.value ?? null),
    again: async () => void (await Promise.all(questions.map((question) => question.again()))),
  }
}

const unanswered = ref(0)
const asked = new Set<() => Promise<void>>()

/** Asks everything on the page once more, and ends when it is answered. */
export async function askAgain(): Promise<void> {
  await Promise.all([...asked].map((again) => again()))
}

/** Ends when everything that the page asks is answered and drawn, with what its parts ask once they are there. */
export async function untilAnswered(): Promise<void> {
  do {
    if (unanswered.value > 0) {
      await new Promise<void>((resolve) => {
        const stop = watch(unanswered, (count) => {
          if (count > 0) return
          stop()
          resolve()
        }, { flush: 'sync' })
      })
    }
    await nextTick()
  } while (unanswered.value > 0)
}

/**
 * Asks, and asks again when what it asks with changes, after any command, and when midnight or the return of the window may have changed the day.
 * An answer that was overtaken by a later question is dropped.
 */
export function useLiveQuery<Input, Answer>(input: MaybeRefOrGetter<Input>, ask: (input: Input) => Promise<Answer>): LiveQuery<Answer> {
  const given = shallowRef<{ readonly to: string | undefined; readonly answer: Answer }>()
  const refusal = ref<string | null>(null)
  const waiting = ref(false)
  let latest = 0

  const asking = computed(() => JSON.stringify(toValue(input)) as string | undefined)
  const isOfBefore = computed(() => given.value !== undefined && given.value.to !== asking.value)

  const again = async (): Promise<void> => {
    const turn = (latest += 1)
    waiting.value = true
    unanswered.value += 1
    const to = asking.value
    try {
      const answer = await ask(toValue(input))
      if (turn !== latest) return
      given.value = { to, answer }
      refusal.value = null
    } catch (problem) {
      if (turn === latest) refusal.value = wordsOf(problem)
    } finally {
      if (turn === latest) waiting.value = false
      unanswered.value -= 1
    }
  }

  watch(() => toValue(input), () => void again(), { immediate: true, deep: true })
  onScopeDispose(onBackendEvent((event) => {
    if (event.type === 'changed') void again()
  }))
  onScopeDispose(onNewDay(() => void again()))
  asked.add(again)
  onScopeDispose(() => asked.delete(again))
  return {
    answer: computed(() => given.value?.answer),
    current: computed(() => (isOfBefore.value ? undefined : given.value?.answer)),
    isOfBefore, refusal, waiting, again,
  }
}
