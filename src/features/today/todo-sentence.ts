import type { DueLine, DuePerson } from '#domain/due/due-line.ts'

/** A stretch of a sentence: words, or somebody's name. */
export type SentencePart = { readonly text: string; readonly person?: DuePerson }

/** A line's sentence in stretches, so that the names in it can be links. A name that does not occur is left out, one that occurs twice is found twice. */
export function sentenceParts({ what, people }: Pick<DueLine, 'what' | 'people'>): readonly SentencePart[] {
  let parts: SentencePart[] = [{ text: what }]
  // Longest first: Ann Lee must not be found in Mary-Ann Lee's name.
  for (const person of [...people].sort((a, b) => b.name.length - a.name.length)) {
    if (person.name !== '') parts = parts.flatMap((part) => (part.person === undefined ? split(part.text, person) : [part]))
  }
  return parts
}

function split(text: string, person: DuePerson): SentencePart[] {
  return text.split(person.name).flatMap((piece, index): SentencePart[] => [
    ...(index > 0 ? [{ text: person.name, person }] : []),
    ...(piece === '' ? [] : [{ text: piece }]),
  ])
}

/** Where a line leads: its match, or the one open match of its volunteer. A line about nobody's match leads nowhere yet. */
export function matchOfLine({ subject, people }: Pick<DueLine, 'subject' | 'people'>, openMatchOf: ReadonlyMap<number, number | null>): number | null {
  if (subject.kind === 'match') return subject.id
  const volunteers = people.filter((person) => person.role === 'volunteer')
  return volunteers.length === 1 ? (openMatchOf.get(volunteers[0]?.id ?? 0) ?? null) : null
}

/** The open match of every volunteer who has exactly one; null for those with several, where no one of them is meant. */
export function openMatches(rows: readonly { readonly id: number; readonly state: string; readonly volunteers: readonly { readonly id: number }[] }[]): ReadonlyMap<number, number | null> {
  const of = new Map<number, number | null>()
  for (const row of rows) {
    if (row.state !== 'active' && row.state !== 'paused') continue
    for (const volunteer of row.volunteers) of.set(volunteer.id, of.has(volunteer.id) ? null : row.id)
  }
  return of
}

/** Names one line among all. */
export function nameOfLine({ kind, key, part, dueOn }: Pick<DueLine, 'kind' | 'key' | 'part' | 'dueOn'>): string {
  return `${kind} ${key} ${part} ${dueOn}`
}
