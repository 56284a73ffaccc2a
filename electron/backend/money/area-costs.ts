import type { AreaCosts, VisitCost } from '#domain/out-of-area.ts'
import type { Period } from '#domain/period.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/** What was claimed in the days for matches in the area and out of it, and the visits in person held in them; each counts where the young person lived on its day. Where that is not known it counts nowhere. */
export function areaCostsBetween(db: ReadableDatabase, { from, to }: Period, matchId: number | null = null): AreaCosts {
  const rows = all<VisitCost & { outOfArea: number | null; matches: number }>(db, sql`
    select outOfArea, sum(visits) as visits, sum(pence) as pence, count(distinct matchId) as matches from (
      select each.*, (select outOfArea from placements where placements.youngPersonId = matches.youngPersonId and (fromOn is null or fromOn <= "on") order by fromOn desc, placements.id desc limit 1) as outOfArea
      from (
        select matchId, claimedOn as "on", 0 as visits, amountPence as pence from claims where matchId is not null and claimedOn between ${from} and ${to}
        union all select matchId, visitedOn, 1, 0 from visits where outcome = 'held' and coalesce(mode, 'in_person') = 'in_person' and visitedOn between ${from} and ${to}
      ) as each join matches on matches.id = each.matchId where ${matchId} is null or each.matchId = ${matchId}
    ) group by outOfArea`)
  const of = (isOut: boolean): VisitCost => {
    const { visits = 0, pence = 0 } = rows.find(({ outOfArea }) => outOfArea === Number(isOut)) ?? {}
    return { visits, pence }
  }
  return { outside: of(true), inside: of(false), matchesOutside: rows.find(({ outOfArea }) => outOfArea === 1)?.matches ?? 0 }
}
