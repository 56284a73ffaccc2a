import { describe, expect, it } from 'vitest'
import type { BoardStage } from './board.ts'
import { statuses } from '../due/records-for-tests.ts'
import { awaitedOf, placeOfApplicant, placeOnPath } from './board.ts'
import { USUAL_PATH, USUAL_RULES } from './rules-for-tests.ts'

const today = '2026-11-22'
const stage = (code: string, state: BoardStage['state'], requestedOn: string | null = null, completedOn: string | null = null, known: Partial<BoardStage> = {}): BoardStage => ({ stage: code, state, requestedOn, completedOn, signedOffBy: null, signedOffOn: null, chasedOn: null, plannedOn: null, ...known })
const done = (...codes: readonly string[]): BoardStage[] => codes.map((code) => stage(code, 'complete', '2026-09-01', '2026-09-10'))
const everything = done(...USUAL_PATH.filter((each) => each.kind !== 'approval').map((each) => each.stage))

describe('where an applicant stands', () => {
  it.each<[string, readonly BoardStage[], string, string | null]>([
    ['who has only applied, since then', [], 'application', '2026-08-21'],
    ['at the first that is not done, since it was asked for', [...done('application', 'identity'), stage('interview_1', 'requested', '2026-09-15')], 'interview_1', '2026-09-15'],
    ['at one that was not asked for, since anything last moved', done('application', 'identity'), 'interview_1', '2026-09-10'],
    ['at one that was left out, though later ones are done', [...done('application', 'interview_1', 'interview_2'), stage('dbs', 'requested', '2026-10-01')], 'identity', '2026-10-01'],
    ['past one that is waived', [...done('application', 'identity'), stage('interview_1', 'waived')], 'reference_1', '2026-09-10'],
    ['at one that nobody is let off, whatever a workbook says', [...done('application'), stage('identity', 'waived')], 'identity', '2026-09-10'],
    ['at one that failed', [...done('application'), stage('identity', 'failed', '2026-09-20', '2026-09-25')], 'identity', '2026-09-20'],
    ['at one that is complete only tomorrow', [...done('application'), stage('identity', 'complete', '2026-11-01', '2026-11-23')], 'identity', '2026-11-01'],
    ['at one asked for only tomorrow, since anything last moved', [...done('application'), stage('identity', 'requested', '2026-11-23')], 'identity', '2026-09-10'],
    ['with all done, at the approval', everything, 'approval', '2026-09-10'],
  ])('%s', (_case, records, at, sinceOn) => {
    expect(placeOnPath(USUAL_PATH, records, '2026-08-21', today)).toMatchObject({ stage: { stage: at }, sinceOn })
  })
  it('counts what is done of what is required', () => {
    const path = USUAL_PATH.map((each) => (each.stage === 'shadowing' ? { ...each, isRequired: false } : each.stage === 'agreements' ? { ...each, isRetired: true } : each))
    expect(placeOnPath(path, done('application', 'shadowing', 'agreements'), null, today)).toMatchObject({ done: 1, required: 10, stage: { stage: 'identity' } })
  })
  it('since no day that is not known or still to come', () => {
    expect(placeOnPath(USUAL_PATH, [], null, today).sinceOn).toBeNull()
    expect(placeOnPath(USUAL_PATH, [], '2026-11-23', today).sinceOn).toBeNull()
  })
})

