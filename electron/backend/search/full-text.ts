import type { Found } from '#contract/search.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/* What the full-text index answers. It is asked twice: once for the names of people, which come first, and once for everything else. */

export type PersonKind = 'volunteer' | 'youngPerson'

/** Who has a word in their name that begins with the one typed: the name by number, for each kind of person. */
export type Named = Readonly<Record<PersonKind, ReadonlyMap<number, string>>>

/** People by one word of their name, or its beginning. */
export function namesWith(db: ReadableDatabase, word: string): Named {
  const rows = all<{ kind: PersonKind; recordId: number; title: string }>(db, sql`
    select kind, recordId, search.title from search join searchRows on searchRows.id = search.rowid
    where search match ${`title : ${prefix(word)}`} and kind in ('volunteer', 'youngPerson')`)
  const of = (kind: PersonKind): Map<number, string> => new Map(rows.filter((row) => row.kind === kind).map((row) => [row.recordId, row.title]))
  return { volunteer: of('volunteer'), youngPerson: of('youngPerson') }
}

/** A row of the index that has every word, with the words round them. */
export interface Hit {
  readonly kind: Exclude<Found['kind'], 'match'>
  readonly recordId: number
  readonly excerpt: string
}

const MOST_PEOPLE = 4
const MOST_NOTES = 6

/** Where every word typed, or its beginning, stands: a few people and a few notes, those that fit best. */
export function hitsIn(db: ReadableDatabase, words: readonly string[]): Hit[] {
  const asked = words.map(prefix).join(' ')
  // Ranked first and cut out of the text afterwards: cutting is what takes time, and only the best are shown.
  return all(db, sql`
    with best as materialized (
      select search.rowid as id, kind, recordId, kind in ('volunteer', 'youngPerson') as isPerson, rank as fit
      from search join searchRows on searchRows.id = search.rowid where search match ${asked}),
    few as materialized (
      select *, row_number() over (partition by isPerson order by fit) as place from best)
    select few.kind, few.recordId, snippet(search, -1, '‹', '›', '…', 12) as excerpt
    from few join search on search.rowid = few.id
    where search match ${asked} and place <= iif(isPerson, ${MOST_PEOPLE * 3}, ${MOST_NOTES})
    order by isPerson desc, fit`)
}

/** How many people are shown for what is noted of them. */
export const MOST_PEOPLE_BY_NOTE = MOST_PEOPLE

/* In double quotes a word is only a word: no operator of the index's language can be typed. */
function prefix(word: string): string {
  return `"${word.replaceAll('"', '')}"*`
}
