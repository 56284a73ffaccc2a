import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { FUNNEL_PLACE } from '#domain/recruitment-funnel.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { BROUGHT_COUNTS } from '#contract/campaigns.ts'
import type { CohortCount, CohortInput } from '#contract/cohorts.ts'
import type { OutcomeCount } from '#contract/recruitment-outcomes.ts'
import { campaignsService } from '../campaigns/campaigns-service.ts'
import type { CommandContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, run, sql } from '../database/sql.ts'
import { recruitmentOutcomesService } from '../recruitment-outcomes/recruitment-outcomes-service.ts'
import { cohortsService } from './cohorts-service.ts'

/* Seven people of one training cycle, each somewhere else, and what is told of them by cycle, by campaign and by stage. */

let context: CommandContext

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  const now = (): string => '2026-11-22T10:00:00.000Z'
  migrate(db, { now })
  handleOf(db).exec(`
    insert into cohorts (id, name, startsOn) values (1, 'Spring 2027', '2027-03-01');
    insert into campaigns (id, name, startedOn, costPence) values (1, 'Radio', '2026-01-01', 90000), (2, 'Fair', '2026-05-01', null);
    insert into volunteers (id, key, firstName, lastName, cohort, enquiredOn, campaignId, source) values
      (1, 'V1', 'Ann', 'Matched', 'Autumn 2025', '2025-01-01', 1, 'radio'), (2, 'V2', 'Ben', 'Waiting', 'Autumn 2025', '2025-01-11', 1, 'radio'), (3, 'V3', 'Cy', 'Applies', 'Autumn 2025', '2026-01-01', 2, 'fair'),
      (4, 'V4', 'Dee', 'Rests', 'Autumn 2025', '2025-01-21', null, null), (5, 'V5', 'Eve', 'Withdrew', 'Autumn 2025', '2026-02-01', 1, 'radio'), (6, 'V6', 'Flo', 'Paused', 'Autumn 2025', null, null, null),
      (7, 'V7', 'Gus', 'Early', 'Autumn 2025', '2026-10-01', 1, 'radio'), (8, 'V8', 'Hal', 'Rejected', null, '2026-01-01', null, 'fair');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2025-04-11'), (2, 'active', '2025-05-01'), (3, 'applicant', '2026-01-01'), (4, 'active', '2025-05-01'), (4, 'inactive', '2026-06-01'), (5, 'applicant', '2026-02-01'),
      (5, 'withdrawn', '2026-06-01'), (6, 'active', '2025-05-01'), (7, 'applicant', '2026-10-01'), (8, 'rejected', '2026-03-01');
    insert into stages (volunteerId, stage, state, requestedOn, completedOn) select id, 'training', 'complete', '2026-03-01', '2026-03-11' from volunteers where id <= 6;
    insert into stages (volunteerId, stage, state, requestedOn, completedOn) values (3, 'dbs', 'requested', '2026-03-01', null), (5, 'dbs', 'complete', '2026-01-01', '2026-07-01'), (8, 'application', 'failed', '2026-01-01', '2026-01-10'), (7, 'application', 'requested', '2026-10-02', null);
    insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Rhys'), (2, 'Y2', 'Zoë');
    insert into matches (id, key, youngPersonId, volunteerId, secondVolunteerId, startedOn) values (1, 'M1', 1, 3, 1, '2026-10-01'), (2, 'M2', 2, 6, null, '2026-01-01');
    update matches set volunteerId = 1, secondVolunteerId = null where id = 1;
    insert into matchPauses (matchId, fromOn) values (2, '2026-11-01');`)
  context = { db, today: '2026-11-22', now, who: 'K Lowes' }
})

const SPRING: CohortInput = { name: 'Spring 2027', startsOn: '2027-03-01', endsOn: null, place: null, notes: null }

