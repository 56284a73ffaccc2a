import { standingOn } from '#domain/due/standing.ts'
import { gateReasonInWords } from '#domain/gate-words.ts'
import { keepsFromApproval, reasonsGateIsClosed, stagesFromBefore } from '#domain/gate.ts'
import { wrongInCommitment } from '#domain/commitment.ts'
import { wrongDoneDay } from '#domain/recruitment/evidence.ts'
import { wrongPastDay } from '#domain/recruitment/past-day.ts'
import { NEVER_WAIVED } from '#domain/recruitment/path-stage.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import type { ParsedInputOf } from '#contract/procedure.ts'
import type { recruitmentContract } from '#contract/recruitment.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import { run, sql } from '../database/sql.ts'
import { findGate } from '../due/gate-records.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { insertCommitment } from '../volunteers/commitments-repository.ts'
import { insertStatusPeriod } from '../volunteers/status-periods.ts'
import { readDossier } from './dossier.ts'
import { findStanding, moveStage, mustBeOpen, mustBeVolunteer, stageOfKind, stageOnPath } from './stage-states.ts'

/* Only a signature completes a stage, and only approval opens the gate (domain.md R3.1, requirement H10). Who is at the computer signs. */

type Given<Verb extends keyof typeof recruitmentContract> = ParsedInputOf<(typeof recruitmentContract)[Verb]>

export function signOff({ volunteerId, stage, doneOn, safeAction }: Given<'signOff'>, { db, who, today }: CommandContext): null {
  const onPath = stageOnPath(db, stage)
  mustBeOpen(db, volunteerId, onPath)
  if (onPath.kind === 'approval') throw new Refusal('not-right', { words: 'Approval is given by opening the gate' })
  const dossier = readDossier(db, volunteerId, today)
  const { missing, restsOn } = dossier.stages.find((each) => each.stage === stage)!
  if (missing.length > 0) throw new Refusal('stage-not-ready', { stage: onPath.name, missing: together(missing) })
  const standing = findStanding(db, volunteerId, stage)
  if (standing?.state === 'failed') throw new Refusal('not-right', { words: `${onPath.name} failed. Open it again before it is signed off` })
  const requestedOn = standing?.requestedOn ?? null
  refuseWrong({ doneOn: wrongDoneDay(doneOn, requestedOn, restsOn, today) })
  const hours = onPath.kind === 'training' ? dossier.hours.done : null
  run(db, sql`
    insert into stages (volunteerId, stage, state, requestedOn, completedOn, hours, safeAction, signedOffBy, signedOffOn) values (${volunteerId}, ${stage}, 'complete', ${doneOn}, ${doneOn}, ${hours}, ${safeAction}, ${who}, ${today})
    on conflict (volunteerId, stage) do update set state = 'complete', completedOn = excluded.completedOn, hours = coalesce(excluded.hours, hours), safeAction = excluded.safeAction, signedOffBy = excluded.signedOffBy, signedOffOn = excluded.signedOffOn`)
  return null
}

export function signOffBroughtIn({ volunteerId }: Given<'signOffBroughtIn'>, { db, who, today }: CommandContext): { readonly signed: number } {
  mustBeVolunteer(db, volunteerId)
  return { signed: run(db, sql`update stages set signedOffBy = ${who}, signedOffOn = ${today} where volunteerId = ${volunteerId} and (state = 'complete' or (state = 'waived' and stage not in (select stage from pathStages where kind in (select value from json_each(${JSON.stringify([...NEVER_WAIVED])}))))) and signedOffBy is null and (completedOn is null or completedOn <= ${today})`).changes }
}

