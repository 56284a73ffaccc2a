import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { QueryContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { listPathStages } from '../recruitment/rules-repository.ts'
import { recruitmentBoardService } from './recruitment-board-service.ts'

const TODAY = '2026-11-22'
const db = asWritable(new Database(':memory:'))
migrate(db, { now: () => `${TODAY}T10:00:00.000Z` })
const context: QueryContext = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
handleOf(db).exec(`
  insert into volunteers (id, key, firstName, lastName, enquiredOn) values (1, 'V1', 'Farah', 'Nixon', '2026-08-21'), (2, 'V2', 'Alan', 'Young', '2026-05-01'), (3, 'V3', 'Ann', 'Away', '2025-01-01'), (4, 'V4', 'Ben', 'Shaw', null), (5, 'V5', 'Cy', 'Marsh', '2026-06-01');
  insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2026-08-21'), (2, 'applicant', '2026-05-01'), (3, 'applicant', '2025-01-01'), (3, 'withdrawn', '2025-02-01'), (4, 'applicant', '2026-11-01'), (5, 'applicant', '2026-06-01');
  insert into stages (volunteerId, stage, state, requestedOn, completedOn, signedOffBy) values
    (1, 'application', 'complete', '2026-08-21', '2026-08-29', 'K Lowes'), (1, 'identity', 'complete', '2026-08-29', '2026-09-05', 'K Lowes'), (1, 'interview_1', 'requested', '2026-09-10', null, null), (1, 'reference_1', 'requested', '2026-09-14', null, null);
  insert into interviews (volunteerId, stage, plannedOn) values (1, 'interview_1', '2026-11-24');
  insert into steps (kind, takenOn, what, volunteerId, stage) values ('chase', '2026-11-15', 'Telephone', 1, 'reference_1'), ('chase', '2026-12-15', 'Telephone', 1, 'reference_1'), ('call', '2026-11-20', 'Telephone', 1, 'reference_1');`)
for (const { stage, kind } of listPathStages(db)) {
  for (const [id, who] of [[2, `'K Lowes'`], [5, 'null']] as const) if (kind !== 'approval') handleOf(db).exec(`insert into stages (volunteerId, stage, state, requestedOn, completedOn, signedOffBy) values (${id}, '${stage}', 'complete', '2026-06-01', '2026-07-01', ${who})`)
}
const { columns } = recruitmentBoardService.read(null, context)
const at = (stage: string) => columns.find((column) => column.stage === stage)!.applicants

it('has a column for each required stage and every applicant in one of them, and nobody else', () => {
  expect(columns.map((column) => column.name).slice(0, 3)).toEqual(['Application', 'Identity', 'First interview'])
  expect(columns).toHaveLength(12)
  expect(columns.flatMap((column) => column.applicants.map((each) => `${column.name}: ${each.name}`))).toEqual(['Application: Ben Shaw', 'First interview: Farah Nixon', 'Approval: Alan Young', 'Approval: Cy Marsh'])
})

it('says how long, and what is waited for', () => {
  expect(at('interview_1')).toEqual([{
    id: 1, name: 'Farah Nixon', daysSinceApplied: 93, daysInStage: 73, isStalled: true, done: 2, required: 12, inTheWay: [], inTouch: { lastOn: '2026-11-20', days: 2, isSilent: false },
    awaited: [{ stage: 'interview_1', name: 'First interview', words: 'Planned for 24 Nov 2026', isLate: false }, { stage: 'reference_1', name: 'First reference', words: 'Asked 69 days ago, reminded 15 Nov 2026', isLate: false }],
  }])
  expect(at('application')[0]).toMatchObject({ daysSinceApplied: 21, daysInStage: 21, isStalled: false })
})

it('says when somebody was last in touch with them, and that nobody was', () => {
  expect(at('application')[0]!.inTouch).toEqual({ lastOn: null, days: 21, isSilent: true })
  const inTouch = () => recruitmentBoardService.read(null, context).columns[0]!.applicants.find((each) => each.id === 4)!.inTouch.lastOn
  for (const [kind, day, stage, lastOn] of [
    ['letter', '2026-11-02', 'reference_1', null], ['chase', '2026-11-03', 'reference_2', null], ['step', '2026-11-04', null, null], ['letter', '2026-11-05', null, '2026-11-05'],
    ['chase', '2026-11-06', 'application', '2026-11-06'], ['call', '2026-11-07', null, '2026-11-07'], ['call', '2026-11-23', null, '2026-11-07'],
  ] as const) {
    handleOf(db).prepare('insert into steps (kind, takenOn, what, volunteerId, stage) values (?, ?, ?, 4, ?)').run(kind, day, 'x', stage)
    expect([kind, inTouch()]).toEqual([kind, lastOn])
  }
  handleOf(db).exec(`insert into stages (volunteerId, stage, state, requestedOn) values (4, 'interview_1', 'requested', '2026-11-08'), (4, 'dbs', 'requested', '2026-11-09')`)
  expect(inTouch()).toBe('2026-11-08')
  handleOf(db).exec(`insert into interviews (volunteerId, stage, heldOn) values (4, 'interview_1', '2026-11-10')`)
  expect(inTouch()).toBe('2026-11-10')
})

it('says who is ready to be approved, and what is in the way of who is not', () => {
  expect(at('approval').map(({ name, inTheWay }) => [name, inTheWay])).toEqual([['Alan Young', []], ['Cy Marsh', ['11 stages are not signed off']]])
})

it('puts who has been there longest first', () => {
  handleOf(db).exec(`insert into volunteers (id, key, firstName, lastName, enquiredOn) values (6, 'V6', 'Di', 'Zane', '2026-02-01'), (7, 'V7', 'Ed', 'Adams', '2026-11-20'); insert into statusPeriods (volunteerId, status, fromOn) values (6, 'applicant', '2026-02-01'), (7, 'applicant', '2026-11-20')`)
  expect(recruitmentBoardService.read(null, context).columns[0]!.applicants.map((each) => each.name)).toEqual(['Di Zane', 'Ben Shaw', 'Ed Adams'])
})

it('has an application on hold apart from the columns, with why and until when, and counts none of its days (D09)', () => {
  handleOf(db).exec(`insert into statusPeriods (volunteerId, status, isOnHold, fromOn, reason, backOn) values (1, 'applicant', 1, '2026-11-12', 'Exams', '2027-01-10'), (4, 'applicant', 1, '2026-12-01', 'Later', null)`)
  const read = (today: string) => recruitmentBoardService.read(null, { ...context, today })
  expect(read(TODAY).columns.flatMap((column) => column.applicants.map((each) => each.name))).not.toContain('Farah Nixon')
  expect(read(TODAY).onHold).toEqual([{ id: 1, name: 'Farah Nixon', sinceOn: '2026-11-12', reason: 'Exams', backOn: '2027-01-10', stage: 'First interview', daysInStage: 63, done: 2, required: 12 }])
  expect(read('2026-12-01').onHold.map((held) => held.name)).toEqual(['Farah Nixon', 'Ben Shaw'])
  handleOf(db).exec(`insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2026-11-20')`)
  expect(read(TODAY).onHold).toEqual([])
  expect(read(TODAY).columns.find((column) => column.stage === 'interview_1')!.applicants[0]).toMatchObject({ name: 'Farah Nixon', daysInStage: 65 })
})
