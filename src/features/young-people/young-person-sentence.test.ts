import { describe, expect, it } from 'vitest'
import type { YoungPersonMatch } from '#contract/young-people.ts'
import { youngPersonSentence, type SentencePart } from './young-person-sentence.ts'

const alan = { id: 1, name: 'Alan Young', firstName: 'Alan' }
const beth = { id: 2, name: 'Beth Shaw', firstName: 'Beth' }
const alanToo = { id: 3, name: 'Alan Tait', firstName: 'Alan' }

const met: SentencePart = { today: '2023-10-31', firstName: 'Rhys', person: { standing: 'matched', waitingDays: null, careEnded: false, inCareTo: null, turns18On: '2028-05-06', isNeverOffered: false }, referrals: [], matches: [], offers: [] }
const match = (changes: Partial<YoungPersonMatch> = {}): YoungPersonMatch => ({
  id: 1, state: 'active', visitors: [alan], startedOn: '2021-07-10', pausedFrom: null, endedOn: null, endReason: null, months: 27, visits: 14, lastVisitOn: '2023-09-09', friendshipContinues: null, fundedAfter18: null, goesOnAfterCare: false, ...changes,
})
const person = (changes: Partial<SentencePart['person']>): SentencePart['person'] => ({ ...met.person, ...changes })
const referral = (changes: Partial<SentencePart['referrals'][number]> = {}): SentencePart['referrals'][number] => ({
  isWaiting: true, state: 'waiting', closedOn: null, receivedOn: '2023-05-03', waitingReason: 'awaiting_accommodation', childAgrees: true, ...changes,
})
const waiting = (changes: Partial<SentencePart['referrals'][number]> = {}): Partial<SentencePart> => ({ firstName: 'Ben', person: person({ standing: 'waiting', waitingDays: 181 }), referrals: [referral(changes)] })
const closed = (changes: Partial<SentencePart['referrals'][number]>): Partial<SentencePart> => ({ firstName: 'Zoë', person: person({ standing: 'none' }), referrals: [referral({ isWaiting: false, ...changes })] })

