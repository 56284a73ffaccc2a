import type { DueGroup } from '#domain/due/due-line.ts'
import { DUE_KIND, type DueKind, valuesOf } from '#domain/vocabulary.ts'

/** What the list can be narrowed to. */
export const TODO_FILTERS = ['all', 'safety', 'supervision', 'visits', 'recruitment', 'other'] as const
export type TodoFilter = (typeof TODO_FILTERS)[number]

const FILTER_OF: Readonly<Record<DueKind, Exclude<TodoFilter, 'all'>>> = {
  concern_open: 'safety', match_not_cleared: 'safety', no_longer_looked_after: 'safety', dbs_recheck: 'safety', training_expiry: 'safety',
  supervision: 'supervision', visit_gap: 'visits', annual_visit: 'visits', reference_chase: 'recruitment', stage_stalled: 'recruitment',
  care_review: 'other', check_in: 'other', waiting_no_step: 'other', claim_to_approve: 'other', turning_18: 'other', commitment_ending: 'other',
}
const WORDS: Readonly<Record<TodoFilter, string>> = { all: 'All', safety: 'Safety', supervision: 'Supervision', visits: 'Visits', recruitment: 'Recruitment', other: 'Other' }

/** The filter that an address asks for; all where it asks for none that there is. */
export function todoFilterFrom(word: string | undefined): TodoFilter {
  return TODO_FILTERS.find((filter) => filter === word) ?? 'all'
}

/** The kinds that a filter leaves; null for all of them. */
export function kindsOf(filter: TodoFilter): DueKind[] | null {
  return filter === 'all' ? null : valuesOf(DUE_KIND).filter((kind) => FILTER_OF[kind] === filter)
}

/** Every filter with how much it leaves. */
export function todoChoices(kinds: readonly { readonly kind: DueKind; readonly count: number }[]): { readonly value: TodoFilter; readonly label: string }[] {
  const counts = new Map<TodoFilter, number>([['all', kinds.reduce((sum, { count }) => sum + count, 0)]])
  for (const { kind, count } of kinds) counts.set(FILTER_OF[kind], (counts.get(FILTER_OF[kind]) ?? 0) + count)
  return TODO_FILTERS.map((value) => ({ value, label: `${WORDS[value]} ${(counts.get(value) ?? 0).toLocaleString('en-GB')}` }))
}

/** How each group is called. */
export const GROUP_NAME: Readonly<Record<DueGroup, string>> = { overdue: 'Overdue', this_week: 'This week', later: 'Later' }

/** So many lines of each group are asked for and drawn. */
export type Shown = Readonly<Record<DueGroup, number>>

const AT_FIRST = 50
const MORE = 200

export const SHOWN_AT_FIRST: Shown = { overdue: AT_FIRST, this_week: AT_FIRST, later: AT_FIRST }

/** What asking for more of a group brings, of so many: all of it, or where that is too much for one page so many more; null where all of it is there. */
export function moreOf(shown: number, count: number): { readonly words: string; readonly shown: number } | null {
  if (shown >= count) return null
  if (count - shown <= MORE) return { words: `Show all ${count.toLocaleString('en-GB')}`, shown: count }
  return { words: `Show ${MORE} more of ${count.toLocaleString('en-GB')}`, shown: shown + MORE }
}
