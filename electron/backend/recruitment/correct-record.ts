import type { CivilDate } from '#domain/civil-date.ts'
import { wrongDbsCheck, wrongDecision, wrongStatusCheck } from '#domain/recruitment/dbs-check.ts'
import type { DbsDecision, Disclosure, StatusResult } from '#domain/recruitment/certificate.ts'
import { certificateNumber } from '#domain/recruitment/certificate.ts'
import { wrongIdentity } from '#domain/recruitment/identity.ts'
import { wrongDeclaration } from '#domain/recruitment/independence.ts'
import { wrongPastDay } from '#domain/recruitment/past-day.ts'
import type { StageKind } from '#domain/recruitment/path-stage.ts'
import { wrongAccreditation } from '#domain/recruitment/training-module.ts'
import type { Correction, Followed } from '#contract/recruitment-records.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { moveWithInterview, moveWithReference, saveInterview, saveReference } from './record-stages.ts'
import { isCurrentByAnswers } from './record-dbs.ts'
import { ownerOf, stageOfRecord } from './record-owner.ts'
import { openingWhatNoLongerHolds } from './what-follows.ts'
import { findStanding, stageOfKind } from './stage-states.ts'

/* A record of recruitment as it should have been written down, whenever that is found: what stood there is in the history (issue 5). Refused is what a new record of the kind would be refused. */

type Of<Kind extends Correction['record']> = Extract<Correction, { readonly record: Kind }>

/** Corrects one record; says which stages are open again by it, and whether the gate closed. */
export function correct(correction: Correction, context: CommandContext): Followed {
  const volunteerId = ownerOf(context.db, correction.record, correction.id)
  return openingWhatNoLongerHolds(context, volunteerId, { record: correction.record, id: correction.id, stage: stageOfRecord(context.db, correction.record, correction.id) }, () => write(volunteerId, correction, context))
}

function write(volunteerId: number, correction: Correction, context: CommandContext): void {
  switch (correction.record) {
    case 'training': return correctTraining(volunteerId, correction, context)
    case 'status_check': return correctStatusCheck(correction, context)
    case 'declaration': return correctDeclaration(volunteerId, correction, context)
    case 'identity': return correctIdentity(volunteerId, correction, context)
    case 'dbs': return correctDbs(volunteerId, correction, context)
    case 'reference': return correctReference(volunteerId, correction, context)
    case 'interview': return correctInterview(volunteerId, correction, context)
    case 'agreement': return correctAgreement(volunteerId, correction, context)
    case 'contact': return correctContact(correction, context)
  }
}

function correctTraining(volunteerId: number, { id, moduleId, trainedOn, hours, trainer, accreditedBy, accreditedLevel }: Of<'training'>, { db, today }: CommandContext): void {
  refuseWrong({ trainedOn: wrongPastDay(trainedOn, today, 'the day of the training'), ...wrongAccreditation({ accreditedBy, accreditedLevel }) })
  if (one(db, sql`select 1 from trainingModules where id = ${moduleId}`) === undefined) throw new Refusal('not-found', { what: 'such module' })
  const was = one<{ trainedOn: CivilDate }>(db, sql`select trainedOn from trainingRecords where id = ${id}`)!
  runOnOne(db, sql`update trainingRecords set moduleId = ${moduleId}, trainedOn = ${trainedOn}, hours = ${hours}, trainer = ${trainer}, accreditedBy = ${accreditedBy}, accreditedLevel = ${accreditedLevel} where id = ${id}`)
  beginsWith(db, volunteerId, 'training', was.trainedOn, trainedOn)
}

function correctStatusCheck({ id, consentOn, checkedOn, result }: Of<'status_check'>, { db, today }: CommandContext): void {
  const check = one<{ dbsCheckId: number; seenOn: CivilDate | null; result: StatusResult }>(db, sql`select dbsCheckId, seenOn, result from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where updateServiceChecks.id = ${id}`)!
  const answered = result ?? check.result
  refuseWrong(wrongStatusCheck({ consentOn, checkedOn, result: answered }, check, today))
  runOnOne(db, sql`update updateServiceChecks set checkedOn = ${checkedOn}, result = ${answered} where id = ${id}`)
  runOnOne(db, sql`
    update dbsChecks set consentOn = ${consentOn}, updateService = case when exists (select 1 from updateServiceChecks where dbsCheckId = dbsChecks.id and result <> 'no_match') then 'yes' when updateService = 'yes' then 'unknown' else updateService end
    where id = ${check.dbsCheckId}`)
}

