import { beforeEach, describe, expect, it } from 'vitest'
import { all, run, sql } from '../database/sql.ts'
import { matchesService } from '../matches/matches-service.ts'
import { matchingService } from './matching-service.ts'
import type { OneWaiting } from './one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

let one: OneWaiting
beforeEach(() => {
  one = oneWaiting()
  run(one.made.db, sql`update volunteers set maxMiles = 10 where id = ${one.nathan}`)
})
const tell = (volunteerId: number, miles: number | null): null => matchingService.tellDistance({ youngPersonId: one.ben, volunteerId, miles }, one.context)
const travel = (): Record<string, string> => Object.fromEntries(one.open().candidates.flatMap(({ name, remarks }) => remarks.filter(({ about }) => about === 'travel').map(({ tone, words }) => [name, `${tone}: ${words}`])))

describe('how far a volunteer lives from a young person (N12)', () => {
  it('is a reason, or speaks against, by how far they would travel; once it is not known any more it is neither', () => {
    tell(one.nathan, 7)
    expect(travel()).toMatchObject({ 'Nathan Hall': 'agrees: Same district, DH1, about 7 miles, will travel 10' })
    tell(one.nathan, 14)
    expect(travel()).toMatchObject({ 'Nathan Hall': 'objects: Same district, DH1, about 14 miles, will travel 10' })
    expect(one.open().candidates.find(({ id }) => id === one.nathan)?.mayBeAsked).toBe(true)
    tell(one.nathan, null)
    expect(travel()).toEqual({ 'Nathan Hall': 'agrees: Same district, DH1', 'Ola Hall': 'tells: Distance not known' })
    expect(all(one.made.db, sql`select * from distances`)).toEqual([])
  })

  it('keeps of where they live no more than the two districts, and is about right for others of the same two', () => {
    const [kim, lee] = [one.volunteer('Kim', { postcode: 'NE4 5AB', maxMiles: 25 }), one.volunteer('Lee', { postcode: 'NE4 7CD', maxMiles: 15 })]
    tell(kim, 20)
    expect(all(one.made.db, sql`select volunteerId, miles, toldOn, fromDistrict, toDistrict from distances`)).toEqual([{ volunteerId: kim, miles: 20, toldOn: TODAY, fromDistrict: 'NE4', toDistrict: 'DH1' }])
    expect(travel()).toMatchObject({ 'Kim Hall': 'agrees: About 20 miles, will travel 25', 'Lee Hall': 'objects: About 20 miles, will travel 15' })
    tell(lee, 12)
    expect(travel()).toMatchObject({ 'Kim Hall': 'agrees: About 20 miles, will travel 25', 'Lee Hall': 'agrees: About 12 miles, will travel 15' })
    expect(one.open().candidates.filter(({ id }) => id === kim || id === lee).map(({ distance }) => distance)).toEqual(expect.arrayContaining([{ miles: 20, of: 'these' }, { miles: 12, of: 'these' }]))
  })

  it('is not known any more once the young person moves, or the volunteer to another district', () => {
    tell(one.nathan, 7)
    run(one.made.db, sql`update volunteers set postcode = 'NE4 5AB' where id = ${one.nathan}`)
    expect(travel()).toMatchObject({ 'Nathan Hall': 'tells: Distance not known, would travel up to 10 miles' })
    run(one.made.db, sql`update volunteers set postcode = 'DH1 9ZZ' where id = ${one.nathan}`)
    expect(travel()).toMatchObject({ 'Nathan Hall': 'agrees: Same district, DH1, about 7 miles, will travel 10' })
    run(one.made.db, sql`update distances set toldOn = '2023-01-01'`)
    one.made.put('placements', { youngPersonId: one.ben, fromOn: '2023-09-01', placementType: 'foster', postcode: 'SR1 1AA', outOfArea: 1 })
    expect(travel()).toMatchObject({ 'Nathan Hall': 'tells: Distance not known, would travel up to 10 miles' })
  })

  it('stays with the two: the page of their match tells it, and so does matching anew', () => {
    tell(one.nathan, 7)
    const pairing = one.begin()
    one.bothSayYes(pairing)
    const id = one.start(pairing)
    const apart = (): unknown => matchesService.life({ id }, one.context).visitTakes.apart
    expect(apart()).toEqual([{ firstName: 'Nathan', maxMiles: 10, distance: { miles: 7, of: 'these' } }])
    matchesService.end({ matchId: id, on: TODAY, reason: 'other', decidedBy: 'service', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: true }, one.context)
    const again = all<{ id: number }>(one.made.db, sql`select id from referrals where state = 'waiting'`)[0]!.id
    expect(matchingService.open({ referralId: again }, one.context).candidates.find(({ id: each }) => each === one.nathan)?.distance).toEqual({ miles: 7, of: 'these' })
  })

  it('is refused of nobody who is there', () => {
    expect(() => tell(999, 7)).toThrow('no such volunteer')
    expect(() => matchingService.tellDistance({ youngPersonId: 999, volunteerId: one.nathan, miles: 7 }, one.context)).toThrow('no such young person')
  })
})
