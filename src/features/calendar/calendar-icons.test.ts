import { expect, it } from 'vitest'
import { addressOf } from './calendar-icons.ts'

it.each([
  [{ kind: 'match', id: 9 }, 'match_start', '/matches/9'],
  [{ kind: 'volunteer', id: 4 }, 'supervision', '/volunteers/4'],
  [{ kind: 'volunteer', id: 4 }, 'declare_again', '/volunteers/4?part=training'],
  [{ kind: 'young_person', id: 5 }, 'consider_again', '/young-people/5'],
  [{ kind: 'cohort', id: 2 }, 'cohort_start', '/volunteers/cohorts/Autumn%202023'],
  [null, 'check_in', null],
] as const)('what opens %j for %s has the address %s', (opens, event, address) => expect(addressOf({ opens, event, name: 'Autumn 2023' })).toBe(address))
