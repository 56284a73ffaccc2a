import type { RecruitmentRecord } from '#domain/recruitment/record-kind.ts'
import type { YoungPersonRecord } from '#domain/young-person-record.ts'
import type { TakenOff } from '#contract/history.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'
import { whyVolunteerIsKept, whyYoungPersonIsKept } from '../legal-holds/held-records.ts'
import { everVisitedIn } from '../matches/visitors-then.ts'

/* A record that never was somebody's goes, and that it stood there stays: what it was in words (no number, nothing of what it says), why it went, when and by whom. */

/** On whose record something stood by mistake. */
export type OnRecordOf = { readonly volunteerId: number } | { readonly youngPersonId: number }

/** Refuses while the records of whoever it is are held, or an allegation about them is open (domain.md R5.3). */
export function refuseWhileKept(owner: OnRecordOf, { db, today }: Pick<CommandContext, 'db' | 'today'>): void {
  const [[because], whom] = 'volunteerId' in owner ? [whyVolunteerIsKept(db, owner.volunteerId, today), 'volunteer'] as const : [whyYoungPersonIsKept(db, owner.youngPersonId, today), 'young person'] as const
  if (because !== undefined) throw new Refusal('not-right', { words: `Nothing of this ${whom} may be taken off now. ${because.replace(/\.$/, '')}. Correct what is wrong of it, which keeps what was there, or take it off once that is over` })
}

/** The same for what was written down of a match: of the young person and of everybody who visits or visited in it. */
export function refuseWhileMatchKept(matchId: number, context: Pick<CommandContext, 'db' | 'today'>): void {
  for (const owner of whoIsIn(context.db, matchId)) refuseWhileKept(owner, context)
}

function whoIsIn(db: ReadableDatabase, matchId: number): OnRecordOf[] {
  return [
    ...all<{ youngPersonId: number }>(db, sql`select youngPersonId from matches where id = ${matchId}`),
    ...all<{ volunteerId: number }>(db, everVisitedIn(matchId)),
  ]
}

/** Writes down that something is taken off, before it goes. */
export function noteRemoved(owner: OnRecordOf, { kind, what, reason }: { readonly kind: RecruitmentRecord | YoungPersonRecord; readonly what: string; readonly reason: string }, { db, who, today }: CommandContext): void {
  const [volunteerId, youngPersonId] = 'volunteerId' in owner ? [owner.volunteerId, null] : [null, owner.youngPersonId]
  run(db, sql`insert into removedRecords (volunteerId, youngPersonId, kind, what, reason, removedOn, removedBy) values (${volunteerId}, ${youngPersonId}, ${kind}, ${what}, ${reason}, ${today}, ${who})`)
}

/** What was taken off somebody's record, newest first. */
export function listTakenOff(db: ReadableDatabase, owner: OnRecordOf): TakenOff[] {
  const theirs = 'volunteerId' in owner ? sql`volunteerId = ${owner.volunteerId}` : sql`youngPersonId = ${owner.youngPersonId}`
  return all(db, sql`select what, reason, removedOn as "on", removedBy as who from removedRecords where ${theirs} order by id desc`)
}
