import { describe, expect, it } from 'vitest'
import type { Certificate } from './certificate.ts'
import { certificateToLookUp, checkUnderWay } from './certificate.ts'

type Known = Certificate & { readonly id: number }
const held = (id: number, workforce: Certificate['workforce'], over: Partial<Certificate> = {}): Known => ({ id, workforce, issuedOn: '2024-01-01', seenOn: '2024-01-02', disclosure: 'none', decision: 'accepted', decidedOn: '2024-01-05', statusChecks: [], ...over })
const open = { decision: null, decidedOn: null } as const

describe('the certificate that a status check is of', () => {
  it.each<[string, readonly Known[], number | null]>([
    ['none', [], null],
    ['the one by which they stand', [held(1, 'child')], 1],
    ['that one, though one for adults was seen since', [held(2, 'adult', { issuedOn: '2025-01-01', seenOn: '2025-01-02' }), held(1, 'child')], 1],
    ['that one, though one that waits for a decision was seen since', [held(2, 'child', { seenOn: '2025-01-02', ...open }), held(1, 'child')], 1],
    ['that one, though one was not accepted since', [held(2, 'child', { seenOn: '2025-01-02', decision: 'not_accepted' }), held(1, 'child')], 1],
    ['the one issued last of two accepted', [held(1, 'child'), held(2, 'child_and_adult', { issuedOn: '2025-01-01' })], 2],
    ['none where the one by which they stand was not seen', [held(2, 'child', { ...open, seenOn: '2023-01-01' }), held(1, 'child', { seenOn: null })], null],
    ['none of those for adults alone', [held(1, 'adult'), held(2, 'other')], null],
    ['the newest seen where they stand by none', [held(2, 'child', { ...open, seenOn: '2025-01-02' }), held(1, 'child', open), held(3, 'adult', { seenOn: '2026-01-01' })], 2],
    ['none that is seen only tomorrow', [held(1, 'child', { ...open, seenOn: '2026-11-23' })], null],
    ['none where two were seen last', [held(1, 'child', open), held(2, null, open)], null],
  ])('is %s', (_what, certificates, id) => expect(certificateToLookUp(certificates, '2026-11-22')?.id ?? null).toBe(id))
})

it.each<[string, readonly Known[], number | null]>([
  ['none', [], null],
  ['none where all are decided', [held(1, 'child')], null],
  ['none where only one for adults is', [held(1, 'adult', open), held(2, 'other', open)], null],
  ['the one for children, whatever else is', [held(1, 'adult', open), held(2, 'child_and_adult', open)], 2],
  ['one of which it is not known', [held(1, null, open)], 1],
])('of checks for children, %s is under way', (_what, certificates, id) => expect(checkUnderWay(certificates)?.id ?? null).toBe(id))
