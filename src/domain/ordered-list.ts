/* A list of the service's own in an order of its own: what is on it first, and after it what was taken off, which stays for what has it. */

export interface Listed {
  readonly id: number
  readonly name: string
  readonly isRetired: boolean
}

export type Direction = 'earlier' | 'later'

/** What is on the list, in its order, and after it what was taken off. */
export function inListOrder<Row extends Listed>(rows: readonly Row[]): Row[] {
  return [...rows.filter((row) => !row.isRetired), ...rows.filter((row) => row.isRetired)]
}

/** The numbers of all rows in their order, with one of them a place earlier or later among those on the list; null where there is no such place. */
export function movedInList(rows: readonly Pick<Listed, 'id' | 'isRetired'>[], id: number, to: Direction): number[] | null {
  const listed = rows.filter((row) => !row.isRetired).map((row) => row.id)
  const from = listed.indexOf(id)
  const at = to === 'earlier' ? from - 1 : from + 1
  const passed = listed[at]
  if (from < 0 || passed === undefined) return null
  return [...listed.with(at, id).with(from, passed), ...rows.filter((row) => row.isRetired).map((row) => row.id)]
}

/** What is wrong with the name of a row; `others` are the names that are there. */
export function wrongListName({ name }: { readonly name: string | null }, others: readonly string[]): { readonly name?: string | undefined } {
  if (name === null || name === '') return { name: 'Enter a name' }
  return { name: others.some((other) => other.toLowerCase() === name.toLowerCase()) ? `${name} is there already. Enter another name` : undefined }
}
