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
}

/** The chart in a sentence, for those who hear it: what it is of, from when to when, where it is highest, and against what. */
export function chartSentence({ title, series, points, words, rule }: ChartGiven): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return title
  const span = first === last ? first.inFull : `${first.inFull} to ${last.inFull}`
  const highest = series.map((name, index) => {
    const known = points.filter((point) => (point.values[index] ?? 0) > 0)
    const top = known.reduce<ChartPoint | undefined>((best, point) => (best === undefined || point.values[index]! > best.values[index]! ? point : best), undefined)
    const least = `${series.length > 1 ? `${name}: ` : ''}`
    return top === undefined ? `${least}none` : `${least}most in ${top.inFull}, ${words.full(top.values[index]!)}`
  })
  const forecast = points.find((point) => (point.forecast ?? 0) > 0)
  return [`${title}, ${span}`, ...highest, ...(forecast === undefined ? [] : [`Forecast from ${forecast.inFull}`]), ...(rule === undefined ? [] : [rule.words])].map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('. ')
}
