import { describe, expect, it } from 'vitest'
import { choosable, movedTag, wrongTag } from './outcome-tag.ts'

const TAGS = [{ id: 1, name: 'Budgeting', isRetired: false }, { id: 2, name: 'Bills', isRetired: true }, { id: 3, name: 'Shopping', isRetired: false }, { id: 4, name: 'Liaison', isRetired: false }]

describe('the name of a tag', () => {
  it.each([
    ['Cooking', undefined],
    [null, 'Enter a name'],
    ['budgeting', 'budgeting is there already. Enter another name'],
  ])('%s', (name, wrong) => expect(wrongTag({ name }, TAGS.map((tag) => tag.name)).name).toBe(wrong))
})

describe('moving a tag', () => {
  it.each([
    [3, 'earlier', [3, 1, 4, 2]],
    [3, 'later', [1, 4, 3, 2]],
    [1, 'earlier', null],
    [4, 'later', null],
    [2, 'earlier', null],
  ] as const)('%i %s', (id, to, order) => expect(movedTag(TAGS, id, to)).toEqual(order))
})

it('what was taken off the list is offered only where it is chosen already', () => {
  expect(choosable(TAGS, []).map((tag) => tag.id)).toEqual([1, 3, 4])
  expect(choosable(TAGS, [2]).map((tag) => tag.id)).toEqual([1, 2, 3, 4])
})
