import { beforeEach, describe, expect, it } from 'vitest'
import { awaitedItems } from '../calendar/awaited-items.ts'
import { calendarItems } from '../calendar/calendar-items.ts'
import type { CommandContext } from '../context.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from './matches-service.ts'

let made: HandMade
let match: number
const on = (today: string): CommandContext => ({ db: made.db, who: 'k.lowes', today, now: () => `${today}T10:00:00.000Z` })

beforeEach(() => {
  made = handMade()
  match = made.match({ youngPersonId: made.youngPerson({ firstName: 'Ben', lastName: 'Nixon', bornOn: '2007-03-01', inCareTo: '2025-03-01' }), startedOn: '2021-05-01' })
  take('permission', null)
  take('funding', '2026-03-31')
})
const take = (step: 'permission' | 'funding', untilOn: string | null, more: object = {}): null =>
  matchesService.takeGrowingUpStep({ matchId: match, on: '2025-02-01', step, outcome: 'yes', untilOn, decidedBy: 'The council', note: null, ...more }, on('2025-02-01'))
const said = (today: string): unknown => matchesService.life({ id: match }, on(today)).extension
const onToday = (today: string): string[] => awaitedItems(made.db, today).items.filter(({ event }) => event === 'extension_end').map(({ on: day, label, who, state }) => `${day} ${label}: ${who}, ${state}`)

describe('funding after 18 that was granted until a day (R2.5, R2.8)', () => {
  it.each([
    ['2025-09-29', null, []],
    ['2025-09-30', 'holds until 31 Mar 2026', ['2026-03-31 Funding after 18 ends: Ben Nixon, coming']],
    ['2026-03-31', 'holds until 31 Mar 2026', ['2026-03-31 Funding after 18 ends: Ben Nixon, coming']],
    ['2026-04-01', 'held until 31 Mar 2026', ['2026-03-31 Funding after 18 ended: Ben Nixon, overdue']],
  ])('is told on %s on the match and on Today', (today, words, items) => {
    if (words === null) expect(said(today)).toBeNull()
    else expect(said(today)).toContain(words)
    expect(onToday(today)).toEqual(items)
  })

  it('stands in the calendar on its last day, and in the timeline', () => {
    expect(calendarItems(made.db, { from: '2026-03-01', to: '2026-03-31' }, '2025-06-01', ['growing_up']).map(({ on: day, event }) => `${day} ${event}`)).toEqual(['2026-03-31 extension_end'])
    expect(matchesService.open({ id: match }, on('2025-06-01')).timeline.map(({ title }) => title)).toContain('Funding after 18: yes, until 31 Mar 2026')
  })

  it.each<[string, () => unknown]>([
    ['it was granted for longer', () => take('funding', '2027-03-31')],
    ['it was granted without an end', () => take('funding', null)],
    ['it was refused', () => take('funding', null, { outcome: 'no' })],
    ['the end is planned', () => matchesService.planEnding({ matchId: match, expectedOn: '2026-05-01', endReason: 'other', teller: null, tellOn: null, toldOn: null, lastVisitOn: null, goodbye: null, remains: null }, on('2026-03-01'))],
    ['the match has ended', () => matchesService.end({ matchId: match, on: '2026-03-31', reason: 'other', decidedBy: 'both', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: false }, on('2026-04-01'))],
  ])('is told no more once %s', (_what, work) => {
    work()
    expect([said('2026-04-01'), onToday('2026-04-01')]).toEqual([null, []])
  })

  it('is refused until a day before the decision, and kept of no step that has no end', () => {
    expect(() => take('funding', '2025-02-01')).toThrow('Enter a day after it was decided.')
    take('funding', '2026-03-31', { step: 'training' })
    expect(matchesService.life({ id: match }, on('2025-06-01')).growingUp.map(({ step, untilOn }) => `${step} ${untilOn}`).sort()).toEqual(['funding 2026-03-31', 'permission null', 'training null'])
  })
})
