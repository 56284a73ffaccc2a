import type { Grounds } from '#domain/recruitment/signature.ts'
import { noLongerHolds, RENEWED } from '#domain/recruitment/signature.ts'
import { stagesInOrder } from '#domain/recruitment/path-stage.ts'
import type { PathStage } from '#domain/recruitment/path-stage.ts'
import type { RecruitmentRecord } from '#domain/recruitment/record-kind.ts'
import type { Followed } from '#contract/recruitment-records.ts'
import type { CommandContext } from '../context.ts'
import { findGate, gateReasonsOf } from '../due/gate-records.ts'
import type { Recorded } from './stage-evidence.ts'
import { readEvidence } from './stage-evidence.ts'
import { findStanding, moveStage, stageOfKind } from './stage-states.ts'

/*
 * What is put right is the truth, and is refused no more than it would be as a new record; but nothing stays open by what turns out not to be so. A stage whose signature does not stand on its records any more
 * opens again, and with it the gate closes: the matches show it, and none ends by itself (domain.md R3.1), as with a certificate that lapses or a declaration that is found not independent.
 */

/** The record that is corrected, or taken off, and the stage it is of; null where it is of none. */
export interface Changed {
  readonly record: RecruitmentRecord
  readonly id: number
  readonly stage: string | null
}

/**
 * Does the work on one volunteer's records and opens every stage again whose signature stood on them and does not any more, the one that the work is about first. Where a gate that was closed would open by
 * the work, whoever signed for that stage has not seen what opens it: where the signature stood on this record, the stage is to be signed again.
 */
export function openingWhatNoLongerHolds({ db, today }: CommandContext, volunteerId: number, { record, id, stage: own }: Changed, work: () => void): Followed {
  const standings = () => new Map(findGate(db, volunteerId, today).rules.path.map(({ stage }) => [stage, findStanding(db, volunteerId, stage)]))
  const isOpenGate = (): boolean => gateReasonsOf(db, volunteerId, today).length === 0
  const [wasOpenGate, stood] = [isOpenGate(), standings()]
  /* What a signature rests on was there on the day on which the stage is said to have been done. */
  const read = ({ stage, kind }: PathStage): OnRecord => {
    const gate = findGate(db, volunteerId, today)
    const all = readEvidence(db, volunteerId, gate, today)
    const doneOn = stood.get(stage)?.completedOn ?? null
    return { whenSigned: RENEWED.has(kind) && doneOn !== null ? readEvidence(db, volunteerId, gate, today, doneOn) : all, now: all }
  }
  const before = new Map(findGate(db, volunteerId, today).rules.path.map((stage) => [stage.stage, read(stage)]))
  work()
  const path = stagesInOrder(findGate(db, volunteerId, today).rules.path)
  for (const stage of [...path.filter((each) => each.stage === own), ...path.filter((each) => each.stage !== own)]) {
    const standing = findStanding(db, volunteerId, stage.stage)
    if (standing === undefined) continue
    const was = before.get(stage.stage)
    if (was === undefined) continue
    if (noLongerHolds(stage.kind, standing, groundsOf(was, stage, was), groundsOf(read(stage), stage, was))) moveStage(db, volunteerId, stage.stage, 'received')
  }
  keepIndependence({ db, today }, volunteerId)
  const [ofOwn, wasOwn] = own === null ? [] : [findStanding(db, volunteerId, own), before.get(own)]
  const stoodOnIt = ofOwn?.state === 'complete' && ofOwn.signedOffBy !== null && wasOwn !== undefined && hasRecord(wasOwn.whenSigned, record, id)
  if (own !== null && stoodOnIt && !wasOpenGate && isOpenGate()) moveStage(db, volunteerId, own, 'received')
  const opened = path.filter(({ stage }) => {
    const [was, now] = [stood.get(stage)?.state, findStanding(db, volunteerId, stage)?.state]
    return (was === undefined || was === 'complete' || was === 'waived') && now !== undefined && now !== 'complete' && now !== 'waived'
  })
  return { opened: opened.map(({ name }) => name), isGateClosed: wasOpenGate && !isOpenGate(), isGateOpened: !wasOpenGate && isOpenGate() }
}

/* A check with the Update Service comes after the signature, and a contact has none. */
function hasRecord(recorded: Recorded, record: RecruitmentRecord, id: number): boolean {
  const rows: Readonly<Record<RecruitmentRecord, readonly { readonly id: number }[]>> = {
    training: recorded.training, declaration: recorded.declarations, identity: recorded.identity, dbs: recorded.dbs, reference: recorded.referees, interview: recorded.interviews, agreement: recorded.agreements, status_check: [], contact: [],
  }
  return rows[record].some((row) => row.id === id)
}

/* Where somebody lived is asked for when identity is signed for, and is missing data after that. */
function groundsOf({ whenSigned, now }: OnRecord, stage: PathStage, before: OnRecord): Grounds {
  const ofAddresses = new Set([...whenSigned.addressesMissing, ...before.whenSigned.addressesMissing])
  return { missing: whenSigned.missingItemsFor(stage).filter((what) => !ofAddresses.has(what)), restsOn: whenSigned.restsOn(stage), isOnRecord: now.isOnRecord(stage) }
}

/** What of a stage was there when it was signed for, and what is there now. */
interface OnRecord {
  readonly whenSigned: Recorded
  readonly now: Recorded
}

/* By what they declared last somebody is independent or is not, whichever signature there is: the same as when it is declared. */
function keepIndependence({ db, today }: Pick<CommandContext, 'db' | 'today'>, volunteerId: number): void {
  const stage = stageOfKind(db, 'independence')
  const last = readEvidence(db, volunteerId, findGate(db, volunteerId, today), today).declarations[0]
  if (stage === undefined || last === undefined || last.outcome === 'independent') return
  const state = findStanding(db, volunteerId, stage.stage)?.state
  if (state === undefined || state === 'complete' || state === 'waived') moveStage(db, volunteerId, stage.stage, 'received')
}
