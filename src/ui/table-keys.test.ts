import { expect, it } from 'vitest'
import { rowAfterKey } from './table-keys.ts'

it.each([
  ['ArrowDown', 0, 60, 1],
  ['ArrowDown', 59, 60, 59],
  ['ArrowUp', 0, 60, 0],
  ['ArrowUp', 5, 60, 4],
  ['PageDown', 55, 60, 59],
  ['PageUp', 5, 60, 0],
  ['Home', 30, 60, 0],
  ['End', 0, 60, 59],
  ['a', 30, 60, undefined],
  ['ArrowDown', 0, 0, undefined],
])('%s on row %i of %i leads to %s', (key, from, count, to) => {
  expect(rowAfterKey(key, from, count)).toBe(to)
})
