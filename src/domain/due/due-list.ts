import type { CivilDate } from '../civil-date.ts'
import { addDays } from '../civil-date.ts'
import type { DueKind } from '../vocabulary.ts'
import { DUE_KIND, valuesOf } from '../vocabulary.ts'
import { endOfWeek, overdueCounter } from './calendar.ts'
import type { DueCase, DueGroup, DueLine } from './due-line.ts'
import type { DueRecords } from './records.ts'
import { DUE_RULES } from './rules.ts'

/** What concerns safety stands first, in this order (due.md). */
export const SAFETY_KINDS: readonly DueKind[] = ['concern_open', 'match_not_cleared', 'no_longer_looked_after', 'dbs_recheck', 'visit_gap', 'supervision']

const KINDS = valuesOf(DUE_KIND)
const RANK = new Map(KINDS.map((kind) => [kind, SAFETY_KINDS.includes(kind) ? SAFETY_KINDS.indexOf(kind) : SAFETY_KINDS.length]))
const PLACE = new Map(KINDS.map((kind, index) => [kind, index]))
const NAMES = new Intl.Collator('en-GB')

/** All that needs doing on the day, worst first: every rule of due.md within its days ahead. */
export function dueList(records: DueRecords, today: CivilDate): DueLine[] {
  const overdueSince = overdueCounter(today)
  const weekEnd = endOfWeek(today)
  const lines = KINDS.flatMap((kind) => {
    const rule = DUE_RULES[kind]
    const horizon = addDays(today, rule.daysAhead)
    return rule.find(records, today, horizon).filter((found) => found.dueOn <= horizon)
  })
  return inOrder(lines.map((found) => ({ ...found, daysOverdue: overdueSince(found.dueOn), group: groupOf(found.dueOn, today, weekEnd) })))
}

/** Safety first, each kind by days overdue; then the rest by due day. On one day by kind, then by name (due.md). */
export function inOrder<Line extends Pick<DueCase, 'kind' | 'dueOn' | 'who' | 'key' | 'part'>>(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) =>
    (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0)
    || compare(a.dueOn, b.dueOn)
    || (PLACE.get(a.kind) ?? 0) - (PLACE.get(b.kind) ?? 0)
    || NAMES.compare(a.who, b.who)
    || compare(a.key, b.key)
    || compare(a.part, b.part))
}

/* A week ends with its Sunday: on a Friday, Monday is next week. */
function groupOf(dueOn: CivilDate, today: CivilDate, weekEnd: CivilDate): DueGroup {
  if (dueOn < today) return 'overdue'
  return dueOn <= weekEnd ? 'this_week' : 'later'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
