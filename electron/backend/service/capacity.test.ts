import { beforeEach, describe, expect, it } from 'vitest'
import { serviceContract } from '#contract/service.ts'
import type { CommandContext } from '../context.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { serviceService as service } from './service-service.ts'

let made: HandMade
const at = (today: string): CommandContext => ({ db: made.db, today, who: 'k.lowes', now: () => `${today}T09:00:00.000Z` })
const capacity = (today: string): unknown => service.capacity(null, at(today))

beforeEach(() => {
  made = handMade()
})

describe('how many matches are agreed at one time', () => {
  it('is what the contract says from its day on; before it, and where it says nothing, what the year’s budget pays for', () => {
    made.put('serviceYears', { startOn: '2026-04-01', fundedMatches: 50 })
    expect(capacity('2026-11-24')).toMatchObject({ contracted: null, agreed: 50 })
    service.saveCapacity({ contracted: 60, fromOn: '2026-12-01' }, at('2026-11-24'))
    expect([capacity('2026-11-30'), capacity('2026-12-01')]).toMatchObject([{ contracted: null, agreed: 50 }, { contracted: 60, agreed: 60, history: [{ fromOn: '2026-12-01', value: '60' }] }])
    service.saveCapacity({ contracted: null, fromOn: '2027-01-01' }, at('2026-12-02'))
    expect([capacity('2026-12-31'), capacity('2027-01-01'), capacity('2027-04-01')]).toMatchObject([{ agreed: 60 }, { contracted: null, agreed: 50 }, { agreed: null }])
  })

  it('is corrected where it was entered wrongly', () => {
    service.saveCapacity({ contracted: 60, fromOn: '2026-11-01' }, at('2026-11-24'))
    service.saveCapacity({ contracted: 66, fromOn: null }, at('2026-11-24'))
    expect(capacity('2026-11-24')).toMatchObject({ contracted: 66, history: [{ name: 'contracted_matches', fromOn: '2026-11-01', value: '66' }] })
  })

  it('is taken by matches that go on, are paused or planned; not by those that have ended or are bought', () => {
    made.match()
    made.put('matchPauses', { matchId: made.match(), fromOn: '2026-11-01' })
    made.match({ startedOn: '2026-12-01' })
    made.match({ endedOn: '2026-11-24' })
    made.match({ type: 'spot_purchase' })
    expect(capacity('2026-11-24')).toMatchObject({ taken: 3 })
  })

  it.each([[-1, false], [0, true], [10_000, true], [10_001, false], [1.5, false], [null, true]])('%s is taken: %s', (contracted, fits) => {
    expect(serviceContract.saveCapacity.input.safeParse({ contracted, fromOn: null }).success).toBe(fits)
  })
})
