import { describe, expect, it } from 'vitest'
import { chartSentence, COUNT_WORDS, type ChartGiven, type ChartPoint } from './chart.ts'
import { gridLines, layOutChart } from './chart-layout.ts'

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']
const point = (label: string, values: readonly (number | null)[], forecast?: number, under?: string): ChartPoint => ({ label, inFull: `${label} in full`, values, forecast, under })
const year: readonly ChartPoint[] = MONTHS.map((label, at) => (at < 7 ? point(label, [2000 + at * 100]) : point(label, [0], 2897)))
const spending: ChartGiven = { title: 'Spending by month', series: ['Spent'], points: year, words: COUNT_WORDS, rule: { value: 3240, words: 'Budget £3,240 a month' } }
const box = { width: 760, height: 288, textSize: 12 }

describe('the lines behind the bars', () => {
  it.each([[0, []], [1, [1]], [3, [1, 2, 3]], [3.9, [1, 2, 3]], [4, [2, 4]], [9, [3, 6, 9]], [11, [3, 6, 9]], [14, [5, 10]], [40, [20, 40]], [3240, [1000, 2000, 3000]], [4000, [2000, 4000]], [9_999, [3000, 6000, 9000]]])(
    'are few and round up to %d', (top, lines) => expect(gridLines(top)).toEqual(lines))

  it('are never more than three', () => {
    for (let top = 1; top < 100_000; top = Math.ceil(top * 1.07)) expect(gridLines(top).length).toBeGreaterThanOrEqual(1)
    for (let top = 1; top < 100_000; top = Math.ceil(top * 1.07)) expect(gridLines(top).length).toBeLessThanOrEqual(3)
  })
})

describe('a year of months', () => {
  const laid = layOutChart(spending, box)

  it('stands on the zero line, each bar as high as its number', () => {
    expect(laid.bars).toHaveLength(12)
    for (const bar of laid.bars) expect(bar.y + bar.height).toBeCloseTo(laid.foot, 5)
    expect(laid.bars[1]!.height / laid.bars[0]!.height).toBeCloseTo(2100 / 2000, 5)
    expect((laid.foot - laid.rule!.lineY) / laid.bars[0]!.height).toBeCloseTo(3240 / 2000, 5)
  })

  it('tells what is to come from what was', () => expect(laid.bars.map((bar) => bar.forecast)).toEqual([...Array<boolean>(7).fill(false), ...Array<boolean>(5).fill(true)]))

  it('has the words of its rule at the left, and further on where a bar or its number stands there', () => {
    expect(laid.rule!.x).toBe(laid.left + 4)
    const high = layOutChart({ ...spending, points: year.map((each, at) => (at === 1 ? point('May', [3300]) : each)) }, box)
    const may = high.values[1]!
    expect(may.words).toBe('3,300')
    expect(high.rule!.x).toBeGreaterThan(may.x + 12)
    const higher = layOutChart({ ...spending, points: year.map((each, at) => (at === 1 ? point('May', [5000]) : each)) }, box)
    expect(higher.rule!.x).toBeGreaterThan(higher.bars[1]!.x + higher.bars[1]!.width)
  })

  it('says every number over its bar and every month under it', () => {
    expect(laid.values.map((value) => value.words)).toEqual(['2,000', '2,100', '2,200', '2,300', '2,400', '2,500', '2,600', ...Array<string>(5).fill('2,897')])
    expect(laid.labels.map((label) => label.words)).toEqual(MONTHS)
  })

  it.each([[1000, 300], [500, 260], [260, 200]])('stays inside a box of %i by %i', (width, height) => {
    const { bars, labels, values, left } = layOutChart(spending, { width, height, textSize: 12 })
    expect(bars).toHaveLength(12)
    for (const bar of bars) expect([bar.x >= left, bar.x + bar.width <= width, bar.y >= 0, bar.width >= 2]).toEqual([true, true, true, true])
    for (const text of [...labels, ...values]) expect([text.x > 0, text.x < width, text.y > 0, text.y < height]).toEqual([true, true, true, true])
  })

  it('keeps its letters apart: where there is no room it says fewer of them', () => {
    const narrow = layOutChart(spending, { width: 260, height: 200, textSize: 12 })
    expect(narrow.values.map((value) => value.words)).toEqual(['2,897'])
    expect(narrow.labels.map((label) => label.words)).toEqual(['Apr', 'Jun', 'Aug', 'Oct', 'Dec', 'Feb'])
    expect(layOutChart(spending, { ...box, textSize: 24 }).values).toHaveLength(1)
  })
})

it('a month of which nothing is to be told but nought says so, one that is not known does not', () =>
  expect(layOutChart({ ...spending, points: [point('Sep', [0]), point('Oct', [null])] }, box).values.map((value) => value.words)).toEqual(['0']))

