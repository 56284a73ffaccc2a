import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useIdleLock } from './idle-lock.ts'

/* A session that is left: the clock is moved, and the window locks when it said it would. */

const MINUTE = 60_000
let listeners: Map<string, () => void>
let scope: EffectScope
let locked: number
let minutes: number
let idle: ReturnType<typeof useIdleLock>

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-11-22T17:00:00Z')
  listeners = new Map()
  vi.stubGlobal('window', { addEventListener: (name: string, listener: () => void) => listeners.set(name, listener), removeEventListener: (name: string) => listeners.delete(name) })
  scope = effectScope()
  locked = 0
  minutes = 10
  idle = scope.run(() => useIdleLock(() => minutes, () => void (locked += 1)))!
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const sign = (name = 'pointermove'): void => listeners.get(name)!()

describe('a window that locks after ten minutes', () => {
  it('warns for the last of them, and locks', () => {
    vi.advanceTimersByTime(9 * MINUTE - 1000)
    expect(idle.secondsLeft.value).toBeNull()
    vi.advanceTimersByTime(1000)
    expect([idle.secondsLeft.value, locked]).toEqual([60, 0])
    vi.advanceTimersByTime(MINUTE)
    expect(locked).toBe(1)
  })

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])('stays open while there is a sign of life: %s', (name) => {
    for (let minute = 0; minute < 30; minute += 5) {
      vi.advanceTimersByTime(5 * MINUTE)
      sign(name)
    }
    expect([idle.secondsLeft.value, locked]).toEqual([null, 0])
  })

  it('is not kept open by a cat once it warns, but by the answer to the warning', () => {
    vi.advanceTimersByTime(9.5 * MINUTE)
    sign()
    expect(idle.secondsLeft.value).toBe(30)
    idle.stay()
    vi.advanceTimersByTime(8 * MINUTE)
    expect([idle.secondsLeft.value, locked]).toEqual([null, 0])
  })

  it('locks when the computer wakes, though the mouse moves before any tick', () => {
    // Asleep, no timer runs: only the clock on the wall does.
    vi.setSystemTime('2026-11-23T08:55:00Z')
    sign()
    expect(locked).toBe(1)
    sign('keydown')
    vi.advanceTimersByTime(1000)
    expect(locked).toBe(3)
  })

  it('gives nobody more time when its clock is put back', () => {
    vi.advanceTimersByTime(5 * MINUTE)
    vi.setSystemTime('2026-11-22T11:00:00Z')
    vi.advanceTimersByTime(10 * MINUTE + 1000)
    expect(locked).toBe(1)
  })

  it.each([[1, 30], [2, 60], [15, 60]])('chosen to lock after %s minutes, warns for the last %s seconds and leaves one alone who works', (chosen, warned) => {
    minutes = chosen
    for (let second = 0; second < 300; second += 5) {
      sign('keydown')
      vi.advanceTimersByTime(5000)
      expect(idle.secondsLeft.value).toBeNull()
    }
    sign('keydown')
    vi.advanceTimersByTime((chosen * 60 - warned) * 1000 - 1000)
    expect(idle.secondsLeft.value).toBeNull()
    vi.advanceTimersByTime(1000)
    expect([idle.secondsLeft.value, locked]).toEqual([warned, 0])
    vi.advanceTimersByTime(warned * 1000)
    expect(locked).toBe(1)
  })

  it('looks no more when its page is left', () => {
    scope.stop()
    expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0])
  })
})
