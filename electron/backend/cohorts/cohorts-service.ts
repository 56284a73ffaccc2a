import { wrongInCohort } from '#domain/cohort.ts'
import type { CohortCount, CohortRow, cohortsContract } from '#contract/cohorts.ts'
import { Refusal } from '#contract/refusal.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import type { FunnelPerson, KeptCohort } from './cohorts-repository.ts'
import { haveDone, listFunnelPeople, listKeptCohorts, placesOf, toldOf } from './cohorts-repository.ts'

export const cohortsService: HandlersOf<typeof cohortsContract> = {
  list: (_input, { db, today }) => {
    const people = Map.groupBy(listFunnelPeople(db, today, sql`cohort is not null`), (person) => person.cohort)
    return { today, cohorts: listKeptCohorts(db).map((cohort) => rowOf(cohort, people.get(cohort.name) ?? [])) }
  },
  open: ({ name }, { db, today }) => {
    const cohort = listKeptCohorts(db).find((each) => each.name === name)
    if (cohort === undefined) throw new Refusal('not-found', { what: 'such training cycle' })
    const people = listFunnelPeople(db, today, sql`cohort = ${name}`)
    return {
      today,
      cohort: rowOf(cohort, people),
      stages: all<{ stage: string; name: string }>(db, sql`select stage, name from pathStages where isRetired = 0 and kind <> 'approval' order by position`)
        .map((each) => ({ ...each, done: haveDone(db, people, each.stage, today).length })),
      people: people.map(({ id, name: full, status, isTrained, place, detail }) => ({ id, name: full, status, isTrained, place, detail })),
    }
  },
  people: ({ name, count, stage }, { db, today }) => {
    const people = listFunnelPeople(db, today, sql`cohort = ${name}`)
    return (count === 'done' ? haveDone(db, people, stage ?? '', today) : people.filter(isCounted(count))).map(toldOf)
  },
  save: ({ was, ...cohort }, { db }) => {
    refuseWrong(wrongInCohort(cohort, listKeptCohorts(db).map((each) => each.name).filter((name) => name !== was)))
    const kept = was === null ? undefined : one<{ id: number }>(db, sql`select id from cohorts where name = ${was}`)
    if (kept === undefined) run(db, sql`insert into cohorts (name, startsOn, endsOn, place, notes) values (${cohort.name}, ${cohort.startsOn}, ${cohort.endsOn}, ${cohort.place}, ${cohort.notes})`)
    else runOnOne(db, sql`update cohorts set name = ${cohort.name}, startsOn = ${cohort.startsOn}, endsOn = ${cohort.endsOn}, place = ${cohort.place}, notes = ${cohort.notes} where id = ${kept.id}`)
    if (was !== null && was !== cohort.name) run(db, sql`update volunteers set cohort = ${cohort.name} where cohort = ${was}`)
    return null
  },
  remove: ({ id }, { db }) => {
    const kept = one<{ people: number }>(db, sql`select (select count(*) from volunteers where cohort = cohorts.name) as people from cohorts where id = ${id}`)
    if (kept === undefined) throw new Refusal('not-found', { what: 'such training cycle' })
    if (kept.people > 0) throw new Refusal('not-right', { words: 'Somebody is in this training cycle. Take them out of it first' })
    run(db, sql`delete from cohorts where id = ${id}`)
    return null
  },
}

/* Where somebody is now is told of those who were trained. */
const isCounted = (count: Exclude<CohortCount, 'done'>) => (person: FunnelPerson): boolean => count === 'people' || (person.isTrained && (count === 'trained' || person.place === count))

function rowOf(cohort: KeptCohort, people: readonly FunnelPerson[]): CohortRow {
  return { ...cohort, people: people.length, trained: people.filter((person) => person.isTrained).length, places: placesOf(people) }
}
