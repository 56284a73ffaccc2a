import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'
import type { EndReason, MatchType } from './vocabulary.ts'

/* A match whose day, type or end was written down wrongly. What can be told from the correction alone; what else is recorded is asked of the file. */

export interface MatchCorrection {
  readonly type: MatchType
  readonly introducedOn: CivilDate | null
  readonly startedOn: CivilDate | null
  readonly endedOn: CivilDate | null
  readonly endReason: EndReason | null
}
type Wrong = { readonly [Name in keyof MatchCorrection]?: string | undefined }

/** What is wrong with a correction, and what would be right. An end is corrected, neither made nor taken back here. */
export function wrongInMatchCorrection({ type, introducedOn, startedOn, endedOn, endReason }: MatchCorrection, was: { readonly endedOn: CivilDate | null; readonly isBought: boolean }, today: CivilDate): Wrong {
  const isEnded = was.endedOn !== null
  return {
    type: type === 'spot_purchase' && !was.isBought ? 'Nobody is recorded from whom it is bought. Record that first, under More' : undefined,
    startedOn: startedOn === null ? 'Enter the day it started' : undefined,
    introducedOn: introducedOn !== null && startedOn !== null && introducedOn > startedOn ? 'They were introduced after the start. Enter an earlier day' : undefined,
    endedOn: isEnded ? wrongEnd(endedOn, startedOn, today) : endedOn === null ? undefined : 'This match goes on. End it instead',
    endReason: isEnded && endReason === null ? 'Choose why it ended' : undefined,
  }
}

function wrongEnd(endedOn: CivilDate | null, startedOn: CivilDate | null, today: CivilDate): string | undefined {
  if (endedOn === null) return 'This match has ended. Enter the day, or take the ending back under History of changes'
  if (endedOn > today) return 'This day is still to come. Enter today or an earlier day'
  return startedOn !== null && endedOn < startedOn ? `It started on ${spokenDate(startedOn)}. Enter that day or a later one` : undefined
}

interface Span { readonly startedOn: CivilDate; readonly endedOn: CivilDate | null }

/** Whether two matches go on at the same time on some day. One that ends on the day the other starts does not. */
export function overlap(one: Span, other: Span): boolean {
  return (other.endedOn === null || one.startedOn < other.endedOn) && (one.endedOn === null || other.startedOn < one.endedOn)
}
