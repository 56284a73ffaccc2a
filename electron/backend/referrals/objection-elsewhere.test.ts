import { beforeEach, describe, expect, it } from 'vitest'
import { all, one, run, sql } from '../database/sql.ts'
import { matchesService } from '../matches/matches-service.ts'
import { matchingService } from '../matching/matching-service.ts'
import type { OneWaiting } from '../matching/one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from '../matching/one-waiting-for-tests.ts'
import { referralsService } from './referrals-service.ts'

let made: OneWaiting['made']
let context: OneWaiting['context']
let ben: number
let referral: number
let ola: number
let begin: OneWaiting['begin']
let start: OneWaiting['start']
let open: OneWaiting['open']
let bothSayYes: OneWaiting['bothSayYes']
let earlier: number
beforeEach(() => {
  ({ made, context, ben, referral, ola, begin, start, open, bothSayYes } = oneWaiting())
  run(made.db, sql`update referrals set viewOn = '2023-05-03' where id = ${referral}`)
  earlier = made.referral({ youngPersonId: ben, receivedOn: '2021-02-01', state: 'withdrawn', closedOn: '2021-08-01', childView: 'wants', viewOn: '2021-02-01' })
})
const OBJECTS = { childView: 'objects', understanding: 'yes', viewTakenBy: 'K Lowes', viewReasons: null } as const
const objects = (viewOn = TODAY): unknown => referralsService.recordView({ id: earlier, ...OBJECTS, viewOn }, context)
const standing = (): unknown => [one(made.db, sql`select state, closedOn from referrals where id = ${referral}`), all(made.db, sql`select id from matches where startedOn > ${TODAY}`), all(made.db, sql`select id from pairings where stoppedOn is null`)]
const stopped = [{ state: 'declined_by_child', closedOn: TODAY }, [], []]

describe('an objection that is written down on another record of the young person (R2.2)', () => {
  it('stops the pairing under way, and closes the referral under which they wait', () => {
    bothSayYes(begin())
    expect(objects()).toEqual({ isClosed: false })
    expect(standing()).toEqual(stopped)
  })

  it('calls off the match that is planned', () => {
    const pairing = begin()
    bothSayYes(pairing)
    start(pairing, { on: '2023-11-20' })
    objects()
    expect(standing()).toEqual(stopped)
  })

  it('said in a match without a referral calls off another that is planned without one', () => {
    const lucy = made.youngPerson({ firstName: 'Lucy' })
    const now = made.match({ youngPersonId: lucy, volunteerId: ola, startedOn: '2022-02-01' })
    made.match({ youngPersonId: lucy, startedOn: '2023-12-01' })
    matchesService.recordView({ matchId: now, ...OBJECTS, viewOn: TODAY }, context)
    expect(all(made.db, sql`select id, endedOn from matches where youngPersonId = ${lucy}`)).toEqual([{ id: now, endedOn: null }])
  })

  it('stops nothing where they have said something else since', () => {
    const pairing = begin()
    bothSayYes(pairing)
    objects('2021-03-01')
    expect(standing()).toEqual([{ state: 'waiting', closedOn: null }, [], [{ id: pairing }]])
    expect(start(pairing)).toBeGreaterThan(0)
  })

  it('bars a first meeting and a start, as a workbook may bring it in', () => {
    const pairingId = begin()
    bothSayYes(pairingId)
    run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes', viewOn = ${TODAY} where id = ${earlier}`)
    expect(open().obstacles.map(({ words }) => words)).toContain('The young person does not want a visitor and understands what that means, so nobody may be appointed.')
    expect(() => matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: null, who: null }, context)).toThrow('does not want a visitor')
    expect(() => start(pairingId)).toThrow('does not want a visitor')
  })

  it('bars that anybody is asked at all, and says so before', () => {
    run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes', viewOn = ${TODAY} where id = ${earlier}`)
    expect(open().objections).toContainEqual({ stops: 'matching', words: 'The young person does not want a visitor and understands what that means, so nobody may be appointed.' })
    expect(() => begin()).toThrow('does not want a visitor')
    expect(all(made.db, sql`select id from pairings`)).toEqual([])
  })
})
