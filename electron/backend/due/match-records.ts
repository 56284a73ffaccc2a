import type { CivilDate } from '#domain/civil-date.ts'
import type { OpenMatch } from '#domain/due/records.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

interface MatchRow {
  readonly id: number
  readonly key: string
  readonly startedOn: CivilDate
  readonly rhythmDays: number | null
  readonly fundedAfter18: number | null
  readonly goesOnAfterCare: number
  readonly isPaused: number
  readonly lastVisitOn: CivilDate | null
  readonly lastAnnualVisitOn: CivilDate | null
  readonly youngPersonId: number
  readonly youngPersonKey: string
  readonly youngPersonName: string
  readonly bornOn: CivilDate | null
  readonly inCareTo: CivilDate | null
  readonly lastReviewOn: CivilDate | null
  readonly volunteerId: number
  readonly volunteerKey: string
  readonly volunteerName: string
  readonly secondId: number | null
  readonly secondKey: string | null
  readonly secondName: string | null
}

/** Every match that is open on the day, with its people and the days from which the rules count. Each day is one step into an index. */
export function listOpenMatches(db: ReadableDatabase, on: CivilDate): OpenMatch[] {
  return all<MatchRow>(db, sql`
    select matches.id, matches.key, startedOn, rhythmDays, fundedAfter18,
      exists (select 1 from afterCareDecisions where matchId = matches.id and careEndedOn = inCareTo and decidedOn <= ${on}) as goesOnAfterCare,
      exists (select 1 from matchPauses where matchId = matches.id and fromOn <= ${on} and (toOn is null or toOn > ${on})) as isPaused,
      (select max(visitedOn) from visits where matchId = matches.id and outcome = 'held' and visitedOn <= ${on}) as lastVisitOn,
      (select max(givenOn) from feedback where matchId = matches.id and occasion = 'annual_visit' and givenOn <= ${on}) as lastAnnualVisitOn,
      youngPeople.id as youngPersonId, youngPeople.key as youngPersonKey, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPersonName, youngPeople.bornOn, inCareTo,
      (select max(reviewedOn) from careReviews where youngPersonId = youngPeople.id and reviewedOn <= ${on}) as lastReviewOn,
      first.id as volunteerId, first.key as volunteerKey, first.firstName || ' ' || first.lastName as volunteerName,
      second.id as secondId, second.key as secondKey, second.firstName || ' ' || second.lastName as secondName
    from matches
      join youngPeople on youngPeople.id = matches.youngPersonId
      join volunteers as first on first.id = matches.volunteerId
      left join volunteers as second on second.id = matches.secondVolunteerId
    where startedOn <= ${on} and (endedOn is null or endedOn > ${on})
    order by startedOn, matches.id`).map(openMatchOf)
}

function openMatchOf(row: MatchRow): OpenMatch {
  const volunteers = [{ id: row.volunteerId, key: row.volunteerKey, name: row.volunteerName }]
  if (row.secondId !== null && row.secondKey !== null && row.secondName !== null) volunteers.push({ id: row.secondId, key: row.secondKey, name: row.secondName })
  return {
    id: row.id, key: row.key, startedOn: row.startedOn, rhythmDays: row.rhythmDays, isPaused: row.isPaused === 1,
    fundedAfter18: row.fundedAfter18 === null ? null : row.fundedAfter18 === 1, goesOnAfterCare: row.goesOnAfterCare === 1, lastVisitOn: row.lastVisitOn, lastAnnualVisitOn: row.lastAnnualVisitOn, volunteers,
    youngPerson: { id: row.youngPersonId, key: row.youngPersonKey, name: row.youngPersonName, bornOn: row.bornOn, inCareTo: row.inCareTo, lastReviewOn: row.lastReviewOn },
  }
}

/** Whom each volunteer visits, by full name, oldest match first. */
export function visitsByVolunteer(matches: readonly OpenMatch[]): Map<number, string[]> {
  const visits = new Map<number, string[]>()
  for (const match of matches) {
    for (const { id } of match.volunteers) visits.set(id, [...(visits.get(id) ?? []), match.youngPerson.name])
  }
  return visits
}
