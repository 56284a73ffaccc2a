/* What visits and objectives work on, by the service's own list (requirements D34, H03). */

export interface OutcomeTag {
  readonly id: number
  readonly name: string
  /** Taken off the list: nothing new has it, what has it keeps it. */
  readonly isRetired: boolean
}

/** Those that can be chosen: the list, and whatever of those taken off it is chosen already. */
export function choosable(tags: readonly OutcomeTag[], chosen: readonly number[]): OutcomeTag[] {
  return tags.filter((tag) => !tag.isRetired || chosen.includes(tag.id))
}
