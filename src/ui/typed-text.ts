import { computed, type ComputedRef, onScopeDispose, type Ref, ref, watch } from 'vue'

/** What a text reads as: a value, nothing (`null`), or a sentence that says why it cannot be read. */
export type Reading<Value> = { readonly value: Value | null } | { readonly problem: string }

/**
 * Joins what is typed to what it means. The value follows every key, and is null while the text cannot be read, so that
 * an old answer is never saved under a new text; the sentence waits until the field is left, so that nobody is told off mid-word.
 */
export function useTypedText<Value>(options: {
  readonly value: Ref<Value | null>
  readonly problem: Ref<string | undefined>
  /** The text while it cannot be read, for whoever keeps drafts: set from outside, it stands in the field again; taken away, the field is empty. */
  readonly unreadable?: Ref<string | undefined>
  readonly read: (text: string) => Reading<Value>
  readonly show: (value: Value) => string
}): { text: Ref<string>; typed: (text: string) => void; settle: () => void; wrong: ComputedRef<string | undefined> } {
  const { value, problem, read, show, unreadable = ref() } = options
  const text = ref(value.value === null ? '' : show(value.value))
  const left = ref(false)
  let known = value.value
  let cannotBeRead: string | undefined

  watch(value, (given) => {
    if (given === known) return
    known = given
    text.value = given === null ? '' : show(given)
    problem.value = undefined
    unreadable.value = cannotBeRead = undefined
    left.value = false
  })

  function typed(now: string): void {
    if (!problem.value) left.value = false
    text.value = now
    const reading = read(now)
    known = 'value' in reading ? reading.value : null
    value.value = known
    problem.value = 'problem' in reading ? reading.problem : undefined
    unreadable.value = cannotBeRead = 'problem' in reading ? now : undefined
  }
  watch(unreadable, (given) => {
    if (given === cannotBeRead) return
    typed(given ?? '')
    left.value = given !== undefined
  }, { immediate: true })

  function settle(): void {
    left.value = true
    if (known !== null) text.value = show(known)
  }

  // A field that a form no longer asks for keeps nothing from being saved; its text stands there again where it is asked for again.
  onScopeDispose(() => { problem.value = undefined }, true)

  return { text, typed, settle, wrong: computed(() => (left.value ? problem.value : undefined)) }
}
