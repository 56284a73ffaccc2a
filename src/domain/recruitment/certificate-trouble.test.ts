import { describe, expect, it } from 'vitest'
import type { Certificate } from './certificate.ts'
import { certificateTrouble } from './certificate.ts'

const held = (over: Partial<Certificate>): Certificate => ({ workforce: 'child', issuedOn: '2024-01-01', seenOn: '2024-01-02', disclosure: 'none', decision: 'accepted', decidedOn: '2024-01-05', statusChecks: [], ...over })
const refused = { decision: 'not_accepted', decidedOn: '2026-02-05', issuedOn: '2026-02-01', seenOn: '2026-02-02' } as const
const later = { issuedOn: '2026-06-01', seenOn: '2026-06-02', decidedOn: '2026-06-05' } as const
const undecided = { decision: null, decidedOn: null, issuedOn: '2026-02-01', seenOn: '2026-02-02' } as const
const outdated = [{ checkedOn: '2026-03-01', result: 'new_info' }] as const

describe('what keeps somebody from visiting for their certificates (R3.3, R3.4)', () => {
  it.each<[string, readonly Certificate[], string | undefined]>([
    ['none', [], undefined],
    ['one accepted', [held({})], undefined],
    ['one refused, after one accepted', [held({}), held(refused)], 'not_accepted since 2026-02-05'],
    ['one refused, and a later one accepted for the same work', [held(refused), held(later)], undefined],
    ['one refused, and a later one accepted for children and adults', [held(refused), held({ ...later, workforce: 'child_and_adult' })], undefined],
    ['one refused, and a later one accepted for work with adults', [held({}), held(refused), held({ ...later, workforce: 'adult' })], 'not_accepted since 2026-02-05'],
    ['one to be assessed, and a later one accepted for work with adults', [held({ ...undecided, disclosure: 'to_assess' }), held({ ...later, workforce: 'adult' })], 'undecided since 2026-02-02'],
    ['one of which nobody knows the work, refused, and a later one for adults', [held({ ...refused, workforce: null }), held({ ...later, workforce: 'adult' })], 'not_accepted since 2026-02-05'],
    ['the last one, for adults, refused', [held({}), held({ ...refused, workforce: 'adult' })], 'not_accepted since 2026-02-05'],
    ['one refused, and an older one seen and accepted later', [held(refused), held({ issuedOn: '2025-01-01', seenOn: '2026-02-10', decidedOn: '2026-02-11' })], 'not_accepted since 2026-02-05'],
    ['an older one seen and refused later, since the one that stands', [held({}), held({ ...refused, issuedOn: '2022-01-01' })], undefined],
    ['an older one seen later, on which something waits to be assessed', [held({}), held({ ...undecided, issuedOn: '2022-01-01', disclosure: 'to_assess' })], 'undecided since 2026-02-02'],
    ['one refused of which the day of issue is not known', [held({}), held({ ...refused, issuedOn: null })], 'not_accepted since 2026-02-05'],
    ['two of one day, of which the later seen is refused', [held({ issuedOn: '2026-02-01' }), held(refused)], 'not_accepted since 2026-02-05'],
    ['one refused on a day to come', [held({}), held({ ...refused, decidedOn: '2026-12-05' })], undefined],
  ])('%s', (_what, certificates, trouble) => expect(said(certificates)).toBe(trouble))
})

describe('a certificate that is no longer current suspends contact (R3.5)', () => {
  it.each<[string, readonly Certificate[], string | undefined]>([
    ['the one that stands', [held({ statusChecks: outdated })], 'not_current since 2026-03-01'],
    ['one that was never decided on, and the only one', [held({ ...undecided, statusChecks: outdated })], 'not_current since 2026-03-01'],
    ['a newer one, not decided on yet', [held({}), held({ ...undecided, statusChecks: outdated })], 'not_current since 2026-03-01'],
    ['one that was never decided on, with a new one seen and not decided on', [held({ ...undecided, statusChecks: outdated }), held({ ...undecided, issuedOn: '2026-06-01', seenOn: '2026-06-02' })], 'not_current since 2026-03-01'],
    ['one that was never decided on, with a later one accepted', [held({ ...undecided, statusChecks: outdated }), held(later)], undefined],
    ['one from before the one that stands', [held({ issuedOn: '2021-01-01', seenOn: '2021-01-02', statusChecks: [{ checkedOn: '2023-12-01', result: 'new_info' }] }), held({})], undefined],
    ['one asked about again since, and current', [held({ ...undecided, statusChecks: [...outdated, { checkedOn: '2026-04-01', result: 'blank_no_new' }] })], undefined],
    ['one of which the details did not match since', [held({ ...undecided, statusChecks: [...outdated, { checkedOn: '2026-04-01', result: 'no_match' }] })], 'not_current since 2026-03-01'],
    ['one for adults', [held({}), held({ ...later, workforce: 'adult', statusChecks: [{ checkedOn: '2026-07-01', result: 'new_info' }] })], undefined],
  ])('%s', (_what, certificates, trouble) => expect(said(certificates)).toBe(trouble))
})

function said(certificates: readonly Certificate[]): string | undefined {
  const found = certificateTrouble(certificates, '2026-11-22')
  return found === null ? undefined : `${found.trouble} since ${found.since}`
}
