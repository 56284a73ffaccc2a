import type { CivilDate } from '#domain/civil-date.ts'
import type { GateRecord } from '#domain/gate.ts'
import { isApproved, isDone } from '#domain/gate.ts'
import { missingAddresses } from '#domain/recruitment/address-history.ts'
import { isForChildren } from '#domain/recruitment/certificate.ts'
import { isCurrentThere } from '#domain/recruitment/dbs-check.ts'
import type { Evidence } from '#domain/recruitment/evidence.ts'
import { restsOn } from '#domain/recruitment/evidence.ts'
import type { PathStage } from '#domain/recruitment/path-stage.ts'
import { sawThemAtWork } from '#domain/recruitment/reference.ts'
import type { StageFacts } from '#domain/recruitment/stage-requirements.ts'
import { missingForStage, missingItemsInTraining } from '#domain/recruitment/stage-requirements.ts'
import { hoursDone } from '#domain/recruitment/training-module.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { listAddresses, listAgreements, listDbsChecks, listDeclarations, listIdentityChecks, listInterviews, listOverseasStays, listReferees, listTraining } from './dossier-repository.ts'

/* What a signature for each stage of somebody's path rests on, as it is recorded now: whether anybody may sign, and after a correction whether a signature still stands. */

/** What is recorded of one volunteer's recruitment, and what of each stage it leaves open. */
export interface Recorded {
  readonly referees: ReturnType<typeof listReferees>
  readonly interviews: ReturnType<typeof listInterviews>
  readonly dbs: ReturnType<typeof listDbsChecks>
  readonly identity: ReturnType<typeof listIdentityChecks>
  readonly declarations: ReturnType<typeof listDeclarations>
  readonly agreements: ReturnType<typeof listAgreements>
  readonly stays: ReturnType<typeof listOverseasStays>
  readonly addresses: ReturnType<typeof listAddresses>
  readonly training: ReturnType<typeof listTraining>
  readonly hours: number
  /** What of the five years before the check of identity has no address. */
  readonly addressesMissing: readonly string[]
  /** What the stage lacks before anybody can sign for it, whether somebody has or not. */
  readonly missingFor: (stage: PathStage) => string[]
  /** What a stage that was signed for before they left lacks today, before anybody signs that it still holds; what a workbook brought in complete rests on no record of this file. */
  readonly missingAgainFor: (stage: PathStage) => string[]
  /** The same item by item, to be held against what it lacked at another time. */
  readonly missingItemsFor: (stage: PathStage) => string[]
  /** Whether anything at all is on record of the stage. */
  readonly isOnRecord: (stage: PathStage) => boolean
  readonly restsOn: (stage: PathStage) => CivilDate | null
}

/** What is recorded of the volunteer whose gate it is; with another day, of what is recorded anew from time to time only what was there by then. */
export function readEvidence(db: ReadableDatabase, volunteerId: number, gate: GateRecord, today: CivilDate, thereBy: CivilDate = today): Recorded {
  const { rules, stages } = gate
  const training = listTraining(db, volunteerId).filter((row) => row.trainedOn <= thereBy)
  const hours = hoursDone(training)
  const wasThere = (on: CivilDate | null): boolean => thereBy === today || on === null || on <= thereBy
  const records = {
    referees: listReferees(db, volunteerId), interviews: listInterviews(db, volunteerId), dbs: listDbsChecks(db, volunteerId).filter(({ issuedOn, appliedOn }) => wasThere(issuedOn ?? appliedOn)),
    identity: listIdentityChecks(db, volunteerId).filter(({ checkedOn }) => wasThere(checkedOn)), declarations: listDeclarations(db, volunteerId).filter(({ declaredOn }) => wasThere(declaredOn)),
    agreements: listAgreements(db, volunteerId), stays: listOverseasStays(db, volunteerId), addresses: listAddresses(db, volunteerId),
  }
  const addressesMissing = missingAddresses([...records.addresses, ...records.stays], records.identity[0]?.checkedOn ?? today)
  const firstTrainedOn = (id: number): CivilDate | null => training.find((row) => row.moduleId === id)?.trainedOn ?? null
  const found = records.dbs.find((check) => isForChildren(check.workforce)) ?? records.dbs[0] ?? null
  const dbs = found === null ? null : { ...found, isCurrentThere: isCurrentThere(found, today) }
  const evidence = {
    dbs, referees: records.referees, interviews: records.interviews, identityChecks: records.identity, declarations: records.declarations, agreements: records.agreements,
    trainedOn: rules.modules.filter(({ isRequired, isRetired }) => isRequired && !isRetired).map(({ id }) => firstTrainedOn(id)),
  } satisfies Evidence
  const wasApproved = isApproved(gate, today)
  const recordOf = (stage: string): GateRecord['stages'][number] | undefined => stages.find((each) => each.stage === stage)
  const isLastReference = ({ stage }: PathStage): boolean => rules.path.every((each) => {
    if (each.kind !== 'reference' || each.isRetired || each.stage === stage) return true
    const other = recordOf(each.stage)
    return other !== undefined && isDone(other, today) && !sawThemAtWork(records.referees.find((referee) => referee.stage === each.stage)?.kind ?? null)
  })
  const factsOf = (stage: PathStage): StageFacts => {
    const record = recordOf(stage.stage)
    return {
      isMissingData: wasApproved && record === undefined, wasDone: record !== undefined && record.completedOn !== null,
      identity: records.identity[0] ?? null, addressesMissing, interview: records.interviews.find((each) => each.stage === stage.stage) ?? null, reference: records.referees.find((each) => each.stage === stage.stage) ?? null,
      isLastReference: stage.kind === 'reference' && isLastReference(stage), dbs, goodConductMissing: gate.goodConductMissing, independence: records.declarations[0]?.outcome ?? null,
      hours, modulesDone: training.map((row) => row.moduleId), agreements: records.agreements.map((row) => row.agreement),
    }
  }
  const isOnRecord = ({ stage, kind }: PathStage): boolean => {
    switch (kind) {
      case 'reference': return records.referees.some((each) => each.stage === stage)
      case 'interview': return records.interviews.some((each) => each.stage === stage)
      case 'dbs': return records.dbs.length > 0
      case 'identity': return records.identity.length > 0
      case 'independence': return records.declarations.length > 0
      case 'training': return training.length > 0
      case 'agreements': return records.agreements.length > 0
      default: return false
    }
  }
  const missingFor = (stage: PathStage): string[] => missingForStage(stage, factsOf(stage), rules.modules)
  return {
    ...records, training, hours, addressesMissing, missingFor, restsOn: (stage) => restsOn(stage, evidence),
    missingItemsFor: (stage) => (stage.kind === 'training' ? missingItemsInTraining(stage.hours, factsOf(stage), rules.modules) : missingFor(stage)),
    isOnRecord, missingAgainFor: (stage) => (isOnRecord(stage) ? missingFor(stage) : stage.kind === 'dbs' ? [...gate.goodConductMissing] : []),
  }
}
