import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope, nextTick, ref } from 'vue'
import { civilDateOf } from '#domain/civil-date.ts'
import { useLiveQuery } from './live-query.ts'

/* A session that is left open: the clock is moved, and what the page shows must be of the right day. The other end answers with its own day. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
let listeners: Map<string, () => void>
let scope: EffectScope

beforeEach(() => {
  vi.useFakeTimers()
  listeners = new Map()
  scope = effectScope()
  vi.stubGlobal('window', { mainstay: { onEvent: () => () => undefined } })
  vi.stubGlobal('document', { addEventListener: (name: string, listener: () => void) => listeners.set(name, listener), removeEventListener: (name: string) => listeners.delete(name) })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function openAt(at: string): Promise<{ readonly shown: () => string | undefined; readonly asked: () => number }> {
  vi.setSystemTime(at)
  let asked = 0
  const query = scope.run(() => useLiveQuery(null, async () => {
    asked += 1
    return civilDateOf(new Date().toISOString())
  }))!
  await vi.advanceTimersByTimeAsync(0)
  return { shown: () => query.answer.value, asked: () => asked }
}

describe('a page that stays open', () => {
  it.each([
    ['over midnight in winter', '2026-11-22T23:58:30Z', '2026-11-22', 3 * MINUTE, '2026-11-23'],
    ['over midnight in summer, an hour before it is midnight in Greenwich', '2026-06-30T22:58:30Z', '2026-06-30', 3 * MINUTE, '2026-07-01'],
    ['over the night in which summer time begins', '2026-03-28T23:58:30Z', '2026-03-28', 3 * MINUTE, '2026-03-29'],
    ['until the midnight after it, which is an hour earlier', '2026-03-29T22:58:30Z', '2026-03-29', 3 * MINUTE, '2026-03-30'],
    ['over the night in which summer time ends', '2026-10-24T22:58:30Z', '2026-10-24', 3 * MINUTE, '2026-10-25'],
    ['until the midnight after it, which is an hour later', '2026-10-25T23:58:30Z', '2026-10-25', 3 * MINUTE, '2026-10-26'],
    ['over New Year', '2026-12-31T23:59:59Z', '2026-12-31', 2 * MINUTE, '2027-01-01'],
  ])('shows the right day %s', async (_when, opened, before, later, after) => {
    const { shown } = await openAt(opened)
    expect(shown()).toBe(before)
    await vi.advanceTimersByTimeAsync(later)
    expect(shown()).toBe(after)
  })

  it('asks no second time while the day is the same, also when clocks go back', async () => {
    const { asked } = await openAt('2026-10-25T00:30:00Z')
    await vi.advanceTimersByTimeAsync(3 * HOUR)
    expect(asked()).toBe(1)
  })

  it('asks again when the window is seen after the computer slept into another day', async () => {
    const { shown, asked } = await openAt('2026-11-20T17:00:00Z')
    // Asleep, no timer runs: only the clock on the wall does.
    vi.setSystemTime('2026-11-23T08:55:00Z')
    listeners.get('visibilitychange')!()
    await vi.advanceTimersByTimeAsync(0)
    expect([shown(), asked()]).toEqual(['2026-11-23', 2])
  })

  it('notices within a minute where the window was in sight all the while', async () => {
    const { shown } = await openAt('2026-11-20T17:00:00Z')
    vi.setSystemTime('2026-11-23T08:55:00Z')
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(shown()).toBe('2026-11-23')
  })

  it('stops looking when its page is left', async () => {
    const { asked } = await openAt('2026-11-22T23:58:30Z')
    scope.stop()
    await vi.advanceTimersByTimeAsync(HOUR)
    expect([asked(), listeners.size, vi.getTimerCount()]).toEqual([1, 0, 0])
  })
})

describe('an answer and what it answers', () => {
  it('is the current one only while nothing else is asked, and stays as the latest until the next is there', async () => {
    const wanted = ref({ id: 1 })
    const waiting = new Map<number, (name: string) => void>()
    const query = scope.run(() => useLiveQuery(wanted, ({ id }) => new Promise<string>((resolve) => waiting.set(id, resolve))))!
    const seen = (): unknown[] => [query.answer.value, query.current.value, query.isOfBefore.value]
    expect(seen()).toEqual([undefined, undefined, false])
    waiting.get(1)!('Ada')
    await vi.advanceTimersByTimeAsync(0)
    expect(seen()).toEqual(['Ada', 'Ada', false])

    wanted.value = { id: 2 }
    // At once, before anything was asked: nothing may be drawn in between.
    expect(seen()).toEqual(['Ada', undefined, true])
    await nextTick()
    waiting.get(2)!('Bea')
    await vi.advanceTimersByTimeAsync(0)
    expect(seen()).toEqual(['Bea', 'Bea', false])
  })

  it('is not taken from a question that was overtaken', async () => {
    const wanted = ref('a')
    const waiting = new Map<string, (name: string) => void>()
    const query = scope.run(() => useLiveQuery(wanted, (words) => new Promise<string>((resolve) => waiting.set(words, resolve))))!
    wanted.value = 'ab'
    await nextTick()
    waiting.get('ab')!('of ab')
    waiting.get('a')!('of a')
    await vi.advanceTimersByTimeAsync(0)
    expect([query.answer.value, query.current.value]).toEqual(['of ab', 'of ab'])
  })
})
