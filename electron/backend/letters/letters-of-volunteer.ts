import type { CivilDate } from '#domain/civil-date.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { lettersContract } from '#contract/letters.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/** What was sent to and for a volunteer and when somebody was reminded, by letter or otherwise, newest first, and what the next letter may be about. */
export function lettersOfVolunteer(db: ReadableDatabase, volunteerId: number, today: CivilDate): OutputOf<typeof lettersContract.ofVolunteer> {
  return {
    today,
    sent: all<{ id: number; sentOn: CivilDate; what: string; who: string | null; kind: 'letter' | 'chase'; stageName: string | null }>(db, sql`
      select id, takenOn as sentOn, what, who, kind, (select name from pathStages where pathStages.stage = steps.stage) as stageName from steps
      where volunteerId = ${volunteerId} and kind in ('letter', 'chase') order by takenOn desc, id desc`).map(({ kind, ...letter }) => ({ ...letter, isReminder: kind === 'chase' })),
    stages: all(db, sql`select stage, name, kind from pathStages where kind in ('reference', 'interview') and isRetired = 0 order by position`),
    youngPeople: all(db, sql`
      select id, concat_ws(' ', firstName, lastName) as name from youngPeople
      where id in (select youngPersonId from matches where ${volunteerId} in (volunteerId, secondVolunteerId) and (endedOn is null or endedOn > ${today}))
        or id in (select youngPersonId from pairings join referrals on referrals.id = referralId where ${volunteerId} in (volunteerId, secondVolunteerId) and stoppedOn is null and pairings.matchId is null)
      order by firstName, id`),
  }
}
