import { beforeEach, describe, expect, it } from 'vitest'
import type { QueryContext } from '../context.ts'
import { run, sql, value } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from '../matches/matches-service.ts'
import { moneyService } from './money-service.ts'

let made: HandMade
let context: QueryContext
let [near, far]: [near: number, far: number] = [0, 0]

beforeEach(() => {
  made = handMade()
  context = { db: made.db, today: '2023-10-31', now: () => '2023-10-31T10:00:00.000Z' }
  const [here, there] = [made.youngPerson(), made.youngPerson()]
  made.put('placements', { youngPersonId: here, fromOn: null, outOfArea: 0 })
  made.put('placements', { youngPersonId: there, fromOn: null, outOfArea: 0 })
  made.put('placements', { youngPersonId: there, fromOn: '2023-06-01', outOfArea: 1 });
  [near, far] = [made.match({ youngPersonId: here }), made.match({ youngPersonId: there })]
})
const costs = (on?: string): ReturnType<typeof moneyService.areaCosts> => moneyService.areaCosts(on === undefined ? {} : { on }, context)
const met = (matchId: number, on: string, pence: number, visit: Readonly<Record<string, string | number>> = {}): void => {
  made.visit({ matchId, visitedOn: on, ...visit })
  if (pence > 0) made.claim({ matchId, claimedOn: on, amountPence: pence })
}

describe('what matches out of area cost (N12)', () => {
  it('counts a claim and a visit by where the young person lived on its day', () => {
    met(near, '2023-05-01', 20_00)
    met(far, '2023-05-31', 22_00)
    met(far, '2023-06-01', 60_00)
    expect(costs()).toEqual({ outside: { visits: 1, pence: 60_00 }, inside: { visits: 2, pence: 42_00 }, matchesOutside: 1 })
  })

  it('is of the financial year alone, and of no day to come', () => {
    met(far, '2023-06-10', 60_00)
    met(far, '2023-11-01', 60_00)
    expect([costs().outside, costs('2022-05-01').matchesOutside]).toEqual([{ visits: 1, pence: 60_00 }, 0])
  })

  it('counts no call, no visit that was not held, no claim without a match, and nobody of whom nobody knows where they live', () => {
    met(far, '2023-06-10', 0, { mode: 'phone' })
    met(far, '2023-06-11', 0, { outcome: 'no_show' })
    made.claim({ claimedOn: '2023-06-12', amountPence: 5_00 })
    met(made.match(), '2023-06-13', 7_00)
    expect(costs()).toEqual({ outside: { visits: 0, pence: 0 }, inside: { visits: 0, pence: 0 }, matchesOutside: 0 })
  })

  it('tells how far the visitors live from those who are out of area today, the farthest first, and who is not known', () => {
    const volunteer = (lastName: string): number => made.volunteer({ lastName })
    const [one, other] = [volunteer('Near'), volunteer('Far')]
    run(made.db, sql`update matches set volunteerId = ${one}, secondVolunteerId = ${other} where id = ${far}`)
    const there = value<number>(made.db, sql`select youngPersonId from matches where id = ${far}`)!
    const apart = (): unknown => moneyService.areaDistances(null, context).map(({ matchId, volunteer: who, distance }) => [matchId, who, distance?.miles ?? null])
    expect(apart()).toEqual([[far, 'Ann Near', null], [far, 'Ann Far', null]])
    made.put('distances', { youngPersonId: there, volunteerId: other, miles: 64, toldOn: '2023-07-01' })
    expect(apart()).toEqual([[far, 'Ann Far', 64], [far, 'Ann Near', null]])
    made.put('distances', { youngPersonId: there, volunteerId: one, miles: 70, toldOn: '2023-05-01' })
    expect(apart()).toEqual([[far, 'Ann Far', 64], [far, 'Ann Near', null]])
    run(made.db, sql`update matches set endedOn = '2023-10-31' where id = ${far}`)
    expect(apart()).toEqual([])
  })

  it('stands on the match: where they live, the usual miles, and what a visit costs beside one in the area', () => {
    met(near, '2023-05-01', 20_00, { miles: 8 })
    for (const [on, miles] of [['2023-06-10', 60], ['2023-07-10', 64], ['2023-08-10', 200]] as const) met(far, on, 45_00, { miles })
    met(far, '2022-10-31', 0, { miles: 1 })
    const takes = (id: number): unknown => matchesService.life({ id }, context).visitTakes
    expect(takes(far)).toEqual({ outOfArea: true, apart: [], miles: 64, pence: 45_00, inAreaPence: 20_00 })
    expect(takes(near)).toEqual({ outOfArea: false, apart: [], miles: 8, pence: 20_00, inAreaPence: null })
    expect(takes(made.match())).toEqual({ outOfArea: null, apart: [], miles: null, pence: null, inAreaPence: null })
  })
})
