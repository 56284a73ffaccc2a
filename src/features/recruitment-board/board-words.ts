import type { BoardApplicant, BoardHeld } from '#contract/recruitment-board.ts'
import { counted } from '#domain/spoken.ts'
import type { Tone } from '#ui/tone.ts'
import type { api } from '#app/client.ts'

export type ReadBoard = Awaited<ReturnType<typeof api.recruitmentBoard.read>>
export type BoardColumn = ReadBoard['columns'][number]

/** Somebody with the name of the stage they are at. */
export interface Slowest {
  readonly id: number
  readonly name: string
  readonly days: number
  readonly stage: string
}

/** The three who have been at their stage longest, where that is longer than the service finds right. */
export function slowestOf(columns: readonly BoardColumn[]): Slowest[] {
  return columns.flatMap(({ name: stage, applicants }) => applicants.flatMap(({ id, name, daysInStage, isStalled }) => (daysInStage === null || !isStalled ? [] : [{ id, name, days: daysInStage, stage }])))
    .sort((one, other) => other.days - one.days).slice(0, 3)
}

/** The three with whom nobody has been in touch for longest, where that is longer than is right. */
export function quietestOf(columns: readonly BoardColumn[]): { readonly id: number; readonly name: string; readonly days: number }[] {
  return columns.flatMap(({ applicants }) => applicants.flatMap(({ id, name, inTouch: { days, isSilent } }) => (isSilent && days !== null ? [{ id, name, days }] : []))).sort((one, other) => other.days - one.days).slice(0, 3)
}

/** `14 applicants, 2 of them ready to be approved.` */
export function boardSentence(columns: readonly BoardColumn[]): string {
  const everybody = columns.flatMap((column) => column.applicants)
  const ready = columns.filter((column) => column.kind === 'approval').flatMap((column) => column.applicants).filter((each) => each.inTheWay.length === 0).length
  if (everybody.length === 1) return `1 applicant${ready === 1 ? ', who is ready to be approved' : ''}.`
  return `${counted(everybody.length, 'applicant')}, ${ready === 0 ? 'none of them' : ready === everybody.length ? 'all of them' : `${ready} of them`} ready to be approved.`
}

/** Of whom the application is on hold: `12 days at First interview, 4 of 12 stages done`. */
export function heldSoFar({ stage, daysInStage, done, required }: Pick<BoardHeld, 'stage' | 'daysInStage' | 'done' | 'required'>): string {
  return `${stage === null || daysInStage === null ? '' : `${counted(daysInStage, 'day')} at ${stage}, `}${done} of ${required} stages done`
}

/** How long somebody has been at their stage, and whether that is long, as what needs doing has it. */
export function stay({ daysInStage, isStalled }: Pick<BoardApplicant, 'daysInStage' | 'isStalled'>): { readonly words: string; readonly tone: Tone } {
  if (daysInStage === null) return { words: 'Since an unknown day', tone: 'quiet' }
  return { words: `${counted(daysInStage, 'day')} here`, tone: isStalled ? 'soon' : 'quiet' }
}

/** `93 days since the enquiry, 4 of 12 stages done` */
export function soFar({ daysSinceApplied, done, required }: Pick<BoardApplicant, 'daysSinceApplied' | 'done' | 'required'>): string {
  return `${daysSinceApplied === null ? '' : `${counted(daysSinceApplied, 'day')} since the enquiry, `}${done} of ${required} stages done`
}
