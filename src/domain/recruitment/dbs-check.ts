import type { CivilDate } from '../civil-date.ts'
import type { DbsDecision, DbsLevel, Disclosure } from './certificate.ts'
import { wrongCertificateNumber } from './certificate.ts'
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
}

/** What is wrong with a DBS check, by field (domain.md R3.2, R3.4): a barred list needs its reason, a decision what it decides on, and what was disclosed an assessment first. */
export function wrongDbsCheck(check: DbsCheck, today: CivilDate): Partial<Record<keyof DbsCheck, string | undefined>> {
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
    decision: decision === null ? undefined : seenOn === null ? 'Nobody decides on a certificate that was not seen' : disclosure === 'to_assess' ? 'Assess the risk first' : undefined,
  }
}
