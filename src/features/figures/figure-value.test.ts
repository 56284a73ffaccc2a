import { describe, expect, it } from 'vitest'
import type { FigureUnit } from '#contract/figures.ts'
import { spokenValue, valueNote } from './figure-value.ts'

describe('a figure said', () => {
  it.each<[FigureUnit, number | null, number | null, number | null, string | null]>([
    ['count', 1168, 1168, null, '1,168'],
    ['count', 0, 0, null, '0'],
    ['count', null, null, null, null],
    ['percent', 92, 299, 325, '299 of 325 (92.0 %)'],
    ['percent', 4.9, 59, 1200, '59 of 1,200 (4.9 %)'],
    ['percent', null, 0, 0, null],
    ['pence', 3_888_000, null, null, '£38,880'],
    ['pence', 2408, 12, 12, '£24.08'],
    ['pence', -12_340, null, null, '–£123.40'],
    ['days', 181, 15, 15, '181 days'],
    ['days', 1, 1, 1, '1 day'],
    ['days', 12.5, 2, 2, '12.5 days'],
    ['months', 51, 59, 59, '51 months'],
    ['hours', 2412.5, 800, 810, '2,412.5 hours'],
    ['target', 59, 59, 60, '59 of 60'],
    ['target', 59, 59, null, '59, no target given'],
    ['target', null, null, 60, null],
  ])('%s %d, %d of %d is %s', (unit, value, counted, of, said) => expect(spokenValue({ unit, value, counted, of })).toBe(said))

  it.each<[FigureUnit, number | null, number | null, number | null, string | null]>([
    ['hours', 2412.5, 800, 810, 'from 800 of 810, the rest not known'],
    ['days', 181, 15, 15, null],
    ['percent', 92, 299, 325, null],
    ['target', 59, 59, 60, null],
    ['days', null, 0, 4, null],
  ])('%s %d from %d of %d adds: %s', (unit, value, counted, of, note) => expect(valueNote({ unit, value, counted, of })).toBe(note))
})
