import type { WaitingReason, Words } from './vocabulary.ts'
import { valuesOf, WAITING_REASON } from './vocabulary.ts'

/* Why somebody waits, more exactly than the workbook can say (requirements N10, N11): each cause belongs to one of its reasons, by which lists, figures and the workbook go on counting.
   Awaiting a permanent home and living out of area are reasons of their own there. Each reads on from "because". */

export const WAITING_CAUSE = {
  few_men: 'Too few men volunteer', rural: 'Few volunteers live near them', minority_ethnic: 'Too few volunteers come from minority ethnic groups', cultural_match: 'Somebody of the same culture is asked for', complex: 'Their needs are complex',
  new_service: 'The service is new', between_contracts: 'One contract has ended and the next not begun', new_provider: 'A new provider is taking over', at_capacity: 'The contract is full', no_funding: 'There is no funding',
} as const satisfies Words<string>
export type WaitingCause = keyof typeof WAITING_CAUSE

const REASON_OF: Readonly<Record<WaitingCause, WaitingReason>> = {
  few_men: 'seeking_visitor', rural: 'seeking_visitor', minority_ethnic: 'seeking_visitor', cultural_match: 'seeking_visitor', complex: 'seeking_visitor',
  new_service: 'on_hold', between_contracts: 'on_hold', new_provider: 'on_hold', at_capacity: 'on_hold', no_funding: 'on_hold',
}

/** Why somebody waits as exactly as it is known: the cause, else its reason. */
export function waitingWords(reason: WaitingReason, cause: WaitingCause | null): string {
  return cause === null ? WAITING_REASON[reason] : WAITING_CAUSE[cause]
}

/** The causes that a reason may have. */
export function causesOf(reason: WaitingReason | null): readonly WaitingCause[] {
  return valuesOf(WAITING_CAUSE).filter((cause) => REASON_OF[cause] === reason)
}

/** What is wrong with a cause given for a reason: it belongs to another. */
export function wrongCause(reason: WaitingReason | null, cause: WaitingCause | null): string | undefined {
  return cause === null || REASON_OF[cause] === reason ? undefined : 'This cause belongs to another reason. Choose again'
}
