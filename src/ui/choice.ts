/** One of the things that may be chosen. */
export type Choice<Value extends string = string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
  readonly disabled?: boolean
}
