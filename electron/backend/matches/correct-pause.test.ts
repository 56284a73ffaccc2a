import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import type { CorrectedPause } from './correct-pause.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let ann: number
let ola: number
let match: number
let pause: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ann = made.activeVolunteer()
  ola = made.activeVolunteer()
  run(made.db, sql`update volunteers set firstName = 'Ola' where id = ${ola}`)
  match = made.match({ volunteerId: ann, startedOn: '2025-01-01' })
  pause = made.put('matchPauses', { matchId: match, fromOn: '2026-03-01', toOn: '2026-05-01', reason: 'Exams' })
})
const correct = (to: Partial<CorrectedPause>): null => matchesService.correctPause({ pauseId: pause, fromOn: '2026-03-01', toOn: '2026-05-01', reason: 'Exams', expectedOn: null, ...to }, context)
const pauses = (): unknown => matchesService.life({ id: match }, context).pauses.map(({ fromOn, toOn, reason }) => [fromOn, toOn, reason])

describe('a pause that was written down wrongly', () => {
  it('is corrected, and counts as corrected', () => {
    correct({ fromOn: '2026-03-15', toOn: '2026-04-20', reason: 'School trip' })
    expect(pauses()).toEqual([['2026-03-15', '2026-04-20', 'School trip']])
    expect([made.at('matches.paused', '2026-03-10'), made.at('matches.paused', '2026-04-01'), made.at('matches.paused', '2026-04-25')]).toEqual([0, 1, 0])
  })

  it('that goes on keeps going on', () => {
    run(made.db, sql`update matchPauses set toOn = null`)
    correct({ fromOn: '2026-02-01', toOn: null, expectedOn: '2026-09-01' })
    expect(matchesService.life({ id: match }, context).pause).toEqual({ fromOn: '2026-02-01', reason: 'Exams', expectedOn: '2026-09-01' })
    expect(() => correct({ toOn: '2026-05-01' })).toThrow('The match is paused still. Let it go on instead.')
  })

  it.each<[string, Partial<CorrectedPause>, string]>([
    ['before the match', { fromOn: '2024-12-31' }, 'The match started on 1 Jan 2025'],
    ['into another pause', { fromOn: '2026-01-15' }, 'Another pause lasts from 1 Jan 2026 to 1 Feb 2026'],
    ['over before it began', { toOn: '2026-02-28' }, 'This is before the pause'],
  ])('is refused %s', (_what, to, words) => {
    made.put('matchPauses', { matchId: match, fromOn: '2026-01-01', toOn: '2026-02-01', reason: 'x' })
    expect(() => correct(to)).toThrow(words)
  })

  it.each<[string, Partial<CorrectedPause>, string]>([
    ['began later, while a visitor was suspended', { fromOn: '2026-03-20' }, 'Ann Bell was not cleared on 1 Mar 2026: suspended'],
    ['ended earlier, while a visitor was suspended', { toOn: '2026-03-20' }, 'Ann Bell was not cleared on 20 Mar 2026: suspended'],
  ])('is not said to have %s (R3.1)', (_what, to, words) => {
    made.status(ann, 'suspended', '2026-03-01')
    made.status(ann, 'active', '2026-05-01')
    expect(() => correct(to)).toThrow(words)
    expect(() => matchesService.removePause({ pauseId: pause }, context)).toThrow('was not cleared on 1 Mar 2026')
    expect(pauses()).toEqual([['2026-03-01', '2026-05-01', 'Exams']])
  })

  it('is moved to later days over one on which a visitor was not cleared, where it never covered that one', () => {
    made.status(ann, 'suspended', '2026-05-20')
    made.status(ann, 'active', '2026-05-25')
    correct({ fromOn: '2026-06-01', toOn: '2026-06-10' })
    expect(pauses()).toEqual([['2026-06-01', '2026-06-10', 'Exams']])
  })

  it.each<[string, () => unknown, string]>([
    ['was suspended', () => { made.status(ann, 'suspended', '2026-03-10'); made.status(ann, 'active', '2026-03-15') }, 'Ann Bell was not cleared on 10 Mar 2026: suspended'],
    ['was the subject of an allegation', () => made.put('concerns', { kind: 'allegation', raisedOn: '2026-03-11', resolvedOn: '2026-03-14', volunteerId: ann, summary: 'x' }), 'Ann Bell was not cleared on 11 Mar 2026: '],
    ['had let training lapse', () => { for (const trainedOn of ['2023-03-10', '2026-03-13']) run(made.db, sql`insert into trainingRecords (volunteerId, moduleId, trainedOn) values (${ann}, (select id from trainingModules where refreshMonths = 36 and isRequired limit 1), ${trainedOn})`) }, 'Ann Bell was not cleared on 12 Mar 2026: '],
    ['who left since was suspended', () => {
      made.put('pastVisitors', { matchId: match, volunteerId: ola, fromOn: '2025-01-01', toOn: '2026-03-20' })
      made.status(ola, 'suspended', '2026-03-10')
      made.status(ola, 'active', '2026-03-15')
    }, 'Ola Bell was not cleared on 10 Mar 2026: suspended'],
  ])('is not said never to have been where within it a visitor %s for some days only (R3.1)', (_what, happens, words) => {
    happens()
    expect(() => correct({ fromOn: '2026-04-01' })).toThrow(words)
    expect(() => correct({ toOn: '2026-03-05' })).toThrow(words)
    expect(() => matchesService.removePause({ pauseId: pause }, context)).toThrow(words)
    correct({ toOn: '2026-04-01' })
    expect(pauses()).toEqual([['2026-03-01', '2026-04-01', 'Exams']])
  })

  it('that goes on is not taken out where a visitor was suspended for some days of it', () => {
    run(made.db, sql`update matchPauses set toOn = null`)
    made.status(ann, 'suspended', '2026-06-01')
    made.status(ann, 'active', '2026-06-05')
    expect(() => matchesService.removePause({ pauseId: pause }, context)).toThrow('Ann Bell was not cleared on 1 Jun 2026')
  })

  it('that never was is taken out, but not while their records are held', () => {
    made.put('legalHolds', { volunteerId: ann, reason: 'A claim', fromOn: '2026-07-01' })
    expect(() => matchesService.removePause({ pauseId: pause }, context)).toThrow('may be taken off')
    run(made.db, sql`delete from legalHolds`)
    matchesService.removePause({ pauseId: pause }, context)
    expect(pauses()).toEqual([])
    expect(() => matchesService.removePause({ pauseId: pause }, context)).toThrow('no such pause')
  })

  it('that goes on is not taken out past what keeps them from meeting', () => {
    run(made.db, sql`update matchPauses set toOn = null`)
    made.status(ann, 'suspended', '2026-06-01')
    expect(() => matchesService.removePause({ pauseId: pause }, context)).toThrow('suspended')
    expect(pauses()).toHaveLength(1)
  })
})
