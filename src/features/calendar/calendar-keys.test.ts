import { expect, it } from 'vitest'
import { dayAfterKey } from './calendar-keys.ts'

it.each([
  ['ArrowLeft', '2027-01-01', '2026-12-31'],
  ['ArrowRight', '2026-03-28', '2026-03-29'],
  ['ArrowRight', '2026-03-29', '2026-03-30'],
  ['ArrowRight', '2026-10-25', '2026-10-26'],
  ['ArrowUp', '2026-11-01', '2026-10-25'],
  ['ArrowDown', '2024-02-22', '2024-02-29'],
  ['Home', '2026-11-01', '2026-10-26'],
  ['End', '2026-10-26', '2026-11-01'],
  ['PageUp', '2026-03-31', '2026-02-28'],
  ['PageDown', '2026-12-31', '2027-01-31'],
  ['Enter', '2026-12-31', undefined],
])('%s leads from %s to %s', (key, from, to) => expect(dayAfterKey(key, from)).toBe(to))

it('with Shift a page is a year', () => {
  expect(dayAfterKey('PageUp', '2024-02-29', true)).toBe('2023-02-28')
  expect(dayAfterKey('PageDown', '2024-02-29', true)).toBe('2025-02-28')
})
