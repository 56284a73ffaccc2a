import { NOT_KNOWN, countedAs } from '#domain/counted-as.ts'
import { percentOf, roundHalfUp } from '#domain/money.ts'
import type { Period } from '#domain/period.ts'
import type { FigureAnswer, FigureGroup, FigureUnit } from '#contract/figures.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, join, one, sql, verbatim } from '../database/sql.ts'
import type { Ask } from './ask.ts'
import { createAsk } from './ask.ts'
import type { DerivedFigure, Figure, Groups, MeasuredFigure, RowSet } from './figure.ts'
import { isDerived, unitOf } from './figure.ts'
import { FIGURES } from './figures.ts'
import { namedFigures } from './named-figures.ts'

/** A number before it is rounded, with its counts. */
interface Exact {
  readonly value: number | null
  readonly counted: number | null
  readonly of: number | null
  readonly table: readonly FigureGroup[] | null
}

/** The figures for the period, in the order declared; only those named where `only` is given. Refuses a name that no figure has. */
export function askFigures(db: ReadableDatabase, { from, to, only }: Period & { readonly only?: readonly string[] | undefined }): FigureAnswer[] {
  const asked = only === undefined ? FIGURES : namedFigures(only)
  const ask = createAsk(db, { from, to })
  const exact = measureAll(db, ask, withNeeds(asked))
  return asked.map((figure) => rounded(figure, exact.get(figure.id)!))
}

/* What the asked figures are worked out from is measured too, each once. */
function withNeeds(asked: readonly Figure[]): readonly Figure[] {
  const needed = new Set(asked.flatMap((figure) => (isDerived(figure) ? [...figure.needs, figure.id] : [figure.id])))
  const missing = [...needed].filter((id) => !asked.some((figure) => figure.id === id))
  return missing.length === 0 ? asked : [...withNeeds(namedFigures(missing)), ...asked]
}

function measureAll(db: ReadableDatabase, ask: Ask, figures: readonly Figure[]): ReadonlyMap<string, Exact> {
  const exact = new Map<string, Exact>()
  const measured = figures.filter((figure): figure is MeasuredFigure => !isDerived(figure))
  for (const [set, ofSet] of Map.groupBy(measured, (figure) => figure.set)) measureSet(db, ask, set, ofSet, exact)
  const derive = (figure: DerivedFigure): Exact => {
    const values = figure.needs.map((id) => {
      const need = figures.find((other) => other.id === id)!
      if (!exact.has(id) && isDerived(need)) exact.set(id, derive(need))
      return exact.get(id)!.value
    })
    return { value: figure.work(ask, values), counted: null, of: null, table: null }
  }
  for (const figure of figures) if (isDerived(figure) && !exact.has(figure.id)) exact.set(figure.id, derive(figure))
  return exact
}

/* One statement measures all single numbers of a set in one pass over its rows, and one more makes all its breakdowns. */
function measureSet(db: ReadableDatabase, ask: Ask, set: RowSet, figures: readonly MeasuredFigure[], exact: Map<string, Exact>): void {
  const single = figures.filter((figure) => !isGrouped(figure))
  if (single.length > 0) {
    const columns = single.flatMap((figure, index) => measuresOf(figure, ask).map((measure, part) => sql`${measure} as ${verbatim(`m${index}_${part}`)}`))
    const row = one<Record<string, number | null>>(db, selectKept(ask, set, columns))!
    single.forEach((figure, index) => exact.set(figure.id, singleOf(figure, ask, [0, 1, 2].map((part) => row[`m${index}_${part}`] ?? null))))
  }
  const grouped = figures.filter(isGrouped)
  if (grouped.length > 0) {
    const counts = grouped.map((figure, index) => sql`select ${index} as figure, ${figure.measure.groups.by(ask)} as given, count(*) as n from subject where ${figure.where?.(ask) ?? sql`true`} group by given`)
    const rows = all<GroupCount & { figure: number }>(db, sql`with subject as materialized (${set.rows(ask)}) ${join(counts, ' union all ')}`)
    grouped.forEach((figure, index) => exact.set(figure.id, groupedOf(rows.filter((row) => row.figure === index), figure.measure, ask)))
  }
}

interface GroupCount {
  readonly given: string | null
  readonly n: number
}

type GroupedFigure = MeasuredFigure & { readonly measure: Extract<MeasuredFigure['measure'], { readonly groups: Groups }> }

const isGrouped = (figure: MeasuredFigure): figure is GroupedFigure => 'groups' in figure.measure

