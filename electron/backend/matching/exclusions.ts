import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { Exclusion } from '#contract/matching.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { refuseDayToCome } from './days.ts'
import { stillAhead } from './meetings-ahead.ts'

/* Two who are kept apart: an exclusion is in force until somebody lifts it, and that it was there stays on record (issue 5). */

/** Keeps two apart since the day, and says what they have planned or are in all the same: nothing of that ends by itself. Refuses a day to come, and two who are kept apart already. */
export function keepApart({ youngPersonId, volunteerId, reason, on }: { readonly youngPersonId: number; readonly volunteerId: number; readonly reason: string; readonly on: CivilDate }, { db, who, today }: CommandContext): string[] {
  refuseDayToCome('The day', on, today)
  if (one(db, sql`select id from exclusions where youngPersonId = ${youngPersonId} and volunteerId = ${volunteerId} and liftedOn is null`) !== undefined) throw new Refusal('kept-apart-already')
  run(db, sql`insert into exclusions (youngPersonId, volunteerId, reason, sinceOn, madeBy) values (${youngPersonId}, ${volunteerId}, ${reason}, ${on}, ${who})`)
  return stillAhead(db, { youngPersonId, volunteerId }, today)
}

/** Lifts an exclusion from the day on. Refuses a day to come, one before it began, and one that is lifted already. */
export function liftExclusion({ exclusionId, reason, on }: { readonly exclusionId: number; readonly reason: string; readonly on: CivilDate }, { db, who, today }: CommandContext): void {
  const exclusion = one<{ sinceOn: CivilDate }>(db, sql`select sinceOn from exclusions where id = ${exclusionId} and liftedOn is null`)
  if (exclusion === undefined) throw new Refusal('not-found', { what: 'such exclusion' })
  refuseDayToCome('The day', on, today)
  refuseWrong({ on: on < exclusion.sinceOn ? `They are kept apart since ${spokenDate(exclusion.sinceOn)}. Enter that day or a later one` : undefined })
  runOnOne(db, sql`update exclusions set liftedOn = ${on}, liftedBy = ${who}, liftedReason = ${reason} where id = ${exclusionId}`)
}

/** Everybody from whom the one is or was kept apart; those in force first, newest first. */
export function listExclusions(db: ReadableDatabase, of: 'young_person' | 'volunteer', id: number): Exclusion[] {
  const [whose, other] = of === 'young_person' ? [sql`youngPersonId`, sql`join volunteers as other on other.id = volunteerId`] : [sql`volunteerId`, sql`join youngPeople as other on other.id = youngPersonId`]
  return all<Omit<Exclusion, 'with'> & { otherId: number; name: string }>(db, sql`
    select exclusions.id, other.id as otherId, concat_ws(' ', other.firstName, other.lastName) as name, reason, sinceOn, madeBy, liftedOn, liftedBy, liftedReason from exclusions ${other}
    where ${whose} = ${id} order by liftedOn is not null, sinceOn desc, exclusions.id desc`).map(({ otherId, name, ...exclusion }) => ({ ...exclusion, with: { id: otherId, name } }))
}
