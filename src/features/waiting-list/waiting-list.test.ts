import { describe, expect, it } from 'vitest'
import { findable, foundIn } from '#app/list-page/find-in-list.ts'
import { countsOf, emptyOf, shownFrom } from '#app/list-page/list.ts'
import type { WaitingReferral } from '#contract/referrals.ts'
import { cellText } from '#ui/data-table.ts'
import { NO_DETAIL } from './detail-for-tests.ts'
import { waitingFacts } from './waiting-facts.ts'
import { daysWords, targetWords, viewBeside, waitingList } from './waiting-list.ts'

function waiting(id: number, name: string, changes: Partial<WaitingReferral> = {}): WaitingReferral {
  return {
    id, key: `R${id}`, youngPerson: { id, key: `Y${id}`, name, firstName: name }, age: 12, ageAtReferral: 12, receivedOn: '2023-05-03', firstReferredOn: null, days: 181, priority: 0, waitingReason: 'seeking_visitor', referredBy: null, criterion: null,
    childAgrees: true, riskAssessmentOn: null, placementType: null, outOfArea: null, district: null, languages: [], interests: [], socialWorker: null, notes: null, pairing: null, detail: NO_DETAIL, ...changes,
  }
}
const rows = [
  waiting(1, 'Ben Nixon', { waitingReason: 'awaiting_accommodation', interests: ['climbing'] }),
  waiting(2, 'Zoë Craggs', { waitingReason: 'matching_in_progress', languages: ['Tigrinya'], socialWorker: 'Yasmin Newton' }),
  waiting(3, 'Rhys Abbott', { waitingReason: null }),
  waiting(4, 'Ewa Carr', { waitingReason: 'out_of_area' }),
  waiting(5, 'Ivo Shaw', { waitingReason: 'on_hold' }),
]
const LIST = waitingList(24)
const fitting = rows.map((row) => ({ ...row, fits: row.id === 1 ? 3 : 0 }))

describe('filtering who waits', () => {
  it.each([
    ['all', '', [1, 2, 3, 4, 5]],
    ['matchable', '', [2, 3, 4]],
    ['blocked', '', [1, 5]],
    ['all', 'zoe', [2]],
    ['all', 'climb', [1]],
    ['all', 'tigrinya yasmin', [2]],
    ['all', 'accommodation', [1]],
    ['matchable', 'ben', []],
  ] as const)('of those %s, “%s” finds %j', (shown, typed, ids) => expect(foundIn(findable(fitting, LIST.words), typed, LIST.choices[shown].has).map((row) => row.id)).toEqual(ids))

  it('counts what each choice would show', () => expect(countsOf(LIST, fitting)).toEqual({ all: 5, matchable: 3, blocked: 2 }))

  it.each([[undefined, 'all'], ['blocked', 'blocked'], ['gone', 'all']])('an address that asks for %s shows %s', (word, shown) => expect(shownFrom(LIST, word, countsOf(LIST, fitting))).toBe(shown))

  it.each([['blocked', '', 'all done'], ['blocked', 'x', 'no match'], ['all', 'x', 'no match']] as const)('nobody %s for “%s” is %s', (shown, typed, kind) => expect(emptyOf(LIST, shown, typed.trim() !== '', 5).kind).toBe(kind))
})

describe('what is shown of somebody who waits', () => {
  it('is at first how long, what blocks them, what is next, when, and who does it', () =>
    expect(waitingList(24, 90).columns('all').filter((column) => column.hidden !== true).map(({ header }) => header)).toEqual(['Young person', 'Days', 'What they wait for', 'Next step', 'Next step on', 'Who sees to it']))

  const cell = (id: string, index: number): string => cellText(LIST.columns('all').find((column) => column.id === id)!, fitting[index]!)

  it.each([['fits', 0, '3 of 24'], ['fits', 1, '0 of 24'], ['reason', 0, 'Awaiting accommodation'], ['reason', 2, 'Not recorded'], ['view', 0, 'Yes'], ['risk', 0, '–'], ['area', 0, '–']])('%s of row %d is %s', (id, index, words) => expect(cell(id, index)).toBe(words))

  it.each<[WaitingReferral['detail']['childView'], boolean | null, string, string | null]>([
    ['wants', true, 'Yes', null], ['objects', false, 'No', 'Says no'], ['unsure', null, 'Not sure', 'Not sure'], ['unable_to_express', null, 'Cannot say', 'Cannot say'], ['not_ascertained', null, 'Not asked', 'Not asked yet'], [null, null, 'Not asked', 'Not asked yet'],
    [null, true, 'Yes', null], [null, false, 'No', 'Says no'],
  ])('whether they want one, who say %s and by a workbook %s, is %s', (childView, childAgrees, words, beside) => {
    expect(viewBeside({ childAgrees, detail: { childView } })).toBe(beside)
    expect(cellText(LIST.columns('all').find((column) => column.id === 'view')!, { ...fitting[0]!, childAgrees, detail: { ...NO_DETAIL, childView } })).toBe(words)
  })

  const fact = (id: string, changes: Partial<WaitingReferral>): string | null | undefined => waitingFacts(waiting(1, 'Ben', changes)).find((each) => each.id === id)?.value

  it.each<[string, Partial<WaitingReferral>, string | null | undefined]>([
    ['view', { childAgrees: null }, 'Not asked'],
    ['view', { childAgrees: false }, 'No'],
    ['referred', { referredBy: 'social worker' }, '3 May 2023 by social worker'],
    ['referred', {}, '3 May 2023'],
    ['risk', {}, 'Not assessed yet'],
    ['risk', { riskAssessmentOn: '2023-05-09' }, 'Assessed 9 May 2023'],
    ['home', { placementType: 'residential', outOfArea: false, district: 'DH1' }, 'Residential home, in area, DH1'],
    ['home', {}, null],
    ['interests', { interests: ['films', 'animals'] }, 'Films, animals'],
    ['notes', {}, undefined],
  ])('%s of %j is %s', (id, changes, words) => expect(fact(id, changes)).toBe(words))
})

it.each([[10, 60, '50 days left'], [60, 60, '0 days left'], [61, 60, '1 day over']])('%d days of %d are said %s', (days, target, words) => expect(targetWords(days, target)).toBe(words))
it('stands against the target only where one is agreed', () => expect([waitingList(24), waitingList(24, 60)].map((list) => list.columns('all').some(({ id }) => id === 'target'))).toEqual([false, true]))
it.each([[34, 60, '34'], [60, 60, '60'], [241, 90, '241, 151 over'], [1241, null, '1,241']])('a wait of %d days, of %s that are meant, is said %s', (days, target, words) => expect(daysWords(days, target)).toBe(words))
