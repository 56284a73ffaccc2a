import { wrongListName } from '../ordered-list.ts'
import { capital } from '../spoken.ts'
import type { PathStage, StageKind } from './path-stage.ts'
import { stagesInOrder } from './path-stage.ts'
import type { TrainingModule } from './training-module.ts'

/* How a service changes its recruitment path (domain.md R3.1, requirement H10), and what it cannot take away: nobody is approved without a check of identity, a DBS check
   and an approval, and that a visitor is independent is the law (Care Planning Regulations 2010, regulation 47). Approval is the last stage, since it opens the gate. */

const ALWAYS: Partial<Record<StageKind, string>> = {
  identity: 'Nobody is approved before it is known who they are', dbs: 'Nobody is approved without a DBS check', independence: 'The law asks that a visitor is independent of the council', approval: 'The approval is what opens the gate',
}

/** The kinds of which a path has several stages; all others record something of which there is one. */
export const SEVERAL_KINDS = ['interview', 'reference', 'shadowing', 'other'] as const satisfies readonly StageKind[]
export type SeveralKind = (typeof SEVERAL_KINDS)[number]

/** Why a stage of the kind must stay on the path and be required, in words; null where it need not. */
export function whyAlwaysRequired(kind: StageKind): string | null {
  return ALWAYS[kind] ?? null
}

/** A stage as it is entered. */
export interface EnteredStage {
  readonly name: string | null
  readonly kind: StageKind
  readonly isRequired: boolean
  readonly hours: number | null
}

export type StageWords = { readonly [Name in keyof EnteredStage]?: string | undefined }

/** What is wrong with a stage, and what would be right; `others` are the names that are taken. */
export function wrongStage({ name, kind, isRequired }: EnteredStage, others: readonly string[]): StageWords {
  return { name: wrongListName({ name }, others).name, isRequired: isRequired ? undefined : (whyAlwaysRequired(kind) ?? undefined) }
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'] as const

/** What another interview or reference is called: `Third interview`, or what is still free. */
export function nextName(path: readonly PathStage[], kind: 'interview' | 'reference'): string {
  const isFree = (name: string): boolean => !path.some((stage) => stage.name.toLowerCase() === name.toLowerCase())
  const count = stagesInOrder(path).filter((stage) => stage.kind === kind).length
  const names = [...ORDINALS.slice(count), ...ORDINALS].map((ordinal) => `${ordinal} ${kind}`)
  return names.find(isFree) ?? `${capital(kind)} ${path.length + 1}`
}

/** After which stage a new one of the kind stands: after the last of its kind, else before the approval, which is last; null is first of all. */
export function placeForNew(path: readonly PathStage[], kind: StageKind): string | null {
  const walked = stagesInOrder(path)
  return (walked.findLast((stage) => stage.kind === kind) ?? walked.findLast((stage) => stage.kind !== 'approval'))?.stage ?? null
}

/** The stages of the path in the order after one was moved a place; null where there is no place to move to. */
export function movedStage(path: readonly PathStage[], stage: string, to: 'earlier' | 'later'): string[] | null {
  const walked = stagesInOrder(path)
  const order = moved(walked, walked.find((each) => each.stage === stage), to)
  const placeOfApproval = (stages: readonly PathStage[]): number => stages.findIndex((each) => each.kind === 'approval')
  return order === null || placeOfApproval(order) !== placeOfApproval(walked) ? null : order.map((each) => each.stage)
}

function moved<Each>(each: readonly Each[], moving: Each | undefined, to: 'earlier' | 'later'): Each[] | null {
  const from = moving === undefined ? -1 : each.indexOf(moving)
  const passed = each[to === 'earlier' ? from - 1 : from + 1]
  if (moving === undefined || passed === undefined) return null
  return each.map((one) => (one === moving ? passed : one === passed ? moving : one))
}

/** The hours that the required modules have together; null where none says how many. */
export function hoursOfModules(modules: readonly TrainingModule[]): number | null {
  const hours = modules.filter((module) => module.isRequired && !module.isRetired).flatMap((module) => (module.hours === null ? [] : [module.hours]))
  return hours.length === 0 ? null : hours.reduce((sum, each) => sum + each, 0)
}
