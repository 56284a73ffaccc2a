import type { CivilDate } from '../civil-date.ts'
import { addDays, addMonths, daysBetween } from '../civil-date.ts'
import { spokenDate, spokenPeriod } from '../spoken.ts'
import { wrongPastDay } from './past-day.ts'

/* Where somebody lived for five years before their identity was checked, which a DBS check goes by: no document need show the present address, but the history is required (domain.md R3.7). */

export const ADDRESS_YEARS = 5

/** A stretch without an address of fewer days is a move, and no gap. */
export const MOVING_DAYS = 31

/** Where somebody lived, from one day to another; no last day where they live there still. */
export interface Lived {
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
}

/** The stretches of the five years before the day in which nobody wrote down where somebody lived, oldest first; stays abroad count as lived. */
export function addressGaps(lived: readonly Lived[], on: CivilDate): { readonly fromOn: CivilDate; readonly toOn: CivilDate }[] {
  const gaps: { fromOn: CivilDate; toOn: CivilDate }[] = []
  let from = addMonths(on, -12 * ADDRESS_YEARS)
  for (const { fromOn, toOn } of lived.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))) {
    if (from > on) break
    if (fromOn > from) gaps.push({ fromOn: from, toOn: addDays(fromOn < on ? fromOn : addDays(on, 1), -1) })
    const after = toOn === null ? addDays(on, 1) : addDays(toOn, 1)
    if (after > from) from = after
  }
  if (from <= on) gaps.push({ fromOn: from, toOn: on })
  return gaps.filter((gap) => daysBetween(gap.fromOn, gap.toOn) + 1 >= MOVING_DAYS)
}

/** What of the addresses is missing for a check of identity on the day, each as words that follow "missing". */
export function missingAddresses(lived: readonly Lived[], on: CivilDate): string[] {
  const gaps = addressGaps(lived, on)
  const since = addMonths(on, -12 * ADDRESS_YEARS)
  if (gaps.length === 1 && gaps[0]!.fromOn === since && gaps[0]!.toOn === on) return [`where they lived since ${spokenDate(since)} (five years of addresses)`]
  return gaps.map(({ fromOn, toOn }) => `where they lived ${spokenPeriod(fromOn, toOn)}`)
}

/** What is wrong with an address as it is written down, by field. */
export function wrongAddress(
  { address, fromOn, toOn }: { readonly address: string | null; readonly fromOn: CivilDate | null; readonly toOn: CivilDate | null }, today: CivilDate,
): { address?: string | undefined; fromOn?: string | undefined; toOn?: string | undefined } {
  return {
    address: address === null ? 'Enter the address' : undefined,
    fromOn: fromOn === null ? 'Enter since when they lived there' : wrongPastDay(fromOn, today, 'the first day'),
    toOn: toOn !== null && fromOn !== null && toOn < fromOn ? 'They left before they came. Enter a later last day' : wrongPastDay(toOn, today, 'the last day'),
  }
}
