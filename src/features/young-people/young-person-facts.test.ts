import { describe, expect, it } from 'vitest'
import type { YoungPersonMatch, YoungPersonReferral, YoungPersonTimelineEntry } from '#contract/young-people.ts'
import type { YoungPersonPlacement } from '#contract/young-person-records.ts'
import { NO_DETAIL } from '#features/waiting-list/detail-for-tests.ts'
import { aboutFacts, placementPeriod, placementSentence } from './young-person-facts.ts'
import { periodsOf } from './young-person-periods.ts'
import type { OpenedYoungPerson } from './young-person-sentence.ts'
import { narrowed, timelineChoices } from '#features/timeline/timeline-view.ts'
import { YOUNG_PERSON_TIMELINE } from './young-person-timeline.ts'

const person: OpenedYoungPerson['person'] = {
  id: 1, key: 'Y1', name: 'Rhys Abbott', age: 17, standing: 'matched', visitors: [], waitingDays: null, matchedMonths: 27, lastEndedOn: null, lastReferralState: null, careEnded: false,
  inCareFrom: '2017-02-02', inCareTo: null, placementType: 'foster', outOfArea: false, referrals: 1, socialWorker: 'Aisha Khan', turns18On: '2023-12-06', isNeverOffered: false, offered: null,
}
const opened: OpenedYoungPerson = {
  today: '2023-10-31', person, firstName: 'Rhys', caseNumber: null, bornOn: '2005-12-06', legalStatus: 'care_order', familyContact: 'limited', socialWorker: 'Aisha Khan', socialWorkerEmail: null, reviewingOfficer: null,
  asylumSeeking: null, languages: 'English', interests: 'climbing; dance', notes: null, disability: null, isParent: null, confidentialityExplainedOn: null, complaintsExplainedOn: null, agreementSignedOn: null,
  placements: [], contacts: [], careStatuses: [], careLeaver: null, views: [], wishes: [], riskAssessments: [], referrals: [], matches: [], careReviews: [], offers: [], nextReviewOn: null, feedback: [], takenOff: [], erasedOn: null, erasureDue: null, likelySame: [], concerns: [], timeline: [],
}

describe('what is known of a young person', () => {
  const fact = (id: string, changes: Partial<OpenedYoungPerson>): string | null => {
    const found = aboutFacts({ ...opened, ...changes }).find((each) => each.id === id)
    return found === undefined ? null : `${found.name}: ${found.value ?? '–'}`
  }
  const of = (changes: Partial<OpenedYoungPerson['person']>): Partial<OpenedYoungPerson> => ({ person: { ...person, ...changes } })

  it.each<[string, Partial<OpenedYoungPerson>, string | null]>([
    ['born', {}, 'Born: 6 Dec 2005 (17)'],
    ['born', { bornOn: null }, 'Born: –'],
    ['turns-18', {}, 'Turns 18: 6 Dec 2023'],
    ['turns-18', of({ turns18On: '2023-10-31' }), 'Turned 18: 31 Oct 2023'],
    ['care', {}, 'In care: Since 2 Feb 2017'],
    ['care', of({ inCareFrom: null }), 'In care: Yes; since when is not known'],
    ['care', of({ inCareTo: '2023-11-05' }), 'In care: Until 5 Nov 2023, since 2 Feb 2017'],
    ['care', of({ careEnded: true, inCareTo: '2023-07-01' }), 'Care: Ended 1 Jul 2023, began 2 Feb 2017'],
    ['care', of({ careEnded: true, inCareFrom: null }), 'Care: Ended with the eighteenth birthday'],
    ['legal-status', {}, 'Legal status: Care order'],
    ['family', {}, 'Family contact: Limited'],
    ['interests', {}, 'Likes: Climbing, dance'],
    ['asylum', {}, 'Seeking asylum: –'],
    ['asylum', { asylumSeeking: true }, 'Seeking asylum: Yes'],
    ['parent', {}, null],
    ['parent', { isParent: false }, 'Is a parent: No'],
    ['disability', { disability: 'no' }, 'Disability: No'],
    ['case-number', {}, null],
    ['case-number', { caseNumber: '7918123' }, 'Council’s number: 7918123'],
  ])('%s of %j', (id, changes, words) => expect(fact(id, changes)).toBe(words))
})

