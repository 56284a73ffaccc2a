import type { ChartBeside, ChartGiven, ChartPoint } from './chart.ts'

/* Where everything of a chart goes, in pixels of the box it is drawn to fit. Letters keep their size whatever the box, so it is the bars that give way. */

export type ChartBox = { readonly width: number; readonly height: number; /** Of the letters. */ readonly textSize: number }

export type ChartBar = { readonly series: number; readonly forecast: boolean; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type ChartText = { readonly x: number; readonly y: number; readonly words: string }

export type ChartLayout = {
  readonly left: number
  readonly right: number
  /** The zero line. */
  readonly foot: number
  readonly grid: readonly ChartText[]
  readonly bars: readonly ChartBar[]
  /** Over the bars. */
  readonly values: readonly ChartText[]
  /** Under the zero line. */
  readonly labels: readonly ChartText[]
  /** Numbers of another kind under the labels, a row of each kind, and its name beside it. */
  readonly beneath: readonly ChartText[]
  readonly beneathNames: readonly ChartText[]
  readonly rule: (ChartText & { readonly lineY: number }) | null
}

/** Digits of the system's letters are a little over half as wide as high. */
const LETTER_WIDTH = 0.56
const MOST_GRID_LINES = 3
const WIDEST_BAR = 34
const GAP = 2
/** From the words beside the lines to the bars, in pixels. */
const GUTTER = 10
/** Of the letters: from one row under the bars to the next. */
const ROW_BENEATH = 1.5
/** The share of the numbers that must find room for any but the highest to be said. */
const MOSTLY = 0.8

/** The grid lines above zero: whole and round, at most three. Numbers that are all 0 have none. */
export function gridLines(top: number): readonly number[] {
  if (top <= 0) return []
  for (let power = 0; ; power += 1) {
    for (const times of [1, 2, 3, 5]) {
      const step = times * 10 ** power
      if (top / step < MOST_GRID_LINES + 1) return Array.from({ length: Math.floor(top / step) }, (_none, index) => (index + 1) * step)
    }
  }
}

/** The chart, laid out in its box. */
export function layOutChart({ series, points, words, rule, beside = [] }: ChartGiven, { width, height, textSize }: ChartBox): ChartLayout {
  const wide = (text: string): number => text.length * textSize * LETTER_WIDTH
  const totals = points.flatMap((point) => series.map((_name, index) => totalOf(point, index)))
  const top = Math.max(1, rule?.value ?? 0, ...totals)
  const lines = gridLines(Math.max(0, rule?.value ?? 0, ...totals))
  const hasYears = points.some((point) => point.under !== undefined)

  const axis = Math.max(...[0, ...lines].map((line) => wide(words.axis(line))))
  const { rows, name } = rowsBeneath(beside, { room: width - axis - GUTTER, points: points.length, wide })
  const left = Math.ceil(Math.max(axis, name)) + GUTTER
  const right = Math.max(width - 1, left + 1)
  const underLabels = hasYears ? 2.75 : 1.5
  const foot = height - textSize * (underLabels + 0.4 + rows.length * ROW_BENEATH)
  const head = textSize * (rule === undefined ? 1.8 : 2.4)
  const yOf = (value: number): number => foot - (Math.max(foot - head, 1) * value) / top

  const slot = (right - left) / Math.max(points.length, 1)
  const barWidth = Math.max(2, Math.min(WIDEST_BAR, (slot * (series.length > 1 ? 0.74 : 0.58) - GAP * (series.length - 1)) / series.length))
  const pitch = barWidth + GAP
  const middleOf = (at: number): number => left + slot * (at + 0.5)
  const rowY = (down: number): number => foot + textSize * (underLabels + (down + 1) * ROW_BENEATH)
  const xOf = (at: number, index: number): number => middleOf(at) - (pitch * series.length - GAP) / 2 + pitch * index

  const bars: ChartBar[] = []
  const said: (ChartText & { readonly total: number; readonly series: number })[] = []
  points.forEach((point, at) => series.forEach((_name, index) => {
    const [value, forecast, total] = [point.values[index] ?? 0, index === 0 ? (point.forecast ?? 0) : 0, totalOf(point, index)]
    const x = xOf(at, index)
    if (value > 0) bars.push({ series: index, forecast: false, x, y: yOf(value), width: barWidth, height: foot - yOf(value) })
    if (forecast > 0) bars.push({ series: index, forecast: true, x, y: yOf(total), width: barWidth, height: yOf(value) - yOf(total) })
    if (total > 0 || (series.length === 1 && point.values[index] === 0)) said.push({ x: x + barWidth / 2, y: yOf(total) - textSize / 2, words: words.bar(total), total, series: index })
  }))

  const values = withRoom(said.map((value) => ({ ...value, wide: wide(value.words), x: within(value.x, wide(value.words) / 2, left, right) })), series.length, textSize)
  const every = Math.max(1, Math.ceil((Math.max(0, ...points.map((point) => wide(point.label))) + textSize / 2) / slot))
  return {
    left, right, foot, bars,
    grid: [0, ...lines].map((line) => ({ x: left - GUTTER + 2, y: yOf(line), words: words.axis(line) })),
    values: values.map(textOf),
    labels: [
      ...points.flatMap((point, at) => (at % every === 0 ? [{ x: middleOf(at), y: foot + textSize * 1.5, words: point.label }] : [])),
      ...yearsApart(points.flatMap((point, at) => (point.under === undefined ? [] : [{ x: middleOf(at), y: foot + textSize * 2.75, words: point.under }])), wide),
    ],
    beneath: rows.flatMap((row, down) => row.words.flatMap((said, at) => (said === '' ? [] : [{ x: middleOf(at), y: rowY(down), words: said }]))),
    beneathNames: rows.map((row, down) => ({ x: left - GUTTER + 2, y: rowY(down), words: row.name })),
    rule: rule === undefined ? null : ruleOf(rule.words, wide(rule.words), yOf(rule.value), values, bars, { left, right, slot, textSize }),
  }
}

interface RowBeneath {
  readonly name: string
  readonly words: readonly string[]
}

/* What stands in words under each place: a row in full, or where a single one of its numbers has no room nothing of it, since a row with holes reads as noughts. */
function rowsBeneath(beside: readonly ChartBeside[], { room, points, wide }: { readonly room: number; readonly points: number; readonly wide: (text: string) => number }): { readonly rows: readonly RowBeneath[]; readonly name: number } {
  const all = beside.flatMap(({ beneath, values }) => (beneath === undefined ? [] : [{ name: beneath.name, words: values.map((value) => (value === null ? '' : beneath.words(value))) }]))
  const slot = (room - Math.max(0, ...all.map((row) => wide(row.name)))) / Math.max(points, 1)
  const rows = all.filter((row) => row.words.every((words) => wide(words) + GAP * 2 <= slot))
  return { rows, name: Math.max(0, ...rows.map((row) => wide(row.name))) }
}

function totalOf(point: ChartPoint, index: number): number {
  return (point.values[index] ?? 0) + (index === 0 ? (point.forecast ?? 0) : 0)
}

function textOf({ x, y, words }: ChartText): ChartText {
  return { x, y, words }
}

interface SaidValue extends ChartText {
  readonly total: number
  readonly series: number
  readonly wide: number
}

/* A number is said where it touches no other, the higher first. Where many would have to be silent, only the highest of each set speaks; the table has them all. */
function withRoom(said: readonly SaidValue[], sets: number, textSize: number): readonly SaidValue[] {
  const kept: SaidValue[] = []
  for (const value of [...said].sort((a, b) => b.total - a.total)) {
    if (kept.every((other) => Math.abs(other.x - value.x) >= (other.wide + value.wide) / 2 + 2 || Math.abs(other.y - value.y) >= textSize)) kept.push(value)
  }
  if (kept.length >= said.length * MOSTLY) return said.filter((value) => kept.includes(value))
  return Array.from({ length: sets }, (_none, index) => kept.find((value) => value.series === index)).filter((value) => value !== undefined)
}

/* The rule's words begin at the left, or further on where neither a bar that rises over the rule nor its number stands in their way. */
function ruleOf(words: string, itsWidth: number, lineY: number, values: readonly SaidValue[], bars: readonly ChartBar[], { left, right, slot, textSize }: { readonly left: number; readonly right: number; readonly slot: number; readonly textSize: number }): ChartText & { readonly lineY: number } {
  const y = lineY - textSize / 2
  const isBeside = (x: number, from: number, to: number): boolean => to + 4 <= x || from - 4 >= x + itsWidth
  const isFree = (x: number): boolean => values.every((value) => Math.abs(value.y - y) >= textSize || isBeside(x, value.x - value.wide / 2, value.x + value.wide / 2)) && bars.every((bar) => bar.y >= lineY || isBeside(x, bar.x, bar.x + bar.width))
  const starts = Array.from({ length: Math.max(1, Math.floor((right - left - itsWidth) / (slot / 2))) }, (_none, index) => left + 4 + (index * slot) / 2)
  return { lineY, x: starts.find(isFree) ?? left + 4, y, words }
}

function within(x: number, half: number, left: number, right: number): number {
  return Math.min(Math.max(x, left + half), right - half)
}

/* The first year may begin a month before the second: then only the second is said. */
function yearsApart(years: readonly ChartText[], wide: (text: string) => number): readonly ChartText[] {
  return years.filter((year, index) => {
    const next = years[index + 1]
    return next === undefined || next.x - year.x > wide(year.words) + 4
  })
}