describe('training cycles', () => {
  it('are those written down and those that only a record names, with where the trained are now', () => {
    expect(cohortsService.list(null, context).cohorts.map(({ name, id, people, trained, places }) => [name, id, people, trained, places])).toEqual([
      ['Spring 2027', 1, 0, 0, { matched: 0, waiting: 0, in_recruitment: 0, away: 0, gone: 0 }],
      ['Autumn 2025', null, 7, 6, { matched: 1, waiting: 2, in_recruitment: 1, away: 1, gone: 1 }],
    ])
  })

  it('open stage by stage and one by one', () => {
    const { stages, people } = cohortsService.open({ name: 'Autumn 2025' }, context)
    expect(stages.filter((stage) => stage.done > 0).map(({ name, done }) => [name, done])).toEqual([['DBS check', 1], ['Training', 6]])
    expect(people.map(({ name, place, isTrained }) => [name, place, isTrained])).toContainEqual(['Gus Early', 'in_recruitment', false])
  })

  it('add up as Croydon’s 55 did: 19 matched, 8 waiting, 15 before the panel, 13 gone for reasons of their own (C12)', () => {
    const open = handleOf(context.db)
    const person = open.prepare("insert into volunteers (key, firstName, lastName, cohort) values (?, 'P', ?, 'Croydon') returning id")
    const status = open.prepare('insert into statusPeriods (volunteerId, status, fromOn, reason) values (?, ?, ?, ?)')
    const stage = open.prepare("insert into stages (volunteerId, stage, state, completedOn) values (?, ?, 'complete', '2026-03-11')")
    open.exec("insert into pathStages (stage, name, kind, position, isRequired) values ('interview_9', 'Panel interview', 'interview', 5, 1)")
    const before = ['application', 'identity', 'interview_1', 'reference_1', 'reference_2', 'dbs', 'independence', 'training', 'interview_2', 'shadowing', 'agreements']
    for (let n = 0; n < 55; n += 1) {
      const { id } = person.get(`C${n}`, String(n)) as { id: number }
      for (const each of before) stage.run(id, each)
      if (n < 27) status.run(id, 'active', '2026-05-01', null)
      else if (n < 42) status.run(id, 'applicant', '2026-01-01', null)
      else status.run(id, 'withdrawn', '2026-06-01', 'personal circumstances')
      if (n < 19) open.prepare('insert into matches (key, youngPersonId, volunteerId, startedOn) values (?, 1, ?, ?)').run(`C${n}`, id, '2026-06-01')
    }
    const { cohort, people } = cohortsService.open({ name: 'Croydon' }, context)
    expect([cohort.trained, cohort.places]).toEqual([55, { matched: 19, waiting: 8, in_recruitment: 15, away: 0, gone: 13 }])
    expect(Object.values(cohort.places).reduce((all, each) => all + each, 0)).toBe(55)
    expect(new Set(people.filter(({ place }) => place === 'in_recruitment').map(({ detail }) => detail))).toEqual(new Set(['Panel interview']))
    expect(new Set(people.filter(({ place }) => place === 'gone').map(({ detail }) => detail))).toEqual(new Set(['personal circumstances']))
  })

  it('take another name with them onto the records of their people', () => {
    cohortsService.save({ ...SPRING, was: 'Autumn 2025', name: 'Winter 2025' }, context)
    expect(all(context.db, sql`select distinct cohort from volunteers where cohort is not null`)).toEqual([{ cohort: 'Winter 2025' }])
    expect(cohortsService.open({ name: 'Winter 2025' }, context).cohort).toMatchObject({ startsOn: '2027-03-01', people: 7 })
  })

  it('have a name of their own, and go only while nobody is in them', () => {
    expect(() => cohortsService.save({ ...SPRING, was: null }, context)).toThrow('Spring 2027 is there already')
    cohortsService.save({ ...SPRING, name: 'Autumn 2025', was: 'Autumn 2025' }, context)
    const { id } = cohortsService.open({ name: 'Autumn 2025' }, context).cohort
    expect(() => cohortsService.remove({ id: id! }, context)).toThrow('Somebody is in this training cycle')
    cohortsService.remove({ id: 1 }, context)
    expect(cohortsService.list(null, context).cohorts.map((cohort) => cohort.name)).toEqual(['Autumn 2025'])
  })
})

describe('campaigns', () => {
  it('tell what they brought, and so does every way of hearing of the service', () => {
    const { campaigns, sources } = campaignsService.list(null, context)
    expect(campaigns.map(({ name, enquiries, applied, approved, matched }) => [name, enquiries, applied, approved, matched])).toEqual([['Fair', 1, 1, 0, 0], ['Radio', 4, 3, 2, 1]])
    expect(sources.map(({ source, enquiries, approved }) => [source, enquiries, approved])).toEqual([['radio', 4, 2], ['fair', 2, 0]])
  })

  it('are saved, and removed only where they brought nobody', () => {
    const fresh = { id: null, name: 'Posters', startedOn: '2026-11-01', endedOn: null, channel: null, costPence: 5000, notes: null }
    campaignsService.save(fresh, context)
    expect(() => campaignsService.save(fresh, context)).toThrow('Posters is there already')
    expect(() => campaignsService.remove({ id: 1 }, context)).toThrow('Somebody came by this campaign')
    campaignsService.remove({ id: 3 }, context)
    expect(campaignsService.list(null, context).campaigns).toHaveLength(2)
  })
})

