import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { Found } from '#contract/search.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { one, sql } from '../database/sql.ts'
import type { Hit } from './full-text.ts'
import { namesOfPairs } from './found-matches.ts'

type RecordPage = Exclude<Found['opens']['page'], 'concern'>
type NoteKind = Exclude<Found['kind'], 'volunteer' | 'youngPerson' | 'match'>

/** What a note is called, and where it stands: its day, and the people it is about. */
const NOTES: Readonly<Record<NoteKind, { readonly called: string; readonly row: (id: number) => Sql; readonly opens: readonly RecordPage[] }>> = {
  referral: { called: 'Referral', row: (id) => sql`select receivedOn as day, null as matchId, null as volunteerId, youngPersonId from referrals where id = ${id}`, opens: ['youngPerson'] },
  visit: { called: 'Visit', row: (id) => sql`select visitedOn as day, matchId, null as volunteerId, null as youngPersonId from visits where id = ${id}`, opens: ['match'] },
  supervision: { called: 'Supervision', row: (id) => sql`select coalesce(heldOn, dueOn) as day, matchId, volunteerId, null as youngPersonId from supervisions where id = ${id}`, opens: ['volunteer'] },
  careReview: { called: 'Care review', row: (id) => sql`select reviewedOn as day, matchId, null as volunteerId, youngPersonId from careReviews where id = ${id}`, opens: ['youngPerson'] },
  feedback: { called: 'Feedback', row: (id) => sql`select givenOn as day, matchId, null as volunteerId, null as youngPersonId from feedback where id = ${id}`, opens: ['match'] },
  concern: { called: 'Concern', row: (id) => sql`select raisedOn as day, matchId, volunteerId, youngPersonId from concerns where id = ${id}`, opens: ['match', 'youngPerson', 'volunteer'] },
}

interface Place {
  readonly day: CivilDate | null
  readonly matchId: number | null
  readonly volunteerId: number | null
  readonly youngPersonId: number | null
}

/** The notes among the hits, each with its day, whom it is about and whose page shows it. A concern has its own; anything else that belongs to nobody has none. */
export function findNotes(db: ReadableDatabase, hits: readonly Hit[]): Found[] {
  return hits.flatMap(({ kind, recordId, excerpt }): Found[] => {
    if (kind === 'volunteer' || kind === 'youngPerson') return []
    const { called, row, opens } = NOTES[kind]
    const place = one<Place>(db, row(recordId))
    const page = opens.find((each) => place?.[`${each}Id`] != null)
    const id = page === undefined ? undefined : place?.[`${page}Id`]
    if (place === undefined) return []
    const told = { kind, recordId, title: place.day === null ? called : `${called}, ${spokenDate(place.day)}`, about: page === undefined || id == null ? '' : nameOf(db, page, id), excerpt }
    if (kind === 'concern') return [{ ...told, opens: { page: 'concern', id: recordId } }]
    return page === undefined || id == null ? [] : [{ ...told, opens: { page, id } }]
  })
}

function nameOf(db: ReadableDatabase, page: RecordPage, id: number): string {
  if (page === 'match') return namesOfPairs(db, [id]).get(id) ?? ''
  const named = page === 'volunteer'
    ? one<{ name: string }>(db, sql`select firstName || ' ' || lastName as name from volunteers where id = ${id}`)
    : one<{ name: string }>(db, sql`select concat_ws(' ', firstName, lastName) as name from youngPeople where id = ${id}`)
  return named?.name ?? ''
}
