import { beforeEach, describe, expect, it } from 'vitest'
import type { Offer } from '#domain/offer.ts'
import type { CommandContext } from '../context.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { youngPeopleService as service } from './young-people-service.ts'

const TODAY = '2026-11-24'
const OFFER: Offer = { foundOn: '2026-11-10', isOffered: true, offeredBy: 'Megan Dent', answer: 'not_now' }
const NONE: Offer = { foundOn: '2026-10-01', isOffered: false, offeredBy: null, answer: null }
let made: HandMade
let context: CommandContext
let id: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'coordinator', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  id = made.youngPerson({ inCareFrom: '2025-01-01' })
})
const opened = (): ReturnType<typeof service.open> => service.open({ id }, context)
const row = (of = id): ReturnType<typeof service.list>['rows'][number] | undefined => service.list(null, context).rows.find((each) => each.id === of)

describe('an offer of a visitor', () => {
  it('needs no referral: it is on the page, in the list and in the timeline, and is corrected', () => {
    expect(row()).toMatchObject({ isNeverOffered: true, offered: 'Never' })
    service.recordOffer({ youngPersonId: id, ...NONE }, context)
    expect(row()).toMatchObject({ isNeverOffered: true, offered: 'Not by 1 Oct 2026' })
    service.recordOffer({ youngPersonId: id, ...OFFER }, context)
    expect(opened().offers).toMatchObject([OFFER, NONE])
    expect(row()).toMatchObject({ isNeverOffered: false, offered: '10 Nov 2026: not now' })
    expect(opened().timeline.filter(({ kind }) => kind === 'offer')).toEqual([
      { on: '2026-11-10', kind: 'offer', title: 'Offered a visitor', detail: 'Not now, by Megan Dent' }, { on: '2026-10-01', kind: 'offer', title: 'No visitor was offered so far', detail: null },
    ])
    service.correctOffer({ id: opened().offers[0]!.id, ...OFFER, answer: 'wants', offeredBy: null }, context)
    expect(row()?.offered).toBe('10 Nov 2026: wants one')
    expect(opened().person).toMatchObject({ isNeverOffered: false, offered: '10 Nov 2026: wants one' })
  })

  it('of long ago counts after somebody found none later', () => {
    service.recordOffer({ youngPersonId: id, ...OFFER, foundOn: '2025-06-01' }, context)
    service.recordOffer({ youngPersonId: id, ...NONE }, context)
    expect(row()).toMatchObject({ isNeverOffered: false, offered: null })
  })

  it.each([
    ['a referral', () => void made.referral({ youngPersonId: id, receivedOn: '2026-01-01', state: 'declined_by_child', closedOn: '2026-02-01' })],
    ['a match that ended', () => void made.match({ youngPersonId: id, startedOn: '2025-02-01', endedOn: '2025-03-01' })],
    ['a match', () => void made.match({ youngPersonId: id, startedOn: '2025-02-01' })],
  ])('is not asked for after %s', (_what, happens) => {
    happens()
    expect(row()).toMatchObject({ isNeverOffered: false, offered: 'Referred' })
  })

  it.each([
    ['on a day to come', { foundOn: '2026-11-25' }, 'The day of the offer must be today or in the past'],
    ['without an answer', { answer: null }, 'Choose what they said'],
    ['on a day of which something is recorded', { foundOn: '2026-10-01' }, 'Something is recorded of 1 Oct 2026 already. Correct that'],
  ])('is refused %s', (_what, wrong, words) => {
    service.recordOffer({ youngPersonId: id, ...NONE }, context)
    expect(() => service.recordOffer({ youngPersonId: id, ...OFFER, ...wrong }, context)).toThrow(words)
    expect(opened().offers).toHaveLength(1)
  })

  it('to nobody, or corrected where there is none, is refused', () => {
    expect(() => service.recordOffer({ youngPersonId: 999, ...OFFER }, context)).toThrow('There is no such young person')
    expect(() => service.correctOffer({ id: 999, ...OFFER }, context)).toThrow('There is no such offer')
  })
})
