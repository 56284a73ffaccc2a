import type { DueGroup } from '#domain/due/due-line.ts'
import type { DueKind } from '#domain/vocabulary.ts'

/** What the list can be narrowed to. */
export const TODO_FILTERS = ['all', 'safety', 'supervision', 'visits', 'recruitment', 'other'] as const
export type TodoFilter = (typeof TODO_FILTERS)[number]

const FILTER_OF: Readonly<Record<DueKind, Exclude<TodoFilter, 'all'>>> = {
  concern_open: 'safety', match_not_cleared: 'safety', no_longer_looked_after: 'safety', dbs_recheck: 'safety', training_expiry: 'safety',
  supervision: 'supervision', visit_gap: 'visits', annual_visit: 'visits', reference_chase: 'recruitment', stage_stalled: 'recruitment',
  care_review: 'other', check_in: 'other', waiting_no_step: 'other', claim_to_approve: 'other', turning_18: 'other', commitment_ending: 'other',
}
const WORDS: Readonly<Record<TodoFilter, string>> = { all: 'All', safety: 'Safety', supervision: 'Supervision', visits: 'Visits', recruitment: 'Recruitment', other: 'Other' }

type Kind = { readonly kind: DueKind }

/** The filter that an address asks for; all where it asks for none that there is. */
export function todoFilterFrom(word: string | undefined): TodoFilter {
  return TODO_FILTERS.find((filter) => filter === word) ?? 'all'
}

/** What is left of the list, in its order. */
export function filtered<Line extends Kind>(lines: readonly Line[], filter: TodoFilter): readonly Line[] {
  return filter === 'all' ? lines : lines.filter((line) => FILTER_OF[line.kind] === filter)
}

/** Every filter with how much it leaves. */
export function todoChoices(lines: readonly Kind[]): { readonly value: TodoFilter; readonly label: string }[] {
  const counts = new Map<TodoFilter, number>([['all', lines.length]])
  for (const line of lines) counts.set(FILTER_OF[line.kind], (counts.get(FILTER_OF[line.kind]) ?? 0) + 1)
  return TODO_FILTERS.map((value) => ({ value, label: `${WORDS[value]} ${(counts.get(value) ?? 0).toLocaleString('en-GB')}` }))
}

export interface TodoGroup<Line> {
  readonly group: DueGroup
  readonly name: string
  readonly lines: readonly Line[]
}

const GROUPS: Readonly<Record<DueGroup, string>> = { overdue: 'Overdue', this_week: 'This week', later: 'Later' }

/** The lines under overdue, this week and later, each in the order of the list; a group with nothing in it is left out. */
export function inGroups<Line extends { readonly group: DueGroup }>(lines: readonly Line[]): readonly TodoGroup<Line>[] {
  return (Object.keys(GROUPS) as DueGroup[])
    .map((group) => ({ group, name: GROUPS[group], lines: lines.filter((line) => line.group === group) }))
    .filter((group) => group.lines.length > 0)
}
