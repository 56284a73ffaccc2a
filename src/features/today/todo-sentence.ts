import type { DueLine, DuePerson } from '#domain/due/due-line.ts'

/** A stretch of a sentence: words, or somebody's name. */
export type SentencePart = { readonly text: string; readonly person?: DuePerson }

/** A line's sentence and its detail in stretches, so that the names can be links; in the detail only of those whom the sentence does not name. */
export function lineInParts({ what, detail, people }: Pick<DueLine, 'what' | 'detail' | 'people'>): { readonly what: readonly SentencePart[]; readonly detail: readonly SentencePart[] } {
  const parts = sentenceParts(what, people)
  const named = new Set(parts.map((part) => part.person))
  return { what: parts, detail: sentenceParts(detail, people.filter((person) => !named.has(person))) }
}

/** A text in stretches: a name that does not occur is left out, one that occurs twice is found twice; of two people of one name the first mentioned is the first of them. */
export function sentenceParts(text: string, people: readonly DuePerson[]): readonly SentencePart[] {
  const byName = Map.groupBy(people, (person) => person.name)
  let parts: readonly SentencePart[] = [{ text }]
  // Longest first: Ann Lee must not be found in Mary-Ann Lee's name.
  for (const [name, alike] of [...byName].sort(([a], [b]) => b.length - a.length)) {
    let mentioned = 0
    const next = (): DuePerson | undefined => alike[Math.min(mentioned++, alike.length - 1)]
    if (name !== '') parts = parts.flatMap((part) => (part.person === undefined ? split(part.text, name, next) : [part]))
  }
  return parts
}

function split(text: string, name: string, next: () => DuePerson | undefined): SentencePart[] {
  return text.split(name).flatMap((piece, index): SentencePart[] => {
    const person = index > 0 ? next() : undefined
    return [...(person === undefined ? [] : [{ text: name, person }]), ...(piece === '' ? [] : [{ text: piece }])]
  })
}

/** Names one line among all. */
export function nameOfLine({ kind, key, part, dueOn }: Pick<DueLine, 'kind' | 'key' | 'part' | 'dueOn'>): string {
  return `${kind} ${key} ${part} ${dueOn}`
}
