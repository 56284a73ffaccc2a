import type { OutputOf } from '#contract/procedure.ts'
import type { YoungPersonMatch, youngPeopleContract } from '#contract/young-people.ts'
import { forbids, lastSaid, objectionInMatch, objectionsOfReferral, viewOf, type SaidOnReferral } from '#domain/childs-view.ts'
import { addMonths, daysBetween, type CivilDate } from '#domain/civil-date.ts'
import { CONSIDER_AGAIN_MONTHS } from '#domain/consider-again.ts'
import { offerWords } from '#domain/offer.ts'
import { counted, spokenDate, spokenDue, spokenMonths, together } from '#domain/spoken.ts'
import { END_REASON } from '#domain/vocabulary.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import { waitingClause } from '#features/waiting-list/waiting-reason.ts'

/** One young person, opened. */
export type OpenedYoungPerson = OutputOf<typeof youngPeopleContract.open>

export type SentencePart = Pick<OpenedYoungPerson, 'today' | 'firstName'> & {
  readonly person: Pick<OpenedYoungPerson['person'], 'standing' | 'waitingDays' | 'careEnded' | 'inCareTo' | 'turns18On' | 'isNeverOffered'>
  readonly offers: readonly Pick<OpenedYoungPerson['offers'][number], 'isOffered' | 'offeredBy' | 'answer' | 'foundOn'>[]
  readonly referrals: readonly (Pick<OpenedYoungPerson['referrals'][number], 'isWaiting' | 'state' | 'closedOn' | 'receivedOn' | 'waitingReason' | 'childAgrees'> & { readonly detail?: { readonly considerAgainOn: CivilDate | null; readonly waitingCause?: WaitingCause | null } & Partial<SaidOnReferral> })[]
  readonly matches: readonly YoungPersonMatch[]
}

/** What to say, and whether something must be decided or is wrong. */
export interface Said {
  readonly words: string
  readonly needsDecision: boolean
}

/** So many days before the eighteenth birthday it is said that it comes (domain.md R2.5: six months; due.md: 183 days). */
const SAID_BEFORE_18_DAYS = 183

/** The one sentence that matters about a young person: first what somebody must decide, then who visits or why nobody does. */
export function youngPersonSentence(opened: SentencePart): Said {
  const decision = decisionNeeded(opened)
  if (decision !== null) return { words: decision, needsDecision: true }
  const waiting = opened.referrals.filter((referral) => referral.isWaiting).at(-1)
  switch (opened.person.standing) {
    case 'matched': return said(met(opened))
    case 'paused': return said(paused(opened))
    case 'waiting': return waitingWords(opened, waiting)
    case 'planned': return said(planned(opened))
    case 'none': return said(alone(opened))
  }
}

/* Somebody who objects and understands is not to keep a visitor (domain.md R2.2); the appointment ends by law when care ends, and going on is a decision
   that somebody records (domain.md R2.5, R2.8, trap 6). */
function decisionNeeded({ today, firstName, person, matches, referrals }: SentencePart): string | null {
  const open = matches.find((match) => match.state === 'active' || match.state === 'paused')
  if (open === undefined) return null
  const objection = objectionInMatch(saidLast(referrals), firstName)
  if (objection?.isToBeDecided) return `${objection.words} Nothing ends by itself.`
  if (open.fundedAfter18 === true) return null
  if (person.inCareTo !== null && person.inCareTo <= today && !open.goesOnAfterCare) return `Care ended on ${spokenDate(person.inCareTo)}; ${open.fundedAfter18 === false ? 'the match was not to go on, and is still open' : 'no decision to go on is recorded'}.`
  const { turns18On } = person
  if (turns18On === null || turns18On <= open.startedOn) return null
  const days = daysBetween(today, turns18On)
  if (open.fundedAfter18 === false) return days <= 0 ? `${firstName} turned 18 on ${spokenDate(turns18On)}; the match was not to go on, and is still open.` : null
  if (days > SAID_BEFORE_18_DAYS) return null
  return days <= 0
    ? `${firstName} turned 18 on ${spokenDate(turns18On)}; no decision to go on is recorded.`
    : `${firstName} turns 18 on ${spokenDate(turns18On)}, ${spokenDue(-days).toLowerCase()}; no decision to go on is recorded.`
}

/* What they said last, on whichever referral. */
function saidLast(referrals: SentencePart['referrals']) {
  return lastSaid(referrals.map(({ childAgrees, receivedOn, detail }) => ({ childView: null, understanding: null, viewReasons: null, viewOn: null, ...detail, childAgrees, receivedOn })))
}

function met({ firstName, matches, today }: SentencePart): string {
  const match = matches.filter((each) => each.state === 'active').at(-1)
  if (match === undefined) return `${firstName} has a visitor.`
  const names = visitorNames(match)
  if (match.lastVisitOn === null || match.visits === 0) return `${firstName} was matched with ${names} ${ago(match.startedOn, today)}; they have not met yet.`
  return `${firstName} has met ${names} for ${long(match.months)}, last on ${spokenDate(match.lastVisitOn)}.`
}

function paused({ firstName, matches }: SentencePart): string {
  const match = matches.find((each) => each.state === 'paused')
  if (match === undefined) return `${firstName}’s match is paused.`
  return `${firstName}’s match with ${visitorNames(match)} has been paused${match.pausedFrom === null ? '' : ` since ${spokenDate(match.pausedFrom)}`}, after ${long(match.months)}.`
}

