import { describe, expect, it } from 'vitest'
import { statuses } from './due/records-for-tests.ts'
import type { GateRecord, StageRecord } from './gate.ts'
import { gateReasonInWords } from './gate-words.ts'
import { reasonsGateIsClosed, stagesFromBefore, stagesNotRecorded, stageStateOn } from './gate.ts'
import type { Certificate } from './recruitment/certificate.ts'
import { USUAL_PATH, USUAL_RULES } from './recruitment/rules-for-tests.ts'

const today = '2026-11-22'
const complete: readonly StageRecord[] = USUAL_PATH.filter((stage) => stage.kind !== 'approval').map(({ stage }) => ({ stage, state: 'complete', requestedOn: '2025-01-01', completedOn: '2025-02-01', signedOffBy: 'K Lowes', signedOffOn: null }))
const approved: GateRecord = { rules: USUAL_RULES, statuses: statuses(['applicant', '2025-01-01'], ['active', '2025-03-01']), stages: complete, certificates: [], training: [], goodConductMissing: [], allegations: [] }
const applying: GateRecord = { ...approved, statuses: statuses(['applicant', '2025-01-01']) }
const withStage = (stage: Omit<StageRecord, 'signedOffBy' | 'signedOffOn'>): GateRecord => ({ ...approved, stages: complete.map((each) => (each.stage === stage.stage ? { signedOffBy: null, signedOffOn: null, ...stage } : each)) })
const certificate = (known: Partial<Certificate>): Certificate => ({ workforce: 'child', issuedOn: '2025-01-20', seenOn: '2025-01-25', disclosure: 'none', decision: 'accepted', decidedOn: '2025-01-25', statusChecks: [], ...known })
const words = (volunteer: GateRecord, on = today): string[] => reasonsGateIsClosed(volunteer, on).map(gateReasonInWords)

