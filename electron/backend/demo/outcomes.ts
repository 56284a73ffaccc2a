import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import type { Timeline } from './timeline.ts'

/* What was worked on in the invented service, who of a couple was there alone, and of whom the supervisions of the last months spoke: what a workbook has no column for. */

const WORKED_ON: readonly (readonly [tag: string, activities: readonly string[]])[] = [
  ['Independent living skills', ['cooking together', 'baking', 'driving theory practice']], ['Budgeting', ['shopping for college', 'charity shops', 'market']], ['Shopping', ['shopping for college', 'market', 'Christmas market', 'comic shop']],
  ['Public transport', ['bus to somewhere new']], ['Training or work', ['driving theory practice', 'volunteering at the food bank']], ['Communication skills', ['board game café', 'café', 'theatre', 'music lesson']],
  ['Building confidence', ['climbing wall', 'dance class', 'ice skating', 'skate park', 'swimming']], ['Social inclusion', ['football match', 'football in the park', 'volunteers’ and young people’s picnic', 'gaming lounge']],
]
const AIMED_AT: readonly (readonly [what: string, tag: string])[] = [
  ['Take the bus to town alone', 'Public transport'], ['Join a club and stay in it', 'Social inclusion'], ['Cook three meals', 'Independent living skills'], ['Open a bank account', 'Bills'], ['Ring a friend every week', 'Communication skills'],
]
/** Of so many visits of a couple one is by the first of them alone. */
const ALONE_EVERY = 5
const SPOKEN_SINCE = -200

/** Adds it to the invented service, alike for the same service. */
export function addOutcomes(db: WritableDatabase, timeline: Timeline): void {
  for (const [tag, activities] of WORKED_ON) {
    run(db, sql`
      insert into visitTags (visitId, tagId) select visits.id, outcomeTags.id from visits join outcomeTags on name = ${tag}
      where outcome = 'held' and activity in (select value from json_each(${JSON.stringify(activities)})) order by visits.id`)
  }
  for (const [what, tag] of AIMED_AT) run(db, sql`insert into objectiveTags (objectiveId, tagId) select objectives.id, outcomeTags.id from objectives join outcomeTags on name = ${tag} where what = ${what}`)
  run(db, sql`
    insert into attendances (visitId, volunteerId) select visits.id, volunteerId from visits join matches on matches.id = matchId
    where secondVolunteerId is not null and outcome = 'held' and visits.id % ${ALONE_EVERY} = 0 order by visits.id`)
  run(db, sql`
    insert into spokenOf (supervisionId, matchId, isSpokenOf) select supervisions.id, matches.id, 1
    from supervisions join matches on supervisions.volunteerId in (matches.volunteerId, matches.secondVolunteerId)
    where supervisions.matchId is null and heldOn >= ${timeline.on(SPOKEN_SINCE)} and startedOn <= heldOn and (endedOn is null or endedOn >= heldOn) order by supervisions.id, matches.id`)
}
