import type { DueKind } from '../vocabulary.ts'
import type { DueLine } from './due-line.ts'

/** What stands on the rail: how many lines there are, how many claims wait to be approved, and of how many volunteers, young people and matches something is due by the end of the week. */
export interface DueCounts {
  readonly all: number
  readonly claims: number
  readonly volunteers: number
  readonly youngPeople: number
  readonly matches: number
}

/* What is due of a young person themself. Who waits without a next step is counted beside the waiting list, with all who wait. */
const OF_YOUNG_PERSON: ReadonlySet<DueKind> = new Set(['concern_open', 'no_longer_looked_after', 'care_review', 'annual_visit', 'check_in', 'turning_18'])

/** The counts of a list, nobody twice beside one place. */
export function dueCounts(lines: readonly Pick<DueLine, 'kind' | 'subject' | 'people' | 'group'>[]): DueCounts {
  const soon = lines.filter((line) => line.group !== 'later')
  const named = (role: 'volunteer' | 'young_person', of: typeof soon): number => new Set(of.flatMap((line) => line.people.filter((person) => person.role === role).map((person) => person.id))).size
  return {
    all: lines.length,
    claims: lines.filter((line) => line.kind === 'claim_to_approve').length,
    volunteers: named('volunteer', soon.filter((line) => line.subject.kind === 'volunteer' || line.kind === 'concern_open')),
    youngPeople: named('young_person', soon.filter((line) => OF_YOUNG_PERSON.has(line.kind))),
    matches: new Set(soon.filter((line) => line.subject.kind === 'match').map((line) => line.subject.id)).size,
  }
}