describe('the gate', () => {
  it('is open for somebody approved with every stage complete', () => {
    expect(reasonsGateIsClosed(approved, today)).toEqual([])
  })

  describe('for somebody who left and applies again (R3.1)', () => {
    const again = { ...approved, statuses: statuses(['applicant', '2025-01-01'], ['active', '2025-03-01'], ['left', '2026-03-01'], ['applicant', '2026-11-01']) }
    const signedOn = (signedOffOn: string): readonly StageRecord[] => complete.map((stage) => ({ ...stage, signedOffOn }))
    it.each<[string, readonly StageRecord[], number]>([
      ['what was signed before they left', signedOn('2025-02-01'), 11], ['what was signed for since', signedOn('2026-11-10'), 0], ['what was done again since', complete.map((stage) => ({ ...stage, completedOn: '2026-11-10' })), 0],
      ['what was never recorded', [], 11],
    ])('%s', (_, stages, reasons) => {
      expect(words({ ...again, stages })).toHaveLength(reasons + 1)
      expect(words({ ...again, stages }).at(-1)).toBe('an applicant again since 1 Mar 2026')
    })
    it('once they are approved again, asks no more', () => expect(words({ ...again, statuses: [...again.statuses, ...statuses(['active', '2026-11-20']).map((period) => ({ ...period, id: 99 }))] })).toEqual([]))
    it('names what is to be signed for', () => {
      expect(words({ ...again, stages: signedOn('2025-02-01') })[0]).toBe('Application is from before they left')
      expect(stagesFromBefore({ ...again, stages: signedOn('2025-02-01') }, today)).toHaveLength(11)
    })
    it('who only withdrew as an applicant is asked for nothing twice', () => {
      expect(stagesFromBefore({ ...approved, statuses: statuses(['applicant', '2025-01-01'], ['withdrawn', '2025-06-01'], ['applicant', '2026-11-01']) }, today)).toEqual([])
    })
  })

  it('takes a waived stage for a complete one', () => {
    expect(reasonsGateIsClosed(withStage({ stage: 'shadowing', state: 'waived', requestedOn: null, completedOn: null }), today)).toEqual([])
  })

  it.each(['not_started', 'requested', 'received', 'failed'] as const)('is closed by a stage that is %s, since ever', (state) => {
    expect(reasonsGateIsClosed(withStage({ stage: 'reference_2', state, requestedOn: null, completedOn: null }), today)).toEqual([{ reason: 'stage_incomplete', stage: 'reference_2', name: 'Second reference', state, since: null }])
  })

  it('counts a stage of which nothing is recorded as missing data for somebody once approved', () => {
    const known = { ...approved, stages: complete.filter((stage) => stage.stage !== 'shadowing') }
    expect(reasonsGateIsClosed(known, today)).toEqual([])
    expect(stagesNotRecorded(known, today).map((stage) => stage.name)).toEqual(['Shadowing'])
  })

  it('is closed by such a stage for somebody never approved', () => {
    const lacking = { ...applying, stages: complete.filter((stage) => stage.stage !== 'shadowing') }
    expect(words(lacking)).toEqual(['Shadowing is not recorded', 'no approval is recorded'])
    expect(stagesNotRecorded(lacking, today)).toEqual([])
  })

  it('is closed for somebody never approved by a stage that nobody signed off, and is not for who came approved from a workbook (H10)', () => {
    const unsigned = complete.map((stage) => (stage.stage === 'dbs' ? { ...stage, signedOffBy: null, signedOffOn: null } : stage))
    expect(words({ ...applying, stages: unsigned })).toEqual(['DBS check is not signed off', 'no approval is recorded'])
    expect(words({ ...approved, stages: unsigned })).toEqual([])
  })

  it.each([
    ['required since after the approval, asked for', '2025-06-01', { state: 'requested', requestedOn: '2025-02-01', completedOn: null }, true],
    ['required since the day of the approval', '2025-03-01', { state: 'received', requestedOn: '2025-02-01', completedOn: null }, true],
    ['required since before the approval', '2025-02-28', { state: 'requested', requestedOn: '2025-02-01', completedOn: null }, false],
    ['failed before it was required', '2025-06-01', { state: 'failed', requestedOn: null, completedOn: '2025-05-31' }, true],
    ['failed once it was required', '2025-06-01', { state: 'failed', requestedOn: null, completedOn: '2025-06-01' }, false],
    ['failed on a day that is not known', '2025-06-01', { state: 'failed', requestedOn: null, completedOn: null }, false],
  ] as const)('is not closed by a stage that is newer than the approval, and lists it as missing: %s', (_case, requiredSince, recorded, isExcused) => {
    const path = USUAL_PATH.map((stage) => (stage.stage === 'shadowing' ? { ...stage, requiredSince } : stage))
    const volunteer = { ...withStage({ stage: 'shadowing', ...recorded }), rules: { ...USUAL_RULES, path } }
    expect(reasonsGateIsClosed(volunteer, today).length).toBe(isExcused ? 0 : 1)
    expect(stagesNotRecorded(volunteer, today).map((stage) => stage.name)).toEqual(isExcused ? ['Shadowing'] : [])
    expect(words({ ...volunteer, statuses: applying.statuses })).toContainEqual(expect.stringContaining('Shadowing'))
  })

  it('opens only with the approval, however complete the path', () => expect(words(applying)).toEqual(['no approval is recorded']))

  it.each([
    ['a stage of the service’s own', [...USUAL_PATH, { stage: 'own_1', name: 'Panel', kind: 'other', position: 11.5, isRequired: true, hours: null, isRetired: false, requiredSince: null }] as const, ['Panel is not recorded', 'no approval is recorded']],
    ['not by one that is not required', USUAL_PATH.map((stage) => (stage.stage === 'shadowing' ? { ...stage, isRequired: false } : stage)), ['no approval is recorded']],
    ['not by one that was retired', USUAL_PATH.map((stage) => (stage.stage === 'shadowing' ? { ...stage, isRetired: true } : stage)), ['no approval is recorded']],
  ])('goes by the service’s path: %s', (_name, path, expected) => {
    expect(words({ ...applying, rules: { ...USUAL_RULES, path }, stages: path.length > USUAL_PATH.length ? complete : complete.filter((stage) => stage.stage !== 'shadowing') })).toEqual(expected)
  })

  it.each<[string, readonly Certificate[], string[]]>([
    ['accepted', [certificate({})], []],
    ['no longer current by the Update Service', [certificate({ statusChecks: [{ checkedOn: '2026-10-01', result: 'new_info' }] })], ['a new DBS certificate is needed since 1 Oct 2026']],
    ['details that did not match, which is no fail', [certificate({ statusChecks: [{ checkedOn: '2026-10-01', result: 'no_match' }] })], []],
    ['for adults, accepted since one for children lapsed', [certificate({ issuedOn: '2023-01-20', seenOn: '2023-01-25', decidedOn: '2023-01-25' }), certificate({ workforce: 'adult', issuedOn: '2026-11-01', seenOn: '2026-11-05', decidedOn: '2026-11-05' })], ['DBS recheck was due 20 Jan 2026']],
    ['no longer current, and a new one accepted since', [certificate({ statusChecks: [{ checkedOn: '2026-10-01', result: 'new_info' }] }), certificate({ issuedOn: '2026-11-01', seenOn: '2026-11-05', decidedOn: '2026-11-05' })], []],
    ['disclosed something, to be assessed', [certificate({}), certificate({ issuedOn: '2026-11-01', seenOn: '2026-11-05', disclosure: 'to_assess', decision: null, decidedOn: null })], ['the DBS certificate seen 5 Nov 2026 waits for a decision']],
    ['disclosed something, assessed and accepted', [certificate({ disclosure: 'assessed' })], []],
    ['not accepted', [certificate({}), certificate({ issuedOn: '2026-11-01', seenOn: '2026-11-05', decision: 'not_accepted', decidedOn: '2026-11-08' })], ['the DBS certificate was not accepted 8 Nov 2026']],
    ['not accepted only tomorrow', [certificate({ seenOn: '2026-11-05', decision: 'not_accepted', decidedOn: '2026-11-23' })], []],
  ])('by a certificate: %s (R3.4, R3.5)', (_name, certificates, expected) => {
    expect(words({ ...approved, certificates })).toEqual(expected)
  })

  it('says of an open dbs stage no more than that', () => {
    const open = complete.map((stage) => (stage.stage === 'dbs' ? { ...stage, state: 'received' as const, completedOn: null, signedOffBy: null, signedOffOn: null } : stage))
    expect(words({ ...applying, stages: open, certificates: [certificate({ disclosure: 'to_assess', decision: null, decidedOn: null })] })).toEqual(['DBS check is received, not complete', 'no approval is recorded'])
  })

  it('is closed for an applicant by a stay abroad that nothing vouches for, whatever was signed before it was written down (R3.8)', () => {
    const goodConductMissing = ['a certificate of good conduct from Spain']
    expect(words({ ...applying, goodConductMissing })).toEqual(['a certificate of good conduct from Spain is missing', 'no approval is recorded'])
    expect(words({ ...approved, goodConductMissing })).toEqual([])
  })

  it.each(['dbs', 'identity', 'independence'])('is closed for an applicant whom a workbook lets off %s, and not for somebody approved', (stage) => {
    const waived = withStage({ stage, state: 'waived', requestedOn: null, completedOn: null })
    const { name } = USUAL_PATH.find((each) => each.stage === stage)!
    expect(words({ ...waived, statuses: applying.statuses })).toEqual([`${name} is waived, not complete`, 'no approval is recorded'])
    expect(words(waived)).toEqual([])
  })

  it('is closed for somebody of whom no status is recorded', () => {
    expect(reasonsGateIsClosed({ ...approved, statuses: [] }, today)).toEqual([{ reason: 'never_approved', since: null }])
  })

  it.each([
    ['2026-11-14', []],
    ['2026-11-15', [{ reason: 'dbs_lapsed', since: '2026-11-14' }]],
    ['2026-11-22', [{ reason: 'dbs_lapsed', since: '2026-11-14' }]],
  ])('is closed by a DBS certificate of 14 Nov 2023 from the day after its recheck is due: %s (R3.4)', (on, reasons) => {
    expect(reasonsGateIsClosed(withStage({ stage: 'dbs', state: 'complete', requestedOn: null, completedOn: '2023-11-14' }), on)).toEqual(reasons)
  })

  it('goes by the certificate’s own date where one is known', () => {
    expect(reasonsGateIsClosed({ ...approved, certificates: [certificate({ issuedOn: '2023-11-14' })] }, today)).toEqual([{ reason: 'dbs_lapsed', since: '2026-11-14' }])
  })

  it('is closed by safeguarding training of more than 36 months ago (R3.8)', () => {
    const volunteer = withStage({ stage: 'training', state: 'complete', requestedOn: null, completedOn: '2023-11-21' })
    expect(words(volunteer)).toEqual(['safeguarding training was due again 21 Nov 2026'])
    expect(words(volunteer, '2026-11-21')).toEqual([])
  })

  it('names every module that lapsed, in whatever order the service has put them (R3.8)', () => {
    const done = [{ moduleId: 3, trainedOn: '2023-10-01' }, { moduleId: 1, trainedOn: '2023-11-01' }]
    expect(words({ ...approved, training: done })).toEqual(['boundaries training was due again 1 Oct 2026', 'safeguarding training was due again 1 Nov 2026'])
    const moved = { ...USUAL_RULES, modules: USUAL_RULES.modules.map((module) => (module.id === 1 ? { ...module, position: 9 } : module)) }
    expect(words({ ...withStage({ stage: 'training', state: 'complete', requestedOn: null, completedOn: '2023-11-21' }), rules: moved })).toEqual(['safeguarding training was due again 21 Nov 2026'])
  })

  it.each([
    ['suspended', statuses(['active', '2025-03-01'], ['suspended', '2026-11-01']), ['suspended since 1 Nov 2026']],
    ['suspended, then deselected: since the suspension', statuses(['active', '2025-03-01'], ['suspended', '2026-10-01'], ['deselected', '2026-11-01']), ['deselected since 1 Oct 2026']],
    ['suspended in the future', statuses(['active', '2025-03-01'], ['suspended', '2026-11-23']), []],
    ['back from a suspension', statuses(['active', '2025-03-01'], ['suspended', '2026-10-01'], ['active', '2026-11-01']), []],
    ['left', statuses(['active', '2025-03-01'], ['left', '2026-06-30']), ['no longer a volunteer since 30 Jun 2026']],
    ['suspended, then resting: nobody has lifted it', statuses(['active', '2025-03-01'], ['suspended', '2026-11-01'], ['inactive', '2026-11-20']), ['suspended since 1 Nov 2026']],
    ['resting, suspended meanwhile, and resting on', statuses(['active', '2025-03-01'], ['inactive', '2026-10-01'], ['suspended', '2026-11-01'], ['inactive', '2026-11-20']), ['suspended since 1 Nov 2026']],
    ['suspended, resting, then lifted', statuses(['active', '2025-03-01'], ['suspended', '2026-11-01'], ['inactive', '2026-11-10'], ['active', '2026-11-20']), []],
    ['suspended, then resting, of whom nothing before is known', statuses(['suspended', '2026-11-01'], ['inactive', '2026-11-20']), ['suspended since 1 Nov 2026']],
    ['resting once a suspension was lifted', statuses(['active', '2025-03-01'], ['suspended', '2026-10-01'], ['active', '2026-11-01'], ['inactive', '2026-11-20']), []],
    ['suspended, resting, then gone: since the suspension', statuses(['active', '2025-03-01'], ['suspended', '2026-11-01'], ['inactive', '2026-11-10'], ['left', '2026-11-20']), ['no longer a volunteer since 1 Nov 2026']],
    ['inactive, which is a rest', statuses(['active', '2025-03-01'], ['inactive', '2026-06-30']), []],
    ['withdrawn before ever being active', statuses(['applicant', '2025-03-01'], ['withdrawn', '2026-06-30']), ['withdrawn since 30 Jun 2026']],
  ])('by status: %s', (_name, history, expected) => {
    expect(words({ ...approved, statuses: history })).toEqual(expected)
  })

  it.each([
    ['open', { raisedOn: '2026-11-20', resolvedOn: null }, ['an allegation of 20 Nov 2026 is open']],
    ['resolved today', { raisedOn: '2026-11-20', resolvedOn: '2026-11-22' }, []],
    ['resolved only tomorrow', { raisedOn: '2026-11-20', resolvedOn: '2026-11-23' }, ['an allegation of 20 Nov 2026 is open']],
    ['raised only tomorrow', { raisedOn: '2026-11-23', resolvedOn: null }, []],
  ])('by an allegation: %s (R3.9)', (_name, allegation, expected) => {
    expect(words({ ...approved, allegations: [allegation] })).toEqual(expected)
  })
})

describe('how a stage stood on a day', () => {
  it.each([
    ['completed later', { state: 'complete', requestedOn: '2026-11-01', completedOn: '2026-11-23' }, 'requested'],
    ['asked for and completed later', { state: 'complete', requestedOn: '2026-11-23', completedOn: '2026-11-24' }, 'not_started'],
    ['asked for later', { state: 'requested', requestedOn: '2026-11-23', completedOn: null }, 'not_started'],
    ['completed on the day', { state: 'complete', requestedOn: null, completedOn: '2026-11-22' }, 'complete'],
    ['complete without any date', { state: 'complete', requestedOn: null, completedOn: null }, 'complete'],
  ] as const)('%s', (_name, stage, expected) => {
    expect(stageStateOn(stage, today)).toBe(expected)
  })
})
