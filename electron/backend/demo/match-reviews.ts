import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths } from '#domain/civil-date.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'
import type { Timeline } from './timeline.ts'

/* How the matches of the invented service go, as those in them said when they were asked: the younger ones from their third month on, the older ones lately. */

const SAID = [
  'Both are glad. They would like a Sunday now and then, and the carer agrees.',
  'Got off to a slow start, and found the climbing wall. Nothing should change.',
  'Would rather choose what they do. From now on they take turns.',
  'Fridays are too full. They meet on Saturdays from next month.',
  'Said little, and asked when the next visit is.',
  'The bus takes too long. They try places nearer by.',
] as const
/** So many months back the service began to write reviews down. */
const SINCE_MONTHS = 14
/** Of one match in so many the last review is still to be held. */
const LATE_EVERY = 9

/** Adds them to the invented service, alike for the same service. */
export function addMatchReviews(db: WritableDatabase, { today }: Timeline): void {
  const matches = all<{ id: number; startedOn: CivilDate; who: string }>(db, sql`
    select matches.id, startedOn, youngPeople.firstName || ' and ' || volunteers.firstName as who from matches join youngPeople on youngPeople.id = youngPersonId join volunteers on volunteers.id = volunteerId
    where endedOn is null and startedOn <= ${today} order by matches.id`)
  for (const [index, { id, startedOn, who }] of matches.entries()) {
    const isYoung = startedOn >= addMonths(today, -SINCE_MONTHS)
    const days = isYoung ? [addMonths(startedOn, 3), addMonths(startedOn, 9)].map((day) => addDays(day, index % 5)).filter((day) => day < today) : [addDays(today, -(10 + (index * 37) % 140))]
    for (const [time, day] of days.slice(0, isYoung && index % LATE_EVERY === 1 ? -1 : undefined).entries()) run(db, sql`insert into matchReviews (matchId, reviewedOn, who, said) values (${id}, ${day}, ${who}, ${SAID[(index + time) % SAID.length]!})`)
  }
}
