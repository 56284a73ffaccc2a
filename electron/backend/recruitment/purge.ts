import type { CivilDate } from '#domain/civil-date.ts'
import { dbsNotePurgeOn, identityPurgeOn } from '#domain/recruitment/purge.ts'
import type { FileKept } from '#domain/retention.ts'
import { keptUntil } from '#domain/retention.ts'
import { Refusal } from '#contract/refusal.ts'
import { recordEvent } from '../database/audit.ts'
import { forgetHowItStood } from '../database/before.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, join, run, sql, verbatim } from '../database/sql.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { whyVolunteerIsKept, whyVolunteersFileIsKept } from '../legal-holds/held-records.ts'
import { findTerms } from '../service/terms-repository.ts'
import { eraseVolunteer } from '../volunteers/erase-volunteer.ts'
import { insertStatusPeriod } from '../volunteers/status-periods.ts'

/* What may be kept only for a time is destroyed: notes of DBS checks, details of identity documents, and in the end all that is known of whoever does not visit any more, also where it is kept so that changes can be taken back: the entry in the history says that it
   was done, and nothing of what stood there (domain.md R3.6, R3.7, R5.3). The first two do not touch each other. */

export interface PurgeDue {
  readonly volunteerId: number
  readonly name: string
  readonly what: 'dbs_notes' | 'identity' | FileKept
  /** Since when the longest kept of it should be gone. */
  readonly dueOn: CivilDate
  /** Why it is kept all the same, in words; none where it may be destroyed (domain.md R5.3, trap 4). */
  readonly keptBecause: readonly string[]
}

/** What may be kept no longer on the day, of one volunteer or of everybody, longest due first. */
export function listPurgesDue(db: ReadableDatabase, today: CivilDate, volunteerId: number | null = null): PurgeDue[] {
  const whose = volunteerId === null ? sql`true` : sql`volunteers.id = ${volunteerId}`
  const notes = all<KeptSince>(db, sql`
    select volunteers.id as volunteerId, firstName || ' ' || lastName as name, min(${notedUntil(today)}) as sinceOn from dbsChecks join volunteers on volunteers.id = volunteerId
    where note is not null and ${notedUntil(today)} is not null and ${whose} group by volunteers.id`)
  const identity = all<KeptSince>(db, sql`
    select volunteers.id as volunteerId, firstName || ' ' || lastName as name, min(checkedOn) as sinceOn from identityChecks join volunteers on volunteers.id = volunteerId
    where exists (select 1 from identityDocuments where identityCheckId = identityChecks.id) and ${whose} group by volunteers.id`)
  return [
    ...notes.map(({ sinceOn, ...who }) => ({ ...who, what: 'dbs_notes' as const, dueOn: dbsNotePurgeOn(sinceOn) })),
    ...identity.map(({ sinceOn, ...who }) => ({ ...who, what: 'identity' as const, dueOn: identityPurgeOn(sinceOn) })),
    ...filesKept(db, today, volunteerId),
  ].filter((each) => each.dueOn <= today).map((each) => ({ ...each, keptBecause: whyKept(db, each.volunteerId, each.what, today) })).sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.name.localeCompare(other.name)))
}

/* Of whoever was erased nothing is left to erase. */
function filesKept(db: ReadableDatabase, today: CivilDate, volunteerId: number | null): Omit<PurgeDue, 'keptBecause'>[] {
  const terms = findTerms(db, today)
  const statuses = listStatuses(db, volunteerId === null ? null : [volunteerId])
  const whose = volunteerId === null ? sql`true` : sql`id = ${volunteerId}`
  const lastInMatch = lastDaysInMatch(db)
  return all<{ volunteerId: number; name: string; enquiredOn: CivilDate | null; lastHeardOn: CivilDate | null; hasApplied: number }>(db, sql`
    select id as volunteerId, firstName || ' ' || lastName as name, enquiredOn, ${lastHeardOf()} as lastHeardOn, ${hasApplied()} as hasApplied from volunteers where erasedOn is null and ${whose}`)
    .flatMap(({ volunteerId: who, name, enquiredOn, lastHeardOn, hasApplied: applied }) => {
      const until = keptUntil(statuses.get(who) ?? [], lastInMatch.get(who) ?? null, today, terms, { enquiredOn, lastHeardOn, hasApplied: applied === 1 })
      return until === null ? [] : [{ volunteerId: who, name, ...until }]
    })
}

/* When somebody who asked was written to or called last, or sent the form. */
function lastHeardOf(): Sql {
  return sql`(select max(day) from (select takenOn as day from steps where steps.volunteerId = volunteers.id union all select requestedOn from stages where stages.volunteerId = volunteers.id))`
}

