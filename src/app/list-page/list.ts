import type { ListName } from '#contract/lists.ts'
import type { Column } from '#ui/data-table.ts'
import type { FirstStep } from '../FirstStepsRow.vue'

/** A title and a sentence or two under it. */
export interface Told {
  readonly title: string
  readonly words: string
}

/** What a list says before anything is on it, and what to do first, the likeliest first: not every list begins with a spreadsheet. */
export interface NothingYet extends Told {
  readonly steps: readonly FirstStep[]
}

/** One of the choices above a list. */
export interface ListChoice<Row> {
  readonly word: string
  readonly has: (row: Row) => boolean
  /** What an empty choice says where that is good news; otherwise nothing fits the filter. */
  readonly allDone?: Told
}

/**
 * A list declared once: its choices, its columns and its words. Sorting, filtering, finding, choosing columns, counting, copying, saving as a
 * spreadsheet, an address to come back to and the keyboard come with it.
 */
export interface List<Row, Shown extends string> {
  readonly name: ListName
  /** What it is of: "Volunteers". */
  readonly label: string
  /** "61 volunteers", where one is "volunteer". */
  readonly noun: readonly [one: string, many: string]
  /** In the order shown; `all` hides nobody. */
  readonly choices: Readonly<Record<Shown | 'all', ListChoice<Row>>>
  /** What is shown where the address asks for nothing, from how many each choice has. */
  readonly usual: (counts: Readonly<Record<Shown, number>>) => Shown
  readonly columns: (shown: Shown) => readonly Column<Row>[]
  /** What a search looks through, and how its field says so. */
  readonly words: (row: Row) => readonly (string | null)[]
  readonly find: string
  readonly nothingFits: string
  readonly showAll: string
  /** Whom each column is about, so that it can be said how many people a spreadsheet tells of. */
  readonly people: Readonly<Record<string, (row: Row) => readonly string[]>>
}

/** Who somebody is, for counting each once: a volunteer and a young person may have the same number. */
export const volunteer = (id: number): string => `volunteer ${id}`
export const youngPerson = (id: number): string => `young person ${id}`

/** The choices of a list, in their order. */
export function choicesOf<Row, Shown extends string>(list: List<Row, Shown>): readonly Shown[] {
  return Object.keys(list.choices) as Shown[]
}

/** The choice that an address asks for; the usual one where it asks for none that there is. */
export function shownFrom<Row, Shown extends string>(list: List<Row, Shown>, word: string | undefined, counts: Readonly<Record<Shown, number>>): Shown {
  return choicesOf(list).find((shown) => shown === word) ?? list.usual(counts)
}

/** How many rows each choice has. */
export function countsOf<Row, Shown extends string>(list: List<Row, Shown>, rows: readonly Row[]): Readonly<Record<Shown, number>> {
  return Object.fromEntries(choicesOf(list).map((shown) => [shown, rows.filter((row) => list.choices[shown].has(row)).length])) as Record<Shown, number>
}

/** Which of the kinds of empty a list without rows is, and what it says; filtered is one in which something is looked for beside the choice. */
export function emptyOf<Row, Shown extends string>(list: List<Row, Shown>, shown: Shown, isFiltered: boolean, total: number): Told & { readonly kind: 'all done' | 'no match' } {
  const allDone = isFiltered ? undefined : list.choices[shown].allDone
  if (allDone !== undefined) return { kind: 'all done', ...allDone }
  const [one, many] = list.noun
  return { kind: 'no match', title: list.nothingFits, words: `${total.toLocaleString('en-GB')} ${total === 1 ? `${one} is` : `${many} are`} hidden.` }
}
