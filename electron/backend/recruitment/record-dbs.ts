import type { CivilDate } from '#domain/civil-date.ts'
import type { DbsDecision, Disclosure, StatusResult } from '#domain/recruitment/certificate.ts'
import { certificateNumber } from '#domain/recruitment/certificate.ts'
import { isCurrentThere, wrongDbsCheck, wrongDecision, wrongStatusCheck, wrongSubscription } from '#domain/recruitment/dbs-check.ts'
import type { ParsedInputOf } from '#contract/procedure.ts'
import type { recruitmentContract } from '#contract/recruitment.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import { recordEvent } from '../database/audit.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { beginStage, findStanding, mustBeVolunteer, stageOfKind } from './stage-states.ts'

/* DBS checks (domain.md R3.2 to R3.6): what was disclosed is never written down, only that it was assessed, by whose reference, and what was decided. */

type Given<Verb extends keyof typeof recruitmentContract> = ParsedInputOf<(typeof recruitmentContract)[Verb]>

interface KeptCheck {
  readonly id: number
  readonly volunteerId: number
  readonly appliedOn: CivilDate | null
  readonly seenOn: CivilDate | null
  readonly disclosure: Disclosure | null
  readonly decision: DbsDecision | null
  readonly obtainedBy: string | null
}

function findCheck(db: ReadableDatabase, id: number): KeptCheck {
  const found = one<KeptCheck>(db, sql`select id, volunteerId, appliedOn, seenOn, disclosure, decision, obtainedBy from dbsChecks where id = ${id}`)
  if (found === undefined) throw new Refusal('not-found', { what: 'such DBS check' })
  return found
}

/** Whether the Update Service says that the check is current. */
export function isCurrentByAnswers(db: ReadableDatabase, id: number, today: CivilDate): boolean {
  return isCurrentThere({ statusChecks: all(db, sql`select checkedOn, result from updateServiceChecks where dbsCheckId = ${id} order by checkedOn, id`) }, today)
}

export function recordDbs({ volunteerId, id, ...given }: Given<'recordDbs'>, { db, who, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  const check = { ...given, certificateNumber: given.certificateNumber === null || given.certificateNumber.trim() === '' ? null : certificateNumber(given.certificateNumber) }
  refuseWrong(wrongDbsCheck(check, today, id !== null && isCurrentByAnswers(db, id, today)))
  const decided = check.decision === null ? { on: null, by: null } : { on: today, by: who }
  if (id === null) {
    run(db, sql`
      insert into dbsChecks (volunteerId, appliedOn, level, workforce, levelRationale, certificateNumber, issuedOn, nameOnCertificate, position, seenOn, seenBy, disclosure, decision, decidedOn, decidedBy, note, obtainedBy)
      values (${volunteerId}, ${check.appliedOn}, ${check.level}, ${check.workforce}, ${check.levelRationale}, ${check.certificateNumber}, ${check.issuedOn}, ${check.nameOnCertificate}, ${check.position}, ${check.seenOn}, ${check.seenBy}, ${check.disclosure},
        ${check.decision}, ${decided.on}, ${decided.by}, ${check.note}, ${check.obtainedBy})`)
  } else {
    const known = findCheck(db, id)
    if (known.volunteerId !== volunteerId) throw new Refusal('not-found', { what: 'such DBS check' })
    if (known.decision !== null) throw new Refusal('dbs-is-decided')
    runOnOne(db, sql`
      update dbsChecks set appliedOn = ${check.appliedOn}, level = ${check.level}, workforce = ${check.workforce}, levelRationale = ${check.levelRationale}, certificateNumber = ${check.certificateNumber}, issuedOn = ${check.issuedOn},
        nameOnCertificate = ${check.nameOnCertificate}, position = ${check.position}, seenOn = ${check.seenOn}, seenBy = ${check.seenBy}, disclosure = ${check.disclosure}, decision = ${check.decision}, decidedOn = ${decided.on}, decidedBy = ${decided.by}, note = ${check.note}, obtainedBy = ${check.obtainedBy}
      where id = ${id}`)
  }
  moveDbsStage(db, volunteerId, today, check.seenOn === null ? 'requested' : 'received', check.appliedOn)
  return null
}

export function decideDbs({ id, assessmentReference, decision, decidedOn }: Given<'decideDbs'>, { db, who, today }: CommandContext): null {
  const check = findCheck(db, id)
  if (check.decision !== null) throw new Refusal('dbs-is-decided')
  refuseWrong(wrongDecision({ assessmentReference, decision, decidedOn }, check, today, isCurrentByAnswers(db, id, today)))
  run(db, sql`
    update dbsChecks set disclosure = ${check.disclosure === 'to_assess' ? 'assessed' : check.disclosure}, assessmentReference = ${assessmentReference}, decision = ${decision}, decidedOn = ${decidedOn}, decidedBy = ${who} where id = ${id}`)
  return null
}

export function recordUpdateServiceCheck({ dbsCheckId, consentOn, checkedOn, result }: Given<'recordUpdateServiceCheck'>, { db, who, today }: CommandContext): null {
  const check = findCheck(db, dbsCheckId)
  refuseWrong(wrongStatusCheck({ consentOn, checkedOn, result }, check, today))
  run(db, sql`update dbsChecks set updateService = ${result === 'no_match' ? sql`iif(updateService = 'no', 'no', 'unknown')` : sql`'yes'`}, consentOn = ${consentOn} where id = ${dbsCheckId}`)
  run(db, sql`insert into updateServiceChecks (dbsCheckId, checkedOn, checkedBy, result) values (${dbsCheckId}, ${checkedOn}, ${who}, ${result})`)
  return null
}

export function recordSubscription({ dbsCheckId, updateService, consentOn }: Given<'recordSubscription'>, { db, today }: CommandContext): null {
  findCheck(db, dbsCheckId)
  const isAnswered = one(db, sql`select 1 from updateServiceChecks where dbsCheckId = ${dbsCheckId} and result <> 'no_match'`) !== undefined
  refuseWrong(wrongSubscription({ updateService, consentOn }, isAnswered, today))
  runOnOne(db, sql`update dbsChecks set updateService = ${updateService}, consentOn = ${consentOn} where id = ${dbsCheckId}`)
  return null
}

/* That a certificate remains current, and not that it did not reveal anything, tells that it did: so it is criminal-offence data (domain.md R3.5). */
export function lookAtStatusResult({ id }: Given<'lookAtStatusResult'>, { db }: CommandContext): { readonly result: StatusResult } {
  const found = one<{ result: StatusResult; volunteerId: number }>(db, sql`select result, volunteerId from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where updateServiceChecks.id = ${id}`)
  if (found === undefined) throw new Refusal('not-found', { what: 'such check' })
  recordEvent(db, { event: 'status result looked at', facts: { volunteer: found.volunteerId } })
  return { result: found.result }
}

/* A renewal of somebody long approved leaves the stage as it is: the certificate speaks for itself. */
function moveDbsStage(db: WritableDatabase, volunteerId: number, today: CivilDate, state: 'requested' | 'received', appliedOn: CivilDate | null): void {
  const stage = stageOfKind(db, 'dbs')
  if (stage === undefined) return
  const standing = findStanding(db, volunteerId, stage.stage)
  if (standing?.state === 'complete' || standing?.state === 'waived') return
  beginStage(db, volunteerId, stage.stage, today, state, { requestedOn: appliedOn })
}
