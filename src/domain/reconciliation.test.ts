import { expect, it } from 'vitest'
import { reconcile } from './reconciliation.ts'

it.each([
  ['Durham’s year', 27, [[true, 60], [false, 27]], 60, { expected: 60, difference: 0 }],
  ['the panel report that was one out (domain.md R6.3)', 0, [[true, 130], [false, 70]], 59, { expected: 60, difference: -1 }],
  ['one too many', 5, [[false, 1]], 5, { expected: 4, difference: 1 }],
  ['nothing that happened', 4, [], 4, { expected: 4, difference: 0 }],
] as const)('%s comes out', (_, opening, moves, closing, wanted) =>
  expect(reconcile(opening, moves.map(([comes, count]) => ({ comes, count })), closing)).toEqual(wanted))
