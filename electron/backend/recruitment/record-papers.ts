import { wrongAddress } from '#domain/recruitment/address-history.ts'
import { wrongDeclaration } from '#domain/recruitment/independence.ts'
import { wrongOverseasStay } from '#domain/recruitment/overseas-stay.ts'
import { wrongPastDay } from '#domain/recruitment/past-day.ts'
import { wrongAccreditation } from '#domain/recruitment/training-module.ts'
import type { ParsedInputOf } from '#contract/procedure.ts'
import type { recruitmentContract } from '#contract/recruitment.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { one, run, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { beginStage, findStanding, moveStage, mustBeVolunteer, stageOfKind, stageOnPath } from './stage-states.ts'

/* What somebody declares, learns and signs, where they lived, and who was asked again. */

type Given<Verb extends keyof typeof recruitmentContract> = ParsedInputOf<(typeof recruitmentContract)[Verb]>

export function recordOverseasStay({ volunteerId, id, country, fromOn, toOn, certificateOn, instead }: Given<'recordOverseasStay'>, { db, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  refuseWrong(wrongOverseasStay({ country, fromOn, toOn, certificateOn }, today))
  if (id === null) {
    run(db, sql`insert into overseasStays (volunteerId, country, fromOn, toOn, certificateOn, instead) values (${volunteerId}, ${country}, ${fromOn}, ${toOn}, ${certificateOn}, ${instead})`)
    return null
  }
  const { changes } = run(db, sql`update overseasStays set country = ${country}, fromOn = ${fromOn}, toOn = ${toOn}, certificateOn = ${certificateOn}, instead = ${instead} where id = ${id} and volunteerId = ${volunteerId}`)
  if (changes === 0) throw new Refusal('not-found', { what: 'such stay' })
  return null
}

export function removeOverseasStay({ id }: Given<'removeOverseasStay'>, { db }: CommandContext): null {
  if (run(db, sql`delete from overseasStays where id = ${id}`).changes === 0) throw new Refusal('not-found', { what: 'such stay' })
  return null
}

export function recordAddress({ volunteerId, id, address, postcode, fromOn, toOn }: Given<'recordAddress'>, { db, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  refuseWrong(wrongAddress({ address, fromOn, toOn }, today))
  if (id === null) run(db, sql`insert into addresses (volunteerId, fromOn, toOn, address, postcode) values (${volunteerId}, ${fromOn}, ${toOn}, ${address}, ${postcode})`)
  else if (run(db, sql`update addresses set fromOn = ${fromOn}, toOn = ${toOn}, address = ${address}, postcode = ${postcode} where id = ${id} and volunteerId = ${volunteerId}`).changes === 0) throw new Refusal('not-found', { what: 'such address' })
  return null
}

export function removeAddress({ id }: Given<'removeAddress'>, { db }: CommandContext): null {
  if (run(db, sql`delete from addresses where id = ${id}`).changes === 0) throw new Refusal('not-found', { what: 'such address' })
  return null
}

export function declareIndependence({ volunteerId, ...declared }: Given<'declareIndependence'>, { db, who, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  refuseWrong(wrongDeclaration(declared, today))
  run(db, sql`
    insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, councilRole, directorate, householdLink, homeProvider, outcome, decidedBy, notes)
    values (${volunteerId}, ${declared.declaredOn}, ${Number(declared.isCouncillor)}, ${declared.councilRole}, ${declared.directorate}, ${declared.householdLink}, ${declared.homeProvider}, ${declared.outcome}, ${who}, ${declared.notes})`)
  const stage = stageOfKind(db, 'independence')
  if (stage === undefined) return null
  const standing = findStanding(db, volunteerId, stage.stage)
  // Declared again as independent, the stage stays as it was signed; anything else opens it, and closes the gate.
  const isSigned = standing?.state === 'complete' || standing?.state === 'waived'
  const known = { requestedOn: standing?.requestedOn ?? declared.declaredOn }
  if (declared.outcome !== 'independent') moveStage(db, volunteerId, stage.stage, 'received', known)
  else if (!isSigned) beginStage(db, volunteerId, stage.stage, today, 'received', known)
  return null
}

export function recordTraining({ volunteerId, moduleIds, trainedOn, hours, trainer, accreditedBy, accreditedLevel }: Given<'recordTraining'>, { db, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  refuseWrong({ trainedOn: wrongPastDay(trainedOn, today, 'the day of the training'), ...wrongAccreditation({ accreditedBy, accreditedLevel }) })
  for (const moduleId of moduleIds) {
    if (one(db, sql`select 1 from trainingModules where id = ${moduleId}`) === undefined) throw new Refusal('not-found', { what: 'such module' })
    run(db, sql`insert into trainingRecords (volunteerId, moduleId, trainedOn, hours, trainer, accreditedBy, accreditedLevel)
      values (${volunteerId}, ${moduleId}, ${trainedOn}, ${moduleIds.length === 1 ? hours : null}, ${trainer}, ${accreditedBy}, ${accreditedLevel})`)
  }
  beginStageOfKind(db, volunteerId, 'training', trainedOn, today)
  return null
}

export function signAgreements({ volunteerId, agreements, signedOn }: Given<'signAgreements'>, { db, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  refuseWrong({ signedOn: wrongPastDay(signedOn, today, 'the day it was signed') })
  for (const agreement of agreements) run(db, sql`insert into agreements (volunteerId, agreement, signedOn) values (${volunteerId}, ${agreement}, ${signedOn}) on conflict (volunteerId, agreement) do update set signedOn = excluded.signedOn`)
  beginStageOfKind(db, volunteerId, 'agreements', signedOn, today)
  return null
}

export function remind({ volunteerId, stage, remindedOn, how }: Given<'remind'>, { db, who, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  stageOnPath(db, stage)
  refuseWrong({ remindedOn: wrongPastDay(remindedOn, today, 'the day they were asked again') })
  run(db, sql`insert into steps (kind, takenOn, what, who, volunteerId, stage) values ('chase', ${remindedOn}, ${how}, ${who}, ${volunteerId}, ${stage})`)
  return null
}

function beginStageOfKind(db: WritableDatabase, volunteerId: number, kind: 'training' | 'agreements', on: string, today: string): void {
  const stage = stageOfKind(db, kind)
  if (stage === undefined) return
  const standing = findStanding(db, volunteerId, stage.stage)
  if (standing?.state === 'complete' || standing?.state === 'waived') return
  beginStage(db, volunteerId, stage.stage, today, 'received', { requestedOn: standing?.requestedOn ?? on })
}
