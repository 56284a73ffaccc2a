import { addWorkingDays } from './bank-holidays.ts'
import type { CivilDate } from './civil-date.ts'
import { SAFETY_WORKING_DAYS } from './due/concern.ts'
import { spokenDate } from './spoken.ts'
import type { ConcernKind } from './vocabulary.ts'

/* A concern, an allegation or a complaint: what is written down of it, and who has to be told (domain.md R3.9). What happened in detail stands in the
   council’s own file; here is what the service needs to keep everybody safe, and to show that it acted. */

/** Who is told of a concern. */
export const CONCERN_TOLD = {
  designated_officer: 'Designated officer (LADO)', social_worker: 'Social worker', reviewing_officer: 'Reviewing officer', manager: 'Manager', police: 'Police', barring_service: 'Barring service (DBS)',
} as const
export type ConcernTold = keyof typeof CONCERN_TOLD

/** The reason that stands with a suspension or a pause that a concern brings: everybody may read it, so it says nothing of the concern. */
export const MEANWHILE_REASON = 'While a concern is looked into'

export interface ConcernTyped {
  readonly kind: ConcernKind | null
  readonly raisedOn: CivilDate | null
  readonly summary: string | null
  readonly volunteerId: number | null
  readonly matchId: number | null
}
type WordsOf<Typed> = { readonly [Name in keyof Typed]?: string | undefined }

/** More than this is the story itself, which belongs in the council’s file. */
export const ENOUGH_LETTERS = 500

/** What is wrong with a concern as it is typed, and what would be right. */
export function wrongInConcern({ kind, raisedOn, summary, volunteerId, matchId }: ConcernTyped, today: CivilDate): WordsOf<ConcernTyped> {
  return {
    kind: kind === null ? 'Choose what it is' : undefined,
    raisedOn: wrongDay(raisedOn, today),
    summary: summary === null ? 'Write in a sentence or two what was said' : undefined,
    volunteerId: kind === 'allegation' && volunteerId === null && matchId === null ? 'An allegation is about somebody who visits. Choose who, or record a safeguarding concern' : undefined,
  }
}

/** What is wrong with the day on which somebody was told. */
export function wrongToldDay(toldOn: CivilDate | null, raisedOn: CivilDate | null, today: CivilDate): string | undefined {
  return wrongDay(toldOn, today) ?? (toldOn !== null && raisedOn !== null && toldOn < raisedOn ? `It was raised on ${spokenDate(raisedOn)}. Enter that day or a later one` : undefined)
}

/** What is wrong with how a concern was closed: a day without an outcome closes nothing. */
export function wrongInClosing({ resolvedOn, outcome }: { readonly resolvedOn: CivilDate | null; readonly outcome: string | null }, raisedOn: CivilDate, today: CivilDate): { readonly resolvedOn?: string | undefined; readonly outcome?: string | undefined } {
  return { resolvedOn: wrongToldDay(resolvedOn, raisedOn, today), outcome: outcome === null ? 'Write down what came of it' : undefined }
}

/** By when the designated officer is to be told of an allegation: the next working day. */
export function officerToldBy(raisedOn: CivilDate): CivilDate {
  return addWorkingDays(raisedOn, SAFETY_WORKING_DAYS)
}

export interface ConcernStands {
  readonly kind: ConcernKind
  readonly raisedOn: CivilDate
  readonly referredTo: string | null
  readonly told: readonly { readonly whom: ConcernTold; readonly toldOn: CivilDate }[]
  readonly resolvedOn: CivilDate | null
}

/** The day by which the designated officer is still to be told; null where that is done, is not asked for, or the concern is closed. */
export function officerToTellBy({ kind, raisedOn, referredTo, told, resolvedOn }: ConcernStands): CivilDate | null {
  if (kind !== 'allegation' || resolvedOn !== null) return null
  const isTold = told.some(({ whom }) => whom === 'designated_officer') || /designated officer|\blado\b/iu.test(referredTo ?? '')
  return isTold ? null : officerToldBy(raisedOn)
}

/** What is unlikely in when the designated officer was told. */
export function unlikelyOfficerDay(toldOn: CivilDate | null, raisedOn: CivilDate | null): string | undefined {
  if (toldOn === null || raisedOn === null || toldOn <= officerToldBy(raisedOn)) return undefined
  return `Later than one working day, which was ${spokenDate(officerToldBy(raisedOn))}`
}

/** `referred_to` of the workbook, with somebody more: what stood there stays. */
export function referredToWith(referredTo: string | null, whom: ConcernTold): string {
  const words = CONCERN_TOLD[whom].charAt(0).toLowerCase() + CONCERN_TOLD[whom].slice(1)
  if (referredTo === null) return words
  return referredTo.toLowerCase().includes(words.replace(/ \(.*\)/u, '')) ? referredTo : `${referredTo}, ${words}`
}

function wrongDay(on: CivilDate | null, today: CivilDate): string | undefined {
  if (on === null) return 'Enter the day'
  return on > today ? 'This day is still to come. Enter today or an earlier day' : undefined
}
