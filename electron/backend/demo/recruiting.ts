import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths } from '#domain/civil-date.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import { cohortOf } from './people-tables.ts'
import type { Timeline } from './timeline.ts'
import { PLACES_TO_TALK } from './words/recruitment.ts'

/* How the invented service finds and trains its volunteers: the days of its training cycles, the next one, and campaigns that brought some of them. */

interface Campaign {
  readonly name: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
  readonly source: string
  readonly costPence: number | null
  readonly notes: string | null
}

/** Gives every training cycle that volunteers name its days and place, adds the one to come, and two campaigns, each with whoever enquired by its means in its time. */
export function addRecruiting(db: WritableDatabase, timeline: Timeline): void {
  const { today } = timeline
  run(db, sql`
    insert into cohorts (name, startsOn, endsOn, place)
    select cohort, min(coalesce(requestedOn, completedOn)), max(completedOn), ${PLACES_TO_TALK[0]} from volunteers join stages on volunteerId = volunteers.id and stage = 'training'
    where cohort is not null and completedOn is not null group by cohort`)
  const next = timeline.months(3)
  run(db, sql`insert into cohorts (name, startsOn, endsOn, place, notes) values (${cohortOf(next, timeline)}, ${timeline.on(next)}, ${addDays(timeline.on(next), 21)}, ${PLACES_TO_TALK[1]}, 'Three Saturdays; lunch is ordered for twelve.') on conflict do nothing`)
  for (const campaign of campaignsOf(today)) addCampaign(db, campaign)
}

const campaignsOf = (today: CivilDate): readonly Campaign[] => [
  { name: 'University fair', fromOn: addMonths(today, -16), toOn: addMonths(today, -10), source: 'university fair', costPence: 18_000, notes: 'A table at the freshers’ fair, and a talk to each year of social work students.' },
  { name: 'Posts by the council', fromOn: addMonths(today, -9), toOn: null, source: 'social media', costPence: null, notes: null },
]

function addCampaign(db: WritableDatabase, { name, fromOn, toOn, source, costPence, notes }: Campaign): void {
  const { lastId } = run(db, sql`insert into campaigns (name, startedOn, endedOn, channel, costPence, notes) values (${name}, ${fromOn}, ${toOn}, ${source}, ${costPence}, ${notes})`)
  run(db, sql`update volunteers set campaignId = ${lastId} where source = ${source} and enquiredOn >= ${fromOn} and (${toOn} is null or enquiredOn <= ${toOn})`)
}
