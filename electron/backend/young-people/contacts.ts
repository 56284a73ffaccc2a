import type { CivilDate } from '#domain/civil-date.ts'
import type { ContactRole } from '#domain/care-words.ts'
import { CONTACT_ROLE } from '#domain/care-words.ts'
import { spokenDate } from '#domain/spoken.ts'
import { wrongEmail } from '#domain/young-person-form.ts'
import { Refusal } from '#contract/refusal.ts'
import type { YoungPersonContact } from '#contract/young-person-records.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'

/* Who is around a young person, each from a day to another. Lists and the workbook read the social worker and the reviewing officer of now from
   the young person's own row, which is kept in step; until somebody changes them, what a workbook brought stands there alone. */

/** The parts of which a young person has one. */
export const ONE_OF = ['social_worker', 'reviewing_officer'] as const
export type OneOf = (typeof ONE_OF)[number]
const isOneOf = (role: ContactRole): role is OneOf => ONE_OF.some((each) => each === role)

export interface ContactGiven {
  readonly name: string
  readonly organisation: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** Everybody, those of now first in the order of the roles, then those before, latest first. */
export function contactsOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): YoungPersonContact[] {
  const kept = all<Omit<YoungPersonContact, 'isNow'>>(db, sql`
    select id, role, name, organisation, email, phone, fromOn, toOn from contacts where youngPersonId = ${youngPersonId} order by coalesce(toOn, '9999') desc, fromOn desc, id desc`)
    .map((contact) => ({ ...contact, isNow: contact.toOn === null || contact.toOn > on }))
  const told = ONE_OF.flatMap((role) => (kept.some((contact) => contact.role === role) ? [] : (fromColumns(db, youngPersonId, role) ?? [])))
  const place = Object.keys(CONTACT_ROLE)
  return [...kept, ...told].sort((a, b) => Number(b.isNow) - Number(a.isNow) || (a.isNow ? place.indexOf(a.role) - place.indexOf(b.role) : 0))
}

/** Who has a part from a day on; whoever had it ends with that day. A day to come is refused, since lists tell who it is now. */
export function changeContact(db: WritableDatabase, { youngPersonId, role, fromOn, replaces, ...given }: ContactGiven & { readonly youngPersonId: number; readonly role: ContactRole; readonly fromOn: CivilDate | null; readonly replaces: number | null }, today: CivilDate): void {
  refuseWrongContact(given, fromOn, today)
  if (isOneOf(role)) layDownContact(db, youngPersonId, role)
  const ends = all<{ id: number; fromOn: CivilDate | null }>(db, sql`
    select id, fromOn from contacts where youngPersonId = ${youngPersonId} and toOn is null and ${isOneOf(role) ? sql`role = ${role}` : sql`id = ${replaces}`}`)
  for (const before of ends) {
    if (fromOn === null) throw new Refusal('not-right', { words: 'Enter from which day, since somebody had the part before' })
    if (before.fromOn !== null && before.fromOn >= fromOn) throw new Refusal('not-in-order', { what: 'Whoever had the part before began then or later.', after: spokenDate(before.fromOn) })
    runOnOne(db, sql`update contacts set toOn = ${fromOn} where id = ${before.id}`)
  }
  insertContact(db, youngPersonId, role, given, fromOn)
  keepContactInStep(db, youngPersonId, role, today)
}

/** What was wrong of a contact; one that only a workbook told is written down with it. */
export function correctContact(db: WritableDatabase, { youngPersonId, id, role, fromOn, ...given }: ContactGiven & { readonly youngPersonId: number; readonly id: number | null; readonly role: ContactRole; readonly fromOn: CivilDate | null }, today: CivilDate): void {
  refuseWrongContact(given, fromOn, today)
  if (id === null) insertContact(db, youngPersonId, role, given, fromOn)
  else {
    const kept = one<{ role: ContactRole; toOn: CivilDate | null }>(db, sql`select role, toOn from contacts where id = ${id} and youngPersonId = ${youngPersonId}`)
    if (kept === undefined) throw new Refusal('not-found', { what: 'such contact' })
    if (fromOn !== null && kept.toOn !== null && fromOn > kept.toOn) throw new Refusal('not-right', { words: `The part ended on ${spokenDate(kept.toOn)}. Enter a first day before that` })
    runOnOne(db, sql`update contacts set name = ${given.name}, organisation = ${given.organisation}, email = ${given.email}, phone = ${given.phone}, fromOn = ${fromOn} where id = ${id}`)
  }
  keepContactInStep(db, youngPersonId, role, today)
}