describe('where a young person lived', () => {
  const placements: readonly YoungPersonPlacement[] = [
    { id: 1, area: null, provider: null, geography: null, fromOn: '2023-12-01', placementType: 'independent', outOfArea: null, district: null },
    { id: 2, area: null, provider: null, geography: null, fromOn: '2023-02-01', placementType: 'residential', outOfArea: true, district: 'LS9' },
    { id: 3, area: null, provider: null, geography: null, fromOn: '2020-01-01', placementType: null, outOfArea: false, district: 'DH2' },
    { id: 4, area: null, provider: null, geography: null, fromOn: null, placementType: 'foster', outOfArea: false, district: 'DH1' },
  ]

  it.each([[0, 'Living independently', 'From 1 Dec 2023'], [1, 'Residential home, out of area, LS9', 'Since 1 Feb 2023'], [2, 'Placement not known, in area, DH2', '1 Jan 2020 to 1 Feb 2023'], [3, 'Foster care, in area, DH1', 'Until 1 Jan 2020']])('placement %d: %s, %s', (index, sentence, period) => {
    expect([placementSentence(placements[index]!), placementPeriod(placements, index, '2023-10-31')]).toEqual([sentence, period])
  })

  it.each([['at_a_distance', 'Leeds', 'Foster care, out of area, at a distance, Leeds, LS9'], ['within_area', 'Durham', 'Foster care, in area, Durham, LS9'], ['outside_england', 'Powys', 'Foster care, outside England, Powys, LS9']] as const)('that lies %s in %s says so', (geography, area, sentence) => {
    expect(placementSentence({ id: 9, fromOn: null, placementType: 'foster', outOfArea: null, district: 'LS9', area, provider: null, geography })).toBe(sentence)
  })

  it('since a day not known where there is only one and no day', () => expect(placementPeriod(placements.slice(3), 0, '2023-10-31')).toBe('Since when is not known'))
})

describe('referrals and matches as periods', () => {
  const match: YoungPersonMatch = {
    id: 1, state: 'ended', visitors: [{ id: 1, name: 'Alan Young', firstName: 'Alan' }], startedOn: '2022-08-01', pausedFrom: null, endedOn: '2023-02-01', endReason: 'moved_away', months: 6, visits: 5, lastVisitOn: '2023-01-01', friendshipContinues: true, fundedAfter18: null, goesOnAfterCare: false,
  }
  const referral: YoungPersonReferral = { id: 1, receivedOn: '2022-06-01', referredBy: 'social worker', criterion: null, childAgrees: true, riskAssessmentOn: null, state: 'matched', closedOn: '2022-08-01', waitingReason: null, isWaiting: false, isDuplicate: false, days: 61, notes: null, detail: NO_DETAIL }

  it('stand newest first, each with what became of it', () => {
    const waiting: YoungPersonReferral = { ...referral, id: 2, receivedOn: '2023-05-03', referredBy: null, state: 'waiting', closedOn: null, waitingReason: 'awaiting_accommodation', isWaiting: true, days: 181, childAgrees: null }
    expect(periodsOf([waiting, referral], [match], '2023-10-31').map(({ words, state, to, long, detail, address }) => [words, state.word, to, long, detail, address])).toEqual([
      ['Referral', 'Waiting', null, '181 days', 'Awaiting accommodation; view not recorded', '/waiting-list?who=2'],
      ['Match with Alan Young', 'Ended', '2023-02-01', '6 months', '5 visits; moved away; they stay friends', '/matches/1'],
      ['Referral by social worker', 'Matched', '2022-08-01', '61 days', 'Wants a visitor', null],
    ])
  })

  it.each([
    ['wants', true, 'Wants a visitor'], ['objects', false, 'Does not want a visitor'], ['unsure', null, 'Not sure about a visitor'], ['unable_to_express', null, 'Cannot say whether they want a visitor'],
    ['not_ascertained', null, 'View not recorded'], [null, null, 'View not recorded'], [null, false, 'Does not want a visitor'],
  ] as const)('tell what was said, %s and by a workbook %s', (childView, childAgrees, words) => {
    expect(periodsOf([{ ...referral, childAgrees, detail: { ...NO_DETAIL, childView } }], [], '2023-10-31')[0]?.detail).toBe(words)
  })

  it('lie in the time from the first of them to today', () => {
    const [second, first] = periodsOf([{ ...referral, receivedOn: '2023-10-01', closedOn: '2023-10-11' }], [{ ...match, state: 'active', startedOn: '2023-10-21', endedOn: null }], '2023-10-31')
    expect([first?.begins, first?.ends, second?.begins, second?.ends].map((at) => Number(at?.toFixed(2)))).toEqual([0, 0.33, 0.67, 1])
  })

  it.each([['2023-10-31', 1], ['2023-11-30', 1]])('that starts on %s alone fill the line', (startedOn, ends) => expect(periodsOf([], [{ ...match, state: 'planned', startedOn, endedOn: null }], '2023-10-31')[0]).toMatchObject({ begins: 0, ends, long: '–' }))
})

describe('the timeline of a young person', () => {
  const timeline = (['visit', 'claim', 'missed_visit', 'care_review', 'placement', 'care_began', 'start', 'birthday', 'supervision'] as const).map((kind): YoungPersonTimelineEntry => ({ on: '2023-01-01', kind, title: kind, detail: null }))

  it('offers only what leaves something', () => expect(timelineChoices(YOUNG_PERSON_TIMELINE, timeline).map((choice) => choice.label)).toEqual(['All 9', 'Visits 2', 'Reviews and feedback 1', 'Care and home 3', 'Milestones 1']))

  it('narrows to what is asked for', () => expect(narrowed(YOUNG_PERSON_TIMELINE, timeline, 'life').map((entry) => entry.kind)).toEqual(['placement', 'care_began', 'birthday']))
})
