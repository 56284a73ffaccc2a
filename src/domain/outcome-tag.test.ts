import { expect, it } from 'vitest'
import { choosable } from './outcome-tag.ts'

const TAGS = [{ id: 1, name: 'Budgeting', isRetired: false }, { id: 2, name: 'Bills', isRetired: true }, { id: 3, name: 'Shopping', isRetired: false }, { id: 4, name: 'Liaison', isRetired: false }]

it('what was taken off the list is offered only where it is chosen already', () => {
  expect(choosable(TAGS, []).map((tag) => tag.id)).toEqual([1, 3, 4])
  expect(choosable(TAGS, [2]).map((tag) => tag.id)).toEqual([1, 2, 3, 4])
})
