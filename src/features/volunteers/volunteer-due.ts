import type { DueLine } from '#domain/due/due-line.ts'

/** What is due that names this volunteer, in the order of the list: their own lines, and those of the matches in which they visit. That a match is not cleared, the gate says. */
export function dueOfVolunteer(lines: readonly DueLine[], id: number): readonly DueLine[] {
  return lines.filter(({ kind, people }) => kind !== 'match_not_cleared' && kind !== 'check_in' && people.some((person) => person.role === 'volunteer' && person.id === id))
}
