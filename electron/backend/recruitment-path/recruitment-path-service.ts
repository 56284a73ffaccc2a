import type { CivilDate } from '#domain/civil-date.ts'
import type { GateRecord } from '#domain/gate.ts'
import { stagesNotRecorded } from '#domain/gate.ts'
import { standingOn } from '#domain/due/standing.ts'
import { meansOfChange } from '#domain/recruitment/change-means.ts'
import { movedInList, wrongListName } from '#domain/ordered-list.ts'
import { movedStage, placeForNew, whyAlwaysRequired, wrongStage } from '#domain/recruitment/path-change.ts'
import type { PathStage, StageKind } from '#domain/recruitment/path-stage.ts'
import { stagesInOrder } from '#domain/recruitment/path-stage.ts'
import type { TrainingModule } from '#domain/recruitment/training-module.ts'
import type { recruitmentPathContract } from '#contract/recruitment-path.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listGates } from '../due/gate-records.ts'
import { listStatuses } from '../due/volunteer-records.ts'
import { findGateRules, listPathStages, listTrainingModules } from '../recruitment/rules-repository.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { insertStage, orderModules, orderStages, saveModule, setModuleRetired, setStageRetired, updateStage } from './path-repository.ts'
import { findKeptPolicy, listPolicyHistory, savePolicy } from './policy-repository.ts'
import { requiredSinceAfter, rulesAfter } from './rules-after.ts'

export const recruitmentPathService: HandlersOf<typeof recruitmentPathContract> = {
  read: (_input, { db, today }) => {
    const path = listPathStages(db)
    const missing = [...listLacking(db, today).values()].flat()
    const walked = stagesInOrder(path)
    return {
      today,
      stages: [...walked, ...path.filter((stage) => stage.isRetired)].map(({ stage, name, kind, isRequired, hours, isRetired }) => ({ stage, name, kind, isRequired, hours, isRetired, lacking: missing.filter((each) => each.stage === stage).length })),
      modules: listTrainingModules(db).map(({ id, name, hours, isRequired, refreshMonths, isRetired }) => ({ id, name, hours, isRequired, refreshMonths, isRetired })),
      policy: findKeptPolicy(db, today),
      policyHistory: listPolicyHistory(db),
    }
  },
  lacking: ({ stage }, { db, today }) => {
    const ids = [...listLacking(db, today)].filter(([, missing]) => missing.some((each) => each.stage === stage)).map(([id]) => id)
    return all(db, sql`select id, firstName || ' ' || lastName as name from volunteers where id in (select value from json_each(${JSON.stringify(ids)})) order by lastName, firstName, id`)
  },
  whatItMeans: (change, { db, today }) => {
    const on = change.policy?.fromOn != null && change.policy.fromOn > today ? change.policy.fromOn : today
    const before = findGateRules(db, on)
    return meansOfChange(before, rulesAfter(before, change, today), [...listEverybody(db, on).values()], on)
  },
  addStage: ({ name, kind, isRequired }, { db, today }) => {
    const path = listPathStages(db)
    refuseWrong(wrongStage({ name, kind, isRequired, hours: null }, path.map((each) => each.name)))
    const after = placeForNew(path, kind)
    const stage = insertStage(db, { name, kind, isRequired }, today)
    orderStages(db, stagesInOrder(path).flatMap((each) => (each.stage === after ? [each.stage, stage] : [each.stage])))
    return { stage }
  },
  describeStage: ({ stage, name, isRequired, hours }, { db, today }) => {
    const path = listPathStages(db)
    const before = stageOn(path, stage)
    refuseWrong(wrongStage({ name, kind: before.kind, isRequired, hours }, path.filter((each) => each !== before).map((each) => each.name)))
    updateStage(db, stage, { name, isRequired, hours: before.kind === 'training' ? hours : null, requiredSince: requiredSinceAfter(before, isRequired && !before.isRetired, today) })
    return null
  },
  moveStage: ({ stage, to }, { db }) => {
    const path = listPathStages(db)
    stageOn(path, stage)
    const order = movedStage(path, stage, to)
    if (order === null) throw new Refusal('not-right', { words: 'It cannot be moved there. The approval is always last' })
    orderStages(db, order)
    return null
  },
  retireStage: ({ stage }, { db, today }) => {
    const before = stageOn(listPathStages(db), stage)
    refuseAlways(before.kind, before.name)
    setStageRetired(db, stage, true, requiredSinceAfter(before, false, today))
    return null
  },
  putBackStage: ({ stage }, { db, today }) => {
    const path = listPathStages(db)
    const before = path.find((each) => each.stage === stage)
    if (before === undefined || !before.isRetired) throw new Refusal('not-found', { what: 'such stage off the recruitment path' })
    setStageRetired(db, stage, false, requiredSinceAfter(before, before.isRequired, today))
    const approval = path.find((each) => each.kind === 'approval')
    if (approval !== undefined && before.position >= approval.position) orderStages(db, [...stagesInOrder(path).filter((each) => each !== approval).map((each) => each.stage), stage, approval.stage])
    return null
  },
  saveModule: (module, { db }) => {
    const modules = listTrainingModules(db)
    if (module.id !== null) moduleOf(modules, module.id)
    refuseWrong(wrongListName(module, modules.filter((each) => each.id !== module.id).map((each) => each.name)))
    saveModule(db, module)
    return null
  },
  moveModule: ({ id, to }, { db }) => {
    const modules = listTrainingModules(db)
    moduleOf(modules, id)
    const order = movedInList(modules, id, to)
    if (order === null) throw new Refusal('not-right', { words: 'It cannot be moved there' })
    orderModules(db, order)
    return null
  },
  retireModule: ({ id }, { db }) => retireModule(db, id, true),
  putBackModule: ({ id }, { db }) => retireModule(db, id, false),
  savePolicy: ({ fromOn, ...policy }, { db, today }) => {
    savePolicy(db, policy, fromOn, today)
    return null
  },
}

function stageOn(path: readonly PathStage[], stage: string): PathStage {
  const found = path.find((each) => each.stage === stage)
  if (found === undefined || found.isRetired) throw new Refusal('not-found', { what: 'such stage of the recruitment path' })
  return found
}

function refuseAlways(kind: StageKind, name: string): void {
  const why = whyAlwaysRequired(kind)
  if (why !== null) throw new Refusal('not-right', { words: `${name} stays on the path. ${why}` })
}

function moduleOf(modules: readonly TrainingModule[], id: number): TrainingModule {
  const found = modules.find((each) => each.id === id)
  if (found === undefined) throw new Refusal('not-found', { what: 'such module' })
  return found
}

function retireModule(db: WritableDatabase, id: number, isRetired: boolean): null {
  moduleOf(listTrainingModules(db), id)
  setModuleRetired(db, id, isRetired)
  return null
}

/** What the gate looks at for every volunteer whom a path can be asked of. */
function listEverybody(db: ReadableDatabase, on: CivilDate): Map<number, GateRecord> {
  const statuses = listStatuses(db)
  return listGates(db, [...statuses.keys()], statuses, on)
}

/** The stages that are missing for each who was approved before and is still a volunteer. */
function listLacking(db: ReadableDatabase, on: CivilDate): Map<number, PathStage[]> {
  const present = [...listEverybody(db, on)].filter(([, { statuses }]) => ['active', 'inactive', 'suspended'].includes(standingOn(statuses, on).status ?? ''))
  return new Map(present.map(([id, gate]) => [id, stagesNotRecorded(gate, on)]))
}
