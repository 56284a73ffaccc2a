import { beforeEach, describe, expect, it } from 'vitest'
import type { PairingSteps } from '#domain/matching/pairing-correction.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { refusal } from '../refusal-for-tests.ts'
import { matchesService } from '../matches/matches-service.ts'
import { matchingService } from './matching-service.ts'
import type { OneWaiting } from './one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

let waiting: OneWaiting
let pairingId: number
beforeEach(() => {
  waiting = oneWaiting()
  pairingId = waiting.begin()
})
const steps = (): PairingSteps => matchingService.steps({ pairingId }, waiting.context).steps
const correct = (change: Partial<PairingSteps>): unknown => matchingService.correctSteps({ pairingId, steps: { ...steps(), ...change } }, waiting.context)
const assessments = (): unknown => all(waiting.made.db, sql`select askedOn, receivedOn, author from riskAssessments order by id`)
const referralSays = (): unknown => one<{ day: string }>(waiting.made.db, sql`select riskAssessmentOn as day from referrals where id = ${waiting.referral}`)?.day

describe('the steps of a pairing under way', () => {
  it('are corrected though others came after them', () => {
    matchingService.prepareProfiles({ pairingId, on: '2023-10-25' }, waiting.context)
    waiting.bothSayYes(pairingId)
    matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: 'Wharton Park', who: null }, waiting.context)
    correct({ profilesPreparedOn: '2023-10-20', volunteerAskedOn: '2023-10-23', volunteerAnsweredOn: '2023-10-25', volunteerWords: null, youngPersonWords: 'He likes cats' })
    expect(waiting.open().pairing).toMatchObject({ profilesPreparedOn: '2023-10-20', volunteerAskedOn: '2023-10-23', volunteerAnsweredOn: '2023-10-25', volunteerWords: null, youngPersonWords: 'He likes cats', introducedOn: '2023-11-04' })
  })

  it('that become a no stop it, and the young person waits for another', () => {
    waiting.bothSayYes(pairingId)
    correct({ volunteerAnswer: 'no', volunteerWords: 'Too far' })
    expect(waiting.open().before).toMatchObject([{ stoppedOn: '2023-10-26', stopReason: 'Nathan said no: Too far', volunteerAnswer: 'no' }])
    expect(one(waiting.made.db, sql`select waitingReason from referrals where id = ${waiting.referral}`)).toEqual({ waitingReason: 'seeking_visitor' })
  })

  it('let nobody be introduced past a closed gate (R3.1), and leave an introduction alone that another step is corrected beside', () => {
    waiting.bothSayYes(pairingId)
    matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: null, who: null }, waiting.context)
    waiting.made.status(waiting.nathan, 'suspended', '2023-10-30')
    expect(refusal(() => correct({ introducedOn: '2023-11-05' }))).toContain('Nathan')
    expect(refusal(() => correct({ profilesPreparedOn: '2023-10-20' }))).toBe('was done')
    expect(refusal(() => correct({ introducedOn: null, introductionPlace: null }))).toBe('was done')
  })

  it('are refused in the words of the form', () => expect(refusal(() => correct({ profilesPreparedOn: '2023-11-01' }))).toContain('This day is still to come'))
})

describe('the days of a risk assessment', () => {
  /* What the referral told of alone is written down before another comes. */
  const BEFORE = { askedOn: null, receivedOn: '2023-05-09', author: null }

  it('are the young person’s: their record and the referral have them as well', () => {
    matchingService.askForRisk({ pairingId, on: '2023-10-24' }, waiting.context)
    matchingService.receiveRisk({ pairingId, on: '2023-10-28' }, waiting.context)
    run(waiting.made.db, sql`update riskAssessments set author = 'Y Newton' where askedOn is not null`)
    correct({ riskAskedOn: '2023-10-23', riskReceivedOn: '2023-10-27' })
    expect([assessments(), referralSays()]).toEqual([[{ askedOn: '2023-10-23', receivedOn: '2023-10-27', author: 'Y Newton' }, BEFORE], '2023-10-27'])
    expect(refusal(() => correct({ riskReceivedOn: null }))).toContain('taken off on the young person’s page')
    expect([assessments(), referralSays()]).toEqual([[{ askedOn: '2023-10-23', receivedOn: '2023-10-27', author: 'Y Newton' }, BEFORE], '2023-10-27'])
  })

  it('that stood on the referral alone are corrected there, and written down where nothing stood', () => {
    expect(steps().riskReceivedOn).toBe('2023-05-09')
    correct({ riskReceivedOn: '2023-05-08' })
    expect([assessments(), referralSays()]).toEqual([[], '2023-05-08'])
    correct({ riskReceivedOn: null })
    expect(referralSays()).toBeNull()
    correct({ riskReceivedOn: '2023-05-10' })
    expect([assessments(), referralSays()]).toEqual([[{ askedOn: null, receivedOn: '2023-05-10', author: null }], '2023-05-10'])
  })
})

describe('the steps of a pairing that is over', () => {
  it('are corrected on the match that it became, and what it began on stays said', () => {
    waiting.bothSayYes(pairingId)
    const matchId = waiting.start(pairingId)
    correct({ youngPersonAskedOn: '2023-10-26', youngPersonAnsweredOn: '2023-10-27', profilesPreparedOn: '2023-10-20' })
    expect(matchesService.life({ id: matchId }, waiting.context).beginning).toMatchObject({ pairingId, youngPersonAnsweredOn: '2023-10-27', profilesPreparedOn: '2023-10-20' })
    expect(refusal(() => correct({ youngPersonAnswer: 'no' }))).toContain('A match began on this answer')
  })

  it('keep what was said where it was stopped', () => {
    matchingService.recordVolunteerAnswer({ pairingId, volunteerId: waiting.nathan, answer: 'no', words: null, on: TODAY }, waiting.context)
    correct({ volunteerAnsweredOn: '2023-10-30' })
    expect(steps()).toMatchObject({ volunteerAnswer: 'no', volunteerAnsweredOn: '2023-10-30' })
    expect(refusal(() => correct({ volunteerAnswer: 'yes' }))).toContain('This pairing is over')
  })
})
