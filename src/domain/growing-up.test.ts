import { describe, expect, it } from 'vitest'
import { askedFromOn, careEndedBefore18, goesOnAfter18, growingUp, knownForStep, statutoryEndOn, stepsStillAsked } from './growing-up.ts'
import { GROWING_UP_STEP } from './match-words.ts'
import { USUAL_TERMS } from './service-term.ts'

describe('the steps towards eighteen (R2.5)', () => {
  it.each([
    ['born 12 Dec 2008', '2008-12-12', '2026-12-12', '2026-06-12', '2024-12-12'],
    ['born on 29 February, 18 in a year without one', '2008-02-29', '2026-03-01', '2025-09-01', '2024-03-01'],
    ['born on 31 August: clamped to the end of February', '2008-08-31', '2026-08-31', '2026-02-28', '2024-08-31'],
  ])('%s', (_what, bornOn, birthdayOn, askedFromOn, shownFromOn) => {
    const dayBefore = (on: string): string => new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
    expect(growingUp(bornOn, [], dayBefore(shownFromOn), USUAL_TERMS)).toBeNull()
    expect(growingUp(bornOn, [], shownFromOn, USUAL_TERMS)).toMatchObject({ birthdayOn, askedFromOn })
    expect(growingUp(bornOn, [], dayBefore(askedFromOn), USUAL_TERMS)!.steps.some((step) => step.isDue)).toBe(false)
    expect(growingUp(bornOn, [], askedFromOn, USUAL_TERMS)!.steps.map((step) => step.step)).toEqual(['wish', 'permission', 'funding', 'adult_dbs', 'training'])
    expect(growingUp(bornOn, [], askedFromOn, USUAL_TERMS)!.steps.every((step) => step.isDue)).toBe(true)
  })

  it('a step that was taken is not due any more', () => {
    const steps = growingUp('2008-12-12', [{ step: 'wish', decidedOn: '2026-07-01', outcome: 'yes' }], '2026-08-01', USUAL_TERMS)!.steps
    expect([steps[0]!.isDue, steps[0]!.note, steps[1]!.note]).toEqual([false, '1 Jul 2026', 'Due by 12 Dec 2026'])
  })

  it.each([
    [[], null],
    [[{ step: 'wish', outcome: 'yes' }, { step: 'funding', outcome: 'yes' }], null],
    [[{ step: 'permission', outcome: 'yes' }], true],
    [[{ step: 'permission', outcome: 'yes' }, { step: 'funding', outcome: 'not_needed' }], true],
    [[{ step: 'permission', outcome: 'yes' }, { step: 'funding', outcome: 'no' }], false],
    [[{ step: 'permission', outcome: 'no' }], false],
    [[{ step: 'permission', outcome: 'not_needed' }], null],
  ] as const)('by %j it goes on: %s', (taken, goesOn) => expect(goesOnAfter18(taken)).toBe(goesOn))
})

it.each([
  ['the day care ended', '2026-05-01', '2008-12-12', '2026-05-01'],
  ['the birthday where care is recorded as ending after it', '2027-01-01', '2008-12-12', '2026-12-12'],
  ['the birthday where no day is recorded', null, '2008-12-12', '2026-12-12'],
  ['1 March for a child of 29 February', null, '2008-02-29', '2026-03-01'],
  ['not known', null, null, null],
  ['the day care ended where the birthday is not known', '2026-05-01', null, '2026-05-01'],
])('the appointment ends by law on %s', (_what, inCareTo, bornOn, on) => expect(statutoryEndOn({ inCareTo, bornOn })).toBe(on))

