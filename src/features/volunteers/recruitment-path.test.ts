import { describe, expect, it } from 'vitest'
import type { Dossier } from '#contract/recruitment-dossier.ts'
import type { ShownGateReason, VolunteerStage } from '#contract/volunteers.ts'
import { dateOnLine, gateLine, gateLines, gateTitle, pathRows, stagesDone } from './recruitment-path.ts'

const stage = (more: Partial<VolunteerStage>): VolunteerStage => ({
  stage: 'identity', name: 'Identity', kind: 'identity', isRequired: true, state: null, requestedOn: null, completedOn: null, outcome: null, hours: null, safeAction: null, notes: null, daysOnHold: 0, signedOffBy: null, signedOffOn: null, ...more,
})
const reason = (more: Partial<ShownGateReason>): ShownGateReason => ({ reason: 'stage_incomplete', stage: null, name: null, kind: null, state: null, sinceOn: null, words: '', ...more })

describe('a stage of the path', () => {
  it.each<[Partial<VolunteerStage>, string, string, number | null]>([
    [{ state: 'complete', requestedOn: '2023-08-21', completedOn: '2023-08-29' }, 'done', 'Complete', 8],
    [{ state: 'complete', completedOn: '2023-08-29' }, 'done', 'Complete', null],
    [{ state: 'waived', requestedOn: '2023-08-21' }, 'done', 'Waived', null],
    [{ stage: 'reference_2', name: 'Second reference', kind: 'reference', state: 'requested', requestedOn: '2023-10-17' }, 'late', 'Unanswered', 14],
    [{ stage: 'reference_2', name: 'Second reference', kind: 'reference', state: 'requested', requestedOn: '2023-10-18' }, 'now', 'Requested', 13],
    [{ stage: 'reference_2', name: 'Second reference', kind: 'reference', state: 'received', requestedOn: '2023-09-01' }, 'now', 'Received', 60],
    [{ stage: 'dbs', name: 'DBS check', kind: 'dbs', state: 'requested', requestedOn: '2023-09-26' }, 'now', 'Requested', 35],
    [{ state: 'not_started', requestedOn: '2023-11-08' }, 'todo', 'Not started', null],
    [{ state: 'failed', requestedOn: '2023-08-21', completedOn: '2023-08-29' }, 'late', 'Failed', 8],
    [{}, 'todo', 'Not started', null],
  ])('%j is %s, %s, %s days', (given, mark, word, days) => {
    expect(pathRows({ today: '2023-10-31', stages: [stage(given)], referenceChaseDays: 14, gateReasons: [], isApproved: false })).toMatchObject([{ mark, word, days }])
  })

  it('that was asked again waits another fortnight', () => {
    const asked = stage({ stage: 'reference_2', name: 'Second reference', kind: 'reference', state: 'requested', requestedOn: '2023-10-01' })
    const dossier = { today: '2023-10-31', stages: [{ stage: 'reference_2', name: 'Second reference', kind: 'reference', missing: [], isSigned: false, isBroughtIn: false, chasedOn: '2023-10-18' }], referees: [] as Dossier['referees'] } as unknown as Dossier
    expect(pathRows({ today: '2023-10-31', stages: [asked], referenceChaseDays: 14, gateReasons: [], isApproved: false }, dossier)).toMatchObject([{ mark: 'now', word: 'Requested' }])
  })

  it('takes no days on which the application was on hold', () => {
    const rows = pathRows({ today: '2023-10-31', stages: [stage({ state: 'requested', requestedOn: '2023-10-01', daysOnHold: 12 })], referenceChaseDays: 14, gateReasons: [], isApproved: false })
    expect(rows[0]?.days).toBe(18)
  })

  it('is not recorded, rather than not started, of somebody once approved', () => {
    expect(pathRows({ today: '2023-10-31', stages: [stage({})], referenceChaseDays: 14, gateReasons: [], isApproved: true })).toMatchObject([{ mark: 'todo', word: 'Not recorded' }])
  })

  it('has lapsed where its renewal is what closes the gate, and only then', () => {
    const rows = pathRows({ today: '2023-10-31', stages: [stage({ stage: 'dbs', name: 'DBS check', kind: 'dbs', state: 'complete' }), stage({ stage: 'training', name: 'Training', kind: 'training', state: 'complete' })], referenceChaseDays: 14, gateReasons: [reason({ reason: 'dbs_lapsed', sinceOn: '2023-09-30' })], isApproved: true })
    expect(rows.map((row) => [row.mark, row.word])).toEqual([['late', 'Lapsed'], ['done', 'Complete']])
  })

  it.each<[Partial<VolunteerStage>, string]>([
    [{ state: 'complete', safeAction: 'passport seen', signedOffBy: 'K Lowes' }, 'Passport seen, K Lowes'],
    [{ state: 'complete', outcome: 'satisfactory', safeAction: 'passport seen' }, 'Passport seen'],
    [{ state: 'complete', outcome: 'go on, warm and clear', safeAction: 'two interviewers', signedOffBy: 'K Lowes' }, 'Go on, warm and clear, two interviewers, K Lowes'],
    [{ state: 'failed', outcome: 'contact not advised' }, 'Contact not advised'],
    [{ state: 'complete', safeAction: 'recorded', hours: 30, notes: 'long ago' }, '30 hours'],
    [{ state: 'requested', notes: 'Mrs J Dunn' }, 'Mrs J Dunn'],
    [{ state: 'complete', safeAction: 'recorded' }, ''],
  ])('%j was made safe by: %s', (given, detail) => {
    expect(pathRows({ today: '2023-10-31', stages: [stage(given)], referenceChaseDays: 14, gateReasons: [], isApproved: false })[0]?.detail).toBe(detail)
  })

  it.each([['2023-08-21', '21 Aug'], ['2022-12-31', '31 Dec 2022']])('%s stands on its line as %s', (on, words) => expect(dateOnLine(on, '2023-10-31')).toBe(words))

  it('counts those done', () => expect(stagesDone([{ state: 'complete' }, { state: 'waived' }, { state: 'received' }, { state: null }])).toBe('2 of 4'))
})

