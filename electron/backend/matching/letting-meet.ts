import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { objectionsNow } from '../referrals/view-now.ts'
import type { Answers } from './obstacles.ts'
import { newcomerObstacles } from './obstacles.ts'

/* Nobody comes to meet a young person past the gate by whichever way (domain.md R2.2, R3.1): besides starting, a match comes to be open by taking something
   back, by going on after a pause, or by a first day that is moved. Whatever can do so is done within `lettingMeet`, which asks of whom it lets meet. */

/** A volunteer who meets a young person, is to meet them, or is being asked to. */
export interface Meeting {
  readonly youngPersonId: number
  readonly volunteerId: number
  /** How near they are: 1 where they are asked, 2 where an introduction has its day, 3 in a match. */
  readonly nearness: number
  /** Since when without a break, or from when on. */
  readonly fromOn: CivilDate
}

/** Whoever visits in a match that goes on or is planned and is not paused on the day, or is in a pairing under way. */
function listMeetings(db: ReadableDatabase, today: CivilDate): Meeting[] {
  return all(db, sql`
    select youngPersonId, volunteerId, max(nearness) as nearness, min(fromOn) as fromOn from (
      select youngPersonId, volunteers.id as volunteerId, 3 as nearness, max(min(coalesce(introducedOn, startedOn), startedOn), coalesce((select max(toOn) from matchPauses where matchId = matches.id and toOn <= ${today}), '')) as fromOn
      from matches join volunteers on volunteers.id in (matches.volunteerId, matches.secondVolunteerId)
      where (endedOn is null or endedOn > ${today}) and not exists (select 1 from matchPauses where matchId = matches.id and fromOn <= ${today} and (toOn is null or toOn > ${today}))
      union all
      select youngPersonId, volunteers.id, iif(introducedOn is null, 1, 2), coalesce(introducedOn, ${today})
      from pairings join referrals on referrals.id = referralId join volunteers on volunteers.id in (pairings.volunteerId, pairings.secondVolunteerId) where stoppedOn is null and matchId is null)
    group by youngPersonId, volunteerId`)
}

/**
 * Does the work, and asks of everybody who comes to meet a young person by it, comes nearer to it or is to meet them on another day, what is asked of whoever comes into a match. Refuses with every reason, and leaves
 * nothing of the work. What stood on `stoodOn` already, where that day is given, is no news and keeps nobody from what they were in.
 */
export function lettingMeet<Result>(db: WritableDatabase, today: CivilDate, work: () => Result, stoodOn: CivilDate | null = null): Result {
  return handleOf(db).transaction(() => {
    const before = new Map(listMeetings(db, today).map((meeting) => [keyOf(meeting), meeting]))
    const result = work()
    const why = listMeetings(db, today).filter((meeting) => isNew(meeting, before.get(keyOf(meeting)), today)).flatMap((meeting) => whyNotToMeet(db, meeting, today, stoodOn))
    if (why.length > 0) throw new Refusal('may-not-meet', { why: [...new Set(why)].join(' ') })
    return result
  })()
}

const keyOf = ({ youngPersonId, volunteerId }: Meeting): string => `${youngPersonId} ${volunteerId}`

/* Another day of what has begun is asked about where it is corrected. */
function isNew({ nearness, fromOn }: Meeting, was: Meeting | undefined, today: CivilDate): boolean {
  return was === undefined || nearness > was.nearness || (was.fromOn > today && fromOn !== was.fromOn)
}

const SAID_YES: Answers = { youngPerson: { answer: 'yes', answeredOn: null }, of: () => ({ answer: 'yes', answeredOn: null }) }

/** Why the volunteer may not meet the young person, today and on their day, as sentences; none where they may. Whether both said yes is asked where they say it. */
export function whyNotToMeet(db: ReadableDatabase, { youngPersonId, volunteerId, fromOn }: Omit<Meeting, 'nearness'>, today: CivilDate, stoodOn: CivilDate | null = null): string[] {
  const objections = objectionsNow(db, youngPersonId)
  const asked = (meetOn: CivilDate | null, on: CivilDate): string[] => newcomerObstacles(db, youngPersonId, volunteerId, { meetOn, startsOn: meetOn, today: on }, SAID_YES, objections).filter(({ mayDespite }) => !mayDespite).map(({ words }) => words)
  if (stoodOn === null) return asked(fromOn, today)
  const stood = asked(null, stoodOn)
  return asked(null, today).filter((words) => !stood.includes(words))
}
