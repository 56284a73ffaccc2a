import type { CivilDate } from '../civil-date.ts'
import { addDays, addMonths } from '../civil-date.ts'
import { monthsLater } from '../due/calendar.ts'
import type { RecruitmentPolicy } from './policy.ts'

/* A DBS certificate (domain.md R3.2 to R3.5): what of it may be known, and until when it stands. What it says is never kept. */

export const DBS_LEVEL = {
  enhanced: 'Enhanced', enhanced_children_barred: 'Enhanced with children’s barred list', enhanced_adults_barred: 'Enhanced with adults’ barred list', enhanced_both_barred: 'Enhanced with both barred lists',
} as const
export type DbsLevel = keyof typeof DBS_LEVEL

export const DBS_WORKFORCE = { child: 'Child', adult: 'Adult', child_and_adult: 'Child and adult', other: 'Other' } as const
export type DbsWorkforce = keyof typeof DBS_WORKFORCE

export const DISCLOSURE = { none: 'Nothing disclosed', to_assess: 'Disclosed, risk to be assessed', assessed: 'Disclosed, risk assessed' } as const
export type Disclosure = keyof typeof DISCLOSURE

export const DBS_DECISION = { accepted: 'Accepted', not_accepted: 'Not accepted' } as const
export type DbsDecision = keyof typeof DBS_DECISION

/** What the Update Service answered, for the four that it gives (domain.md R3.5). */
export const STATUS_RESULT = {
  blank_no_new: 'Did not reveal any information and remains current', non_blank_no_new: 'Remains current', new_info: 'No longer current', no_match: 'Details do not match',
} as const
export type StatusResult = keyof typeof STATUS_RESULT

/** Whether somebody subscribes to the Update Service: that they do not is an answer, and no unknown (domain.md R3.5). */
export const SUBSCRIBES = { yes: 'Subscribed', no: 'Not subscribed', unknown: 'Not known' } as const
export type Subscribes = keyof typeof SUBSCRIBES

/** So many days after the issue the Update Service can be joined. */
export const JOINING_DAYS = 30

/** A certificate as the gate sees it. */
export interface Certificate {
  /** Null where it is not known. */
  readonly workforce: DbsWorkforce | null
  readonly issuedOn: CivilDate | null
  readonly seenOn: CivilDate | null
  readonly disclosure: Disclosure | null
  readonly decision: DbsDecision | null
  readonly decidedOn: CivilDate | null
  readonly statusChecks: readonly { readonly checkedOn: CivilDate; readonly result: StatusResult }[]
}

/** What of a certificate says whether somebody stands by it. */
type Decided = Pick<Certificate, 'workforce' | 'issuedOn' | 'decision' | 'decidedOn'>

/** The number as it is kept, without the spaces with which it is printed; text, since it may begin with a nought. */
export function certificateNumber(typed: string): string {
  return typed.replaceAll(/\s+/g, '')
}

/** What is wrong with a certificate's number, and what would be right. */
export function wrongCertificateNumber(typed: string): string | undefined {
  const number = certificateNumber(typed)
  if (/^\d{12}$/.test(number)) return undefined
  return /^\d+$/.test(number) ? `This has ${number.length} digits. Enter the 12 digits of the certificate.` : 'Enter the 12 digits of the certificate, like 001234567890.'
}

/** The last day on which the Update Service can be joined for a certificate. */
export function joinUpdateServiceBy(issuedOn: CivilDate): CivilDate {
  return addDays(issuedOn, JOINING_DAYS)
}

/** Until when the Update Service is still to be joined for a certificate, which nobody has said yes or no to; null where there is nothing to ask, or it is too late. */
export function toJoinBy({ issuedOn, updateService, decision }: Pick<Certificate, 'issuedOn' | 'decision'> & { readonly updateService: Subscribes }, today: CivilDate): CivilDate | null {
  if (issuedOn === null || issuedOn > today || updateService !== 'unknown' || decision === 'not_accepted') return null
  const by = joinUpdateServiceBy(issuedOn)
  return by < today ? null : by
}

/** Whether a certificate of the workforce says anything of work with children (domain.md R3.3: one of the adult workforce is another check). */
export function isForChildren(workforce: DbsWorkforce | null): boolean {
  return workforce === null || workforce === 'child' || workforce === 'child_and_adult'
}

/** For which work the accepted certificates of somebody hold on the day, each once: a certificate for work with children says nothing of work with adults (domain.md R3.3). */
export function workforcesOf(certificates: readonly Pick<Certificate, 'workforce' | 'decision' | 'issuedOn' | 'decidedOn'>[], today: CivilDate): ('child' | 'adult')[] {
  const accepted = certificates.filter((each) => each.decision === 'accepted' && (each.issuedOn === null || each.issuedOn <= today) && (each.decidedOn === null || each.decidedOn <= today))
  const holds = (...workforces: readonly DbsWorkforce[]): boolean => accepted.some(({ workforce }) => workforce !== null && workforces.includes(workforce))
  return [...(holds('child', 'child_and_adult') ? ['child' as const] : []), ...(holds('adult', 'child_and_adult') ? ['adult' as const] : [])]
}

/** The certificate by which somebody stands on the day: of those for work with children accepted by then the one issued last. */
export function standingCertificate<Known extends Decided>(certificates: readonly Known[], today: CivilDate): Known | null {
  const accepted = certificates.filter((each) => each.decision === 'accepted' && isForChildren(each.workforce) && each.issuedOn !== null && each.issuedOn <= today && (each.decidedOn === null || each.decidedOn <= today))
  return accepted.toSorted((one, other) => (one.issuedOn! < other.issuedOn! ? -1 : 1)).at(-1) ?? null
}

