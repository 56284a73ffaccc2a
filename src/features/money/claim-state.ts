import { Banknote, Check, Inbox, type LucideIcon } from '@lucide/vue'
import type { ClaimState } from '#contract/money.ts'
import type { Tone } from '#ui/tone.ts'

/** The word, tint and icon of each state. */
export const CLAIM_STATE: Readonly<Record<ClaimState, { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon }>> = {
  received: { word: 'To approve', tone: 'soon', icon: Inbox },
  approved: { word: 'Approved', tone: 'info', icon: Check },
  paid: { word: 'Paid', tone: 'done', icon: Banknote },
}
