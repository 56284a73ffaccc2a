import type { CivilDate } from '../civil-date.ts'
import { capital } from '../spoken.ts'

/* How far a volunteer lives from a young person (requirement N12). Nothing is measured: no map and no address leaves the desk, so it is what somebody typed, in miles each way. */

/** What was typed for two people, and where they lived then; of a postcode no more than its district (domain.md R2.9). */
export interface ToldDistance {
  readonly miles: number
  readonly toldOn: CivilDate
  readonly fromDistrict: string | null
  readonly toDistrict: string | null
}

/** Where the two live now, and since when the young person does. */
export interface Homes {
  readonly fromDistrict: string | null
  readonly toDistrict: string | null
  readonly placedOn: CivilDate | null
}

/** Miles as they are known: told of these two, or of others between the same two districts, which is only about so much. */
export interface KnownDistance {
  readonly miles: number
  readonly of: 'these' | 'districts'
}

/** As far as one goes for a visit; more is taken for a slip. */
export const MOST_MILES = 500

/** Whether what was told still holds: neither of them has moved since. A district that is not known says nothing of a move. */
export function stillHolds(told: ToldDistance, now: Homes): boolean {
  const moved = (then: string | null, today: string | null): boolean => then !== null && today !== null && then !== today
  return !moved(told.fromDistrict, now.fromDistrict) && !moved(told.toDistrict, now.toDistrict) && (now.placedOn === null || now.placedOn <= told.toldOn)
}

/** What is known of the way between two: what was told of them while it holds, else what was told last of the same two districts; null where nobody said. */
export function distanceNow(told: ToldDistance | null, milesOfDistricts: number | null, now: Homes): KnownDistance | null {
  if (told !== null && stillHolds(told, now)) return { miles: told.miles, of: 'these' }
  return milesOfDistricts === null ? null : { miles: milesOfDistricts, of: 'districts' }
}

/** As it is said within a sentence: `about 7.5 miles`, `under a mile`. */
export function aboutMiles(miles: number): string {
  const rounded = Math.round(miles * 10) / 10
  return rounded < 1 ? 'under a mile' : `about ${rounded.toLocaleString('en-GB')} ${rounded === 1 ? 'mile' : 'miles'}`
}

/** How far somebody lives from a young person, in a sentence: `Ann lives about 7 miles from Ben.`, or that nobody wrote it down. */
export function livesFrom(firstName: string, youngPerson: string, distance: KnownDistance | null): string {
  if (distance === null) return `How far ${firstName} lives from ${youngPerson} is not written down yet.`
  return `${firstName} lives ${aboutMiles(distance.miles)} from ${youngPerson}${distance.of === 'districts' ? ', as others of these districts do' : ''}.`
}

/** How far it is as a page says it: `About 7 miles each way`. */
export function distanceWords({ miles, of }: KnownDistance): string {
  const words = aboutMiles(miles)
  return `${capital(words)} each way${of === 'districts' ? ', as between others of these districts' : ''}`
}
