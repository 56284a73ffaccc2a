import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* A training cycle, and a campaign: both have a name of their own and days that follow one another. */

/** What is wrong with a training cycle, and what would be right; `others` are the names that are taken. */
export function wrongInCohort({ name, startsOn, endsOn }: { readonly name: string | null; readonly startsOn: CivilDate | null; readonly endsOn: CivilDate | null }, others: readonly string[]): { readonly name?: string | undefined; readonly endsOn?: string | undefined } {
  return { name: wrongName(name, others), endsOn: wrongEnd(startsOn, endsOn) }
}

/** The same of a campaign, which has a first day. */
export function wrongInCampaign({ name, startedOn, endedOn }: { readonly name: string | null; readonly startedOn: CivilDate | null; readonly endedOn: CivilDate | null }, others: readonly string[]): { readonly name?: string | undefined; readonly startedOn?: string | undefined; readonly endedOn?: string | undefined } {
  return { name: wrongName(name, others), startedOn: startedOn === null ? 'Enter the first day' : undefined, endedOn: wrongEnd(startedOn, endedOn) }
}

function wrongName(name: string | null, others: readonly string[]): string | undefined {
  if (name === null) return 'Enter a name'
  return others.some((other) => other.toLowerCase() === name.toLowerCase()) ? `${name} is there already. Enter another name` : undefined
}

function wrongEnd(from: CivilDate | null, to: CivilDate | null): string | undefined {
  return from !== null && to !== null && to < from ? `It begins on ${spokenDate(from)}. Enter that day or a later one` : undefined
}
