import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, one, run, sql, value } from '../database/sql.ts'
import { gateReasonsOf } from '../due/gate-records.ts'
import { refusal } from '../refusal-for-tests.ts'
import { gateReasonInWords } from '#domain/gate-words.ts'
import { recruitmentService } from './recruitment-service.ts'

const TODAY = '2026-11-22'
let context: CommandContext
const id = 1
const service = recruitmentService

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => `${TODAY}T10:00:00.000Z` })
  watchChanges(db)
  handleOf(db).exec(`
    insert into volunteers (id, key, firstName, lastName, bornOn, enquiredOn) values (1, 'V001', 'Farah', 'Nixon', '1989-02-14', '2026-08-21'), (2, 'V002', 'Alan', 'Young', '1980-01-01', '2020-01-01');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2026-08-21'), (2, 'active', '2020-03-01'); insert into addresses (volunteerId, fromOn, address) values (1, '2015-05-01', '1 Mill Lane');`)
  context = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z`, who: 'K Lowes' }
})

const gate = (on = TODAY): string[] => gateReasonsOf(context.db, id, on).map(gateReasonInWords)
const missing = (stage: string): readonly string[] => service.open({ volunteerId: id }, context).stages.find((each) => each.stage === stage)!.missing
const sign = (stage: string, doneOn = '2026-11-20'): string => refusal(() => service.signOff({ volunteerId: id, stage, doneOn, safeAction: 'Seen by two' }, context))

const reference = { name: 'Ms Ward', kind: 'employer', relationship: 'Line manager', organisation: null, email: null, phone: null, isRelative: false, requestedOn: '2026-09-14', receivedOn: '2026-09-22', verifiedOn: '2026-09-23', hasConcerns: false, outcome: 'satisfactory', notes: null } as const
const interview = { plannedOn: null, plannedAt: null, place: null, heldOn: '2026-09-14', interviewers: 'K Lowes, T Hall', withYoungPeople: null, outcome: 'recommended', notes: null } as const
const dbs = {
  volunteerId: id, id: null, appliedOn: '2026-09-26', level: 'enhanced', workforce: 'child', levelRationale: null, certificateNumber: '0012 3456 7890', issuedOn: '2026-10-20', nameOnCertificate: 'Farah Nixon', position: 'Child Workforce Independent Visitor',
  seenOn: '2026-10-25', seenBy: 'K Lowes', disclosure: 'none', decision: 'accepted', note: null, obtainedBy: null,
} as const
const declared = { volunteerId: id, declaredOn: '2026-09-01', isCouncillor: false, councilRole: null, directorate: 'none', householdLink: 'none', homeProvider: null, outcome: 'independent', notes: null } as const

function walkThePath(): void {
  for (const stage of ['application', 'shadowing']) service.recordStage({ volunteerId: id, stage, requestedOn: '2026-08-21', doneOn: '2026-08-29', outcome: null, notes: null }, context)
  service.recordIdentity({ volunteerId: id, stage: 'identity', checkedOn: '2026-09-05', route: 1, viewing: 'in_person', rationale: null, documents: [{ kind: 'passport', lastFour: '4417', expiresOn: '2030-01-01' }] }, context)
  for (const stage of ['interview_1', 'interview_2']) service.recordInterview({ volunteerId: id, stage, ...interview }, context)
  for (const stage of ['reference_1', 'reference_2']) service.recordReference({ volunteerId: id, stage, ...reference }, context)
  service.recordDbs(dbs, context)
  service.declareIndependence(declared, context)
  service.recordTraining({ volunteerId: id, moduleIds: [1, 2, 3, 4, 5, 6, 7], trainedOn: '2026-10-21', hours: null, trainer: 'T Hall', accreditedBy: null, accreditedLevel: null }, context)
  service.signAgreements({ volunteerId: id, agreements: ['volunteer', 'confidentiality', 'code_of_conduct', 'policies'], signedOn: '2026-11-01' }, context)
  for (const stage of ['application', 'identity', 'interview_1', 'reference_1', 'reference_2', 'dbs', 'independence', 'training', 'interview_2', 'shadowing', 'agreements']) expect(sign(stage)).toBe('was done')
}

describe('from an enquiry to approval', () => {
  it('goes stage by stage, each signed off, and the gate is closed until the end', () => {
    expect(gate()).toHaveLength(12)
    walkThePath()
    expect(gate()).toEqual(['no approval is recorded'])
    service.approve({ volunteerId: id, approvedOn: '2026-11-22', committedUntilOn: '2027-11-22' }, context)
    expect(gate()).toEqual([])
    expect(one(context.db, sql`select state, completedOn, signedOffBy from stages where volunteerId = 1 and stage = 'approval'`)).toEqual({ state: 'complete', completedOn: '2026-11-22', signedOffBy: 'K Lowes' })
    expect(one(context.db, sql`select agreedOn, untilOn from commitments where volunteerId = 1`)).toEqual({ agreedOn: '2026-11-22', untilOn: '2027-11-22' })
    expect(refusal(() => service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context))).toBe('Only an applicant can be approved.')
  })

  it('is not approved while anything is missing, nor by a day on which it still was', () => {
    expect(refusal(() => service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context))).toMatch(/^The gate cannot be opened yet: Application is not recorded; /)
    walkThePath()
    expect(refusal(() => service.approve({ volunteerId: id, approvedOn: '2026-11-19', committedUntilOn: null }, context))).toMatch(/Application is requested, not complete/)
    service.reopenStage({ volunteerId: id, stage: 'dbs' }, context)
    expect(refusal(() => service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context))).toBe('The gate cannot be opened yet: DBS check is received, not complete.')
  })

  it('records who signed, when and what made it safe', () => {
    service.recordStage({ volunteerId: id, stage: 'application', requestedOn: '2026-08-21', doneOn: '2026-08-29', outcome: null, notes: null }, context)
    expect(one(context.db, sql`select state, signedOffBy from stages`)).toEqual({ state: 'received', signedOffBy: null })
    expect(sign('application', '2026-08-29')).toBe('was done')
    expect(one(context.db, sql`select state, requestedOn, completedOn, safeAction, signedOffBy, signedOffOn from stages`)).toEqual({ state: 'complete', requestedOn: '2026-08-21', completedOn: '2026-08-29', safeAction: 'Seen by two', signedOffBy: 'K Lowes', signedOffOn: TODAY })
  })

  it.each([['application', 'the day it was done'], ['identity', 'a check of identity'], ['dbs', 'a DBS check'], ['reference_1', 'a referee'], ['agreements', 'volunteer agreement, confidentiality, code of conduct and policies and procedures read']])('signs off no %s that lacks %s', (stage, words) => {
    expect(sign(stage)).toContain(`Missing: ${words}.`)
    expect(missing(stage).length).toBeGreaterThan(0)
  })

  it('gives approval by no signature, and waives no DBS check', () => {
    expect(sign('approval')).toBe('Approval is given by opening the gate.')
    for (const stage of ['dbs', 'identity', 'independence', 'approval']) expect(refusal(() => service.waive({ volunteerId: id, stage, reason: 'no time' }, context))).toMatch(/cannot be waived/)
    service.waive({ volunteerId: id, stage: 'shadowing', reason: 'Visited for another council' }, context)
    expect(gate()).not.toContain('Shadowing is not recorded')
  })

  it.each([
    ['reference_1', '2026-09-22', 'What it rests on came on 23 Sep 2026. Enter that day or a later one.'], ['dbs', '2026-10-19', 'What it rests on came on 25 Oct 2026.'], ['identity', '2026-09-04', 'It was begun on 5 Sep 2026.'],
    ['interview_2', '2026-09-13', 'on 14 Sep 2026. Enter'], ['independence', '2026-08-31', 'on 1 Sep 2026. Enter'], ['training', '2026-10-20', 'on 21 Oct 2026. Enter'], ['agreements', '2026-10-31', 'on 1 Nov 2026. Enter'],
  ])('signs off no %s as done %s, before what it rests on', (stage, doneOn, words) => {
    walkThePath()
    service.reopenStage({ volunteerId: id, stage }, context)
    expect(sign(stage, doneOn)).toContain(words)
  })

  it('does not change what was signed for, and opens what failed only by hand', () => {
    walkThePath()
    expect(refusal(() => service.recordReference({ volunteerId: id, stage: 'reference_1', ...reference, name: 'Somebody else' }, context))).toBe('First reference is signed off. Open it again before you change what was signed for.')
    service.reopenStage({ volunteerId: id, stage: 'reference_1' }, context)
    service.fail({ volunteerId: id, stage: 'reference_1', failedOn: TODAY, reason: 'Not who they said' }, context)
    expect(sign('reference_1')).toBe('First reference failed. Open it again before it is signed off.')
  })
})

describe('somebody who was a volunteer', () => {
  it('left and applies again, is approved anew, and what still holds is signed for again', () => {
    walkThePath()
    service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context)
    const later = { ...context, today: '2027-06-01' }
    handleOf(context.db).exec(`insert into statusPeriods (volunteerId, status, fromOn) values (1, 'left', '2027-01-10'), (1, 'applicant', '2027-06-01')`)
    expect(refusal(() => service.approve({ volunteerId: id, approvedOn: '2027-06-01', committedUntilOn: null }, later))).toMatch(/^The gate cannot be opened yet: Application is from before they left; /)
    for (const { stage } of service.open({ volunteerId: id }, later).stages.filter((each) => each.isFromBefore && each.kind !== 'approval')) service.signAgain({ volunteerId: id, stage }, later)
    expect(refusal(() => service.signAgain({ volunteerId: id, stage: 'dbs' }, later))).toBe('DBS check need not be signed for again.')
    service.approve({ volunteerId: id, approvedOn: '2027-06-01', committedUntilOn: null }, later)
    expect(gate('2027-06-01')).toEqual([])
  })

  it('approved before this file keeps an open gate while what is missing is written down', () => {
    const other = { volunteerId: 2 }
    service.signAgreements({ ...other, agreements: ['volunteer'], signedOn: '2026-11-01' }, context)
    service.declareIndependence({ ...declared, ...other }, context)
    service.recordReference({ ...other, stage: 'reference_1', ...reference }, context)
    expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
    expect(refusal(() => service.recordStage({ ...other, stage: 'shadowing', requestedOn: null, doneOn: '2020-02-01', outcome: null, notes: null }, context))).toMatch(/Sign Shadowing off with the day it was done/)
    service.signOff({ ...other, stage: 'shadowing', doneOn: '2020-02-01', safeAction: 'On the old list' }, context)
    expect(gateReasonsOf(context.db, 2, TODAY)).toEqual([])
    service.declareIndependence({ ...declared, ...other, directorate: 'children', outcome: 'not_independent' }, context)
    expect(gateReasonsOf(context.db, 2, TODAY).map(gateReasonInWords)).toEqual(['Independence is received, not complete'])
  })
})

describe('a disclosure (R3.4)', () => {
  it('blocks until the risk is assessed and decided, and is told no more after that', () => {
    service.recordDbs({ ...dbs, disclosure: 'to_assess', decision: null }, context)
    expect(missing('dbs')).toEqual(['the risk assessment', 'a decision to accept it'])
    const check = value<number>(context.db, sql`select id from dbsChecks`)!
    expect(refusal(() => service.decideDbs({ id: check, assessmentReference: null, decision: 'accepted', decidedOn: TODAY }, context))).toBe('Enter where the risk assessment is kept.')
    service.decideDbs({ id: check, assessmentReference: 'HR 2026/114', decision: 'accepted', decidedOn: TODAY }, context)
    expect(missing('dbs')).toEqual([])
    expect(service.open({ volunteerId: id }, context).dbsChecks[0]).toMatchObject({ disclosure: null, decision: 'accepted', decidedBy: 'K Lowes', certificateNumber: '001234567890' })
    expect(refusal(() => service.recordDbs({ ...dbs, id: check }, context))).toMatch(/decided and stands as it is/)
  })

  it.each([
    [{ certificateNumber: '12345678901' }, 'This has 11 digits'], [{ level: 'enhanced_children_barred' as const }, 'Enter why a barred list'], [{ seenOn: '2026-11-23' }, 'still to come'], [{ disclosure: 'to_assess' as const }, 'Assess the risk first'],
    [{ seenOn: null }, 'Enter the day the original was seen'], [{ issuedOn: '2026-09-01' }, 'before it was applied for'],
  ])('refuses %j', (known, words) => expect(refusal(() => service.recordDbs({ ...dbs, ...known }, context))).toContain(words))

  it('of somebody approved closes the gate again while it is assessed', () => {
    walkThePath()
    service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context)
    service.recordDbs({ ...dbs, appliedOn: '2026-11-01', issuedOn: '2026-11-10', seenOn: '2026-11-12', disclosure: 'to_assess', decision: null }, context)
    expect(gate()).toEqual(['the DBS certificate seen 12 Nov 2026 waits for a decision'])
    expect(one(context.db, sql`select state from stages where stage = 'dbs'`)).toEqual({ state: 'complete' })
  })
})

describe('the Update Service (R3.5)', () => {
  const check = { dbsCheckId: 1, consentOn: '2026-10-25', checkedOn: '2026-11-20', result: 'non_blank_no_new' } as const
  beforeEach(() => void service.recordDbs(dbs, context))

  it('asks for consent and for the original first', () => {
    expect(refusal(() => service.recordUpdateServiceCheck({ ...check, consentOn: null }, context))).toContain('without which nobody may look')
    expect(refusal(() => service.recordUpdateServiceCheck({ ...check, consentOn: '2026-10-01', checkedOn: '2026-10-20' }, context))).toContain('The original certificate must be seen')
  })

  it('says that a certificate is current, and how it said so only on asking, which is recorded', () => {
    service.recordUpdateServiceCheck(check, context)
    expect(service.open({ volunteerId: id }, context).dbsChecks[0]?.statusChecks).toEqual([{ id: 1, checkedOn: '2026-11-20', checkedBy: 'K Lowes', says: 'current' }])
    expect(service.lookAtStatusResult({ id: 1 }, context)).toEqual({ result: 'non_blank_no_new' })
    expect(all(context.db, sql`select event from notedEvents`)).toEqual([{ event: '{"event":"status result looked at","facts":{"volunteer":1}}' }])
  })

  it('closes the gate where there is new information', () => {
    walkThePathAfterDbs()
    service.recordUpdateServiceCheck({ ...check, result: 'new_info' }, context)
    expect(gate()).toEqual(['a new DBS certificate is needed since 20 Nov 2026', 'no approval is recorded'])
  })

  function walkThePathAfterDbs(): void {
    walkThePath()
    run(context.db, sql`delete from dbsChecks where id = 2`)
  }
})

describe('what came from a workbook', () => {
  beforeEach(() => void run(context.db, sql`insert into stages (volunteerId, stage, state, completedOn) values (1, 'application', 'complete', '2026-09-01'), (1, 'identity', 'complete', '2026-09-05'), (1, 'dbs', 'requested', null)`))

  it('is signed off at once where it is complete, and nothing else', () => {
    expect(service.open({ volunteerId: id }, context).stages.filter((stage) => stage.isBroughtIn).map((stage) => stage.name)).toEqual(['Application', 'Identity'])
    expect(service.signOffBroughtIn({ volunteerId: id }, context)).toEqual({ signed: 2 })
    expect(gate()).not.toContain('Identity is not signed off')
    expect(gate()).toContain('DBS check is requested, not complete')
  })
})

it('counts the hours of a module once, however often it is entered', () => {
  for (const trainedOn of ['2026-10-01', '2026-10-02', '2026-10-03']) service.recordTraining({ volunteerId: id, moduleIds: [1], trainedOn, hours: null, trainer: null, accreditedBy: null, accreditedLevel: null }, context)
  expect([service.open({ volunteerId: id }, context).hours.done, missing('training')[0]]).toEqual([6, '24 more hours'])
})

describe('what law asks of everybody', () => {
  it('is signed by no press where a workbook lets somebody off it, and is done once it is open again (R3.1)', () => {
    walkThePath()
    run(context.db, sql`update stages set state = 'waived', completedOn = null, signedOffBy = null, signedOffOn = null where stage in ('dbs', 'identity', 'shadowing')`)
    expect(service.signOffBroughtIn({ volunteerId: id }, context)).toEqual({ signed: 1 })
    expect(gate()).toEqual(['Identity is waived, not complete', 'DBS check is waived, not complete', 'no approval is recorded'])
    expect(refusal(() => service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context))).toContain('DBS check is waived, not complete')
    for (const stage of ['dbs', 'identity']) {
      service.reopenStage({ volunteerId: id, stage }, context)
      expect(sign(stage)).toBe('was done')
    }
    expect(gate()).toEqual(['no approval is recorded'])
  })

  it('is asked of a stay abroad too that is written down after the DBS check was signed off (R3.8)', () => {
    walkThePath()
    const stay = { volunteerId: id, id: null, country: 'Spain', fromOn: '2022-01-01', toOn: '2023-12-31', certificateOn: null, instead: null }
    service.recordOverseasStay(stay, context)
    expect(gate()).toEqual(['a certificate of good conduct from Spain is missing', 'no approval is recorded'])
    expect(refusal(() => service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context))).toBe('The gate cannot be opened yet: a certificate of good conduct from Spain is missing.')
    service.recordOverseasStay({ ...stay, id: 1, certificateOn: '2026-11-10' }, context)
    service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context)
    service.recordOverseasStay({ ...stay, country: 'France' }, context)
    expect(gate()).toEqual([])
  })
})

describe('later on', () => {
  it('a declaration that is not independent opens the stage and closes the gate; the same again does not', () => {
    walkThePath()
    service.approve({ volunteerId: id, approvedOn: TODAY, committedUntilOn: null }, context)
    service.declareIndependence({ ...declared, declaredOn: TODAY }, context)
    expect(gate()).toEqual([])
    service.declareIndependence({ ...declared, declaredOn: TODAY, directorate: 'other', outcome: 'refer_to_legal' }, context)
    expect(gate()).toEqual(['Independence is received, not complete'])
  })

  it('a referee is asked again, and that is logged', () => {
    service.remind({ volunteerId: id, stage: 'reference_1', remindedOn: '2026-11-20', how: 'Rang, left a message' }, context)
    expect(one(context.db, sql`select kind, takenOn, what, who, stage from steps`)).toEqual({ kind: 'chase', takenOn: '2026-11-20', what: 'Rang, left a message', who: 'K Lowes', stage: 'reference_1' })
  })

  it('is for work with children, or the stage is not signed (R3.3)', () => {
    service.recordDbs({ ...dbs, workforce: 'adult' }, context)
    expect(missing('dbs')).toEqual(['a certificate for work with children'])
  })

  it('by video or in writing is no day of contact (R3.2)', () => {
    handleOf(context.db).exec(`insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Rhys'); insert into matches (id, key, youngPersonId, volunteerId, startedOn) values (1, 'M1', 1, 1, '2026-09-01');
      insert into visits (matchId, visitedOn, outcome, mode) values (1, '2026-10-01', 'held', 'virtual'), (1, '2026-10-08', 'held', 'message'), (1, '2026-10-15', 'held', 'phone'), (1, '2026-10-22', 'held', 'in_person');`)
    expect(service.open({ volunteerId: id }, context).regulated).toBeNull()
  })

  it('visits on four days of a month are pointed out, unless the certificate covers it (R3.2)', () => {
    handleOf(context.db).exec(`insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Rhys'); insert into matches (id, key, youngPersonId, volunteerId, startedOn) values (1, 'M1', 1, 1, '2026-09-01');
      insert into visits (matchId, visitedOn, outcome) values (1, '2026-10-01', 'held'), (1, '2026-10-08', 'held'), (1, '2026-10-15', 'held'), (1, '2026-10-22', 'held');`)
    expect(service.open({ volunteerId: id }, context).regulated).toEqual({ days: ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'], overnight: [] })
    service.recordDbs({ ...dbs, level: 'enhanced_children_barred', levelRationale: 'Visits weekly' }, context)
    expect(service.open({ volunteerId: id }, context).regulated).toBeNull()
  })
})

describe('what may be kept no longer (R3.6, R3.7)', () => {
  beforeEach(() => {
    const then = { ...context, today: '2024-11-22' }
    service.recordIdentity({ volunteerId: id, stage: 'identity', checkedOn: '2024-11-20', route: 1, viewing: 'in_person', rationale: null, documents: [{ kind: 'passport', lastFour: '4417', expiresOn: null }] }, then)
    service.recordDbs({ ...dbs, appliedOn: '2024-10-01', issuedOn: '2024-10-20', seenOn: '2024-10-25', note: 'Rang about it.' }, then)
    service.recordDbs({ ...dbs, note: 'Fresh.' }, context)
  })

  it('is listed and destroyed, each by itself', () => {
    expect(service.open({ volunteerId: id }, context).purges).toEqual([{ what: 'dbs_notes', dueOn: '2025-05-22', keptBecause: [] }, { what: 'identity', dueOn: '2026-11-20', keptBecause: [] }])
    service.purge({ volunteerId: id, what: 'dbs_notes' }, context)
    expect(all(context.db, sql`select note from dbsChecks order by id`)).toEqual([{ note: null }, { note: 'Fresh.' }])
    expect(value(context.db, sql`select count(*) from identityDocuments`)).toBe(1)
    service.purge({ volunteerId: id, what: 'identity' }, context)
    expect(value(context.db, sql`select count(*) from identityDocuments`)).toBe(0)
    expect(value(context.db, sql`select count(*) from identityChecks`)).toBe(1)
    expect(service.open({ volunteerId: id }, context).purges).toEqual([])
  })

  it('is listed of everybody, and destroyed of everybody by kind', () => {
    expect(service.purgesDue(null, context)).toEqual({ today: TODAY, due: [{ volunteerId: 1, name: 'Farah Nixon', what: 'dbs_notes', dueOn: '2025-05-22', keptBecause: [] }, { volunteerId: 1, name: 'Farah Nixon', what: 'identity', dueOn: '2026-11-20', keptBecause: [] }], erased: { volunteers: 0, lastOn: null } })
    expect(service.purgeAll({ what: 'identity' }, context)).toEqual({ volunteers: 1 })
    expect(service.purgesDue(null, context).due.map((each) => each.what)).toEqual(['dbs_notes'])
    expect(all(context.db, sql`select note from dbsChecks order by id`)).toEqual([{ note: 'Rang about it.' }, { note: 'Fresh.' }])
    expect(service.purgeAll({ what: 'dbs_notes' }, context)).toEqual({ volunteers: 1 })
    expect(service.purgesDue(null, context).due).toEqual([])
  })

  it('is nowhere kept to be taken back', () => {
    service.purge({ volunteerId: id, what: 'dbs_notes' }, context)
    expect(all<{ record: string }>(context.db, sql`select record from noted where record like '%Rang about it.%'`)).toEqual([])
  })
})
