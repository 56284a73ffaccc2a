import { together } from '../spoken.ts'
import type { Agreement } from './agreement.ts'
import { AGREEMENT } from './agreement.ts'
import type { DbsDecision, DbsWorkforce, Disclosure } from './certificate.ts'
import { isForChildren } from './certificate.ts'
import type { IdentityCheck } from './identity.ts'
import type { IndependenceOutcome } from './independence.ts'
import type { Interview } from './interview.ts'
import { missingInInterview } from './interview.ts'
import type { PathStage } from './path-stage.ts'
import type { Reference } from './reference.ts'
import { missingInReference } from './reference.ts'
import type { TrainingModule } from './training-module.ts'

/* What a stage needs on record before anybody can sign it off (requirements H09, H10): the page says it beside the button, and the service refuses with the same. */

/** What the file has for one stage of one volunteer. */
export interface StageFacts {
  readonly wasDone: boolean
  /** Nothing is recorded of it for somebody long approved: their signature says when it was done. */
  readonly isMissingData: boolean
  readonly identity: IdentityCheck | null
  readonly interview: Interview | null
  readonly reference: Reference | null
  /** Whether no other reference is open, or comes from somebody who saw them at work or with children. */
  readonly isLastReference: boolean
  /** What of the five years before the check of identity has no address, in words. */
  readonly addressesMissing: readonly string[]
  readonly dbs: { readonly workforce: DbsWorkforce | null; readonly certificateNumber: string | null; readonly issuedOn: string | null; readonly seenOn: string | null; readonly disclosure: Disclosure | null; readonly decision: DbsDecision | null; readonly obtainedBy: string | null; readonly isCurrentThere: boolean } | null
  readonly goodConductMissing: readonly string[]
  readonly independence: IndependenceOutcome | null
  readonly hours: number
  readonly modulesDone: readonly number[]
  readonly agreements: readonly Agreement[]
}

/** What is still missing, each as words that follow "missing"; empty where the stage can be signed off. */
export function missingForStage(stage: Pick<PathStage, 'kind' | 'hours'>, facts: StageFacts, modules: readonly TrainingModule[]): string[] {
  switch (stage.kind) {
    case 'identity': return [...(facts.identity === null ? ['a check of identity'] : []), ...facts.addressesMissing]
    case 'interview': return missingInInterview(facts.interview)
    case 'reference': return missingInReference(facts.reference, facts.isLastReference)
    case 'dbs': return [...missingInDbs(facts.dbs), ...facts.goodConductMissing]
    case 'independence': return facts.independence === null ? ['a declaration'] : facts.independence === 'independent' ? [] : ['a declaration that is found independent']
    case 'training': return missingInTraining(stage.hours, facts, modules)
    case 'agreements': return (Object.keys(AGREEMENT) as Agreement[]).filter((each) => !facts.agreements.includes(each)).map((each) => AGREEMENT[each].toLowerCase())
    default: return facts.wasDone || facts.isMissingData ? [] : ['the day it was done']
  }
}

function missingInDbs(dbs: StageFacts['dbs']): string[] {
  if (dbs === null) return ['a DBS check']
  return [
    isForChildren(dbs.workforce) ? null : 'a certificate for work with children',
    dbs.certificateNumber === null ? 'the certificate’s number' : null,
    dbs.issuedOn === null ? 'its day of issue' : null,
    dbs.seenOn === null ? 'that the original was seen' : null,
    dbs.disclosure === 'to_assess' ? 'the risk assessment' : null,
    dbs.obtainedBy === null || dbs.isCurrentThere ? null : 'what the Update Service says of a certificate that another body obtained',
    dbs.decision === 'accepted' ? null : 'a decision to accept it',
  ].filter((part) => part !== null)
}

function missingInTraining(asked: number | null, { hours, modulesDone }: Pick<StageFacts, 'hours' | 'modulesDone'>, modules: readonly TrainingModule[]): string[] {
  const open = openModules(modulesDone, modules)
  return [...(asked !== null && hours < asked ? [`${asked - hours} more hours`] : []), ...(open.length === 0 ? [] : [`${open.length === 1 ? 'the module' : 'the modules'} ${together(open)}`])]
}

/** What is missing in training one by one, to be held against what was missing at another time: that it lacks hours, and each module by its name. */
export function missingItemsInTraining(asked: number | null, { hours, modulesDone }: Pick<StageFacts, 'hours' | 'modulesDone'>, modules: readonly TrainingModule[]): string[] {
  return [...(asked !== null && hours < asked ? ['more hours'] : []), ...openModules(modulesDone, modules)]
}

function openModules(done: readonly number[], modules: readonly TrainingModule[]): string[] {
  return modules.filter((module) => module.isRequired && !module.isRetired && !done.includes(module.id)).map((module) => module.name)
}
