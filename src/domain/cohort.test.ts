import { expect, it } from 'vitest'
import { wrongInCampaign, wrongInCohort } from './cohort.ts'

const said = (words: object): Record<string, string> => Object.fromEntries(Object.entries(words).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

it.each([
  [{ name: 'Spring 2027', startsOn: null, endsOn: null }, {}],
  [{ name: null, startsOn: null, endsOn: null }, { name: 'Enter a name' }],
  [{ name: 'autumn 2026', startsOn: null, endsOn: null }, { name: 'autumn 2026 is there already. Enter another name' }],
  [{ name: 'Spring 2027', startsOn: '2027-03-02', endsOn: '2027-03-01' }, { endsOn: 'It begins on 2 Mar 2027. Enter that day or a later one' }],
])('of the training cycle %j, wrong is %j', (cohort, words) => expect(said(wrongInCohort(cohort, ['Autumn 2026']))).toEqual(words))

it.each([
  [{ name: 'Radio', startedOn: '2026-09-01', endedOn: '2026-09-01' }, {}],
  [{ name: 'Radio', startedOn: null, endedOn: null }, { startedOn: 'Enter the first day' }],
])('of the campaign %j, wrong is %j', (campaign, words) => expect(said(wrongInCampaign(campaign, []))).toEqual(words))
