import { expect, it } from 'vitest'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { youngPeopleService } from '../young-people/young-people-service.ts'
import { serviceService } from './service-service.ts'

it('whom the service is for is kept in its own words, and the councils that adjoin tell a placement at a distance (R2.9)', () => {
  const made = handMade()
  const context = { db: made.db, who: 'k.lowes', today: '2026-11-24', now: () => '2026-11-24T10:00:00.000Z' }
  made.put('settings', { name: 'local_authority', value: 'Durham County Council' })
  const id = made.youngPerson()
  made.put('placements', { youngPersonId: id, fromOn: '2026-01-01', area: 'Leeds' })
  const geography = () => youngPeopleService.open({ id }, context).placements[0]?.geography
  expect([serviceService.readScope(null, context), geography()]).toEqual([{ eligibility: null, priority: null, adjoining: [] }, 'out_of_area'])
  const scope = { eligibility: 'All children in care.', priority: 'Those who wait longest.', adjoining: ['Gateshead', 'Sunderland'] }
  serviceService.saveScope(scope, context)
  expect([serviceService.readScope(null, context), geography()]).toEqual([scope, 'at_a_distance'])
  serviceService.saveScope({ ...scope, adjoining: ['Leeds City Council'] }, context)
  expect(geography()).toBe('out_of_area')
})
