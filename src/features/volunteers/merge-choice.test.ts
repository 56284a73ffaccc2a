import { describe, expect, it } from 'vitest'
import type { MergePreview } from '#contract/volunteer-merging.ts'
import { choicesAgain, differing, historyWords, mergedFieldName, mergedValue, mergeInput, usualChoices } from './merge-choice.ts'

const preview: MergePreview = {
  names: { kept: 'Ann Bell', other: 'Anne Bell' }, keys: { kept: 'V1', other: 'V2' }, objections: [],
  fields: [{ field: 'firstName', kept: 'Ann', other: 'Anne', usual: 'kept' }, { field: 'lastName', kept: 'Bell', other: 'Bell', usual: 'kept' }, { field: 'email', kept: null, other: 'a@example.org', usual: 'other' }, { field: 'phone', kept: '1', other: null, usual: 'kept' }],
  equalities: { kept: 0, other: 3, usual: 'other' }, statuses: { kept: [{ status: 'active', fromOn: '2021-08-01' }, { status: 'applicant', fromOn: '2021-05-01' }], other: [] },
  stages: [{ stage: 'dbs', name: 'DBS check', kept: 'requested', other: 'complete', usual: 'other' }], papers: { kept: false, other: true }, moves: [],
}

describe('what stays of two records', () => {
  it('is chosen as usual at first', () => {
    expect(mergeInput(1, 2, usualChoices(preview))).toEqual({ keptId: 1, otherId: 2, fromOther: ['email'], equalities: 'other', statuses: 'kept', stagesFromOther: ['dbs'], papers: 'other' })
  })
  it('is chosen again as it was, as far as there is still a choice', () => {
    const both: MergePreview = { ...preview, equalities: { kept: 1, other: 3, usual: 'other' }, statuses: { kept: preview.statuses.kept, other: preview.statuses.kept }, papers: { kept: true, other: true } }
    const chosen = { fields: { firstName: 'other', email: 'kept', phone: 'other' }, equalities: 'kept', statuses: 'both', stages: { dbs: 'kept', gone: 'other' }, papers: 'other' } as const
    expect(choicesAgain(both, chosen)).toEqual({ fields: { firstName: 'other', lastName: 'kept', email: 'kept', phone: 'kept' }, equalities: 'kept', statuses: 'both', stages: { dbs: 'kept' }, papers: 'other' })
    expect(choicesAgain(preview, { ...chosen, equalities: 'kept' })).toMatchObject({ equalities: 'other', statuses: 'kept', papers: 'other' })
    expect(choicesAgain(preview, usualChoices(preview))).toEqual(usualChoices(preview))
  })
  it('is asked only where the two differ', () => expect(differing(preview).map(({ field }) => field)).toEqual(['firstName', 'email']))
  it('is told as people read it', () => {
    expect([mergedFieldName('bornOn'), mergedValue('bornOn', '1990-02-14'), mergedValue('drives', 0), mergedValue('languages', 'English; Urdu'), mergedValue('phone', null)]).toEqual(['Date of birth', '14 Feb 1990', 'No', 'English, Urdu', 'Nothing'])
    expect([historyWords(preview.statuses.kept), historyWords([])]).toEqual(['Applicant 1 May 2021, active 1 Aug 2021', 'None'])
  })
})
