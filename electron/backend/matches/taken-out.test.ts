import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { perform } from '../transaction.ts'
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

  const done = (work: () => unknown): unknown => perform({ db: made.db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }, work)
  const takes = (step: 'permission' | 'funding' | 'wish', outcome: 'yes' | 'no') => (): unknown => matchesService.takeGrowingUpStep({ matchId: match, on: '2026-07-01', step, outcome, untilOn: null, decidedBy: null, note: null }, context)
  const takesOut = (step: 'permission' | 'funding' | 'wish') => (): unknown => matchesService.removeGrowingUpStep({ matchId: match, step }, context)
  const workbook = (fundedAfter18: number | null) => (): unknown => run(made.db, sql`update matches set fundedAfter18 = ${fundedAfter18} where id = ${match}`)

  it.each<[string, readonly (() => unknown)[], number | null]>([
    ['a workbook’s yes stays where funding alone is granted', [workbook(1), takes('funding', 'yes')], 1],
    ['a refusal overrides it', [workbook(1), takes('funding', 'no')], 0],
    ['it comes back once the refusal is put right', [workbook(1), takes('funding', 'no'), takes('funding', 'yes')], 1],
    ['it comes back once the refusal is taken out', [workbook(1), takes('permission', 'no'), takesOut('permission')], 1],
    ['it stays where the same was granted and is taken out', [workbook(1), takes('permission', 'yes'), takesOut('permission')], 1],
    ['it comes back after two steps', [workbook(1), takes('permission', 'yes'), takes('funding', 'no'), takesOut('permission'), takesOut('funding')], 1],
    ['the later of two workbooks holds', [workbook(1), takes('permission', 'no'), takesOut('permission'), workbook(0), takes('permission', 'yes'), takesOut('permission')], 0],
    ['a workbook’s no comes back', [workbook(0), takes('permission', 'yes'), takesOut('permission')], 0],
    ['nothing is known where nothing was', [takes('permission', 'yes'), takesOut('permission')], null],
    ['a step that says nothing of it changes nothing', [workbook(1), takes('wish', 'no'), takesOut('wish')], 1],
  ])('whether the match goes on after 18: %s', (_what, works, fundedAfter18) => {
    watchChanges(made.db)
    works.forEach(done)
    expect(one(made.db, sql`select fundedAfter18 from matches where id = ${match}`)).toEqual({ fundedAfter18 })
  })

  it('is taken out: a step towards 18, and what permission and funding mean is as the other has it', () => {
    watchChanges(made.db)
    const take = (step: 'permission' | 'funding', outcome: 'yes' | 'no'): unknown => done(takes(step, outcome))
    const goesOn = (): unknown => one(made.db, sql`select fundedAfter18 from matches where id = ${match}`)
    take('permission', 'yes')
    take('funding', 'no')
    expect(goesOn()).toEqual({ fundedAfter18: 0 })
    done(takesOut('funding'))
    expect(goesOn()).toEqual({ fundedAfter18: 1 })
    done(hold)
    expect(() => done(takesOut('permission'))).toThrow('may be taken off')
    done(() => run(made.db, sql`delete from legalHolds`))
    done(takesOut('permission'))
    expect([goesOn(), life().growingUp]).toEqual([{ fundedAfter18: null }, []])
    expect(() => done(takesOut('permission'))).toThrow()
  })
})
