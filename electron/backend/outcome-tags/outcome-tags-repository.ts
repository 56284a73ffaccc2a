import type { CivilDate } from '#domain/civil-date.ts'
import type { OutcomeTag } from '#domain/outcome-tag.ts'
import type { Period } from '#domain/period.ts'
import type { WorkedOn } from '#contract/outcome-tags.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql, value } from '../database/sql.ts'

type Row<Tag> = Omit<Tag, 'isRetired'> & { readonly isRetired: number }
const told = <Tag extends { readonly isRetired: boolean }>(row: Row<Tag>): Tag => ({ ...row, isRetired: row.isRetired === 1 }) as unknown as Tag

/** The service's list in its order, what was taken off it last. */
export function listTags(db: ReadableDatabase): OutcomeTag[] {
  return all<Row<OutcomeTag>>(db, sql`select id, name, isRetired from outcomeTags order by isRetired, position, id`).map((row) => told<OutcomeTag>(row))
}

/** How many visits and objectives have each tag, by its number. */
export function countTagged(db: ReadableDatabase): Map<number, { readonly visits: number; readonly objectives: number }> {
  return new Map(all<{ id: number; visits: number; objectives: number }>(db, sql`
    select id, (select count(*) from visitTags where tagId = outcomeTags.id) as visits, (select count(*) from objectiveTags where tagId = outcomeTags.id) as objectives from outcomeTags`).map(({ id, ...counts }) => [id, counts]))
}

/** How often each tag was worked on in the period, the most often first, then in the order of the list. */
export function listWorkedOn(db: ReadableDatabase, { from, to }: Period): WorkedOn[] {
  return all<Row<WorkedOn>>(db, sql`
    with worked as (select tagId, count(*) as visits, count(distinct youngPersonId) as youngPeople from visitTags join visits on visits.id = visitId join matches on matches.id = matchId
        where outcome = 'held' and visitedOn between ${from} and ${to} group by tagId),
      aimed as (select tagId, count(*) as objectives, sum(reachedOn is not null and reachedOn <= ${to}) as reached from objectiveTags join objectives on objectives.id = objectiveId
        where setOn <= ${to} and (reachedOn is null or reachedOn >= ${from}) group by tagId)
    select name as tag, isRetired, coalesce(visits, 0) as visits, coalesce(youngPeople, 0) as youngPeople, coalesce(objectives, 0) as objectives, coalesce(reached, 0) as reached
    from outcomeTags left join worked on worked.tagId = outcomeTags.id left join aimed on aimed.tagId = outcomeTags.id
    where isRetired = 0 or worked.tagId is not null or aimed.tagId is not null order by visits desc, objectives desc, position, outcomeTags.id`).map((row) => told<WorkedOn>(row))
}

/** How many visits were held in the period, and how many of them say what was worked on. */
export function countTaggedVisits(db: ReadableDatabase, from: CivilDate, to: CivilDate): { readonly held: number; readonly tagged: number } {
  return {
    held: value<number>(db, sql`select count(*) from visits where outcome = 'held' and visitedOn between ${from} and ${to}`) ?? 0,
    tagged: value<number>(db, sql`select count(distinct visitId) from visitTags join visits on visits.id = visitId where outcome = 'held' and visitedOn between ${from} and ${to}`) ?? 0,
  }
}

export function insertTag(db: WritableDatabase, name: string): void {
  run(db, sql`insert into outcomeTags (name, position) select ${name}, coalesce(max(position), 0) + 1 from outcomeTags`)
}

export function renameTag(db: WritableDatabase, id: number, name: string): void {
  runOnOne(db, sql`update outcomeTags set name = ${name} where id = ${id}`)
}

export function orderTags(db: WritableDatabase, order: readonly number[]): void {
  for (const [index, id] of order.entries()) run(db, sql`update outcomeTags set position = ${index + 1} where id = ${id} and position <> ${index + 1}`)
}

export function setTagRetired(db: WritableDatabase, id: number, isRetired: boolean): void {
  runOnOne(db, sql`update outcomeTags set isRetired = ${Number(isRetired)} where id = ${id}`)
}

/** Refuses a number that is none of the tags'. */
function refuseUnknown(db: ReadableDatabase, tagIds: readonly number[]): void {
  const known = new Set(listTags(db).map((tag) => tag.id))
  if (tagIds.some((id) => !known.has(id))) throw new Refusal('not-found', { what: 'such tag' })
}

/** Writes down what a visit worked on; only what changes is written. */
export function tagVisit(db: WritableDatabase, visitId: number, tagIds: readonly number[]): void {
  refuseUnknown(db, tagIds)
  const chosen = sql`select value from json_each(${JSON.stringify(tagIds)})`
  run(db, sql`delete from visitTags where visitId = ${visitId} and tagId not in (${chosen})`)
  run(db, sql`insert into visitTags (visitId, tagId) select ${visitId}, id from outcomeTags where id in (${chosen}) and id not in (select tagId from visitTags where visitId = ${visitId}) order by id`)
}

/** Writes down what an objective is about; only what changes is written. */
export function tagObjective(db: WritableDatabase, objectiveId: number, tagIds: readonly number[]): void {
  refuseUnknown(db, tagIds)
  const chosen = sql`select value from json_each(${JSON.stringify(tagIds)})`
  run(db, sql`delete from objectiveTags where objectiveId = ${objectiveId} and tagId not in (${chosen})`)
  run(db, sql`insert into objectiveTags (objectiveId, tagId) select ${objectiveId}, id from outcomeTags where id in (${chosen}) and id not in (select tagId from objectiveTags where objectiveId = ${objectiveId}) order by id`)
}
