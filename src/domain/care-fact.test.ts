import { describe, expect, it } from 'vitest'
import type { CareFact } from './care-fact.ts'
import { careColumns, careColumnsWithout, careOn, careRestsOn, lookedAfterSpells } from './care-fact.ts'
import type { Care } from './care-words.ts'

const facts = (...told: readonly (readonly [string, Care, string?])[]): CareFact[] => told.map(([fromOn, care, legalStatus]) => ({ fromOn, care, legalStatus: legalStatus ?? null }))
const KEPT = { inCareFrom: '2018-01-01', inCareTo: null, legalStatus: 'care_order' }

describe('care as dated facts', () => {
  it('is looked after until something else begins, whatever the order in which it was written down', () => {
    expect(lookedAfterSpells(facts(['2022-05-01', 'looked_after'], ['2019-01-01', 'looked_after'], ['2020-01-01', 'looked_after'], ['2021-01-01', 'returned_home']))).toEqual([{ from: '2019-01-01', to: '2021-01-01' }, { from: '2022-05-01', to: null }])
  })

  it.each([['2018-12-31', null], ['2019-01-01', 'looked_after'], ['2021-01-01', 'returned_home'], ['2030-01-01', 'returned_home']])('on %s is %s', (on, care) => {
    expect(careOn(facts(['2021-01-01', 'returned_home'], ['2019-01-01', 'looked_after']), on)?.care ?? null).toBe(care)
  })

  it.each<[string, readonly CareFact[], ReturnType<typeof careColumns>]>([
    ['nothing written down', [], KEPT],
    ['looked after', facts(['2019-01-01', 'looked_after', 'section_20']), { inCareFrom: '2019-01-01', inCareTo: null, legalStatus: 'section_20' }],
    ['a new order', facts(['2019-01-01', 'looked_after', 'section_20'], ['2020-02-02', 'looked_after', 'care_order']), { inCareFrom: '2019-01-01', inCareTo: null, legalStatus: 'care_order' }],
    ['gone home', facts(['2019-01-01', 'looked_after', 'section_20'], ['2020-02-02', 'returned_home']), { inCareFrom: '2019-01-01', inCareTo: '2020-02-02', legalStatus: 'section_20' }],
    ['looked after again', facts(['2019-01-01', 'looked_after'], ['2020-02-02', 'returned_home'], ['2021-03-03', 'looked_after']), { inCareFrom: '2021-03-03', inCareTo: null, legalStatus: 'care_order' }],
    ['only the end', facts(['2020-02-02', 'adopted']), { inCareFrom: '2018-01-01', inCareTo: '2020-02-02', legalStatus: 'care_order' }],
  ])('with %s stands in the columns that lists and figures read', (_what, told, columns) => {
    expect(careColumns(told, KEPT)).toEqual(columns)
  })

  const NOTHING = { inCareFrom: null, inCareTo: null, legalStatus: null }
  it.each<[string, readonly CareFact[], string, ReturnType<typeof careColumns>, ReturnType<typeof careColumns>]>([
    ['the only fact', facts(['2019-01-01', 'looked_after', 'section_20']), '2019-01-01', { inCareFrom: '2019-01-01', inCareTo: null, legalStatus: 'section_20' }, NOTHING],
    ['the only fact, of no order', facts(['2019-01-01', 'looked_after']), '2019-01-01', { ...KEPT, inCareFrom: '2019-01-01' }, { ...NOTHING, legalStatus: 'care_order' }],
    ['a later order', facts(['2019-01-01', 'looked_after', 'section_20'], ['2020-02-02', 'looked_after', 'care_order']), '2020-02-02', { inCareFrom: '2019-01-01', inCareTo: null, legalStatus: 'care_order' }, { inCareFrom: '2019-01-01', inCareTo: null, legalStatus: 'section_20' }],
    ['that they went home', facts(['2019-01-01', 'looked_after'], ['2020-02-02', 'returned_home']), '2020-02-02', { inCareFrom: '2019-01-01', inCareTo: '2020-02-02', legalStatus: 'care_order' }, { inCareFrom: '2019-01-01', inCareTo: null, legalStatus: 'care_order' }],
    ['the end of what a workbook told', facts(['2020-02-02', 'adopted']), '2020-02-02', { ...KEPT, inCareTo: '2020-02-02' }, KEPT],
  ])('without %s, what it alone told is gone from the columns', (_what, told, takenFrom, before, after) => {
    expect(careColumnsWithout(told, told.find(({ fromOn }) => fromOn === takenFrom)!, before)).toEqual(after)
  })

  it.each([
    [facts(['2019-01-01', 'looked_after']), '2019-01-01', '2022-01-01', true],
    [facts(['2019-01-01', 'looked_after']), '2019-01-01', '2018-01-01', false],
    [facts(['2019-01-01', 'looked_after'], ['2020-01-01', 'looked_after']), '2019-01-01', '2022-01-01', false],
    [facts(['2019-01-01', 'looked_after'], ['2020-01-01', 'looked_after']), '2019-01-01', '2019-06-01', true],
    [facts(['2019-01-01', 'looked_after'], ['2020-01-01', 'returned_home']), '2020-01-01', '2022-01-01', false],
    [facts(['2019-01-01', 'looked_after'], ['2020-01-01', 'returned_home'], ['2021-01-01', 'looked_after']), '2021-01-01', '2022-01-01', true],
  ])('of %j the one from %s alone says that they were looked after on %s: %s', (told, takenFrom, on, rests) => {
    expect(careRestsOn(told, told.find(({ fromOn }) => fromOn === takenFrom)!, on)).toBe(rests)
  })
})
