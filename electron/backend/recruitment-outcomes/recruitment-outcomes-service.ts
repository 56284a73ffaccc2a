import type { CivilDate } from '#domain/civil-date.ts'
import { daysBetween } from '#domain/civil-date.ts'
import { daysOnHold } from '#domain/recruitment/hold.ts'
import { lastStageReached, median } from '#domain/recruitment-funnel.ts'
import type { recruitmentOutcomesContract } from '#contract/recruitment-outcomes.ts'
import { all, sql } from '../database/sql.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import type { HandlersOf } from '../router.ts'

const SINCE_EVER = '0000-01-01'

export const recruitmentOutcomesService: HandlersOf<typeof recruitmentOutcomesContract> = {
  read: ({ since }, { db, today }) => {
    const from = since ?? SINCE_EVER
    const path = all<{ stage: string; name: string }>(db, sql`select stage, name from pathStages where isRetired = 0 order by position`)
    const done = Map.groupBy(all<{ volunteerId: number; stage: string; requestedOn: string; completedOn: string }>(db, sql`
      select volunteerId, stage, requestedOn, completedOn from stages where state = 'complete' and requestedOn <= completedOn and completedOn between ${from} and ${today}`), (row) => row.stage)
    const stopped = all<{ status: 'withdrawn' | 'rejected'; stages: string | null }>(db, sql`
      select status, (select group_concat(stage, ' ') from stages where volunteerId = statusPeriods.volunteerId and (state <> 'not_started' or requestedOn is not null)) as stages
      from statusPeriods where status in ('withdrawn', 'rejected') and fromOn between ${from} and ${today}`)
      .map(({ status, stages }) => ({ status, last: lastStageReached(path.map((each) => each.stage), stages?.split(' ') ?? []) }))
    const statuses = listStatuses(db)
    const worked = (volunteerId: number, begun: CivilDate, done: CivilDate): number => daysBetween(begun, done) - daysOnHold(statuses.get(volunteerId) ?? [], begun, done)
    const approvedDays = all<{ volunteerId: number; enquiredOn: CivilDate; approvedOn: CivilDate }>(db, sql`
      select volunteerId, enquiredOn, min(fromOn) as approvedOn from statusPeriods join volunteers on volunteers.id = volunteerId
      where status = 'active' and enquiredOn is not null group by volunteerId having min(fromOn) between ${from} and ${today}`).map((row) => worked(row.volunteerId, row.enquiredOn, row.approvedOn))
    return {
      today,
      stages: path.map(({ stage, name }) => {
        const days = (done.get(stage) ?? []).map((row) => worked(row.volunteerId, row.requestedOn, row.completedOn))
        return { stage, name, done: days.length, medianDays: median(days), longestDays: days.length === 0 ? null : Math.max(...days) }
      }),
      dropOut: [{ stage: null, name: 'Before the first stage' }, ...path].map(({ stage, name }) => {
        const count = (status: string): number => stopped.filter((each) => each.last === stage && each.status === status).length
        return { stage, name, withdrew: count('withdrawn'), rejected: count('rejected') }
      }).filter((line) => line.withdrew + line.rejected > 0),
      approved: { count: approvedDays.length, medianDays: median(approvedDays), longestDays: approvedDays.length === 0 ? null : Math.max(...approvedDays) },
    }
  },
}
