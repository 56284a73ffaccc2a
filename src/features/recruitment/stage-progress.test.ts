import { describe, expect, it } from 'vitest'
import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'
import { dbsFacts } from './dbs-facts.ts'
import { CHECK, EMPTY_DOSSIER, stageOf } from './dossier-for-tests.ts'
import { regulatedWords } from './regulated-words.ts'
import { notDoneBefore, signatureStart, stageProgress } from './stage-progress.ts'

const referee: Dossier['referees'][number] = {
  id: 1, stage: 'reference', name: 'Mrs J Dunn', kind: 'employer', relationship: 'Line manager', organisation: null, email: null, phone: null, isRelative: false, requestedOn: '2026-10-17', receivedOn: '2026-11-02', verifiedOn: '2026-11-04', verifiedBy: 'K Lowes', hasConcerns: false, outcome: 'satisfactory', notes: null,
}
const interview: Dossier['interviews'][number] = { id: 1, stage: 'interview', plannedOn: '2026-11-26', plannedAt: '14:00', place: 'County Hall', heldOn: null, interviewers: 'K Lowes, T Hall', withYoungPeople: null, outcome: null, notes: null }
const trained = (id: number, trainedOn: string | null): Dossier['modules'][number] => ({ id, name: `Module ${id}`, hours: 6, isRequired: true, trainedOn, dueAgainOn: null })
const passport: Dossier['identityChecks'][number] = { id: 1, checkedOn: '2026-09-05', checkedBy: 'K Lowes', route: 1, viewing: 'in_person', rationale: null, documents: [{ kind: 'passport', lastFour: '4417', expiresOn: null }] }

describe('how far a stage is', () => {
  it.each<[DossierStage['kind'], Partial<Dossier>, string | null]>([
    ['reference', { referees: [referee] }, 'Mrs J Dunn'], ['reference', {}, null],
    ['interview', { interviews: [interview] }, 'Planned 26 Nov 2026, 14:00, County Hall'], ['interview', { interviews: [{ ...interview, heldOn: '2026-11-20' }] }, 'Held 20 Nov 2026'],
    ['dbs', { dbsChecks: [CHECK] }, 'Enhanced, child'], ['dbs', { dbsChecks: [{ ...CHECK, disclosure: 'to_assess' }] }, 'Disclosed, risk to be assessed'],
    ['training', { modules: [trained(1, '2026-10-21'), trained(2, null)], hours: { done: 6, accredited: 0, asked: 30 } }, '1 of 2 modules, 6 of 30 hours'], ['training', { modules: [trained(1, null)] }, null],
    ['agreements', { agreements: [{ id: 1, agreement: 'volunteer', signedOn: '2026-11-01' }, { id: 1, agreement: 'policies', signedOn: null }] }, '1 of 2 signed'], ['agreements', {}, null],
    ['identity', { identityChecks: [passport] }, 'UK passport, in person'], ['shadowing', {}, null],
  ])('%s with %j: %s', (kind, more, words) => expect(stageProgress(stageOf(kind), { ...EMPTY_DOSSIER, ...more })).toBe(words))
})

describe('what a signature rests on', () => {
  it.each<[DossierStage['kind'], Partial<Dossier>, string | null, string | null, string, string | null]>([
    ['reference', { referees: [referee] }, '2026-10-17', '2026-11-04', '2026-11-04', 'Referee telephoned'],
    ['interview', { interviews: [{ ...interview, heldOn: '2026-11-20' }] }, '2026-11-10', '2026-11-20', '2026-11-20', 'Interviewed by K Lowes, T Hall'],
    ['dbs', { dbsChecks: [{ ...CHECK, decision: 'accepted', decidedOn: '2026-11-12' }] }, '2026-09-26', '2026-11-10', '2026-11-12', 'Original seen by K Lowes'],
    ['identity', { identityChecks: [passport] }, '2026-09-05', '2026-09-05', '2026-09-05', 'Seen: UK passport, in person'],
    ['training', { modules: [trained(1, '2026-10-21'), trained(2, '2026-10-28')], hours: { done: 30, accredited: 24, asked: 30 } }, '2026-10-21', '2026-10-28', '2026-10-28', '2 of 2 modules, 30 of 30 hours, 24 of them accredited'],
    ['application', {}, '2026-11-01', null, '2026-11-22', null],
    // Never before the day on which it was begun, which would be refused.
    ['interview', { interviews: [{ ...interview, heldOn: '2026-11-20' }] }, '2026-11-21', '2026-11-20', '2026-11-21', 'Interviewed by K Lowes, T Hall'],
  ])('%s with %j begun %s, rests on %s: %s, %s', (kind, more, requestedOn, restsOn, on, safeAction) => expect(signatureStart(stageOf(kind, { restsOn }), requestedOn, { ...EMPTY_DOSSIER, ...more })).toEqual({ on, safeAction }))

  it.each<[string | null, string | null, string | null]>([
    [null, null, null], ['2026-11-10', null, 'It was begun 2026-11-10'], ['2026-11-10', '2026-11-20', 'What it rests on came 2026-11-20'], ['2026-11-20', '2026-11-10', 'It was begun 2026-11-20'], [null, '2026-11-10', 'What it rests on came 2026-11-10'],
  ])('begun %s and resting on %s, it cannot be earlier than: %s', (requestedOn, restsOn, said) => {
    const first = notDoneBefore(stageOf('reference', { restsOn }), requestedOn)
    expect(first === null ? null : `${first.what} ${first.on}`).toBe(said)
  })
})

describe('a DBS check as it is shown', () => {
  const named = (check: Dossier['dbsChecks'][number]): Record<string, string | null> => Object.fromEntries(dbsFacts(check).map((fact) => [fact.id, fact.value]))
  it('says whether anything was disclosed only until it is decided', () => {
    expect(named({ ...CHECK, disclosure: 'to_assess' })['disclosure']).toBe('Something disclosed, risk to be assessed')
    expect(named({ ...CHECK, disclosure: 'none', decision: 'accepted', decidedOn: '2026-11-12', decidedBy: 'K Lowes' })).not.toHaveProperty('disclosure')
    expect(named({ ...CHECK, decision: 'accepted', decidedOn: '2026-11-12', decidedBy: 'K Lowes' })['decision']).toBe('Accepted, 12 Nov 2026, K Lowes')
  })
  it('says until when the Update Service can be joined, until it was', () => {
    expect(named(CHECK)['update']).toBe('Can be joined until 3 Dec 2026')
    expect(named({ ...CHECK, updateService: 'yes', consentOn: '2026-11-20' })['update']).toBe('Subscribed, agreed 20 Nov 2026')
  })
})

describe('a pattern that may be regulated activity (R3.2)', () => {
  it.each([
    [{ days: ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'], overnight: [] }, 'Farah was with young people on 4 days within 30 (1 Oct 2026, 8 Oct 2026, 15 Oct 2026 and 22 Oct 2026): that may be regulated activity.'],
    [{ days: [], overnight: ['2026-11-14'] }, 'Farah was with young people overnight on 14 Nov 2026: that may be regulated activity.'],
  ])('%j', (pattern, words) => expect(regulatedWords(pattern, 'Farah')).toBe(words))
})
