import type { CivilDate } from '#domain/civil-date.ts'
import type { GateRules, StageRecord } from '#domain/gate.ts'
import { isApproved, isLetOff, stagesFromBefore } from '#domain/gate.ts'
import type { Agreement } from '#domain/recruitment/agreement.ts'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { isForChildren, joinUpdateServiceBy } from '#domain/recruitment/certificate.ts'
import { declareAgainOn } from '#domain/recruitment/independence.ts'
import { asksForGoodConduct } from '#domain/recruitment/overseas-stay.ts'
import type { PathStage } from '#domain/recruitment/path-stage.ts'
import { stagesInOrder } from '#domain/recruitment/path-stage.ts'
import type { StageFacts } from '#domain/recruitment/stage-requirements.ts'
import { missingForStage } from '#domain/recruitment/stage-requirements.ts'
import type { Evidence } from '#domain/recruitment/evidence.ts'
import { restsOn } from '#domain/recruitment/evidence.ts'
import { hoursDone } from '#domain/recruitment/training-module.ts'
import { monthsLater } from '#domain/due/calendar.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { one, sql } from '../database/sql.ts'
import { findGate } from '../due/gate-records.ts'
import { findIntervals } from '../due/intervals-repository.ts'
import { listAgreements, listChases, listDbsChecks, listDeclarations, listIdentityChecks, listInterviews, listOverseasStays, listReferees, listTraining } from './dossier-repository.ts'
import { listPurgesDue } from './purge.ts'
import { regulatedPatternOf } from './regulated-pattern.ts'

/** Everything recorded of one volunteer's recruitment as it stands on the day; refuses where there is no such volunteer. */
export function readDossier(db: ReadableDatabase, volunteerId: number, today: CivilDate): Dossier {
  const person = one<{ bornOn: CivilDate | null; enquiredOn: CivilDate | null }>(db, sql`select bornOn, enquiredOn from volunteers where id = ${volunteerId}`)
  if (person === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
  const gate = findGate(db, volunteerId, today)
  const { rules, stages } = gate
  const before = stagesFromBefore(gate, today)
  const wasApproved = isApproved(gate, today)
  const chases = listChases(db, volunteerId, today)
  const training = listTraining(db, volunteerId).filter((row) => row.trainedOn <= today)
  const hours = hoursDone(training)
  const appliedOn = person.enquiredOn ?? today
  const records = {
    referees: listReferees(db, volunteerId), interviews: listInterviews(db, volunteerId), dbs: listDbsChecks(db, volunteerId), identity: listIdentityChecks(db, volunteerId), declarations: listDeclarations(db, volunteerId),
    agreements: listAgreements(db, volunteerId), stays: listOverseasStays(db, volunteerId),
  }
  const firstTrainedOn = (id: number): CivilDate | null => training.find((row) => row.moduleId === id)?.trainedOn ?? null
  const dbs = records.dbs.find((check) => isForChildren(check.workforce)) ?? records.dbs[0] ?? null
  const evidence = {
    dbs, referees: records.referees, interviews: records.interviews, identityChecks: records.identity, declarations: records.declarations, agreements: records.agreements,
    trainedOn: rules.modules.filter(({ isRequired, isRetired }) => isRequired && !isRetired).map(({ id }) => firstTrainedOn(id)),
  } satisfies Evidence
  const factsOf = ({ stage }: PathStage): StageFacts => ({
    isMissingData: wasApproved && stages.every((each) => each.stage !== stage),
    wasDone: stages.find((each) => each.stage === stage)?.completedOn !== undefined && stages.find((each) => each.stage === stage)?.completedOn !== null,
    identity: records.identity[0] ?? null, interview: records.interviews.find((each) => each.stage === stage) ?? null, reference: records.referees.find((each) => each.stage === stage) ?? null, dbs: evidence.dbs,
    goodConductMissing: gate.goodConductMissing, independence: records.declarations[0]?.outcome ?? null,
    hours, modulesDone: training.map((row) => row.moduleId), agreements: records.agreements.map((row) => row.agreement),
  })
  return {
    today,
    referenceChaseDays: findIntervals(db, today).referenceChaseDays,
    stages: stagesInOrder(rules.path).map((stage) => stageOf(stage, stages.find((each) => each.stage === stage.stage), factsOf(stage), rules, wasApproved, { chasedOn: chases.get(stage.stage) ?? null, isFromBefore: before.includes(stage.stage), restsOn: restsOn(stage, evidence) })),
    referees: records.referees, interviews: records.interviews, identityChecks: records.identity,
    dbsChecks: records.dbs.map(({ statusChecks, disclosure, ...check }) => ({
      ...check, disclosure: check.decision === null && disclosure !== 'assessed' ? disclosure : null, joinBy: check.issuedOn === null ? null : joinUpdateServiceBy(check.issuedOn),
      statusChecks: statusChecks.map(({ result, ...each }) => ({ ...each, says: result === 'new_info' || result === 'no_match' ? result : 'current' as const })),
    })),
    overseasStays: records.stays.map((stay) => ({ ...stay, isAskedFor: asksForGoodConduct(stay, person.bornOn, appliedOn, rules.policy) })),
    declarations: records.declarations.map((each) => ({ ...each, againOn: declareAgainOn(each.declaredOn, rules.policy) })),
    modules: rules.modules.filter((module) => !module.isRetired || training.some((row) => row.moduleId === module.id)).map(({ id, name, hours, isRequired, refreshMonths }) => {
      const trainedOn = training.filter((row) => row.moduleId === id).at(-1)?.trainedOn ?? null
      return { id, name, hours, isRequired, trainedOn, dueAgainOn: trainedOn === null || refreshMonths === null ? null : monthsLater(trainedOn, refreshMonths) }
    }),
    hours: { done: hours, asked: rules.path.find((stage) => stage.kind === 'training' && !stage.isRetired)?.hours ?? null },
    agreements: (Object.keys(AGREEMENT) as Agreement[]).map((agreement) => ({ agreement, signedOn: records.agreements.find((row) => row.agreement === agreement)?.signedOn ?? null })),
    purges: listPurgesDue(db, today, volunteerId).map(({ what, dueOn, keptBecause }) => ({ what, dueOn, keptBecause: [...keptBecause] })),
    regulated: regulatedPatternOf(db, volunteerId, today),
  }
}

function stageOf({ stage, name, kind, hours }: PathStage, record: StageRecord | undefined, facts: StageFacts, { modules }: GateRules, wasApproved: boolean, more: Pick<DossierStage, 'chasedOn' | 'isFromBefore' | 'restsOn'>): Dossier['stages'][number] {
  const isClosed = record !== undefined && (record.state === 'complete' || record.state === 'waived') && (wasApproved || !isLetOff({ kind }, record))
  return { stage, name, kind, missing: isClosed ? [] : missingForStage({ kind, hours }, facts, modules), isSigned: record !== undefined && record.signedOffBy !== null, isBroughtIn: isClosed && record.signedOffBy === null, ...more }
}
