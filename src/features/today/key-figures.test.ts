import { describe, expect, it } from 'vitest'
import type { FigureAnswer } from '#contract/figures.ts'
import { KEY_FIGURES, keyTiles, type KeyTile } from './key-figures.ts'

const answer = (id: string, value: number | null, more: Partial<FigureAnswer> = {}): FigureAnswer =>
  ({ id, label: id, definition: '', unit: 'count', value, counted: null, of: null, table: null, hidden: false, ...more })
const group = (name: string, count: number) => ({ group: name, label: name, count, percent: null, hidden: false })

const durham = [
  answer('matches.active', 59), answer('matches.paused', 1), answer('targets.funded_matches', 59, { counted: 59, of: 60 }),
  answer('waiting.total', 15), answer('waiting.by_reason', null, { table: [group('awaiting_accommodation', 4), group('matching_in_progress', 11), group('on_hold', 0)] }),
  answer('volunteers.available', 24), answer('volunteers.active', 75),
  answer('match_rate.percent', 4.9, { counted: 59, of: 1200 }), answer('budget.remaining_gbp', 2_090_012), answer('budget.total_gbp', 3_888_000),
]
const changed = (...changes: FigureAnswer[]): FigureAnswer[] => durham.map((each) => changes.find((change) => change.id === each.id) ?? each)
const tile = (answers: readonly FigureAnswer[], id: string, paused: readonly string[] = ['Tariq Abbott']): KeyTile | undefined => keyTiles(answers, '2023-10-31', 4, paused, 23).find((each) => each.id === id)

describe('the key figures', () => {
  it.each<[string, Partial<KeyTile>]>([
    ['active', { value: '59', of: 'of 60 funded', notes: ['1 paused: Tariq Abbott'], opens: { page: '/matches' } }],
    ['waiting', { value: '15', notes: ['11 being matched', '4 awaiting accommodation'], opens: { page: '/waiting-list' } }],
    ['free', { value: '24', of: 'of 75 active', notes: ['23 of them ready'], opens: { page: '/volunteers', show: 'free' } }],
    ['rate', { value: '4.9 %', of: 'of 1,200', notes: ['61 more to reach 10 %'], opens: { figure: 'match_rate.percent' } }],
    ['money', { name: 'Money left, 2023/24', value: '£20,900', notes: ['of £38,880, 5 months to go'], opens: { page: '/money' } }],
  ])('%s reads %j', (id, reads) => expect(tile(durham, id)).toMatchObject(reads))

  it.each([[59, ['1 paused: Tariq Abbott']], [60, ['All 60 agreed matches are taken', '1 paused: Tariq Abbott']]])('with %s of 60 agreed matches taken, what is agreed is full or not', (taken, notes) => {
    expect(keyTiles(durham, '2023-10-31', 4, ['Tariq Abbott'], 23, { agreed: 60, taken })[0]?.notes).toEqual(notes)
  })

  it.each<[string, string, readonly FigureAnswer[], Partial<KeyTile>]>([
    ['everybody ready who has no match', 'free', changed(answer('volunteers.available', 23)), { notes: ['all of them ready'] }],
    ['nobody without a match', 'free', changed(answer('volunteers.available', 0)), { value: '0', notes: [] }],
    ['nobody paused', 'active', changed(answer('matches.paused', 0)), { notes: ['None paused'] }],
    ['no target given', 'active', changed(answer('targets.funded_matches', 59)), { value: '59', notes: ['1 paused: Tariq Abbott'] }],
    ['three reasons to wait', 'waiting', changed(answer('waiting.by_reason', null, { table: [group('matching_in_progress', 9), group('on_hold', 4), group('out_of_area', 2)] })), { notes: ['9 being matched', '6 for other reasons'] }],
    ['ten per cent reached', 'rate', changed(answer('match_rate.percent', 10.3, { counted: 124, of: 1200 })), { notes: ['10 % reached'] }],
    ['children in care not given', 'rate', changed(answer('match_rate.percent', null)), { value: null }],
    ['no budget given', 'money', changed(answer('budget.total_gbp', null)), { value: null, opens: { page: '/money' } }],
    ['more spent than there was', 'money', changed(answer('budget.remaining_gbp', -12_340)), { value: '–£123' }],
  ])('with %s, %s', (_, id, answers, reads) => expect(tile(answers, id)).toMatchObject(reads))

  it('names two who are paused, and only counts more', () => {
    expect(tile(changed(answer('matches.paused', 2)), 'active', ['Tariq Abbott', 'Ben Nixon'])?.notes).toEqual(['2 paused: Tariq Abbott and Ben Nixon'])
    expect(tile(changed(answer('matches.paused', 3)), 'active', ['A B', 'C D', 'E F'])?.notes).toEqual(['3 paused'])
  })

  it('shows a dash and never 0 where nothing is known', () => {
    expect(keyTiles(KEY_FIGURES.map((id) => answer(id, null)), '2023-10-31', 4, [], null).map((each) => each.value)).toEqual([null, null, null, null, null])
  })
})
