import type { CivilDate } from '#domain/civil-date.ts'
import { dbsNotePurgeOn, identityPurgeOn } from '#domain/recruitment/purge.ts'
import type { Dossier } from '#contract/recruitment-dossier.ts'
import { forgetHowItStood } from '../database/before.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'

/* What may be kept only for a time is destroyed, also where it is kept so that changes can be taken back: the entry in the history says that it
   was done, and nothing of what stood there (domain.md R3.6, R3.7). Neither of the two touches the other. */

/** What of this volunteer may be kept no longer on the day. */
export function purgesDue(db: ReadableDatabase, volunteerId: number, today: CivilDate): Dossier['purges'] {
  const notes = all<{ decidedOn: CivilDate }>(db, sql`select decidedOn from dbsChecks where volunteerId = ${volunteerId} and note is not null and decidedOn is not null order by decidedOn`)
  const identity = all<{ checkedOn: CivilDate }>(db, sql`
    select checkedOn from identityChecks where volunteerId = ${volunteerId} and exists (select 1 from identityDocuments where identityCheckId = identityChecks.id) order by checkedOn`)
  const due = [
    ...notes.slice(0, 1).map((row) => ({ what: 'dbs_notes' as const, dueOn: dbsNotePurgeOn(row.decidedOn) })),
    ...identity.slice(0, 1).map((row) => ({ what: 'identity' as const, dueOn: identityPurgeOn(row.checkedOn) })),
  ]
  return due.filter((each) => each.dueOn <= today)
}

/** Destroys the notes of DBS checks decided six months ago or longer. */
export function purgeDbsNotes(db: WritableDatabase, volunteerId: number, today: CivilDate): void {
  const ids = all<{ id: number; decidedOn: CivilDate }>(db, sql`select id, decidedOn from dbsChecks where volunteerId = ${volunteerId} and note is not null and decidedOn is not null`)
    .filter((row) => dbsNotePurgeOn(row.decidedOn) <= today).map((row) => row.id)
  for (const id of ids) {
    run(db, sql`update dbsChecks set note = null where id = ${id}`)
    forgetHowItStood(db, 'dbsChecks', id, 'note')
  }
}

/** Destroys the details of identity documents seen two years ago or longer; that there was a check stays. */
export function purgeIdentity(db: WritableDatabase, volunteerId: number, today: CivilDate): void {
  const documents = all<{ id: number; checkedOn: CivilDate }>(db, sql`
    select identityDocuments.id, checkedOn from identityDocuments join identityChecks on identityChecks.id = identityCheckId where volunteerId = ${volunteerId}`)
    .filter((row) => identityPurgeOn(row.checkedOn) <= today)
  for (const { id } of documents) {
    run(db, sql`delete from identityDocuments where id = ${id}`)
    forgetHowItStood(db, 'identityDocuments', id)
  }
}
