import type { CivilDate } from '../civil-date.ts'
import { monthsLater } from '../due/calendar.ts'

/** What a module's training is called within a sentence: `safeguarding training`. */
export function trainingInWords(name: string): string {
  const said = /^.[a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
  return /training/i.test(said) ? said : `${said} training`
}

/** A module of the training, as the service has it (domain.md R3.8, requirement H09). */
export interface TrainingModule {
  readonly id: number
  readonly name: string
  readonly hours: number | null
  readonly isRequired: boolean
  /** Months after which it is to be done again; null for once and for all. */
  readonly refreshMonths: number | null
  readonly position: number
  readonly isRetired: boolean
}

/** That somebody did a module. */
export interface ModuleDone {
  readonly moduleId: number
  readonly trainedOn: CivilDate
}

/** Some training on record, with the hours it took and those of its module. */
export interface TrainingTaken {
  readonly moduleId: number
  readonly hours: number
  /** Null where the module has none. */
  readonly moduleHours: number | null
}

/** How many hours of training are done. A module counts once: taught in parts it counts their hours up to its own, entered twice no more than that; one that took longer than its module counts as long as it took. */
export function hoursDone(taken: readonly TrainingTaken[]): number {
  const ofEach = [...new Set(taken.map(({ moduleId }) => moduleId))].map((id) => {
    const theirs = taken.filter(({ moduleId }) => moduleId === id)
    const all = theirs.reduce((sum, { hours }) => sum + hours, 0)
    const atMost = theirs[0]!.moduleHours ?? 0
    return Math.max(...theirs.map(({ hours }) => hours), Math.min(all, atMost))
  })
  return ofEach.reduce((sum, hours) => sum + hours, 0)
}

/** Who accredited some training, and at which level (requirement H09). */
export interface Accreditation {
  readonly accreditedBy: string | null
  readonly accreditedLevel: number | null
}

/** The levels there are in England. */
export const ACCREDITED_LEVEL = { least: 1, most: 8 } as const

/** What is wrong with it: a level is one of whoever accredits. */
export function wrongAccreditation({ accreditedBy, accreditedLevel }: Accreditation): { readonly accreditedBy?: string | undefined } {
  return { accreditedBy: accreditedLevel !== null && accreditedBy === null ? 'Enter who accredits it, or take the level away' : undefined }
}

/** `accredited by Wexmouth Awards, level 2`; null where it is not. */
export function accreditedInWords({ accreditedBy, accreditedLevel }: Accreditation): string | null {
  return accreditedBy === null ? null : `accredited by ${accreditedBy}${accreditedLevel === null ? '' : `, level ${accreditedLevel}`}`
}

/** When some training runs out. */
export interface TrainingRunsOut {
  readonly name: string
  readonly trainedOn: CivilDate
  readonly dueOn: CivilDate
}

/**
 * The required modules that run out, with the day on which each is due again, soonest first. Where no module is on record, the day on which the
 * training stage was complete stands for safeguarding (due.md), wherever the service has put it in its order.
 */
export function trainingRunsOut(modules: readonly TrainingModule[], done: readonly ModuleDone[], stageCompletedOn: CivilDate | null, today: CivilDate): TrainingRunsOut[] {
  const lasting = modules.filter((module) => module.isRequired && !module.isRetired && module.refreshMonths !== null).sort((one, other) => one.id - other.id)
  const safeguarding = lasting.find(({ name }) => /safeguard/i.test(name)) ?? lasting[0]
  return lasting.flatMap((module) => {
    const own = done.filter((each) => each.moduleId === module.id && each.trainedOn <= today).map((each) => each.trainedOn).sort().at(-1)
    const trainedOn = own ?? (module === safeguarding && stageCompletedOn !== null && stageCompletedOn <= today ? stageCompletedOn : undefined)
    return trainedOn === undefined ? [] : [{ name: module.name, trainedOn, dueOn: monthsLater(trainedOn, module.refreshMonths ?? 0) }]
  }).sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}
