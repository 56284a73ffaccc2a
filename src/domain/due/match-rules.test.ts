import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../civil-date.ts'
import type { GateRecord } from '../gate.ts'
import { USUAL_RULES } from '../recruitment/rules-for-tests.ts'
import { annualVisitsDue } from './annual-visit.ts'
import { careReviewsDue } from './care-review.ts'
import { dueList } from './due-list.ts'
import { noLongerLookedAfter, turningEighteen } from './growing-up.ts'
import { matchesNotCleared } from './match-not-cleared.ts'
import { USUAL_INTERVALS } from './intervals.ts'
import type { OpenMatch } from './records.ts'
import { match, records, statuses } from './records-for-tests.ts'
import { visitGaps } from './visit-gap.ts'

const FAR = '9999-12-31'
const today = '2026-11-22'
const kindsOn = (known: OpenMatch, on: CivilDate): string[] => dueList(records({ matches: [known], checkIns: [{ youngPersonId: known.youngPerson.id, askedOn: on }] }), on).map((line) => line.kind)
const beth = { id: 9, key: 'V9', name: 'Beth Newton' }

describe('a visit gap', () => {
  it.each([
    ['42 days after the last held visit', { lastVisitOn: '2026-10-11' }, '2026-11-22'],
    ['42 days after the start where none was held', { startedOn: '2026-10-11' }, '2026-11-22'],
    ['42 days after the start where they only met before it', { startedOn: '2026-10-11', lastVisitOn: '2026-10-04' }, '2026-11-22'],
    ['56 days for a young person whose care has ended', { lastVisitOn: '2026-10-11', youngPerson: { inCareTo: '2026-11-22' } }, '2026-12-06'],
    ['still 42 days the day before care ends', { lastVisitOn: '2026-10-11', youngPerson: { inCareTo: '2026-11-23' } }, '2026-11-22'],
    ['one and a half times their own rhythm', { lastVisitOn: '2026-11-01', rhythmDays: 14 }, '2026-11-22'],
    ['rounded up where that is half a day', { lastVisitOn: '2026-11-01', rhythmDays: 15 }, '2026-11-24'],
    ['56 days from the eighteenth birthday, where no day of the end of care is recorded', { lastVisitOn: '2026-10-11', youngPerson: { bornOn: '2008-11-22' } }, '2026-12-06'],
    ['still 42 days the day before that birthday', { lastVisitOn: '2026-10-11', youngPerson: { bornOn: '2008-11-23' } }, '2026-11-22'],
    ['56 days from that birthday, where care is recorded to end later', { lastVisitOn: '2026-10-11', youngPerson: { bornOn: '2008-11-22', inCareTo: '2027-03-01' } }, '2026-12-06'],
    ['their own rhythm also for a care leaver', { lastVisitOn: '2026-11-01', rhythmDays: 14, youngPerson: { inCareTo: '2026-01-01' } }, '2026-11-22'],
  ])('%s', (_name, known, dueOn) => {
    expect(visitGaps([match(known)], USUAL_INTERVALS, today, FAR)).toMatchObject([{ dueOn }])
  })

  it.each([['2026-11-21', []], ['2026-11-22', ['visit_gap']], ['2026-11-23', ['visit_gap']]])('appears on the 42nd day and not before: on %s', (on, kinds) => {
    expect(kindsOn(match({ startedOn: '2026-08-01', lastVisitOn: '2026-10-11' }), on)).toEqual(kinds)
  })

  it('leaves a paused match in peace', () => {
    expect(visitGaps([match({ isPaused: true, lastVisitOn: '2026-01-01' })], USUAL_INTERVALS, today, FAR)).toEqual([])
  })

  it('names the young person first, and says when they last met', () => {
    expect(visitGaps([match({ lastVisitOn: '2023-09-09' })], USUAL_INTERVALS, '2023-10-31', FAR)).toMatchObject([
      { key: 'M5', who: 'Rhys Abbott and Alan Young', what: 'No visit: Rhys Abbott and Alan Young', detail: 'Last met 9 Sep 2023, expected within 6 weeks' },
    ])
  })
})

