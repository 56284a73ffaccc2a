import type { CivilDate } from '#domain/civil-date.ts'
import type { ParsedInputOf } from '#contract/procedure.ts'
import type { recruitmentContract } from '#contract/recruitment.ts'
import { wrongIdentity } from '#domain/recruitment/identity.ts'
import { wrongInterview } from '#domain/recruitment/interview.ts'
import { wrongReference } from '#domain/recruitment/reference.ts'
import { wrongSimpleStage } from '#domain/recruitment/simple-stage.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import { bit } from '../database/yes-no.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { beginStage, findStanding, mustBeOpen, mustBeUnderWay, stageOnPath } from './stage-states.ts'

/* What is written down of a stage: an application read, an interview planned or held, a reference asked for or received, documents seen. */

type Given<Verb extends keyof typeof recruitmentContract> = ParsedInputOf<(typeof recruitmentContract)[Verb]>

export function recordStage({ volunteerId, stage, requestedOn, doneOn, outcome, notes }: Given<'recordStage'>, { db, today }: CommandContext): null {
  const onPath = stageOnPath(db, stage, ['application', 'shadowing', 'other'])
  mustBeOpen(db, volunteerId, onPath)
  mustBeUnderWay(db, volunteerId, onPath, today)
  refuseWrong(wrongSimpleStage({ requestedOn, doneOn }, today))
  beginStage(db, volunteerId, stage, today, doneOn === null ? 'requested' : 'received', { requestedOn, completedOn: doneOn, outcome, notes })
  return null
}

export function recordInterview({ volunteerId, stage, ...interview }: Given<'recordInterview'>, { db, today }: CommandContext): null {
  mustBeOpen(db, volunteerId, stageOnPath(db, stage, ['interview']))
  saveInterview(db, volunteerId, stage, interview, today)
  moveWithInterview(db, volunteerId, stage, interview, today)
  return null
}

/** How far the stage is by its interview. */
export function moveWithInterview(db: WritableDatabase, volunteerId: number, stage: string, { heldOn }: { readonly heldOn: CivilDate | null }, today: CivilDate): void {
  const asked = findStanding(db, volunteerId, stage)?.requestedOn ?? (heldOn !== null && heldOn < today ? heldOn : today)
  beginStage(db, volunteerId, stage, today, heldOn === null ? 'requested' : 'received', { requestedOn: asked })
}

/** Writes an interview down, or in the place of the one there was; moves no stage. Refuses what `wrongInterview` refuses. */
export function saveInterview(db: WritableDatabase, volunteerId: number, stage: string, interview: Omit<Given<'recordInterview'>, 'volunteerId' | 'stage'>, today: CivilDate): void {
  refuseWrong(wrongInterview(interview, today))
  run(db, sql`
    insert into interviews (volunteerId, stage, plannedOn, plannedAt, place, heldOn, interviewers, withYoungPeople, outcome, notes) values (${volunteerId}, ${stage}, ${interview.plannedOn}, ${interview.plannedAt}, ${interview.place},
      ${interview.heldOn}, ${interview.interviewers}, ${bit(interview.withYoungPeople)}, ${interview.outcome}, ${interview.notes})
    on conflict (volunteerId, stage) do update set plannedOn = excluded.plannedOn, plannedAt = excluded.plannedAt, place = excluded.place, heldOn = excluded.heldOn, interviewers = excluded.interviewers,
      withYoungPeople = excluded.withYoungPeople, outcome = excluded.outcome, notes = excluded.notes`)
}

export function recordReference({ volunteerId, stage, ...reference }: Given<'recordReference'>, { db, who, today }: CommandContext): null {
  mustBeOpen(db, volunteerId, stageOnPath(db, stage, ['reference']))
  saveReference(db, volunteerId, stage, reference, who, today)
  moveWithReference(db, volunteerId, stage, reference, today)
  return null
}

/** How far the stage is by its reference. */
export function moveWithReference(db: WritableDatabase, volunteerId: number, stage: string, { requestedOn, receivedOn }: { readonly requestedOn: CivilDate | null; readonly receivedOn: CivilDate | null }, today: CivilDate): void {
  beginStage(db, volunteerId, stage, today, receivedOn !== null ? 'received' : requestedOn !== null ? 'requested' : 'not_started', { requestedOn })
}

/** Writes a reference down, or in the place of the one there was; moves no stage. Refuses what `wrongReference` refuses. */
export function saveReference(db: WritableDatabase, volunteerId: number, stage: string, reference: Omit<Given<'recordReference'>, 'volunteerId' | 'stage'>, who: string, today: CivilDate): void {
  refuseWrong(wrongReference(reference, today))
  const { name, kind, relationship, organisation, email, phone, requestedOn, receivedOn, verifiedOn, outcome, notes } = reference
  const verifiedBy = verifiedOn === null ? null : who
  run(db, sql`
    insert into referees (volunteerId, stage, name, kind, relationship, organisation, email, phone, isRelative, requestedOn, receivedOn, verifiedOn, verifiedBy, hasConcerns, outcome, notes)
    values (${volunteerId}, ${stage}, ${name}, ${kind}, ${relationship}, ${organisation}, ${email}, ${phone}, ${bit(reference.isRelative)}, ${requestedOn}, ${receivedOn}, ${verifiedOn}, ${verifiedBy}, ${bit(reference.hasConcerns)}, ${outcome}, ${notes})
    on conflict (volunteerId, stage) do update set name = excluded.name, kind = excluded.kind, relationship = excluded.relationship, organisation = excluded.organisation, email = excluded.email, phone = excluded.phone, isRelative = excluded.isRelative,
      requestedOn = excluded.requestedOn, receivedOn = excluded.receivedOn, verifiedBy = iif(verifiedOn is excluded.verifiedOn, verifiedBy, excluded.verifiedBy), verifiedOn = excluded.verifiedOn, hasConcerns = excluded.hasConcerns,
      outcome = excluded.outcome, notes = excluded.notes`)
}

export function recordIdentity({ volunteerId, stage, documents, ...check }: Given<'recordIdentity'>, { db, who, today }: CommandContext): null {
  mustBeOpen(db, volunteerId, stageOnPath(db, stage, ['identity']))
  refuseWrong(wrongIdentity({ ...check, documents }, today))
  const { lastId } = run(db, sql`insert into identityChecks (volunteerId, checkedOn, checkedBy, route, viewing, rationale) values (${volunteerId}, ${check.checkedOn}, ${who}, ${check.route}, ${check.viewing}, ${check.rationale})`)
  for (const { kind, lastFour, expiresOn } of documents) run(db, sql`insert into identityDocuments (identityCheckId, kind, lastFour, expiresOn) values (${lastId}, ${kind}, ${lastFour}, ${expiresOn})`)
  beginStage(db, volunteerId, stage, today, 'received', { requestedOn: findStanding(db, volunteerId, stage)?.requestedOn ?? check.checkedOn })
  return null
}
