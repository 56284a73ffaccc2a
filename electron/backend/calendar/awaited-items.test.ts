import { beforeEach, describe, expect, it } from 'vitest'
import type { CalendarItem } from '#domain/calendar-event.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import { goOnPastAge } from '../matches/living-match.ts'
import { put } from '../due/workbook-for-tests.ts'
import { awaitedItems } from './awaited-items.ts'
import { sentenceOf, serviceOfThree } from './items-for-tests.ts'

let db: WritableDatabase
let today: string

beforeEach(() => {
  db = serviceOfThree()
  today = '2023-10-31'
})

/** What cannot wait, and then the rest. */
function everything(): CalendarItem[] {
  const { atOnce, items } = awaitedItems(db, today)
  return [...atOnce, ...items]
}

describe('what is to be seen to beside the list of what is due', () => {
  const awaited = (): string[] => everything().map(sentenceOf)
  const declared = (declaredOn: string, more: Parameters<typeof put>[2] = {}): number => put(db, 'independenceDeclarations', { volunteerId: 1, declaredOn, isCouncillor: 0, outcome: 'independent', decidedBy: 'C', ...more })

  it.each<[string, Parameters<typeof put>[1], Parameters<typeof put>[2], readonly string[]]>([
    ['a decision not to appoint, once its day has come', 'referrals', { decision: 'not_appointed', decidedOn: '2023-10-20', notAppointedReason: 'objects', considerAgainOn: '2023-10-31' }, ['2023-10-31 coming Decision not to appoint: consider again: Rhys Abbott (The young person objects) → young_person 1']],
    ['no decision before its day', 'referrals', { decision: 'not_appointed', decidedOn: '2023-10-20', notAppointedReason: 'objects', considerAgainOn: '2023-11-01' }, []],
    ['the next step of who waits, once its day has come', 'referrals', { state: 'waiting', closedOn: null, nextStep: 'Ring the school', nextStepOn: '2023-10-30' }, ['2023-10-30 overdue Next step for a visitor: Rhys Abbott (Ring the school) → young_person 1']],
    ['papers that run out within four weeks', 'vehiclePapers', { volunteerId: 1, motUntilOn: '2023-11-28', insuredUntilOn: '2023-11-29' }, ['2023-11-28 coming MOT ends: Alan Young → volunteer 1']],
    ['somebody expected back, once the day has come', 'statusPeriods', { volunteerId: 2, status: 'inactive', fromOn: '2023-09-01', backOn: '2023-10-30' }, ['2023-10-30 overdue Expected back: Beth Young → volunteer 2']],
    ['nobody before the day', 'statusPeriods', { volunteerId: 2, status: 'inactive', fromOn: '2023-09-01', backOn: '2023-11-01' }, []],
    ['a match expected to go on', 'matchPauses', { matchId: 1, fromOn: '2023-09-01', expectedOn: '2023-10-31' }, ['2023-10-31 coming Match expected to go on: Rhys Abbott, Alan Young and Beth Young → match 1']],
    ['who is to be told that a match is to end, and the end that was planned, once their days have come', 'endingPlans', { matchId: 1, expectedOn: '2023-10-31', endReason: 'moved_away', tellOn: '2023-10-20', teller: 'Alan', lastVisitOn: '2023-10-29' }, [
      '2023-10-20 overdue Young person to be told that the match is to end: Rhys Abbott, Alan Young and Beth Young (Alan) → match 1', '2023-10-31 coming Match is to end: Rhys Abbott, Alan Young and Beth Young (Moved away) → match 1',
    ]],
    ['a trial that has come to its end, until somebody says how it came out', 'matches', { trialUntilOn: '2023-10-30' }, ['2023-10-30 overdue Trial ended: Lucy Quinn and Beth Young (Record how it came out) → match 3']],
    ['no trial before its last day', 'matches', { trialUntilOn: '2023-11-01' }, []],
    ['no trial of which it is known how it came out', 'matches', { trialUntilOn: '2023-10-30', trialOutcome: 'goes_on' }, []],
    ['no trial of a match that has ended', 'matches', { trialUntilOn: '2023-10-30', endedOn: '2023-10-29', endReason: 'no_longer_looked_after' }, []],
    ['a match to be reviewed again, six months after it was', 'matchReviews', { matchId: 1, reviewedOn: '2023-04-30', who: 'Rhys', said: 'Good' }, ['2023-10-30 overdue Match to be reviewed: Rhys Abbott, Alan Young and Beth Young (Reviewed 30 Apr 2023) → match 1']],
    ['none that is to be reviewed later', 'matchReviews', { matchId: 1, reviewedOn: '2023-05-01', who: 'Rhys', said: 'Good' }, []],
    ['six months after a return home', 'careStatuses', { youngPersonId: 1, fromOn: '2023-04-30', care: 'returned_home' }, ['2023-10-30 overdue Six months after the return home: look at the visitor again: Rhys Abbott (Went home 30 Apr 2023) → young_person 1']],
    ['no end before its day, and nobody told twice', 'endingPlans', { matchId: 1, expectedOn: '2023-11-01', endReason: 'moved_away', tellOn: '2023-10-20', toldOn: '2023-10-19' }, []],
  ])('%s', (_what, table, row, lines) => {
    if (table === 'referrals') put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 1, receivedOn: '2023-10-10', state: 'withdrawn', ...row })
    else if (table === 'matches') {
      put(db, 'youngPeople', { id: 2, key: 'Y2', firstName: 'Lucy', lastName: 'Quinn', inCareTo: '2023-10-29' })
      put(db, 'matches', { id: 3, key: 'M3', youngPersonId: 2, volunteerId: 2, startedOn: '2023-08-01', ...row })
    }
    else put(db, table, row)
    expect(awaited()).toEqual(lines)
  })

  describe('a refusal that a workbook tells without a decision (R2.3)', () => {
    const refused = (referral: Parameters<typeof put>[2] = {}, person: Parameters<typeof put>[2] = {}): void => {
      put(db, 'youngPeople', { id: 2, key: 'Y2', firstName: 'Cy', bornOn: '2012-01-05', ...person })
      put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 2, receivedOn: '2023-02-01', state: 'declined_by_child', closedOn: '2023-04-30', ...referral })
    }
    it.each<[string, () => void, readonly string[]]>([
      ['six months on', () => refused(), ['2023-10-30 overdue No visitor: consider again: Cy (Young person said no; no decision is recorded) → young_person 2']],
      ['of one not eligible', () => refused({ state: 'not_eligible' }), ['2023-10-30 overdue No visitor: consider again: Cy (Not eligible; no decision is recorded) → young_person 2']],
      ['at the care review after it', () => { refused({ closedOn: '2023-08-10' }); put(db, 'careReviews', { youngPersonId: 2, reviewedOn: '2023-04-12' }) }, ['2023-10-12 overdue No visitor: consider again: Cy (Young person said no; no decision is recorded) → young_person 2']],
      ['not before its day', () => refused({ closedOn: '2023-05-01' }), []],
      ['not with its decision, which has its own day', () => refused({ decision: 'not_appointed', decidedOn: '2023-04-30' }), []],
      ['not once care has ended', () => refused({}, { inCareTo: '2023-10-31' }), []],
      ['not at 18', () => refused({}, { bornOn: '2005-10-31' }), []],
      ['not once somebody referred them again', () => { refused(); put(db, 'referrals', { id: 3, key: 'R3', youngPersonId: 2, receivedOn: '2023-06-01', state: 'withdrawn', closedOn: '2023-07-01' }) }, []],
      ['not while somebody visits them', () => { refused(); put(db, 'matches', { id: 2, key: 'M2', youngPersonId: 2, volunteerId: 1, startedOn: '2023-09-01' }) }, []],
      ['also where the one received twice came later', () => { refused(); put(db, 'referrals', { id: 3, key: 'R3', youngPersonId: 2, receivedOn: '2023-06-01', state: 'withdrawn', closedOn: '2023-07-01', duplicateOfId: 2 }) }, ['2023-10-30 overdue No visitor: consider again: Cy (Young person said no; no decision is recorded) → young_person 2']],
      ['not of one erased', () => refused({}, { erasedOn: '2023-10-30' }), []],
      ['not of one withdrawn', () => refused({ state: 'withdrawn' }), []],
    ])('%s', (_when, make, lines) => {
      make()
      expect(awaited()).toEqual(lines)
    })
  })

  it.each<[string, () => void, readonly string[]]>([
    ['six months ahead', () => undefined, ['2023-09-15 overdue Reaches 21, where the service ends: Cy (15 Mar 2024: to be decided how the match ends, or that it goes on) → match 2']],
    ['not where the service goes on for a disability', () => { put(db, 'settings', { name: 'upper_age_disabled', value: '25' }); run(db, sql`update youngPeople set disability = 'yes' where id = 2`) }, []],
    ['not once its end is planned, which has days of its own', () => put(db, 'endingPlans', { matchId: 2, expectedOn: '2024-03-15', endReason: 'other' }), []],
    ['not once it was decided that it goes on past it', () => goOnPastAge(db, { matchId: 2, on: '2023-10-30', decidedBy: 'Head of service', reason: 'Paid from leaving care' }, today), []],
    ['also where that was decided of an earlier age alone', () => put(db, 'upperAgeDecisions', { matchId: 2, age: 19, decidedOn: '2023-10-30' }), ['2023-09-15 overdue Reaches 21, where the service ends: Cy (15 Mar 2024: to be decided how the match ends, or that it goes on) → match 2']],
    ['not once it has ended', () => run(db, sql`update matches set endedOn = '2023-10-31', endReason = 'other' where id = 2`), []],
  ])('the age at which the service ends, reached during a match, %s (N21)', (_when, make, lines) => {
    put(db, 'settings', { name: 'upper_age', value: '21' })
    put(db, 'youngPeople', { id: 2, key: 'Y2', firstName: 'Cy', bornOn: '2003-03-15', inCareTo: '2021-03-15' })
    put(db, 'matches', { id: 2, key: 'M2', youngPersonId: 2, volunteerId: 1, startedOn: '2023-02-01', fundedAfter18: 1 })
    make()
    expect(awaited().filter((line) => line.includes('where the service ends'))).toEqual(lines)
  })

  it.each<[string, string | null, readonly string[], string?]>([
    ['while they are looked after', null, ['2023-10-30']], ['not once care has ended', '2023-10-25', []], ['where care had ended when it was decided, since somebody gave the day', '2023-10-01', ['2023-10-30']],
  ])('a decision not to appoint is considered again %s (R2.3)', (_when, inCareTo, days, erasedOn) => {
    put(db, 'youngPeople', { id: 2, key: 'Y2', firstName: 'Cy', bornOn: '2012-01-05', inCareTo, erasedOn: erasedOn ?? null })
    put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 2, receivedOn: '2023-02-01', state: 'declined_by_child', closedOn: '2023-10-20', decision: 'not_appointed', decidedOn: '2023-10-20', considerAgainOn: '2023-10-30' })
    expect(everything().map(({ on }) => on)).toEqual(days)
  })

  it.each([
    ['2022-11-28', ['2023-11-28 coming Independence to be declared again: Alan Young (Declared 28 Nov 2022) → volunteer 1']], ['2022-11-29', []],
    ['2020-02-29', ['2021-02-28 overdue Independence to be declared again: Alan Young (Declared 29 Feb 2020) → volunteer 1']],
  ])('independence declared on %s, within four weeks and for as long as it is overdue (R2.4)', (on, lines) => {
    declared(on)
    expect(awaited()).toEqual(lines)
    put(db, 'statusPeriods', { volunteerId: 1, status: 'left', fromOn: '2023-10-30' })
    expect(awaited()).toEqual([])
  })

  it.each([
    ['the young person moved', '2023-09-02', '2023-10-20', '2023-10-20 overdue'], ['the visitor declared it', '2023-10-21', '2023-03-01', '2023-10-21 overdue'], ['both were so when it started', '2022-11-02', '2021-01-01', '2022-11-07 overdue'],
  ])('a link to who runs the home of the young person, since %s, until one of the two changes (R2.4)', (_since, declaredOn, placedOn, line) => {
    put(db, 'placements', { youngPersonId: 1, fromOn: placedOn, placementType: 'residential', provider: ' northlight homes' })
    declared(declaredOn, { homeProvider: 'Northlight Homes' })
    const links = (): string[] => awaited().filter((told) => told.includes('Linked'))
    expect(links()).toEqual([`${line} Linked to who runs the home: Rhys Abbott and Alan Young ( northlight homes) → match 1`])
    declared('2023-10-25', { homeProvider: null })
    expect(links()).toEqual([])
  })

  it('no link to a home they have left, nor in a match that has ended', () => {
    declared('2023-10-21', { homeProvider: 'Northlight' })
    put(db, 'placements', { youngPersonId: 1, fromOn: '2022-01-01', placementType: 'residential', provider: 'Northlight' })
    put(db, 'placements', { youngPersonId: 1, fromOn: '2023-06-01', placementType: 'foster', provider: null })
    expect(awaited()).toEqual([])
    put(db, 'placements', { youngPersonId: 1, fromOn: '2023-10-30', placementType: 'residential', provider: 'Northlight' })
    expect(awaited()).toHaveLength(1)
    today = '2023-10-29'
    expect(awaited()).toEqual([])
    put(db, 'matches', { id: 3, key: 'M3', youngPersonId: 1, volunteerId: 1, startedOn: '2023-01-01', endedOn: '2023-10-31' })
    today = '2023-10-31'
    expect(awaited()).toHaveLength(1)
  })
})

