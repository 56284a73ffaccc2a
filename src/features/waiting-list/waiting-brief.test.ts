import { describe, expect, it } from 'vitest'
import type { ReadyVolunteer, WaitingReferral } from '#contract/referrals.ts'
import type { ChildView } from '#domain/referral-words.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import { NO_DETAIL } from './detail-for-tests.ts'
import { waitingBrief, waitingSentence } from './waiting-brief.ts'
import { countFits, fitsFor, wouldLikeAge } from './waiting-fit.ts'

let ids = 0
function waiting(name: string, days: number, changes: Partial<WaitingReferral> = {}): WaitingReferral {
  ids += 1
  return {
    id: ids, key: `R${ids}`, youngPerson: { id: ids, key: `Y${ids}`, name, firstName: name.split(' ')[0]! }, age: 12, ageAtReferral: 12, receivedOn: '2023-05-03', firstReferredOn: null, days, priority: 0, waitingReason: 'matching_in_progress', referredBy: null,
    criterion: null, childAgrees: true, riskAssessmentOn: '2023-05-09', placementType: null, outOfArea: false, district: null, languages: ['English'], interests: ['films'], socialWorker: null, notes: null, pairing: null, detail: NO_DETAIL, ...changes,
  }
}
function ready(name: string, changes: Partial<ReadyVolunteer> = {}): ReadyVolunteer {
  ids += 1
  return { id: ids, name, age: 40, languages: ['English'], interests: ['films'], drives: null, prefersAgeFrom: null, prefersAgeTo: null, ...changes }
}
const ben = waiting('Ben Nixon', 181, { waitingReason: 'awaiting_accommodation' })
const ewa = waiting('Ewa Carr', 60)

describe('the sentence over the waiting list', () => {
  it.each<[string, readonly WaitingReferral[], number | null, string]>([
    ['nobody', [], null, 'Nobody waits.'],
    ['one', [ben], 181, 'Ben Nixon has waited longest, 181 days; what blocks it is accommodation.'],
    ['several', [ben, ewa, ewa], 60, 'Ben Nixon has waited longest, 181 days; what blocks it is accommodation. The middle wait of the 3 is 60 days.'],
    ['a middle between two days', [ben, ewa], 120.5, 'Ben Nixon has waited longest, 181 days; what blocks it is accommodation. The middle wait of the 2 is 120½ days.'],
    ['two as long', [ben, waiting('Grace Hall', 181), ewa], 181, 'Ben Nixon and Grace Hall have waited longest, 181 days each; for Ben what blocks it is accommodation and for Grace a match is being made. The middle wait of the 3 is 181 days.'],
    ['one for a cause that is known', [waiting('Maya Lal', 241, { waitingReason: 'seeking_visitor', detail: { ...NO_DETAIL, waitingCause: 'few_men' } })], 241, 'Maya Lal has waited longest, 241 days; too few men volunteer.'],
    ['three as long', [ben, ben, ben], 181, '3 have waited longest, 181 days each. The middle wait of the 3 is 181 days.'],
    ['one since yesterday', [waiting('Ben Nixon', 1, { waitingReason: null })], 1, 'Ben Nixon has waited longest, 1 day; what blocks it is not recorded.'],
    ['one for whom nobody is found', [waiting('Ben Nixon', 9, { waitingReason: 'seeking_visitor' })], 9, 'Ben Nixon has waited longest, 9 days; no visitor has been found yet.'],
    ['one on hold', [waiting('Ben Nixon', 9, { waitingReason: 'on_hold' })], 9, 'Ben Nixon has waited longest, 9 days; the referral is on hold.'],
  ])('with %s waiting', (_who, rows, median, said) => expect(waitingSentence(rows, median)).toBe(said))
})

