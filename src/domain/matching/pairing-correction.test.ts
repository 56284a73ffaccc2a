import { describe, expect, it } from 'vitest'
import type { PairingStands, PairingSteps } from './pairing-correction.ts'
import { newNo, wrongInSteps } from './pairing-correction.ts'

const TODAY = '2026-11-22'
const WAS: PairingSteps = {
  profilesPreparedOn: '2026-10-01', riskAskedOn: '2026-10-02', riskReceivedOn: '2026-10-10', volunteerAskedOn: '2026-10-03', volunteerAnswer: 'yes', volunteerAnsweredOn: '2026-10-05', volunteerWords: null,
  secondAnswer: null, secondAnsweredOn: null, secondWords: null, youngPersonAskedOn: '2026-10-06', youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2026-10-08', youngPersonWords: null, introducedOn: '2026-10-20', introductionPlace: null, introductionWith: null,
}
const UNDER_WAY: PairingStands = { hasSecond: false, stoppedOn: null, startedOn: null }
const STOPPED: PairingStands = { ...UNDER_WAY, stoppedOn: '2026-11-01' }
const MATCHED: PairingStands = { ...UNDER_WAY, startedOn: '2026-11-01' }
const NOT_MET: PairingSteps = { ...WAS, introducedOn: null }

describe('steps that were written down wrongly', () => {
  it.each<[string, PairingStands, Partial<PairingSteps>]>([
    ['nothing', UNDER_WAY, {}], ['an earlier day', UNDER_WAY, { profilesPreparedOn: '2026-09-30', volunteerAnsweredOn: '2026-10-04' }], ['a step that was not taken', UNDER_WAY, { profilesPreparedOn: null, riskAskedOn: null }],
    ['another day of the introduction, ahead too', UNDER_WAY, { introducedOn: '2026-12-01' }], ['no introduction', UNDER_WAY, { introducedOn: null }], ['a no, which stops it', UNDER_WAY, { youngPersonAnswer: 'no' }],
    ['no answer and no introduction', UNDER_WAY, { youngPersonAnswer: null, youngPersonAnsweredOn: null, introducedOn: null }], ['a day of a match', MATCHED, { youngPersonAnsweredOn: '2026-10-09', riskReceivedOn: '2026-10-11' }], ['a day of one that was stopped', STOPPED, { volunteerAnsweredOn: '2026-10-07' }],
  ])('may become %s', (_what, stands, change) => expect(wrongInSteps({ ...WAS, ...change }, WAS, stands, TODAY)).toEqual({}))

  it.each<[PairingStands, Partial<PairingSteps>, keyof PairingSteps, string]>([
    [UNDER_WAY, { profilesPreparedOn: '2026-11-23' }, 'profilesPreparedOn', 'This day is still to come. Enter today or an earlier day'],
    [UNDER_WAY, { riskReceivedOn: '2026-10-01' }, 'riskReceivedOn', 'It came before it was asked for. Enter a later day'],
    [UNDER_WAY, { volunteerAnsweredOn: '2026-10-02' }, 'volunteerAnsweredOn', 'They answered before they were asked. Enter a later day'],
    [UNDER_WAY, { volunteerAnsweredOn: null }, 'volunteerAnsweredOn', 'Enter the day on which they said it'],
    [UNDER_WAY, { volunteerAnswer: null, introducedOn: null }, 'volunteerAnswer', 'Choose what they said'],
    [UNDER_WAY, { secondAnswer: 'yes', secondAnsweredOn: '2026-10-05' }, 'secondAnswer', 'There is one visitor in this pairing. Leave this empty'],
    [UNDER_WAY, { youngPersonAnsweredOn: '2026-10-21' }, 'youngPersonAnsweredOn', 'They were introduced on 20 Oct 2026, and nobody meets before all have said yes. Enter that day or an earlier one'],
    [UNDER_WAY, { youngPersonAnswer: null, youngPersonAnsweredOn: null }, 'introducedOn', 'Nobody is introduced before all have said yes. Leave this empty'],
    [UNDER_WAY, { introducedOn: null, introductionPlace: 'The park' }, 'introducedOn', 'Enter the day of the introduction, or leave the place and who comes empty'],
    [MATCHED, { youngPersonAnswer: 'no' }, 'youngPersonAnswer', 'A match began on this answer. Correct its day, or end the match'],
    [MATCHED, { introducedOn: '2026-10-21' }, 'introducedOn', 'Correct the day of the introduction on the match'],
    [MATCHED, { riskReceivedOn: null }, 'riskReceivedOn', 'The match began on this assessment. Enter the day on which it came'],
    [MATCHED, { riskReceivedOn: '2026-11-02' }, 'riskReceivedOn', 'The match started on 1 Nov 2026. Enter that day or an earlier one'],
    [STOPPED, { volunteerAnswer: 'no' }, 'volunteerAnswer', 'This pairing is over. Correct the day, or begin another pairing'],
    [STOPPED, { introducedOn: '2026-12-01' }, 'introducedOn', 'This pairing is over, so nobody is introduced any more. Enter a day that has passed'],
  ])('of %j may not become %j', (stands, change, field, words) => expect(wrongInSteps({ ...WAS, ...change }, WAS, stands, TODAY)).toEqual({ [field]: words }))

  it('of a match that started the day after a yes may not become a yes after it, where nobody was introduced', () => {
    expect(wrongInSteps({ ...NOT_MET, volunteerAnsweredOn: '2026-11-02' }, NOT_MET, MATCHED, TODAY)).toEqual({ volunteerAnsweredOn: 'The match started on 1 Nov 2026, and nobody meets before all have said yes. Enter that day or an earlier one' })
  })

  it('may stay as they stand where an introduction is planned before all have answered', () => {
    const early: PairingSteps = { ...WAS, youngPersonAnswer: null, youngPersonAnsweredOn: null }
    expect(wrongInSteps({ ...early, profilesPreparedOn: '2026-09-30' }, early, UNDER_WAY, TODAY)).toEqual({})
    expect(wrongInSteps({ ...early, introducedOn: '2026-12-01' }, early, UNDER_WAY, TODAY)).toHaveProperty('introducedOn')
  })

  it('may stay as they were brought in', () => {
    const odd: PairingSteps = { ...WAS, volunteerAnsweredOn: '2026-09-01', youngPersonAnsweredOn: null, riskReceivedOn: '2026-09-01' }
    expect(wrongInSteps({ ...odd, profilesPreparedOn: null }, odd, MATCHED, TODAY)).toEqual({})
  })
})

it.each<[Partial<PairingSteps>, unknown]>([
  [{}, null], [{ volunteerAnswer: 'no', volunteerWords: 'Too far' }, { whose: 'volunteer', on: '2026-10-05', words: 'Too far' }], [{ youngPersonAnswer: 'no' }, { whose: 'young_person', on: '2026-10-08', words: null }],
  [{ secondAnswer: 'no', secondAnsweredOn: '2026-10-07' }, { whose: 'second', on: '2026-10-07', words: null }],
])('of %j the no is %j', (change, no) => expect(newNo({ ...WAS, ...change }, WAS)).toEqual(no))
