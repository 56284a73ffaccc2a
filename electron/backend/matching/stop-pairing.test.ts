import { beforeEach, describe, expect, it } from 'vitest'
import { calendarItems } from '../calendar/calendar-items.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { matchesService } from '../matches/matches-service.ts'
import { referralsService } from '../referrals/referrals-service.ts'
import { matchingService } from './matching-service.ts'
import type { OneWaiting } from './one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

let made: OneWaiting['made']
let context: OneWaiting['context']
let ben: OneWaiting['ben']
let referral: OneWaiting['referral']
let nathan: OneWaiting['nathan']
let ola: OneWaiting['ola']
let open: OneWaiting['open']
let begin: OneWaiting['begin']
let start: OneWaiting['start']
let bothSayYes: OneWaiting['bothSayYes']
beforeEach(() => {
  ({ made, context, ben, referral, nathan, ola, open, begin, start, bothSayYes } = oneWaiting())
})

describe('a pairing under way stops with its referral', () => {
  const NOT_YET = { previousProvider: null, firstMatchedOn: null, despite: null, rhythmDays: null, trialUntilOn: null, spotProvider: null, spotPencePerYear: null, spotReason: null }
  const AGREED = { youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2023-10-20', youngPersonWords: null, volunteersAgreedOn: '2023-10-20' } as const

  it.each<[string, () => unknown, string]>([
    ['the young person objects and understands (R2.2)', () => referralsService.recordView({ id: referral, childView: 'objects', understanding: 'yes', viewOn: TODAY, viewTakenBy: 'K Lowes', viewReasons: null }, context), 'Decided not to appoint: The young person objects'],
    ['it is decided not to appoint', () => referralsService.decide({ id: referral, decision: 'not_appointed', decidedOn: TODAY, reason: 'too_young', considerAgainOn: null, note: null }, context), 'Decided not to appoint: Too young'],
    ['the referral is closed', () => referralsService.close({ id: referral, closedOn: TODAY, state: 'withdrawn', considerAgainOn: null, note: null }, context), 'The referral was closed'],
    ['a match that began elsewhere is recorded', () => matchesService.record({ ...NOT_YET, youngPersonId: ben, referralId: referral, volunteerId: ola, secondVolunteerId: null, type: 'standard', introducedOn: null, startedOn: TODAY, agreement: AGREED }, context), 'Their match began elsewhere'],
  ])('where %s: nobody meets them, and nobody is still being asked', (_what, end, stopReason) => {
    const pairingId = begin()
    bothSayYes(pairingId)
    matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: 'Wharton Park', who: null }, context)
    const lucy = made.referral({ youngPersonId: made.youngPerson({ firstName: 'Lucy' }) })
    const isFree = (): boolean => !JSON.stringify(matchingService.open({ referralId: lucy }, context).candidates.find(({ id }) => id === nathan)).includes('Being matched')
    const meetings = (): number => calendarItems(made.db, { from: '2023-11-01', to: '2023-11-30' }, TODAY).filter(({ event }) => event === 'introduction').length
    expect([isFree(), meetings()]).toEqual([false, 1])
    end()
    expect([isFree(), meetings(), open().pairing]).toEqual([true, 0, null])
    expect(open().before.find(({ id }) => id === pairingId)).toMatchObject({ stoppedOn: TODAY, stopReason, matchId: null })
    expect(() => matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: null, who: null }, context)).toThrow('This pairing is over')
  })

  it.each([[TODAY, TODAY], ['2023-11-20', TODAY]])('where a match with somebody else is recorded that starts on %s, never on a day to come', (startedOn, stoppedOn) => {
    const pairingId = begin()
    matchesService.record({ ...NOT_YET, youngPersonId: ben, referralId: null, volunteerId: ola, secondVolunteerId: null, type: 'standard', introducedOn: null, startedOn, agreement: AGREED }, context)
    expect(one(made.db, sql`select stoppedOn from pairings where id = ${pairingId}`)).toEqual({ stoppedOn })
  })

  it('but becomes the match that is recorded with the same visitor, with its steps', () => {
    const pairingId = begin()
    matchingService.prepareProfiles({ pairingId, on: '2023-10-25' }, context)
    const { matchId } = matchesService.record({ ...NOT_YET, youngPersonId: ben, referralId: null, volunteerId: nathan, secondVolunteerId: null, type: 'standard', introducedOn: '2023-10-30', startedOn: TODAY, agreement: { ...AGREED, youngPersonWords: 'He is kind' } }, context)
    expect(all(made.db, sql`select id, stoppedOn, matchId from pairings`)).toEqual([{ id: pairingId, stoppedOn: null, matchId }])
    expect(matchesService.life({ id: matchId }, context).beginning).toMatchObject({
      profilesPreparedOn: '2023-10-25', volunteers: [{ askedOn: '2023-10-24', yesOn: '2023-10-20' }], youngPersonAnsweredOn: '2023-10-20', youngPersonWords: 'He is kind', introducedOn: '2023-10-30',
    })
  })

  it('takes no step where the young person does not wait any more, as in an older file, and may only be stopped', () => {
    const pairingId = begin()
    bothSayYes(pairingId)
    run(made.db, sql`update referrals set state = 'withdrawn', closedOn = '2023-10-30' where id = ${referral}`)
    const step = { pairingId, on: TODAY }
    for (const take of [
      () => matchingService.planIntroduction({ ...step, place: null, who: null }, context), () => matchingService.prepareProfiles(step, context), () => matchingService.askForRisk(step, context), () => matchingService.receiveRisk(step, context),
      () => matchingService.askVolunteer(step, context), () => matchingService.recordVolunteerAnswer({ ...step, volunteerId: nathan, answer: 'yes', words: null }, context), () => matchingService.askYoungPerson(step, context),
      () => matchingService.recordYoungPersonAnswer({ ...step, answer: 'yes', words: null }, context), () => matchingService.stall({ ...step, reason: 'x', chaseAgainOn: null }, context), () => matchingService.goOn({ pairingId }, context),
      () => matchingService.chase({ ...step, what: 'x', who: null }, context), () => start(pairingId),
    ]) expect(take).toThrow('does not wait any more')
    matchingService.stop({ ...step, reason: 'Withdrawn' }, context)
    expect(open().before).toMatchObject([{ stoppedOn: TODAY }])
  })
})