describe('a young person’s objection, and a first meeting that may not take place', () => {
  const awaited = (): string[] => everything().map(sentenceOf)
  const told = (event: string): { readonly line: string; readonly detail: string | null }[] => everything().filter((item) => item.event === event).map((item) => ({ line: sentenceOf(item), detail: item.detail }))
  const says = (more: Parameters<typeof put>[2]): number => put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 1, receivedOn: '2023-09-10', state: 'matched', closedOn: '2023-09-20', childView: 'objects', viewOn: '2023-10-20', viewTakenBy: 'Ann', ...more })

  it.each<[string, Parameters<typeof put>[2], number]>([
    ['is told while its match goes on (s23ZB(7), R2.2)', { understanding: 'yes' }, 1],
    ['is told until it is known whether they understand', { understanding: 'not_assessed' }, 1],
    ['is told no more once it is written down why one visits all the same', { understanding: 'no', viewReasons: 'Has nobody else' }, 0],
    ['is none where they want one', { childView: 'wants' }, 0],
  ])('an objection %s', (_what, more, lines) => {
    says(more)
    expect(told('child_objects').map(({ line }) => line)).toEqual(Array.from({ length: lines }, () => expect.stringMatching(/^2023-10-20 overdue Does not want the visitor: Rhys Abbott \(.*does not want .*\) → match 1$/) as string))
    today = '2023-10-19'
    expect(told('child_objects')).toHaveLength(lines)
    run(db, sql`update matches set endedOn = '2023-10-01'`)
    expect(told('child_objects')).toEqual([])
  })

  it('stands before all that is overdue longer', () => {
    put(db, 'vehiclePapers', { volunteerId: 1, motUntilOn: '2022-01-01', insuredUntilOn: null })
    says({ understanding: 'yes' })
    const { atOnce, items } = awaitedItems(db, today)
    expect([atOnce.map((item) => item.label), items.map((item) => item.label)]).toEqual([['Does not want the visitor'], ['MOT ends']])
  })

  it('a planned match whose visitor’s gate has closed is told at once, with why; one that has begun is due, and not told twice', () => {
    put(db, 'matches', { id: 3, key: 'M3', youngPersonId: 1, volunteerId: 1, startedOn: '2023-11-20' })
    const before = told('meeting_barred')
    put(db, 'statusPeriods', { volunteerId: 1, status: 'suspended', fromOn: '2023-10-25' })
    const after = told('meeting_barred')
    expect(after).toHaveLength(1)
    expect(after[0]?.line).toMatch(/ overdue Planned match: Rhys Abbott and Alan Young \(20 Nov 2023, not to go ahead: .*suspended since 25 Oct 2023.*\) → match 3$/)
    expect(before.some(({ detail }) => detail?.includes('suspended') === true)).toBe(false)
    today = '2023-11-20'
    expect(told('meeting_barred')).toEqual([])
  })

  it.each<[string, () => void, RegExp]>([
    ['a planned match', () => { put(db, 'matches', { id: 3, key: 'M3', youngPersonId: 1, volunteerId: 3, startedOn: '2023-11-20' }) }, / overdue Planned match: Rhys Abbott and .* \(20 Nov 2023, not to go ahead: .* and Rhys Abbott are kept apart: Neighbours.*\) → match 3$/],
    ['an introduction', () => {
      put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 1, receivedOn: '2023-09-10', state: 'waiting', childView: 'wants' })
      put(db, 'pairings', { id: 1, referralId: 2, volunteerId: 3, begunOn: '2023-10-01', introducedOn: '2023-11-04' })
    }, / overdue Introduction: Rhys Abbott and .* \(4 Nov 2023, not to go ahead: .* are kept apart: Neighbours.*\) → young_person 1$/],
    ['a match that goes on', () => { put(db, 'matches', { id: 3, key: 'M3', youngPersonId: 1, volunteerId: 3, startedOn: '2023-10-01' }) }, / overdue Match between two kept apart: Rhys Abbott and .* \(Since 1 Oct 2023, not to go on: .* are kept apart: Neighbours\) → match 3$/],
  ])('%s between two who are kept apart is told at once, until that is lifted', (_what, given, line) => {
    given()
    const told3 = (): string[] => told('meeting_barred').map((item) => item.line).filter((words) => words.includes('kept apart'))
    expect(told3()).toEqual([])
    put(db, 'exclusions', { youngPersonId: 1, volunteerId: 3, reason: 'Neighbours.', sinceOn: '2023-10-25' })
    expect(told3()).toEqual([expect.stringMatching(line)])
    run(db, sql`update exclusions set liftedOn = '2023-10-30', liftedReason = 'Has moved away'`)
    expect(told3()).toEqual([])
  })

  it('an introduction that is planned is told where the gate closed or the young person objects, until it is over or the pairing stops', () => {
    put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 1, receivedOn: '2023-09-10', state: 'waiting', childView: 'wants' })
    put(db, 'pairings', { id: 1, referralId: 2, volunteerId: 2, begunOn: '2023-10-01', introducedOn: '2023-11-04' })
    run(db, sql`update referrals set childView = 'objects', understanding = 'not_assessed', viewOn = '2023-10-28' where id = 2`)
    expect(told('meeting_barred').map(({ line }) => line)).toEqual([expect.stringMatching(/ overdue Introduction: Rhys Abbott and Beth Young \(4 Nov 2023, not to go ahead: .*Record whether they understand.*\) → young_person 1$/)])
    run(db, sql`update pairings set stoppedOn = '2023-10-30'`)
    expect(awaited().filter((line) => line.includes('Introduction'))).toEqual([])
    run(db, sql`update pairings set stoppedOn = null`)
    today = '2023-11-05'
    expect(told('meeting_barred')).toEqual([])
  })
})


