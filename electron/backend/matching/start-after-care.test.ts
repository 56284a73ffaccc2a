import { beforeEach, describe, expect, it } from 'vitest'
import { one, run, sql } from '../database/sql.ts'
import type { OneWaiting } from './one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

let { made, ben, nathan, begin, start, bothSayYes }: OneWaiting = oneWaiting()
beforeEach(() => {
  ({ made, ben, nathan, begin, start, bothSayYes } = oneWaiting())
})
const counts = (): unknown[] => [one(made.db, sql`select count(*) as n from matches`)]

describe('a match with somebody whose care has ended', () => {
  it.each<[string, () => unknown, string]>([
    ['at home', () => run(made.db, sql`update youngPeople set inCareTo = '2023-10-20' where id = ${ben}`), 'Ben is not looked after any more on 31 Oct 2023'],
    ['who is 18', () => run(made.db, sql`update youngPeople set bornOn = '2005-10-31' where id = ${ben}`), 'Ben is not looked after any more on 31 Oct 2023'],
    ['above the service’s age', () => run(made.db, sql`update youngPeople set bornOn = '1995-10-31' where id = ${ben}`), 'Ben is 28 on 31 Oct 2023'],
  ])('%s, starts only with the reason written down (R2.8, trap 6)', (_who, make, words) => {
    const pairingId = begin()
    bothSayYes(pairingId)
    make()
    expect(() => start(pairingId, { on: TODAY })).toThrow(words)
    start(pairingId, { on: TODAY, despite: 'The commissioner permits and pays it' })
    expect(counts()[0]).toEqual({ n: 1 })
  })

  it('is asked about on the first day, and not today', () => {
    const pairingId = begin()
    bothSayYes(pairingId)
    run(made.db, sql`update youngPeople set inCareTo = '2023-11-20' where id = ${ben}`)
    expect(() => start(pairingId, { on: '2023-11-20' })).toThrow('Ben is not looked after any more on 20 Nov 2023')
    start(pairingId, { on: '2023-11-19' })
    expect(counts()[0]).toEqual({ n: 1 })
  })
})

describe('a link to who runs the home (R2.4)', () => {
  const declared = (): unknown => made.put('independenceDeclarations', { volunteerId: nathan, declaredOn: '2023-10-01', isCouncillor: 0, homeProvider: 'Moor Homes', outcome: 'independent', decidedBy: 'k' })
  const moves = (fromOn: string, provider: string): unknown => made.put('placements', { youngPersonId: ben, fromOn, placementType: 'residential', provider })
  it.each<[string, () => unknown, string, boolean]>([
    ['of the home they have moved to by the first day', () => moves('2023-11-10', 'Moor Homes'), '2023-11-20', true],
    ['of a home they move to later', () => moves('2023-11-21', 'Moor Homes'), '2023-11-20', false],
    ['of a home they have left by then', () => { moves('2023-10-10', 'Moor Homes'); return moves('2023-11-10', 'Harbour Homes') }, '2023-11-20', false],
    ['of the home they live in today, for a start today', () => moves('2023-10-10', 'Moor Homes'), TODAY, true],
  ])('%s', (_which, make, on, keeps) => {
    const pairingId = begin()
    bothSayYes(pairingId)
    declared()
    make()
    if (keeps) expect(() => start(pairingId, { on })).toThrow('not independent here')
    else start(pairingId, { on })
    expect(counts()[0]).toEqual({ n: keeps ? 0 : 1 })
  })
})
