import { Circle, CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleX, type LucideIcon } from '@lucide/vue'
import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'
import type { ShownGateReason, VolunteerStage } from '#contract/volunteers.ts'
import { daysBetween } from '#domain/civil-date.ts'
import { reasonsInWords } from '#domain/gate-words.ts'
import { isUnanswered } from '#domain/due/recruitment.ts'
import { capital, spokenDate } from '#domain/spoken.ts'
import type { StageKind } from '#domain/recruitment/path-stage.ts'
import { STAGE_STATE } from '#domain/vocabulary.ts'
import { stageProgress } from '#features/recruitment/stage-progress.ts'
import type { Tone } from '#ui/tone.ts'
import type { OpenedVolunteer } from './volunteer-sentence.ts'

export type Mark = 'done' | 'late' | 'now' | 'todo'

/** One stage as a line of the path. */
export interface PathRow {
  readonly stage: string
  readonly name: string
  readonly mark: Mark
  readonly tone: Tone
  readonly icon: LucideIcon | undefined
  readonly word: string
  readonly askedOn: string | null
  readonly doneOn: string | null
  /** From the day it was asked for to the day it was done, or to today, without those on hold. */
  readonly days: number | null
  /** The outcome, the safe action and who signed; of a stage that is open how far it is. */
  readonly detail: string
  /** How it stands as it is recorded, for what can be done with it. */
  readonly state: VolunteerStage['state']
  readonly requestedOn: string | null
  /** What the file has for it; undefined while that is looked up. */
  readonly dossier: DossierStage | undefined
}

export const MARK_ICON: Readonly<Record<Mark, LucideIcon>> = { done: CircleCheck, late: CircleAlert, now: CircleDot, todo: Circle }

/** The path down the page: every stage with how it stands and how long it took. */
export function pathRows(opened: Pick<OpenedVolunteer, 'today' | 'stages' | 'gateReasons' | 'isApproved' | 'referenceChaseDays'>, dossier?: Dossier): readonly PathRow[] {
  return opened.stages.map((stage) => {
    const known = dossier?.stages.find((each) => each.stage === stage.stage)
    const asked = stage.requestedOn !== null && stage.requestedOn <= opened.today ? stage.requestedOn : null
    const until = stage.completedOn ?? (isOpen(stage) ? opened.today : null)
    return {
      stage: stage.stage, name: stage.name, ...stateOf(stage, opened, known?.chasedOn ?? null), askedOn: asked, doneOn: stage.completedOn,
      days: asked === null || until === null ? null : daysBetween(asked, until) - stage.daysOnHold,
      detail: [known === undefined || dossier === undefined || isClosed(stage) ? null : stageProgress(known, dossier), detailOf(stage)].filter(Boolean).join(', '),
      state: stage.state, requestedOn: stage.requestedOn, dossier: known,
    }
  })
}

/** A day of the path as its column has room for it: without the year where that is today's. */
export function dateOnLine(on: string, today: string): string {
  const said = spokenDate(on)
  return on.slice(0, 4) === today.slice(0, 4) ? said.slice(0, said.lastIndexOf(' ')) : said
}

/** How many of the required stages are done: `5 of 9`. */
export function stagesDone(stages: readonly Pick<VolunteerStage, 'state'>[]): string {
  return `${stages.filter(isClosed).length} of ${stages.length}`
}

/** Whether nothing is left to do for the stage, signed or not. */
export function isClosed(stage: Pick<VolunteerStage, 'state'>): boolean {
  return stage.state === 'complete' || stage.state === 'waived'
}

function isOpen(stage: VolunteerStage): boolean {
  return stage.state === 'requested' || stage.state === 'received'
}

