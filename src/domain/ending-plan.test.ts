import { describe, expect, it } from 'vitest'
import type { EndingMatch, EndingPlan, EndingPlanTyped } from './ending-plan.ts'
import { endAsPlanned, endingToPlan, unlikelyInEndingPlan, wrongInEndingPlan } from './ending-plan.ts'

const TODAY = '2026-11-22'
const PLAN: EndingPlan = { expectedOn: '2027-01-31', endReason: 'moved_away', teller: 'Ola, with the social worker', tellOn: '2026-12-05', toldOn: null, lastVisitOn: '2027-01-24', goodbye: 'A day at the sea', remains: 'A book of pictures' }
const MATCH: EndingMatch = { startedOn: '2024-03-01', statutoryEndOn: '2027-02-10', fundedAfter18: null }
const said = (words: Readonly<Record<string, string | undefined>>): unknown[] => Object.entries(words).filter(([, each]) => each !== undefined)

describe('a plan of an ending', () => {
  it.each<[string, Partial<EndingPlanTyped>, unknown[]]>([
    ['may be right', {}, []],
    ['needs its day and why', { expectedOn: null, endReason: null }, [['expectedOn', 'Enter the day'], ['endReason', 'Choose why it is to end']]],
    ['needs nothing else', { teller: null, tellOn: null, lastVisitOn: null, goodbye: null, remains: null }, []],
    ['ends on no day before the start', { expectedOn: '2024-02-29' }, [['expectedOn', 'The match started on 1 Mar 2024. Enter that day or a later one']]],
    ['tells nobody before the start', { tellOn: '2024-02-29' }, [['tellOn', expect.stringContaining('1 Mar 2024')]]],
    ['has no last visit before the start', { lastVisitOn: '2024-02-29' }, [['lastVisitOn', expect.stringContaining('1 Mar 2024')]]],
    ['has told nobody on a day to come', { toldOn: '2026-11-23' }, [['toldOn', 'This day is still to come. Enter today or an earlier day']]],
    ['may have told them today', { toldOn: TODAY }, []],
  ])('%s', (_what, typed, words) => expect(said(wrongInEndingPlan({ ...PLAN, ...typed }, MATCH, TODAY))).toEqual(words))

  it.each<[string, Partial<EndingPlanTyped>, unknown[]]>([
    ['nothing of a likely one', {}, []],
    ['nothing before it has a day', { expectedOn: null, tellOn: '2029-01-01' }, []],
    ['that its day has passed', { expectedOn: '2026-11-21', tellOn: null, lastVisitOn: null }, [['expectedOn', 'This day has passed. Where the match has ended, end it instead.']]],
    ['that the law has another day', { endReason: 'no_longer_looked_after' }, [['expectedOn', 'The appointment ends by law on 10 Feb 2027.']]],
    ['nothing on the day of the law', { endReason: 'no_longer_looked_after', expectedOn: '2027-02-10' }, []],
    ['that they are told, and meet, after the end', { tellOn: '2027-02-01', lastVisitOn: '2027-02-01' }, [['tellOn', 'This is after the match is to end'], ['lastVisitOn', 'This is after the match is to end']]],
  ])('says %s', (_what, typed, words) => expect(said(unlikelyInEndingPlan({ ...PLAN, ...typed }, MATCH, TODAY))).toEqual(words))

  it.each<[string, Parameters<typeof endingToPlan>[1], string | null, string | null]>([
    ['the end by law, where it is near', MATCH, '2027-02-10', 'no_longer_looked_after'],
    ['nothing where that is far off', { ...MATCH, statutoryEndOn: '2027-11-23' }, null, null],
    ['nothing where it has passed', { ...MATCH, statutoryEndOn: '2026-11-21' }, null, null],
    ['nothing where the match goes on after it', { ...MATCH, fundedAfter18: true }, null, null],
    ['nothing where it is not known', { ...MATCH, statutoryEndOn: null }, null, null],
  ])('starts with %s', (_what, match, expectedOn, endReason) => expect(endingToPlan(null, match, TODAY)).toMatchObject({ expectedOn, endReason, goodbye: null }))

  it('starts with what was planned', () => expect(endingToPlan(PLAN, MATCH, TODAY)).toEqual(PLAN))
})

describe('the end, when it comes,', () => {
  it.each<[string, EndingPlan | null, Partial<EndingMatch>, string, object]>([
    ['starts as it was planned', PLAN, {}, '2027-02-02', { endedOn: '2027-01-31', endReason: 'moved_away', endBasis: null, plan: 'A day at the sea', remains: 'A book of pictures' }],
    ['starts today where it comes sooner', PLAN, {}, TODAY, { endedOn: TODAY, endReason: 'moved_away', endBasis: null }],
    ['starts with the law where nothing was planned', null, {}, '2027-03-01', { endedOn: '2027-02-10', endReason: 'no_longer_looked_after', endBasis: 'ceased_looked_after', plan: null, remains: null }],
    ['starts today where the match went on after 18', null, { fundedAfter18: true }, '2027-03-01', { endedOn: '2027-03-01', endReason: 'no_longer_looked_after', endBasis: 'ceased_looked_after' }],
    ['has the plan’s day and reason, and the law’s basis', PLAN, {}, '2027-03-01', { endedOn: '2027-01-31', endReason: 'moved_away', endBasis: 'ceased_looked_after' }],
    ['starts with today alone where nothing is known', null, {}, TODAY, { endedOn: TODAY, endReason: null, endBasis: null, plan: null, remains: null }],
  ])('%s', (_what, plan, match, today, starts) => expect(endAsPlanned(plan, { ...MATCH, ...match }, today)).toMatchObject(starts))
})
