import { expect, it } from 'vitest'
import { addressOf } from './calendar-icons.ts'

it.each([
  [{ kind: 'match', id: 9 }, '/matches/9'],
  [{ kind: 'volunteer', id: 4 }, '/volunteers/4'],
  [{ kind: 'young_person', id: 5 }, '/young-people/5'],
  [{ kind: 'cohort', id: 2 }, '/volunteers/cohorts/Autumn%202023'],
  [null, null],
] as const)('what opens %j has the address %s', (opens, address) => expect(addressOf({ opens, name: 'Autumn 2023' })).toBe(address))
