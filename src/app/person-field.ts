/** A volunteer or a young person who was found and chosen. */
export interface ChosenPerson {
  readonly id: number
  readonly name: string
}
