import { describe, expect, it } from 'vitest'
import type { VolunteerStatusPeriod } from '#contract/volunteer-record.ts'
import { backWords, statusSpan } from './record-facts.ts'

const TODAY = '2026-11-22'
const rest = (more: Partial<VolunteerStatusPeriod>): VolunteerStatusPeriod => ({ id: 1, status: 'inactive', fromOn: '2026-10-01', reason: 'new baby', backOn: null, ...more })

it.each([
  ['2026-10-01', undefined, 'Since 1 Oct 2026'], ['2026-10-01', '2026-11-01', '1 Oct 2026 to 1 Nov 2026'], ['2026-12-01', undefined, 'From 1 Dec 2026'], ['2026-10-01', '2026-12-01', 'Since 1 Oct 2026, until 1 Dec 2026'],
])('a status from %s with the next from %s is said %s', (fromOn, next, words) => expect(statusSpan({ fromOn }, next === undefined ? undefined : { fromOn: next }, TODAY)).toBe(words))

describe('the day to come back', () => {
  it.each<[VolunteerStatusPeriod[], string | null, boolean | undefined]>([
    [[rest({ backOn: '2027-03-01' })], 'Expected back 1 Mar 2027', false],
    [[rest({ backOn: '2026-11-22' })], 'Expected back 22 Nov 2026', false],
    [[rest({ backOn: '2026-11-21' })], 'Was expected back 21 Nov 2026', true],
    [[rest({ status: 'suspended', backOn: '2026-11-21' })], 'Was to be looked at again 21 Nov 2026', true],
    [[rest({})], null, undefined],
    [[rest({ id: 2, status: 'active', fromOn: '2026-11-20' }), rest({ backOn: '2026-11-21' })], null, undefined],
    [[rest({ id: 2, status: 'left', fromOn: '2026-12-01' }), rest({ backOn: '2026-11-21' })], 'Was expected back 21 Nov 2026', true],
  ])('of %j is said %s', (statuses, words, isLate) => {
    const said = backWords(statuses, TODAY)
    expect([said?.words ?? null, said?.isLate]).toEqual([words, isLate])
  })
})
