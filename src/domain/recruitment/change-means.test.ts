import { describe, expect, it } from 'vitest'
import { statuses } from '../due/records-for-tests.ts'
import type { GateRecord, GateRules, StageRecord } from '../gate.ts'
import type { VolunteerStatus } from '../vocabulary.ts'
import { meansInWords, meansOfChange } from './change-means.ts'
import type { PathStage } from './path-stage.ts'
import { USUAL_POLICY } from './policy.ts'
import { USUAL_MODULES, USUAL_PATH, USUAL_RULES } from './rules-for-tests.ts'

const today = '2026-11-22'
const NOTHING = { needMore: 0, needLess: 0, lacking: 0, closes: 0, opens: 0 }
const complete: readonly StageRecord[] = USUAL_PATH.filter((stage) => stage.kind !== 'approval').map(({ stage }) => ({ stage, state: 'complete', requestedOn: '2025-01-01', completedOn: '2025-02-01', signedOffBy: 'K Lowes', signedOffOn: null }))
const without = (stage: string): StageRecord[] => complete.filter((each) => each.stage !== stage)
const person = (status: readonly (readonly [VolunteerStatus, string])[], known: Partial<GateRecord> = {}): GateRecord => ({ rules: USUAL_RULES, statuses: statuses(...status), stages: complete, certificates: [], training: [], goodConductMissing: [], allegations: [], ...known })
const approved = (known: Partial<GateRecord> = {}): GateRecord => person([['applicant', '2025-01-01'], ['active', '2025-03-01']], known)
const applicant = (known: Partial<GateRecord> = {}): GateRecord => person([['applicant', '2025-01-01']], known)
const people = [approved(), approved(), person([['active', '2025-03-01'], ['left', '2026-01-01']]), applicant(), applicant({ stages: [] })]
const panel: PathStage = { stage: 'other_1', name: 'Panel', kind: 'other', position: 11, isRequired: true, hours: null, isRetired: false, requiredSince: today }
const change = (stage: string, to: Partial<PathStage>): GateRules => ({ ...USUAL_RULES, path: USUAL_PATH.map((each) => (each.stage === stage ? { ...each, ...to } : each)) })

describe('what a change means', () => {
  it.each<[string, GateRules, readonly GateRecord[], Partial<typeof NOTHING>]>([
    ['nothing changes', USUAL_RULES, people, {}],
    ['a stage is added: applicants need it, it is missing for who was approved, and no gate closes', { ...USUAL_RULES, path: [...USUAL_PATH, panel] }, people, { needMore: 2, lacking: 2 }],
    ['one that is not required', { ...USUAL_RULES, path: [...USUAL_PATH, { ...panel, isRequired: false }] }, people, {}],
    ['a stage is taken off: who had not done it needs it no more', change('shadowing', { isRetired: true }), people, { needLess: 1 }],
    ['a stage is taken off that was open for somebody approved: their gate opens', change('shadowing', { isRetired: true }), [approved({ stages: [...without('shadowing'), { stage: 'shadowing', state: 'requested', requestedOn: '2026-01-01', completedOn: null, signedOffBy: null, signedOffOn: null }] })], { opens: 1 }],
    ['more hours', change('training', { hours: 40 }), people, { needMore: 1, needLess: 1 }],
    ['another module: only of training that is not finished', { ...USUAL_RULES, modules: [...USUAL_MODULES, { id: 8, name: 'Attachment', hours: 2, isRequired: true, refreshMonths: null, position: 8, isRetired: false }] }, people, { needMore: 1 }],
    ['a module they have done', { ...USUAL_RULES, modules: [...USUAL_MODULES, { id: 8, name: 'Attachment', hours: 2, isRequired: true, refreshMonths: null, position: 8, isRetired: false }] }, [applicant({ stages: [], training: [{ moduleId: 8, trainedOn: '2026-01-01' }] })], {}],
    ['DBS checks are renewed sooner', { ...USUAL_RULES, policy: { ...USUAL_POLICY, recheckMonths: 12 } }, people, { closes: 2 }],
    ['safeguarding is refreshed sooner', { ...USUAL_RULES, modules: USUAL_MODULES.map((module) => (module.id === 1 ? { ...module, refreshMonths: 12 } : module)) }, people, { closes: 2 }],
  ])('%s', (_case, after, who, means) => expect(meansOfChange(USUAL_RULES, after, who, today)).toEqual({ ...NOTHING, ...means }))
})

it.each([
  [{}, ['It changes nothing for anybody today.']], [{ needMore: 6 }, ['6 applicants will need it.']], [{ needLess: 1 }, ['1 applicant will not need it any more.']], [{ needMore: 3, needLess: 2 }, ['It changes what is asked of 3 applicants.']],
  [{ needMore: 1, lacking: 58 }, ['1 applicant will need it.', 'It is missing for 58 volunteers approved before, which is listed and closes nobody’s gate.']], [{ closes: 1, opens: 2 }, ['1 volunteer’s gate closes.', 'The gates of 2 volunteers open.']],
])('%j is said: %j', (means, words) => expect(meansInWords({ ...NOTHING, ...means })).toEqual(words))
