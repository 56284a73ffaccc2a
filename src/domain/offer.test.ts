import { describe, expect, it } from 'vitest'
import type { OfferStanding, OfferTyped } from './offer.ts'
import { isNeverOffered, offeredWords, offerWords, wrongInOffer } from './offer.ts'

const TODAY = '2026-11-22'
const MADE: OfferTyped = { foundOn: '2026-11-01', isOffered: true, offeredBy: 'Megan Dent', answer: 'not_now' }

describe('an offer of a visitor', () => {
  it.each<[string, Partial<OfferTyped>, object]>([
    ['is right', {}, {}],
    ['by nobody named is right', { offeredBy: null }, {}],
    ['that nobody has asked about yet is right', { answer: 'not_asked' }, {}],
    ['that was not made is right', { isOffered: false, offeredBy: null, answer: null }, {}],
    ['needs to be one or none', { isOffered: null, answer: null }, { isOffered: 'Choose whether a visitor was offered' }],
    ['needs an answer', { answer: null }, { answer: 'Choose what they said' }],
    ['that was not made has no answer', { isOffered: false, offeredBy: null }, { answer: 'An answer needs that a visitor was offered' }],
    ['that was not made was made by nobody', { isOffered: false, answer: null }, { offeredBy: 'Nobody offered one. Leave this empty' }],
    ['needs its day', { foundOn: null }, { foundOn: 'Enter the day of the offer' }],
    ['has come', { foundOn: '2026-11-23' }, { foundOn: 'The day of the offer must be today or in the past' }],
    ['that was not made was looked into on a day that has come', { isOffered: false, offeredBy: null, answer: null, foundOn: '2026-11-23' }, { foundOn: 'The day it was looked into must be today or in the past' }],
  ])('%s', (_what, over, wrong) => expect(Object.fromEntries(Object.entries(wrongInOffer({ ...MADE, ...over }, TODAY)).filter(([, words]) => words !== undefined))).toEqual(wrong))

  it.each([
    [{ isOffered: true, offeredBy: 'Megan Dent', answer: 'not_now' }, 'Offered by Megan Dent: not now'],
    [{ isOffered: true, offeredBy: null, answer: 'wants' }, 'Offered: wants one'],
    [{ isOffered: false, offeredBy: null, answer: null }, 'Not offered'],
  ] as const)('%j is said as %j', (offer, words) => expect(offerWords(offer)).toBe(words))
})

const NOBODY: OfferStanding = { careEnded: false, hasReferral: false, hasMatch: false, lastOffer: null, wasOffered: false }
const none = { foundOn: '2026-11-01', isOffered: false, offeredBy: null, answer: null } as const
const made = { foundOn: '2026-11-01', isOffered: true, offeredBy: null, answer: 'no' } as const

describe('whoever was never offered a visitor', () => {
  it.each<[string, Partial<OfferStanding>, boolean, string | null]>([
    ['is in care with nothing on record', {}, true, 'Never'],
    ['is still that when somebody looked and found none', { lastOffer: none }, true, 'Not by 1 Nov 2026'],
    ['was offered one', { lastOffer: made, wasOffered: true }, false, '1 Nov 2026: no'],
    ['was offered one before somebody found none', { lastOffer: none, wasOffered: true }, false, null],
    ['was referred', { hasReferral: true }, false, 'Referred'],
    ['had a visitor', { hasMatch: true }, false, 'Referred'],
    ['was referred and offered one again', { hasReferral: true, lastOffer: made, wasOffered: true }, false, '1 Nov 2026: no'],
    ['has left care', { careEnded: true }, false, null],
  ])('%s', (_what, over, never, words) => expect([isNeverOffered({ ...NOBODY, ...over }), offeredWords({ ...NOBODY, ...over })]).toEqual([never, words]))
})
