import { expect, it } from 'vitest'
import { allDoneWords } from './next-due.ts'

const grace = { what: 'Supervision with Grace Dodds', dueOn: '2023-12-07' }
const leah = { what: 'Supervision with Leah Iqbal', dueOn: '2023-12-20' }

it.each([
  [0, [], 'Nothing is due in the next four weeks.'],
  [0, [leah, grace], 'Nothing is due in the next four weeks. Next: Supervision with Grace Dodds, 7 Dec 2023.'],
  [1, [], 'Nothing is due in the next four weeks, but 1 thing is snoozed.'],
  [3, [grace], 'Nothing is due in the next four weeks, but 3 things are snoozed. Next: Supervision with Grace Dodds, 7 Dec 2023.'],
] as const)('with %d snoozed and %j to come, all done says: %s', (snoozed, later, said) => expect(allDoneWords(snoozed, later)).toBe(said))
