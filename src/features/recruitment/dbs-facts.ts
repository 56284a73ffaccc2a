import { DBS_DECISION, DBS_LEVEL, DBS_WORKFORCE, SUBSCRIBES } from '#domain/recruitment/certificate.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { DbsCheckShown } from './asked-deed.ts'

/** What the Update Service said, without what a certificate may have disclosed (domain.md R3.5). */
export const STATUS_SAYS = { current: 'remains current', new_info: 'no longer current, a new check is needed', no_match: 'details did not match' } as const

/** Whether the last answer of the Update Service, newest first, says that the check is current; that details did not match says nothing. */
export function isShownCurrent({ statusChecks }: Pick<DbsCheckShown, 'statusChecks'>): boolean {
  return statusChecks.find(({ says }) => says !== 'no_match')?.says === 'current'
}

/** Which check it is, of several that somebody may have: `Of the certificate for the child workforce, issued 3 Feb 2024`. */
export function whichCheck({ workforce, issuedOn, seenOn }: Pick<DbsCheckShown, 'workforce' | 'issuedOn' | 'seenOn'>): string {
  const when = issuedOn !== null ? `, issued ${spokenDate(issuedOn)}` : seenOn !== null ? `, seen ${spokenDate(seenOn)}` : ''
  return `Of the certificate for the ${DBS_WORKFORCE[workforce].toLowerCase()} workforce${when}`
}

export interface DbsFact {
  readonly id: string
  readonly name: string
  readonly value: string | null
}

/** What is recorded of one DBS check. Whether it disclosed anything is said only until it is decided. */
export function dbsFacts(check: DbsCheckShown): readonly DbsFact[] {
  const on = (day: string | null, who: string | null = null): string | null => (day === null ? null : [spokenDate(day), who].filter(Boolean).join(', '))
  const facts: readonly (DbsFact | null)[] = [
    { id: 'level', name: 'Level', value: [check.level === null ? null : DBS_LEVEL[check.level], check.workforce === null ? null : `${DBS_WORKFORCE[check.workforce].toLowerCase()} workforce`].filter(Boolean).join(', ') || null },
    check.levelRationale === null ? null : { id: 'why', name: 'Why a barred list', value: check.levelRationale },
    { id: 'applied', name: 'Applied for', value: on(check.appliedOn) },
    { id: 'number', name: 'Certificate', value: check.certificateNumber },
    check.obtainedBy === null ? null : { id: 'obtained', name: 'Obtained by', value: `${check.obtainedBy}: holds only while the Update Service says that it is current` },
    { id: 'issued', name: 'Issued', value: on(check.issuedOn) },
    { id: 'name', name: 'Name on it', value: check.nameOnCertificate },
    { id: 'position', name: 'Position', value: check.position },
    { id: 'seen', name: 'Original seen', value: on(check.seenOn, check.seenBy) },
    check.disclosure === null || check.decision !== null ? null : { id: 'disclosure', name: 'Disclosure', value: check.disclosure === 'none' ? 'Nothing disclosed' : 'Something disclosed, risk to be assessed' },
    { id: 'decision', name: 'Decision', value: check.decision === null ? null : [DBS_DECISION[check.decision], on(check.decidedOn, check.decidedBy)].filter(Boolean).join(', ') },
    updateService(check),
    check.note === null ? null : { id: 'note', name: 'Note', value: check.note },
  ]
  return facts.filter((fact) => fact !== null)
}

function updateService({ updateService: known, consentOn, joinBy }: DbsCheckShown): DbsFact {
  const words = known === 'unknown' ? null : SUBSCRIBES[known]
  const said = [words, consentOn === null ? null : `agreed ${spokenDate(consentOn)}`].filter(Boolean).join(', ')
  return { id: 'update', name: 'Update Service', value: said !== '' ? said : joinBy === null ? null : `Can be joined until ${spokenDate(joinBy)}` }
}
