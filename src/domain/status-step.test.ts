import { describe, expect, it } from 'vitest'
import type { RecordedPeriod, RecordedStatus, StatusStep } from './status-step.ts'
import { effectOnMatches, effectOnSuspension, objectionToTakingBack, stepsFrom, stepWords, supersededBy, supersededInWords, unlikelyInStep, wrongInCorrection, wrongInStep } from './status-step.ts'
import type { VolunteerStatus } from './vocabulary.ts'

const TODAY = '2026-11-22'
type Line = readonly [RecordedStatus, string]
const history = (...lines: readonly Line[]): RecordedPeriod[] => lines.map(([status, fromOn], index) => ({ id: index + 1, status, fromOn }))
const said = (words: object): Record<string, string> => Object.fromEntries(Object.entries(words).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
const APPROVED: readonly Line[] = [['applicant', '2025-01-10'], ['active', '2025-06-01']]

describe('from which status to which', () => {
  it.each<[readonly Line[], readonly RecordedStatus[]]>([
    [[], ['applicant']],
    [[['applicant', '2026-01-01']], ['on_hold', 'withdrawn', 'rejected']],
    [[['applicant', '2026-01-01'], ['on_hold', '2026-02-01']], ['applicant', 'withdrawn', 'rejected']],
    [APPROVED, ['inactive', 'suspended', 'left', 'deselected']],
    [[...APPROVED, ['inactive', '2026-01-01']], ['active', 'suspended', 'left', 'deselected']],
    [[...APPROVED, ['suspended', '2026-01-01']], ['active', 'inactive', 'left', 'deselected']],
    [[['inactive', '2026-01-01']], ['applicant', 'suspended', 'left', 'deselected']],
    [[...APPROVED, ['left', '2026-01-01']], ['applicant']],
    [[['applicant', '2026-01-01'], ['withdrawn', '2026-02-01']], ['applicant']],
    [[...APPROVED, ['left', TODAY]], ['applicant']],
    [[...APPROVED, ['left', '2026-11-23']], ['inactive', 'suspended', 'left', 'deselected']],
    [[...APPROVED, ['inactive', '2026-12-01'], ['left', '2026-12-31']], ['inactive', 'suspended', 'left', 'deselected']],
    [[['applicant', '2026-12-01']], ['on_hold', 'withdrawn', 'rejected']],
  ])('after %j: %j', (lines, steps) => expect(stepsFrom(history(...lines), TODAY)).toEqual(steps))

  it.each<[readonly Line[], RecordedStatus, string]>([
    [[['applicant', '2026-01-01']], 'on_hold', 'Put on hold'], [[['applicant', '2026-01-01'], ['on_hold', '2026-02-01']], 'applicant', 'Go on with the application'], [[...APPROVED, ['left', '2026-01-01']], 'applicant', 'Apply again'],
  ])('after %j, %s is called %s', (lines, status, words) => expect(stepWords(status, history(...lines), TODAY)).toBe(words))
})

describe('what is wrong with a step', () => {
  const step = (status: RecordedStatus, more: Partial<StatusStep> = {}): StatusStep => ({ status, fromOn: TODAY, reason: 'new baby', backOn: null, ...more })
  it.each<[string, readonly Line[], StatusStep, Record<string, string>]>([
    ['a rest', APPROVED, step('inactive', { backOn: '2027-03-01' }), {}],
    ['a rest agreed for later', APPROVED, step('inactive', { fromOn: '2026-12-01' }), {}],
    ['a suspension although a leave is agreed for later', [...APPROVED, ['left', '2026-12-01']], step('suspended'), {}],
    ['a suspension although a rest is agreed for later', [...APPROVED, ['inactive', '2026-12-01']], step('suspended'), {}],
    ['a leave agreed for before another', [...APPROVED, ['left', '2026-12-31']], step('left', { fromOn: '2026-12-01' }), {}],
    ['a rest agreed for after they leave', [...APPROVED, ['left', '2026-12-01']], step('inactive', { fromOn: '2026-12-31' }), { status: 'Somebody who is recorded as left cannot become inactive. Correct the status they have, or choose another' }],
    ['a suspension in the future', APPROVED, step('suspended', { fromOn: '2026-12-01' }), { fromOn: 'The day must be today or in the past' }],
    ['no day', APPROVED, step('left', { fromOn: null }), { fromOn: 'Enter the day from which it holds' }],
    ['no reason', APPROVED, step('inactive', { reason: null }), { reason: 'Enter the reason' }],
    ['before the status there is', APPROVED, step('inactive', { fromOn: '2025-05-31' }), { fromOn: 'Active since 1 Jun 2025. Enter that day or a later one' }],
    ['on the same day', APPROVED, step('inactive', { fromOn: '2025-06-01' }), {}],
    ['back before the rest began', APPROVED, step('inactive', { backOn: TODAY }), { backOn: 'It begins on 22 Nov 2026. Enter a later day' }],
    ['back from a rest without a reason', [...APPROVED, ['inactive', '2026-01-01']], step('active', { reason: null }), {}],
    ['a suspension lifted without a reason', [...APPROVED, ['suspended', '2026-01-01']], step('active', { reason: null }), { reason: 'Enter the reason' }],
    ['a suspension lifted without a reason after a rest', [...APPROVED, ['suspended', '2026-01-01'], ['inactive', '2026-02-01']], step('active', { reason: null }), { reason: 'Enter the reason' }],
    ['back from a rest after a suspension that was lifted', [...APPROVED, ['suspended', '2026-01-01'], ['active', '2026-02-01'], ['inactive', '2026-03-01']], step('active', { reason: null }), {}],
    ['the same status twice on one day', [['applicant', '2026-01-01'], ['withdrawn', TODAY], ['applicant', TODAY]], step('withdrawn'), { fromOn: 'That is recorded for 22 Nov 2026 already. Enter another day' }],
    ['an application on hold', [['applicant', '2026-01-01']], step('on_hold', { reason: 'Exams', backOn: '2027-06-01' }), {}],
    ['an application on hold without a reason', [['applicant', '2026-01-01']], step('on_hold', { reason: null }), { reason: 'Enter the reason' }],
    ['an application on hold that goes on', [['applicant', '2026-01-01'], ['on_hold', '2026-02-01']], step('applicant', { reason: null }), {}],
    ['an application on hold on the day it was made', [['applicant', TODAY]], step('on_hold'), { fromOn: 'Applicant is recorded for 22 Nov 2026. Take that back, or enter a later day' }],
    ['an application that goes on on the day it was put on hold', [['applicant', '2026-01-01'], ['on_hold', TODAY]], step('applicant', { reason: null }), { fromOn: 'On hold is recorded for 22 Nov 2026. Take that back, or enter a later day' }],
    ['an application on hold to go on before it is', [['applicant', '2026-01-01']], step('on_hold', { backOn: TODAY }), { backOn: 'It begins on 22 Nov 2026. Enter a later day' }],
    ['a volunteer put on hold', APPROVED, step('on_hold'), { status: 'Somebody who is recorded as active cannot become on hold. Correct the status they have, or choose another' }],
    ['an applicant made active', [['applicant', '2026-01-01']], step('active'), { status: 'To become active they are approved, at the end of the recruitment path' }],
    ['an applicant resting', [['applicant', '2026-01-01']], step('inactive'), { status: 'Somebody who is recorded as applicant cannot become inactive. Correct the status they have, or choose another' }],
    ['who left made active', [...APPROVED, ['left', '2026-01-01']], step('active'), { status: 'To become active they are approved, at the end of the recruitment path' }],
    ['a deselected one applying again', [...APPROVED, ['deselected', '2026-01-01']], step('applicant', { reason: null }), { reason: 'Enter the reason' }],
  ])('%s', (_what, lines, given, words) => expect(said(wrongInStep(given, history(...lines), TODAY))).toEqual(words))

  it.each<[Partial<StatusStep>, Record<string, string>]>([
    [{}, {}],
    [{ fromOn: '2025-11-21' }, { fromOn: 'More than a year ago. Check the year' }],
    [{ fromOn: '2026-12-01', backOn: '2027-01-01' }, { fromOn: 'Until 1 Dec 2026 nothing changes' }],
    [{ fromOn: '2026-01-01', backOn: '2026-11-22' }, { backOn: 'That day has come already' }],
    [{ backOn: '2027-11-23' }, { backOn: 'More than a year. Check the year' }],
  ])('of a rest, %j is unlikely: %j', (more, words) => expect(said(unlikelyInStep(step('inactive', more), TODAY))).toEqual(words))
})

describe('what was agreed for later', () => {
  it.each<[VolunteerStatus, string, readonly Line[], readonly string[]]>([
    ['suspended', TODAY, [['inactive', '2026-12-01']], ['2026-12-01']],
    ['suspended', TODAY, [['left', '2026-12-31']], []],
    ['suspended', TODAY, [['inactive', '2026-12-01'], ['left', '2026-12-31']], ['2026-12-01']],
    ['left', TODAY, [['inactive', '2026-12-01'], ['left', '2026-12-31']], ['2026-12-01', '2026-12-31']],
    ['deselected', TODAY, [['left', '2026-12-31']], ['2026-12-31']],
    ['inactive', TODAY, [['left', '2026-12-31']], []],
    ['left', '2026-12-15', [['inactive', '2026-12-01'], ['left', '2026-12-31']], ['2026-12-31']],
  ])('%s from %s, after %j: %j goes', (status, fromOn, lines, days) => expect(supersededBy({ status, fromOn }, history(...APPROVED, ...lines), TODAY).map((period) => period.fromOn)).toEqual(days))

  it('is told before it goes', () => {
    expect(supersededInWords(history(['inactive', '2026-12-01'], ['left', '2026-12-31']))).toBe('What was agreed for later goes with it: inactive from 1 Dec 2026 and left from 31 Dec 2026.')
    expect(supersededInWords([])).toBeNull()
  })
})

describe('a status that is corrected', () => {
  const periods = history(...APPROVED, ['inactive', '2026-01-01'], ['active', '2026-04-01'])
  it.each<[number, string, string | null, Record<string, string>]>([
    [3, '2026-02-01', 'new baby', {}],
    [3, '2026-04-01', 'new baby', {}],
    [3, '2026-04-02', 'new baby', { fromOn: 'Active since 1 Apr 2026. Enter that day or an earlier one' }],
    [3, '2025-05-31', 'new baby', { fromOn: 'Active since 1 Jun 2025. Enter that day or a later one' }],
    [3, '2026-02-01', null, { reason: 'Enter the reason' }],
    [2, '2025-05-01', null, {}],
    [4, '2026-11-23', null, { fromOn: 'The day must be today or in the past' }],
  ])('number %i to %s because of %s: %j', (id, fromOn, reason, words) => expect(said(wrongInCorrection(id, { fromOn, reason, backOn: null }, periods, TODAY))).toEqual(words))
})

describe('a status that is taken back', () => {
  it.each<[string, readonly Line[], number, string | null]>([
    ['the only one', [['applicant', '2026-01-01']], 1, 'It is the only status there is. Correct it instead'],
    ['the last', [...APPROVED, ['inactive', '2026-01-01']], 3, null],
    ['a rest between', [...APPROVED, ['inactive', '2026-01-01'], ['active', '2026-02-01']], 3, null],
    ['approval before a rest', [...APPROVED, ['inactive', '2026-01-01']], 2, 'Inactive cannot follow applicant. Take that back first'],
    ['a withdrawal before applying again and being approved', [['applicant', '2024-01-01'], ['withdrawn', '2024-02-01'], ['applicant', '2025-01-01']], 2, null],
    ['the first', APPROVED, 1, null],
  ])('%s', (_what, lines, id, objection) => expect(objectionToTakingBack(id, history(...lines))).toBe(objection))
})

describe('what a status does to open matches', () => {
  it.each<[VolunteerStatus, readonly string[], string | null]>([
    ['suspended', [], null],
    ['inactive', ['Rhys Abbott'], 'The match with Rhys Abbott goes on. If the visits stop for a while, pause it.'],
    ['suspended', ['Rhys Abbott'], 'The match with Rhys Abbott does not end by itself. The gate closes, and it shows that Ann may not visit, until it is paused or ended.'],
    ['left', ['Rhys', 'Zoë'], 'The matches with Rhys and Zoë do not end by themselves. The gate closes, and each of them shows that Ann may not visit, until it is paused or ended.'],
    ['active', ['Rhys', 'Zoë'], 'The matches with Rhys and Zoë go on, and the gate opens unless something else keeps it closed.'],
  ])('%s with %j', (status, names, words) => expect(effectOnMatches(status, 'Ann', names)).toBe(words))

  it('says of a rest during a suspension that the gate stays closed', () => {
    expect(effectOnMatches('inactive', 'Ann', ['Rhys'], true)).toBe('The match with Rhys does not end by itself. The gate stays closed, and it shows that Ann may not visit, until it is paused or ended.')
  })
})

describe('what a step does to a suspension', () => {
  const suspended: readonly Line[] = [...APPROVED, ['suspended', '2026-11-01']]
  const stays = 'Ann is suspended since 1 Nov 2026, and a rest does not lift that. The gate stays closed until Ann goes back to active, with the reason.'
  it.each<[string, RecordedStatus, readonly Line[], string | null]>([
    ['a rest', 'inactive', suspended, stays],
    ['back to active', 'active', suspended, 'This lifts the suspension of 1 Nov 2026.'],
    ['back to active after a rest meanwhile', 'active', [...suspended, ['inactive', '2026-11-10']], 'This lifts the suspension of 1 Nov 2026.'],
    ['leaving', 'left', suspended, null],
    ['a rest of somebody who is active', 'inactive', APPROVED, null],
    ['back from a rest', 'active', [...APPROVED, ['inactive', '2026-11-10']], null],
    ['a rest once it was lifted', 'inactive', [...suspended, ['active', '2026-11-10']], null],
  ])('%s', (_what, status, lines, words) => expect(effectOnSuspension({ status, fromOn: TODAY }, 'Ann', history(...lines), TODAY)).toBe(words))
})
