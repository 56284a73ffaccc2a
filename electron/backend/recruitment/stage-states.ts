import type { CivilDate } from '#domain/civil-date.ts'
import type { PathStage, StageKind } from '#domain/recruitment/path-stage.ts'
import { isApproved } from '#domain/gate.ts'
import type { StageState } from '#domain/vocabulary.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { one, run, sql } from '../database/sql.ts'
import { findGate } from '../due/gate-records.ts'
import { listPathStages } from './rules-repository.ts'

/* How a stage of one volunteer stands: recording something moves it on, and only a signature completes it. */

export interface StageStanding {
  readonly state: StageState
  readonly requestedOn: CivilDate | null
  readonly completedOn: CivilDate | null
  readonly signedOffBy: string | null
}

/** The stage of the path, which must be of the kind where one is given; refuses what is not on it. */
export function stageOnPath(db: ReadableDatabase, stage: string, kinds?: readonly StageKind[]): PathStage {
  const found = listPathStages(db).find((each) => each.stage === stage)
  if (found === undefined || found.isRetired || (kinds !== undefined && !kinds.includes(found.kind))) throw new Refusal('not-found', { what: 'such stage of the recruitment path' })
  return found
}

/** The first stage of the kind on the path; undefined where the service has none. */
export function stageOfKind(db: ReadableDatabase, kind: StageKind): PathStage | undefined {
  return listPathStages(db).find((each) => each.kind === kind && !each.isRetired)
}

export function findStanding(db: ReadableDatabase, volunteerId: number, stage: string): StageStanding | undefined {
  return one(db, sql`select state, requestedOn, completedOn, signedOffBy from stages where volunteerId = ${volunteerId} and stage = ${stage}`)
}

export function mustBeVolunteer(db: ReadableDatabase, volunteerId: number): void {
  if (one(db, sql`select 1 from volunteers where id = ${volunteerId}`) === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
}

/** Refuses where the stage is closed: what was signed for is not changed underneath the signature. */
export function mustBeOpen(db: ReadableDatabase, volunteerId: number, stage: PathStage): void {
  mustBeVolunteer(db, volunteerId)
  const state = findStanding(db, volunteerId, stage.stage)?.state
  if (state === 'complete' || state === 'waived') throw new Refusal('stage-is-closed', { stage: stage.name })
}

/** Refuses where nothing is recorded of the stage for somebody long approved: their signature says when it was done. */
export function mustBeUnderWay(db: ReadableDatabase, volunteerId: number, { stage, name }: PathStage, today: CivilDate): void {
  if (findStanding(db, volunteerId, stage) === undefined && isApproved(findGate(db, volunteerId, today), today)) throw new Refusal('not-right', { words: `They were approved long ago. Sign ${name} off with the day it was done` })
}

/**
 * Notes how far a stage is that is under way. Of somebody long approved a stage of which nothing is recorded stays so until it is signed off: to write
 * down what is missing must not close their gate (domain.md R3.1).
 */
export function beginStage(db: WritableDatabase, volunteerId: number, stage: string, today: CivilDate, state: 'not_started' | 'requested' | 'received', known: StageKnown = {}): void {
  if (findStanding(db, volunteerId, stage) === undefined && isApproved(findGate(db, volunteerId, today), today)) return
  moveStage(db, volunteerId, stage, state, known)
}

export interface StageKnown {
  readonly requestedOn?: CivilDate | null
  readonly completedOn?: CivilDate | null
  readonly outcome?: string | null
  readonly notes?: string | null
}

/** Notes how far a stage is, and when it was asked for where that is known; never completes it. */
export function moveStage(db: WritableDatabase, volunteerId: number, stage: string, state: Extract<StageState, 'not_started' | 'requested' | 'received'>, known: StageKnown = {}): void {
  const { requestedOn = null, completedOn = null, outcome = null, notes = null } = known
  run(db, sql`
    insert into stages (volunteerId, stage, state, requestedOn, completedOn, outcome, notes) values (${volunteerId}, ${stage}, ${state}, ${requestedOn}, ${completedOn}, ${outcome}, ${notes})
    on conflict (volunteerId, stage) do update set state = excluded.state, requestedOn = coalesce(excluded.requestedOn, requestedOn), completedOn = excluded.completedOn, outcome = coalesce(excluded.outcome, outcome),
      notes = coalesce(excluded.notes, notes), signedOffBy = null, signedOffOn = null`)
}