/** Somebody has no part any more from the day on. */
export function endContact(db: WritableDatabase, { id, toOn }: { readonly id: number; readonly toOn: CivilDate }, today: CivilDate): void {
  const kept = one<{ youngPersonId: number; role: ContactRole; fromOn: CivilDate | null }>(db, sql`select youngPersonId, role, fromOn from contacts where id = ${id}`)
  if (kept === undefined) throw new Refusal('not-found', { what: 'such contact' })
  if (toOn > today) throw new Refusal('not-right', { words: 'The last day must be today or in the past' })
  if (kept.fromOn !== null && toOn < kept.fromOn) throw new Refusal('not-in-order', { what: 'They began later.', after: spokenDate(kept.fromOn) })
  runOnOne(db, sql`update contacts set toOn = ${toOn} where id = ${id}`)
  keepContactInStep(db, kept.youngPersonId, kept.role, today)
}

/** Takes out somebody who never was around them. Whoever alone ended on the day on which this one began goes on, for as long as this one did: with a new one the one before ends by itself. */
export function removeContact(db: WritableDatabase, id: number, youngPersonId: number, today: CivilDate): void {
  const gone = one<{ role: ContactRole; fromOn: CivilDate | null; toOn: CivilDate | null }>(db, sql`select role, fromOn, toOn from contacts where id = ${id}`)
  if (gone === undefined) throw new Refusal('not-found', { what: 'such contact' })
  const ended = gone.fromOn === null ? [] : all<{ id: number }>(db, sql`select id from contacts where youngPersonId = ${youngPersonId} and role = ${gone.role} and toOn = ${gone.fromOn} and id <> ${id}`)
  runOnOne(db, sql`delete from contacts where id = ${id}`)
  if (ended.length === 1) runOnOne(db, sql`update contacts set toOn = ${gone.toOn} where id = ${ended[0]!.id}`)
  keepContactInStep(db, youngPersonId, gone.role, today)
}

/** Takes out whoever only a workbook told of. Refuses where there is none, or a record of its own. */
export function forgetToldContact(db: WritableDatabase, youngPersonId: number, role: OneOf): void {
  const isTold = one(db, sql`select id from contacts where youngPersonId = ${youngPersonId} and role = ${role}`) === undefined && fromColumns(db, youngPersonId, role) !== null
  if (!isTold) throw new Refusal('not-found', { what: 'such contact' })
  if (role === 'social_worker') runOnOne(db, sql`update youngPeople set socialWorker = null, socialWorkerEmail = null where id = ${youngPersonId}`)
  else runOnOne(db, sql`update youngPeople set reviewingOfficer = null where id = ${youngPersonId}`)
}

/** Somebody from the start, as a form for a new young person has them. */
export function insertContact(db: WritableDatabase, youngPersonId: number, role: ContactRole, { name, organisation, email, phone }: ContactGiven, fromOn: CivilDate | null): void {
  run(db, sql`insert into contacts (youngPersonId, role, name, organisation, email, phone, fromOn) values (${youngPersonId}, ${role}, ${name}, ${organisation}, ${email}, ${phone}, ${fromOn})`)
}

/** Whoever has the part now stands in the young person's own row. */
export function keepContactInStep(db: WritableDatabase, youngPersonId: number, role: ContactRole, today: CivilDate): void {
  if (!isOneOf(role)) return
  const now = one<{ name: string; email: string | null }>(db, sql`
    select name, email from contacts where youngPersonId = ${youngPersonId} and role = ${role} and (toOn is null or toOn > ${today}) order by fromOn desc, id desc limit 1`)
  if (role === 'social_worker') runOnOne(db, sql`update youngPeople set socialWorker = ${now?.name ?? null}, socialWorkerEmail = ${now?.email ?? null} where id = ${youngPersonId}`)
  else runOnOne(db, sql`update youngPeople set reviewingOfficer = ${now?.name ?? null} where id = ${youngPersonId}`)
}

/** Before anything is changed, whom a workbook told of is written down, so that the history has them. */
export function layDownContact(db: WritableDatabase, youngPersonId: number, role: OneOf): void {
  if (one(db, sql`select id from contacts where youngPersonId = ${youngPersonId} and role = ${role}`) !== undefined) return
  const told = fromColumns(db, youngPersonId, role)
  if (told !== null) insertContact(db, youngPersonId, role, told, null)
}

function fromColumns(db: ReadableDatabase, youngPersonId: number, role: OneOf): YoungPersonContact | null {
  const row = one<{ socialWorker: string | null; socialWorkerEmail: string | null; reviewingOfficer: string | null }>(db, sql`select socialWorker, socialWorkerEmail, reviewingOfficer from youngPeople where id = ${youngPersonId}`)
  const name = role === 'social_worker' ? row?.socialWorker : row?.reviewingOfficer
  if (name == null) return null
  return { id: null, role, name, organisation: null, email: role === 'social_worker' ? (row?.socialWorkerEmail ?? null) : null, phone: null, fromOn: null, toOn: null, isNow: true }
}

function refuseWrongContact({ email }: ContactGiven, fromOn: CivilDate | null, today: CivilDate): void {
  refuseWrong({ email: wrongEmail(email), fromOn: fromOn !== null && fromOn > today ? 'The first day must be today or in the past' : undefined })
}
