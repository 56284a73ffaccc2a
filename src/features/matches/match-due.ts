import type { MatchRow } from '#contract/matches.ts'
import type { DueLine } from '#domain/due/due-line.ts'

/** What is due in a match, in the order of the list: its own lines, those of the volunteers who visit in it, and open concerns about any of them. That it is not cleared, its page says above all. */
export function dueOfMatch(lines: readonly DueLine[], match: Pick<MatchRow, 'id' | 'youngPerson' | 'volunteers'>): readonly DueLine[] {
  const visitors = new Set(match.volunteers.map((volunteer) => volunteer.id))
  const isOfMatch = ({ subject, people }: DueLine): boolean => {
    if (subject.kind === 'match') return subject.id === match.id
    if (subject.kind === 'volunteer') return subject.id !== null && visitors.has(subject.id)
    return subject.kind === 'concern' && people.some(({ role, id }) => (role === 'volunteer' ? visitors.has(id) : id === match.youngPerson.id))
  }
  return lines.filter((line) => line.kind !== 'match_not_cleared' && isOfMatch(line))
}
