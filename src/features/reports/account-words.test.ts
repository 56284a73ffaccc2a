import { describe, expect, it } from 'vitest'
import type { Account } from '#contract/reports.ts'
import { shownMovements, strayWords, toldAccount } from './account-words.ts'

const account = (closing: number, strays: Account['strays'] = []): Account => ({
  account: 'matches', opening: 27, closing, strays, movements: [{ label: 'Started', comes: true, count: 60, figure: 'matches.started' }, { label: 'Ended', comes: false, count: 27, figure: 'matches.ended' }],
})
const stray = (id: number, by: number): Account['strays'][number] => ({ id, name: 'Cy', matchId: id, by })

describe('whether the numbers agree', () => {
  it.each([
    ['that do', account(60), true, 'Agrees'],
    ['that are one short', account(59, [stray(1, -1)]), false, 'Does not agree: 1 match fewer than the 60 that there should be'],
    ['that are two too many', account(62, [stray(1, 1), stray(2, 1)]), false, 'Does not agree: 2 matches more than the 60 that there should be'],
    ['that agree by chance', account(60, [stray(1, 1), stray(2, -1)]), false, 'Agrees, but only because 2 records cancel each other out'],
  ])('is said of numbers %s', (_, given, agrees, verdict) => expect(toldAccount(given, '2022-09-30', '2023-10-31')).toMatchObject({ agrees, verdict }))

  it('names both ends by their day', () => expect(toldAccount(account(60), '2022-09-30', '2023-10-31')).toMatchObject({ name: 'Matches', opening: 'Open on 30 Sep 2022', closing: 'Open on 31 Oct 2023' }))
  it('says what is wrong with a record', () => expect([strayWords(1), strayWords(-1)]).toEqual(['There at the end, though by what came and went it should not be', 'Not there at the end, though by what came and went it should be']))
  it('leaves out what did not happen, and keeps the first', () => {
    const none = { ...account(27), movements: account(27).movements.map((movement) => ({ ...movement, count: 0 })) }
    expect([shownMovements(account(60)).length, shownMovements(none).map(({ label }) => label)]).toEqual([2, ['Started']])
  })
})