function correctDeclaration(volunteerId: number, correction: Of<'declaration'>, { db, who, today }: CommandContext): void {
  const { record: _, id, ...declared } = correction
  refuseWrong(wrongDeclaration(declared, today))
  const was = one<{ declaredOn: CivilDate }>(db, sql`select declaredOn from independenceDeclarations where id = ${id}`)!
  runOnOne(db, sql`
    update independenceDeclarations set declaredOn = ${declared.declaredOn}, isCouncillor = ${Number(declared.isCouncillor)}, councilRole = ${declared.councilRole}, directorate = ${declared.directorate}, householdLink = ${declared.householdLink},
      homeProvider = ${declared.homeProvider}, decidedBy = iif(outcome = ${declared.outcome}, decidedBy, ${who}), outcome = ${declared.outcome}, notes = ${declared.notes} where id = ${id}`)
  beginsWith(db, volunteerId, 'independence', was.declaredOn, declared.declaredOn)
}

/* Details of documents that were destroyed in their time are not asked for again (domain.md R3.7). */
function correctIdentity(volunteerId: number, { id, documents, ...check }: Of<'identity'>, { db, today }: CommandContext): void {
  const kept = all<{ id: number }>(db, sql`select id from identityDocuments where identityCheckId = ${id} order by id`).map((row) => row.id)
  const { documents: wrongDocuments, ...wrong } = wrongIdentity({ ...check, documents }, today)
  refuseWrong({ ...wrong, documents: kept.length === 0 && documents.length === 0 ? undefined : wrongDocuments })
  const was = one<{ checkedOn: CivilDate }>(db, sql`select checkedOn from identityChecks where id = ${id}`)!
  runOnOne(db, sql`update identityChecks set checkedOn = ${check.checkedOn}, route = ${check.route}, viewing = ${check.viewing}, rationale = ${check.rationale} where id = ${id}`)
  documents.forEach(({ kind, lastFour, expiresOn }, at) => {
    const document = kept[at]
    if (document === undefined) run(db, sql`insert into identityDocuments (identityCheckId, kind, lastFour, expiresOn) values (${id}, ${kind}, ${lastFour}, ${expiresOn})`)
    else runOnOne(db, sql`update identityDocuments set kind = ${kind}, lastFour = ${lastFour}, expiresOn = ${expiresOn} where id = ${document}`)
  })
  for (const document of kept.slice(documents.length)) runOnOne(db, sql`delete from identityDocuments where id = ${document}`)
  beginsWith(db, volunteerId, 'identity', was.checkedOn, check.checkedOn)
}

interface WasDecided {
  readonly appliedOn: CivilDate | null
  readonly disclosure: Disclosure | null
  readonly assessmentReference: string | null
  readonly decision: DbsDecision | null
}

/* Whether anything was disclosed is told no more once it is decided, and is not corrected here either: where that was wrong, the check is taken off and recorded anew. */
function correctDbs(volunteerId: number, correction: Of<'dbs'>, { db, who, today }: CommandContext): void {
  const { record: _, id, decision, decidedOn, ...written } = correction
  const was = one<WasDecided>(db, sql`select appliedOn, disclosure, assessmentReference, decision from dbsChecks where id = ${id}`)!
  if (was.decision === null) throw new Refusal('not-right', { words: 'This check is not decided yet. Record the certificate instead' })
  const check = { ...written, certificateNumber: written.certificateNumber === null || written.certificateNumber.trim() === '' ? null : certificateNumber(written.certificateNumber) }
  const disclosure = was.disclosure === 'to_assess' ? 'assessed' : was.disclosure
  const isCurrent = isCurrentByAnswers(db, id, today)
  refuseWrong({ ...wrongDbsCheck({ ...check, disclosure, decision }, today, isCurrent), ...onlyWrong(wrongDecision({ assessmentReference: was.assessmentReference, decision, decidedOn }, { seenOn: check.seenOn, disclosure, obtainedBy: check.obtainedBy }, today, isCurrent)) })
  runOnOne(db, sql`
    update dbsChecks set appliedOn = ${check.appliedOn}, level = ${check.level}, workforce = ${check.workforce}, levelRationale = ${check.levelRationale}, certificateNumber = ${check.certificateNumber}, issuedOn = ${check.issuedOn},
      nameOnCertificate = ${check.nameOnCertificate}, position = ${check.position}, seenOn = ${check.seenOn}, seenBy = ${check.seenBy}, note = ${check.note}, obtainedBy = ${check.obtainedBy}, decidedBy = iif(decision = ${decision}, decidedBy, ${who}), decision = ${decision}, decidedOn = ${decidedOn}
    where id = ${id}`)
  beginsWith(db, volunteerId, 'dbs', was.appliedOn, check.appliedOn)
}