describe('a month under way', () => {
  it('has what is to come on top of what was', () => {
    const { bars, values } = layOutChart({ ...spending, points: [point('Jun', [1000], 500)] }, box)
    expect(bars.map((bar) => bar.forecast)).toEqual([false, true])
    expect(bars[1]!.y + bars[1]!.height).toBeCloseTo(bars[0]!.y, 5)
    expect(bars[1]!.height / bars[0]!.height).toBeCloseTo(0.5, 5)
    expect(values.map((value) => value.words)).toEqual(['1,500'])
  })
})

describe('two sets of bars', () => {
  const points = [point('Oct', [3, 1], undefined, '2022'), point('Nov', [2, null]), point('Jan', [9, 2], undefined, '2023')]
  const { bars, values, labels } = layOutChart({ title: 'Matches', series: ['Started', 'Ended'], points, words: COUNT_WORDS }, box)

  it('stand side by side and do not touch', () => {
    const [started, ended] = bars
    expect([started!.series, ended!.series]).toEqual([0, 1])
    expect(ended!.x - (started!.x + started!.width)).toBe(2)
  })

  it('have no bar and no number where nothing is known or happened', () => expect([bars.length, values.map((value) => value.words)]).toEqual([5, ['3', '1', '2', '9', '2']]))

  it('let one of two numbers speak where both would touch', () => {
    const many = Array.from({ length: 13 }, (_none, at) => point('Oct', at === 6 ? [10, 10] : [9, 3]))
    const laid = layOutChart({ title: 'Matches', series: ['Started', 'Ended'], points: many, words: COUNT_WORDS }, { ...box, width: 380 })
    expect(laid.values.map((value) => value.words).filter((words) => words === '10')).toHaveLength(1)
    expect(laid.values).toHaveLength(25)
  })

  it('have the year under the month in which it starts', () => expect(labels.map((label) => label.words)).toEqual(['Oct', 'Nov', 'Jan', '2022', '2023']))
})

describe('numbers of another kind beside the bars', () => {
  const claimed = { name: 'Claimed', values: [0, 7060, null], full: (pence: number) => `£${(pence / 100).toFixed(2)}`, beneath: { name: '£ claimed', words: (pence: number) => (pence === 0 ? '0' : (pence / 100).toFixed(2)) } }
  const visits: ChartGiven = { title: 'Visits', series: ['Visits'], points: [point('Aug', [0]), point('Sep', [2]), point('Oct', [null])], words: COUNT_WORDS, beside: [{ name: 'Hours', values: [0, 3, 0], full: String }, claimed] }

  it('stand in a row under the labels, each in the middle of its place, where they are to, and leave out what is not known', () => {
    const { beneath, beneathNames, labels, left, foot } = layOutChart(visits, box)
    expect(beneath.map(({ x, words }) => [x, words])).toEqual([[labels[0]!.x, '0'], [labels[1]!.x, '70.60']])
    expect(beneathNames.map(({ words }) => words)).toEqual(['£ claimed'])
    for (const { y } of [...beneath, ...beneathNames]) expect([y - labels[0]!.y, y < box.height, y > foot]).toEqual([18, true, true])
    expect(left).toBeGreaterThan('£ claimed'.length * 12 * 0.5)
  })

  it('stand row under row where there are several', () => {
    const { beneath, beneathNames } = layOutChart({ ...visits, beside: [{ name: 'Hours', values: [0, 3, 0], full: String, beneath: { name: 'Hours', words: String } }, claimed] }, box)
    expect(beneathNames.map(({ words }) => words)).toEqual(['Hours', '£ claimed'])
    expect([...new Set(beneath.map(({ y }) => y))]).toEqual(beneathNames.map(({ y }) => y))
    expect(beneathNames[1]!.y - beneathNames[0]!.y).toBe(18)
  })

  it('are left to the table where one of the row has no room', () => {
    const narrow = layOutChart(visits, { width: 180, height: 140, textSize: 12 })
    expect([narrow.beneath, narrow.beneathNames]).toEqual([[], []])
    expect(narrow.left).toBe(layOutChart({ ...visits, beside: [] }, { width: 180, height: 140, textSize: 12 }).left)
  })
})

describe('what those hear who do not see', () => {
  it.each<[ChartGiven, string]>([
    [spending, 'Spending by month, Apr in full to Mar in full. Most in Oct in full, 2,600. Forecast from Nov in full. Budget £3,240 a month'],
    [{ title: 'Matches', series: ['Started', 'Ended'], points: [point('Oct', [3, 0])], words: COUNT_WORDS }, 'Matches, Oct in full. Started: most in Oct in full, 3. Ended: none'],
    [{ title: 'Visits', series: ['Held'], points: [point('Oct', [1]), point('Nov', [1])], words: COUNT_WORDS, beside: [{ name: 'Hours', values: [2, 3], full: String }, { name: 'Claimed', values: [null, 500], full: (pence) => `£${pence / 100}`, beneath: { name: '£ claimed', words: String } }] }, 'Visits, Oct in full to Nov in full. Most in Oct in full, 1. Claimed: most in Nov in full, £5'],
    [{ title: 'Visits', series: ['Held'], points: [], words: COUNT_WORDS }, 'Visits'],
  ])('%# is the chart in a sentence', (given, wanted) => expect(chartSentence(given)).toBe(wanted))
})
