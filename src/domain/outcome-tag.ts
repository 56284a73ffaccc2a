/* What visits and objectives work on, by the service's own list (requirements D34, H03). */

export interface OutcomeTag {
  readonly id: number
  readonly name: string
  /** Taken off the list: nothing new has it, what has it keeps it. */
  readonly isRetired: boolean
}

/** What is wrong with the name of a tag; `others` are the names that are there. */
export function wrongTag({ name }: { readonly name: string | null }, others: readonly string[]): { readonly name?: string | undefined } {
  if (name === null || name === '') return { name: 'Enter a name' }
  return { name: others.some((other) => other.toLowerCase() === name.toLowerCase()) ? `${name} is there already. Enter another name` : undefined }
}

/** The numbers of all tags in their order, with one of them a place earlier or later among those on the list; null where there is no such place. */
export function movedTag(tags: readonly OutcomeTag[], id: number, to: 'earlier' | 'later'): number[] | null {
  const listed = tags.filter((tag) => !tag.isRetired).map((tag) => tag.id)
  const from = listed.indexOf(id)
  const at = to === 'earlier' ? from - 1 : from + 1
  const passed = listed[at]
  if (from < 0 || passed === undefined) return null
  const order = listed.with(at, id).with(from, passed)
  return [...order, ...tags.filter((tag) => tag.isRetired).map((tag) => tag.id)]
}

/** Those that can be chosen: the list, and whatever of those taken off it is chosen already. */
export function choosable(tags: readonly OutcomeTag[], chosen: readonly number[]): OutcomeTag[] {
  return tags.filter((tag) => !tag.isRetired || chosen.includes(tag.id))
}
