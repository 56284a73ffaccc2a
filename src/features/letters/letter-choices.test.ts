import { expect, it } from 'vitest'
import { choiceThatHolds, lettersFor } from './letter-choices.ts'

it('offers a letter for each reference, each interview and each young person', () => {
  const known = {
    today: '2026-11-22', sent: [], youngPeople: [{ id: 7, name: 'Ben Moor' }],
    stages: [{ stage: 'reference_1', name: 'First reference', kind: 'reference' as const }, { stage: 'reference_2', name: 'Second reference', kind: 'reference' as const }, { stage: 'interview_1', name: 'First interview', kind: 'interview' as const }],
  }
  expect(lettersFor(known).map((choice) => choice.label)).toEqual([
    'Reference request: first reference', 'Reference request: second reference', 'Reference reminder: first reference', 'Reference reminder: second reference', 'Interview invitation: first interview',
    'Training invitation', 'DBS instructions', 'Welcome', 'Decline', 'Profile for the young person: Ben Moor', 'Profile for the volunteer: Ben Moor',
  ])
  expect(lettersFor({ ...known, youngPeople: [] }).some((choice) => choice.label.startsWith('Profile'))).toBe(false)
})

it.each([
  ['the one that was chosen', 'welcome', 'decline', 'welcome'],
  ['the one that the page asked for, where none was chosen', null, 'decline', 'decline'],
  ['that one too, where a draft brings back one that is gone', 'profile_for_young_person 7', 'decline', 'decline'],
  ['the first, where nothing was asked for', 'profile_for_young_person 7', undefined, 'training_invitation'],
] as const)('%s holds', (_what, chosen, first, holds) => {
  const choices = lettersFor({ today: '2026-11-22', sent: [], youngPeople: [], stages: [] })
  expect(choiceThatHolds(choices, chosen, first)).toBe(holds)
  expect(choiceThatHolds([], chosen, first)).toBeNull()
})
