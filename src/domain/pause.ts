import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* A pause of a match, with the days that it lasts: the first without visits, and the first on which it goes on. */

export interface PauseTyped {
  readonly fromOn: CivilDate | null
  readonly toOn: CivilDate | null
  readonly reason: string | null
  readonly expectedOn: CivilDate | null
}

/** What lies around a pause: the match's own days, the pause as it was, and the other pauses. */
export interface AroundPause {
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
  readonly wasOpen: boolean
  readonly others: readonly { readonly fromOn: CivilDate; readonly toOn: CivilDate | null }[]
}

type Wrong = { readonly [Name in keyof PauseTyped]?: string | undefined }

/** What is wrong with the days of a pause that is corrected: it lies within the match and beside other pauses, and goes on or not as it did. */
export function wrongInPause({ fromOn, toOn, reason, expectedOn }: PauseTyped, { startedOn, endedOn, wasOpen, others }: AroundPause, today: CivilDate): Wrong {
  return {
    fromOn: wrongFirst(fromOn, startedOn, endedOn, today) ?? besideOthers({ fromOn, toOn }, others),
    toOn: wrongLast({ fromOn, toOn }, endedOn, wasOpen, today),
    reason: reason === null ? 'Write down why' : undefined,
    expectedOn: expectedOn !== null && fromOn !== null && expectedOn < fromOn ? 'This is before the pause. Enter a later day' : undefined,
  }
}

function wrongFirst(fromOn: CivilDate | null, startedOn: CivilDate, endedOn: CivilDate | null, today: CivilDate): string | undefined {
  if (fromOn === null) return 'Enter the day from which it was paused'
  if (fromOn > today) return 'This day is still to come. Enter today or an earlier day'
  if (fromOn < startedOn) return `The match started on ${spokenDate(startedOn)}. Enter that day or a later one`
  return endedOn !== null && fromOn > endedOn ? `The match ended on ${spokenDate(endedOn)}. Enter that day or an earlier one` : undefined
}

function wrongLast({ fromOn, toOn }: Pick<PauseTyped, 'fromOn' | 'toOn'>, endedOn: CivilDate | null, wasOpen: boolean, today: CivilDate): string | undefined {
  if (toOn === null) return wasOpen ? undefined : 'This pause is over. Enter the day from which the match went on'
  if (wasOpen) return 'The match is paused still. Let it go on instead'
  if (toOn > today) return 'This day is still to come. Enter today or an earlier day'
  if (fromOn !== null && toOn < fromOn) return 'This is before the pause. Enter a later day'
  return endedOn !== null && toOn > endedOn ? `The match ended on ${spokenDate(endedOn)}. Enter that day or an earlier one` : undefined
}

function besideOthers({ fromOn, toOn }: Pick<PauseTyped, 'fromOn' | 'toOn'>, others: AroundPause['others']): string | undefined {
  const hit = others.find((other) => (toOn === null || other.fromOn < toOn) && (other.toOn === null || (fromOn !== null && fromOn < other.toOn)))
  return hit === undefined ? undefined : `Another pause lasts from ${spokenDate(hit.fromOn)} to ${hit.toOn === null ? 'now' : spokenDate(hit.toOn)}. Enter days outside of it`
}
