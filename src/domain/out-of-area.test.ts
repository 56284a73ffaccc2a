import { describe, expect, it } from 'vitest'
import { middleOf } from './middle.ts'
import type { AreaCosts } from './out-of-area.ts'
import { areaCostWords, extraPence, pencePerVisit, visitCostWords } from './out-of-area.ts'

const COSTS: AreaCosts = { outside: { visits: 10, pence: 400_00 }, inside: { visits: 30, pence: 720_00 }, matchesOutside: 2 }
const of = (outside: Partial<AreaCosts['outside']>, inside: Partial<AreaCosts['inside']> = {}): AreaCosts => ({ ...COSTS, outside: { ...COSTS.outside, ...outside }, inside: { ...COSTS.inside, ...inside } })

describe('matches out of area', () => {
  it.each<[string, AreaCosts, number | null]>([
    ['cost what as many visits in the area would not have', COSTS, 160_00],
    ['cost less where they did', of({ pence: 200_00 }), -40_00],
    ['cost to the penny, half up', of({ visits: 1, pence: 10_00 }, { visits: 3, pence: 10_00 }), 6_67],
    ['cost no more than nothing to hold against', of({}, { visits: 0 }), null],
    ['cost nothing that is known without a visit', of({ visits: 0 }), null],
  ])('%s', (_what, costs, pence) => expect(extraPence(costs)).toBe(pence))

  it.each<[AreaCosts, number | null, string]>([
    [COSTS, 32_000_00, '£400 was claimed for 2 matches out of area, with 10 visits held. A visit came to £40 there and £24 in the area: £160 more than as many visits in the area, 0.5 % of the budget.'],
    [COSTS, null, '£400 was claimed for 2 matches out of area, with 10 visits held. A visit came to £40 there and £24 in the area: £160 more than as many visits in the area.'],
    [of({ pence: 200_00 }), 32_000_00, '£200 was claimed for 2 matches out of area, with 10 visits held. A visit came to £20 there and £24 in the area: £40 less than as many visits in the area.'],
    [of({ pence: 240_00 }), null, '£240 was claimed for 2 matches out of area, with 10 visits held. A visit came to £24 there and £24 in the area: the same as as many visits in the area.'],
    [{ ...of({ visits: 1 }, { visits: 0, pence: 0 }), matchesOutside: 1 }, null, '£400 was claimed for 1 match out of area, with 1 visit held.'],
    [{ ...COSTS, matchesOutside: 0 }, null, 'Nothing was claimed for a match out of area, and no visit was held in one.'],
  ])('%j, of a budget of %s, are told: %s', (costs, budget, words) => expect(areaCostWords(costs, budget)).toBe(words))
})

it.each<[Parameters<typeof visitCostWords>[0], string | null]>([
  [{ outOfArea: true, pence: 41_20, inAreaPence: 22_80 }, '£41.20, £18.40 more than in the area'], [{ outOfArea: true, pence: 20_00, inAreaPence: 22_00 }, '£20, £2 less than in the area'], [{ outOfArea: true, pence: 20_00, inAreaPence: 20_00 }, '£20, as in the area'],
  [{ outOfArea: true, pence: 20_00, inAreaPence: null }, '£20'], [{ outOfArea: false, pence: 20_00, inAreaPence: null }, '£20'], [{ outOfArea: true, pence: null, inAreaPence: 20_00 }, null],
])('a visit of %j costs %s', (takes, words) => expect(visitCostWords(takes)).toBe(words))

it.each<[readonly number[], number | null]>([[[], null], [[3], 3], [[9, 1, 4], 4], [[9, 1, 4, 6], 5]])('the middle of %j is %s', (numbers, middle) => expect(middleOf(numbers)).toBe(middle))
it('nobody knows what a visit costs where none was held', () => expect(pencePerVisit({ visits: 0, pence: 10 })).toBeNull())