describe('days with young people that may be regulated activity (R3.2)', () => {
  const told = (): string[] => everything().filter((item) => item.event === 'regulated_pattern').map(sentenceOf)
  const visited = (...days: string[]): void => { for (const visitedOn of days) put(db, 'visits', { matchId: 1, visitedOn, outcome: 'held', minutes: 120 }) }
  const line = (since: string, who: string, detail: string, id: number): string => `${since} overdue May be regulated activity: ${who} (${detail}; ask whether the level of the DBS check fits) → volunteer ${id}`
  beforeEach(() => {
    today = '2026-11-22'
    put(db, 'statusPeriods', { volunteerId: 2, status: 'active', fromOn: '2022-01-05' })
  })

  it('are told of everybody who visits, since the day that was one too many', () => {
    visited('2026-10-01', '2026-10-08', '2026-10-15')
    expect(told()).toEqual([])
    visited('2026-10-22')
    expect(told()).toEqual([line('2026-10-22', 'Alan Young', '4 days within 30', 1), line('2026-10-22', 'Beth Young', '4 days within 30', 2)])
  })

  it('count group days and shadowing from 1 September 2026 on, beside the visits', () => {
    visited('2026-09-15', '2026-09-22')
    const helps = (helpedOn: string, isOvernight = 0): void => { put(db, 'helpedDays', { volunteerId: 1, helpedOn, what: 'Group day', isOvernight }) }
    helps('2026-08-30')
    helps('2026-08-31', 1)
    expect(told()).toEqual([])
    helps('2026-09-01')
    put(db, 'stages', { volunteerId: 1, stage: 'shadowing', state: 'complete', completedOn: '2026-09-08' })
    expect(told()).toEqual([line('2026-09-22', 'Alan Young', '4 days within 30', 1)])
    put(db, 'helpedDays', { volunteerId: 3, helpedOn: '2026-11-14', what: 'Group weekend', isOvernight: 1 })
    expect(told()).toContain(line('2026-11-14', 'Farah Young', 'Overnight', 3))
  })

  it('are told no more once a check covers it, the signatory finds the level right, or they have gone', () => {
    visited('2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22')
    put(db, 'dbsChecks', { volunteerId: 1, level: 'enhanced_children_barred', workforce: 'child', certificateNumber: '001234567890', issuedOn: '2025-01-01', seenOn: '2025-01-02', decision: 'accepted', decidedOn: '2025-01-02', disclosure: 'none', decidedBy: 'C' })
    expect(told()).toEqual([line('2026-10-22', 'Beth Young', '4 days within 30', 2)])
    put(db, 'levelDecisions', { volunteerId: 2, decidedOn: '2026-11-02', decidedBy: 'Jo Marsh', reason: 'Never alone with them' })
    expect(told()).toEqual([])
    run(db, sql`delete from levelDecisions`)
    put(db, 'statusPeriods', { volunteerId: 2, status: 'left', fromOn: '2026-11-03' })
    expect(told()).toEqual([])
  })
})

