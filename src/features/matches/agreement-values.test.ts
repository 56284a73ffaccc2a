import { expect, it } from 'vitest'
import { agreementOf, NOT_AGREED, wrongInAgreement } from './agreement-values.ts'

const agreed = { youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2026-07-01', youngPersonWords: 'Likes dogs', volunteersAgreedOn: '2026-06-30' } as const
const wrong = (more: object): string[] => Object.entries(wrongInAgreement({ ...agreed, ...more })).filter(([, words]) => words !== undefined).map(([name]) => name)

it.each<[string, object, string[]]>([
  ['all is said', {}, []],
  ['nothing is', NOT_AGREED, ['youngPersonAnswer', 'youngPersonAnsweredOn', 'volunteersAgreedOn']],
  ['the young person says no (R2.2)', { youngPersonAnswer: 'no' }, ['youngPersonAnswer']],
  ['the words are not known', { youngPersonWords: null }, []],
])('where %s, what is wrong is %j: %j', (_what, more, names) => expect(wrong(more)).toEqual(names))

it('is sent whole or not at all', () => expect([agreementOf(agreed), agreementOf({ ...agreed, volunteersAgreedOn: null })]).toEqual([agreed, null]))
