import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { gateReasonInWords } from '#domain/gate-words.ts'
import type { RecruitmentRecord } from '#domain/recruitment/record-kind.ts'
import { RECRUITMENT_RECORD } from '#domain/recruitment/record-kind.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import type { Correction } from '#contract/recruitment-records.ts'
import type { CommandContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, one, sql, value, verbatim } from '../database/sql.ts'
import { gateReasonsOf } from '../due/gate-records.ts'
import { refusal } from '../refusal-for-tests.ts'
import { TABLE_OF } from './record-owner.ts'
import { recruitmentService as service } from './recruitment-service.ts'

const TODAY = '2026-11-22'
let context: CommandContext
const stages = ['application', 'identity', 'interview_1', 'reference_1', 'reference_2', 'dbs', 'independence', 'training', 'interview_2', 'shadowing', 'agreements', 'approval'] as const

const reference = { name: 'Ms Ward', kind: 'employer', relationship: 'Line manager', organisation: null, email: null, phone: null, isRelative: false, requestedOn: '2024-04-01', receivedOn: '2024-04-10', verifiedOn: '2024-04-12', hasConcerns: false, outcome: 'satisfactory', notes: null } as const
const interview = { plannedOn: null, plannedAt: null, place: null, heldOn: '2024-04-15', interviewers: 'K Lowes, T Hall', withYoungPeople: null, outcome: 'recommended', notes: null } as const
const certificate = { appliedOn: '2024-04-01', level: 'enhanced', workforce: 'child', levelRationale: null, certificateNumber: '001234567890', issuedOn: '2024-04-16', nameOnCertificate: 'Farah Nixon', position: 'Independent visitor', seenOn: '2024-04-20', seenBy: 'K Lowes', note: null, obtainedBy: null } as const
const declaration = { declaredOn: '2024-04-02', isCouncillor: false, councilRole: null, directorate: 'none', householdLink: 'none', homeProvider: null, outcome: 'independent', notes: null } as const
const training = { moduleId: 1, trainedOn: '2024-04-20', hours: 30, trainer: 'T Hall', accreditedBy: null, accreditedLevel: null } as const
const identity: Omit<Extract<Correction, { record: 'identity' }>, 'record' | 'id'> = { checkedOn: '2024-04-03', route: 1, viewing: 'in_person', rationale: null, documents: [{ kind: 'passport', lastFour: '4417', expiresOn: '2030-01-01' }] }

