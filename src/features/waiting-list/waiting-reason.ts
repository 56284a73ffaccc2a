import { CircleDashed, CirclePause, FileText, House, MapPin, Search, UserCheck, type LucideIcon } from '@lucide/vue'
import { lowered } from '#domain/spoken.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import { WAITING_CAUSE, waitingWords } from '#domain/waiting-cause.ts'
import type { Tone } from '#ui/tone.ts'

/** The tint and icon of each reason; what a new visitor would not solve is tinted as needing a look. */
const TAGS: Readonly<Record<WaitingReason, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  seeking_visitor: { tone: 'quiet', icon: Search },
  matching_in_progress: { tone: 'info', icon: UserCheck },
  awaiting_accommodation: { tone: 'soon', icon: House },
  awaiting_information: { tone: 'soon', icon: FileText },
  out_of_area: { tone: 'quiet', icon: MapPin },
  on_hold: { tone: 'soon', icon: CirclePause },
}

const NOT_RECORDED = { word: 'Not recorded', tone: 'quiet', icon: CircleDashed } as const

/** The word, tint and icon for what somebody waits for; the cause, where it is known, says more than the reason it belongs to. */
export function waitingReasonTag(reason: WaitingReason | null, cause: WaitingCause | null = null): { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon } {
  return reason === null ? NOT_RECORDED : { word: waitingWords(reason, cause), ...TAGS[reason] }
}

/** Whether these words are too long for one line of a table. */
export function isLongTag(words: string): boolean {
  return words.length > 30
}

const CLAUSES: Readonly<Record<WaitingReason, string>> = {
  seeking_visitor: 'no visitor has been found yet',
  matching_in_progress: 'a match is being made',
  awaiting_accommodation: 'what blocks it is accommodation',
  awaiting_information: 'what blocks it is information still to come',
  out_of_area: 'what blocks it is living out of area',
  on_hold: 'the referral is on hold',
}

/** Why somebody waits, to go on from "has waited 181 days;": the cause where it is known. */
export function waitingClause(reason: WaitingReason | null, cause: WaitingCause | null): string {
  if (cause !== null) return lowered(WAITING_CAUSE[cause])
  return reason === null ? 'what blocks it is not recorded' : CLAUSES[reason]
}

/** Whether something stands in the way that no volunteer can solve: a home, papers, or that it is to wait (peers.md 4). For who lives out of area somebody near there can be found. */
export function isBlocked(reason: WaitingReason | null): boolean {
  return reason === 'awaiting_accommodation' || reason === 'awaiting_information' || reason === 'on_hold'
}
