import { expect, it } from 'vitest'
import type { MatchingPairing } from '#contract/matching.ts'
import { nextDeeds } from './pairing-deeds.ts'

const begun: MatchingPairing = {
  id: 1, volunteers: [{ id: 7, name: 'Nathan Ullah', firstName: 'Nathan' }], type: 'standard', begunOn: '2023-10-18', profilesPreparedOn: null, riskAskedOn: null, riskReceivedOn: null, volunteerAskedOn: null, volunteerAnsweredOn: null,
  volunteerAnswer: null, volunteerWords: null, secondAnsweredOn: null, secondAnswer: null, secondWords: null, youngPersonAskedOn: null, youngPersonAnsweredOn: null, youngPersonAnswer: null, youngPersonWords: null, introducedOn: null, introductionPlace: null, introductionWith: null,
  stallReason: null, stalledOn: null, stoppedOn: null, stopReason: null, matchId: null, chases: [],
}
const ola = { id: 8, name: 'Ola Hall', firstName: 'Ola' }

it.each<[string, Partial<MatchingPairing>, string[]]>([
  ['at the beginning, its profiles', {}, ['Profiles prepared', 'Risk assessment asked for', 'Ask Nathan', 'Ask Ben', 'Start match']],
  ['while somebody is asked, the answer', { volunteerAskedOn: '2023-10-24', riskAskedOn: '2023-10-20' }, ['Record Nathan’s answer', 'Profiles prepared', 'Risk assessment received', 'Ask Ben', 'Start match']],
  ['while one of two has answered, the other’s', { volunteers: [...begun.volunteers, ola], volunteerAskedOn: '2023-10-24', volunteerAnswer: 'yes', profilesPreparedOn: '2023-10-18', riskReceivedOn: '2023-05-09' }, ['Record Ola’s answer', 'Ask Ben', 'Start match']],
  ['when all have said yes, the introduction', { profilesPreparedOn: '2023-10-18', riskReceivedOn: '2023-05-09', volunteerAskedOn: '2023-10-24', volunteerAnswer: 'yes', youngPersonAskedOn: '2023-10-24', youngPersonAnswer: 'yes' }, ['Plan introduction', 'Start match']],
  ['when all have said yes and met, the start', { profilesPreparedOn: '2023-10-18', riskReceivedOn: '2023-05-09', volunteerAskedOn: '2023-10-24', volunteerAnswer: 'yes', youngPersonAskedOn: '2023-10-24', youngPersonAnswer: 'yes', introducedOn: '2023-10-30' }, ['Start match', 'Change introduction']],
])('what comes next is %s', (_what, more, words) => expect(nextDeeds({ ...begun, ...more }, 'Ben').map((deed) => deed.words)).toEqual(words))
