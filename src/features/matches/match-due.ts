import type { MatchRow } from '#contract/matches.ts'
import type { DueLine } from '#domain/due/due-line.ts'

/** What is due in a match, in the order of the list: its own lines, and those of the volunteers who visit in it. That it is not cleared, its page says above all. */
export function dueOfMatch(lines: readonly DueLine[], match: Pick<MatchRow, 'id' | 'volunteers'>): readonly DueLine[] {
  const visitors = new Set(match.volunteers.map((volunteer) => volunteer.id))
  return lines.filter(({ kind, subject }) => kind !== 'match_not_cleared' && (
    (subject.kind === 'match' && subject.id === match.id) || (subject.kind === 'volunteer' && subject.id !== null && visitors.has(subject.id))))
}
