import { valuesOf, type Words } from '#domain/vocabulary.ts'
import type { Choice } from '#ui/choice.ts'

/** What can be chosen of a closed list, in its order and with its words. */
export function choicesOf<Value extends string>(words: Words<Value>): readonly Choice<Value>[] {
  return valuesOf(words).map((value) => ({ value, label: words[value] }))
}
