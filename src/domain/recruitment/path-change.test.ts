import { describe, expect, it } from 'vitest'
import { hoursOfModules, movedStage, nextName, placeForNew, whyAlwaysRequired, wrongStage } from './path-change.ts'
import type { PathStage, StageKind } from './path-stage.ts'
import { STAGE_KIND } from './path-stage.ts'
import { USUAL_MODULES, USUAL_PATH } from './rules-for-tests.ts'

const without = (stage: string): PathStage[] => USUAL_PATH.map((each) => (each.stage === stage ? { ...each, isRetired: true } : each))
const order = USUAL_PATH.map((stage) => stage.stage)

describe('what stays on every path (H10, R3.1, regulation 47)', () => {
  it('is identity, the DBS check, independence and the approval, and nothing else', () => {
    expect((Object.keys(STAGE_KIND) as StageKind[]).filter((kind) => whyAlwaysRequired(kind) !== null)).toEqual(['identity', 'dbs', 'independence', 'approval'])
  })
  it.each([
    [{ name: 'DBS check', kind: 'dbs', isRequired: false, hours: null }, { isRequired: 'Nobody is approved without a DBS check' }],
    [{ name: 'Shadowing', kind: 'shadowing', isRequired: false, hours: null }, {}], [{ name: null, kind: 'other', isRequired: true, hours: null }, { name: 'Enter a name' }],
    [{ name: 'panel', kind: 'other', isRequired: true, hours: null }, { name: 'panel is there already. Enter another name' }],
  ] as const)('%j: %j', (stage, wrong) => expect(Object.fromEntries(Object.entries(wrongStage(stage, ['Panel'])).filter(([, words]) => words !== undefined))).toEqual(wrong))
})

describe('another interview or reference', () => {
  it.each([
    ['interview', USUAL_PATH, 'Third interview'], ['reference', without('reference_2'), 'Third reference'],
    ['reference', USUAL_PATH.map((stage) => (stage.stage === 'shadowing' ? { ...stage, name: 'third REFERENCE' } : stage)), 'Fourth reference'],
    ['interview', USUAL_PATH.filter((stage) => stage.kind !== 'interview'), 'First interview'],
  ] as const)('of kind %s is named by its number, and never as one that is there or was: %3$s', (kind, path, name) => expect(nextName(path, kind)).toBe(name))
  it.each([['interview', 'interview_2'], ['reference', 'reference_2'], ['other', 'agreements'], ['shadowing', 'shadowing']] as const)('of kind %s comes after %s', (kind, after) => expect(placeForNew(USUAL_PATH, kind)).toBe(after))
})

describe('moving a stage', () => {
  it.each([
    ['identity', 'earlier', ['identity', 'application', ...order.slice(2)]], ['application', 'later', ['identity', 'application', ...order.slice(2)]],
    ['application', 'earlier', null], ['agreements', 'later', null], ['approval', 'earlier', null], ['nothing', 'later', null],
  ] as const)('%s %s', (stage, to, after) => expect(movedStage(USUAL_PATH, stage, to)).toEqual(after))
  it('goes past the one beside it on the path as it is walked', () => expect(movedStage(without('interview_1'), 'reference_1', 'earlier')?.slice(0, 3)).toEqual(['application', 'reference_1', 'identity']))
})

describe('training modules', () => {
  it('take together the hours of those that are required', () => {
    expect(hoursOfModules(USUAL_MODULES)).toBe(30)
    expect(hoursOfModules(USUAL_MODULES.map((module) => (module.id === 1 ? { ...module, isRetired: true } : module.id === 2 ? { ...module, isRequired: false } : module)))).toBe(18)
    expect(hoursOfModules([])).toBeNull()
  })
})
