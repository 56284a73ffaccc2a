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
  return [`${done.length} of ${counted(asked.length, 'module')}`, hours.asked === null ? counted(hours.done, 'hour') : `${hours.done} of ${counted(hours.asked, 'hour')}`, ...(hours.accredited === 0 ? [] : [`${hours.accredited} of them accredited`])].join(', ')
}

function agreementWords({ agreements }: Dossier): string | null {
  const signed = agreements.filter((each) => each.signedOn !== null).length
  return signed === 0 ? null : `${signed} of ${agreements.length} signed`
}

function identityWords({ documents, viewing }: Dossier['identityChecks'][number]): string {
  return [together(documents.map((document) => DOCUMENT_KIND[document.kind])) || 'Documents', viewing === null ? null : VIEWING[viewing].toLowerCase()].filter((part) => part !== null).join(', ')
}

/** From which day a signature would say that the stage was done, and what makes it safe; the words are to be read before they are signed. */
export function signatureStart(stage: DossierStage, requestedOn: CivilDate | null, dossier: Dossier): { readonly on: CivilDate; readonly safeAction: string | null } {
  const decidedOn = stage.kind === 'dbs' ? dossier.dbsChecks[0]?.decidedOn : null
  const shown = [stage.restsOn, decidedOn].filter((on) => on !== null && on !== undefined).toSorted().at(-1) ?? dossier.today
  return { on: requestedOn !== null && requestedOn > shown ? requestedOn : shown, safeAction: safeActionOf(stage, dossier) }
}

/** The first day on which the stage can have been done, with why: it was begun, or what it rests on came. */
export function notDoneBefore({ restsOn }: DossierStage, requestedOn: CivilDate | null): { readonly on: CivilDate; readonly what: string } | null {
  if (restsOn !== null && (requestedOn === null || restsOn > requestedOn)) return { on: restsOn, what: 'What it rests on came' }
  return requestedOn === null ? null : { on: requestedOn, what: 'It was begun' }
}

function safeActionOf(stage: DossierStage, dossier: Dossier): string | null {
  const { referees, interviews, dbsChecks, identityChecks, declarations } = dossier
  switch (stage.kind) {
    case 'reference': return referees.some((each) => each.stage === stage.stage && each.verifiedOn !== null) ? 'Referee telephoned' : null
    case 'interview': {
      const interviewers = interviews.find((each) => each.stage === stage.stage)?.interviewers
      return interviewers ? `Interviewed by ${interviewers}` : null
    }
    case 'dbs': return dbsChecks[0]?.seenBy ? `Original seen by ${dbsChecks[0].seenBy}` : null
    case 'identity': return identityChecks[0] === undefined ? null : `Seen: ${identityWords(identityChecks[0])}`
    case 'independence': return declarations[0] === undefined ? null : 'Declared independent'
    case 'training': return trainingWords(dossier)
    case 'agreements': return agreementWords(dossier)
    default: return null
  }
}
