/** Something that can be chosen: its words, and what tells it from another of the same name. */
export interface ComboboxOption {
  readonly value: string
  readonly label: string
  readonly note?: string | undefined
}
