import { describe, expect, it } from 'vitest'
import { matchSentence, type SentencePart } from './match-sentence.ts'

const met: SentencePart = {
  today: '2023-10-31', pausedFrom: null, usualGapDays: 31, putOffFrom: null, friendshipContinues: null,
  match: { state: 'active', startedOn: '2021-07-10', endedOn: null, endReason: null, endExpectedOn: null, months: 27, visits: 14, lastVisitOn: '2023-09-09' },
}
const match = (changes: Partial<SentencePart['match']>): SentencePart['match'] => ({ ...met.match, ...changes })

describe('the sentence about a match', () => {
  it.each<[Partial<SentencePart>, string]>([
    [{}, 'They have met 14 times in 27 months, last on 9 Sep 2023; they usually meet every 31 days.'],
    [{ match: match({ endExpectedOn: '2023-12-20' }) }, 'They have met 14 times in 27 months, last on 9 Sep 2023; they usually meet every 31 days. It is to end on 20 Dec 2023.'],
    [{ pausedFrom: '2023-07-03', match: match({ state: 'paused', visits: 0, lastVisitOn: null, endExpectedOn: '2023-10-30' }) }, 'Paused since 3 Jul 2023. They were matched on 10 Jul 2021 and had not met yet. It was to end on 30 Oct 2023.'],
    [{ usualGapDays: 30.5 }, 'They have met 14 times in 27 months, last on 9 Sep 2023; they usually meet every 31 days.'],
    [{ usualGapDays: null, match: match({ visits: 1, months: 1 }) }, 'They have met once in 1 month, on 9 Sep 2023.'],
    [{ usualGapDays: null, match: match({ visits: 2, months: 0 }) }, 'They have met twice in under a month, last on 9 Sep 2023.'],
    [{ match: match({ months: 51 }) }, 'They have met 14 times in 4 years and 3 months, last on 9 Sep 2023; they usually meet every 31 days.'],
    [{ usualGapDays: null, match: match({ visits: 0, months: 0, lastVisitOn: null, startedOn: '2023-10-19' }) }, 'They were matched 12 days ago and have not met yet.'],
    [{ usualGapDays: null, match: match({ visits: 0, months: 0, lastVisitOn: null, startedOn: '2023-10-31' }) }, 'They were matched today and have not met yet.'],
    [{ usualGapDays: null, match: match({ visits: 0, lastVisitOn: null }) }, 'They were matched on 10 Jul 2021 and have not met yet.'],
    [{ pausedFrom: '2023-07-03', match: match({ state: 'paused' }) }, 'Paused since 3 Jul 2023. They had met 14 times in 27 months, last on 9 Sep 2023; they usually meet every 31 days.'],
    [{ pausedFrom: '2023-07-03', match: match({ state: 'paused', visits: 0, lastVisitOn: null }) }, 'Paused since 3 Jul 2023. They were matched on 10 Jul 2021 and had not met yet.'],
    [{ match: match({ state: 'ended', endedOn: '2023-02-01', endReason: 'child_choice', months: 18 }) }, 'Ended on 1 Feb 2023 after 18 months: the young person’s choice. They met 14 times.'],
    [{ friendshipContinues: true, match: match({ state: 'ended', endedOn: '2023-02-01', endReason: 'friendship', months: 51 }) }, 'Ended on 1 Feb 2023 after 4 years and 3 months: went on as friends. They met 14 times.'],
    [{ friendshipContinues: true, match: match({ state: 'ended', endedOn: '2023-02-01', endReason: 'moved_away', months: 2 }) }, 'Ended on 1 Feb 2023 after 2 months: moved away. They met 14 times and stay friends.'],
    [{ match: match({ state: 'ended', endedOn: '2023-02-01', months: 0, visits: 0, lastVisitOn: null }) }, 'Ended on 1 Feb 2023 after under a month. They did not meet.'],
    [{ match: match({ state: 'planned', startedOn: '2023-11-12' }) }, 'They start on 12 Nov 2023, in 12 days.'],
    [{ putOffFrom: '2023-10-30', match: match({ state: 'planned', startedOn: '2023-11-07' }) }, 'They were to start on 30 Oct 2023. The start is put off until somebody chooses its day.'],
    [{ match: match({ state: 'planned', startedOn: '2023-11-01' }) }, 'They start on 1 Nov 2023, tomorrow.'],
  ])('of %j is: %s', (changes, said) => expect(matchSentence({ ...met, ...changes })).toBe(said))
})
