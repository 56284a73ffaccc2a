import { CircleCheck, CirclePause, CircleStop, Hourglass, type LucideIcon } from '@lucide/vue'
import type { MatchState } from '#contract/matches.ts'
import type { Tone } from '#ui/tone.ts'

/** The word, tint and icon of each state. */
export const MATCH_STATE: Readonly<Record<MatchState, { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon }>> = {
  active: { word: 'Active', tone: 'done', icon: CircleCheck },
  paused: { word: 'Paused', tone: 'soon', icon: CirclePause },
  ended: { word: 'Ended', tone: 'quiet', icon: CircleStop },
  planned: { word: 'Planned', tone: 'info', icon: Hourglass },
}
