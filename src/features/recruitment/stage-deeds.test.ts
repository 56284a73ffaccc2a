import { describe, expect, it } from 'vitest'
import type { DossierStage } from '#contract/recruitment-dossier.ts'
import { CHECK, INTERVIEW, REFEREE, stageOf } from './dossier-for-tests.ts'
import { askedDeed, deedOnLine, deedWords, recordDeeds, stageDeeds, type StageDeed, type StageStands } from './stage-deeds.ts'

const known = { referenceChaseDays: 14, today: '2026-11-22', dbsChecks: [] }
const stands = (state: StageStands['state'], requestedOn: string | null = null): StageStands => ({ state, requestedOn })
const ready = (kind: DossierStage['kind']): DossierStage => stageOf(kind, { missing: [] })

describe('what can be done with a stage', () => {
  it.each<[string, DossierStage, StageStands, StageDeed | null, StageDeed[]]>([
    ['nothing is recorded of', stageOf('application'), stands(null), 'record', ['waive', 'fail']],
    ['is under way', stageOf('interview'), stands('requested', '2026-11-20'), 'record', ['waive', 'fail']],
    ['has all that it needs', ready('interview'), stands('received', '2026-11-20'), 'sign', ['record', 'waive', 'fail']],
    ['nobody is let off', stageOf('independence'), stands(null), 'record', ['fail']],
    ['is a reference just asked for', stageOf('reference'), stands('requested', '2026-11-09'), 'record', ['remind', 'waive', 'fail']],
    ['is a reference unanswered for 14 days', stageOf('reference'), stands('requested', '2026-11-08'), 'remind', ['record', 'waive', 'fail']],
    ['is a reference asked for again since', stageOf('reference', { chasedOn: '2026-11-15' }), stands('requested', '2026-11-01'), 'record', ['remind', 'waive', 'fail']],
    ['is a reference that came', stageOf('reference'), stands('received', '2026-10-01'), 'record', ['waive', 'fail']],
    ['is signed', ready('training'), stands('complete', '2026-10-01'), null, ['reopen']],
    ['is from before they left', { ...ready('training'), isFromBefore: true }, stands('complete', '2019-10-01'), 'again', ['reopen']],
    ['is waived', ready('shadowing'), stands('waived'), null, ['reopen']],
    ['failed', stageOf('interview'), stands('failed', '2026-10-01'), null, ['reopen', 'record']],
    ['is approval', stageOf('approval'), stands(null), null, []],
  ])('that %s', (_, stage, how, main, others) => expect(stageDeeds(stage, how, known)).toEqual({ main, others }))

  it.each([
    ['seen and not decided', CHECK, 'decide'], ['not seen yet', { ...CHECK, seenOn: null }, 'record'], ['decided', { ...CHECK, decision: 'not_accepted' as const }, 'record'],
  ])('that is a DBS check %s', (_, check, main) => expect(stageDeeds(stageOf('dbs'), stands('received', '2026-09-26'), { ...known, dbsChecks: [check] }).main).toBe(main))

  it.each<[Parameters<typeof askedDeed>[0], DossierStage['kind'], string]>([
    ['record', 'interview', 'record'], ['record', 'dbs', 'dbs'], ['record', 'independence', 'declare'], ['record', 'training', 'training'], ['record', 'agreements', 'agreements'], ['sign', 'dbs', 'sign'], ['decide', 'dbs', 'decide'],
  ])('to %s of %s opens the dialog to %s', (deed, kind, asked) => expect(askedDeed(deed, stageOf(kind), { dbsChecks: [CHECK], identityChecks: [], referees: [], interviews: [] }).deed).toBe(asked))

  it.each<[DossierStage['kind'], StageStands['state'], boolean, StageDeed[]]>([
    ['reference', 'complete', true, ['correct', 'take_off']], ['reference', 'received', true, ['take_off']], ['reference', 'complete', false, []], ['interview', 'waived', true, ['correct', 'take_off']], ['training', 'complete', true, []],
  ])('of a %s that is %s, on record: %s, does besides %j', (kind, state, isThere, deeds) => {
    const dossier = { referees: isThere ? [{ ...REFEREE, stage: 'reference' }] : [], interviews: isThere ? [{ ...INTERVIEW, stage: 'interview' }] : [] }
    expect(recordDeeds(stageOf(kind), stands(state), dossier)).toEqual(deeds)
    if (deeds.includes('correct')) expect(askedDeed('take_off', stageOf(kind), { dbsChecks: [], identityChecks: [], ...dossier })).toEqual({ deed: 'take_off', which: { record: kind, id: 7, name: 'stage' } })
  })

  it('says on the line no more than what is done', () => {
    expect(deedOnLine('record')).toBe('Record')
    expect(deedWords('record', 'dbs')).toBe('Record DBS check')
    expect(deedOnLine('sign')).toBe('Sign off')
  })
})
