import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import type { Timeline } from './timeline.ts'

/* How far the visitors of the invented service live from young people who are out of area; of one in five nobody wrote it down. Without the districts it says nothing of anybody else. */

/** Adds it, alike for the same service. */
export function addDistances(db: WritableDatabase, { today }: Timeline): void {
  run(db, sql`
    insert into distances (youngPersonId, volunteerId, miles, toldOn)
    select matches.youngPersonId, matches.volunteerId, 14 + (matches.id * 7) % 31, ${today} from matches
    where endedOn is null and startedOn <= ${today} and matches.id % 5 <> 0 and matches.youngPersonId in (select youngPersonId from placements where outOfArea = 1)
    group by matches.youngPersonId, matches.volunteerId order by min(matches.id)`)
}
