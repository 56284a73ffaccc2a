import type { CivilDate } from '#domain/civil-date.ts'
import type { GateRules } from '#domain/gate.ts'
import type { PathStage } from '#domain/recruitment/path-stage.ts'
import type { RecruitmentPolicy } from '#domain/recruitment/policy.ts'
import { POLICY_SETTING, policyFrom } from '#domain/recruitment/policy.ts'
import type { TrainingModule } from '#domain/recruitment/training-module.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql, verbatim } from '../database/sql.ts'
import { settingsKeptOn } from '../service/dated-settings.ts'

/** What the stage of a table's row is called on the service's path. */
export function stageNameIn(table: 'stages' | 'referees' | 'interviews' | 'steps'): Sql {
  return sql`coalesce((select name from pathStages where pathStages.stage = ${verbatim(table)}.stage), ${verbatim(table)}.stage)`
}

/** What the service asks of its volunteers: its path, its training and its policy as it holds on the day. */
export function findGateRules(db: ReadableDatabase, on: CivilDate): GateRules {
  return { path: listPathStages(db), modules: listTrainingModules(db), policy: findPolicy(db, on) }
}

/** Every stage that is or was on the path, in its order. */
export function listPathStages(db: ReadableDatabase): PathStage[] {
  return all<Omit<PathStage, 'isRequired' | 'isRetired'> & { isRequired: number; isRetired: number }>(db, sql`
    select stage, name, kind, position, isRequired, hours, isRetired, requiredSince from pathStages order by position, id`).map((row) => ({ ...row, isRequired: row.isRequired === 1, isRetired: row.isRetired === 1 }))
}

/** Every module that is or was part of the training, in its order. */
export function listTrainingModules(db: ReadableDatabase): TrainingModule[] {
  return all<Omit<TrainingModule, 'isRequired' | 'isRetired'> & { isRequired: number; isRetired: number }>(db, sql`
    select id, name, hours, isRequired, refreshMonths, position, isRetired from trainingModules order by position, id`).map((row) => ({ ...row, isRequired: row.isRequired === 1, isRetired: row.isRetired === 1 }))
}

export function findPolicy(db: ReadableDatabase, on: CivilDate): RecruitmentPolicy {
  return policyFrom(settingsKeptOn(db, Object.values(POLICY_SETTING), on))
}
