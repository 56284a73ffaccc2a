import { ageOn, type CivilDate } from '#domain/civil-date.ts'
import { standingOn } from '#domain/due/standing.ts'
import type { Candidate } from '#domain/matching/people.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import { wordsOfList } from '#domain/word-list.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { trainedBeyond } from '../recruitment/lasting-records.ts'
import { distancesTo } from './distances.ts'
import { gatesInWords } from './gates-in-words.ts'

interface Row extends Pick<Candidate, 'id' | 'name' | 'gender' | 'ethnicity' | 'religion' | 'nationality' | 'maxMiles' | 'travels' | 'availability' | 'prefersAgeFrom' | 'prefersAgeTo' | 'homeProvider' | 'matchesNow'> {
  /** JSON of what they were trained in beyond what everybody is. */
  readonly trainedIn: string | null
  readonly bornOn: CivilDate | null
  readonly interests: string | null
  readonly languages: string | null
  readonly postcode: string | null
  readonly drives: number | null
  readonly matches: number
  readonly lastEndedOn: CivilDate | null
  readonly earlierStartedOn: CivilDate | null
  readonly earlierEndedOn: CivilDate | null
  readonly exclusionId: number | null
  readonly exclusionReason: string | null
  readonly exclusionOn: CivilDate | null
  readonly askedName: string | null
  readonly askedOn: CivilDate | null
}

export interface FoundCandidate extends Candidate {
  readonly exclusionId: number | null
}

/** Who these volunteers are to the young person under the referral, by number: all who are active on the day, or those named whatever their status. */
export function listCandidates(db: ReadableDatabase, { referralId, youngPersonId }: { readonly referralId: number; readonly youngPersonId: number }, on: CivilDate, only: readonly number[] | null = null): FoundCandidate[] {
  const rows = all<Row>(db, sql`
    with visits as materialized (
        select volunteerId as id, youngPersonId, startedOn, endedOn from matches union all select secondVolunteerId, youngPersonId, startedOn, endedOn from matches where secondVolunteerId is not null
        union all select pastVisitors.volunteerId, youngPersonId, fromOn, toOn from pastVisitors join matches on matches.id = matchId),
      loads as materialized (select id, count(*) as matches, sum(endedOn is null or endedOn > ${on}) as matchesNow, max(endedOn) as lastEndedOn from visits group by id),
      earlier as materialized (select id, max(startedOn) as startedOn, endedOn from visits where youngPersonId = ${youngPersonId} group by id),
      asked as materialized (${askedElsewhere(referralId)}),
      trained as materialized (
        select volunteerId as id, json_group_array(json_object('module', module, 'on', "on") order by "on" desc, module) as modules from (${trainedBeyond(on)})
        group by volunteerId)
    select volunteers.id, firstName || ' ' || lastName as name, bornOn, gender, ethnicity, religion, nationality, interests, languages, postcode, drives, maxMiles, travels, availability, prefersAgeFrom, prefersAgeTo,
      (select homeProvider from independenceDeclarations where volunteerId = volunteers.id and declaredOn <= ${on} order by declaredOn desc, id desc limit 1) as homeProvider,
      coalesce(loads.matches, 0) as matches, coalesce(loads.matchesNow, 0) as matchesNow, loads.lastEndedOn, earlier.startedOn as earlierStartedOn, earlier.endedOn as earlierEndedOn,
      trained.modules as trainedIn, exclusions.id as exclusionId, exclusions.reason as exclusionReason, exclusions.sinceOn as exclusionOn, asked.name as askedName, asked.begunOn as askedOn
    from volunteers left join loads on loads.id = volunteers.id left join earlier on earlier.id = volunteers.id left join asked on asked.id = volunteers.id left join trained on trained.id = volunteers.id
      left join exclusions on exclusions.volunteerId = volunteers.id and exclusions.youngPersonId = ${youngPersonId} and exclusions.liftedOn is null
    ${only === null ? sql`` : sql`where volunteers.id in (select value from json_each(${JSON.stringify(only)}))`}`)
  const statuses = listStatuses(db, only)
  const standing = rows.map((row) => ({ row, standing: standingOn(statuses.get(row.id) ?? [], on) })).filter(({ standing: { status } }) => only !== null || status === 'active')
  const gates = gatesInWords(db, standing.map(({ row }) => row.id), on)
  const distances = distancesTo(db, youngPersonId, standing.map(({ row: { id, postcode } }) => ({ id, district: postcodeDistrict(postcode) })), on)
  return standing.map(({ row, standing: { firstActiveOn } }) => ({ ...candidateOf(row, firstActiveOn, gates.get(row.id) ?? [], on), distance: distances.get(row.id) ?? null }))
}

/* Where a volunteer is being asked for somebody else. */
function askedElsewhere(referralId: number): Sql {
  return sql`
    select asking.id, min(begunOn) as begunOn, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as name from (
      select volunteerId as id, referralId, begunOn from pairings where stoppedOn is null and matchId is null
      union all select secondVolunteerId, referralId, begunOn from pairings where stoppedOn is null and matchId is null and secondVolunteerId is not null) as asking
    join referrals on referrals.id = asking.referralId join youngPeople on youngPeople.id = referrals.youngPersonId where asking.referralId <> ${referralId} group by asking.id`
}

function candidateOf(row: Row, firstActiveOn: CivilDate | null, gateReasons: readonly string[], on: CivilDate): Omit<FoundCandidate, 'distance'> {
  const { id, name, gender, ethnicity, religion, nationality, maxMiles, travels, availability, prefersAgeFrom, prefersAgeTo, homeProvider, matchesNow, exclusionId } = row
  return {
    id, name, gender, ethnicity, religion, nationality, maxMiles, travels, availability, prefersAgeFrom, prefersAgeTo, homeProvider, matchesNow, exclusionId, gateReasons,
    age: row.bornOn === null ? null : ageOn(row.bornOn, on), interests: wordsOfList(row.interests), languages: wordsOfList(row.languages), district: postcodeDistrict(row.postcode), drives: row.drives === null ? null : row.drives === 1,
    trainedIn: JSON.parse(row.trainedIn ?? '[]') as Candidate['trainedIn'],
    freeSinceOn: matchesNow > 0 ? null : row.lastEndedOn ?? firstActiveOn, wasEverMatched: row.matches > 0,
    earlierMatch: row.earlierStartedOn === null ? null : { startedOn: row.earlierStartedOn, endedOn: row.earlierEndedOn },
    exclusion: row.exclusionReason === null || row.exclusionOn === null ? null : { reason: row.exclusionReason, sinceOn: row.exclusionOn },
    askedFor: row.askedName === null || row.askedOn === null ? null : { name: row.askedName, sinceOn: row.askedOn },
  }
}
