import type { GateRules } from '../gate.ts'
import type { PathStage } from './path-stage.ts'
import { USUAL_POLICY } from './policy.ts'
import type { TrainingModule } from './training-module.ts'

/* The path that a new service has, for the tests of rules; electron/backend/recruitment/rules-repository.test.ts holds it to what a new file has. */

const stage = (position: number, code: string, name: string, kind: PathStage['kind'], hours: number | null = null): PathStage => ({ stage: code, name, kind, position, isRequired: true, hours, isRetired: false, requiredSince: null })

export const USUAL_PATH: readonly PathStage[] = [
  stage(1, 'application', 'Application', 'application'), stage(2, 'identity', 'Identity', 'identity'), stage(3, 'interview_1', 'First interview', 'interview'),
  stage(4, 'reference_1', 'First reference', 'reference'), stage(5, 'reference_2', 'Second reference', 'reference'), stage(6, 'dbs', 'DBS check', 'dbs'),
  stage(7, 'independence', 'Independence', 'independence'), stage(8, 'training', 'Training', 'training', 30), stage(9, 'interview_2', 'Second interview', 'interview'),
  stage(10, 'shadowing', 'Shadowing', 'shadowing'), stage(11, 'agreements', 'Agreements signed', 'agreements'), stage(12, 'approval', 'Approval', 'approval'),
]

const trainingModule = (id: number, name: string, hours: number, refreshMonths: number | null = null): TrainingModule => ({ id, name, hours, isRequired: true, refreshMonths, position: id, isRetired: false })

export const USUAL_MODULES: readonly TrainingModule[] = [
  trainingModule(1, 'Safeguarding', 6, 36), trainingModule(2, 'Children in care', 6), trainingModule(3, 'Boundaries', 4, 36), trainingModule(4, 'Confidentiality and records', 3),
  trainingModule(5, 'Communication', 4), trainingModule(6, 'Equality and diversity', 4), trainingModule(7, 'Health and safety', 3),
]

export const USUAL_RULES: GateRules = { path: USUAL_PATH, modules: USUAL_MODULES, policy: USUAL_POLICY }