/** The certificate that a status check is of, where nobody chose one: the one by which they stand or, where they stand by none, the newest seen for work with children (domain.md R3.5). Null where none was seen, or several were seen last on one day. */
export function certificateToLookUp<Known extends Decided & Pick<Certificate, 'seenOn'>>(certificates: readonly Known[], today: CivilDate): Known | null {
  const standing = standingCertificate(certificates, today)
  if (standing !== null) return standing.seenOn === null ? null : standing
  const seen = certificates.filter((each) => isForChildren(each.workforce) && each.seenOn !== null && each.seenOn <= today)
  const newestOn = seen.map((each) => each.seenOn!).sort().at(-1)
  const newest = seen.filter((each) => each.seenOn === newestOn)
  return newest.length === 1 ? newest[0]! : null
}

/** The check of a certificate for work with children that is under way, which a recheck goes on with; null where none is: one for work with adults is another check (domain.md R3.3). */
export function checkUnderWay<Known extends Pick<Certificate, 'workforce' | 'decision'>>(certificates: readonly Known[]): Known | null {
  return certificates.find((each) => each.decision === null && isForChildren(each.workforce)) ?? null
}

/** The last answer of the Update Service that says anything about the certificate; that details do not match says nothing about a person. */
export function lastStatusCheck(certificate: Pick<Certificate, 'statusChecks'>, today: CivilDate): Certificate['statusChecks'][number] | null {
  return certificate.statusChecks.filter((check) => check.result !== 'no_match' && check.checkedOn <= today).toSorted((one, other) => (one.checkedOn < other.checkedOn ? -1 : 1)).at(-1) ?? null
}

/** When the Update Service is to be asked again: so many months after its last answer (domain.md R3.5). Null where it was never asked, and where it said that a new certificate is needed. */
export function statusCheckAgainOn(certificate: Pick<Certificate, 'statusChecks'>, policy: RecruitmentPolicy, today: CivilDate): CivilDate | null {
  const check = lastStatusCheck(certificate, today)
  return check === null || check.result === 'new_info' ? null : addMonths(check.checkedOn, policy.statusCheckMonths)
}

/**
 * When the recheck is due: so many months after the issue, or after the dbs stage was complete where no certificate is on record. Where the service
 * lets a status check stand for it, never before that check runs out.
 */
export function recheckDueOn(certificate: Certificate | null, stageCompletedOn: CivilDate | null, policy: RecruitmentPolicy, today: CivilDate): CivilDate | null {
  const from = certificate?.issuedOn ?? stageCompletedOn
  if (from === null || from > today) return null
  const due = monthsLater(from, policy.recheckMonths)
  const holdsUntil = certificate === null || !policy.statusCheckWaivesRecheck ? null : statusCheckAgainOn(certificate, policy, today)
  return holdsUntil !== null && holdsUntil > due ? holdsUntil : due
}

/**
 * What keeps somebody from visiting apart from dates: a certificate not accepted, one that waits for a decision, or one that is no longer current; and since when. Of those seen the last one issued is asked,
 * since an older one that turns up later takes back no refusal, and the last for work with children: one accepted since for work with adults says nothing of that (domain.md R3.3). That one is no longer current holds until a later one is accepted,
 * whether it was itself decided on or not (domain.md R3.5). What was disclosed on the last one seen waits for its decision whenever it was issued.
 */
export function certificateTrouble(certificates: readonly Certificate[], today: CivilDate): { readonly trouble: 'undecided' | 'not_accepted' | 'not_current'; readonly since: CivilDate } | null {
  const seen = certificates.filter((each) => each.seenOn !== null && each.seenOn <= today).toSorted((one, other) => (one.seenOn! < other.seenOn! ? -1 : 1))
  const standing = standingCertificate(certificates, today)
  const issued = seen.toSorted((one, other) => ((one.issuedOn ?? one.seenOn!) < (other.issuedOn ?? other.seenOn!) ? -1 : (one.issuedOn ?? one.seenOn!) > (other.issuedOn ?? other.seenOn!) ? 1 : 0))
  const lastOf = (order: readonly Certificate[]): (Certificate | undefined)[] => [order.at(-1), order.findLast(({ workforce }) => isForChildren(workforce))]
  const found = [...lastOf(issued).map((each) => troubleOf(each, today)), ...lastOf(seen).map((each) => troubleOf(each, today)).filter((each) => each?.trouble === 'undecided')].find((each) => each !== null)
  if (found) return found
  const sinceStanding = certificates.filter((each) => isForChildren(each.workforce) && (standing === null || each.issuedOn === null || each.issuedOn >= standing.issuedOn!))
  const outdated = sinceStanding.map((each) => lastStatusCheck(each, today)).filter((check) => check?.result === 'new_info').map((check) => check!.checkedOn).sort()[0]
  return outdated === undefined ? null : { trouble: 'not_current', since: outdated }
}

function troubleOf(certificate: Certificate | undefined, today: CivilDate): { readonly trouble: 'undecided' | 'not_accepted'; readonly since: CivilDate } | null {
  if (certificate === undefined) return null
  const { decision, decidedOn, disclosure, seenOn } = certificate
  const isDecided = decision !== null && (decidedOn === null || decidedOn <= today)
  if (!isDecided && disclosure === 'to_assess') return { trouble: 'undecided', since: seenOn! }
  return isDecided && decision === 'not_accepted' ? { trouble: 'not_accepted', since: decidedOn ?? seenOn! } : null
}
