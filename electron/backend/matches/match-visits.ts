import { spokenHours } from '#domain/spoken-hours.ts'
import { lowered, together } from '#domain/spoken.ts'
import { isInBetween, VISIT_KIND } from '#domain/visit.ts'
import { VISIT_MODE, VISIT_OUTCOME } from '#domain/vocabulary.ts'
import type { VisitMode, VisitOutcome } from '#domain/vocabulary.ts'
import type { TimelineEntry } from '#contract/matches.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listAttendances } from '../visits/attendance.ts'
import type { MatchRecord } from './matches-repository.ts'
import { andNotes, sentence } from './told-words.ts'

interface VisitRow {
  readonly id: number
  readonly on: string
  readonly minutes: number | null
  readonly mode: VisitMode | null
  readonly outcome: VisitOutcome
  readonly activity: string | null
  readonly notes: string | null
}

/** The visits of a match for its timeline, those that did not happen among them. */
export function visitsOf(db: ReadableDatabase, match: MatchRecord): TimelineEntry[] {
  const there = listAttendances(db, match.id)
  const tags = tagsByVisit(db, match.id)
  const now = [match.volunteerId, match.secondVolunteerId].filter((id) => id !== null)
  return all<VisitRow>(db, sql`select id, visitedOn as "on", minutes, mode, outcome, activity, notes from visits where matchId = ${match.id}`).map((row): TimelineEntry => {
    if (row.outcome !== 'held') return { on: row.on, visitId: row.id, kind: 'missed_visit', title: `Visit: ${VISIT_OUTCOME[row.outcome].toLowerCase()}`, detail: andNotes(sentence([row.mode !== null && row.mode !== 'in_person' && VISIT_MODE[row.mode].toLowerCase()]), row.notes) }
    const came = there.get(row.id) ?? []
    // Whoever visits now is meant where nobody is named.
    const isUsual = came.length === 0 || (came.length === now.length && came.every(({ id }) => now.includes(id)))
    const worked = tags.get(row.id)
    return {
      on: row.on, visitId: row.id, kind: 'visit', title: sentence([isInBetween(row.mode) ? VISIT_KIND[row.mode!] : 'Visit', row.activity]) ?? 'Visit',
      detail: andNotes(sentence([row.minutes !== null && spokenHours(row.minutes), row.mode === 'virtual' && 'by video', !isUsual && `with ${together(came.map(({ firstName }) => firstName))}`, worked !== undefined && `worked on ${together(worked.map(lowered))}`]), row.notes),
    }
  })
}

function tagsByVisit(db: ReadableDatabase, matchId: number): Map<number, string[]> {
  const rows = all<{ visitId: number; name: string }>(db, sql`
    select visitId, name from visitTags join visits on visits.id = visitId join outcomeTags on outcomeTags.id = tagId where matchId = ${matchId} order by position`)
  return new Map([...Map.groupBy(rows, (row) => row.visitId)].map(([visitId, tags]) => [visitId, tags.map(({ name }) => name)]))
}
