import { describe, expect, it } from 'vitest'
import { type AroundPause, type PauseTyped, wrongInPause } from './pause.ts'

const AROUND: AroundPause = { startedOn: '2025-01-01', endedOn: null, wasOpen: false, others: [{ fromOn: '2025-03-01', toOn: '2025-04-01' }] }
const TYPED: PauseTyped = { fromOn: '2025-06-01', toOn: '2025-07-01', reason: 'Exams', expectedOn: null }
const wrong = (typed: Partial<PauseTyped>, around: Partial<AroundPause> = {}): string[] => Object.values(wrongInPause({ ...TYPED, ...typed }, { ...AROUND, ...around }, '2026-08-01')).filter((said) => said !== undefined)

describe('the days of a pause, corrected', () => {
  it.each<[string, Partial<PauseTyped>, Partial<AroundPause>, string[]]>([
    ['within the match', {}, {}, []],
    ['of one day', { toOn: '2025-06-01' }, {}, []],
    ['up to the next pause', { fromOn: '2025-02-01', toOn: '2025-03-01' }, {}, []],
    ['from the end of another', { fromOn: '2025-04-01' }, {}, []],
    ['to the end of the match', { toOn: '2025-09-01' }, { endedOn: '2025-09-01' }, []],
    ['still open', { toOn: null }, { wasOpen: true }, []],
    ['without a day', { fromOn: null }, {}, ['Enter the day from which it was paused']],
    ['from a day to come', { fromOn: '2026-08-02', toOn: null }, { wasOpen: true }, ['This day is still to come. Enter today or an earlier day']],
    ['before the match', { fromOn: '2024-12-31' , toOn: '2025-02-01' }, {}, ['The match started on 1 Jan 2025. Enter that day or a later one']],
    ['after the match', { fromOn: '2025-09-02', toOn: '2025-09-02' }, { endedOn: '2025-09-01' }, ['The match ended on 1 Sep 2025. Enter that day or an earlier one', 'The match ended on 1 Sep 2025. Enter that day or an earlier one']],
    ['into another', { fromOn: '2025-03-15' }, {}, ['Another pause lasts from 1 Mar 2025 to 1 Apr 2025. Enter days outside of it']],
    ['around another', { fromOn: '2025-02-01' }, {}, ['Another pause lasts from 1 Mar 2025 to 1 Apr 2025. Enter days outside of it']],
    ['into one that goes on', {}, { others: [{ fromOn: '2025-06-20', toOn: null }] }, ['Another pause lasts from 20 Jun 2025 to now. Enter days outside of it']],
    ['over, made open again', { toOn: null }, {}, ['This pause is over. Enter the day from which the match went on']],
    ['open, made over', {}, { wasOpen: true }, ['The match is paused still. Let it go on instead']],
    ['over before it began', { toOn: '2025-05-31' }, {}, ['This is before the pause. Enter a later day']],
    ['over on a day to come', { toOn: '2026-08-02' }, {}, ['This day is still to come. Enter today or an earlier day']],
    ['without a reason', { reason: null }, {}, ['Write down why']],
    ['expected over before it', { expectedOn: '2025-05-01' }, {}, ['This is before the pause. Enter a later day']],
  ])('%s', (_what, typed, around, said) => expect(wrong(typed, around)).toEqual(said))
})
