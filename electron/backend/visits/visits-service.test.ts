import { beforeEach, describe, expect, it } from 'vitest'
import type { VisitFacts } from '#contract/visits.ts'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { dueOn } from '../due/due-today.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { historyService } from '../history/history-service.ts'
import { matchesService } from '../matches/matches-service.ts'
import { regulatedPatternOf } from '../recruitment/regulated-pattern.ts'
import { searchService } from '../search/search-service.ts'
import { perform } from '../transaction.ts'
import { volunteersService } from '../volunteers/volunteers-service.ts'
import { visitsService } from './visits-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext
let ann: number
let ben: number
let couple: number

beforeEach(() => {
  made = handMade()
  handleOf(made.db).pragma('foreign_keys = on')
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ann = made.activeVolunteer()
  ben = made.activeVolunteer()
  couple = made.match({ volunteerId: ann, secondVolunteerId: ben, startedOn: '2026-01-10' })
  watchChanges(made.db)
})

const VISIT: VisitFacts = { visitedOn: '2026-11-20', outcome: 'held', mode: 'in_person', minutes: 150, isOvernight: false, activity: 'Bowling', costPence: 1250, miles: 24, notes: 'She won.', attendedBy: [], tagIds: [] }
const log = (more: Partial<VisitFacts> = {}, matchId = couple): number => visitsService.log({ ...VISIT, attendedBy: [ann, ben], matchId, ...more }, context).id
const correct = (id: number, more: Partial<VisitFacts>): unknown => visitsService.correct({ ...VISIT, attendedBy: [ann, ben], id, ...more }, context)
const read = (id: number): ReturnType<typeof visitsService.read> => visitsService.read({ id }, context)
const timeline = (): { title: string; detail: string | null; visitId?: number | undefined }[] => matchesService.open({ id: couple }, context).timeline.filter(({ kind }) => kind === 'visit' || kind === 'missed_visit').map(({ title, detail, visitId }) => ({ title, detail, visitId }))
const month = (id: number): object => volunteersService.open({ id }, context).months.at(-1)!
const figures = ['visits.held', 'visits.hours', 'visits.cancelled', 'visits.virtual'] as const
const counts = (): unknown[] => figures.map((id) => made.figure(id, '2026-11-01', '2026-11-30'))
function did(work: () => unknown): number {
  const vault = { db: made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }
  return perform(vault, { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }, work).entry!
}

describe('a visit that is logged', () => {
  it('counts as one that a workbook brought in', () => {
    log()
    log({ visitedOn: '2026-11-12', mode: 'phone', minutes: 30, attendedBy: [ann] })
    log({ visitedOn: '2026-11-02', outcome: 'no_show', minutes: null, attendedBy: [] })
    const typed = counts()
    const brought = made.match({ startedOn: '2026-01-10' })
    made.visit({ matchId: brought, visitedOn: '2026-11-20', minutes: 150, costPence: 1250, miles: 24 })
    made.visit({ matchId: brought, visitedOn: '2026-11-12', mode: 'phone', minutes: 30 })
    made.visit({ matchId: brought, visitedOn: '2026-11-02', outcome: 'no_show', minutes: null })
    expect(typed).toEqual([2, 3, 1, 1])
    expect(counts()).toEqual([4, 6, 2, 2])
  })

  it('stands on the match’s timeline at once, and ends the gap since the last one', () => {
    expect(dueOn(made.db, TODAY).lines.map((line) => line.kind)).toContain('visit_gap')
    const [visit, call] = [log(), log({ visitedOn: '2026-11-19', mode: 'phone', activity: null, minutes: 20, notes: null })]
    expect(timeline()).toEqual([
      { visitId: visit, title: 'Visit, Bowling', detail: '2½ hours. She won.' },
      { visitId: call, title: 'Phone call in between', detail: '20 min' },
    ])
    expect(dueOn(made.db, TODAY).lines.map((line) => line.kind)).not.toContain('visit_gap')
    expect(matchesService.open({ id: couple }, context)).toMatchObject({ match: { visits: 2, lastVisitOn: '2026-11-20' }, heldInYear: 2 })
    expect(searchService.find({ typed: 'bowling' }, context).map(({ kind, recordId }) => [kind, recordId])).toContainEqual(['visit', visit])
  })

  it.each<[string, Partial<VisitFacts>]>([
    ['a day to come', { visitedOn: '2026-12-24' }],
    ['before the start', { visitedOn: '2025-12-24' }],
    ['thirteen hours', { minutes: 780 }],
    ['a second on the day', { visitedOn: '2026-11-20' }],
  ])('is not refused for %s', (_what, more) => {
    log()
    expect(read(log(more))).toMatchObject(more)
  })

  it('is refused where nobody was there, and for somebody who never visited in the match', () => {
    expect(() => log({ attendedBy: [] })).toThrow('Choose who was there')
    expect(() => log({ attendedBy: [made.activeVolunteer()] })).toThrow('such visitor in this match')
    expect(() => log({}, 999)).toThrow('such match')
    expect(() => log({ tagIds: [999] })).toThrow('such tag')
  })
})