function stateOf(stage: VolunteerStage, { today, gateReasons, isApproved, referenceChaseDays }: Pick<OpenedVolunteer, 'today' | 'gateReasons' | 'isApproved' | 'referenceChaseDays'>, chasedOn: string | null): Pick<PathRow, 'mark' | 'tone' | 'icon' | 'word'> {
  const lapsed = gateReasons.some((reason) => (reason.reason === 'dbs_lapsed' && stage.kind === 'dbs') || (reason.reason === 'training_lapsed' && stage.kind === 'training'))
  if (lapsed) return { mark: 'late', tone: 'late', icon: undefined, word: 'Lapsed' }
  if (stage.state === null) return { mark: 'todo', tone: 'quiet', icon: CircleDashed, word: isApproved ? 'Not recorded' : 'Not started' }
  const word = STAGE_STATE[stage.state]
  switch (stage.state) {
    case 'complete': return { mark: 'done', tone: 'done', icon: undefined, word }
    case 'waived': return { mark: 'done', tone: 'quiet', icon: CircleCheck, word }
    case 'failed': return { mark: 'late', tone: 'late', icon: CircleX, word }
    case 'not_started': return { mark: 'todo', tone: 'quiet', icon: undefined, word }
    default: {
      const isLate = stage.kind === 'reference' && stage.state === 'requested' && stage.requestedOn !== null && isUnanswered(stage.requestedOn, chasedOn, referenceChaseDays, today)
      return isLate ? { mark: 'late', tone: 'late', icon: undefined, word: 'Unanswered' } : { mark: 'now', tone: 'info', icon: undefined, word }
    }
  }
}

/* Outcomes that say no more than that the stage is complete. */
const SAYS_NO_MORE = new Set(['satisfactory', 'complete', 'completed', 'done', 'passed'])

/* `recorded` is what a workbook says of a stage of which nothing more is known. */
function detailOf(stage: VolunteerStage): string {
  const parts = [stage.outcome === null || SAYS_NO_MORE.has(stage.outcome.toLowerCase()) ? null : stage.outcome, stage.hours === null ? null : `${stage.hours} hours`, stage.safeAction === 'recorded' ? null : stage.safeAction, stage.state === 'complete' ? null : stage.notes, stage.signedOffBy]
  const said = parts.filter((part): part is string => part !== null && part !== '').join(', ')
  return capital(said)
}

/* Stages that are said in other words than their names while they are not done; and what follows the name of every other. */
const SAID_OTHERWISE = { dbs: 'DBS certificate not seen', agreements: 'Agreements not all signed' } as const
const NOT_DONE: Readonly<Record<Exclude<StageKind, keyof typeof SAID_OTHERWISE>, string>> = {
  application: 'not complete', identity: 'not checked', interview: 'not held', reference: 'not received', independence: 'not declared', training: 'not finished',
  shadowing: 'not done', approval: 'not given', other: 'not done',
}

/** Why the gate is closed, as the foot of the path says it; signatures that are missing in one line. */
export function gateLines(reasons: readonly ShownGateReason[]): string[] {
  return reasonsInWords(reasons, gateLine, (unsigned) => `${unsigned} stages not signed off`)
}

/** One reason why the gate is closed. */
export function gateLine(reason: ShownGateReason): string {
  if (reason.name === null || reason.kind === null) return reason.words
  if (reason.reason === 'stage_from_before') return `${reason.name} from before they left`
  if (reason.reason === 'stage_not_signed') return `${reason.name} not signed off`
  if (reason.state === 'failed') return `${reason.name} failed`
  if (reason.state === 'received') return `${reason.name} received, not yet complete`
  return reason.kind === 'dbs' || reason.kind === 'agreements' ? SAID_OTHERWISE[reason.kind] : `${reason.name} ${NOT_DONE[reason.kind]}`
}

/** What the gate's head says. */
export function gateTitle({ gateReasons, person, volunteer, isApproved }: Pick<OpenedVolunteer, 'gateReasons' | 'isApproved'> & { readonly person: Pick<OpenedVolunteer['person'], 'firstName'>; readonly volunteer: Pick<OpenedVolunteer['volunteer'], 'status'> }): string {
  if (gateReasons.length === 0) return volunteer.status === 'inactive' ? `Gate open: ${person.firstName} may come back to visiting` : `Gate open: ${person.firstName} may visit a young person`
  return isApproved ? `Gate closed: ${person.firstName} is not cleared to visit` : `Gate closed: ${person.firstName} cannot meet a young person yet`
}
