import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, reactive } from 'vue'
import type { PastValue } from '#domain/setting.ts'
import { useDatedForm } from './dated-form.ts'

beforeEach(() => void vi.stubGlobal('window', { mainstay: { call: async () => ({ ok: true, value: null }) } }))
afterEach(() => void vi.unstubAllGlobals())

function open() {
  const kept = reactive({ weeks: 12, most: null as number | null, waives: false, history: [{ name: 'kept_weeks', fromOn: '2026-04-01', value: '12' }] as PastValue[] })
  const sent: unknown[] = []
  const dated = effectScope().run(() => useDatedForm<'weeks' | 'most', { waives: boolean }, number | null>({
    key: 'test',
    numbers: () => ({
      weeks: { label: 'Weeks', hint: 'In a row', least: 1, most: 52, usual: 6, keptAs: 'kept_weeks' },
      most: { label: 'Most', least: 0, most: 9, usual: null, keptAs: 'kept_most' },
    }),
    agreed: () => ({ weeks: kept.weeks, most: kept.most, waives: kept.waives }),
    history: () => kept.history,
    today: () => '2026-11-22',
    send: async (change) => { sent.push(change); return { value: null, undo: async () => undefined } },
    said: 'Saved',
  }))!
  return { kept, sent, dated, values: dated.form.values }
}

describe('a dated form', () => {
  it('starts with what is agreed, and tells of each number what it was', () => {
    const { dated, values } = open()
    expect(values).toEqual({ weeks: 12, most: null, waives: false, holds: 'from', fromOn: '2026-11-22' })
    expect(dated.fields.value.map(({ label, hint, min, max }) => [label, hint, min, max])).toEqual([['Weeks', 'In a row. Was 6 until 31 Mar 2026', 1, 52], ['Most', undefined, 0, 9]])
    expect([dated.isChanged.value, dated.change.value]).toEqual([false, null])
  })

  it('is changed by a number and by what is agreed with them, not by the day alone', () => {
    const { dated, values } = open()
    values.fromOn = '2026-12-01'
    expect(dated.isChanged.value).toBe(false)
    values.waives = true
    expect(dated.change.value).toEqual({ weeks: 12, most: null, waives: true, fromOn: '2026-12-01' })
    values.holds = 'correct'
    expect(dated.change.value).toMatchObject({ fromOn: null })
    dated.reset()
    expect([dated.isChanged.value, values.fromOn]).toEqual([false, '2026-11-22'])
  })

  it('asks for a number that is usual, lets one be empty that is not, and asks for the day', async () => {
    const { dated, values, sent } = open()
    Object.assign(values, { weeks: null, fromOn: null })
    expect(dated.change.value).toBeNull()
    await dated.form.submit()
    expect(dated.form.errors.value.map(({ message }) => message)).toEqual(['Weeks: enter 1 to 52', 'Enter the day from which the changes hold'])
    values.weeks = 10
    values.holds = 'correct'
    await dated.form.submit()
    expect(sent).toEqual([{ weeks: 10, most: null, waives: false, fromOn: null }])
  })

  it('stands as it is kept once that was changed', async () => {
    const { dated, kept, values } = open()
    values.weeks = 9
    kept.weeks = 9
    await nextTick()
    expect([dated.isChanged.value, values.weeks]).toEqual([false, 9])
  })
})
