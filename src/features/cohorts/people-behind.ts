import { dateColumn } from '#app/list-page/list-columns.ts'
import type { PersonBehind } from '#contract/people-behind.ts'
import { statusWord } from '#features/volunteers/volunteer-status.ts'
import type { Column } from '#ui/data-table.ts'

/** A line with its place, since whoever stopped twice is counted twice. */
export type PlacedPerson = PersonBehind & { readonly place: number }

/** What is told of those behind a count: who they are and how they stand, and of the rest what is known of any of them. */
export function columnsOfPeople(people: readonly PersonBehind[]): readonly Column<PlacedPerson>[] {
  return [
    { id: 'name', header: 'Volunteer', value: (row) => row.name, names: true },
    { id: 'status', header: 'Status', value: (row) => statusWord(row.status) },
    ...people.some((row) => row.on !== null) ? [dateColumn<PlacedPerson>('on', 'On', (row) => row.on)] : [],
    ...people.some((row) => row.days !== null) ? [{ id: 'days', header: 'Days', value: (row: PlacedPerson) => row.days, numeric: true }] : [],
    ...people.some((row) => row.detail !== null) ? [{ id: 'detail', header: people.some((row) => row.on !== null) ? 'Reason' : 'Now', value: (row: PlacedPerson) => row.detail }] : [],
  ]
}

/** Takes the name of a count in an address apart, `done:dbs`: what is counted, and of which stage, campaign or training cycle; null where there is none. */
export function countIn<Count extends string>(rows: string | undefined, counts: readonly Count[]): { readonly count: Count; readonly of: string | null } | null {
  const [word, ...rest] = (rows ?? '').split(':')
  const count = counts.find((each) => each === word)
  return count === undefined ? null : { count, of: rest.length === 0 ? null : rest.join(':') }
}
