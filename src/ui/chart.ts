/* What a chart is told: bars of numbers of 0 or more, side by side by time or kind. */

/** What stands at one place along the foot: a month, a quarter. */
export type ChartPoint = {
  /** Under its bars: `Apr`. */
  readonly label: string
  /** A second line under it, where a new year starts: `2023`. */
  readonly under?: string | undefined
  /** In the table and for those who hear it: `April 2023`. */
  readonly inFull: string
  /** A number for each set of bars, in their order. Null is not known. */
  readonly values: readonly (number | null)[]
  /** What a number that is not there is called, where that is known: `Not matched yet`. */
  readonly unknown?: string | undefined
  /** What is still to come, on top of the first number: hatched and dashed, never paler. */
  readonly forecast?: number | undefined
}

/** A line across, that the bars are held against. */
export type ChartRule = { readonly value: number; readonly words: string }

/** How a number is said. */
export type ChartWords = {
  /** Beside a grid line: `£2,000`. */
  readonly axis: (value: number) => string
  /** Over a bar, without its unit: `2,838`. */
  readonly bar: (value: number) => string
  /** In the table and for those who hear it: `£2,837.85`. */
  readonly full: (value: number) => string
}

/** A number of each place that is of another kind than the bars, as hours and money are beside visits: a column of the table. */
export type ChartBeside = {
  readonly name: string
  /** One for each place, in their order. Null is not known. */
  readonly values: readonly (number | null)[]
  /** In the table and for those who hear it: `£74.27`. */
  readonly full: (value: number) => string
  /** In the picture too, under each place where there is room for all; the unit stands once, in the row's name: `£ claimed`. */
  readonly beneath?: { readonly name: string; readonly words: (value: number) => string } | undefined
}

const plainly = (value: number): string => value.toLocaleString('en-GB')

/** Numbers that are counts. */
export const COUNT_WORDS: ChartWords = { axis: plainly, bar: plainly, full: plainly }

export type ChartGiven = {
  readonly title: string
  /** What each set of bars is, by name. */
  readonly series: readonly string[]
  readonly points: readonly ChartPoint[]
  readonly words: ChartWords
  readonly rule?: ChartRule | undefined
  readonly beside?: readonly ChartBeside[] | undefined
}

/** The chart in a sentence, for those who hear it: what it is of, from when to when, where it is highest, and against what. */
export function chartSentence({ title, series, points, words, rule, beside = [] }: ChartGiven): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return title
  const span = first === last ? first.inFull : `${first.inFull} to ${last.inFull}`
  const highest = series.map((name, index) => `${series.length > 1 ? `${name}: ` : ''}${mostIn(points, points.map((point) => point.values[index] ?? 0), words.full)}`)
  const beneath = beside.filter((column) => column.beneath !== undefined).map((column) => `${column.name}: ${mostIn(points, column.values, column.full)}`)
  const forecast = points.find((point) => (point.forecast ?? 0) > 0)
  return [`${title}, ${span}`, ...highest, ...beneath, ...(forecast === undefined ? [] : [`Forecast from ${forecast.inFull}`]), ...(rule === undefined ? [] : [rule.words])].map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('. ')
}

function mostIn(points: readonly ChartPoint[], values: readonly (number | null)[], full: (value: number) => string): string {
  const most = Math.max(0, ...values.map((value) => value ?? 0))
  const top = points[values.indexOf(most)]
  return most === 0 || top === undefined ? 'none' : `most in ${top.inFull}, ${full(most)}`
}
