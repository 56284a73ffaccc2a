import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useLate } from './late.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('says that a wait is long after three tenths of a second, and never of a shorter one', async () => {
  const scope = effectScope()
  const waits = ref(false)
  const late = scope.run(() => useLate(waits))!
  const after = async (waiting: boolean, ms: number): Promise<boolean> => {
    waits.value = waiting
    await nextTick()
    await vi.advanceTimersByTimeAsync(ms)
    return late.value
  }
  expect(await after(true, 299)).toBe(false)
  expect(await after(false, 500)).toBe(false)
  expect(await after(true, 300)).toBe(true)
  expect(await after(false, 0)).toBe(false)
  await after(true, 100)
  scope.stop()
  expect([await after(true, 500), vi.getTimerCount()]).toEqual([false, 0])
})
