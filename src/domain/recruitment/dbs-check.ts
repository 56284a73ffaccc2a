import type { CivilDate } from '../civil-date.ts'
import type { Certificate, DbsDecision, DbsLevel, Disclosure, StatusResult, Subscribes } from './certificate.ts'
import { lastStatusCheck, wrongCertificateNumber } from './certificate.ts'
import { wrongPastDay } from './past-day.ts'

/** A DBS check as it is written down, from its application on. */
export interface DbsCheck {
  readonly appliedOn: CivilDate | null
  readonly level: DbsLevel | null
  readonly levelRationale: string | null
  readonly certificateNumber: string | null
  readonly issuedOn: CivilDate | null
  readonly seenOn: CivilDate | null
  readonly seenBy: string | null
  readonly disclosure: Disclosure | null
  readonly decision: DbsDecision | null
  /** Which other body obtained it; null for one that this service or its council did. */
  readonly obtainedBy: string | null
}

/** Whether the Update Service has said that a certificate is current, and has not taken it back since. */
export function isCurrentThere(certificate: Pick<Certificate, 'statusChecks'>, today: CivilDate): boolean {
  const check = lastStatusCheck(certificate, today)
  return check !== null && check.result !== 'new_info'
}

/* A certificate is portable by the Update Service alone (domain.md R3.4). */
function wrongPortability(obtainedBy: string | null, isCurrent: boolean): string | undefined {
  return obtainedBy === null || isCurrent ? undefined : `${obtainedBy} obtained it, so it holds here only once the Update Service says that it is current. Record that check first, or apply for a new certificate`
}

/** What is wrong with a DBS check, by field (domain.md R3.2, R3.4): a barred list needs its reason, a decision what it decides on, what was disclosed an assessment first, and one that another body obtained is accepted only where `isCurrent` is what the Update Service says. */
export function wrongDbsCheck(check: DbsCheck, today: CivilDate, isCurrent = false): Partial<Record<keyof DbsCheck, string | undefined>> {
  const { appliedOn, issuedOn, seenOn, disclosure, decision } = check
  return {
    level: check.level === null ? 'Choose the level' : undefined,
    appliedOn: appliedOn === null && issuedOn === null ? 'Enter the day it was applied for' : wrongPastDay(appliedOn, today, 'the day it was applied for'),
    levelRationale: check.level !== null && check.level !== 'enhanced' && check.levelRationale === null ? 'Enter why a barred list may be asked for: only regulated activity allows it' : undefined,
    certificateNumber: check.certificateNumber === null ? (seenOn === null ? undefined : 'Enter the 12 digits of the certificate') : wrongCertificateNumber(check.certificateNumber),
    issuedOn: wrongPastDay(issuedOn, today, 'the day of issue') ?? (seenOn !== null && issuedOn === null ? 'Enter the day of issue that stands on the certificate' : issuedOn !== null && appliedOn !== null && issuedOn < appliedOn ? 'It cannot be issued before it was applied for' : undefined),
    seenOn: wrongPastDay(seenOn, today, 'the day it was seen') ?? (seenOn !== null && issuedOn !== null && seenOn < issuedOn ? 'It cannot be seen before it was issued' : seenOn === null && disclosure !== null ? 'Enter the day the original was seen' : undefined),
    seenBy: seenOn !== null && check.seenBy === null ? 'Enter who saw the original' : undefined,
    disclosure: seenOn !== null && disclosure === null ? 'Choose whether anything was disclosed' : undefined,
    decision: decision === null ? undefined : seenOn === null ? 'Nobody decides on a certificate that was not seen' : disclosure === 'to_assess' ? 'Assess the risk first' : decision === 'accepted' ? wrongPortability(check.obtainedBy, isCurrent) : undefined,
  }
}

/** What is wrong with a decision on a certificate, by field (domain.md R3.4): it comes after the original was seen, where something was disclosed it names its risk assessment, and one that another body obtained is accepted only where `isCurrent` is what the Update Service says. */
export function wrongDecision(
  { assessmentReference, decision, decidedOn }: { readonly assessmentReference: string | null; readonly decision: DbsDecision | null; readonly decidedOn: CivilDate | null },
  { seenOn, disclosure, obtainedBy }: { readonly seenOn: CivilDate | null; readonly disclosure: Disclosure | null; readonly obtainedBy: string | null }, today: CivilDate, isCurrent = false,
): { seenOn?: string | undefined; assessmentReference?: string | undefined; decision?: string | undefined; decidedOn?: string | undefined } {
  return {
    seenOn: seenOn === null ? 'Record that the certificate was seen first' : undefined,
    assessmentReference: disclosure === 'to_assess' && assessmentReference === null ? 'Enter where the risk assessment is kept' : undefined,
    decision: decision === null ? 'Choose what was decided' : decision === 'accepted' ? wrongPortability(obtainedBy, isCurrent) : undefined,
    decidedOn: decidedOn === null ? 'Enter the day of the decision' : wrongPastDay(decidedOn, today, 'the day of the decision') ?? (seenOn !== null && decidedOn < seenOn ? 'It cannot be decided before the certificate was seen' : undefined),
  }
}

/** What is wrong with what is written down of a subscription, by field: consent has a day that has come, and whoever was looked up there subscribes. */
export function wrongSubscription(
  { updateService, consentOn }: { readonly updateService: Subscribes | null; readonly consentOn: CivilDate | null }, isAnswered: boolean, today: CivilDate,
): { updateService?: string | undefined; consentOn?: string | undefined } {
  return {
    updateService: updateService === null ? 'Choose whether they subscribe' : updateService === 'no' && isAnswered ? 'A status check was answered for this certificate, so they subscribe. Correct the status check where it was wrong' : undefined,
    consentOn: wrongPastDay(consentOn, today, 'the day of consent'),
  }
}

/** What is wrong with a check in the Update Service, by field (domain.md R3.5): the original was seen first, and the volunteer agreed that somebody looks. */
export function wrongStatusCheck(
  { consentOn, checkedOn, result }: { readonly consentOn: CivilDate | null; readonly checkedOn: CivilDate | null; readonly result: StatusResult | null }, { seenOn }: { readonly seenOn: CivilDate | null }, today: CivilDate,
): { consentOn?: string | undefined; checkedOn?: string | undefined; result?: string | undefined } {
  const unseen = 'The original certificate must be seen before the Update Service is asked'
  return {
    consentOn: consentOn === null ? 'Enter the day of their consent, without which nobody may look' : wrongPastDay(consentOn, today, 'the day of consent') ?? (checkedOn !== null && consentOn > checkedOn ? 'The consent comes before the check' : undefined),
    checkedOn: checkedOn === null ? 'Enter the day of the check' : seenOn === null || seenOn > checkedOn ? unseen : wrongPastDay(checkedOn, today, 'the day of the check'),
    result: result === null ? 'Choose what it answered' : undefined,
  }
}