/* Whether more of an application is recorded than that the form was sent. */
function hasApplied(): Sql {
  const any = ['dbsChecks', 'identityChecks', 'referees', 'interviews', 'trainingRecords', 'agreements', 'independenceDeclarations', 'inductionRecords', 'supervisions', 'pairings', 'claims'].map((table) => sql`exists (select 1 from ${verbatim(table)} where ${verbatim(table)}.volunteerId = volunteers.id)`)
  return sql`(${join(any, ' or ')} or exists (
    select 1 from stages left join pathStages on pathStages.stage = stages.stage where stages.volunteerId = volunteers.id and state <> 'not_started' and not (coalesce(kind, '') = 'application' and state = 'requested')))`
}

/* The last day in a match of everybody who stands in one, visited in one before, or was at a visit. */
function lastDaysInMatch(db: ReadableDatabase): ReadonlyMap<number, CivilDate> {
  return new Map(all<{ volunteerId: number; lastOn: CivilDate }>(db, sql`
    select volunteerId, max(lastOn) as lastOn from (
      select volunteerId, coalesce(endedOn, startedOn) as lastOn from matches union all select secondVolunteerId, coalesce(endedOn, startedOn) from matches where secondVolunteerId is not null
      union all select volunteerId, toOn from pastVisitors union all select volunteerId, visitedOn from attendances join visits on visits.id = visitId) group by volunteerId`).map(({ volunteerId, lastOn }) => [volunteerId, lastOn]))
}

function isFile(what: PurgeDue['what']): what is FileKept {
  return what === 'enquiry' || what === 'applicant' || what === 'leaver'
}

function whyKept(db: ReadableDatabase, volunteerId: number, what: PurgeDue['what'], today: CivilDate): string[] {
  return isFile(what) ? whyVolunteersFileIsKept(db, volunteerId, today) : whyVolunteerIsKept(db, volunteerId, today)
}

/* The day from which the months count: the decision or, where there was none, the day on which they went; null while neither has come. */
function notedUntil(today: CivilDate): Sql {
  return sql`coalesce(decidedOn, (
    select iif(status in ('withdrawn', 'rejected', 'deselected', 'left'), fromOn, null) from statusPeriods where statusPeriods.volunteerId = dbsChecks.volunteerId and fromOn <= ${today} order by fromOn desc, statusPeriods.id desc limit 1))`
}

interface KeptSince {
  readonly volunteerId: number
  readonly name: string
  readonly sinceOn: CivilDate
}

/** Destroys of this volunteer what may be kept no longer of the one or the other. Refuses while their records are held, or an allegation about them is open (domain.md R5.3, trap 4). */
export function purge(db: WritableDatabase, volunteerId: number, what: PurgeDue['what'], today: CivilDate): void {
  const [because] = whyKept(db, volunteerId, what, today)
  if (because !== undefined) throw new Refusal('not-right', { words: `Nothing of this volunteer may be destroyed now. ${because}` })
  if (isFile(what)) eraseFile(db, volunteerId, what, today)
  else if (what === 'dbs_notes') purgeDbsNotes(db, volunteerId, today)
  else purgeIdentity(db, volunteerId, today)
}

/* Only what is due, whoever asks. */
function eraseFile(db: WritableDatabase, volunteerId: number, what: FileKept, today: CivilDate): void {
  if (!filesKept(db, today, volunteerId).some((each) => each.what === what && each.dueOn <= today)) throw new Refusal('not-right', { words: 'Their time is not over. What is known of them stays' })
  // Whoever only asked is an applicant for ever otherwise, on the board and in the figures of years to come.
  if (what === 'enquiry' && listStatuses(db, [volunteerId]).get(volunteerId) !== undefined) insertStatusPeriod(db, volunteerId, { status: 'withdrawn', fromOn: today, reason: null, backOn: null })
  eraseVolunteer(db, volunteerId, today)
  recordEvent(db, { event: 'volunteer-erased', facts: { what } })
}

/** Destroys the notes of DBS checks decided six months ago or longer, and of those never decided of whoever went as long ago. */
function purgeDbsNotes(db: WritableDatabase, volunteerId: number, today: CivilDate): void {
  const ids = all<{ id: number; sinceOn: CivilDate | null }>(db, sql`select id, ${notedUntil(today)} as sinceOn from dbsChecks where volunteerId = ${volunteerId} and note is not null`)
    .filter(({ sinceOn }) => sinceOn !== null && dbsNotePurgeOn(sinceOn) <= today).map((row) => row.id)
  for (const id of ids) {
    run(db, sql`update dbsChecks set note = null where id = ${id}`)
    forgetHowItStood(db, 'dbsChecks', id, 'note')
  }
}

/** Destroys the details of identity documents seen two years ago or longer; that there was a check stays. */
function purgeIdentity(db: WritableDatabase, volunteerId: number, today: CivilDate): void {
  const documents = all<{ id: number; checkedOn: CivilDate }>(db, sql`
    select identityDocuments.id, checkedOn from identityDocuments join identityChecks on identityChecks.id = identityCheckId where volunteerId = ${volunteerId}`)
    .filter((row) => identityPurgeOn(row.checkedOn) <= today)
  for (const { id } of documents) {
    run(db, sql`delete from identityDocuments where id = ${id}`)
    forgetHowItStood(db, 'identityDocuments', id)
  }
}
