import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { legalHoldsService } from '../legal-holds/legal-holds-service.ts'
import { recruitmentService } from '../recruitment/recruitment-service.ts'
import { refusal } from '../refusal-for-tests.ts'
import { perform } from '../transaction.ts'
import { mergeVolunteers } from '../volunteers/merge-volunteers.ts'
import { youngPeopleService } from '../young-people/young-people-service.ts'
import { historyService } from './history-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext
let ann: number
let second: number
let third: number
let cy: number

beforeEach(() => {
  made = handMade()
  handleOf(made.db).pragma('foreign_keys = on')
  context = { db: made.db, who: 'K Lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ann = made.volunteer()
  second = made.volunteer()
  third = made.volunteer()
  cy = made.youngPerson()
  made.put('steps', { kind: 'call', takenOn: '2026-11-01', what: 'Rang', volunteerId: ann })
  made.put('steps', { kind: 'call', takenOn: '2026-11-02', what: 'Rang', volunteerId: second })
  made.put('wishes', { youngPersonId: cy, saidOn: '2026-02-01', words: 'Go climbing' })
  watchChanges(made.db)
})
function did(procedure: string, work: () => unknown): number {
  return perform({ db: made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'K Lowes', procedure, now: context.now }, work).entry!
}
const undo = (entry: number): number => did('history.undo', () => historyService.undo({ entry }, context))
const merged = (): number => did('volunteers.merge', () => mergeVolunteers(made.db, { keptId: ann, otherId: second, fromOther: [], equalities: 'kept', statuses: 'kept', stagesFromOther: [], papers: 'kept' }, TODAY))
const contactTaken = (): number => did('recruitment.takeOff', () => recruitmentService.takeOff({ record: 'contact', id: 1, reason: 'Was Alan’s' }, context))
const wishTaken = (): number => did('youngPeople.takeOff', () => youngPeopleService.takeOff({ record: 'wish', id: 1, reason: 'Was Bo’s' }, context))
const held = (whose: { volunteerId?: number; youngPersonId?: number }): number => did('legalHolds.place', () => legalHoldsService.place({ volunteerId: null, youngPersonId: null, ...whose, on: TODAY, reason: 'A claim', placedBy: null }, context))
const told = (entry: number): unknown => ([['volunteers', ann], ['volunteers', second], ['youngPeople', cy]] as const).flatMap(([table, id]) => historyService.ofRecord({ table, id }, context).entries).find((each) => each.id === entry)
const people = (): unknown => [all(made.db, sql`select id from volunteers`), all(made.db, sql`select id, volunteerId from steps`), all(made.db, sql`select id from wishes`)]

describe('what records of somebody rest on is not taken back while they are held (R5.3)', () => {
  it.each<[string, () => number, () => number]>([
    ['a merge', () => merged(), () => held({ volunteerId: ann })],
    ['a taking-off from a volunteer', () => contactTaken(), () => held({ volunteerId: ann })],
    ['a taking-off from a young person', () => wishTaken(), () => held({ youngPersonId: cy })],
    ['a merge that was taken back', () => undo(merged()), () => held({ volunteerId: second })],
    ['a taking-off that was taken back', () => undo(wishTaken()), () => held({ youngPersonId: cy })],
    ['a taking-off, while an allegation is open', () => wishTaken(), () => did('concerns.record', () => made.put('concerns', { kind: 'allegation', raisedOn: TODAY, youngPersonId: cy, summary: 'x' }))],
  ])('%s', (_what, doing, holding) => {
    const entry = doing()
    holding()
    const before = people()
    expect(told(entry)).toMatchObject({ canUndo: false, notNow: expect.stringContaining('so it cannot be taken back now') as string })
    expect(refusal(() => undo(entry))).toContain('This changes records that are kept as they are, so it cannot be taken back now.')
    expect(people()).toEqual(before)
  })

  it.each<[string, () => number]>([['a merge', () => merged()], ['a taking-off', () => wishTaken()]])('%s is, once the hold is lifted, and while somebody else is held', (_what, doing) => {
    const before = people()
    const entry = doing()
    held({ volunteerId: third })
    held({ youngPersonId: cy })
    did('lift', () => run(made.db, sql`update legalHolds set untilOn = ${TODAY} where youngPersonId = ${cy}`))
    undo(entry)
    expect((people() as unknown[][]).slice(1)).toEqual((before as unknown[][]).slice(1))
  })

  it('anything else still is', () => {
    const entry = did('youngPeople.correctWish', () => youngPeopleService.correctWish({ id: 1, saidOn: '2026-02-02', words: 'x', toldTo: null }, context))
    held({ youngPersonId: cy })
    expect(told(entry)).toMatchObject({ canUndo: true, notNow: null })
    expect(refusal(() => undo(entry))).toBe('was done')
  })
})