function planned({ firstName, matches, today }: SentencePart): string {
  const match = matches.filter((each) => each.state === 'planned').at(-1)
  if (match === undefined) return `${firstName} is about to be matched.`
  return `${firstName} and ${visitorNames(match)} start on ${spokenDate(match.startedOn)}, ${spokenDue(-daysBetween(today, match.startedOn)).toLowerCase()}.`
}

/* A child who does not want a visitor is not to have one (domain.md R2.2): that comes before how long. */
function waitingWords({ firstName, person }: SentencePart, referral: SentencePart['referrals'][number] | undefined): Said {
  const days = counted(person.waitingDays ?? 0, 'day')
  const view = referral === undefined ? '' : viewWords(firstName, referral)
  if (view === null) return { words: `${firstName} has said no to a visitor; the referral is still open after ${days}.`, needsDecision: true }
  return said(`${firstName} has waited ${days}; ${waitingClause(referral?.waitingReason ?? null, referral?.detail?.waitingCause ?? null)}.${view}`)
}

/* What they say, beside why they wait; null for a no of which something is to be decided. */
function viewWords(firstName: string, { childAgrees, detail }: SentencePart['referrals'][number]): string | null {
  const asked = { childView: null, understanding: null, viewReasons: null, ...detail, childAgrees }
  switch (viewOf(asked)) {
    case 'wants': return ''
    case 'unsure': return ` ${firstName} is not sure about a visitor.`
    case 'unable_to_express': return ` ${firstName} cannot say whether they want a visitor.`
    case 'not_ascertained': return ` Whether ${firstName} wants a visitor is not recorded.`
    case 'objects': return objectionsOfReferral(asked).some(({ stops }) => stops === 'matching') ? null : ` ${firstName} does not want a visitor; why one is looked for all the same is recorded.`
  }
}

/* That a match ended does not end the duty to appoint, for as long as care goes on (domain.md R2.5). */
function alone({ firstName, person, referrals, matches, offers, today }: SentencePart): string {
  const ended = matches.filter((match) => match.state === 'ended')[0]
  const closed = referrals.filter((referral) => referral.state !== 'matched' && referral.state !== 'waiting')[0]
  const closedOn = closed === undefined ? null : (closed.closedOn ?? closed.receivedOn)
  if (closed !== undefined && closedOn !== null && (ended?.endedOn ?? '') <= closedOn) return `${closedWords(firstName, closed, closedOn)}${again(person.careEnded, closed, closedOn, today)}`
  if (ended?.endedOn) return `${firstName} has no visitor. The match with ${visitorNames(ended)} ended on ${spokenDate(ended.endedOn)} after ${long(ended.months)}${ended.endReason === null ? '' : `: ${lower(END_REASON[ended.endReason])}`}.${person.careEnded ? '' : further(firstName, referrals)}`
  if (person.isNeverOffered) return `${firstName} has no visitor, and no offer of one is recorded.`
  const offer = offers.find(({ isOffered }) => isOffered)
  if (offer !== undefined && referrals.length === 0) return `${firstName} has no visitor. ${offerWords(offer)}, on ${spokenDate(offer.foundOn)}.`
  return referrals.length === 0 ? `No referral of ${firstName} is recorded.` : `${firstName} has no visitor, and no referral is open.`
}

/* Nobody is looked for against their objection (domain.md R2.2); it is considered again all the same (R2.3). */
function further(firstName: string, referrals: SentencePart['referrals']): string {
  const last = saidLast(referrals)
  return last !== undefined && forbids(last) ? ` ${firstName} does not want another one; that is to be considered again.` : ' A further visitor is to be considered.'
}

function closedWords(firstName: string, { state }: SentencePart['referrals'][number], on: CivilDate): string {
  switch (state) {
    case 'declined_by_child': return `${firstName} said no to a visitor on ${spokenDate(on)}`
    case 'not_eligible': return `${firstName} was found not eligible on ${spokenDate(on)}`
    case 'disengaged': return `The service lost touch with ${firstName} on ${spokenDate(on)}`
    default: return `${firstName}’s referral was withdrawn on ${spokenDate(on)}`
  }
}

/* A decision not to appoint is kept under review for as long as care goes on (domain.md R2.3). */
function again(careEnded: boolean, { state, detail }: SentencePart['referrals'][number], on: CivilDate, today: CivilDate): string {
  if (careEnded || state === 'disengaged') return '.'
  const by = detail?.considerAgainOn ?? addMonths(on, CONSIDER_AGAIN_MONTHS)
  return by >= today ? `; to be considered again by ${spokenDate(by)}.` : `; it was to be considered again by ${spokenDate(by)}.`
}

function said(words: string): Said {
  return { words, needsDecision: false }
}

/* Two visitors of one first name are told apart by the whole name. */
function visitorNames({ visitors }: YoungPersonMatch): string {
  const firsts = visitors.map((visitor) => visitor.firstName)
  return together(new Set(firsts).size === firsts.length ? firsts : visitors.map((visitor) => visitor.name))
}

/* Two years are still counted in months by those who plan in twelves; more are easier in years. */
function long(months: number): string {
  return months < 1 || months > 30 ? spokenMonths(months) : counted(months, 'month')
}

function ago(on: CivilDate, today: CivilDate): string {
  const days = daysBetween(on, today)
  return days === 0 ? 'today' : days > 60 ? `on ${spokenDate(on)}` : `${counted(days, 'day')} ago`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
