import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { whyAlwaysRequired } from '#domain/recruitment/path-change.ts'
import type { StageKind } from '#domain/recruitment/path-stage.ts'
import { STAGE_KIND } from '#domain/recruitment/path-stage.ts'
import { counted, spokenDate } from '#domain/spoken.ts'
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

/** What a value was and will be: `Was 36 until 31 Mar 2026. Will be 24 from 1 Dec 2026`; nothing where it has always been the same. */
export function policyHistory(history: ReadPath['policyHistory'], name: string, usual: string, today: CivilDate, show: (value: string) => string = (value) => value): string | undefined {
  const own = history.filter((past) => past.name === name).sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
  const begun = own.filter((past) => past.fromOn <= today)
  const first = begun[0]
  const before = first === undefined || first.fromOn < '1900' ? [] : [{ value: usual, fromOn: '' }]
  const past = [...before, ...begun].slice(0, -1).map((each, index) => `Was ${show(each.value ?? usual)} until ${spokenDate(addDays(begun[index + (before.length === 0 ? 1 : 0)]!.fromOn, -1))}`)
  return [...past, ...own.filter((each) => each.fromOn > today).map((each) => `Will be ${show(each.value ?? usual)} from ${spokenDate(each.fromOn)}`)].join('. ') || undefined
}