/* Farah, approved two years ago on records that were all there, and signed for on 1 May 2024. */
beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => `${TODAY}T10:00:00.000Z` })
  watchChanges(db)
  handleOf(db).exec(`
    update trainingModules set isRequired = id = 1;
    insert into volunteers (id, key, firstName, lastName, bornOn, enquiredOn) values (1, 'V001', 'Farah', 'Nixon', '1989-02-14', '2024-03-01');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2024-03-01'), (1, 'active', '2024-05-02');
    insert into stages (volunteerId, stage, state, requestedOn, completedOn, signedOffBy, signedOffOn) values ${stages.map((stage) => `(1, '${stage}', 'complete', '2024-04-01', '2024-05-01', 'K Lowes', '2024-05-01')`).join(', ')};
    insert into interviews (volunteerId, stage, heldOn, interviewers, outcome) values (1, 'interview_1', '2024-04-15', 'K Lowes', 'recommended'), (1, 'interview_2', '2024-04-15', 'K Lowes', 'recommended');
    insert into referees (volunteerId, stage, name, kind, relationship, isRelative, requestedOn, receivedOn, verifiedOn, verifiedBy, hasConcerns, outcome) values
      (1, 'reference_1', 'Ms Ward', 'employer', 'Line manager', 0, '2024-04-01', '2024-04-10', '2024-04-12', 'T Hall', 0, 'satisfactory'), (1, 'reference_2', 'Mr Low', 'personal', 'Friend', 0, '2024-04-01', '2024-04-10', '2024-04-12', 'T Hall', 0, 'satisfactory');
    insert into dbsChecks (volunteerId, appliedOn, level, workforce, certificateNumber, issuedOn, seenOn, seenBy, disclosure, decision, decidedOn, decidedBy, updateService, consentOn)
      values (1, '2024-04-01', 'enhanced', 'child', '001234567890', '2024-04-16', '2024-04-20', 'K Lowes', 'none', 'accepted', '2024-04-21', 'T Hall', 'yes', '2024-04-20');
    insert into updateServiceChecks (dbsCheckId, checkedOn, checkedBy, result) values (1, '2026-05-01', 'T Hall', 'blank_no_new');
    insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, directorate, householdLink, outcome, decidedBy) values (1, '2024-04-02', 0, 'none', 'none', 'independent', 'T Hall');
    insert into trainingRecords (volunteerId, moduleId, trainedOn, hours) values (1, 1, '2024-04-20', 30);
    insert into identityChecks (volunteerId, checkedOn, checkedBy, route, viewing) values (1, '2024-04-03', 'T Hall', 1, 'in_person');
    insert into identityDocuments (identityCheckId, kind, lastFour, expiresOn) values (1, 'passport', '4417', '2030-01-01'), (1, 'driving_licence', '9912', '2030-01-01');
    insert into addresses (volunteerId, fromOn, address) values (1, '2010-01-01', '1 Mill Lane');
    insert into agreements (volunteerId, agreement, signedOn) values (1, 'volunteer', '2024-04-25'), (1, 'confidentiality', '2024-04-25'), (1, 'code_of_conduct', '2024-04-25'), (1, 'policies', '2024-04-25');
    insert into steps (kind, takenOn, what, volunteerId) values ('call', '2026-11-01', 'Rang', 1), ('chase', '2026-11-02', 'Asked again', 1);`)
  context = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z`, who: 'K Lowes' }
})

const gate = (): string[] => gateReasonsOf(context.db, 1, TODAY).map(gateReasonInWords)
const correct = (correction: Correction) => service.correct(correction, context)

it('finds an open gate to begin with', () => expect(gate()).toEqual([]))

describe('a record that was typed wrongly', () => {
  const nothing = { opened: [], isGateClosed: false }
  it.each<[string, Correction, { opened: string[]; isGateClosed: boolean }, string, string | number | null]>([
    ['training, another trainer', { record: 'training', id: 1, ...training, trainer: 'M Low' }, nothing, 'select trainer from trainingRecords', 'M Low'],
    ['training, accredited', { record: 'training', id: 1, ...training, accreditedBy: 'Wexmouth Awards', accreditedLevel: 2 }, nothing, `select accreditedBy || ' ' || accreditedLevel from trainingRecords`, 'Wexmouth Awards 2'],
    ['training, a day after the signature', { record: 'training', id: 1, ...training, trainedOn: '2024-06-01' }, { opened: ['Training'], isGateClosed: true }, 'select trainedOn from trainingRecords', '2024-06-01'],
    ['training, another module', { record: 'training', id: 1, ...training, moduleId: 2 }, { opened: ['Training'], isGateClosed: true }, 'select moduleId from trainingRecords', 2],
    ['training that has lapsed', { record: 'training', id: 1, ...training, trainedOn: '2023-01-05' }, { opened: [], isGateClosed: true }, 'select trainedOn from trainingRecords', '2023-01-05'],
    ['a status check, its day', { record: 'status_check', id: 1, consentOn: '2024-04-20', checkedOn: '2026-05-02', result: null }, nothing, 'select result from updateServiceChecks', 'blank_no_new'],
    ['a status check, no longer current', { record: 'status_check', id: 1, consentOn: '2024-04-20', checkedOn: '2026-05-01', result: 'new_info' }, { opened: [], isGateClosed: true }, 'select result from updateServiceChecks', 'new_info'],
    ['a status check that did not match', { record: 'status_check', id: 1, consentOn: '2024-04-20', checkedOn: '2026-05-01', result: 'no_match' }, nothing, 'select updateService from dbsChecks', 'unknown'],
    ['a declaration, its day', { record: 'declaration', id: 1, ...declaration, declaredOn: '2024-04-05' }, nothing, 'select decidedBy from independenceDeclarations', 'T Hall'],
    ['a declaration, not independent', { record: 'declaration', id: 1, ...declaration, directorate: 'children', outcome: 'not_independent' }, { opened: ['Independence'], isGateClosed: true }, 'select decidedBy from independenceDeclarations', 'K Lowes'],
    ['identity, one document fewer', { record: 'identity', id: 1, ...identity }, nothing, 'select count(*) from identityDocuments', 1],
    ['identity, checked after the signature', { record: 'identity', id: 1, ...identity, checkedOn: '2024-05-03' }, { opened: ['Identity'], isGateClosed: true }, 'select checkedOn from identityChecks', '2024-05-03'],
    ['a certificate, its number', { record: 'dbs', id: 1, ...certificate, certificateNumber: '0012 3456 7891', decision: 'accepted', decidedOn: '2024-04-21' }, nothing, 'select certificateNumber from dbsChecks', '001234567891'],
    ['a certificate, not accepted', { record: 'dbs', id: 1, ...certificate, decision: 'not_accepted', decidedOn: '2024-04-21' }, { opened: ['DBS check'], isGateClosed: true }, 'select decidedBy from dbsChecks', 'K Lowes'],
    ['a reference, its referee', { record: 'reference', id: 1, ...reference, name: 'Mrs Ward' }, nothing, 'select verifiedBy from referees where id = 1', 'T Hall'],
    ['a reference, not satisfactory', { record: 'reference', id: 1, ...reference, outcome: 'unsatisfactory' }, { opened: ['First reference'], isGateClosed: true }, 'select outcome from referees where id = 1', 'unsatisfactory'],
    ['a reference, a friend as the other one', { record: 'reference', id: 1, ...reference, kind: 'personal' }, { opened: ['First reference'], isGateClosed: true }, 'select kind from referees where id = 1', 'personal'],
    ['an interview, its interviewers', { record: 'interview', id: 1, ...interview, interviewers: 'T Hall' }, nothing, 'select interviewers from interviews where id = 1', 'T Hall'],
    ['an interview that was never held', { record: 'interview', id: 1, ...interview, plannedOn: '2024-04-15', heldOn: null, outcome: null }, { opened: ['First interview'], isGateClosed: true }, 'select heldOn from interviews where id = 1', null],
    ['an agreement, its day', { record: 'agreement', id: 1, agreement: 'volunteer', signedOn: '2024-04-26' }, nothing, 'select signedOn from agreements where id = 1', '2024-04-26'],
    ['a contact', { record: 'contact', id: 1, on: '2026-11-02', what: 'Rang twice', who: 'T Hall' }, nothing, 'select what from steps where id = 1', 'Rang twice'],
  ])('is corrected: %s', (_which, correction, followed, shown, stands) => {
    expect(correct(correction)).toEqual({ ...followed, isGateOpened: false })
    expect(gate().length > 0).toBe(followed.isGateClosed)
    expect(value(context.db, verbatim(shown))).toBe(stands)
  })

  it.each<[string, Correction, string]>([
    ['training to come', { record: 'training', id: 1, ...training, trainedOn: '2026-11-23' }, 'is still to come'],
    ['a status check without consent', { record: 'status_check', id: 1, consentOn: null, checkedOn: '2026-05-01', result: null }, 'without which nobody may look'],
    ['a declaration decided against its answers', { record: 'declaration', id: 1, ...declaration, isCouncillor: true }, 'Enter why they count as independent'],
    ['an identity without a document', { record: 'identity', id: 1, ...identity, documents: [] }, 'Enter at least one document'],
    ['a certificate of eleven digits', { record: 'dbs', id: 1, ...certificate, certificateNumber: '12345678901', decision: 'accepted', decidedOn: '2024-04-21' }, 'This has 11 digits'],
    ['a decision before it was seen', { record: 'dbs', id: 1, ...certificate, decision: 'accepted', decidedOn: '2024-04-19' }, 'before the certificate was seen'],
    ['a relative’s reference', { record: 'reference', id: 1, ...reference, isRelative: true }, 'A relative cannot give a reference'],
    ['an interview of no day', { record: 'interview', id: 1, ...interview, heldOn: null, outcome: null }, 'Enter the day planned'],
    ['an agreement that is there', { record: 'agreement', id: 1, agreement: 'policies', signedOn: '2024-04-25' }, 'on record by itself'],
    ['a level of nobody', { record: 'training', id: 1, ...training, accreditedLevel: 2 }, 'who accredits it'],
    ['a contact to come', { record: 'contact', id: 1, on: '2026-11-23', what: 'Rang', who: null }, 'is still to come'],
    ['what is no contact', { record: 'contact', id: 2, on: '2026-11-02', what: 'Rang', who: null }, 'no such contact'],
    ['what is not there', { record: 'training', id: 9, ...training }, 'no such training'],
  ])('is refused what a new one would be: %s', (_which, correction, words) => {
    expect(refusal(() => correct(correction))).toContain(words)
    expect(gate()).toEqual([])
  })

  it.each<[string, string, Correction, { opened: string[]; isGateOpened: boolean }]>([
    ['a check with the Update Service, which no signature stands on', `update updateServiceChecks set result = 'new_info'`, { record: 'status_check', id: 1, consentOn: '2024-04-20', checkedOn: '2026-05-01', result: 'blank_no_new' }, { opened: [], isGateOpened: true }],
    ['training that had lapsed, for which was signed', `update trainingRecords set trainedOn = '2021-01-05'`, { record: 'training', id: 1, ...training }, { opened: ['Training'], isGateOpened: false }],
    ['the same, where a workbook brought its stage in', `update trainingRecords set trainedOn = '2021-01-05'; update stages set signedOffBy = null where stage = 'training'`, { record: 'training', id: 1, ...training }, { opened: [], isGateOpened: true }],
    ['training that had lapsed and came after the signature', `insert into trainingRecords (volunteerId, moduleId, trainedOn, hours) values (1, 1, '2022-01-05', 30); update stages set completedOn = '2023-05-01' where stage = 'training'; update trainingRecords set trainedOn = '2023-06-01' where id = 1`,
      { record: 'training', id: 1, ...training, trainedOn: '2025-06-01' }, { opened: [], isGateOpened: true }],
  ])('that would open the gate says so, or has its stage signed again: %s', (_which, given, correction, followed) => {
    handleOf(context.db).exec(given)
    expect(gate()).not.toEqual([])
    expect(correct(correction)).toEqual({ isGateClosed: false, ...followed })
    expect(gate().length === 0).toBe(followed.isGateOpened)
  })

  it('leaves a stage that a workbook brought in as it is, and one that rested on less', () => {
    handleOf(context.db).exec(`update stages set signedOffBy = null where stage = 'training'; update trainingModules set isRequired = 1`)
    expect(correct({ record: 'training', id: 1, ...training, trainedOn: '2024-06-01' })).toEqual({ opened: [], isGateClosed: false, isGateOpened: false })
  })

  it('keeps the details of documents that were destroyed in their time destroyed', () => {
    handleOf(context.db).exec('delete from identityDocuments')
    expect(correct({ record: 'identity', id: 1, ...identity, checkedOn: '2024-04-04', documents: [] })).toEqual({ opened: [], isGateClosed: false, isGateOpened: false })
  })

  it('begins its stage with the corrected day where the stage began with it', () => {
    correct({ record: 'reference', id: 1, ...reference, requestedOn: '2024-04-03' })
    expect(one(context.db, sql`select requestedOn, completedOn from stages where stage = 'reference_1'`)).toEqual({ requestedOn: '2024-04-03', completedOn: '2024-05-01' })
  })
})

describe('a record that never was theirs', () => {
  const OPENS: Readonly<Record<RecruitmentRecord, { opened: string[]; what: string }>> = {
    training: { opened: ['Training'], what: 'Training in Safeguarding of 20 Apr 2024' }, status_check: { opened: [], what: 'Status check in the Update Service of 1 May 2026' }, declaration: { opened: ['Independence'], what: 'Declaration of independence of 2 Apr 2024: independent' },
    identity: { opened: ['Identity'], what: 'Check of identity of 3 Apr 2024' }, dbs: { opened: ['DBS check'], what: 'DBS check, enhanced, issued 16 Apr 2024' }, reference: { opened: ['First reference'], what: 'First reference, received 10 Apr 2024' },
    interview: { opened: ['First interview'], what: 'First interview, held 15 Apr 2024' }, agreement: { opened: ['Agreements signed'], what: 'Volunteer agreement, signed 25 Apr 2024' }, contact: { opened: [], what: 'Contact of 1 Nov 2026' },
  }
  it.each(valuesOf(RECRUITMENT_RECORD))('is taken off with its reason, and that it was there stays: %s', (record) => {
    const { opened, what } = OPENS[record]
    expect(service.takeOff({ record, id: 1, reason: 'Was Alan’s' }, context)).toEqual({ opened, isGateClosed: opened.length > 0, isGateOpened: false })
    expect(all(context.db, sql`select id from ${verbatim(TABLE_OF[record])} where id = 1`)).toEqual([])
    expect(service.open({ volunteerId: 1 }, context).takenOff).toEqual([{ what, reason: 'Was Alan’s', on: TODAY, who: 'K Lowes' }])
    expect(refusal(() => service.takeOff({ record, id: 1, reason: 'Again' }, context))).toMatch(/no such/)
  })

  it.each([
    ['their records are held', `insert into legalHolds (volunteerId, reason, fromOn) values (1, 'A claim', '2026-11-01')`, 'Held since 1 Nov 2026: A claim. Correct what is wrong of it'],
    ['an allegation about them is open', `insert into concerns (kind, raisedOn, volunteerId, summary) values ('allegation', '2026-11-17', 1, 'x')`, 'An allegation of 17 Nov 2026 is open. Correct what is wrong of it'],
  ])('is not taken off while %s', (_when, given, words) => {
    handleOf(context.db).exec(given)
    expect(refusal(() => service.takeOff({ record: 'reference', id: 1, reason: 'Was Alan’s' }, context))).toContain(words)
    expect(all(context.db, sql`select id from referees where id = 1`)).toHaveLength(1)
  })

  it.each<[string, string, RecruitmentRecord, string[]]>([
    ['the only training that was signed for, another module trained since', `update trainingModules set isRequired = id in (1, 2); insert into trainingRecords (volunteerId, moduleId, trainedOn, hours) values (1, 2, '2026-01-05', 30)`, 'training', ['Training']],
    ['the training that was signed for, a module asked for since', `update trainingModules set isRequired = id in (1, 2); insert into trainingRecords (volunteerId, moduleId, trainedOn, hours) values (1, 3, '2024-04-20', 30)`, 'training', ['Training']],
    ['the certificate that was signed for, renewed since', `insert into dbsChecks (volunteerId, appliedOn, level, workforce, certificateNumber, issuedOn, seenOn, seenBy, disclosure, decision, decidedOn, decidedBy, updateService)
      values (1, '2026-04-01', 'enhanced', 'child', '001234567899', '2026-04-16', '2026-04-20', 'K Lowes', 'none', 'accepted', '2026-04-21', 'T Hall', 'no')`, 'dbs', ['DBS check']],
    ['the declaration that was signed for, made anew since', `insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, directorate, householdLink, outcome, decidedBy) values (1, '2026-04-02', 0, 'none', 'none', 'independent', 'T Hall')`, 'declaration', ['Independence']],
    ['the only declaration, which came after the signature', `update independenceDeclarations set declaredOn = '2026-04-02'`, 'declaration', ['Independence']],
    ['the only certificate, which came after the signature', `update dbsChecks set appliedOn = '2026-04-01', issuedOn = '2026-04-16', seenOn = '2026-04-20'`, 'dbs', ['DBS check']],
    ['one of two declarations on which nothing was signed', `insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, directorate, householdLink, outcome, decidedBy) values (1, '2024-04-01', 0, 'none', 'none', 'independent', 'T Hall'); update independenceDeclarations set declaredOn = '2026-04-02' where id = 1`, 'declaration', []],
  ])('opens its stage where the signature rests on it: %s', (_which, given, record, opened) => {
    handleOf(context.db).exec(given)
    expect(service.takeOff({ record, id: 1, reason: 'Was Alan’s' }, context).opened).toEqual(opened)
  })

  it('leaves nothing under way of a stage that was open', () => {
    handleOf(context.db).exec(`update stages set state = 'received', completedOn = null, signedOffBy = null where stage = 'reference_1'`)
    service.takeOff({ record: 'reference', id: 1, reason: 'Was Alan’s' }, context)
    expect(one(context.db, sql`select state, requestedOn from stages where stage = 'reference_1'`)).toEqual({ state: 'not_started', requestedOn: null })
  })
})