describe('the visit after a year', () => {
  it.each([
    ['twelve months after the start', { startedOn: '2022-08-01' }, '2023-08-01', 'Visit Rhys Abbott, matched for a year'],
    ['twelve months after the last one held', { startedOn: '2020-10-09', lastAnnualVisitOn: '2023-09-22' }, '2024-09-22', 'Visit Rhys Abbott, matched for 3 years'],
    ['started on 29 February', { startedOn: '2024-02-29' }, '2025-02-28', 'Visit Rhys Abbott, matched for a year'],
  ])('%s', (_name, known, dueOn, what) => {
    expect(annualVisitsDue([match(known)], USUAL_INTERVALS, FAR)).toMatchObject([{ dueOn, what }])
  })

  it('is not for a paused match', () => {
    expect(annualVisitsDue([match({ isPaused: true })], USUAL_INTERVALS, FAR)).toEqual([])
  })

  it('names both visitors of a couple', () => {
    const couple = match({ volunteers: [...match().volunteers, beth] })
    expect(annualVisitsDue([couple], USUAL_INTERVALS, FAR)).toMatchObject([{ who: 'Rhys Abbott, Alan Young and Beth Newton', detail: 'With Alan Young and Beth Newton since 1 Aug 2022' }])
  })

  it.each([['2023-07-03', []], ['2023-07-04', ['annual_visit']]])('appears 28 days ahead, not 29: on %s', (on, kinds) => {
    expect(kindsOn(match({ lastVisitOn: on }), on)).toEqual(kinds)
  })
})

describe('a care review', () => {
  it('is due six months after the last, clamped to the month (R2.7)', () => {
    expect(careReviewsDue([match({ youngPerson: { lastReviewOn: '2026-08-31' } })], USUAL_INTERVALS)).toMatchObject([{ dueOn: '2027-02-28', what: 'Care review for Rhys Abbott' }])
    expect(careReviewsDue([match({ youngPerson: { lastReviewOn: '2027-03-30' } })], USUAL_INTERVALS)).toMatchObject([{ dueOn: '2027-09-30' }])
  })

  it('is for paused matches too, and only where a review is on record', () => {
    expect(careReviewsDue([match({ isPaused: true, youngPerson: { lastReviewOn: '2026-08-31' } }), match()], USUAL_INTERVALS)).toHaveLength(1)
  })
})

const born = (bornOn: CivilDate): { readonly youngPerson: { readonly bornOn: CivilDate } } => ({ youngPerson: { bornOn } })

describe('turning 18', () => {
  it.each([
    ['2008-12-12', '2026-12-12'],
    ['2008-02-29', '2026-03-01'],
  ])('born %s: the eighteenth birthday is %s (R2.5, R2.8)', (bornOn, dueOn) => {
    expect(turningEighteen([match(born(bornOn))], '2026-01-01', FAR)).toMatchObject([{ dueOn }])
  })

  it.each([['2026-06-11', []], ['2026-06-12', ['turning_18']]])('appears 183 days ahead: born 12 Dec 2008, on %s (R2.5)', (on, kinds) => {
    expect(kindsOn(match({ ...born('2008-12-12'), lastVisitOn: on, lastAnnualVisitOn: on }), on)).toEqual(kinds)
  })

  it.each([['2025-08-29', 0], ['2025-08-30', 1], ['2026-02-28', 1], ['2026-03-01', 1]])('of somebody born on 29 February is told on %s: %i line, 28 February among them (R2.8)', (on, lines) => {
    expect(kindsOn(match({ ...born('2008-02-29'), lastVisitOn: on, lastAnnualVisitOn: on }), on).filter((kind) => kind === 'turning_18')).toHaveLength(lines)
  })

  it.each([true, false])('is done once the decision is recorded: %s', (fundedAfter18) => {
    expect(turningEighteen([match({ ...born('2008-12-12'), fundedAfter18 })], today, FAR)).toEqual([])
  })

  it('stays after the birthday until it is decided, and says so', () => {
    expect(turningEighteen([match(born('2008-11-01'))], today, FAR)).toMatchObject([{ dueOn: '2026-11-01', what: 'Rhys Abbott turned 18' }])
  })

  it.each([
    ['18 when they were matched', match({ startedOn: '2026-12-12', ...born('2008-12-12') })],
    ['paused', match({ isPaused: true, ...born('2008-12-12') })],
    ['born on a day not known', match()],
  ])('is not for a match whose young person was %s', (_name, known) => {
    expect(turningEighteen([known], '2027-01-01', FAR)).toEqual([])
  })
})

