import { describe, expect, it } from 'vitest'
import { inListOrder, movedInList, wrongListName } from './ordered-list.ts'

const ROWS = [{ id: 1, name: 'Budgeting', isRetired: false }, { id: 2, name: 'Bills', isRetired: true }, { id: 3, name: 'Shopping', isRetired: false }, { id: 4, name: 'Liaison', isRetired: false }]

describe('a list of the service’s own', () => {
  it('shows what was taken off last', () => expect(inListOrder(ROWS).map(({ id }) => id)).toEqual([1, 3, 4, 2]))

  it.each([
    [3, 'earlier', [3, 1, 4, 2]], [3, 'later', [1, 4, 3, 2]], [1, 'later', [3, 1, 4, 2]], [1, 'earlier', null], [4, 'later', null], [2, 'earlier', null], [9, 'later', null],
  ] as const)('with number %i moved %s, past what was taken off: %j', (id, to, order) => expect(movedInList(ROWS, id, to)).toEqual(order))

  it.each([['Cooking', undefined], [null, 'Enter a name'], ['', 'Enter a name'], ['budgeting', 'budgeting is there already. Enter another name']])('takes the name %s: %s', (name, wrong) => expect(wrongListName({ name }, ROWS.map((row) => row.name)).name).toBe(wrong))
})