/** Selects from the rows of a set, which its figures know as `subject`. */
export function selectFrom(ask: Ask, set: RowSet, columns: Sql): Sql {
  return sql`select ${columns} from (${set.rows(ask)}) as subject`
}

/* Few figures are quickest straight over the tables; for many it pays to work out the rows once and keep them while they are counted. */
function selectKept(ask: Ask, set: RowSet, columns: readonly Sql[]): Sql {
  return columns.length <= 4 ? selectFrom(ask, set, join(columns)) : sql`with subject as materialized (${set.rows(ask)}) select ${join(columns)} from subject`
}

function measuresOf({ where, measure }: MeasuredFigure, ask: Ask): readonly Sql[] {
  const filter = where === undefined ? sql`` : sql` filter (where ${where(ask)})`
  const count = sql`count(*)${filter}`
  switch (measure.kind) {
    case 'percent': return [count, sql`count(*) filter (where ${where?.(ask) ?? sql`true`} and ${measure.yes(ask)})`]
    case 'sum': return [count, sql`count(${measure.amount(ask)})${filter}`, sql`sum(${measure.amount(ask)})${filter}`]
    case 'mean': return [count, sql`count(${measure.amount(ask)})${filter}`, sql`avg(${measure.amount(ask)})${filter}`]
    case 'median': return [count, sql`count(${measure.amount(ask)})${filter}`, sql`median(${measure.amount(ask)})${filter}`]
    case 'min': return [count, sql`count(${measure.amount(ask)})${filter}`, sql`min(${measure.amount(ask)})${filter}`]
    case 'max': return [count, sql`count(${measure.amount(ask)})${filter}`, sql`max(${measure.amount(ask)})${filter}`]
    default: return [count]
  }
}

function singleOf({ measure }: MeasuredFigure, ask: Ask, [rows, known, amount]: readonly (number | null)[]): Exact {
  const counted = rows ?? 0
  switch (measure.kind) {
    case 'percent': return { value: percentOf(known ?? 0, counted), counted: known ?? 0, of: counted, table: null }
    case 'rate': {
      const whole = measure.whole(ask)
      return { value: whole === null ? null : percentOf(counted, whole), counted, of: whole, table: null }
    }
    case 'target': return { value: counted, counted, of: measure.target(ask), table: null }
    case 'sum': {
      /* Nothing to add up comes to nothing; rows of which no amount is known are no answer. */
      const total = counted === 0 ? 0 : (amount ?? null)
      return { value: total === null ? null : total / (measure.per ?? 1), counted: known ?? 0, of: counted, table: null }
    }
    case 'mean':
    case 'median':
    case 'min':
    case 'max': return { value: amount ?? null, counted: known ?? 0, of: counted, table: null }
    default: return { value: counted, counted, of: null, table: null }
  }
}

function groupedOf(rows: readonly GroupCount[], { kind, groups }: GroupedFigure['measure'], ask: Ask): Exact {
  const counts = new Map<string, number>()
  const total = rows.reduce((sum, row) => sum + row.n, 0)
  for (const { given, n } of rows) {
    const group = groupOf(given, groups, ask)
    counts.set(group, (counts.get(group) ?? 0) + n)
  }
  const words: Readonly<Record<string, string>> = { ...groups.words, [NOT_KNOWN]: 'Not known' }
  const shown = Object.keys(words).filter((group) => counts.has(group) || groups.always?.includes(group))
  const table = shown.map((group) => {
    const count = counts.get(group) ?? 0
    return { group, label: words[group]!, count, percent: kind === 'shares' ? percentOf(count, total) : null, hidden: false }
  })
  return { value: null, counted: total, of: null, table }
}

/** The group that a raw value of a row is counted in. */
export function groupOf(given: string | null, groups: Groups, ask: Ask): string {
  if (groups.field !== undefined) return countedAs(groups.field, given, ask.mapping(groups.field))
  return given ?? NOT_KNOWN
}

function rounded(figure: Figure, exact: Exact): FigureAnswer {
  const unit = unitOf(figure)
  return {
    id: figure.id, label: figure.label, definition: figure.definition, unit,
    value: exact.value === null ? null : roundedAs(unit, exact.value),
    counted: exact.counted, of: exact.of, table: exact.table === null ? null : [...exact.table], hidden: false,
  }
}

/* Halves of a day stay: the middle of two waits may lie between two days. Percentages were rounded from their counts. */
function roundedAs(unit: FigureUnit, value: number): number {
  if (unit === 'hours') return roundHalfUp(value * 10) / 10
  return unit === 'pence' ? roundHalfUp(value) : value
}
