import { expect, it } from 'vitest'
import type { MatchBeginning } from '#contract/match-life.ts'
import { beginningFacts } from './beginning-facts.ts'

const full: MatchBeginning = {
  pairingId: 1, profilesPreparedOn: '2023-10-20', riskReceivedOn: '2023-05-09', volunteers: [{ name: 'Nathan Hall', askedOn: '2023-10-24', yesOn: '2023-10-26', words: 'I would love to' }, { name: 'Ola Hall', askedOn: '2023-10-24', yesOn: null, words: null }], youngPersonAskedOn: '2023-10-27', youngPersonAnsweredOn: '2023-10-28',
  youngPersonWords: 'He likes dogs', introducedOn: '2023-10-30', introductionPlace: 'Wharton Park', introductionWith: 'Yasmin Newton', despite: 'The panel decided so',
}
const told = (beginning: MatchBeginning): string[] => beginningFacts(beginning, 'Ben').map(({ name, value }) => `${name}: ${value ?? '–'}`)

it('tells every step that was recorded, with its day and words', () => {
  expect(told(full)).toEqual([
    'Profiles prepared: 20 Oct 2023', 'Risk assessment: 9 May 2023', 'Nathan Hall said yes: 26 Oct 2023, asked 24 Oct 2023', 'In Nathan Hall’s words: “I would love to”', 'Ola Hall said yes: –', 'Ben said yes: 28 Oct 2023, asked 27 Oct 2023', 'In Ben’s words: “He likes dogs”',
    'Introduction: 30 Oct 2023, Wharton Park, with Yasmin Newton', 'Started all the same because: The panel decided so',
  ])
})

it('leaves out what was not, but the young person’s yes', () => {
  const nothing = Object.fromEntries(Object.keys(full).map((name) => [name, null])) as unknown as MatchBeginning
  expect(told({ ...nothing, volunteers: [] })).toEqual(['Ben said yes: –'])
  expect(told({ ...nothing, volunteers: [], introducedOn: '2023-10-30' })).toEqual(['Ben said yes: –', 'Introduction: 30 Oct 2023'])
})