describe('the gate', () => {
  it.each<[Partial<ShownGateReason>, string]>([
    [{ stage: 'reference_2', name: 'Second reference', kind: 'reference', state: 'requested' }, 'Second reference not received'],
    [{ reason: 'stage_not_recorded', stage: 'shadowing', name: 'Shadowing', kind: 'shadowing' }, 'Shadowing not done'],
    [{ stage: 'dbs', name: 'DBS check', kind: 'dbs', state: 'requested' }, 'DBS certificate not seen'],
    [{ stage: 'agreements', name: 'Agreements signed', kind: 'agreements', state: 'requested' }, 'Agreements not all signed'],
    [{ stage: 'identity', name: 'Identity', kind: 'identity', state: 'failed' }, 'Identity failed'],
    [{ stage: 'dbs', name: 'DBS check', kind: 'dbs', state: 'received' }, 'DBS check received, not yet complete'],
    [{ reason: 'stage_not_signed', stage: 'training', name: 'Training', kind: 'training' }, 'Training not signed off'],
    [{ reason: 'dbs_lapsed', words: 'DBS recheck was due 30 Sep 2023' }, 'DBS recheck was due 30 Sep 2023'],
  ])('%j reads: %s', (given, words) => expect(gateLine(reason(given))).toBe(words))

  it('counts the signatures that are missing', () => {
    const unsigned = reason({ reason: 'stage_not_signed', stage: 'training', name: 'Training', kind: 'training' })
    expect(gateLines([unsigned, reason({ stage: 'identity', name: 'Identity', kind: 'identity' }), unsigned])).toEqual(['Identity not checked', '2 stages not signed off'])
  })

  const volunteer = { status: 'active' } as const
  it.each([
    [{ referenceChaseDays: 14, gateReasons: [reason({})], isApproved: false, person: { firstName: 'Farah' }, volunteer: { status: 'applicant' } as const }, 'Gate closed: Farah cannot meet a young person yet'],
    [{ referenceChaseDays: 14, gateReasons: [reason({})], isApproved: true, person: { firstName: 'Beth' }, volunteer }, 'Gate closed: Beth is not cleared to visit'],
    [{ referenceChaseDays: 14, gateReasons: [], isApproved: true, person: { firstName: 'Cy' }, volunteer }, 'Gate open: Cy may visit a young person'],
  ])('%# is headed %s %s', (given, title) => expect(gateTitle(given)).toBe(title))
})
