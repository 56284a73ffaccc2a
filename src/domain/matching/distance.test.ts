import { describe, expect, it } from 'vitest'
import { aboutMiles, distanceNow, distanceWords, livesFrom, type Homes, type ToldDistance } from './distance.ts'

const TOLD: ToldDistance = { miles: 7, toldOn: '2026-03-01', fromDistrict: 'DH1', toDistrict: 'DH7' }
const HOMES: Homes = { fromDistrict: 'DH1', toDistrict: 'DH7', placedOn: '2025-01-01' }

describe('how far two people live apart (N12)', () => {
  it.each<[what: string, told: ToldDistance | null, districts: number | null, homes: Partial<Homes>, words: string | null]>([
    ['what was told of them', TOLD, 9, {}, 'About 7 miles each way'],
    ['nobody said, and others of the same districts are known', null, 9, {}, 'About 9 miles each way, as between others of these districts'],
    ['nobody said', null, null, {}, null],
    ['the young person moved to another district', TOLD, null, { toDistrict: 'NE4' }, null],
    ['the volunteer moved to another district', TOLD, null, { fromDistrict: 'NE4' }, null],
    ['the young person moved within the district after it was told', TOLD, null, { placedOn: '2026-03-02' }, null],
    ['the young person moved there on the very day', TOLD, null, { placedOn: '2026-03-01' }, 'About 7 miles each way'],
    ['a district that is not known any more says nothing of a move', TOLD, null, { fromDistrict: null, toDistrict: null, placedOn: null }, 'About 7 miles each way'],
    ['a district that was not known then', { ...TOLD, fromDistrict: null, toDistrict: null }, null, {}, 'About 7 miles each way'],
    ['they moved, and others of the districts they live in now are known', TOLD, 12.5, { toDistrict: 'NE4' }, 'About 12.5 miles each way, as between others of these districts'],
  ])('%s', (_what, told, districts, homes, words) => {
    const known = distanceNow(told, districts, { ...HOMES, ...homes })
    expect(known === null ? null : distanceWords(known)).toBe(words)
  })

  it.each([
    [null, 'How far Ann lives from Ben is not written down yet.'], [{ miles: 7, of: 'these' }, 'Ann lives about 7 miles from Ben.'], [{ miles: 9, of: 'districts' }, 'Ann lives about 9 miles from Ben, as others of these districts do.'],
  ] as const)('%j is said before anybody is asked: %s', (distance, words) => expect(livesFrom('Ann', 'Ben', distance)).toBe(words))

  it.each([[0, 'under a mile'], [0.94, 'under a mile'], [0.95, 'about 1 mile'], [1.04, 'about 1 mile'], [7.25, 'about 7.3 miles'], [120, 'about 120 miles']])('%s is said as %s', (miles, words) => {
    expect(aboutMiles(miles)).toBe(words)
  })
})
