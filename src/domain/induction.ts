import type { CivilDate } from './civil-date.ts'
import { wrongPastDay } from './young-person-form.ts'

/* What volunteers are told at the start and sign for: the policies they are given, each in a version, and the points of the induction (requirements T13, T14). What is not
   recorded is missing data and closes no gate; a service that will not do without it has a required stage for it on its path. */

export const INDUCTION_KIND = { policy: 'Policy', induction: 'Induction' } as const
export type InductionKind = keyof typeof INDUCTION_KIND

export interface InductionItem {
  readonly id: number
  readonly kind: InductionKind
  readonly name: string
  /** The version that is given out now; null where it has none. */
  readonly version: string | null
  readonly isRetired: boolean
}

/** That somebody was told, or signed for it, and in which version. */
export interface InductionRecord {
  readonly itemId: number
  readonly doneOn: CivilDate
  readonly version: string | null
}

export interface InductionStanding {
  readonly item: InductionItem
  /** The last time; null where nothing is recorded. */
  readonly last: InductionRecord | null
  /** It was another version than is given out now. */
  readonly isOutOfDate: boolean
}

/** How far somebody is with each point, in the order of the list; what was taken out of it only where it was done. */
export function inductionOf(items: readonly InductionItem[], records: readonly InductionRecord[]): InductionStanding[] {
  return items.flatMap((item) => {
    const last = records.filter(({ itemId }) => itemId === item.id).reduce<InductionRecord | null>((latest, each) => (latest === null || each.doneOn >= latest.doneOn ? each : latest), null)
    return item.isRetired && last === null ? [] : [{ item, last, isOutOfDate: !item.isRetired && last !== null && item.version !== null && last.version !== item.version }]
  })
}

/** What is still to be told or signed for, by name; with the version where another one was. */
export function inductionMissing(standing: readonly InductionStanding[]): string[] {
  return standing.filter(({ item, last, isOutOfDate }) => !item.isRetired && (last === null || isOutOfDate)).map(({ item, isOutOfDate }) => (isOutOfDate ? `${item.name} (${item.version ?? ''})` : item.name))
}

type WrongIn<Typed> = { readonly [Name in keyof Typed]?: string | undefined }

/** What is wrong with what is recorded on one day. */
export function wrongInInduction({ itemIds, doneOn }: { readonly itemIds: readonly unknown[]; readonly doneOn: CivilDate | null }, today: CivilDate): WrongIn<{ itemIds: unknown; doneOn: unknown }> {
  return { itemIds: itemIds.length === 0 ? 'Choose what was told or signed for' : undefined, doneOn: wrongPastDay(doneOn, today, 'the day') }
}
