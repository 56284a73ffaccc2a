import type { CivilDate } from '../civil-date.ts'
import { addMonths } from '../civil-date.ts'
import { spokenDate } from '../spoken.ts'
import { wrongPastDay } from './past-day.ts'

/* How somebody's identity was checked for a DBS check (domain.md R3.7): which route, how the documents were seen, and of each document its kind, its last four
   digits and its last day. No image of a document is kept, and no whole number. */

export const VIEWING = { in_person: 'In person', digital: 'By a certified digital service', video_originals_held: 'By video, originals held', video_then_originals: 'By video, originals on the first day' } as const
export type Viewing = keyof typeof VIEWING

export const DOCUMENT_KIND = {
  passport: 'UK passport', passport_abroad: 'Passport of another country', driving_licence: 'Driving licence', birth_certificate: 'Birth certificate', e_visa: 'eVisa', residence_permit: 'Biometric residence permit',
  application_card: 'Application registration card', bank_statement: 'Bank statement', council_tax: 'Council tax statement', utility_bill: 'Utility bill', other: 'Another document',
} as const
export type DocumentKind = keyof typeof DOCUMENT_KIND

/** A UK passport, and no other, is taken for so many months after it expired. */
export const PASSPORT_GRACE_MONTHS = 6

export interface IdentityDocument {
  readonly kind: DocumentKind
  readonly lastFour: string | null
  readonly expiresOn: CivilDate | null
}

export interface IdentityCheck {
  readonly checkedOn: CivilDate | null
  /** 1 is the usual one; 2 and 3 need a reason. */
  readonly route: number
  readonly viewing: Viewing | null
  readonly rationale: string | null
  readonly documents: readonly IdentityDocument[]
}

/** What is wrong with a document as it was seen on the day. */
export function wrongDocument({ kind, lastFour, expiresOn }: IdentityDocument, seenOn: CivilDate): string | undefined {
  if (lastFour !== null && !/^[A-Za-z0-9]{1,4}$/.test(lastFour)) return 'Enter the last four characters only'
  if (expiresOn === null) return undefined
  const until = kind === 'passport' ? addMonths(expiresOn, PASSPORT_GRACE_MONTHS) : expiresOn
  if (until >= seenOn) return undefined
  return kind === 'passport' ? `This passport expired on ${spokenDate(expiresOn)}, more than 6 months before. Ask for another document` : `This expired on ${spokenDate(expiresOn)}. Ask for another document`
}

/** What is wrong with a check of identity, by field. */
export function wrongIdentity(check: IdentityCheck, today: CivilDate): { checkedOn?: string | undefined; viewing?: string | undefined; rationale?: string | undefined; documents?: string | undefined } {
  const seenOn = check.checkedOn ?? today
  return {
    checkedOn: check.checkedOn === null ? 'Enter the day of the check' : wrongPastDay(check.checkedOn, today, 'the day of the check'),
    viewing: check.viewing === null ? 'Choose how the documents were seen' : undefined,
    rationale: check.route !== 1 && check.rationale === null ? `Enter why route ${check.route} was used` : undefined,
    documents: check.documents.length === 0 ? 'Enter at least one document' : check.documents.map((document) => wrongDocument(document, seenOn)).find((words) => words !== undefined),
  }
}
