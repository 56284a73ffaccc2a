import { describe, expect, it } from 'vitest'
import type { StatusPeriod } from '../due/standing.ts'
import { daysOnHold, onHoldSince } from './hold.ts'

const applied = { id: 1, status: 'applicant', fromOn: '2026-01-01' } as const
const held = (id: number, fromOn: string): StatusPeriod => ({ id, status: 'applicant', fromOn, isOnHold: true })
const goesOn = (id: number, fromOn: string): StatusPeriod => ({ id, status: 'applicant', fromOn })

describe('an application on hold (D09)', () => {
  it.each<[string, readonly StatusPeriod[], string | null, number]>([
    ['never', [applied], null, 0],
    ['since a day', [applied, held(2, '2026-03-01')], '2026-03-01', 30],
    ['for a while', [applied, held(2, '2026-03-01'), goesOn(3, '2026-03-11')], null, 10],
    ['twice', [applied, held(2, '2026-02-01'), goesOn(3, '2026-02-11'), held(4, '2026-03-21')], '2026-03-21', 20],
    ['from tomorrow on', [applied, held(2, '2026-04-01')], null, 0],
    ['until they withdrew', [applied, held(2, '2026-03-01'), { id: 3, status: 'withdrawn', fromOn: '2026-03-06' }], null, 5],
    ['put on hold and taken up again on one day', [applied, held(2, '2026-03-01'), goesOn(3, '2026-03-01')], null, 0],
  ])('%s', (_case, periods, since, days) => {
    expect(onHoldSince(periods, '2026-03-31')).toBe(since)
    expect(daysOnHold(periods, '2026-01-01', '2026-03-31')).toBe(days)
  })

  it('counts only the days since the one it is asked from', () => {
    expect(daysOnHold([applied, held(2, '2026-03-01'), goesOn(3, '2026-03-11')], '2026-03-06', '2026-03-31')).toBe(5)
    expect(daysOnHold([applied, held(2, '2026-03-01'), goesOn(3, '2026-03-11')], '2026-03-20', '2026-03-31')).toBe(0)
  })
})
