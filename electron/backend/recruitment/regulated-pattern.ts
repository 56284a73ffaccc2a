import type { CivilDate } from '#domain/civil-date.ts'
import { addMonths } from '#domain/civil-date.ts'
import { standingCertificate } from '#domain/recruitment/certificate.ts'
import type { RegulatedPattern, VisitDay } from '#domain/recruitment/regulated-activity.ts'
import { coversRegulatedActivity, helpedDaysThatCount, isDecided, regulatedPattern } from '#domain/recruitment/regulated-activity.ts'
import type { Dossier } from '#contract/recruitment-dossier.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
import { grouped } from '../due/volunteer-records.ts'
import { wasThere } from '../visits/attendance.ts'
import { listDbsChecks } from './dossier-repository.ts'

/** Days of a volunteer with young people in the last twelve months, in any match and beside them, that may make regulated activity (domain.md R3.2); null where there are none, the certificate that stands covers it, or the signatory finds the level right. */
export function regulatedPatternOf(db: ReadableDatabase, volunteerId: number, today: CivilDate): Dossier['regulated'] {
  const pattern = listRegulatedPatterns(db, today, [volunteerId]).get(volunteerId)
  return pattern === undefined ? null : { days: [...pattern.days], overnight: [...pattern.overnight] }
}

/** The same of every volunteer, or of these, by number; whoever has none is not in it. */
export function listRegulatedPatterns(db: ReadableDatabase, today: CivilDate, volunteerIds: readonly number[] | null = null): ReadonlyMap<number, RegulatedPattern> {
  const [visits, helped] = [daysOf(db, today, volunteerIds, 'visits'), daysOf(db, today, volunteerIds, 'helped')]
  const found = new Map<number, RegulatedPattern>()
  for (const id of new Set([...visits.keys(), ...helped.keys()])) {
    const pattern = regulatedPattern([...(visits.get(id) ?? []), ...helpedDaysThatCount(helped.get(id) ?? [])])
    if (pattern !== null && !isCovered(db, id, today) && !isDecided(pattern, decidedOn(db, id, today), today)) found.set(id, pattern)
  }
  return found
}

/* Of the last twelve months: the days on which they visited in person (who visited then, not who does now), or those they helped on otherwise. The day of a shadowing is a day with young people too. */
function daysOf(db: ReadableDatabase, today: CivilDate, volunteerIds: readonly number[] | null, which: 'visits' | 'helped'): Map<number, VisitDay[]> {
  const [from, only] = [addMonths(today, -12), volunteerIds === null ? sql`` : sql`and volunteerId in (select value from json_each(${JSON.stringify(volunteerIds)}))`]
  return grouped(all<{ volunteerId: number; on: CivilDate; minutes: number | null; isOvernight: number | null }>(db, which === 'visits'
    ? sql`select volunteerId, visitedOn as "on", minutes, isOvernight from (select id, volunteerId from matches union select id, secondVolunteerId from matches where secondVolunteerId is not null union select matchId, volunteerId from pastVisitors) as visitors join visits on visits.matchId = visitors.id
        where ${wasThere(sql`visitors.volunteerId`)} and outcome = 'held' and (mode is null or mode = 'in_person') and visitedOn between ${from} and ${today} ${only}`
    : sql`select volunteerId, helpedOn as "on", null as minutes, isOvernight from helpedDays where helpedOn between ${from} and ${today} ${only}
        union all select volunteerId, completedOn, null, 0 from stages join pathStages on pathStages.stage = stages.stage where kind = 'shadowing' and state = 'complete' and completedOn between ${from} and ${today} ${only}`).map((row) => ({ ...row, isOvernight: yesNo(row.isOvernight) })), (row) => row.volunteerId)
}

function isCovered(db: ReadableDatabase, volunteerId: number, today: CivilDate): boolean {
  const standing = standingCertificate(listDbsChecks(db, volunteerId), today)
  return standing !== null && coversRegulatedActivity(standing.level)
}

function decidedOn(db: ReadableDatabase, volunteerId: number, today: CivilDate): CivilDate | null {
  return value<CivilDate | null>(db, sql`select max(decidedOn) from levelDecisions where volunteerId = ${volunteerId} and decidedOn <= ${today}`) ?? null
}
