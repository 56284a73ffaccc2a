import { describe, expect, it } from 'vitest'
import type { CareAsDated } from './return-home.ts'
import { returnHome, returnWindowEndsOn, returnWords } from './return-home.ts'

const care = (fromOn: string, what: CareAsDated['care'], reviewedOn: string | null = null): CareAsDated => ({ id: 1, fromOn, care: what, reviewedOn })

describe('a return home', () => {
  it.each([['2026-11-03', '2027-05-03'], ['2026-08-31', '2027-02-28']])('on %s is looked at again by %s', (returnedOn, by) => expect(returnWindowEndsOn(returnedOn)).toBe(by))

  it.each<[string, readonly CareAsDated[], string | null]>([
    ['nothing is recorded', [], null],
    ['somebody is looked after', [care('2024-01-01', 'looked_after')], null],
    ['somebody went home', [care('2026-11-03', 'returned_home'), care('2024-01-01', 'looked_after')], '2026-11-03'],
    ['somebody came into care again', [care('2026-11-03', 'returned_home'), care('2027-01-05', 'looked_after')], null],
    ['somebody went home again', [care('2025-01-03', 'returned_home'), care('2025-06-01', 'looked_after'), care('2026-11-03', 'returned_home')], '2026-11-03'],
    ['somebody left care otherwise', [care('2026-11-03', 'adopted')], null],
  ])('is told where %s', (_what, statuses, on) => expect(returnHome(statuses)?.returnedOn ?? null).toBe(on))

  it.each<[string | null, string, string]>([
    [null, '2027-04-03', 'To be looked at again by 3 May 2027, in 30 days'],
    [null, '2027-05-03', 'To be looked at again by 3 May 2027, today'],
    [null, '2027-05-04', 'To be looked at again by 3 May 2027, 1 day overdue'],
    ['2027-04-01', '2027-05-04', 'Looked at again on 1 Apr 2027'],
  ])('looked at on %j is said on %s as %s', (reviewedOn, today, words) => expect(returnWords(returnHome([care('2026-11-03', 'returned_home', reviewedOn)])!, today)).toBe(words))
})
