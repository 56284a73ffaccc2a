import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* A match that came from another provider keeps its true first day (requirement N26). Its start is its first day here: on that the gate is asked, the match counts as started, and its visits begin. Only how long it has lasted is counted from the true first day. */

export interface Transferred {
  readonly startedOn: CivilDate | null
  readonly firstMatchedOn: CivilDate | null
  readonly previousProvider: string | null
}

/** What is wrong with where a match came from, and what would be right. */
export function wrongInTransfer({ startedOn, firstMatchedOn, previousProvider }: Transferred): { readonly firstMatchedOn?: string | undefined; readonly previousProvider?: string | undefined } {
  if (firstMatchedOn === null) return {}
  return {
    firstMatchedOn: startedOn !== null && firstMatchedOn >= startedOn ? `It started here on ${spokenDate(startedOn)}. Enter an earlier day, or none` : undefined,
    previousProvider: previousProvider === null ? 'Enter the provider with whom it began' : undefined,
  }
}

/** Since when they have known each other, after the sentence of their match: `They were matched on 1 Mar 2019 with Lantern Visitors.`; nothing where it began here. */
export function transferWords({ firstMatchedOn, previousProvider }: Pick<Transferred, 'firstMatchedOn' | 'previousProvider'>): string | null {
  if (firstMatchedOn === null) return previousProvider === null ? null : `The match came from ${previousProvider}.`
  return `They were first matched on ${spokenDate(firstMatchedOn)}${previousProvider === null ? '' : `, with ${previousProvider}`}.`
}
