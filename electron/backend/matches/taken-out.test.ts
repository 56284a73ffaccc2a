import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  match = made.match({ youngPersonId: made.youngPerson({ bornOn: '2008-12-12' }), startedOn: '2021-05-01' })
})
const life = (): ReturnType<typeof matchesService.life> => matchesService.life({ id: match }, context)
const hold = (): number => made.put('legalHolds', { youngPersonId: one<{ id: number }>(made.db, sql`select youngPersonId as id from matches where id = ${match}`)!.id, reason: 'A claim', fromOn: '2026-07-01' })

describe('what was entered of a match and never was', () => {
  it('is taken out: an objective, with what it is about', () => {
    const tag = made.put('outcomeTags', { name: 'Confidence', position: 1 })
    matchesService.setObjective({ matchId: match, on: '2026-07-01', what: 'Take the bus alone', tagIds: [tag] }, context)
    const { id: objectiveId } = life().objectives[0]!
    const held = hold()
    expect(() => matchesService.removeObjective({ objectiveId }, context)).toThrow('may be taken off')
    run(made.db, sql`delete from legalHolds where id = ${held}`)
    matchesService.removeObjective({ objectiveId }, context)
    expect([life().objectives, all(made.db, sql`select id from objectiveTags`)]).toEqual([[], []])
    expect(() => matchesService.removeObjective({ objectiveId }, context)).toThrow('no such objective')
  })

  it.each<[string, readonly ('yes' | 'no')[], number | null]>([
    ['granted', ['yes'], 1], ['refused', ['no'], 0], ['refused by mistake', ['no', 'yes'], null],
  ])('leaves the permission that a workbook has where funding alone is recorded as %s', (_how, outcomes, fundedAfter18) => {
    run(made.db, sql`update matches set fundedAfter18 = 1`)
    for (const outcome of outcomes) matchesService.takeGrowingUpStep({ matchId: match, on: '2026-07-01', step: 'funding', outcome, untilOn: null, decidedBy: null, note: null }, context)
    expect(one(made.db, sql`select fundedAfter18 from matches where id = ${match}`)).toEqual({ fundedAfter18 })
  })

  it('is taken out: a step towards 18, and what permission and funding mean is as the other has it', () => {
    const take = (step: 'permission' | 'funding', outcome: 'yes' | 'no'): null => matchesService.takeGrowingUpStep({ matchId: match, on: '2026-07-01', step, outcome, untilOn: null, decidedBy: null, note: null }, context)
    const goesOn = (): unknown => one(made.db, sql`select fundedAfter18 from matches where id = ${match}`)
    take('permission', 'yes')
    take('funding', 'no')
    expect(goesOn()).toEqual({ fundedAfter18: 0 })
    matchesService.removeGrowingUpStep({ matchId: match, step: 'funding' }, context)
    expect(goesOn()).toEqual({ fundedAfter18: 1 })
    hold()
    expect(() => matchesService.removeGrowingUpStep({ matchId: match, step: 'permission' }, context)).toThrow('may be taken off')
    run(made.db, sql`delete from legalHolds`)
    matchesService.removeGrowingUpStep({ matchId: match, step: 'permission' }, context)
    expect([goesOn(), life().growingUp]).toEqual([{ fundedAfter18: null }, []])
    expect(() => matchesService.removeGrowingUpStep({ matchId: match, step: 'permission' }, context)).toThrow()
  })
})
