import type { CivilDate } from '#domain/civil-date.ts'
import type { DayOf } from '#domain/day-that-has-come.ts'
import type { Done } from './client.ts'

/** What is written down of something with a day: at most some words to it and a name. */
export interface DayValues {
  readonly on: CivilDate | null
  readonly words: string | null
  readonly who: string | null
  /** A second day, on which it is taken up again. */
  readonly again: CivilDate | null
}

/** Something that is recorded with its day, as a short dialog asks for it. */
export interface DayPlan {
  /** Names the form and its record, for its draft. */
  readonly key: string
  readonly title: string
  /** What will happen. */
  readonly description?: string | undefined
  readonly today: CivilDate
  readonly dayLabel: string
  /** The day that stands there first; today where none is given. */
  readonly startOn?: CivilDate | null | undefined
  /** Whether the day may lie ahead. */
  readonly mayLieAhead?: boolean | undefined
  readonly notBefore?: DayOf | null | undefined
  /** Of a day that has come. */
  readonly notAfter?: DayOf | null | undefined
  readonly words?: { readonly label: string; readonly hint?: string | undefined; readonly isRequired?: boolean | undefined; readonly isLong?: boolean | undefined; readonly start?: string | null | undefined } | undefined
  readonly who?: { readonly label: string; readonly hint?: string | undefined; readonly isRequired?: boolean | undefined; readonly start?: string | null | undefined } | undefined
  readonly again?: { readonly label: string; readonly hint?: string | undefined } | undefined
  readonly save: string
  readonly keep?: string | undefined
  readonly danger?: boolean | undefined
  readonly said: string
  readonly send: (values: DayValues & { readonly on: CivilDate }) => Promise<Done<unknown>>
}
