import { beforeEach, describe, expect, it } from 'vitest'
import type { SupervisionFacts } from '#contract/supervisions.ts'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { calendarItems } from '../calendar/calendar-items.ts'
import { dueOn } from '../due/due-today.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { historyService } from '../history/history-service.ts'
import { matchesService } from '../matches/matches-service.ts'
import { perform } from '../transaction.ts'
import { volunteersService } from '../volunteers/volunteers-service.ts'
import { supervisionsService } from './supervisions-service.ts'

const TODAY = '2026-11-20'
let made: HandMade
let context: CommandContext
let ann: number
let susan: number
let kim: number

beforeEach(() => {
  made = handMade()
  handleOf(made.db).pragma('foreign_keys = on')
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ann = made.activeVolunteer('2026-06-05')
  susan = made.match({ volunteerId: ann, youngPersonId: made.youngPerson({ firstName: 'Susan' }), startedOn: '2026-06-10' })
  kim = made.match({ volunteerId: made.volunteer(), secondVolunteerId: ann, youngPersonId: made.youngPerson({ firstName: 'Kim' }), startedOn: '2026-07-10' })
  watchChanges(made.db)
})

const TOLD: SupervisionFacts = { heldOn: TODAY, mode: 'phone', impact: true, enjoying: true, childSafe: null, notes: 'Going well.', nextOn: null, spokenOf: [] }
const record = (more: Partial<SupervisionFacts> = {}): number => supervisionsService.record({ volunteerId: ann, ...TOLD, ...more }, context).id
const row = (id: number): object => all<object>(made.db, sql`select dueOn, heldOn, matchId, nextOn from supervisions where id = ${id}`)[0]!
const isDue = (on = TODAY): boolean => dueOn(made.db, on).lines.some((line) => line.kind === 'supervision' && line.subject.id === ann)
const lastBeat = (): ReturnType<typeof volunteersService.open>['beats'][number] => volunteersService.open({ id: ann }, context).beats.findLast((beat) => beat.heldOn !== null)!
const onTimeline = (id: number): string[] => matchesService.open({ id }, context).timeline.filter(({ kind }) => kind === 'supervision').map(({ on }) => on)
function did(work: () => unknown): number {
  const vault = { db: made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }
  return perform(vault, { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }, work).entry!
}

describe('a supervision that is recorded', () => {
  it('is what the next is due from, in the beats and on Today alike, and counts', () => {
    expect([isDue(), made.at('supervisions.overdue', TODAY)]).toEqual([true, 1])
    const id = record({ spokenOf: [susan, kim] })
    expect(row(id)).toMatchObject({ dueOn: '2026-08-28', heldOn: TODAY })
    expect(volunteersService.open({ id: ann }, context).beats.slice(-2)).toMatchObject([{ heldOn: TODAY, state: 'late', daysLate: 84 }, { heldOn: null, dueOn: '2027-02-12', state: 'due' }])
    expect([isDue(), made.at('supervisions.overdue', TODAY), made.at('supervisions.held', TODAY), made.at('supervisions.impact_percent', TODAY), made.figure('supervisions.on_time_percent', '2026-08-01', TODAY)]).toEqual([false, 0, 1, 100, 0])
  })

  it('is on time where it was held by its day', () => {
    record({ heldOn: '2026-08-28' })
    expect(made.figure('supervisions.on_time_percent', '2026-08-01', TODAY)).toBe(100)
  })

  it('takes the day that a workbook kept for it', () => {
    const kept = made.put('supervisions', { volunteerId: ann, dueOn: '2026-11-13' })
    expect(record()).toBe(kept)
    expect(row(kept)).toMatchObject({ dueOn: '2026-11-13', heldOn: TODAY })
    expect(made.figure('supervisions.on_time_percent', '2026-11-01', TODAY)).toBe(0)
    expect(record({ heldOn: '2026-09-01' })).not.toBe(kept)
  })

  it('says of whom they spoke and of whom not (T16), and stands in the matches of the first', () => {
    record({ spokenOf: [kim] })
    expect(lastBeat()).toMatchObject({ spokenOf: ['Kim'], notSpokenOf: ['Susan'] })
    expect([onTimeline(susan), onTimeline(kim)]).toEqual([[], [TODAY]])
  })

  it('stands in no match where nobody was spoken of, and in all where a workbook says nothing of it', () => {
    record({ heldOn: '2026-11-02' })
    made.put('supervisions', { volunteerId: ann, heldOn: '2026-11-01' })
    expect([onTimeline(susan), onTimeline(kim)]).toEqual([['2026-11-01'], ['2026-11-01']])
  })

  it('speaks only of matches of its day', () => {
    expect(() => record({ heldOn: '2026-07-01', spokenOf: [kim] })).toThrow('Only matches of that day')
    record({ heldOn: '2026-07-01', spokenOf: [susan] })
    expect(lastBeat()).toMatchObject({ spokenOf: ['Susan'], notSpokenOf: [] })
  })

  it('keeps the day agreed for the next, which moves nothing that is due', () => {
    record({ nextOn: '2027-02-08' })
    expect(lastBeat().nextOn).toBe('2027-02-08')
    const planned = (): unknown[] => calendarItems(made.db, { from: '2027-02-01', to: '2027-02-28' }, TODAY, ['supervision']).map(({ on, label }) => [on, label])
    expect(planned()).toEqual([['2027-02-08', 'Supervision as agreed'], ['2027-02-12', 'Supervision due']])
    expect(dueOn(made.db, '2027-02-01').lines.find((line) => line.kind === 'supervision' && line.subject.id === ann)).toMatchObject({ dueOn: '2027-02-12', detail: 'Last held 20 Nov 2026, agreed for 8 Feb 2027, visits Susan and Kim' })
  })

  it.each<[string, Partial<SupervisionFacts>, string]>([
    ['a day to come', { heldOn: '2026-11-21' }, 'still to come'],
    ['a next day before it', { nextOn: '2026-11-19' }, 'Enter a day after'],
  ])('is refused for %s', (_what, more, words) => expect(() => record(more)).toThrow(words))
})

