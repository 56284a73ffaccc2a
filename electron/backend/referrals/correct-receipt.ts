import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'

/* The day on which a referral was received, written down wrongly: everything that is recorded of the referral stays within its life. */

interface Received {
  readonly id: number
  readonly youngPersonId: number
  readonly receivedOn: CivilDate
  readonly closedOn: CivilDate | null
}

interface DayOfReferral {
  readonly day: CivilDate
  readonly what: string
}

/**
 * Lets a referral have been received on another day. What it waited for at first, and a close on the very day of its receipt, go along. Refused is what the correction itself would make wrong, with the day that stands against it:
 * something recorded before its receipt, a wait before the match or the referral that it follows was over, two waits at once. What a workbook brought in as it was may stay as it was.
 */
export function correctReceipt(db: WritableDatabase, id: number, to: CivilDate): void {
  const was = one<Received>(db, sql`select id, youngPersonId, receivedOn, closedOn from referrals where id = ${id}`)
  if (was === undefined || was.receivedOn === to) return
  const moves = closesWithReceipt(db, was)
  const against = daysOf(db, id).filter(({ day }) => day >= was.receivedOn && !(moves && day === was.closedOn)).find(({ day }) => day < to)
  if (against !== undefined) throw new Refusal('not-right', { words: `${against.what} on ${spokenDate(against.day)}. Enter that day or an earlier one` })
  const before = daysBefore(db, was).find(({ day }) => day <= was.receivedOn && day > to)
  if (before !== undefined) throw new Refusal('not-right', { words: `${before.what} on ${spokenDate(before.day)}. Enter that day or a later one` })
  if (moves) run(db, sql`update referrals set closedOn = ${to}, decidedOn = iif(decidedOn = closedOn, ${to}, decidedOn) where id = ${id}`)
  run(db, sql`delete from waitingPeriods where referralId = ${id} and fromOn = ${was.receivedOn} and exists (select 1 from waitingPeriods as next where next.referralId = ${id} and next.fromOn = ${to})`)
  run(db, sql`update waitingPeriods set fromOn = ${to} where referralId = ${id} and fromOn = ${was.receivedOn}`)
  runOnOne(db, sql`update referrals set receivedOn = ${to} where id = ${id}`)
}

/* Closed on the day it was received since its match began, or the objection was said, before anybody asked. */
function closesWithReceipt(db: ReadableDatabase, { id, receivedOn, closedOn }: Received): boolean {
  return closedOn === receivedOn && one(db, sql`select 1 from referrals where id = ${id} and ((notAppointedReason = 'objects' and viewOn < receivedOn) or exists (select 1 from matches where referralId = referrals.id and startedOn < receivedOn))`) !== undefined
}

function daysOf(db: ReadableDatabase, id: number): DayOfReferral[] {
  return all(db, sql`
    select day, what from (
      select closedOn as day, 'It was closed' as what from referrals where id = ${id}
      union all select decidedOn, 'It was decided' from referrals where id = ${id}
      union all select viewOn, 'The young person was asked' from referrals where id = ${id}
      union all select viewOn, 'The young person was asked' from childViews where referralId = ${id}
      union all select fromOn, 'What it waits for changed' from waitingPeriods where referralId = ${id} and fromOn > (select receivedOn from referrals where id = ${id})
      union all select takenOn, 'Something was done for it' from steps where referralId = ${id}
      union all select begunOn, 'A pairing began' from pairings where referralId = ${id}
      union all select introducedOn, 'They were introduced' from matches where referralId = ${id}
      union all select startedOn, 'Its match started' from matches where referralId = ${id}
      union all select receivedOn, 'It was opened again' from referrals where reopensId = ${id})
    where day is not null order by day, what`)
}

/* A wait that follows began once what it follows was over, and outside of any other. */
function daysBefore(db: ReadableDatabase, { id, youngPersonId }: Received): DayOfReferral[] {
  return all(db, sql`
    select day, what from (
      select endedOn as day, 'The match before ended' as what from matches where youngPersonId = ${youngPersonId} and (referralId is null or referralId <> ${id})
      union all select closedOn, 'Another referral of theirs was closed' from referrals where youngPersonId = ${youngPersonId} and id <> ${id})
    where day is not null order by day desc, what desc`)
}
