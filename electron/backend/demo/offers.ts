import type { CivilDate } from '#domain/civil-date.ts'
import type { OfferAnswer } from '#domain/offer.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { recordOffer } from '../young-people/offers.ts'
import type { People } from './people.ts'
import type { Day, Timeline } from './timeline.ts'
import type { YoungPerson } from './world.ts'

/* Young people in care whom nobody has referred: most of them were never offered a visitor (requirements N28). And the offers that came before some of the referrals. */

interface Found { readonly day: Day; readonly isOffered: boolean; readonly answer: OfferAnswer | null }

/** How old they are, since when they are in care, and what was found; nothing of the first. */
const UNREFERRED: readonly { readonly age: number; readonly before: Day; readonly found: Found | null }[] = [
  { age: 11, before: -190, found: null },
  { age: 14, before: -64, found: { day: -41, isOffered: false, answer: null } },
  { age: 12, before: -240, found: { day: -96, isOffered: true, answer: 'not_now' } },
  { age: 15, before: -88, found: { day: -19, isOffered: true, answer: 'not_asked' } },
]

export interface Unreferred { readonly youngPerson: YoungPerson; readonly found: Found | null }

/** Those whom nobody has referred. */
export function inventUnreferred(people: People): readonly Unreferred[] {
  return UNREFERRED.map(({ age, before, found }) => ({ youngPerson: people.youngPerson({ bornOn: people.bornFor(age, 77), before }), found }))
}

/** Adds the offers to the invented service, alike for the same service. */
export function addOffers(db: WritableDatabase, unreferred: readonly Unreferred[], timeline: Timeline): void {
  const { today } = timeline
  for (const { youngPerson, found } of unreferred) {
    if (found === null) continue
    const youngPersonId = value<number>(db, sql`select id from youngPeople where key = ${youngPerson.key}`)!
    recordOffer(db, { youngPersonId, foundOn: timeline.on(found.day), isOffered: found.isOffered, offeredBy: found.isOffered ? youngPerson.socialWorker : null, answer: found.answer }, today)
  }
  const waiting = all<{ youngPersonId: number; receivedOn: CivilDate; referredBy: string | null }>(db, sql`select youngPersonId, receivedOn, referredBy from referrals where state = 'waiting' order by id`)
  waiting.filter((_referral, index) => index % 3 === 0).forEach(({ youngPersonId, receivedOn, referredBy }) => {
    recordOffer(db, { youngPersonId, foundOn: timeline.on(timeline.dayOf(receivedOn) - 6), isOffered: true, offeredBy: referredBy, answer: 'wants' }, today)
  })
}
