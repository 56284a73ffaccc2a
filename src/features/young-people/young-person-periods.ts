import { CircleCheck, CircleStop, Hourglass, type LucideIcon } from '@lucide/vue'
import type { YoungPersonMatch, YoungPersonReferral } from '#contract/young-people.ts'
import { viewOf } from '#domain/childs-view.ts'
import { addDays, daysBetween, type CivilDate } from '#domain/civil-date.ts'
import type { ChildView } from '#domain/referral-words.ts'
import { capital, counted, spokenMonths, together } from '#domain/spoken.ts'
import { END_REASON, REFERRAL_STATE } from '#domain/vocabulary.ts'
import { MATCH_STATE } from '#features/matches/match-state.ts'
import { waitingReasonTag } from '#features/waiting-list/waiting-reason.ts'
import type { Tone } from '#ui/tone.ts'

/** A referral or a match as the time it took. */
export interface Period {
  readonly id: string
  readonly kind: 'referral' | 'match'
  readonly words: string
  /** Where it leads. */
  readonly address: string | null
  readonly from: CivilDate
  /** Null while it goes on, and where the day is not known. */
  readonly to: CivilDate | null
  readonly long: string
  readonly state: { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon }
  readonly detail: string
  /** Where it lies in the time from the first of them to today, from 0 to 1. */
  readonly begins: number
  readonly ends: number
}

/** Referrals and matches as periods, the newest first. */
export function periodsOf(referrals: readonly YoungPersonReferral[], matches: readonly YoungPersonMatch[], today: CivilDate): readonly Period[] {
  const all = [...matches.map((match) => ofMatch(match)), ...referrals.map(ofReferral)].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
  const first = all.at(-1)?.from ?? today
  const last = all.reduce((latest, { from }) => (from >= latest ? addDays(from, 1) : latest), today)
  const days = Math.max(1, daysBetween(first, last))
  const at = (on: CivilDate): number => Math.min(1, Math.max(0, daysBetween(first, on) / days))
  return all.map((period) => ({ ...period, begins: at(period.from), ends: at(period.to ?? last) }))
}

function ofMatch(match: YoungPersonMatch): Omit<Period, 'begins' | 'ends'> {
  const ended = match.state === 'ended' ? [match.endReason === null ? null : lower(END_REASON[match.endReason]), match.friendshipContinues === true && match.endReason !== 'friendship' ? 'they stay friends' : null] : []
  const visits = match.state === 'planned' ? null : counted(match.visits, 'visit')
  return {
    id: `match ${match.id}`, kind: 'match', words: `Match with ${together(match.visitors.map((visitor) => visitor.name))}`, address: `/matches/${match.id}`,
    from: match.startedOn, to: match.endedOn, long: match.state === 'planned' ? '–' : capital(spokenMonths(match.months)),
    state: MATCH_STATE[match.state], detail: [visits, ...ended].filter((part) => part !== null).join('; '),
  }
}

const VIEW: Readonly<Record<ChildView, string>> = { wants: 'wants a visitor', objects: 'does not want a visitor', unsure: 'not sure about a visitor', unable_to_express: 'cannot say whether they want a visitor', not_ascertained: 'view not recorded' }

function ofReferral(referral: YoungPersonReferral): Omit<Period, 'begins' | 'ends'> {
  const reason = referral.isWaiting ? waitingReasonTag(referral.waitingReason, referral.detail.waitingCause).word : null
  const view = VIEW[viewOf({ childView: referral.detail.childView, childAgrees: referral.childAgrees })]
  const icon = referral.isWaiting ? Hourglass : referral.state === 'matched' ? CircleCheck : CircleStop
  return {
    id: `referral ${referral.id}`, kind: 'referral', words: `Referral${referral.referredBy === null ? '' : ` by ${referral.referredBy}`}`, address: referral.isWaiting ? `/waiting-list?who=${referral.id}` : null,
    from: referral.receivedOn, to: referral.closedOn, long: referral.days === null ? '–' : counted(referral.days, 'day'),
    state: { word: referral.isWaiting ? 'Waiting' : REFERRAL_STATE[referral.state], tone: referral.isWaiting ? 'soon' : referral.state === 'matched' ? 'done' : 'quiet', icon },
    detail: [reason, reason === null ? capital(view) : view].filter((part) => part !== null).join('; '),
  }
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
