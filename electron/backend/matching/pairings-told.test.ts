import { beforeEach, describe, expect, it } from 'vitest'
import { run, sql } from '../database/sql.ts'
import { volunteersService } from '../volunteers/volunteers-service.ts'
import { youngPeopleService } from '../young-people/young-people-service.ts'
import { matchingService } from './matching-service.ts'
import type { OneWaiting } from './one-waiting-for-tests.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

let one: OneWaiting
let pairingId: number
beforeEach(() => {
  one = oneWaiting()
  pairingId = one.begin()
})

const told = (timeline: readonly { readonly kind: string; readonly title: string; readonly detail: string | null }[]): unknown[] => timeline.filter(({ kind }) => kind === 'pairing').map(({ title, detail }) => [title, detail])
const volunteer = (id = one.nathan): ReturnType<typeof volunteersService.open> => volunteersService.open({ id }, one.context)

describe('a pairing that is no match', () => {
  it('stands on the page of its volunteer while it is under way, and of nobody else', () => {
    expect([volunteer().pairings, volunteer(one.ola).pairings]).toEqual([[{ referralId: one.referral, youngPerson: 'Ben Nixon', standing: 'Waiting for Nathan’s answer' }], []])
    matchingService.stop({ pairingId, on: TODAY, reason: 'Moved away' }, one.context)
    expect(volunteer().pairings).toEqual([])
  })

  it('stands in the timelines of both once somebody said no', () => {
    matchingService.recordVolunteerAnswer({ pairingId, volunteerId: one.nathan, answer: 'no', words: 'Too far', on: TODAY }, one.context)
    expect(told(volunteer().timeline)).toEqual([['Pairing with Ben Nixon stopped', 'Nathan said no: Too far'], ['Said no to Ben Nixon', 'Too far'], ['Asked about Ben Nixon', null]])
    expect(told(youngPeopleService.open({ id: one.ben }, one.context).timeline)).toEqual([['Pairing with Nathan Hall stopped', 'Nathan said no: Too far']])
  })
})

it('a volunteer’s campaign is told in the list', () => {
  run(one.made.db, sql`insert into campaigns (id, name, startedOn) values (1, 'Radio autumn', '2022-09-01')`)
  run(one.made.db, sql`update volunteers set campaignId = 1 where id = ${one.nathan}`)
  expect(volunteersService.list(null, one.context).rows.find(({ id }) => id === one.nathan)?.campaign).toBe('Radio autumn')
})
