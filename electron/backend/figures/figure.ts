import type { CountedField } from '#domain/counted-as.ts'
import type { FigureUnit } from '#contract/figures.ts'
import type { Sql } from '../database/sql.ts'
import type { Ask } from './ask.ts'

/* A figure is rows and a measure of them, declared once: the number is the measure, the page behind it is the rows, and so the two cannot
   disagree. Figures that are worked out from others or from what was agreed say from what. */

/** What a row is: the record that it opens. */
export type Subject = 'volunteer' | 'youngPerson' | 'referral' | 'match' | 'visit' | 'supervision' | 'careReview' | 'feedback' | 'claim'

export type SqlOf = (ask: Ask) => Sql

/** Rows that figures share. `rows` selects `id` (of the subject's record), `onDate`, and the columns that its figures speak of. */
export interface RowSet {
  readonly subject: Subject
  readonly rows: SqlOf
}

/** The groups of a breakdown: their words in the order shown. `always` are listed even where nobody is in one. */
export interface Groups {
  readonly words: Readonly<Record<string, string>>
  /** The raw value of a row; a fixed band, or a value kept as given that `field` maps to a group. */
  readonly by: SqlOf
  readonly field?: CountedField
  readonly always?: readonly string[]
}

export type Measure =
  /** How many rows. */
  | { readonly kind: 'count' }
  /** The share of rows for which `yes` holds. */
  | { readonly kind: 'percent'; readonly yes: SqlOf }
  /** How many rows, as a share of a number that was agreed or given. */
  | { readonly kind: 'rate'; readonly whole: (ask: Ask) => number | null }
  /** How many rows, beside the number aimed at. */
  | { readonly kind: 'target'; readonly target: (ask: Ask) => number | null }
  /** One number of all the rows' amounts; rows whose amount is not known are left out. `per` divides the amounts: minutes into hours. */
  | { readonly kind: 'sum' | 'mean' | 'median' | 'min' | 'max'; readonly amount: SqlOf; readonly unit: FigureUnit; readonly per?: number }
  /** Rows in each group. */
  | { readonly kind: 'breakdown'; readonly groups: Groups }
  /** Rows in each group as a share of all. */
  | { readonly kind: 'shares'; readonly groups: Groups }

interface Declared {
  readonly id: string
  readonly label: string
  /** In plain words, for a councillor. */
  readonly definition: string
  /** Whether it counts people or what they did, so that small numbers are hidden from public readers (domain.md R6.7). */
  readonly personal: boolean
}

/** A figure that measures rows. */
export interface MeasuredFigure extends Declared {
  readonly set: RowSet
  /** Which rows of the set; all of them where it is left out. */
  readonly where?: SqlOf
  readonly measure: Measure
}

/** A figure worked out from other figures or from what was agreed. */
export interface DerivedFigure extends Declared {
  readonly unit: FigureUnit
  /** The figures it is worked out from; the rows behind it are those of the first. */
  readonly needs: readonly string[]
  /** Gets the exact, unrounded values of those figures in that order; null is no answer. */
  readonly work: (ask: Ask, values: readonly (number | null)[]) => number | null
}

export type Figure = MeasuredFigure | DerivedFigure

export function isDerived(figure: Figure): figure is DerivedFigure {
  return 'work' in figure
}

/** What a figure counts, each once. */
export const COUNT: Measure = { kind: 'count' }

/** The unit that a figure's value has. */
export function unitOf(figure: Figure): FigureUnit {
  if (isDerived(figure)) return figure.unit
  const { measure } = figure
  switch (measure.kind) {
    case 'count': return 'count'
    case 'percent':
    case 'rate': return 'percent'
    case 'target': return 'target'
    case 'breakdown': return 'table'
    case 'shares': return 'shares'
    default: return measure.unit
  }
}
