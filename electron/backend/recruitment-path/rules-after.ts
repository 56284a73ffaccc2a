import type { CivilDate } from '#domain/civil-date.ts'
import type { GateRules } from '#domain/gate.ts'
import type { PathStage } from '#domain/recruitment/path-stage.ts'
import { SINCE_EVER } from '#domain/recruitment/path-stage.ts'
import type { TrainingModule } from '#domain/recruitment/training-module.ts'
import type { ParsedInputOf } from '#contract/procedure.ts'
import type { recruitmentPathContract } from '#contract/recruitment-path.ts'

/* What the service would ask after a change that is not made yet. */

type Change = ParsedInputOf<typeof recruitmentPathContract.whatItMeans>
const NEW = 'new'
const NEW_MODULE = Number.MAX_SAFE_INTEGER

/** Since when a stage is required after a change: from the day on which it first comes to be asked for. One that was asked for before keeps that day while it is not, so that switching it off and on again excuses nobody who was approved under it (domain.md R3.1). */
export function requiredSinceAfter(before: Pick<PathStage, 'isRequired' | 'isRetired' | 'requiredSince'> | undefined, isAsked: boolean, today: CivilDate): CivilDate | null {
  const wasAsked = before !== undefined && before.isRequired && !before.isRetired
  const first = before === undefined ? null : before.requiredSince ?? (wasAsked ? SINCE_EVER : null)
  if (!isAsked) return first
  return first === SINCE_EVER ? null : first ?? today
}

/** The rules as they would be. */
export function rulesAfter(rules: GateRules, change: Change, today: CivilDate): GateRules {
  return {
    path: change.stage === null ? rules.path : pathAfter(rules.path, change.stage, today), modules: change.module === null ? rules.modules : modulesAfter(rules.modules, change.module), policy: change.policy ?? rules.policy,
  }
}

function pathAfter(path: readonly PathStage[], { stage, kind, isRequired, hours, isRetired }: NonNullable<Change['stage']>, today: CivilDate): PathStage[] {
  const before = path.find((each) => each.stage === stage)
  const after: PathStage = { stage: NEW, name: '', kind, position: path.length, ...before, isRequired, hours, isRetired, requiredSince: requiredSinceAfter(before, isRequired && !isRetired, today) }
  return before === undefined ? [...path, after] : path.map((each) => (each === before ? after : each))
}

function modulesAfter(modules: readonly TrainingModule[], { id, ...changed }: NonNullable<Change['module']>): TrainingModule[] {
  const before = modules.find((each) => each.id === id)
  return before === undefined ? [...modules, { id: NEW_MODULE, name: '', position: modules.length + 1, ...changed }] : modules.map((each) => (each === before ? { ...before, ...changed } : each))
}
