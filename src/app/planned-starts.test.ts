import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useToasts } from '#ui/toasts.ts'
import { usePlannedStarts } from './planned-starts.ts'

/* Planned matches whose day has come are asked about once the file is open, and on every new day. */

let scope: EffectScope
let asked: string[]
let haveCome: boolean
let putOff: number
const { toasts, close } = useToasts()

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') })
  asked = []
  while (toasts[0] !== undefined) close(toasts[0].id)
  vi.stubGlobal('document', { addEventListener: () => undefined, removeEventListener: () => undefined })
  vi.stubGlobal('window', { mainstay: { call: async ({ procedure }: { procedure: string }) => { if (!procedure.startsWith('drafts.')) asked.push(procedure); return { ok: true, value: procedure === 'matches.plansHaveCome' ? haveCome : { putOff } } } } })
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  while (toasts[0] !== undefined) close(toasts[0].id)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it.each<[string, boolean, number, readonly string[], readonly string[]]>([
  ['none has come', false, 0, ['matches.plansHaveCome'], []],
  ['one has come and begins', true, 0, ['matches.plansHaveCome', 'matches.putOffStarts'], []],
  ['one is put off', true, 1, ['matches.plansHaveCome', 'matches.putOffStarts'], ['The start of 1 match is put off, since something stands against it. Today says what']],
])('where %s', async (_what, come, count, calls, said) => {
  haveCome = come
  putOff = count
  scope.run(() => usePlannedStarts())
  await vi.advanceTimersByTimeAsync(1)
  expect([asked, toasts.map(({ text }) => text)]).toEqual([calls, said])
  asked = []
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(12 * 3_600_000)
  expect(asked).toEqual(calls)
})
