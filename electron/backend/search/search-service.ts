import type { CivilDate } from '#domain/civil-date.ts'
import { wordsIn } from '#domain/finding.ts'
import type { Found, searchContract } from '#contract/search.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { HandlersOf } from '../router.ts'
import { findMatches } from './found-matches.ts'
import { findNotes } from './found-notes.ts'
import { findPeople, peopleByNote } from './found-people.ts'
import type { PersonKind } from './full-text.ts'
import { hitsIn, namesWith } from './full-text.ts'

export const searchService: HandlersOf<typeof searchContract> = {
  find: ({ typed, only }, { db, today }) => (only === undefined ? find(db, typed, today) : findOnly(db, typed, only, today)),
}

/** A word this long says what is sought in a note; shorter ones begin half of all words. */
const SHORTEST_FOR_NOTES = 3

/* Whom a form asks for: of one kind, by name or by what is noted of them. */
function findOnly(db: ReadableDatabase, typed: string, kind: PersonKind, on: CivilDate): Found[] {
  const words = wordsIn(typed)
  if (words.length === 0) return []
  const people = findPeople(db, { words, named: words.map((word) => namesWith(db, word)), on, kinds: [kind] })
  if (!words.some((word) => word.length >= SHORTEST_FOR_NOTES)) return people
  return [...people, ...peopleByNote(db, { hits: hitsIn(db, words).filter((hit) => hit.kind === kind), known: people, on })]
}

function find(db: ReadableDatabase, typed: string, on: CivilDate): Found[] {
  const words = wordsIn(typed)
  if (words.length === 0) return []
  const named = words.map((word) => namesWith(db, word))
  const people = findPeople(db, { words, named, on })
  const matches = findMatches(db, { named, on })
  if (!words.some((word) => word.length >= SHORTEST_FOR_NOTES)) return [...people, ...matches]
  const hits = hitsIn(db, words)
  return [...people, ...matches, ...peopleByNote(db, { hits, known: people, on }), ...findNotes(db, hits)]
}
