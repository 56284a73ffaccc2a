import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'
import type { Words } from './vocabulary.ts'
import { wrongPastDay } from './young-person-form.ts'

/* Whether somebody was ever offered a visitor. Four in five of the children without one never were (requirements N28); the offer stands by itself, since it comes before any referral. */

/** What a young person said to the offer. */
export const OFFER_ANSWER = { wants: 'Wants one', not_now: 'Not now', no: 'No', not_asked: 'Not asked yet' } as const satisfies Words<string>
export type OfferAnswer = keyof typeof OFFER_ANSWER

/** What was found on a day: that a visitor was offered, by whom and with what answer, or that none was. */
export interface Offer {
  readonly foundOn: CivilDate
  readonly isOffered: boolean
  readonly offeredBy: string | null
  readonly answer: OfferAnswer | null
}

export interface OfferTyped {
  readonly foundOn: CivilDate | null
  readonly isOffered: boolean | null
  readonly offeredBy: string | null
  readonly answer: OfferAnswer | null
}

/** What is wrong with an offer as it is written down: one that was made has an answer, if only that nobody has asked yet; one that was not made has none. */
export function wrongInOffer({ foundOn, isOffered, offeredBy, answer }: OfferTyped, today: CivilDate): { readonly [Name in keyof OfferTyped]?: string | undefined } {
  return {
    isOffered: isOffered === null ? 'Choose whether a visitor was offered' : undefined,
    foundOn: wrongPastDay(foundOn, today, isOffered === false ? 'the day it was looked into' : 'the day of the offer'),
    answer: isOffered === true ? (answer === null ? 'Choose what they said' : undefined) : answer === null ? undefined : 'An answer needs that a visitor was offered',
    offeredBy: isOffered === false && offeredBy !== null ? 'Nobody offered one. Leave this empty' : undefined,
  }
}

/** `Offered by Megan Dent: not now`, `Not offered`. */
export function offerWords({ isOffered, offeredBy, answer }: Pick<Offer, 'isOffered' | 'offeredBy' | 'answer'>): string {
  if (!isOffered) return 'Not offered'
  const by = offeredBy === null ? 'Offered' : `Offered by ${offeredBy}`
  return answer === null ? by : `${by}: ${lower(OFFER_ANSWER[answer])}`
}

/** What is known of somebody beside the offers that are recorded: whoever was referred or had a visitor was offered one by that. */
export interface OfferStanding {
  readonly careEnded: boolean
  readonly hasReferral: boolean
  readonly hasMatch: boolean
  /** The last that is recorded; null where nothing is. */
  readonly lastOffer: Pick<Offer, 'foundOn' | 'isOffered' | 'offeredBy' | 'answer'> | null
  /** Whether any of them was an offer. */
  readonly wasOffered: boolean
}

/** Whether somebody in care was never offered a visitor, as far as is recorded. */
export function isNeverOffered({ careEnded, hasReferral, hasMatch, wasOffered }: OfferStanding): boolean {
  return !careEnded && !hasReferral && !hasMatch && !wasOffered
}

/** What a list says of it: `22 Nov 2026: not now`, `Never`, `Not by 22 Nov 2026`, `Referred`; null where it is no question any more. */
export function offeredWords(standing: OfferStanding): string | null {
  const { lastOffer, hasReferral, hasMatch } = standing
  if (lastOffer !== null && lastOffer.isOffered) return `${spokenDate(lastOffer.foundOn)}${lastOffer.answer === null ? '' : `: ${lower(OFFER_ANSWER[lastOffer.answer])}`}`
  if (isNeverOffered(standing)) return lastOffer === null ? 'Never' : `Not by ${spokenDate(lastOffer.foundOn)}`
  return hasReferral || hasMatch ? 'Referred' : null
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
