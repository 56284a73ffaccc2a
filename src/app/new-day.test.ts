import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useThisDay } from './new-day.ts'
import { isBackupOld, spokenBackup } from './spoken-backup.ts'

/* What is said as "today" and "yesterday", without asking the backend, in a session that is left open. */

let seen: (() => void) | undefined
let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
  vi.stubGlobal('document', { addEventListener: (_name: string, listener: () => void) => (seen = listener), removeEventListener: () => (seen = undefined) })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('what was made today is said to be of yesterday after midnight, and old after a fortnight asleep', () => {
  vi.setSystemTime('2026-11-22T12:00:00Z')
  const now = scope.run(useThisDay)!
  expect(spokenBackup('2026-11-22T09:00:00Z', now.value)).toMatch(/^Backed up today/)
  vi.advanceTimersByTime(12 * 3_600_000 + 60_000)
  expect(spokenBackup('2026-11-22T09:00:00Z', now.value)).toMatch(/^Backed up yesterday/)
  expect(isBackupOld('2026-11-22T09:00:00Z', now.value)).toBe(false)
  vi.setSystemTime('2026-12-08T12:00:00Z')
  seen!()
  expect(isBackupOld('2026-11-22T09:00:00Z', now.value)).toBe(true)
})
