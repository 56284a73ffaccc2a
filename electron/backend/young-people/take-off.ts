import { CARE, CONTACT_ROLE } from '#domain/care-words.ts'
import type { ContactRole } from '#domain/care-words.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { OfferAnswer } from '#domain/offer.ts'
import { offerWords } from '#domain/offer.ts'
import { placementWords } from '#domain/placement.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { YoungPersonRecord } from '#domain/young-person-record.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { one, runOnOne, sql } from '../database/sql.ts'
import { noteRemoved, refuseWhileKept } from '../history/removed-records.ts'
import { deleteChildView } from '../referrals/child-views.ts'
import { heedObjection } from '../referrals/decide-referral.ts'
import { removeCare } from './care-statuses.ts'
import { forgetToldContact, removeContact } from './contacts.ts'
import type { OneOf } from './contacts.ts'
import { removeRiskAssessment } from './remove-risk-assessment.ts'

/** Takes off what never was this young person's, and keeps what it was, why and who did it. Refuses while their records are held, or an allegation about them is open (domain.md R5.3), and what something that began rests on. */
export function takeOff({ record, id, reason }: { readonly record: YoungPersonRecord; readonly id: number; readonly reason: string }, context: CommandContext): void {
  const { db, today } = context
  const found = FOUND[record](db, id)
  if (found === undefined) throw new Refusal('not-found', { what: 'such record' })
  const { youngPersonId, what } = found
  refuseWhileKept({ youngPersonId }, context)
  GOES[record](db, { id, youngPersonId, today, who: context.who })
  noteRemoved({ youngPersonId }, { kind: record, what, reason }, context)
}

/** The same of whoever only a workbook told of as the social worker or the reviewing officer, so that there is no record of its own. */
export function takeOffToldContact({ youngPersonId, role, reason }: { readonly youngPersonId: number; readonly role: OneOf; readonly reason: string }, context: CommandContext): void {
  refuseWhileKept({ youngPersonId }, context)
  forgetToldContact(context.db, youngPersonId, role)
  noteRemoved({ youngPersonId }, { kind: 'contact', what: contactWords(role, null), reason }, context)
}

const GOES: Readonly<Record<YoungPersonRecord, (db: WritableDatabase, which: { readonly id: number; readonly youngPersonId: number; readonly today: CivilDate; readonly who: string }) => void>> = {
  placement: (db, { id }) => runOnOne(db, sql`delete from placements where id = ${id}`),
  care: (db, { id, youngPersonId }) => removeCare(db, id, youngPersonId),
  wish: (db, { id }) => runOnOne(db, sql`delete from wishes where id = ${id}`),
  risk_assessment: (db, { id, youngPersonId, today }) => removeRiskAssessment(db, id, youngPersonId, today),
  offer: (db, { id }) => runOnOne(db, sql`delete from offers where id = ${id}`),
  care_review: (db, { id }) => runOnOne(db, sql`delete from careReviews where id = ${id}`),
  contact: (db, { id, youngPersonId, today }) => removeContact(db, id, youngPersonId, today),
  // What they said before it may be an objection.
  view: (db, { id, youngPersonId, today, who }) => {
    deleteChildView(db, id)
    heedObjection({ db, who, today }, youngPersonId)
  },
}

interface Found {
  readonly youngPersonId: number
  /** What it was, in words: nothing of what somebody said in it, and no address. */
  readonly what: string
}

type Whose<Facts> = Facts & { readonly youngPersonId: number }

const FOUND: Readonly<Record<YoungPersonRecord, (db: ReadableDatabase, id: number) => Found | undefined>> = {
  placement: (db, id) => told(one<Whose<{ placementType: string | null; fromOn: CivilDate | null }>>(db, sql`select youngPersonId, placementType, fromOn from placements where id = ${id}`),
    ({ placementType, fromOn }) => `Home: ${placementType === null ? 'kind not known' : lower(placementWords(placementType))}${from(fromOn)}`),
  care: (db, id) => told(one<Whose<{ care: keyof typeof CARE; fromOn: CivilDate }>>(db, sql`select youngPersonId, care, fromOn from careStatuses where id = ${id}`), ({ care, fromOn }) => `${CARE[care]}${from(fromOn)}`),
  wish: (db, id) => told(one<Whose<{ saidOn: CivilDate }>>(db, sql`select youngPersonId, saidOn from wishes where id = ${id}`), ({ saidOn }) => `Wish of ${spokenDate(saidOn)}`),
  risk_assessment: (db, id) => told(one<Whose<{ askedOn: CivilDate | null; receivedOn: CivilDate | null }>>(db, sql`select youngPersonId, askedOn, receivedOn from riskAssessments where id = ${id}`),
    ({ askedOn, receivedOn }) => `Risk assessment${receivedOn !== null ? `, received ${spokenDate(receivedOn)}` : askedOn === null ? '' : `, asked for ${spokenDate(askedOn)}`}`),
  offer: (db, id) => told(one<Whose<{ foundOn: CivilDate; isOffered: number; answer: OfferAnswer | null }>>(db, sql`select youngPersonId, foundOn, isOffered, answer from offers where id = ${id}`),
    ({ foundOn, isOffered, answer }) => `${offerWords({ isOffered: isOffered === 1, offeredBy: null, answer })}, ${spokenDate(foundOn)}`),
  care_review: (db, id) => told(one<Whose<{ reviewedOn: CivilDate }>>(db, sql`select youngPersonId, reviewedOn from careReviews where id = ${id}`), ({ reviewedOn }) => `Care review of ${spokenDate(reviewedOn)}`),
  contact: (db, id) => told(one<Whose<{ role: ContactRole; fromOn: CivilDate | null }>>(db, sql`select youngPersonId, role, fromOn from contacts where id = ${id}`), ({ role, fromOn }) => contactWords(role, fromOn)),
  view: (db, id) => told(one<Whose<{ viewOn: CivilDate | null }>>(db, sql`select youngPersonId, viewOn from childViews where id = ${id}`), ({ viewOn }) => `View of a visitor${viewOn === null ? '' : `, asked ${spokenDate(viewOn)}`}`),
}

/* By their part, and not by their name, which is what went. */
function contactWords(role: ContactRole, fromOn: CivilDate | null): string {
  return `${role === 'other' ? 'Contact' : CONTACT_ROLE[role]}${from(fromOn)}`
}

function told<Facts>(row: Whose<Facts> | undefined, words: (facts: Facts) => string): Found | undefined {
  return row === undefined ? undefined : { youngPersonId: row.youngPersonId, what: words(row) }
}

function from(on: CivilDate | null): string {
  return on === null ? '' : ` from ${spokenDate(on)}`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
