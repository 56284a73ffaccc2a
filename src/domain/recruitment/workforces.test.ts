import { expect, it } from 'vitest'
import type { Certificate } from './certificate.ts'
import { workforcesOf } from './certificate.ts'

const held = (workforce: Certificate['workforce'], over: Partial<Certificate> = {}): Certificate => ({ workforce, issuedOn: '2024-01-01', seenOn: '2024-01-02', disclosure: 'none', decision: 'accepted', decidedOn: '2024-01-05', statusChecks: [], ...over })

it.each<[string, readonly Certificate[], readonly string[]]>([
  ['none', [], []],
  ['one for children', [held('child')], ['child']],
  ['one for both', [held('child_and_adult')], ['child', 'adult']],
  ['one for each', [held('adult'), held('child')], ['child', 'adult']],
  ['one for adults alone', [held('adult')], ['adult']],
  ['one of which nobody knows', [held(null), held('other')], []],
  ['one that waits for a decision', [held('adult', { decision: null, decidedOn: null }), held('child')], ['child']],
  ['one that was not accepted', [held('child_and_adult', { decision: 'not_accepted' })], []],
  ['one decided on a day to come', [held('adult', { decidedOn: '2026-12-01' })], []],
])('of certificates, %s holds for that work', (_what, certificates, workforces) => expect(workforcesOf(certificates, '2026-11-22')).toEqual(workforces))
