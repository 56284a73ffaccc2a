import type { CivilDate } from '#domain/civil-date.ts'
import type { FunnelPlace } from '#domain/recruitment-funnel.ts'
import { FUNNEL_PLACE, funnelPlace } from '#domain/recruitment-funnel.ts'
import type { VolunteerStatus } from '#domain/vocabulary.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import type { PersonBehind } from '#contract/people-behind.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'

/** Somebody of a training cycle or a campaign, with where they are on the day. */
export interface FunnelPerson {
  readonly id: number
  readonly name: string
  readonly cohort: string | null
  readonly campaignId: number | null
  readonly source: string | null
  readonly status: VolunteerStatus | null
  readonly hasApplied: boolean
  readonly isTrained: boolean
  readonly wasApproved: boolean
  readonly wasMatched: boolean
  readonly place: FunnelPlace | null
  /** The required stage that comes next, of an applicant; why they went, of who is gone. Null where it is not known. */
  readonly detail: string | null
}

type Row = Omit<FunnelPerson, 'hasApplied' | 'isTrained' | 'wasApproved' | 'wasMatched' | 'place' | 'detail'> & { readonly reason: string | null; readonly nextStage: string | null } & Readonly<Record<'hasApplied' | 'isTrained' | 'wasApproved' | 'wasMatched' | 'isMatched', number>>

/** Those for whom the condition holds, by last name. A match counts as the figures count it: begun, not ended and not paused. */
export function listFunnelPeople(db: ReadableDatabase, on: CivilDate, where: Sql): FunnelPerson[] {
  const mine = sql`(matches.volunteerId = volunteers.id or matches.secondVolunteerId = volunteers.id)`
  return all<Row>(db, sql`
    select id, firstName || ' ' || lastName as name, cohort, campaignId, source,
      (select status from statusPeriods where volunteerId = volunteers.id and fromOn <= ${on} order by fromOn desc, statusPeriods.id desc limit 1) as status,
      (select reason from statusPeriods where volunteerId = volunteers.id and fromOn <= ${on} order by fromOn desc, statusPeriods.id desc limit 1) as reason,
      (select name from pathStages where isRequired = 1 and isRetired = 0 and not exists (
        select 1 from stages where stages.volunteerId = volunteers.id and stages.stage = pathStages.stage and state in ('complete', 'waived') and (completedOn is null or completedOn <= ${on})) order by position limit 1) as nextStage,
      exists (select 1 from stages where volunteerId = volunteers.id and state in ('complete', 'waived', 'received') and (completedOn is null or completedOn <= ${on})) as hasApplied,
      exists (select 1 from stages where volunteerId = volunteers.id and stage = 'training' and state = 'complete' and completedOn <= ${on}) as isTrained,
      exists (select 1 from statusPeriods where volunteerId = volunteers.id and status = 'active' and fromOn <= ${on}) as wasApproved,
      exists (select 1 from matches where ${mine} and startedOn <= ${on}) as wasMatched,
      exists (select 1 from matches where ${mine} and startedOn <= ${on} and (endedOn is null or endedOn > ${on})
        and not exists (select 1 from matchPauses where matchId = matches.id and fromOn <= ${on} and (toOn is null or toOn > ${on}))) as isMatched
    from volunteers where ${where} order by lastName, firstName, id`)
    .map(({ isMatched, reason, nextStage, ...row }) => ({ row, reason, nextStage, place: funnelPlace({ status: row.status, isMatched: isMatched === 1 }) }))
    .map(({ row, reason, nextStage, place }) => ({
      ...row, place, detail: place === 'in_recruitment' ? nextStage : place === 'gone' ? reason : null, hasApplied: row.hasApplied === 1, isTrained: row.isTrained === 1, wasApproved: row.wasApproved === 1, wasMatched: row.wasMatched === 1,
    }))
}

/** How many of those who were trained are in each place. */
export function placesOf(people: readonly FunnelPerson[]): Record<FunnelPlace, number> {
  const trained = people.filter((person) => person.isTrained)
  return Object.fromEntries(valuesOf(FUNNEL_PLACE).map((place) => [place, trained.filter((person) => person.place === place).length])) as Record<FunnelPlace, number>
}

/** Those of them who have the stage complete or waived on the day. */
export function haveDone(db: ReadableDatabase, people: readonly FunnelPerson[], stage: string, on: CivilDate): FunnelPerson[] {
  const done = new Set(all<{ id: number }>(db, sql`select volunteerId as id from stages where stage = ${stage} and state in ('complete', 'waived') and (completedOn is null or completedOn <= ${on})`).map(({ id }) => id))
  return people.filter((person) => done.has(person.id))
}

/** Somebody as a line behind a count: where they are now, with the stage that comes next or why they went. */
export function toldOf({ id, name, status, place, detail }: FunnelPerson): PersonBehind {
  return { id, name, status, on: null, days: null, detail: place === null ? null : [FUNNEL_PLACE[place], ...detail === null ? [] : [detail]].join(': ') }
}

export interface KeptCohort {
  readonly id: number | null
  readonly name: string
  readonly startsOn: CivilDate | null
  readonly endsOn: CivilDate | null
  readonly place: string | null
  readonly notes: string | null
}

/** The training cycles there are, and those that only somebody's record names; the latest first. */
export function listKeptCohorts(db: ReadableDatabase): KeptCohort[] {
  return all(db, sql`
    select id, name, startsOn, endsOn, place, notes from (
      select id, name, startsOn, endsOn, place, notes, coalesce(startsOn, (select max(enquiredOn) from volunteers where cohort = cohorts.name), '0000') as latest from cohorts
      union all select null, cohort, null, null, null, null, max(coalesce(enquiredOn, '0000')) from volunteers where cohort is not null and cohort not in (select name from cohorts) group by cohort
    ) order by latest desc, name`)
}
