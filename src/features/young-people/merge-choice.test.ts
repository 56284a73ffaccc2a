import { expect, it } from 'vitest'
import type { PersonMergePreview } from '#contract/young-person-merging.ts'
import { choicesAgain, differing, historyWords, mergedFieldName, mergedValue, mergeInput, usualChoices } from './merge-choice.ts'

const preview: PersonMergePreview = {
  names: { kept: 'Ben Nixon', other: 'Benjamin Nixon' }, keys: { kept: 'Y1', other: 'Y2' }, objections: [], warnings: [], waits: null, bothNotes: false, moves: [],
  fields: [{ field: 'firstName', kept: 'Ben', other: 'Benjamin', usual: 'kept' }, { field: 'caseNumber', kept: null, other: 'C77', usual: 'other' }, { field: 'lastName', kept: 'Nixon', other: 'Nixon', usual: 'kept' }, { field: 'disability', kept: 'none', other: null, usual: 'kept' }],
  equalities: { kept: 0, other: 1, usual: 'other' }, care: { kept: [], other: ['Looked after'], usual: 'other' }, homes: { kept: ['b', 'a'], other: ['c'], usual: 'both' },
}

it('chooses what is usual, and sends what was chosen', () => {
  expect(mergeInput(1, 2, usualChoices(preview))).toEqual({ keptId: 1, otherId: 2, fromOther: ['caseNumber'], equalities: 'other', care: 'other', homes: 'both' })
  expect(differing(preview).map(({ field }) => field)).toEqual(['firstName', 'caseNumber'])
})

it('chooses again what was chosen, as far as there is still a choice', () => {
  const chosen = { fields: { firstName: 'other', disability: 'other' }, equalities: 'kept', care: 'both', homes: 'kept' } as const
  expect(choicesAgain(preview, chosen)).toEqual({ fields: { firstName: 'other', caseNumber: 'other', lastName: 'kept', disability: 'kept' }, equalities: 'other', care: 'other', homes: 'kept' })
  expect(choicesAgain(preview, usualChoices(preview))).toEqual(usualChoices(preview))
})

it.each([
  ['firstName', null, 'Nothing'], ['isParent', 1, 'Yes'], ['asylumSeeking', 0, 'No'], ['bornOn', '2012-06-15', '15 Jun 2012'], ['languages', 'Welsh; Polish', 'Welsh, Polish'], ['familyContact', 'limited', 'Limited'], ['caseNumber', 'C77', 'C77'],
] as const)('tells %s %j as %s', (field, value, words) => expect(mergedValue(field, value)).toBe(words))

it('names a field and a history', () => expect([mergedFieldName('isParent'), historyWords(['b', 'a']), historyWords([])]).toEqual(['Whether they are a parent', 'a; b', 'None']))
