import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchIdle } from './idle-watch.ts'

/* A page that never locks itself, on a computer that nobody touches. */

let left: number
let open: boolean | null
let minutes: number | null
let locked: number
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  left = Date.now()
  open = true
  minutes = 10
  locked = 0
  stop = watchIdle({ idleSeconds: () => (Date.now() - left) / 1000, idleMinutes: async () => minutes, isOpen: async () => open, lock: () => void (locked += 1), mostMinutes: 15 })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000)

describe('a computer that is left with a page that does not lock itself', () => {
  it('is locked soon after the page should have been, and once', async () => {
    await pass(605)
    expect(locked).toBe(0)
    await pass(40)
    expect(locked).toBe(1)
    await pass(3600)
    expect(locked).toBe(1)
  })

  it('is locked again when somebody came back and left it again', async () => {
    await pass(700)
    left = Date.now()
    await pass(700)
    expect(locked).toBe(2)
  })

  it('is left alone while somebody is there', async () => {
    for (let minute = 0; minute < 60; minute += 1) {
      left = Date.now()
      await pass(60)
    }
    expect(locked).toBe(0)
  })

  it('is left alone where nothing is open', async () => {
    open = false
    await pass(3600)
    expect(locked).toBe(0)
  })

  it('is locked after the most that can be chosen where nobody says what was chosen, nor whether anything is open', async () => {
    minutes = null
    open = null
    await pass(14 * 60)
    expect(locked).toBe(0)
    await pass(120)
    expect(locked).toBe(1)
  })
})
