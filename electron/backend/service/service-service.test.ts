import { beforeEach, describe, expect, it } from 'vitest'
import { DUE_INTERVAL, USUAL_INTERVALS } from '#domain/due/intervals.ts'
import { SERVICE_TERM, TERM_NAMES, USUAL_TERMS } from '#domain/service-term.ts'
import { serviceContract } from '#contract/service.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { dueService } from '../due/due-service.ts'
import { emptyService, put } from '../due/workbook-for-tests.ts'
import { serviceService as service } from './service-service.ts'

let db: WritableDatabase
const at = (today: string): CommandContext => ({ db, today, who: 'k.lowes', now: () => `${today}T09:00:00.000Z` })
const dueFor = (kind: string, today: string): string | undefined => dueService.list({}, at(today)).lines.find((line) => line.kind === kind)?.dueOn

beforeEach(() => {
  db = emptyService()
})

describe('the intervals', () => {
  it('are as usual where nobody has said otherwise, and keeping them so keeps nothing', () => {
    service.saveIntervals({ intervals: USUAL_INTERVALS, fromOn: null }, at('2026-11-24'))
    expect(service.intervals(null, at('2026-11-24'))).toEqual({ today: '2026-11-24', intervals: USUAL_INTERVALS, history: [] })
  })

  it('hold from their day on, and what needs doing goes by them from that day', () => {
    const id = put(db, 'volunteers', { key: 'V2', firstName: 'Farah', lastName: 'Nixon' })
    put(db, 'statusPeriods', { volunteerId: id, status: 'applicant', fromOn: '2026-11-01' })
    service.saveIntervals({ intervals: { ...USUAL_INTERVALS, stageStalledDays: 14 }, fromOn: '2026-12-01' }, at('2026-11-24'))
    expect([dueFor('stage_stalled', '2026-11-24'), dueFor('stage_stalled', '2026-12-01')]).toEqual(['2026-11-29', '2026-11-15'])
    expect(service.intervals(null, at('2026-11-24'))).toMatchObject({ intervals: { stageStalledDays: 28 }, history: [{ name: 'stage_stalled_days', fromOn: '2026-12-01', value: '14' }] })
  })

  it('are corrected where they were entered wrongly', () => {
    service.saveIntervals({ intervals: { ...USUAL_INTERVALS, claimDays: 21 }, fromOn: '2026-11-01' }, at('2026-11-24'))
    service.saveIntervals({ intervals: { ...USUAL_INTERVALS, claimDays: 14 }, fromOn: null }, at('2026-11-24'))
    expect(service.intervals(null, at('2026-11-24')).history).toEqual([{ name: 'claim_days', fromOn: '2026-11-01', value: '14' }])
  })

  it.each(Object.entries(DUE_INTERVAL))('%s is refused beyond what is sensible', (name, { least, most }) => {
    const fits = (count: number): boolean => serviceContract.saveIntervals.input.safeParse({ intervals: { ...USUAL_INTERVALS, [name]: count }, fromOn: null }).success
    expect([fits(least - 1), fits(least), fits(most), fits(most + 1), fits(least + 0.5)]).toEqual([false, true, true, false, false])
  })
})

describe('ages, months, the target and the points', () => {
  it('hold from their day on, and only what is given is changed', () => {
    service.saveTerms({ terms: { lowestAge: 8, upperAgeCareLeaver: 21 }, fromOn: '2026-12-01' }, at('2026-11-24'))
    expect([service.terms(null, at('2026-11-24')).terms, service.terms(null, at('2026-12-01')).terms]).toEqual([USUAL_TERMS, { ...USUAL_TERMS, lowestAge: 8, upperAgeCareLeaver: 21 }])
    service.saveTerms({ terms: { lowestAge: null }, fromOn: '2027-01-01' }, at('2026-11-24'))
    expect(service.terms(null, at('2027-01-01')).terms).toEqual({ ...USUAL_TERMS, upperAgeCareLeaver: 21 })
  })

  it('share the greatest age with the workbook', () => {
    service.saveTerms({ terms: { upperAge: 21 }, fromOn: null }, at('2026-11-24'))
    expect(service.read(null, at('2026-11-24')).settings.upperAge).toBe(21)
  })

  it.each(TERM_NAMES)('%s is refused beyond what is sensible', (name) => {
    const { least, most } = SERVICE_TERM[name]
    const fits = (count: number): boolean => serviceContract.saveTerms.input.safeParse({ terms: { [name]: count }, fromOn: null }).success
    expect([fits(least - 1), fits(least), fits(most), fits(most + 1)]).toEqual([false, true, true, false])
  })
})

describe('mileage rates', () => {
  const save = (fromOn: string, pencePerMile: number, instead: number | null = null): null => service.saveRate({ fromOn, pencePerMile, instead }, at('2026-11-24')) as null
  const kept = (): unknown[] => service.rates(null, at('2026-11-24')).map(({ fromOn, pencePerMile }) => [fromOn, pencePerMile])
  const idOf = (fromOn: string): number => service.rates(null, at('2026-11-24')).find((rate) => rate.fromOn === fromOn)!.id

  it('hold each from its day, and one of the same day takes its place', () => {
    save('2024-04-01', 45)
    save('2026-04-01', 47)
    save('2026-04-01', 48)
    expect(kept()).toEqual([['2026-04-01', 48], ['2024-04-01', 45]])
  })

  it('are given another day in one step, and only the one that was meant', () => {
    save('2024-04-01', 45)
    save('2026-04-01', 47)
    save('2026-05-01', 47, idOf('2026-04-01'))
    save('2026-05-01', 50, idOf('2026-05-01'))
    expect(kept()).toEqual([['2026-05-01', 50], ['2024-04-01', 45]])
  })

  it('take the place of none that is not there', () => {
    expect(() => save('2026-05-01', 47, 4711)).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => service.removeRate({ id: 4711 }, at('2026-11-24'))).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(kept()).toEqual([])
  })
})