describe('a supervision that was written down wrongly', () => {
  it('is corrected with all of it', () => {
    const id = record({ spokenOf: [susan] })
    expect(row(id)).toMatchObject({ matchId: susan })
    supervisionsService.correct({ ...TOLD, id, heldOn: '2026-11-18', enjoying: false, spokenOf: [susan, kim], nextOn: '2027-02-01' }, context)
    expect(supervisionsService.read({ id }, context)).toMatchObject({ heldOn: '2026-11-18', enjoying: false, spokenOf: [susan, kim], nextOn: '2027-02-01' })
    expect(row(id)).toMatchObject({ matchId: null })
    expect(lastBeat()).toMatchObject({ heldOn: '2026-11-18', notSpokenOf: [] })
  })

  it('is taken out, so that the next is due from the one before, and brought back', () => {
    let id = 0
    did(() => { id = record({ spokenOf: [kim] }) })
    const before = supervisionsService.read({ id }, context)
    const entry = did(() => supervisionsService.remove({ id }, context))
    expect([isDue(), made.at('supervisions.held', TODAY)]).toEqual([true, 0])
    did(() => historyService.undo({ entry }, context))
    expect([isDue(), supervisionsService.read({ id }, context)]).toEqual([false, before])
  })

  it.each<[string, () => object, boolean]>([
    ['the volunteer', () => ({ volunteerId: ann }), true], ['a young person it speaks of', () => ({ youngPersonId: value<number>(made.db, sql`select youngPersonId from matches where id = ${kim}`) }), true],
    ['another young person', () => ({ youngPersonId: made.youngPerson() }), false],
  ])('while the records of %s are held', (_, whose, isKept) => {
    const id = record({ spokenOf: [kim] })
    made.put('legalHolds', { ...whose(), reason: 'A claim', fromOn: '2026-11-01' })
    const taking = (): unknown => supervisionsService.remove({ id }, context)
    if (isKept) expect(taking).toThrow(/may be taken off now/)
    else expect(taking()).toBeNull()
  })

  it('that a workbook brought in speaks of the match that stands in it', () => {
    const id = made.put('supervisions', { volunteerId: ann, matchId: susan, heldOn: '2026-11-01' })
    expect(supervisionsService.read({ id }, context).spokenOf).toEqual([susan])
    expect(lastBeat()).toMatchObject({ records: [{ id, about: 'Susan' }], spokenOf: ['Susan'], notSpokenOf: [] })
  })
})
