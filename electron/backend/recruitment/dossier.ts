import type { CivilDate } from '#domain/civil-date.ts'
import type { StageRecord } from '#domain/gate.ts'
import { isApproved, isLetOff, stagesFromBefore } from '#domain/gate.ts'
import type { Agreement } from '#domain/recruitment/agreement.ts'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { distinctProviders } from '#domain/provider-name.ts'
import { joinUpdateServiceBy } from '#domain/recruitment/certificate.ts'
import { declareAgainOn } from '#domain/recruitment/independence.ts'
import { asksForGoodConduct } from '#domain/recruitment/overseas-stay.ts'
import type { PathStage } from '#domain/recruitment/path-stage.ts'
import { stagesInOrder } from '#domain/recruitment/path-stage.ts'
import { hoursDone } from '#domain/recruitment/training-module.ts'
import { appliedOnOf } from '#domain/spell.ts'
import { monthsLater } from '#domain/due/calendar.ts'
import { historyUntil } from '#domain/due/standing.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { findGate } from '../due/gate-records.ts'
import { findIntervals } from '../due/intervals-repository.ts'
import { listTakenOff } from '../history/removed-records.ts'
import { listChases } from './dossier-repository.ts'
import { listPurgesDue } from './purge.ts'
import { regulatedPatternOf } from './regulated-pattern.ts'
import type { Recorded } from './stage-evidence.ts'
import { readEvidence } from './stage-evidence.ts'

/** Everything recorded of one volunteer's recruitment as it stands on the day; refuses where there is no such volunteer. */
export function readDossier(db: ReadableDatabase, volunteerId: number, today: CivilDate): Dossier {
  const person = one<{ bornOn: CivilDate | null; enquiredOn: CivilDate | null; erasedOn: CivilDate | null }>(db, sql`select bornOn, enquiredOn, erasedOn from volunteers where id = ${volunteerId}`)
  if (person === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
  const gate = findGate(db, volunteerId, today)
  const { rules, stages } = gate
  const before = stagesFromBefore(gate, today)
  const wasApproved = isApproved(gate, today)
  const chases = listChases(db, volunteerId, today)
  const records = readEvidence(db, volunteerId, gate, today)
  const { training } = records
  const appliedOn = appliedOnOf(historyUntil(gate.statuses, today), person.enquiredOn) ?? today
  return {
    today, since: { birth: person.bornOn, enquiry: person.enquiredOn },
    referenceChaseDays: findIntervals(db, today).referenceChaseDays,
    stages: stagesInOrder(rules.path).map((stage) => stageOf(stage, stages.find((each) => each.stage === stage.stage), records, wasApproved, { chasedOn: chases.get(stage.stage) ?? null, isFromBefore: before.includes(stage.stage) })),
    referees: records.referees, interviews: records.interviews, identityChecks: records.identity,
    dbsChecks: records.dbs.map(({ statusChecks, disclosure, ...check }) => ({
      ...check, disclosure: check.decision === null && disclosure !== 'assessed' ? disclosure : null, joinBy: check.issuedOn === null ? null : joinUpdateServiceBy(check.issuedOn),
      statusChecks: statusChecks.map(({ result, ...each }) => ({ ...each, says: result === 'new_info' || result === 'no_match' ? result : 'current' as const })),
    })),
    homeProviders: [...distinctProviders(all<{ provider: string }>(db, sql`select distinct trim(provider) as provider from placements where trim(coalesce(provider, '')) <> '' order by provider collate nocase`).map(({ provider }) => provider))],
    usualDbs: { level: rules.policy.dbsLevel, workforce: rules.policy.dbsWorkforce },
    overseasStays: records.stays.map((stay) => ({ ...stay, isAskedFor: asksForGoodConduct(stay, person.bornOn, appliedOn, rules.policy) })),
    declarations: records.declarations.map((each) => ({ ...each, againOn: declareAgainOn(each.declaredOn, rules.policy) })),
    addresses: records.addresses, addressesMissing: [...records.addressesMissing],
    trainings: training.map(({ id, moduleId, module, trainedOn, ownHours, trainer, accreditedBy, accreditedLevel }) => ({ id, moduleId, module, trainedOn, hours: ownHours, trainer, accreditedBy, accreditedLevel })),
    modules: rules.modules.filter((module) => !module.isRetired || training.some((row) => row.moduleId === module.id)).map(({ id, name, hours, isRequired, refreshMonths }) => {
      const trainedOn = training.filter((row) => row.moduleId === id).at(-1)?.trainedOn ?? null
      return { id, name, hours, isRequired, trainedOn, dueAgainOn: trainedOn === null || refreshMonths === null ? null : monthsLater(trainedOn, refreshMonths) }
    }),
    hours: { done: records.hours, accredited: hoursDone(training.filter(({ accreditedBy }) => accreditedBy !== null)), asked: rules.path.find((stage) => stage.kind === 'training' && !stage.isRetired)?.hours ?? null },
    agreements: (Object.keys(AGREEMENT) as Agreement[]).map((agreement) => records.agreements.find((row) => row.agreement === agreement) ?? { id: null, agreement, signedOn: null }),
    takenOff: listTakenOff(db, { volunteerId }),
    purges: listPurgesDue(db, today, volunteerId).map(({ what, dueOn, keptBecause }) => ({ what, dueOn, keptBecause: [...keptBecause] })),
    erasedOn: person.erasedOn,
    regulated: regulatedPatternOf(db, volunteerId, today),
  }
}

function stageOf(stage: PathStage, record: StageRecord | undefined, records: Recorded, wasApproved: boolean, more: Pick<DossierStage, 'chasedOn' | 'isFromBefore'>): Dossier['stages'][number] {
  const isClosed = record !== undefined && (record.state === 'complete' || record.state === 'waived') && (wasApproved || !isLetOff(stage, record))
  return {
    stage: stage.stage, name: stage.name, kind: stage.kind, missing: !isClosed ? records.missingFor(stage) : more.isFromBefore && record.state === 'complete' ? records.missingAgainFor(stage) : [], isSigned: record !== undefined && record.signedOffBy !== null, isBroughtIn: isClosed && record.signedOffBy === null,
    restsOn: records.restsOn(stage), ...more,
  }
}
