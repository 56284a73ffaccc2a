import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths, birthday } from '#domain/civil-date.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'
import type { Timeline } from './timeline.ts'

/* Matches that will end, and how: by law with the eighteenth birthday, and where a visitor moves away. */

/** Adds the plans to the invented service. */
export function addEndings(db: WritableDatabase, timeline: Timeline): void {
  const open = all<{ id: number; bornOn: CivilDate; goesOn: number | null }>(db, sql`
    select matches.id, bornOn, fundedAfter18 as goesOn from matches join youngPeople on youngPeople.id = youngPersonId where endedOn is null and bornOn is not null order by bornOn, matches.id`)
  const turns18 = open.find(({ bornOn, goesOn }) => goesOn !== 1 && birthday(bornOn, 18) > timeline.on(30) && birthday(bornOn, 18) < addMonths(timeline.today, 12))
  const youngest = open.at(-1)
  if (turns18 !== undefined) {
    const endsOn = birthday(turns18.bornOn, 18)
    run(db, sql`
      insert into endingPlans (matchId, expectedOn, endReason, teller, tellOn, toldOn, lastVisitOn, goodbye, remains)
      values (${turns18.id}, ${endsOn}, 'no_longer_looked_after', 'The social worker', ${timeline.on(-20)}, ${timeline.on(-22)}, ${addDays(endsOn, -7)}, 'A day at the sea, which they chose', 'A book of pictures, and coffee once a year')`)
  }
  if (youngest !== undefined && youngest.id !== turns18?.id) {
    run(db, sql`insert into endingPlans (matchId, expectedOn, endReason, teller, tellOn) values (${youngest.id}, ${timeline.on(64)}, 'visitor_circumstances', 'The visitor, with the carer', ${timeline.on(9)})`)
  }
}
