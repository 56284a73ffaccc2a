import type { CivilDate } from '#domain/civil-date.ts'
import type { Offer } from '#domain/offer.ts'
import { wrongInOffer } from '#domain/offer.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { YoungPersonOffer } from '#contract/young-person-records.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql, value } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'

/* Whether a young person was offered a visitor, with no referral needed (requirements N28). */

/** Everything found of it, the newest first. */
export function offersOf(db: ReadableDatabase, youngPersonId: number): YoungPersonOffer[] {
  return all<Omit<YoungPersonOffer, 'isOffered'> & { isOffered: number }>(db, sql`select id, foundOn, isOffered, offeredBy, answer from offers where youngPersonId = ${youngPersonId} order by foundOn desc`)
    .map((offer) => ({ ...offer, isOffered: offer.isOffered === 1 }))
}

/** Writes down that a visitor was offered, or that none was; refuses a second word of it on the same day. */
export function recordOffer(db: WritableDatabase, { youngPersonId, ...offer }: Offer & { readonly youngPersonId: number }, today: CivilDate): void {
  if (value(db, sql`select id from youngPeople where id = ${youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  refuseWrongOffer(db, offer, { youngPersonId, except: null }, today)
  run(db, sql`insert into offers (youngPersonId, foundOn, isOffered, offeredBy, answer) values (${youngPersonId}, ${offer.foundOn}, ${Number(offer.isOffered)}, ${offer.offeredBy}, ${offer.answer})`)
}

export function correctOffer(db: WritableDatabase, { id, ...offer }: Offer & { readonly id: number }, today: CivilDate): void {
  const youngPersonId = value<number>(db, sql`select youngPersonId from offers where id = ${id}`)
  if (youngPersonId === undefined) throw new Refusal('not-found', { what: 'such offer' })
  refuseWrongOffer(db, offer, { youngPersonId, except: id }, today)
  runOnOne(db, sql`update offers set foundOn = ${offer.foundOn}, isOffered = ${Number(offer.isOffered)}, offeredBy = ${offer.offeredBy}, answer = ${offer.answer} where id = ${id}`)
}

function refuseWrongOffer(db: ReadableDatabase, offer: Offer, { youngPersonId, except }: { readonly youngPersonId: number; readonly except: number | null }, today: CivilDate): void {
  refuseWrong(wrongInOffer(offer, today))
  if (value(db, sql`select id from offers where youngPersonId = ${youngPersonId} and foundOn = ${offer.foundOn} and id is not ${except}`) === undefined) return
  throw new Refusal('not-right', { words: `Something is recorded of ${spokenDate(offer.foundOn)} already. Correct that` })
}