describe('what is known of a visitor for a step', () => {
  const ANN = { name: 'Ann Bell', workforces: ['child'], trainedIn: [{ module: 'Leaving care', on: '2026-05-02' }] } as const
  it.each([
    ['adult_dbs', ANN, 'Ann Bell: DBS for children only'],
    ['adult_dbs', { ...ANN, workforces: ['child', 'adult'] as const }, 'Ann Bell: DBS for children and adults'],
    ['adult_dbs', { ...ANN, workforces: ['adult'] as const }, 'Ann Bell: DBS for adults only'],
    ['adult_dbs', { ...ANN, workforces: [] }, 'Ann Bell: no workforce of a DBS check is recorded'],
    ['training', ANN, 'Ann Bell: Leaving care, 2 May 2026'],
    ['training', { ...ANN, trainedIn: [] }, 'Ann Bell: trained in nothing beyond what everybody is'],
  ] as const)('%s of %j', (step, visitor, words) => expect(knownForStep(step, [visitor])).toEqual([words]))

  it('is nothing where the step asks about nobody', () => expect(knownForStep('wish', [ANN])).toEqual([]))
})

describe('the steps still to be decided of a match with somebody who is 18 on 12 Dec 2026 (R2.5, R3.3)', () => {
  const all = ['wish', 'permission', 'funding', 'adult_dbs', 'training']
  it.each<[string, { goesOn?: boolean; startedOn?: string }, string[], string, string[]]>([
    ['before it, with nothing decided', {}, [], '2026-06-12', all],
    ['before it, with all but one', {}, ['wish', 'permission', 'funding', 'training'], '2026-06-12', ['adult_dbs']],
    ['before it, with permission', { goesOn: true }, ['permission'], '2026-06-12', ['wish', 'funding', 'adult_dbs', 'training']],
    ['before it, where a workbook says that it is funded', { goesOn: true }, [], '2026-06-12', ['wish', 'adult_dbs', 'training']],
    ['before it, where it does not go on', { goesOn: false }, ['permission'], '2026-06-12', []],
    ['from it, with nothing decided: what is due asks', {}, [], '2026-12-12', []],
    ['from it, with permission', { goesOn: true }, ['permission'], '2026-12-12', ['funding', 'adult_dbs']],
    ['from it, with all that is asked', { goesOn: true }, ['permission', 'funding', 'adult_dbs'], '2026-12-12', []],
    ['from it, where a workbook says that it is funded', { goesOn: true }, [], '2026-12-12', ['adult_dbs']],
    ['of one that began on it, with nothing decided', { startedOn: '2026-12-12' }, [], '2026-12-12', ['permission', 'funding', 'adult_dbs']],
    ['of one that began after it, and does not go on', { startedOn: '2027-01-01', goesOn: false }, ['permission'], '2027-02-01', []],
  ])('%s', (_when, over, taken, today, asked) => {
    expect(stepsStillAsked({ bornOn: '2008-12-12', startedOn: '2024-01-01', goesOn: null, ...over }, taken as never, today)).toEqual(asked.map((step) => GROWING_UP_STEP[step as keyof typeof GROWING_UP_STEP]))
  })
})

it.each([
  ['2026-07-01', '2012-05-01', '2026-07-01'], ['2026-07-01', null, '2026-07-01'], ['2026-12-11', '2008-12-12', '2026-12-11'], ['2026-12-12', '2008-12-12', null], [null, '2012-05-01', null],
])('care that ended on %s of somebody born on %s ended early on %s', (inCareTo, bornOn, on) => expect(careEndedBefore18({ inCareTo, bornOn })).toBe(on))
it.each([['2008-12-12', '2026-06-12'], ['2009-02-28', '2026-08-28'], ['2008-08-31', '2026-02-28']])('born on %s the steps are asked for from %s', (bornOn, on) => expect(askedFromOn(bornOn, USUAL_TERMS)).toBe(on))

it('are shown and asked for as many months before as the service has set', () => {
  const months = { growingUpShownMonths: 12, growingUpAskedMonths: 9 }
  expect(growingUp('2008-12-12', [], '2025-12-11', months)).toBeNull()
  expect(growingUp('2008-12-12', [], '2025-12-12', months)).toMatchObject({ askedFromOn: '2026-03-12' })
  expect(growingUp('2008-12-12', [], '2025-12-12', { growingUpShownMonths: 3, growingUpAskedMonths: 12 })!.steps.every((step) => step.isDue)).toBe(true)
})