function correctReference(volunteerId: number, correction: Of<'reference'>, { db, who, today }: CommandContext): void {
  const { record: _, id, ...reference } = correction
  const was = one<{ stage: string; requestedOn: CivilDate | null }>(db, sql`select stage, requestedOn from referees where id = ${id}`)!
  saveReference(db, volunteerId, was.stage, reference, who, today)
  if (isUnderWay(db, volunteerId, was.stage)) moveWithReference(db, volunteerId, was.stage, reference, today)
  stageBegins(db, volunteerId, was.stage, was.requestedOn, reference.requestedOn)
}

function correctInterview(volunteerId: number, correction: Of<'interview'>, { db, today }: CommandContext): void {
  const { record: _, id, ...interview } = correction
  const was = one<{ stage: string; heldOn: CivilDate | null }>(db, sql`select stage, heldOn from interviews where id = ${id}`)!
  saveInterview(db, volunteerId, was.stage, interview, today)
  if (isUnderWay(db, volunteerId, was.stage)) moveWithInterview(db, volunteerId, was.stage, interview, today)
  stageBegins(db, volunteerId, was.stage, was.heldOn, interview.heldOn)
}

function correctAgreement(volunteerId: number, { id, agreement, signedOn }: Of<'agreement'>, { db, today }: CommandContext): void {
  const isThere = one(db, sql`select 1 from agreements where volunteerId = ${volunteerId} and agreement = ${agreement} and id <> ${id}`) !== undefined
  refuseWrong({ agreement: isThere ? 'That one is on record by itself. Correct it there, and take this one off' : undefined, signedOn: wrongPastDay(signedOn, today, 'the day it was signed') })
  const was = one<{ signedOn: CivilDate }>(db, sql`select signedOn from agreements where id = ${id}`)!
  runOnOne(db, sql`update agreements set agreement = ${agreement}, signedOn = ${signedOn} where id = ${id}`)
  beginsWith(db, volunteerId, 'agreements', was.signedOn, signedOn)
}

function correctContact({ id, on, what, who }: Of<'contact'>, { db, today }: CommandContext): void {
  refuseWrong({ on: wrongPastDay(on, today, 'the day of the contact') })
  runOnOne(db, sql`update steps set takenOn = ${on}, what = ${what}, who = ${who} where id = ${id}`)
}

function onlyWrong(wrong: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(wrong).filter((each): each is [string, string] => each[1] !== undefined))
}

function isUnderWay(db: ReadableDatabase, volunteerId: number, stage: string): boolean {
  return ['not_started', 'requested', 'received'].includes(findStanding(db, volunteerId, stage)?.state ?? '')
}

function beginsWith(db: WritableDatabase, volunteerId: number, kind: StageKind, from: CivilDate | null, to: CivilDate | null): void {
  const stage = stageOfKind(db, kind)
  if (stage !== undefined) stageBegins(db, volunteerId, stage.stage, from, to)
}

/* A stage that began with the record begins with its corrected day, where it was not said to be done before that. */
function stageBegins(db: WritableDatabase, volunteerId: number, stage: string, from: CivilDate | null, to: CivilDate | null): void {
  if (from === null || to === null || from === to) return
  run(db, sql`update stages set requestedOn = ${to} where volunteerId = ${volunteerId} and stage = ${stage} and requestedOn = ${from} and (completedOn is null or completedOn >= ${to})`)
}