describe('a further appointment to consider (R2.5)', () => {
  const told = (): string[] => everything().filter((item) => item.event === 'consider_further').map(sentenceOf)
  const line = (on: string, again = ''): string => `${on} overdue Still looked after: consider a further visitor${again}: Rhys Abbott (The match ended 20 Oct 2023) → match 1`
  beforeEach(() => run(db, sql`update matches set endedOn = '2023-10-20' where id = 1`))

  it('is told from the end on, for a year', () => {
    expect(told()).toEqual([line('2023-10-20')])
    today = '2023-10-19'
    expect(told()).toEqual([])
    run(db, sql`update youngPeople set bornOn = '2010-01-05'`)
    today = '2024-10-19'
    expect(told()).toEqual([line('2023-10-20')])
    today = '2024-10-20'
    expect(told()).toEqual([])
  })

  it.each<[string, () => unknown]>([
    ['whose care has ended', () => run(db, sql`update youngPeople set inCareTo = '2023-10-20'`)],
    ['who is 18', () => run(db, sql`update youngPeople set bornOn = '2005-10-31'`)],
    ['who waits', () => put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 1, receivedOn: '2023-10-01', state: 'waiting' })],
    ['who was referred since', () => put(db, 'referrals', { id: 2, key: 'R2', youngPersonId: 1, receivedOn: '2023-10-20', state: 'withdrawn', closedOn: '2023-10-25' })],
    ['who has another visitor', () => put(db, 'matches', { id: 3, key: 'M3', youngPersonId: 1, volunteerId: 1, startedOn: '2023-11-05' })],
    ['of whom it was decided that nobody is appointed for now', () => put(db, 'furtherDecisions', { matchId: 1, decidedOn: '2023-10-25', reason: 'Wants a break', considerAgainOn: '2023-11-01' })],
  ])('is none for somebody %s', (_who, change) => {
    change()
    expect(told()).toEqual([])
  })

  it('is told once for two matches that ended, and again on the day until which nobody was appointed', () => {
    put(db, 'matches', { id: 3, key: 'M3', youngPersonId: 1, volunteerId: 1, startedOn: '2021-01-01', endedOn: '2023-09-30' })
    put(db, 'furtherDecisions', { matchId: 1, decidedOn: '2023-10-25', reason: 'Wants a break', considerAgainOn: '2023-10-31' })
    expect(told()).toEqual([line('2023-10-31', ' again')])
  })
})
