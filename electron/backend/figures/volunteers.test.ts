import { beforeEach, describe, expect, it } from 'vitest'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'

describe('a volunteer’s status', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })

  it('is the latest one begun by the close of the day; of two on one day, the one entered later', () => {
    const id = made.volunteer()
    made.status(id, 'applicant', '2023-01-10')
    made.status(id, 'active', '2023-03-01')
    made.status(id, 'inactive', '2023-03-01')
    expect([made.at('volunteers.in_recruitment', '2023-02-28'), made.at('volunteers.active', '2023-02-28')]).toEqual([1, 0])
    expect([made.at('volunteers.active', '2023-03-01'), made.at('volunteers.inactive', '2023-03-01')]).toEqual([0, 1])
    expect(made.at('volunteers.in_recruitment', '2023-01-09')).toBe(0)
  })

  it('recruits once: who comes back is not recruited again', () => {
    const id = made.activeVolunteer('2021-05-01')
    made.status(id, 'inactive', '2022-01-01')
    made.status(id, 'active', '2023-05-01')
    expect(made.figure('volunteers.recruited', '2023-01-01', '2023-12-31')).toBe(0)
    expect(made.figure('volunteers.recruited', '2021-05-01', '2021-05-01')).toBe(1)
    expect(made.at('volunteers.active', '2023-05-01')).toBe(1)
  })

  it.each(['left', 'deselected', 'withdrawn', 'rejected'])('%s is counted on the days of the period, both included, once a volunteer', (taken) => {
    const id = made.activeVolunteer()
    made.status(id, taken, '2023-04-01')
    made.status(id, 'active', '2023-05-01')
    made.status(id, taken, '2023-06-30')
    expect(made.figure(`volunteers.${taken}`, '2023-04-01', '2023-06-30')).toBe(1)
    expect(made.figure(`volunteers.${taken}`, '2023-04-02', '2023-06-29')).toBe(0)
  })

  it('leaves first and second volunteers of an open match, paused or not, unavailable', () => {
    const [first, second] = [made.activeVolunteer(), made.activeVolunteer()]
    made.activeVolunteer()
    const id = made.match({ volunteerId: first, secondVolunteerId: second })
    made.put('matchPauses', { matchId: id, fromOn: '2023-01-01', toOn: null })
    expect(made.at('volunteers.available', '2023-06-30')).toBe(1)
    expect(made.at('volunteers.available', '2022-03-09')).toBe(3)
  })
})
