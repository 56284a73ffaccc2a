import { describe, expect, it } from 'vitest'
import { type PastValue, settingsFrom } from '#domain/setting.ts'
import { changedFields, needsDay, savesFor, savesToUndo, spokenHistory } from './setting-changes.ts'

const EVER = '0001-01-01'
const today = '2026-11-22'
const history: readonly PastValue[] = [
  { name: 'service_name', fromOn: EVER, value: 'Durham IV' },
  { name: 'supervision_weeks', fromOn: '2025-04-01', value: '8' },
  { name: 'supervision_weeks', fromOn: EVER, value: '12' },
  { name: 'visits_per_year', fromOn: EVER, value: '12' },
]
const now = settingsFrom(new Map([['service_name', 'Durham IV'], ['supervision_weeks', '8'], ['visits_per_year', '12']]))

describe('a change of settings', () => {
  it('is nothing where nothing differs', () => expect(savesFor(now, { ...now }, history, today, null)).toEqual([]))

  it('of the name corrects it and leaves the intervals of the past as they were', () => {
    const [save, ...more] = savesFor(now, { ...now, serviceName: 'County Durham IV' }, history, today, '2026-11-22')
    expect(more).toEqual([])
    expect(save).toMatchObject({ fromOn: null, settings: { serviceName: 'County Durham IV', supervisionWeeks: 12 } })
  })

  it('of an interval holds from its day', () => {
    expect(savesFor(now, { ...now, visitsPerYear: 24 }, history, today, '2026-12-01')).toMatchObject([{ fromOn: '2026-12-01', settings: { visitsPerYear: 24, supervisionWeeks: 8 } }])
  })

  it('of an interval without a day corrects the value that is in force', () => {
    expect(savesFor(now, { ...now, supervisionWeeks: 6 }, history, today, null)).toMatchObject([{ fromOn: '2025-04-01', settings: { supervisionWeeks: 6 } }])
  })

  it('of both is two saves, and is taken back by two', () => {
    const saves = savesFor(now, { ...now, serviceName: 'New', supervisionWeeks: 10 }, history, today, '2026-12-01')
    expect(saves.map((save) => save.fromOn)).toEqual([null, '2026-12-01'])
    expect(savesToUndo(saves, history)).toMatchObject([
      { fromOn: null, settings: { serviceName: 'Durham IV', supervisionWeeks: 12 } },
      { fromOn: '2026-12-01', settings: { serviceName: 'Durham IV', supervisionWeeks: 8 } },
    ])
  })
})

it('asks for a day where an interval or the contract changes, not for the name', () => {
  expect(needsDay(changedFields(now, { ...now, serviceName: 'New' }))).toBe(false)
  expect(needsDay(changedFields(now, { ...now, contractMonthlyRatePence: 100 }))).toBe(true)
})

it.each([
  ['supervisionWeeks', history, 'Was 12 until 31 Mar 2025'],
  ['supervisionWeeks', [...history, { name: 'supervision_weeks', fromOn: '2026-12-01', value: '6' }], 'Was 12 until 31 Mar 2025. Will be 6 from 1 Dec 2026'],
  ['visitsPerYear', history, undefined],
  ['provider', history, undefined],
] as const)('says what %s was and will be', (field, past, said) => expect(spokenHistory(past, field, today)).toBe(said))
