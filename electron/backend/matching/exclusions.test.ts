import { expect, it } from 'vitest'
import { all, sql } from '../database/sql.ts'
import { matchingService } from './matching-service.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

it('keeping two apart says what they have planned or are in all the same', () => {
  const { made, context, ben, ola, nathan, volunteer, begin, bothSayYes } = oneWaiting()
  const apart = (volunteerId: number): string[] => matchingService.exclude({ youngPersonId: ben, volunteerId, reason: 'Neighbour', on: TODAY }, context).stillAhead
  const pairingId = begin()
  bothSayYes(pairingId)
  matchingService.planIntroduction({ pairingId, on: '2023-11-04', place: null, who: null }, context)
  made.match({ youngPersonId: ben, volunteerId: volunteer('Kim'), secondVolunteerId: ola, startedOn: '2022-02-01' })
  made.match({ youngPersonId: ben, volunteerId: volunteer('Lou'), startedOn: '2023-12-01' })
  const [lou] = all<{ volunteerId: number }>(made.db, sql`select volunteerId from matches order by id desc limit 1`)
  expect([apart(nathan), apart(ola), apart(lou!.volunteerId), apart(volunteer('Max'))]).toEqual([
    ['They are to be introduced on 4 Nov 2023, which is not to go ahead: stop their pairing.'], ['They are in a match since 1 Feb 2022, which does not end by itself: decide whether it ends or another visitor takes over.'],
    ['Their match is planned for 1 Dec 2023 and is not to go ahead: call it off.'], [],
  ])
})