describe('no longer looked after', () => {
  it.each([
    ['care ended today', { inCareTo: today }, null, 1],
    ['care ends tomorrow', { inCareTo: '2026-11-23' }, null, 0],
    ['decided to go on', { inCareTo: '2026-11-01' }, true, 0],
    ['decided not to go on, and still open', { inCareTo: '2026-11-01' }, false, 1],
    ['still in care', { inCareTo: null }, null, 0],
  ])('%s (R2.5)', (_name, youngPerson, fundedAfter18, lines) => {
    expect(noLongerLookedAfter([match({ youngPerson, fundedAfter18, isPaused: true })], today)).toHaveLength(lines)
  })

  it.each<[string, Partial<OpenMatch>, string, string[]]>([
    ['refused at 18', { fundedAfter18: false }, '2026-12-12', ['2026-12-12']],
    ['refused at 18, the day before', { fundedAfter18: false }, '2026-12-11', []],
    ['paused at 18 and not decided', { isPaused: true }, '2027-01-01', ['2026-12-12']],
    ['not decided, which turning 18 asks', {}, '2027-01-01', []],
    ['going on', { fundedAfter18: true }, '2027-01-01', []],
    ['18 when they were matched', { fundedAfter18: false, startedOn: '2026-12-12' }, '2027-01-01', []],
  ])('with no day of the end recorded, care ends by law on the birthday: %s (R2.5)', (_name, known, on, dueOn) => {
    const found = [match({ ...born('2008-12-12'), ...known })]
    expect(noLongerLookedAfter(found, on).map((line) => line.dueOn)).toEqual(dueOn)
    expect(noLongerLookedAfter(found, on).length + turningEighteen(found, on, FAR).length).toBeLessThan(2)
  })

  it('says that it was not to go on, where that was decided', () => {
    expect(noLongerLookedAfter([match({ ...born('2008-12-12'), fundedAfter18: false })], '2027-01-01')).toMatchObject([{ detail: 'Care ended 12 Dec 2026: the match with Alan Young was not to go on, and is still open' }])
  })
})

describe('a match that is not cleared', () => {
  const suspended: GateRecord = { rules: USUAL_RULES, statuses: statuses(['active', '2022-01-01'], ['suspended', '2026-11-10']), stages: [], certificates: [], training: [], goodConductMissing: [], allegations: [] }
  const accused: GateRecord = { rules: USUAL_RULES, statuses: statuses(['active', '2022-01-01']), stages: [], certificates: [], training: [], goodConductMissing: [], allegations: [{ raisedOn: '2026-11-05', resolvedOn: null }] }
  const open: GateRecord = { ...accused, allegations: [] }
  const couple = match({ volunteers: [...match().volunteers, beth] })

  it('is due on the day the gate closed', () => {
    expect(matchesNotCleared([match()], new Map([[1, suspended]]), today)).toMatchObject([{ kind: 'match_not_cleared', key: 'M5', dueOn: '2026-11-10', detail: 'Alan Young: suspended since 10 Nov 2026' }])
  })

  it('counts from the start of the match where the gate never was open', () => {
    expect(matchesNotCleared([match()], new Map([[1, { ...open, statuses: [] }]]), today)).toMatchObject([{ dueOn: '2022-08-01' }])
  })

  it('speaks of the second volunteer as of the first', () => {
    expect(matchesNotCleared([couple], new Map([[1, open], [9, suspended]]), today)).toMatchObject([{ dueOn: '2026-11-10', detail: 'Beth Newton: suspended since 10 Nov 2026' }])
  })

  it('is one line for both, due on the earlier day', () => {
    const lines = matchesNotCleared([couple], new Map([[1, suspended], [9, accused]]), today)
    expect(lines).toMatchObject([{ dueOn: '2026-11-05', detail: 'Alan Young: suspended since 10 Nov 2026; Beth Newton: an allegation of 5 Nov 2026 is open' }])
    expect(lines).toHaveLength(1)
  })

  it('is also said of a paused match, and of none whose volunteers are cleared', () => {
    expect(matchesNotCleared([match({ isPaused: true })], new Map([[1, suspended]]), today)).toHaveLength(1)
    expect(matchesNotCleared([match()], new Map([[1, open]]), today)).toEqual([])
  })
})
