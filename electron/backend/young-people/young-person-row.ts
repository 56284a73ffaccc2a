import type { CivilDate } from '#domain/civil-date.ts'
import { ageOn, birthday, completedMonths, daysBetween } from '#domain/civil-date.ts'
import { matchStateOn } from '#domain/match.ts'
import type { OfferStanding } from '#domain/offer.ts'
import { isNeverOffered, offeredWords } from '#domain/offer.ts'
import { careHasEnded, standingOfYoungPerson } from '#domain/young-person.ts'
import type { YoungPersonRow } from '#contract/young-people.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { grouped } from '../due/volunteer-records.ts'
import type { UnendedMatch, YoungPersonRecord } from './young-people-repository.ts'
import { listUnendedMatches, listYoungPeople } from './young-people-repository.ts'

/** The rows of every young person, or of the one, as they stand on the day. */
export function youngPersonRows(db: ReadableDatabase, on: CivilDate, id: number | null = null): YoungPersonRow[] {
  const matches = grouped(listUnendedMatches(db, on, id), (match) => match.youngPersonId)
  return listYoungPeople(db, on, id).map((person) => rowOf(person, matches.get(person.id) ?? [], on))
}

function rowOf(person: YoungPersonRecord, matches: readonly UnendedMatch[], on: CivilDate): YoungPersonRow {
  const { id, key, name, bornOn, inCareFrom, inCareTo, placementType, outOfArea, referrals, socialWorker, lastReferralState, lastEndedOn } = person
  const standings = matches.map((match) => unendedStanding(match, on))
  const standing = standingOfYoungPerson(standings, person.waitingSinceOn !== null)
  const careEnded = careHasEnded({ inCareTo, bornOn }, on)
  const offer = offerStanding(person, { careEnded, hasMatch: matches.length > 0 || lastEndedOn !== null })
  const first = matches.find((_match, index) => standings[index] === standing)
  return {
    id, key, name, standing, inCareFrom, inCareTo, placementType, referrals, socialWorker, lastReferralState, lastEndedOn,
    age: bornOn === null ? null : ageOn(bornOn, on),
    visitors: visitorsOf(matches),
    waitingDays: person.waitingSinceOn === null ? null : daysBetween(person.waitingSinceOn, on),
    matchedMonths: first === undefined || first.startedOn > on ? null : completedMonths(first.startedOn, on),
    careEnded,
    outOfArea: outOfArea === null ? null : outOfArea === 1,
    turns18On: bornOn === null ? null : birthday(bornOn, 18),
    isNeverOffered: isNeverOffered(offer),
    offered: offeredWords(offer),
  }
}

function offerStanding({ referrals, offerFoundOn, isOffered, offeredBy, offerAnswer, everOffered }: YoungPersonRecord, { careEnded, hasMatch }: Pick<OfferStanding, 'careEnded' | 'hasMatch'>): OfferStanding {
  return { careEnded, hasMatch, hasReferral: referrals > 0, lastOffer: offerFoundOn === null ? null : { foundOn: offerFoundOn, isOffered: isOffered === 1, offeredBy, answer: offerAnswer }, wasOffered: everOffered === 1 }
}

function unendedStanding(match: UnendedMatch, on: CivilDate): 'matched' | 'paused' | 'planned' {
  const state = matchStateOn({ startedOn: match.startedOn, endedOn: null, pausedFrom: match.paused === 1 ? match.startedOn : null }, on)
  return state === 'paused' || state === 'planned' ? state : 'matched'
}

/* Each visitor once, in the order in which they began. */
function visitorsOf(matches: readonly UnendedMatch[]): YoungPersonRow['visitors'] {
  const visitors = new Map<number, YoungPersonRow['visitors'][number]>()
  for (const match of matches) {
    visitors.set(match.volunteerId, { id: match.volunteerId, name: match.name, firstName: match.firstName })
    if (match.secondId !== null) visitors.set(match.secondId, { id: match.secondId, name: match.secondName ?? '', firstName: match.secondFirstName ?? '' })
  }
  return [...visitors.values()]
}
