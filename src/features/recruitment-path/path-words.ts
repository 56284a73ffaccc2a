import { whyAlwaysRequired } from '#domain/recruitment/path-change.ts'
import type { StageKind } from '#domain/recruitment/path-stage.ts'
import { STAGE_KIND } from '#domain/recruitment/path-stage.ts'
import { counted } from '#domain/spoken.ts'
import type { api } from '#app/client.ts'

export type ReadPath = Awaited<ReturnType<typeof api.recruitmentPath.read>>
export type ShownStage = ReadPath['stages'][number]
export type ShownModule = ReadPath['modules'][number]

/** What stands under a stage's name: its kind where the name does not say it, its hours, and why it stays. */
export function stageNote({ name, kind, hours }: Pick<ShownStage, 'name' | 'kind' | 'hours'>): string {
  const saysItself = name.toLowerCase().includes((kind === 'dbs' ? 'dbs' : kind === 'independence' ? 'independen' : STAGE_KIND[kind]).toLowerCase()) || kind === 'other'
  return [saysItself ? null : STAGE_KIND[kind], kind === 'training' ? (hours === null ? 'no hours set' : counted(hours, 'hour')) : null, whyAlwaysRequired(kind)].filter((part) => part !== null).join('. ')
}

/** `2 interviews and 2 references are on the path.` */
export function howMany(stages: readonly Pick<ShownStage, 'kind' | 'isRetired'>[]): string {
  const count = (kind: StageKind): number => stages.filter((stage) => stage.kind === kind && !stage.isRetired).length
  return `${counted(count('interview'), 'interview')} and ${counted(count('reference'), 'reference')} are on the path.`
}

/** What the modules come to against what the path asks: `30 hours in 7 modules; the path asks for 30.` */
export function hoursSentence(modules: readonly Pick<ShownModule, 'hours' | 'isRequired' | 'isRetired'>[], asked: number | null): string {
  const required = modules.filter((module) => module.isRequired && !module.isRetired)
  const hours = required.reduce((sum, module) => sum + (module.hours ?? 0), 0)
  return `${counted(hours, 'hour')} in ${counted(required.length, 'required module')}${asked === null ? '' : `; the path asks for ${asked}`}.`
}