describe('an hour of a couple (D33)', () => {
  it('counts once for the young person and once for each who was there', () => {
    log()
    expect([made.figure('visits.hours', '2026-11-01', '2026-11-30'), month(ann), month(ben)]).toMatchObject([2.5, { visits: 1, minutes: 150, miles: 24 }, { visits: 1, minutes: 150, miles: 24 }])
  })

  it('counts for the one who was there alone, who is named', () => {
    log({ attendedBy: [ben] })
    expect([made.figure('visits.hours', '2026-11-01', '2026-11-30'), month(ann), month(ben)]).toMatchObject([2.5, { visits: 0, minutes: 0 }, { visits: 1, minutes: 150 }])
    expect(timeline()[0]!.detail).toBe('2½ hours, with Ann. She won.')
    expect(volunteersService.list(null, context).rows.filter(({ id }) => id === ann || id === ben).map(({ id, lastVisitOn }) => [id, lastVisitOn])).toEqual([[ann, null], [ben, '2026-11-20']])
    expect([ann, ben].map((id) => volunteersService.open({ id }, context).timeline.filter(({ kind }) => kind === 'visit').length)).toEqual([0, 1])
  })

  it('counts for both where nobody wrote down who was there', () => {
    made.visit({ matchId: couple, visitedOn: '2026-11-03', minutes: 60 })
    expect([month(ann), month(ben)]).toMatchObject([{ minutes: 60 }, { minutes: 60 }])
  })

  it('is of whoever visited on its day where nobody wrote down who was there, in the months, beside the match and in the list', () => {
    made.put('steps', { kind: 'step', takenOn: '2026-11-10', what: 'Visits from this day', volunteerId: ben, matchId: couple })
    made.put('pastVisitors', { matchId: couple, volunteerId: made.activeVolunteer(), fromOn: '2026-01-10', toOn: '2026-11-09' })
    const cy = Number(all<{ id: number }>(made.db, sql`select volunteerId as id from pastVisitors`)[0]!.id)
    made.visit({ matchId: couple, visitedOn: '2026-11-03', minutes: 60 })
    const inMatch = (id: number): unknown => volunteersService.open({ id }, context).matches.map(({ visits, lastVisitOn }) => [visits, lastVisitOn])
    expect([ann, ben, cy].map(month)).toMatchObject([{ visits: 1 }, { visits: 0 }, { visits: 1 }])
    expect([ann, ben].map(inMatch)).toEqual([[[1, '2026-11-03']], [[0, null]]])
    expect(volunteersService.list(null, context).rows.filter(({ id }) => id === ann || id === ben).map(({ lastVisitOn }) => lastVisitOn)).toEqual(['2026-11-03', null])
    log({ attendedBy: [ben] })
    expect([ann, ben].map(inMatch)).toEqual([[[1, '2026-11-03']], [[1, '2026-11-20']]])
    expect([ann, ben].map(month)).toMatchObject([{ visits: 1 }, { visits: 1 }])
  })

  it('stays with who was there when somebody else visits now', () => {
    log()
    made.put('pastVisitors', { matchId: couple, volunteerId: ben, fromOn: '2026-01-10', toOn: '2026-11-21' })
    handleOf(made.db).exec(`update matches set secondVolunteerId = null where id = ${couple}`)
    expect(month(ben)).toMatchObject({ visits: 1, minutes: 150 })
    expect(visitsService.form({ matchId: couple }, context).visitors).toEqual([{ id: ann, name: 'Ann Bell', fromOn: '2026-01-10', toOn: null }, { id: ben, name: 'Ann Bell', fromOn: '2026-01-10', toOn: '2026-11-21' }])
    expect(() => log({ visitedOn: '2026-11-05', attendedBy: [ben] })).not.toThrow()
  })

  it('makes a pattern of regulated activity only for who was there (R3.2)', () => {
    for (const visitedOn of ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-20']) log({ visitedOn, attendedBy: [ann] })
    expect([regulatedPatternOf(made.db, ann, TODAY)?.days.length, regulatedPatternOf(made.db, ben, TODAY)]).toEqual([4, null])
  })
})

describe('a night (R3.2)', () => {
  it('is what somebody said it was, however long it lasted, and may not be known of a visit that a workbook brought in', () => {
    const nights = (): readonly string[] => regulatedPatternOf(made.db, ann, TODAY)?.overnight ?? []
    const id = log({ visitedOn: '2026-11-14', minutes: 570, isOvernight: true })
    expect([nights(), read(id).isOvernight]).toEqual([['2026-11-14'], true])
    correct(id, { visitedOn: '2026-11-14', minutes: 660, isOvernight: false })
    expect([nights(), read(id).isOvernight]).toEqual([[], false])
    const brought = made.visit({ matchId: couple, visitedOn: '2026-11-07', minutes: 660 })
    expect([nights(), read(brought).isOvernight]).toEqual([['2026-11-07'], null])
    correct(brought, { visitedOn: '2026-11-07', minutes: 660, isOvernight: false })
    expect(nights()).toEqual([])
  })
})

describe('a visit that was written down wrongly', () => {
  it('is corrected, and the history keeps what stood there', () => {
    let id = 0
    did(() => { id = log({ tagIds: [1] }) })
    did(() => correct(id, { visitedOn: '2026-11-19', minutes: 90, attendedBy: [ben], tagIds: [2, 3] }))
    expect(read(id)).toMatchObject({ visitedOn: '2026-11-19', minutes: 90, attendedBy: [ben], tagIds: [2, 3] })
    expect(historyService.ofRecord({ table: 'matches', id: couple }, context).entries[0]!.changes).toContainEqual(expect.objectContaining({ table: 'visits', action: 'update' }))
    expect(made.figure('visits.hours', '2026-11-01', '2026-11-30')).toBe(1.5)
  })

  it('has nobody and nothing worked on once it did not happen', () => {
    const id = log({ tagIds: [1] })
    correct(id, { outcome: 'cancelled_by_child' })
    expect(read(id)).toMatchObject({ attendedBy: null, tagIds: [] })
    expect(made.figure('visits.held', '2026-11-01', '2026-11-30')).toBe(0)
  })

  it('is taken out of every number, and brought back with all of it', () => {
    let id = 0
    did(() => { id = log({ attendedBy: [ben], tagIds: [1, 2] }) })
    const before = read(id)
    const entry = did(() => visitsService.remove({ id }, context))
    expect([timeline(), counts(), value(made.db, sql`select count(*) from attendances`), all(made.db, sql`select * from visitTags`)]).toEqual([[], [0, 0, 0, 0], 0, []])
    did(() => historyService.undo({ entry }, context))
    expect(read(id)).toEqual(before)
  })

  it.each<[string, () => object]>([['the young person', () => ({ youngPersonId: value<number>(made.db, sql`select youngPersonId from matches where id = ${couple}`) })], ['who visits', () => ({ volunteerId: ben })], ['who visited', () => {
    const before = made.volunteer()
    made.put('pastVisitors', { matchId: couple, volunteerId: before, fromOn: '2026-01-10', toOn: '2026-02-10' })
    return { volunteerId: before }
  }]])('is not taken out while the records of %s are held', (_, whose) => {
    const id = log()
    made.put('legalHolds', { ...whose(), reason: 'A claim', fromOn: '2026-11-01' })
    expect(() => visitsService.remove({ id }, context)).toThrow(/may be taken off now/)
    expect(counts()[0]).toBe(1)
  })

  it('is told to be gone', () => {
    expect(() => visitsService.remove({ id: 5 }, context)).toThrow('no such visit')
    expect(() => correct(5, {})).toThrow('no such visit')
  })
})