describe('an applicant as the gate knows them', () => {
  const again = statuses(['applicant', '2020-01-01'], ['active', '2020-03-01'], ['left', '2024-01-01'], ['applicant', '2026-11-01'])
  const gate = (periods: typeof again, stages: readonly BoardStage[]) => ({ rules: USUAL_RULES, statuses: periods, stages, certificates: [], training: [], goodConductMissing: [], allegations: [] })
  const old = stage('application', 'complete', '2020-01-01', '2020-01-10', { signedOffBy: 'K Lowes', signedOffOn: '2020-01-10' })
  it.each([
    ['who left and applies again begins anew, since that day', gate(again, [old]), { appliedOn: '2026-11-01', sinceOn: '2026-11-01', done: 0 }],
    ['and keeps what was signed for again since', gate(again, [{ ...old, signedOffOn: '2026-11-10' }]), { appliedOn: '2026-11-01', sinceOn: '2026-11-01', done: 1 }],
    ['and begins anew once, however often the time as an applicant was written down', gate([...again, { id: 9, status: 'inactive', fromOn: '2026-11-05' }, { id: 10, status: 'applicant', fromOn: '2026-11-12' }], [old]), { appliedOn: '2026-11-01', sinceOn: '2026-11-01', done: 0 }],
    ['who withdrew before anybody approved them and applies again counts since that day', gate(statuses(['applicant', '2020-01-01'], ['withdrawn', '2020-02-01'], ['applicant', '2026-11-01']), [old]), { appliedOn: '2026-11-01', sinceOn: '2026-11-01', daysInStage: 21, done: 1 }],
    ['keeps what was signed for where they became an applicant without having left, as the gate does', gate(statuses(['applicant', '2020-01-01'], ['active', '2020-03-01'], ['applicant', '2026-11-01']), [old]), { appliedOn: '2019-12-24', sinceOn: '2020-01-10', done: 1 }],
    ['counts no days on hold as days at the stage', gate([...statuses(['applicant', '2026-11-01']), { id: 2, status: 'applicant', fromOn: '2026-11-05', isOnHold: true }, { id: 3, status: 'applicant', fromOn: '2026-11-15' }], [stage('application', 'requested', '2026-11-03')]), { sinceOn: '2026-11-03', daysInStage: 9 }],
    ['counts for everybody else since the enquiry', gate(statuses(['applicant', '2020-01-01']), [old]), { appliedOn: '2019-12-24', done: 1 }],
  ])('%s', (_case, known, place) => expect(placeOfApplicant(known, '2019-12-24', today)).toMatchObject(place))
})

describe('what an applicant waits for', () => {
  const said = (records: readonly BoardStage[]) => awaitedOf(USUAL_PATH, records, placeOnPath(USUAL_PATH, records, null, today).stage, 14, today).map(({ name, words, isLate }) => `${name}: ${words}${isLate ? ', late' : ''}`)
  const at = (code: string, state: BoardStage['state'], requestedOn: string | null, known: Partial<BoardStage> = {}) => [...done(...USUAL_PATH.slice(0, USUAL_PATH.findIndex((each) => each.stage === code)).map((each) => each.stage)), stage(code, state, requestedOn, null, known)]
  it.each<[string, readonly BoardStage[], string[]]>([
    ['nothing begun', [], ['Application: Not begun']],
    ['a reference of 13 days', at('reference_1', 'requested', '2026-11-09'), ['First reference: Asked 13 days ago']],
    ['a reference of 14 days', at('reference_1', 'requested', '2026-11-08'), ['First reference: Unanswered for 14 days, late']],
    ['a reference of 30 days that was asked for again', at('reference_1', 'requested', '2026-10-23', { chasedOn: '2026-11-10' }), ['First reference: Asked 30 days ago, reminded 10 Nov 2026']],
    ['one asked for again 14 days ago', at('reference_1', 'requested', '2026-10-23', { chasedOn: '2026-11-08' }), ['First reference: Unanswered for 30 days, reminded 8 Nov 2026, late']],
    ['an interview to come', at('interview_1', 'requested', '2026-11-01', { plannedOn: '2026-11-22' }), ['First interview: Planned for 22 Nov 2026']],
    ['an interview whose day is gone', at('interview_1', 'requested', '2026-11-01', { plannedOn: '2026-11-21' }), ['First interview: Was planned for 21 Nov 2026, late']],
    ['a DBS check, which takes its time', at('dbs', 'requested', '2026-05-22'), ['DBS check: Begun 184 days ago']],
    ['a signature', at('identity', 'received', '2026-11-01'), ['Identity: Not signed off yet']], ['a failure', at('identity', 'failed', '2026-11-01'), ['Identity: Failed, late']],
    ['where they are first, and whatever else is under way', [...done('application', 'identity'), stage('dbs', 'requested', '2026-11-02'), stage('reference_2', 'requested', '2026-10-01'), stage('interview_1', 'not_started')], ['First interview: Not begun', 'Second reference: Unanswered for 52 days, late', 'DBS check: Begun 20 days ago']],
    ['nothing where all is done', everything, []],
  ])('%s', (_case, records, lines) => expect(said(records)).toEqual(lines))
})
