import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, sql } from '../database/sql.ts'
import { gateReasonsOf } from '../due/gate-records.ts'
import { refusal } from '../refusal-for-tests.ts'
import { recruitmentPathService as service } from './recruitment-path-service.ts'

const TODAY = '2026-11-22'
let context: CommandContext

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => `${TODAY}T10:00:00.000Z` })
  handleOf(db).exec(`
    insert into volunteers (id, key, firstName, lastName) values (1, 'V001', 'Farah', 'Nixon'), (2, 'V002', 'Alan', 'Young'), (3, 'V003', 'Ann', 'Gone');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2026-08-21'), (2, 'active', '2025-03-01'), (3, 'active', '2020-01-01'), (3, 'left', '2021-01-01');`)
  for (const { stage } of all<{ stage: string }>(db, sql`select stage from pathStages`)) handleOf(db).exec(`insert into stages (volunteerId, stage, state, completedOn, signedOffBy) values (2, '${stage}', 'complete', '2026-01-01', 'K Lowes')`)
  context = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z`, who: 'K Lowes' }
})

const path = (): string[] => service.read(null, context).stages.filter((stage) => !stage.isRetired).map((stage) => stage.name)
const stageNamed = (name: string) => service.read(null, context).stages.find((stage) => stage.name === name)!
const means = (change: Partial<Parameters<typeof service.whatItMeans>[0]>) => service.whatItMeans({ stage: null, module: null, policy: null, ...change }, context)

describe('a stage that is added', () => {
  it('stands after the last of its kind, is asked of applicants, and is missing for who was approved before without closing a gate', () => {
    expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
    expect(means({ stage: { stage: null, kind: 'reference', isRequired: true, hours: null, isRetired: false } })).toEqual({ needMore: 1, needLess: 0, lacking: 1, closes: 0, opens: 0 })
    service.addStage({ name: 'Third reference', kind: 'reference', isRequired: true }, context)
    expect(path().slice(3, 7)).toEqual(['First reference', 'Second reference', 'Third reference', 'DBS check'])
    expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
    expect(gateReasonsOf(context.db, 1, TODAY).map((reason) => ('name' in reason ? reason.name : ''))).toContain('Third reference')
    expect(stageNamed('Third reference')).toMatchObject({ lacking: 1, isRequired: true, kind: 'reference' })
    expect(service.lacking({ stage: 'reference_3' }, context)).toEqual([{ id: 2, name: 'Alan Young' }])
  })

  it('stays open for who was approved before when it is begun, and its word is never that of another', () => {
    service.addStage({ name: 'Panel', kind: 'other', isRequired: true }, context)
    handleOf(context.db).exec(`insert into stages (volunteerId, stage, state, requestedOn) values (2, 'other_1', 'requested', '${TODAY}'); delete from pathStages where stage = 'other_1'`)
    expect(service.addStage({ name: 'Panel', kind: 'other', isRequired: true }, context)).toEqual({ stage: 'other_2' })
    handleOf(context.db).exec(`update stages set stage = 'other_2' where stage = 'other_1'`)
    expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
    expect(stageNamed('Panel').lacking).toBe(1)
    expect(path().slice(-2)).toEqual(['Panel', 'Approval'])
  })

  it('has a name of its own', () => expect(refusal(() => service.addStage({ name: 'shadowing', kind: 'other', isRequired: true }, context))).toBe('shadowing is there already. Enter another name.'))
})

describe('a stage of the path', () => {
  it('is renamed, no longer required, and required again of everybody approved since it first was', () => {
    handleOf(context.db).exec(`update stages set state = 'received', completedOn = null where volunteerId = 2 and stage = 'shadowing'`)
    expect(gateReasonsOf(context.db, 2, TODAY)).toHaveLength(1)
    expect(means({ stage: { stage: 'shadowing', kind: 'shadowing', isRequired: false, hours: null, isRetired: false } })).toMatchObject({ needLess: 1, opens: 1 })
    service.describeStage({ stage: 'shadowing', name: 'A day with a visitor', isRequired: false, hours: null }, context)
    expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
    expect(means({ stage: { stage: 'shadowing', kind: 'shadowing', isRequired: true, hours: null, isRetired: false } })).toMatchObject({ needMore: 1, lacking: 0, closes: 1 })
    service.describeStage({ stage: 'shadowing', name: 'A day with a visitor', isRequired: true, hours: null }, context)
    expect(gateReasonsOf(context.db, 2, TODAY)).toHaveLength(1)
    expect(stageNamed('A day with a visitor').lacking).toBe(0)
  })

  it.each<[string, () => unknown, () => unknown]>([
    ['not required, then required', () => service.describeStage({ stage: 'shadowing', name: 'Shadowing', isRequired: false, hours: null }, context), () => service.describeStage({ stage: 'shadowing', name: 'Shadowing', isRequired: true, hours: null }, context)],
    ['taken off, then put back', () => service.retireStage({ stage: 'shadowing' }, context), () => service.putBackStage({ stage: 'shadowing' }, context)],
    ['taken off while it is not required, and both undone', () => { service.describeStage({ stage: 'shadowing', name: 'Shadowing', isRequired: false, hours: null }, context); service.retireStage({ stage: 'shadowing' }, context) },
      () => { service.putBackStage({ stage: 'shadowing' }, context); service.describeStage({ stage: 'shadowing', name: 'Shadowing', isRequired: true, hours: null }, context) }],
  ])('excuses nobody who was approved under it by being %s', (_what, off, on) => {
    const since = (): unknown => all(context.db, sql`select requiredSince from pathStages where stage = 'shadowing'`)[0]
    for (const requiredSince of [null, '2024-05-01']) {
      handleOf(context.db).exec(`update pathStages set requiredSince = ${requiredSince === null ? 'null' : `'${requiredSince}'`} where stage = 'shadowing'; update stages set state = 'received', completedOn = null where volunteerId = 2 and stage = 'shadowing'`)
      off()
      expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
      on()
      expect([since(), gateReasonsOf(context.db, 2, TODAY).length]).toEqual([{ requiredSince }, 1])
    }
  })

  it('that was never required is asked from the day on which it is', () => {
    service.addStage({ name: 'Panel', kind: 'other', isRequired: false }, context)
    service.retireStage({ stage: 'other_1' }, context)
    service.putBackStage({ stage: 'other_1' }, context)
    service.describeStage({ stage: 'other_1', name: 'Panel', isRequired: true, hours: null }, context)
    expect(all(context.db, sql`select requiredSince from pathStages where stage = 'other_1'`)).toEqual([{ requiredSince: TODAY }])
    expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
  })

  it('that is only renamed is asked as before', () => {
    handleOf(context.db).exec(`update stages set state = 'received', completedOn = null where volunteerId = 2 and stage = 'shadowing'`)
    service.describeStage({ stage: 'shadowing', name: 'A day with a visitor', isRequired: true, hours: null }, context)
    expect(gateReasonsOf(context.db, 2, TODAY)).toHaveLength(1)
  })

  it('is moved past the one beside it, and never past the approval', () => {
    service.moveStage({ stage: 'dbs', to: 'earlier' }, context)
    expect(path().slice(3, 6)).toEqual(['First reference', 'DBS check', 'Second reference'])
    expect(refusal(() => service.moveStage({ stage: 'agreements', to: 'later' }, context))).toBe('It cannot be moved there. The approval is always last.')
  })

  it('is taken off, keeps what was recorded of it, and is put back before the approval', () => {
    service.retireStage({ stage: 'agreements' }, context)
    expect(path()).not.toContain('Agreements signed')
    expect(all(context.db, sql`select state from stages where stage = 'agreements'`)).toEqual([{ state: 'complete' }])
    service.addStage({ name: 'Panel', kind: 'other', isRequired: false }, context)
    service.putBackStage({ stage: 'agreements' }, context)
    expect(path().slice(-1)).toEqual(['Approval'])
    expect(path()).toContain('Agreements signed')
    expect(refusal(() => service.putBackStage({ stage: 'agreements' }, context))).toMatch(/^There is no such stage off the recruitment path/)
  })

  it.each([['identity', 'Identity stays on the path. Nobody is approved before it is known who they are.'], ['dbs', 'DBS check stays on the path. Nobody is approved without a DBS check.'], ['approval', 'Approval stays on the path. The approval is what opens the gate.']])('of kind %s cannot be taken off, nor be not required', (stage, words) => {
    expect(refusal(() => service.retireStage({ stage }, context))).toBe(words)
    expect(refusal(() => service.describeStage({ stage, name: 'Something', isRequired: false, hours: null }, context))).not.toBe('was done')
    expect(stageNamed(path().at(stage === 'identity' ? 1 : stage === 'dbs' ? 5 : -1)!)).toMatchObject({ isRequired: true })
  })
})

describe('the training', () => {
  it('gets another module, which is changed, taken out and taken in again', () => {
    const module = { name: 'Attachment', hours: 2, isRequired: true, refreshMonths: 24 }
    expect(means({ module: { id: null, hours: 2, isRequired: true, refreshMonths: 24, isRetired: false } })).toMatchObject({ needMore: 1, closes: 0 })
    service.saveModule({ id: null, ...module }, context)
    const { id } = service.read(null, context).modules.at(-1)!
    service.saveModule({ id, ...module, name: 'Attachment and loss' }, context)
    service.retireModule({ id }, context)
    expect(service.read(null, context).modules.at(-1)).toMatchObject({ name: 'Attachment and loss', isRetired: true })
    service.putBackModule({ id }, context)
    expect(service.read(null, context).modules.at(-1)).toMatchObject({ isRetired: false })
    expect(refusal(() => service.saveModule({ id: null, ...module, name: 'safeguarding' }, context))).toBe('safeguarding is there already. Enter another name.')
    expect(refusal(() => service.retireModule({ id: 99 }, context))).toMatch(/^There is no such module/)
  })
})

describe('the order of the training', () => {
  it('is the service’s own, and a module stands where it was put', () => {
    const taught = () => service.read(null, context).modules.map((module) => module.name)
    const [first, second] = service.read(null, context).modules
    const rest = taught().slice(2)
    service.moveModule({ id: first!.id, to: 'later' }, context)
    expect(taught()).toEqual([second!.name, first!.name, ...rest])
    expect(refusal(() => service.moveModule({ id: second!.id, to: 'earlier' }, context))).toBe('It cannot be moved there.')
  })
})

describe('the policy', () => {
  const policy = { recheckMonths: 36, statusCheckMonths: 12, statusCheckWaivesRecheck: false, overseasMonths: 6, overseasYears: 10, independenceMonths: 12, commitmentMonths: 12, dbsLevel: 'enhanced', dbsWorkforce: 'child' } as const
  const kept = () => service.read(null, context).policyHistory

  it('is as usual where nobody has said otherwise', () => {
    expect(service.read(null, context).policy).toEqual(policy)
    service.savePolicy({ ...policy, fromOn: null }, context)
    expect(kept()).toEqual([])
  })

  it('holds from its day on, and only what was changed is kept', () => {
    service.savePolicy({ ...policy, recheckMonths: 24, commitmentMonths: 18, fromOn: '2026-12-01' }, context)
    expect(service.read(null, context).policy).toEqual(policy)
    expect(service.read(null, { ...context, today: '2026-12-01' }).policy).toEqual({ ...policy, recheckMonths: 24, commitmentMonths: 18 })
    expect(kept()).toEqual([{ name: 'dbs_recheck_months', fromOn: '2026-12-01', value: '24' }, { name: 'min_commitment_months', fromOn: '2026-12-01', value: '18' }])
  })

  it('is corrected where it was entered wrongly', () => {
    service.savePolicy({ ...policy, statusCheckWaivesRecheck: true, fromOn: '2026-01-01' }, context)
    service.savePolicy({ ...policy, statusCheckWaivesRecheck: true, recheckMonths: 24, fromOn: null }, context)
    service.savePolicy({ ...policy, statusCheckWaivesRecheck: false, recheckMonths: 24, fromOn: null }, context)
    expect(kept()).toEqual([{ name: 'dbs_recheck_months', fromOn: '0001-01-01', value: '24' }, { name: 'status_check_waives_recheck', fromOn: '2026-01-01', value: 'no' }])
  })

  it('says beforehand whose gate it closes, on the day from which it holds', () => {
    handleOf(context.db).exec(`insert into dbsChecks (volunteerId, level, workforce, issuedOn, seenOn, disclosure, decision, decidedOn) values (2, 'enhanced', 'child', '2025-01-10', '2025-01-12', 'none', 'accepted', '2025-01-12')`)
    expect(means({ policy: { ...policy, recheckMonths: 24, fromOn: null } })).toMatchObject({ closes: 0 })
    expect(means({ policy: { ...policy, recheckMonths: 24, fromOn: '2027-02-01' } })).toMatchObject({ closes: 1 })
  })
})
