import { describe, expect, it } from 'vitest'
import { careLost, historyOfBoth, objectionsToMergingPeople, usualHistory, whyNotBothHomes } from './merging-young-people.ts'

const FREE = { matches: [] }
const NOTHING = { areSame: false, isErased: false, heldBecause: [], kept: FREE, other: FREE, bothPaired: false, oneIsToBegin: false, objection: null, isPlanned: false }
const match = (startedOn: string, endedOn: string | null, visitors = 'Ann Bell') => ({ visitors, startedOn, endedOn })

describe('two records of one young person', () => {
  it.each<[string, Partial<Parameters<typeof objectionsToMergingPeople>[0]>, string[]]>([
    ['nothing against it', {}, []],
    ['matches after each other', { kept: { ...FREE, matches: [match('2020-01-01', '2021-01-01')] }, other: { ...FREE, matches: [match('2021-01-01', null)] } }, []],
    ['an objection, and nothing planned', { objection: 'They do not want one.' }, []],
    ['the same record', { areSame: true, heldBecause: ['Held'] }, ['These are the same record. Choose another', 'Records of these two are kept as they are, so they cannot be made one now. Held. Merge them once that is over']],
    ['two matches at once', { kept: { ...FREE, matches: [match('2020-01-01', null)] }, other: { ...FREE, matches: [match('2019-01-01', '2020-06-01', 'Bo Tait')] } },
      ['The match with Ann Bell (1 Jan 2020 to now) and the match with Bo Tait (1 Jan 2019 to 1 Jun 2020) go on at the same time. Correct the days of one, or call it off, first']],
    ['two waits, and a match to begin under one', { oneIsToBegin: true }, ['A visitor is to begin under one of the two referrals, and the other waits. Call the match off, or let it begin first']],
    ['two waits, and a visitor sought under each', { bothPaired: true }, ['Both wait, and a visitor is being matched under each of the two referrals. Stop one of the two first']],
    ['something planned against what they said', { objection: 'They do not want one.', isPlanned: true }, ['They do not want one. Close what is planned for them on the other record first']],
  ])('with %s', (_what, given, words) => expect(objectionsToMergingPeople({ ...NOTHING, ...given })).toEqual(words))

  it.each([[0, 0, 'kept'], [1, 0, 'kept'], [0, 1, 'other'], [2, 1, 'both']])('with %i and %i lines of a history keep usually %s', (kept, other, side) => expect(usualHistory(kept, other)).toBe(side))

  it.each([
    ['kept', ['k1', 'k2'], ['o2', 'o3']], ['other', ['o2', 'o3'], ['k1', 'k2']], ['both', ['k1', 'k2', 'o3'], ['o2']],
  ] as const)('with the history of %s', (which, stay, go) => {
    const dated = (name: string) => ({ name, fromOn: `2020-01-0${name.slice(1)}` })
    const parted = historyOfBoth([dated('k1'), dated('k2')], [dated('o2'), dated('o3')], which)
    expect([parted.stay.map(({ name }) => name), parted.go.map(({ name }) => name)]).toEqual([stay, go])
  })

  it('keep two things without a day apart, unless they say the same', () => {
    const undated = (name: string) => ({ name, fromOn: null })
    const parted = historyOfBoth([undated('k')], [undated('k'), undated('o')], 'both', (one, another) => one.name === another.name)
    expect([parted.stay.map(({ name }) => name), parted.go.map(({ name }) => name)]).toEqual([['k', 'o'], ['k']])
  })

  it.each<[string, readonly (string | null)[], readonly (string | null)[], boolean]>([
    ['of both since when', ['2020-01-01'], ['2021-01-01'], true], ['only of homes before', [null, '2020-01-01'], [null, '2021-01-01'], true], ['of one since when', ['2020-01-01'], [null], false], ['of neither', [null], [null], false], ['nothing of one', [null], [], true],
  ])('keep the homes of both where it is known %s', (_what, kept, other, mayBoth) => {
    const homes = (days: readonly (string | null)[], at: string) => days.map((fromOn) => ({ fromOn, at }))
    expect(whyNotBothHomes(homes(kept, 'Durham'), homes(other, 'Leeds'), (one, another) => one.at === another.at) === null).toBe(mayBoth)
    expect(whyNotBothHomes(homes(kept, 'Durham'), homes(other, 'Durham'), (one, another) => one.at === another.at)).toBeNull()
  })

  it('keep what says that they were looked after when a match began', () => {
    const fact = (fromOn: string, care: 'looked_after' | 'returned_home' = 'looked_after') => ({ fromOn, care, legalStatus: null })
    const matches = [{ startedOn: '2022-03-10', before: [fact('2020-01-01')] }]
    expect([careLost(matches, [fact('2021-01-01')]), careLost(matches, [fact('2023-01-01')]), careLost(matches, []), careLost([{ startedOn: '2022-03-10', before: [] }], [])]).toEqual([null, '2022-03-10', '2022-03-10', null])
    expect(careLost(matches, [fact('2020-01-01'), fact('2021-01-01', 'returned_home')])).toBe('2022-03-10')
  })
})
