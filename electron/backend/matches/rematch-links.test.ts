import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { openFollowingReferral, openReferralAfterMatch } from '../referrals/following-referral.ts'
import { addMatch } from '../matching/start-match.ts'
import { matchesService } from './matches-service.ts'

let made: HandMade
let context: CommandContext
let ben: number
let referral: number
let first: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: '2026-08-01', now: () => '2026-08-01T10:00:00.000Z' }
  ben = made.youngPerson({ firstName: 'Ben' })
  referral = made.referral({ key: 'R0012', youngPersonId: ben, receivedOn: '2021-02-01', state: 'matched', closedOn: '2021-05-01' })
  first = made.match({ youngPersonId: ben, referralId: referral, startedOn: '2021-05-01', endedOn: '2023-06-30' })
})
const start = (referralId: number | null, startedOn = '2024-03-01'): number => addMatch(made.db, {
  youngPersonId: ben, referralId, volunteerId: made.activeVolunteer(), secondVolunteerId: null, type: 'standard', introducedOn: null, startedOn, rhythmDays: null, trialUntilOn: null, previousProvider: null, firstMatchedOn: null, spotProvider: null, spotPencePerYear: null, spotReason: null,
}, context.today)
const links = (id: number): unknown => {
  const { before, after } = matchesService.life({ id }, context)
  return [before?.id ?? null, after?.id ?? null]
}
const close = (id: number): unknown => run(made.db, sql`update referrals set state = 'withdrawn', closedOn = '2023-12-01' where id = ${id}`)

describe('a match that follows another (D14)', () => {
  it('is linked both ways, with who visited and when', () => {
    const second = start(openFollowingReferral(made.db, referral, '2023-06-30'))
    expect([links(first), links(second)]).toEqual([[null, second], [first, null]])
    expect(matchesService.life({ id: second }, context)).toMatchObject({ rematchesId: first, before: { visitors: 'Ann Bell', startedOn: '2021-05-01', endedOn: '2023-06-30' } })
  })

  it.each([['one referral', 1], ['two referrals', 2]])('is linked over %s that came to nothing between them', (_how, between) => {
    let last = referral
    for (let each = 0; each < between; each += 1) {
      last = openFollowingReferral(made.db, last, '2023-07-01')
      close(last)
    }
    const second = start(openFollowingReferral(made.db, last, '2024-01-10'))
    expect(one(made.db, sql`select rematchesId from matches where id = ${second}`)).toEqual({ rematchesId: first })
    expect([links(first), links(second)]).toEqual([[null, second], [first, null]])
  })

  it('is linked to the nearest, and each to the next', () => {
    const second = start(openFollowingReferral(made.db, referral, '2023-06-30'))
    run(made.db, sql`update matches set endedOn = '2025-01-01' where id = ${second}`)
    const third = start(openFollowingReferral(made.db, referral, '2025-01-01'), '2025-06-01')
    expect([links(first), links(second), links(third)]).toEqual([[null, second], [first, third], [second, null]])
  })

  it('is linked to one that came without a referral, over one that came to nothing', () => {
    run(made.db, sql`update matches set referralId = null where id = ${first}`)
    const wait = openReferralAfterMatch(made.db, first, '2023-06-30')
    close(wait)
    const second = start(openFollowingReferral(made.db, wait, '2024-01-10'))
    expect([links(first), links(second)]).toEqual([[null, second], [first, null]])
  })

  it('is linked as its referrals say, where the match says nothing, as one of a workbook', () => {
    const second = start(openFollowingReferral(made.db, referral, '2023-06-30'))
    run(made.db, sql`update matches set rematchesId = null where id = ${second}`)
    expect([links(first), links(second)]).toEqual([[null, second], [first, null]])
  })

  it('is not linked where it was asked for anew', () => {
    const second = start(made.referral({ youngPersonId: ben, receivedOn: '2024-01-01' }))
    expect([links(first), links(second), links(start(null, '2025-01-01'))]).toEqual([[null, null], [null, null], [null, null]])
  })
})