describe('whom a count counts', () => {
  it('are as many as the count says, of every campaign and every way of hearing of the service', () => {
    const { campaigns, sources } = campaignsService.list(null, context)
    const counted = [...campaigns.map((each) => ({ each, campaignId: each.id, source: null })), ...sources.map((each) => ({ each, campaignId: null, source: each.source }))]
    for (const { each, ...whom } of counted) for (const count of BROUGHT_COUNTS) expect([whom, count, campaignsService.people({ ...whom, count }, context).length]).toEqual([whom, count, each[count]])
    expect(campaignsService.people({ campaignId: 1, source: null, count: 'approved' }, context).map(({ name, status, detail }) => [name, status, detail])).toEqual([['Ann Matched', 'active', 'Matched'], ['Ben Waiting', 'active', 'Waiting to be matched']])
  })

  it('are as many as the count says, of a training cycle and of each stage', () => {
    const { cohort, stages } = cohortsService.open({ name: 'Autumn 2025' }, context)
    const behind = (count: CohortCount, stage: string | null = null): number => cohortsService.people({ name: 'Autumn 2025', count, stage }, context).length
    expect([behind('people'), behind('trained')]).toEqual([cohort.people, cohort.trained])
    for (const place of valuesOf(FUNNEL_PLACE)) expect([place, behind(place)]).toEqual([place, cohort.places[place]])
    expect(stages.map(({ stage }) => behind('done', stage))).toEqual(stages.map(({ done }) => done))
  })

  it.each([null, '2026-06-01', '2026-06-02'])('are as many as the count says, of how recruitment goes since %s', (since) => {
    const { stages, dropOut, approved } = recruitmentOutcomesService.read({ since }, context)
    const behind = (count: OutcomeCount, stage: string | null = null): number => recruitmentOutcomesService.people({ since, count, stage }, context).length
    expect(behind('approved')).toBe(approved.count)
    expect(stages.map(({ stage }) => behind('done', stage))).toEqual(stages.map(({ done }) => done))
    expect(dropOut.map(({ stage }) => [behind('withdrew', stage), behind('rejected', stage)])).toEqual(dropOut.map(({ withdrew, rejected }) => [withdrew, rejected]))
  })

  it('stand there with the day, the days it took or why they stopped', () => {
    run(context.db, sql`update statusPeriods set reason = 'moved away' where status = 'withdrawn'`)
    expect(recruitmentOutcomesService.people({ since: null, count: 'withdrew', stage: 'training' }, context)).toEqual([{ id: 5, name: 'Eve Withdrew', status: 'withdrawn', on: '2026-06-01', days: null, detail: 'moved away' }])
    expect(recruitmentOutcomesService.people({ since: null, count: 'done', stage: 'dbs' }, context)).toMatchObject([{ id: 5, on: '2026-07-01', days: 181 }])
  })
})

describe('how recruitment goes', () => {
  it('tells the middle and the longest days of each stage, of those completed in the time', () => {
    const stages = (since: string | null): unknown[] => recruitmentOutcomesService.read({ since }, context).stages.filter((stage) => stage.done > 0).map(({ name, done, medianDays, longestDays }) => [name, done, medianDays, longestDays])
    expect(stages(null)).toEqual([['DBS check', 1, 181, 181], ['Training', 6, 10, 10]])
    expect(stages('2026-07-02')).toEqual([])
  })

  it.each<[string, [string, number][], [number, number, number]]>([
    ['never on hold', [], [10, 10, 100]],
    ['on hold within a stage', [['2026-02-02', 1], ['2026-02-06', 0]], [6, 6, 96]],
    ['on hold over the whole of a stage', [['2026-01-25', 1], ['2026-02-20', 0]], [0, 0, 74]],
    ['on hold from within a stage on', [['2026-02-06', 1], ['2026-03-01', 0]], [5, 5, 77]],
    ['on hold after the stage', [['2026-02-20', 1], ['2026-02-25', 0]], [10, 10, 95]],
    ['on hold until the approval', [['2026-04-01', 1]], [10, 10, 90]],
  ])('counts no day of an application %s', (_which, held, [median, longest, approved]) => {
    handleOf(context.db).exec(`delete from stages; delete from statusPeriods; update volunteers set enquiredOn = iif(id = 1, '2026-01-01', null);
      insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2026-01-01'), (1, 'active', '2026-04-11');
      insert into stages (volunteerId, stage, state, requestedOn, completedOn) values (1, 'training', 'complete', '2026-02-01', '2026-02-11')`)
    for (const [fromOn, isOnHold] of held) run(context.db, sql`insert into statusPeriods (volunteerId, status, fromOn, isOnHold) values (1, 'applicant', ${fromOn}, ${isOnHold})`)
    const outcomes = recruitmentOutcomesService.read({ since: null }, context)
    expect([outcomes.stages.find((stage) => stage.stage === 'training'), outcomes.approved]).toMatchObject([{ medianDays: median, longestDays: longest }, { count: 1, medianDays: approved }])
  })

  it('tells the last stage that who stopped had come to', () => {
    expect(recruitmentOutcomesService.read({ since: null }, context).dropOut).toEqual([{ stage: 'application', name: 'Application', withdrew: 0, rejected: 1 }, { stage: 'training', name: 'Training', withdrew: 1, rejected: 0 }])
    expect(recruitmentOutcomesService.read({ since: '2026-06-02' }, context).dropOut).toEqual([])
  })

  it('tells how long it took to be approved', () => {
    expect(recruitmentOutcomesService.read({ since: null }, context).approved).toEqual({ count: 3, medianDays: 100, longestDays: 110 })
  })
})