export function signAgain({ volunteerId, stage }: Given<'signAgain'>, { db, who, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  const { name } = stageOnPath(db, stage)
  if (!stagesFromBefore(findGate(db, volunteerId, today), today).includes(stage)) throw new Refusal('not-right', { words: `${name} need not be signed for again` })
  const { missing } = readDossier(db, volunteerId, today).stages.find((each) => each.stage === stage)!
  if (missing.length > 0) throw new Refusal('stage-not-ready', { stage: name, missing: together(missing) })
  run(db, sql`update stages set signedOffBy = ${who}, signedOffOn = ${today} where volunteerId = ${volunteerId} and stage = ${stage}`)
  return null
}

export function waive({ volunteerId, stage, reason }: Given<'waive'>, { db, who, today }: CommandContext): null {
  const onPath = stageOnPath(db, stage)
  mustBeOpen(db, volunteerId, onPath)
  if (NEVER_WAIVED.has(onPath.kind)) throw new Refusal('not-right', { words: `${onPath.name} cannot be waived` })
  run(db, sql`
    insert into stages (volunteerId, stage, state, notes, signedOffBy, signedOffOn) values (${volunteerId}, ${stage}, 'waived', ${reason}, ${who}, ${today})
    on conflict (volunteerId, stage) do update set state = 'waived', notes = excluded.notes, completedOn = null, signedOffBy = excluded.signedOffBy, signedOffOn = excluded.signedOffOn`)
  return null
}

export function fail({ volunteerId, stage, failedOn, reason }: Given<'fail'>, { db, who, today }: CommandContext): null {
  const onPath = stageOnPath(db, stage)
  mustBeOpen(db, volunteerId, onPath)
  const requestedOn = findStanding(db, volunteerId, stage)?.requestedOn ?? null
  refuseWrong({ failedOn: wrongPastDay(failedOn, today, 'the day') ?? (requestedOn !== null && failedOn < requestedOn ? `It was begun on ${spokenDate(requestedOn)}. Enter that day or a later one` : undefined) })
  run(db, sql`
    insert into stages (volunteerId, stage, state, completedOn, notes, signedOffBy, signedOffOn) values (${volunteerId}, ${stage}, 'failed', ${failedOn}, ${reason}, ${who}, ${today})
    on conflict (volunteerId, stage) do update set state = 'failed', completedOn = excluded.completedOn, notes = excluded.notes, signedOffBy = excluded.signedOffBy, signedOffOn = excluded.signedOffOn`)
  return null
}

export function reopenStage({ volunteerId, stage }: Given<'reopenStage'>, { db }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  const onPath = stageOnPath(db, stage)
  const standing = findStanding(db, volunteerId, stage)
  if (standing === undefined || !['complete', 'waived', 'failed'].includes(standing.state)) throw new Refusal('not-right', { words: `${onPath.name} is open already` })
  moveStage(db, volunteerId, stage, standing.state === 'complete' ? 'received' : standing.requestedOn === null ? 'not_started' : 'requested')
  return null
}

export function approve({ volunteerId, approvedOn, committedUntilOn }: Given<'approve'>, { db, who, today }: CommandContext): null {
  mustBeVolunteer(db, volunteerId)
  refuseWrong({ approvedOn: wrongPastDay(approvedOn, today, 'the day of approval'), committedUntilOn: committedUntilOn !== null && committedUntilOn <= approvedOn ? 'Enter a day after the approval' : undefined })
  const gate = findGate(db, volunteerId, today)
  if (standingOn(gate.statuses, today).status !== 'applicant') throw new Refusal('not-right', { words: 'Only an applicant can be approved' })
  // On the day itself as well as today: nothing may be complete only after the approval, nor have lapsed since.
  const reasons = [approvedOn, today].flatMap((on) => reasonsGateIsClosed(gate, on).filter(keepsFromApproval))
  const words = [...new Set(reasons.map(gateReasonInWords))]
  if (words.length > 0) throw new Refusal('gate-is-closed', { why: words.join('; ') })
  insertStatusPeriod(db, volunteerId, { status: 'active', fromOn: approvedOn, reason: null, backOn: null })
  const stage = stageOfKind(db, 'approval')
  if (stage !== undefined) {
    run(db, sql`
      insert into stages (volunteerId, stage, state, requestedOn, completedOn, safeAction, signedOffBy, signedOffOn) values (${volunteerId}, ${stage.stage}, 'complete', ${approvedOn}, ${approvedOn}, 'Every required stage complete and signed off', ${who}, ${today})
      on conflict (volunteerId, stage) do update set state = 'complete', completedOn = excluded.completedOn, safeAction = excluded.safeAction, signedOffBy = excluded.signedOffBy, signedOffOn = excluded.signedOffOn`)
  }
  if (committedUntilOn !== null) {
    refuseWrong(wrongInCommitment({ agreedOn: approvedOn, untilOn: committedUntilOn }, today))
    insertCommitment(db, volunteerId, approvedOn, committedUntilOn)
  }
  return null
}
