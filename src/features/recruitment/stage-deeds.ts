import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { isUnanswered } from '#domain/due/recruitment.ts'
import { NEVER_WAIVED, type StageKind } from '#domain/recruitment/path-stage.ts'
import type { StageState } from '#domain/vocabulary.ts'
import type { AskedDeed } from './asked-deed.ts'

/* What can be done with a stage of somebody's path: one thing that comes next, and behind the menu whatever else. Approval has no line of its own here: it is given by opening the gate. */

export type StageDeed = 'record' | 'remind' | 'decide' | 'sign' | 'again' | 'waive' | 'fail' | 'reopen' | 'correct' | 'take_off'

export interface StageDeeds {
  readonly main: StageDeed | null
  readonly others: readonly StageDeed[]
}

type Known = Pick<Dossier, 'today' | 'dbsChecks' | 'referenceChaseDays'>

/** How a stage stands today; null where nothing is recorded. */
export interface StageStands {
  readonly state: StageState | null
  readonly requestedOn: CivilDate | null
}

const SIMPLE: ReadonlySet<StageKind> = new Set(['application', 'shadowing', 'other'])

/** What comes next for the stage, and what else can be done with it. */
export function stageDeeds(stage: DossierStage, stands: StageStands, known: Known): StageDeeds {
  const { state } = stands
  if (stage.kind === 'approval') return { main: null, others: [] }
  // Nobody is let off it, whatever a workbook says.
  if (state === 'waived' && stage.missing.length > 0) return { main: 'reopen', others: [] }
  if (state === 'complete' || state === 'waived') return { main: stage.isFromBefore ? 'again' : null, others: ['reopen'] }
  if (state === 'failed') return { main: null, others: ['reopen', 'record'] }
  const main = nextDeed(stage, stands, known)
  // Of somebody long approved the signature says when a stage without a record of its own was done.
  const canRecord = !(state === null && stage.missing.length === 0 && SIMPLE.has(stage.kind))
  const others: StageDeed[] = [...(canRecord ? ['record' as const] : []), ...(isAsked(stage, stands) ? ['remind' as const] : []), ...(NEVER_WAIVED.has(stage.kind) ? [] : ['waive' as const]), 'fail']
  return { main, others: others.filter((deed) => deed !== main) }
}

/** What else can be done with a reference or an interview that is on record, which stands in no list of its own: it is taken off where it never was theirs and, once its stage is closed, corrected; before that it is recorded again. */
export function recordDeeds(stage: DossierStage, { state }: StageStands, dossier: Pick<Dossier, 'referees' | 'interviews'>): StageDeed[] {
  if (recordOf(stage, dossier) === undefined) return []
  return [...(state === 'complete' || state === 'waived' ? ['correct' as const] : []), 'take_off']
}

function recordOf({ stage, kind }: DossierStage, { referees, interviews }: Pick<Dossier, 'referees' | 'interviews'>): { readonly record: 'reference' | 'interview'; readonly id: number } | undefined {
  if (kind !== 'reference' && kind !== 'interview') return undefined
  const found = (kind === 'reference' ? referees : interviews).find((each) => each.stage === stage)
  return found === undefined ? undefined : { record: kind, id: found.id }
}

function nextDeed(stage: DossierStage, stands: StageStands, { today, dbsChecks, referenceChaseDays }: Known): StageDeed {
  if (stage.missing.length === 0) return 'sign'
  if (stage.kind === 'dbs' && awaitsDecision(dbsChecks[0])) return 'decide'
  return isAsked(stage, stands) && stands.requestedOn !== null && isUnanswered(stands.requestedOn, stage.chasedOn, referenceChaseDays, today) ? 'remind' : 'record'
}

function awaitsDecision(check: Known['dbsChecks'][number] | undefined): boolean {
  return check !== undefined && check.seenOn !== null && check.decision === null
}

/* Somebody was asked and has not answered. */
function isAsked(stage: DossierStage, { state, requestedOn }: StageStands): boolean {
  return stage.kind === 'reference' && state === 'requested' && requestedOn !== null
}

const RECORD_WORDS: Readonly<Record<StageKind, string>> = {
  application: 'Record application', identity: 'Record identity', interview: 'Record interview', reference: 'Record reference', dbs: 'Record DBS check', independence: 'Record declaration', training: 'Record training',
  shadowing: 'Record shadowing', agreements: 'Record agreements', approval: 'Record approval', other: 'Record it',
}

/** A deed that has a dialog, as it is asked for; what is the volunteer's record rather than the stage's has a dialog of its own. */
export function askedDeed(deed: Exclude<StageDeed, 'reopen' | 'again'>, stage: DossierStage, { dbsChecks, identityChecks, ...records }: Pick<Dossier, 'dbsChecks' | 'identityChecks' | 'referees' | 'interviews'>): AskedDeed {
  const record = recordOf(stage, records)
  if (deed === 'correct') return { deed, which: { record: record?.record ?? 'reference', stage } }
  if (deed === 'take_off') return { deed, which: { record: record?.record ?? 'reference', id: record?.id ?? 0, name: stage.name.toLowerCase() } }
  if (deed === 'decide') return { deed, check: dbsChecks[0]! }
  if (deed !== 'record') return { deed, stage }
  switch (stage.kind) {
    case 'dbs': return { deed: 'dbs', check: dbsChecks.find((check) => check.decision === null) ?? null }
    // Once the documents were seen, what is still missing is where they lived.
    case 'identity': return identityChecks.length > 0 && stage.missing.length > 0 ? { deed: 'address', address: null } : { deed, stage }
    case 'independence': return { deed: 'declare' }
    case 'training': case 'agreements': return { deed: stage.kind }
    default: return { deed, stage }
  }
}

/** The deed as its menu says it. */
export function deedWords(deed: StageDeed, kind: StageKind): string {
  switch (deed) {
    case 'record': return RECORD_WORDS[kind]
    case 'remind': return 'Remind'
    case 'decide': return 'Decide'
    case 'sign': return 'Sign off'
    case 'again': return 'Still holds'
    case 'waive': return 'Waive'
    case 'fail': return 'Failed'
    case 'reopen': return 'Open again'
    case 'correct': return 'Correct'
    case 'take_off': return 'Take off the record'
  }
}

/** The deed as the button on the stage's line says it, where its name stands beside. */
export function deedOnLine(deed: StageDeed): string {
  return deed === 'record' ? 'Record' : deedWords(deed, 'other')
}
