import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { DBS_LEVEL, DBS_WORKFORCE } from '#domain/recruitment/certificate.ts'
import { DOCUMENT_KIND, VIEWING } from '#domain/recruitment/identity.ts'
import { counted, spokenDate, together } from '#domain/spoken.ts'

/* How far a stage is, as its line says it beside the state, and what a signature for it would rest on. Both are read off what is recorded. */

/** What is recorded of a stage that is still open: `Mrs J Dunn`, `Enhanced, child`, `3 of 7 modules, 12 of 30 hours`; null where nothing is. */
export function stageProgress(stage: DossierStage, dossier: Dossier): string | null {
  switch (stage.kind) {
    case 'reference': return dossier.referees.find((each) => each.stage === stage.stage)?.name ?? null
    case 'interview': return interviewWords(dossier.interviews.find((each) => each.stage === stage.stage))
    case 'dbs': return dbsWords(dossier.dbsChecks[0])
    case 'training': return trainingWords(dossier)
    case 'agreements': return agreementWords(dossier)
    case 'identity': return dossier.identityChecks[0] === undefined ? null : identityWords(dossier.identityChecks[0])
    default: return null
  }
}

function interviewWords(interview: Dossier['interviews'][number] | undefined): string | null {
  if (interview === undefined) return null
  if (interview.heldOn !== null) return `Held ${spokenDate(interview.heldOn)}`
  return interview.plannedOn === null ? null : [`Planned ${spokenDate(interview.plannedOn)}`, interview.plannedAt, interview.place].filter(Boolean).join(', ')
}

function dbsWords(check: Dossier['dbsChecks'][number] | undefined): string | null {
  if (check === undefined) return null
  if (check.disclosure === 'to_assess') return 'Disclosed, risk to be assessed'
  return [check.level === null ? null : DBS_LEVEL[check.level], check.workforce === null ? null : DBS_WORKFORCE[check.workforce].toLowerCase()].filter((part) => part !== null).join(', ') || null
}

function trainingWords({ modules, hours }: Dossier): string | null {
  const asked = modules.filter((module) => module.isRequired)
  const done = asked.filter((module) => module.trainedOn !== null)
  if (done.length === 0 && hours.done === 0) return null
  return [`${done.length} of ${counted(asked.length, 'module')}`, hours.asked === null ? counted(hours.done, 'hour') : `${hours.done} of ${counted(hours.asked, 'hour')}`].join(', ')
}

function agreementWords({ agreements }: Dossier): string | null {
  const signed = agreements.filter((each) => each.signedOn !== null).length
  return signed === 0 ? null : `${signed} of ${agreements.length} signed`
}

function identityWords({ documents, viewing }: Dossier['identityChecks'][number]): string {
  return [together(documents.map((document) => DOCUMENT_KIND[document.kind])) || 'Documents', viewing === null ? null : VIEWING[viewing].toLowerCase()].filter((part) => part !== null).join(', ')
}

/** What a signature would rest on, and from which day; the words are to be read before they are signed. */
export function signatureStart(stage: DossierStage, requestedOn: CivilDate | null, dossier: Dossier): { readonly on: CivilDate; readonly safeAction: string | null } {
  const { on, safeAction } = restsOn(stage, dossier)
  const earliest = on ?? dossier.today
  return { on: requestedOn !== null && requestedOn > earliest ? requestedOn : earliest, safeAction }
}

function restsOn(stage: DossierStage, dossier: Dossier): { readonly on: CivilDate | null; readonly safeAction: string | null } {
  const { referees, interviews, dbsChecks, identityChecks, declarations, modules, agreements } = dossier
  switch (stage.kind) {
    case 'reference': {
      const referee = referees.find((each) => each.stage === stage.stage)
      return { on: laterOf(referee?.receivedOn, referee?.verifiedOn), safeAction: referee?.verifiedOn ? 'Referee telephoned' : null }
    }
    case 'interview': {
      const interview = interviews.find((each) => each.stage === stage.stage)
      return { on: interview?.heldOn ?? null, safeAction: interview?.interviewers ? `Interviewed by ${interview.interviewers}` : null }
    }
    case 'dbs': return { on: dbsChecks[0]?.decidedOn ?? null, safeAction: dbsChecks[0]?.seenBy ? `Original seen by ${dbsChecks[0].seenBy}` : null }
    case 'identity': return { on: identityChecks[0]?.checkedOn ?? null, safeAction: identityChecks[0] === undefined ? null : `Seen: ${identityWords(identityChecks[0]).toLowerCase()}` }
    case 'independence': return { on: declarations[0]?.declaredOn ?? null, safeAction: declarations[0] === undefined ? null : 'Declared independent' }
    case 'training': return { on: laterOf(...modules.map((module) => module.trainedOn)), safeAction: trainingWords(dossier) }
    case 'agreements': return { on: laterOf(...agreements.map((each) => each.signedOn)), safeAction: agreementWords(dossier) }
    default: return { on: null, safeAction: null }
  }
}

function laterOf(...days: readonly (CivilDate | null | undefined)[]): CivilDate | null {
  return days.filter((on) => on !== null && on !== undefined).sort().at(-1) ?? null
}
