import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/civil-date.ts'
import { asideStays, planRotation } from './rotation.ts'

const at = (day: string, time = '17:05'): { path: string; madeAt: string } => ({ path: `${day} ${time}`, madeAt: `${day}T${time}:00.000Z` })
const kept = (backups: readonly { path: string; madeAt: string }[]): string[] => planRotation(backups).keep.map((backup) => backup.path.slice(0, 10))

describe('the rotation of backups', () => {
  it('says for which span each that stays does so, the longest of them', () => {
    const backups = [at('2026-11-24', '09:00'), at('2026-11-24', '16:00'), at('2026-11-23', '12:00'), at('2026-11-20', '12:00'), at('2026-10-30', '12:00')]
    const { keptFor } = planRotation(backups)
    expect(backups.map((backup) => keptFor.get(backup) ?? null)).toEqual([null, 'month', 'day', 'week', 'month'])
  })

  it('keeps the newest of each of seven days, five weeks and twelve months', () => {
    // 23 November 2026 is a Monday.
    const daily = Array.from({ length: 400 }, (_, back) => at(addDays('2026-11-24', -back)))
    expect(kept(daily)).toEqual([
      '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18',
      '2026-11-15', '2026-11-08', '2026-11-01',
      '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31',
    ])
  })

  it('keeps the last of a day with several', () => {
    expect(planRotation([at('2026-11-24', '09:00'), at('2026-11-24', '16:00'), at('2026-11-24', '12:00')]).keep.map((backup) => backup.path)).toEqual(['2026-11-24 16:00'])
  })

  it('does not let old backups go because a summer brought none', () => {
    expect(kept([at('2026-03-01'), at('2026-06-01'), at('2026-11-24')])).toEqual(['2026-11-24', '2026-06-01', '2026-03-01'])
  })

  it('lets none go of what it keeps, always keeps the newest, and never more than 24', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 80 }), (days) => {
      const backups = days.map((back, index) => ({ path: String(index), madeAt: `${addDays('2026-11-24', -back)}T12:00:${String(index % 60).padStart(2, '0')}.000Z` }))
      const { keep, remove } = planRotation(backups)
      expect([...keep, ...remove].map((backup) => backup.path).sort()).toEqual(backups.map((backup) => backup.path).sort())
      expect(keep.length).toBeLessThanOrEqual(24)
      const newest = backups.reduce((latest, backup) => (backup.madeAt > latest ? backup.madeAt : latest), '')
      expect(keep[0]?.madeAt ?? '').toBe(newest)
    }))
  })
})

describe('a backup made before something', () => {
  const daily = (from: string, count: number): { path: string; madeAt: string }[] => Array.from({ length: count }, (_, ahead) => at(addDays(from, ahead)))
  const monthly = (count: number): { path: string; madeAt: string }[] => Array.from({ length: count }, (_, ahead) => at(addDays('2026-12-15', ahead * 30)))

  it.each<[string, boolean, { path: string; madeAt: string }[], string]>([
    ['before an import stays', false, [], 'year'],
    ['before an import stays through all days of its month', false, daily('2026-11-02', 28), 'year'],
    ['before an import stays through eleven later months', false, monthly(11), 'year'],
    ['before an import goes with the twelfth', false, monthly(12), 'goes'],
    ['before an import stays though a clock was years ahead for a day', false, [at('2031-05-05')], 'year'],
    ['before destroying stays through six later days', true, daily('2026-11-02', 6), 'few-days'],
    ['before destroying goes with the seventh', true, daily('2026-11-02', 7), 'goes'],
    ['before destroying counts no day twice', true, [at('2026-11-02', '09:00'), at('2026-11-02', '12:00')], 'few-days'],
  ])('%s', (_, beforeErasing, regular, stays) => expect(asideStays({ ...at('2026-11-01'), beforeErasing }, regular)).toBe(stays))
})
