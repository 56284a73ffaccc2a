import { computed, type ComputedRef, useId } from 'vue'

/** What every field is told: its question, help with it, and what is wrong with the answer. */
export type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** What is unlikely about the answer; shown where nothing is wrong. */
  readonly warning?: string | undefined
  /** The control's id, for an error summary to lead to; one is made where none is given. */
  readonly id?: string | undefined
  /** The label is there for those who hear the page and not seen: only where the words beside the field say it. */
  readonly labelHidden?: boolean
}

export type FieldParts = {
  readonly id: ComputedRef<string>
  readonly hintId: ComputedRef<string | undefined>
  readonly errorId: ComputedRef<string | undefined>
  readonly warningId: ComputedRef<string | undefined>
  readonly describedBy: ComputedRef<string | undefined>
}

/** The ids that join a control to its hint and its error. `error` may be another than the one given: what the field itself found wrong. */
export function useField(props: FieldProps, error: () => string | undefined = () => props.error): FieldParts {
  const made = useId()
  const id = computed(() => props.id ?? made)
  const hintId = computed(() => (props.hint ? `${id.value}-hint` : undefined))
  const errorId = computed(() => (error() ? `${id.value}-error` : undefined))
  const warningId = computed(() => (props.warning && !error() ? `${id.value}-warning` : undefined))
  const describedBy = computed(() => [hintId.value, errorId.value, warningId.value].filter((each) => each !== undefined).join(' ') || undefined)
  return { id, hintId, errorId, warningId, describedBy }
}