describe('the sentence about a young person', () => {
  it.each<[Partial<SentencePart>, string]>([
    [{ matches: [match()] }, 'Rhys has met Alan for 27 months, last on 9 Sep 2023.'],
    [{ matches: [match({ visitors: [alan, beth], months: 31 })] }, 'Rhys has met Alan and Beth for 2 years and 7 months, last on 9 Sep 2023.'],
    [{ matches: [match({ visitors: [alan, alanToo] })] }, 'Rhys has met Alan Young and Alan Tait for 27 months, last on 9 Sep 2023.'],
    [{ matches: [match({ visits: 0, lastVisitOn: null, startedOn: '2023-10-19' })] }, 'Rhys was matched with Alan 12 days ago; they have not met yet.'],
    [{ matches: [match({ visits: 0, lastVisitOn: null })] }, 'Rhys was matched with Alan on 10 Jul 2021; they have not met yet.'],
    [{ person: person({ standing: 'paused' }), matches: [match({ state: 'paused', pausedFrom: '2023-07-03' })] }, 'Rhys’s match with Alan has been paused since 3 Jul 2023, after 27 months.'],
    [{ person: person({ standing: 'planned' }), matches: [match({ state: 'planned', startedOn: '2023-11-12' })] }, 'Rhys and Alan start on 12 Nov 2023, in 12 days.'],
    [{ person: person({ standing: 'planned' }), matches: [match({ state: 'planned', startedOn: '2023-11-01' })] }, 'Rhys and Alan start on 1 Nov 2023, tomorrow.'],
    [waiting(), 'Ben has waited 181 days; what blocks it is accommodation.'],
    [waiting({ waitingReason: 'seeking_visitor' }), 'Ben has waited 181 days; no visitor has been found yet.'],
    [waiting({ waitingReason: 'matching_in_progress' }), 'Ben has waited 181 days; a match is being made.'],
    [waiting({ waitingReason: 'awaiting_information' }), 'Ben has waited 181 days; what blocks it is information still to come.'],
    [waiting({ waitingReason: null, childAgrees: null }), 'Ben has waited 181 days; what blocks it is not recorded. Whether Ben wants a visitor is not recorded.'],
    [waiting({ childAgrees: null, detail: { considerAgainOn: null, childView: 'not_ascertained' } }), 'Ben has waited 181 days; what blocks it is accommodation. Whether Ben wants a visitor is not recorded.'],
    [waiting({ childAgrees: null, detail: { considerAgainOn: null, childView: 'unsure' } }), 'Ben has waited 181 days; what blocks it is accommodation. Ben is not sure about a visitor.'],
    [waiting({ childAgrees: null, detail: { considerAgainOn: null, childView: 'unable_to_express' } }), 'Ben has waited 181 days; what blocks it is accommodation. Ben cannot say whether they want a visitor.'],
    [waiting({ childAgrees: true, detail: { considerAgainOn: null, childView: 'wants' } }), 'Ben has waited 181 days; what blocks it is accommodation.'],
    [waiting({ childAgrees: false, detail: { considerAgainOn: null, childView: 'objects', understanding: 'no', viewReasons: 'Has nobody else' } }), 'Ben has waited 181 days; what blocks it is accommodation. Ben does not want a visitor; why one is looked for all the same is recorded.'],
    [closed({ state: 'declined_by_child', closedOn: '2023-08-31' }), 'Zoë said no to a visitor on 31 Aug 2023; to be considered again by 29 Feb 2024.'],
    [closed({ state: 'declined_by_child', closedOn: '2023-08-31', detail: { considerAgainOn: '2023-12-01' } }), 'Zoë said no to a visitor on 31 Aug 2023; to be considered again by 1 Dec 2023.'],
    [closed({ state: 'declined_by_child', closedOn: '2023-01-03' }), 'Zoë said no to a visitor on 3 Jan 2023; it was to be considered again by 3 Jul 2023.'],
    [{ ...closed({ state: 'declined_by_child', closedOn: '2023-01-03' }), person: person({ standing: 'none', careEnded: true }) }, 'Zoë said no to a visitor on 3 Jan 2023.'],
    [closed({ state: 'withdrawn', closedOn: '2023-08-31' }), 'Zoë’s referral was withdrawn on 31 Aug 2023; to be considered again by 29 Feb 2024.'],
    [closed({ state: 'disengaged', closedOn: '2023-08-31' }), 'The service lost touch with Zoë on 31 Aug 2023.'],
    [closed({ state: 'not_eligible', closedOn: null }), 'Zoë was found not eligible on 3 May 2023; to be considered again by 3 Nov 2023.'],
    [{ person: person({ standing: 'none' }), referrals: [referral({ isWaiting: false, state: 'matched' })], matches: [match({ state: 'ended', endedOn: '2023-02-01', endReason: 'friendship', months: 51 })] }, 'Rhys has no visitor. The match with Alan ended on 1 Feb 2023 after 4 years and 3 months: went on as friends. A further visitor is to be considered.'],
    [{ person: person({ standing: 'none' }), referrals: [referral({ isWaiting: false, state: 'matched', childAgrees: false, detail: { considerAgainOn: null, childView: 'objects', understanding: 'yes', viewOn: '2023-01-20' } })], matches: [match({ state: 'ended', endedOn: '2023-02-01', months: 2 })] }, 'Rhys has no visitor. The match with Alan ended on 1 Feb 2023 after 2 months. Rhys does not want another one; that is to be considered again.'],
    [{ person: person({ standing: 'none' }), matches: [match({ state: 'ended', endedOn: '2023-02-01', months: 2 })] }, 'Rhys has no visitor. The match with Alan ended on 1 Feb 2023 after 2 months. A further visitor is to be considered.'],
    [{ person: person({ standing: 'none' }) }, 'No referral of Rhys is recorded.'],
    [{ person: person({ standing: 'none', isNeverOffered: true }) }, 'Rhys has no visitor, and no offer of one is recorded.'],
    [{ person: person({ standing: 'none' }), offers: [{ foundOn: '2023-10-01', isOffered: true, offeredBy: 'Megan Dent', answer: 'not_now' }] }, 'Rhys has no visitor. Offered by Megan Dent: not now, on 1 Oct 2023.'],
    [{ person: person({ standing: 'none' }), referrals: [referral({ isWaiting: false, state: 'matched' })] }, 'Rhys has no visitor, and no referral is open.'],
  ])('of %j is: %s', (changes, words) => expect(youngPersonSentence({ ...met, ...changes })).toEqual({ words, needsDecision: false }))

  it('tells of the last match or the last referral, whichever is later', () => {
    const both = (closedOn: string): string => youngPersonSentence({ ...met, person: person({ standing: 'none', careEnded: true }), referrals: [referral({ isWaiting: false, state: 'withdrawn', closedOn })], matches: [match({ state: 'ended', endedOn: '2023-02-01', months: 2 })] }).words
    expect([both('2023-01-01'), both('2023-03-01')]).toEqual(['Rhys has no visitor. The match with Alan ended on 1 Feb 2023 after 2 months.', 'Rhys’s referral was withdrawn on 1 Mar 2023.'])
  })

  it.each<[Partial<SentencePart>, string]>([
    [{ person: person({ careEnded: true, inCareTo: '2023-07-01' }), matches: [match()] }, 'Care ended on 1 Jul 2023; no decision to go on is recorded.'],
    [{ person: person({ careEnded: true, inCareTo: '2023-07-01', standing: 'paused' }), matches: [match({ state: 'paused' })] }, 'Care ended on 1 Jul 2023; no decision to go on is recorded.'],
    [{ person: person({ careEnded: true, inCareTo: '2023-07-01' }), matches: [match({ fundedAfter18: false })] }, 'Care ended on 1 Jul 2023; the match was not to go on, and is still open.'],
    [{ person: person({ turns18On: '2023-10-31' }), matches: [match({ fundedAfter18: false })] }, 'Rhys turned 18 on 31 Oct 2023; the match was not to go on, and is still open.'],
    [{ matches: [match()], referrals: [referral({ isWaiting: false, state: 'matched', childAgrees: false, detail: { considerAgainOn: null, childView: 'objects', understanding: 'yes', viewOn: '2023-10-02' } })] },
      'Rhys does not want the visitor any more and understands what that means (2 Oct 2023), so the appointment is to be ended. Nothing ends by itself.'],
    [{ matches: [match({ state: 'paused', fundedAfter18: true })], person: person({ standing: 'paused' }), referrals: [referral({ isWaiting: false, state: 'matched', childAgrees: false })] },
      'Rhys does not want a visitor. Record whether Rhys understands what that means: if so, the appointment is to be ended. Nothing ends by itself.'],
    [{ person: person({ turns18On: '2023-12-06' }), matches: [match()] }, 'Rhys turns 18 on 6 Dec 2023, in 36 days; no decision to go on is recorded.'],
    [{ person: person({ turns18On: '2023-10-31' }), matches: [match()] }, 'Rhys turned 18 on 31 Oct 2023; no decision to go on is recorded.'],
    [{ person: person({ careEnded: true, inCareTo: '2023-07-01', turns18On: '2023-10-31' }), matches: [match({ goesOnAfterCare: true })] }, 'Rhys turned 18 on 31 Oct 2023; no decision to go on is recorded.'],
    [waiting({ childAgrees: false }), 'Ben has said no to a visitor; the referral is still open after 181 days.'],
    [waiting({ childAgrees: false, detail: { considerAgainOn: null, childView: 'objects', understanding: 'not_assessed' } }), 'Ben has said no to a visitor; the referral is still open after 181 days.'],
  ])('that asks for a decision comes before any other: of %j it is: %s', (changes, words) => expect(youngPersonSentence({ ...met, ...changes })).toEqual({ words, needsDecision: true }))

  it.each<[string, Partial<SentencePart>]>([
    ['that is recorded', { person: person({ careEnded: true, inCareTo: '2023-07-01' }), matches: [match({ fundedAfter18: true })] }],
    ['to go on after a return home that is recorded', { person: person({ careEnded: true, inCareTo: '2023-07-01', turns18On: null }), matches: [match({ goesOnAfterCare: true })] }],
    ['before care ends', { person: person({ inCareTo: '2023-11-01' }), matches: [match()] }],
    ['more than half a year before the birthday', { person: person({ turns18On: '2024-05-02' }), matches: [match()] }],
    ['where the match began at 18', { person: person({ turns18On: '2021-07-10' }), matches: [match()] }],
    ['of an objection that is not understood, with its reasons', { matches: [match()], referrals: [referral({ isWaiting: false, state: 'matched', childAgrees: false, detail: { considerAgainOn: null, childView: 'objects', understanding: 'no', viewReasons: 'Has nobody else' } })] }],
    ['of an objection that was taken back since', { matches: [match()], referrals: [referral({ isWaiting: false, state: 'matched', childAgrees: true, receivedOn: '2023-06-01' }), referral({ isWaiting: false, state: 'matched', childAgrees: false })] }],
    ['not to go on, before the birthday', { person: person({ turns18On: '2023-12-06' }), matches: [match({ fundedAfter18: false })] }],
  ])('asks for no decision %s', (_why, changes) => expect(youngPersonSentence({ ...met, ...changes }).needsDecision).toBe(false))
})
