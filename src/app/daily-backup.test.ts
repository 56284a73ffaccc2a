import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope, type Ref } from 'vue'
import { useToasts } from '#ui/toasts.ts'
import { useDailyBackup } from './daily-backup.ts'

/* A window that stays open: the backup of the day is asked for soon after unlocking and every hour, and one that could not be made is said once. */

const HOUR = 3_600_000
let scope: EffectScope
let replies: unknown[]
let asked: number
let told: number
let failed: Readonly<Ref<boolean>>
const { toasts, close } = useToasts()
const said = (): string[] => toasts.map(({ text }) => text)
const MADE = { ok: true, value: { path: '/a', fileName: 'a', bytes: 1, rows: 1, verifiedAt: '2026-11-22T10:00:00.000Z' } }
const FULL = { ok: false, error: { code: 'disk-full', message: 'The disk is full.', details: {} } }

beforeEach(() => {
  vi.useFakeTimers()
  replies = []
  asked = 0
  told = 0
  vi.stubGlobal('window', { mainstay: { call: async () => { asked += 1; return replies.shift() ?? { ok: true, value: null } } } })
  scope = effectScope()
  failed = scope.run(() => useDailyBackup(() => (told += 1)))!
})
afterEach(() => {
  scope.stop()
  while (toasts[0] !== undefined) close(toasts[0].id)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('is asked for after the first moments, then every hour, and told of when one was made', async () => {
  replies = [MADE]
  await vi.advanceTimersByTimeAsync(9_000)
  expect(asked).toBe(0)
  await vi.advanceTimersByTimeAsync(1_000)
  expect([asked, told, failed.value]).toEqual([1, 1, false])
  await vi.advanceTimersByTimeAsync(2 * HOUR)
  expect([asked, told]).toEqual([3, 1])
})

it('that cannot be made is said once in its words, until one can', async () => {
  replies = [FULL, FULL, MADE, FULL]
  await vi.advanceTimersByTimeAsync(HOUR + 1)
  expect([failed.value, said()]).toEqual([true, ['Today’s backup could not be made. The disk is full.']])
  await vi.advanceTimersByTimeAsync(HOUR)
  expect([failed.value, told]).toEqual([false, 1])
  await vi.advanceTimersByTimeAsync(HOUR)
  expect([failed.value, said().length]).toEqual([true, 1])
})

it('is asked for no more once the window is locked', async () => {
  scope.stop()
  await vi.advanceTimersByTimeAsync(3 * HOUR)
  expect(asked).toBe(0)
})
