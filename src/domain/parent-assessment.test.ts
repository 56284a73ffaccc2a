import { expect, it } from 'vitest'
import type { AssessmentDays } from './parent-assessment.ts'
import { parentAssessment } from './parent-assessment.ts'

const days = (over: Partial<AssessmentDays>): AssessmentDays => ({ askedOn: null, receivedOn: '2026-03-03', reviewOn: null, coversChild: true, ...over })

it.each<[string, boolean | null, readonly AssessmentDays[], [string, boolean] | null]>([
  ['nobody knows whether they are a parent', null, [], null],
  ['they are no parent', false, [days({})], null],
  ['nothing is assessed', true, [], ['They are a parent, and no risk assessment covers their own child', true]],
  ['an assessment covers only themselves', true, [days({ coversChild: false }), days({ coversChild: null })], ['They are a parent, and no risk assessment covers their own child', true]],
  ['one was asked for', true, [days({ askedOn: '2026-02-01', receivedOn: null })], ['A risk assessment that covers their own child was asked for on 1 Feb 2026, and is not here yet', true]],
  ['one came', true, [days({})], ['A risk assessment covers their own child: received 3 Mar 2026', false]],
  ['one is to be reviewed', true, [days({ reviewOn: '2026-11-22' })], ['A risk assessment covers their own child: received 3 Mar 2026, to be reviewed on 22 Nov 2026', false]],
  ['one was to be reviewed', true, [days({ reviewOn: '2026-11-21' })], ['A risk assessment covers their own child: received 3 Mar 2026; it was to be reviewed on 21 Nov 2026', true]],
  ['the last of two counts', true, [days({ reviewOn: '2026-04-01' }), days({ receivedOn: '2026-04-02' })], ['A risk assessment covers their own child: received 2 Apr 2026', false]],
])('where %s', (_what, isParent, assessments, told) => {
  const found = parentAssessment(isParent, assessments, '2026-11-22')
  expect(found === null ? null : [found.words, found.isMissing]).toEqual(told)
})
