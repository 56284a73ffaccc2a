import { describe, expect, it } from 'vitest'
import type { Pairing } from './pairing.ts'
import { standingOfPairing, standingSince, stepsOfPairing } from './pairing.ts'

const TODAY = '2023-10-31'
const begun: Pairing = {
  firstName: 'Ben', volunteers: ['Nathan'], begunOn: '2023-10-18', profilesPreparedOn: null, riskAskedOn: null, riskReceivedOn: null, volunteerAskedOn: null, volunteerAnsweredOn: null, volunteerAnswer: null,
  secondAnsweredOn: null, secondAnswer: null, youngPersonAskedOn: null, youngPersonAnsweredOn: null, youngPersonAnswer: null, introducedOn: null, introductionPlace: null, stalledOn: null, stoppedOn: null,
}
const couple = { volunteers: ['Nathan', 'Ola'], volunteerAskedOn: '2023-10-24' } as const
const told = (more: Partial<Pairing>): string[] => stepsOfPairing({ ...begun, ...more }, TODAY).map((step) => `${step.state}: ${step.name}, ${step.note}`)

describe('the steps of a pairing', () => {
  it('are told with their days, and the first that is open is now', () => {
    expect(told({ profilesPreparedOn: '2023-10-18', riskReceivedOn: '2023-05-09', volunteerAskedOn: '2023-10-24' })).toEqual([
      'done: Profiles prepared, 18 Oct 2023', 'done: Risk assessment, 9 May 2023', 'now: Volunteer considers, Asked 24 Oct 2023, 7 days ago', 'todo: Ben considers, To ask', 'todo: Introduction, Not planned', 'todo: Start, Not yet',
    ])
  })

  it.each<[string, Partial<Pairing>, string]>([
    ['asked fourteen days ago is now', { profilesPreparedOn: TODAY, riskReceivedOn: TODAY, volunteerAskedOn: '2023-10-17' }, 'now: Volunteer considers, Asked 17 Oct 2023, 14 days ago'],
    ['asked fifteen days ago is late', { volunteerAskedOn: '2023-10-16' }, 'late: Volunteer considers, Asked 16 Oct 2023, 15 days ago'],
    ['asked today', { volunteerAskedOn: TODAY }, 'todo: Volunteer considers, Asked 31 Oct 2023'],
    ['one of two has answered', { ...couple, volunteerAnswer: 'yes', volunteerAnsweredOn: '2023-10-26' }, 'todo: Volunteers consider, Nathan said yes, 26 Oct 2023'],
    ['both have', { ...couple, volunteerAnswer: 'yes', volunteerAnsweredOn: '2023-10-26', secondAnswer: 'yes', secondAnsweredOn: '2023-10-27' }, 'done: Volunteers consider, Nathan said yes, 26 Oct 2023; Ola said yes, 27 Oct 2023'],
    ['the young person said no', { youngPersonAnswer: 'no', youngPersonAnsweredOn: '2023-10-30' }, 'todo: Ben considers, Said no, 30 Oct 2023'],
    ['an introduction planned', { introducedOn: '2023-11-04', introductionPlace: 'Wharton Park' }, 'todo: Introduction, 4 Nov 2023, Wharton Park'],
    ['an introduction today', { introducedOn: TODAY }, 'done: Introduction, 31 Oct 2023'],
    ['a risk assessment asked for long ago', { riskAskedOn: '2023-10-01' }, 'late: Risk assessment, Asked 1 Oct 2023, 30 days ago'],
  ])('%s', (_what, more, step) => expect(told(more)).toContain(step))
})

describe('where a pairing stands', () => {
  it.each<[Partial<Pairing>, string]>([
    [{}, 'Being prepared'],
    [{ riskAskedOn: '2023-10-20' }, 'Waiting for the risk assessment'],
    [{ volunteerAskedOn: '2023-10-24' }, 'Waiting for Nathan’s answer'],
    [{ ...couple, volunteerAnswer: 'yes' }, 'Waiting for Ola’s answer'],
    [{ volunteerAskedOn: '2023-10-24', volunteerAnswer: 'yes', youngPersonAskedOn: '2023-10-26' }, 'Waiting for Ben’s answer'],
    [{ volunteerAnswer: 'yes', youngPersonAnswer: 'yes', introducedOn: '2023-11-04' }, 'Introduction 4 Nov 2023'],
    [{ volunteerAnswer: 'yes', youngPersonAnswer: 'yes' }, 'Both have said yes'],
    [{ stalledOn: '2023-10-25' }, 'Held up since 25 Oct 2023'],
    [{ stalledOn: '2023-10-25', stoppedOn: '2023-10-30' }, 'Stopped 30 Oct 2023'],
  ])('%j', (more, said) => expect(standingOfPairing({ ...begun, ...more }, TODAY)).toBe(said))
})

describe('where a pairing stands and since when', () => {
  it.each<[Partial<Pairing>, string, boolean]>([
    [{}, 'Pairing with Nathan begun 13 days ago', false],
    [{ begunOn: TODAY }, 'Pairing with Nathan begun today', false],
    [{ begunOn: '2023-10-16' }, 'Pairing with Nathan begun 15 days ago', true],
    [{ volunteerAskedOn: '2023-10-17' }, 'Asked Nathan 14 days ago', false],
    [{ volunteerAskedOn: '2023-10-16' }, 'Asked Nathan 15 days ago', true],
    [{ ...couple, volunteerAnswer: 'yes', volunteerAnsweredOn: '2023-10-30' }, 'Asked Ola 7 days ago', false],
    [{ volunteerAskedOn: '2023-10-24', volunteerAnswer: 'yes', volunteerAnsweredOn: '2023-10-26', youngPersonAskedOn: '2023-10-30' }, 'Asked Ben 1 day ago', false],
    [{ riskAskedOn: '2023-10-01' }, 'Asked for the risk assessment 30 days ago', true],
    [{ volunteerAnswer: 'yes', volunteerAnsweredOn: '2023-10-26', youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2023-10-28' }, 'All had said yes 3 days ago', false],
    [{ volunteerAnswer: 'yes', youngPersonAnswer: 'yes', introducedOn: '2023-11-04' }, 'Introduction 4 Nov 2023', false],
    [{ stalledOn: '2023-10-25', volunteerAskedOn: '2023-10-24' }, 'Held up since 25 Oct 2023', true],
    [{ stoppedOn: '2023-10-25' }, 'Stopped 25 Oct 2023', false],
  ])('%j', (more, words, isLate) => expect(standingSince({ ...begun, ...more }, TODAY)).toEqual({ words, isLate }))
})