describe('whom the list asks to recruit', () => {
  const tigrinya = (name: string): WaitingReferral => waiting(name, 20, { languages: ['Tigrinya'] })
  const three = [ready('Ann Bell'), ready('Cy Tait'), ready('Nathan Ullah')]

  it.each<[string, readonly WaitingReferral[], readonly ReadyVolunteer[], readonly string[]]>([
    ['nobody for an empty list', [], three, []],
    ['nobody more where there are enough', [ewa], three, ['1 of 1 could be matched now and 3 volunteers are ready']],
    ['as many as are missing', [ewa, ewa, ben], [ready('Ann Bell')], ['2 of 3 could be matched now and 1 volunteer is ready: at least 1 more to recruit']],
    ['all where nobody is ready', [ewa, tigrinya('Abel')], [], ['2 of 2 could be matched now and no volunteer is ready: at least 2 more to recruit', '1 speaks Tigrinya, no ready volunteer does']],
    ['the languages nobody speaks first', [waiting('Amir', 9, { languages: ['English', 'Arabic'] }), waiting('Omar', 9, { languages: ['Arabic'] }), tigrinya('Abel')], [ready('Ann', { languages: ['arabic', 'English'] }), ready('Cy'), ready('Di')],
      ['3 of 3 could be matched now and 3 volunteers are ready', '1 speaks Tigrinya, none of the 3 ready volunteers does', '2 speak Arabic, 1 of the 3 ready volunteers does']],
    ['the languages nobody speaks together', [tigrinya('Abel'), tigrinya('Sara'), waiting('Ola', 9, { languages: ['Polish'] }), waiting('Rebin', 9, { languages: ['Sorani Kurdish'] })], [...three, ready('Di')],
      ['4 of 4 could be matched now and 4 volunteers are ready', '2 speak Tigrinya, 1 Polish and 1 Sorani Kurdish: none of the 4 ready volunteers does']],
    ['for an age nobody would like', [waiting('Ian', 9, { age: 7 }), waiting('Jo', 9, { age: 17 }), waiting('Kit', 9, { age: null }), ewa], [ready('Ann', { prefersAgeFrom: 8, prefersAgeTo: 16 }), ...['B', 'C', 'D'].map((name) => ready(name, { prefersAgeFrom: 10, prefersAgeTo: 12 }))],
      ['4 of 4 could be matched now and 4 volunteers are ready', '2 are aged 7 and 17, which none of the 4 ready volunteers would like']],
    ['for what nobody shares', [waiting('Ian', 9, { interests: ['Climbing', 'chess'] }), waiting('Jo', 9, { interests: [] })], three,
      ['2 of 2 could be matched now and 3 volunteers are ready', '1 shares nothing with anybody ready: likes climbing and chess']],
    ['for where they live', [waiting('Ian', 9, { outOfArea: true }), waiting('Jo', 9, { outOfArea: null })], three, ['2 of 2 could be matched now and 3 volunteers are ready', '1 lives out of area']],
  ])('%s', (_whom, rows, volunteers, asked) => expect(waitingBrief(rows, volunteers).recruit).toEqual(asked))

  it('and says what to chase that no volunteer can solve, the first as a share of all', () => {
    const rows = [ben, ben, waiting('Ian', 9, { waitingReason: 'on_hold', childAgrees: false }), waiting('Jo', 9, { childAgrees: null, riskAssessmentOn: null }), waiting('Kit', 9, { waitingReason: null, riskAssessmentOn: null }), waiting('Lou', 9, { waitingReason: 'out_of_area' }), waiting('Mo', 9, { waitingReason: 'awaiting_information' })]
    expect(waitingBrief(rows, three).chase).toEqual([
      '2 of 7 wait for accommodation', '1 waits for information', '1 is on hold', '1 has said no to a visitor',
      '1 has no answer on record to whether they want a visitor', '2 have no risk assessment', '1 waits for a reason not recorded',
    ])
    expect(waitingBrief([ewa], three).chase).toEqual([])
  })

  it.each<[ChildView | null, boolean | null, readonly string[]]>([
    ['wants', true, []],
    ['objects', false, ['1 of 1 has said no to a visitor']],
    ['unsure', null, ['1 of 1 is not sure about a visitor']],
    ['unable_to_express', null, ['1 of 1 cannot say whether they want a visitor']],
    ['not_ascertained', null, ['1 of 1 has no answer on record to whether they want a visitor']],
    [null, null, ['1 of 1 has no answer on record to whether they want a visitor']],
    [null, false, ['1 of 1 has said no to a visitor']],
    [null, true, []],
  ])('tells what they say, %s and by a workbook %s', (childView, childAgrees, chased) => {
    expect(waitingBrief([waiting('Ewa Carr', 60, { childAgrees, detail: { ...NO_DETAIL, childView } })], three).chase).toEqual(chased)
  })

  it('and why more exactly: what recruitment can solve there, what only money or a contract can here', () => {
    const because = (waitingReason: 'seeking_visitor' | 'on_hold', waitingCause: WaitingCause): WaitingReferral => waiting('Ian', 9, { waitingReason, detail: { ...NO_DETAIL, waitingCause } })
    const rows = [because('seeking_visitor', 'few_men'), because('seeking_visitor', 'few_men'), because('on_hold', 'at_capacity')]
    expect([waitingBrief(rows, three).recruit.at(-1), waitingBrief(rows, three).chase]).toEqual(['2 of 3 wait because too few men volunteer', ['1 of 3 is on hold', '1 of 3 waits because the contract is full']])
  })
})

describe('what a young person and those ready share', () => {
  const abel = waiting('Abel', 20, { age: 9, languages: ['English', 'Tigrinya'], interests: ['Films', 'animals', 'chess'] })
  const volunteers = [
    ready('Ann', { interests: ['animals', 'films'] }), ready('Beth', { interests: ['dance'], languages: ['English'] }), ready('Cy', { interests: [], languages: ['tigrinya'] }),
    ready('Di', { interests: ['chess'], prefersAgeFrom: 12 }), ready('Ed', { interests: ['chess'], prefersAgeFrom: 10, prefersAgeTo: 14, languages: ['Polish'] }), ready('Flo', { interests: ['chess'], prefersAgeTo: 8 }),
  ]

  it('is told in words, with what speaks against; English says nothing, and nobody is put before anybody', () => {
    expect(fitsFor(abel, volunteers).map(({ volunteer, shares, remarks }) => [volunteer.name, shares, remarks])).toEqual([
      ['Ann', ['Likes Films and animals'], []],
      ['Cy', ['Speaks Tigrinya'], []],
      ['Di', ['Likes chess'], ['Would like age 12 and over']],
      ['Ed', ['Likes chess'], ['Does not speak English or Tigrinya', 'Would like age 10 to 14']],
      ['Flo', ['Likes chess'], ['Would like age 8 and under']],
    ])
  })

  it('is counted for everybody at once, and as it is listed', () => {
    const rows = [abel, ben, ewa, waiting('Jo', 9, { interests: [], languages: [] })]
    const counts = countFits(rows, volunteers)
    expect(rows.map((row) => counts.get(row.id))).toEqual(rows.map((row) => fitsFor(row, volunteers).length))
    expect(counts.get(abel.id)).toBe(5)
  })
})

it.each([[8, 8, 12, true], [12, 8, 12, true], [7, 8, 12, false], [13, 8, 12, false], [17, 8, null, true], [6, null, 12, true], [6, null, null, true], [null, 8, 12, true]])(
  'age %s is liked by who prefers %s to %s: %s', (age, prefersAgeFrom, prefersAgeTo, liked) => expect(wouldLikeAge({ prefersAgeFrom, prefersAgeTo }, age)).toBe(liked),
)
