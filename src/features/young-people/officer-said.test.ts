import { expect, it } from 'vitest'
import { officerSaid } from './officer-said.ts'

const review = (id: number, reviewedOn: string, officerFeedback: string | null, officerFeedbackOn: string | null = null) => ({ id, reviewedOn, officerFeedback, officerFeedbackOn })

it.each([
  ['nothing where nothing was said', [review(1, '2026-05-02', null), review(2, '2026-08-02', '')], []],
  ['on the day of the review where no other is known', [review(1, '2026-05-02', 'Settled')], [['2026-05-02', 'Settled']]],
  ['on its own day, which may be before the review', [review(1, '2026-05-02', 'Settled', '2026-04-20')], [['2026-04-20', 'Settled']]],
  ['newest first', [review(1, '2026-05-02', 'Settled'), review(2, '2026-11-02', 'Asks for more'), review(3, '2026-08-02', 'Likes him')], [['2026-11-02', 'Asks for more'], ['2026-08-02', 'Likes him'], ['2026-05-02', 'Settled']]],
] as const)('what the reviewing officer said is %s', (_, reviews, wanted) => expect(officerSaid(reviews).map(({ on, words }) => [on, words])).toEqual(wanted))
