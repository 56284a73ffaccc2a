import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '#contract/matches.ts'
import { byYear, narrowed, timelineChoices } from '#features/timeline/timeline-view.ts'
import { MATCH_TIMELINE } from './match-timeline.ts'
import { claimedColumns, visitMonths, visitPoints } from './visit-months.ts'

const entry = (on: string, kind: TimelineEntry['kind']): TimelineEntry => ({ on, kind, title: kind, detail: null })
const timeline = [
  entry('2023-10-16', 'visit'), entry('2023-10-02', 'visit'), entry('2023-09-09', 'missed_visit'), entry('2023-01-03', 'supervision'),
  entry('2022-12-20', 'visit'), entry('2022-11-30', 'claim'), entry('2022-10-31', 'visit'), entry('2022-08-01', 'start'),
]

describe('the timeline of a match', () => {
  it.each([['all', 8], ['visits', 5], ['supervision', 1], ['claims', 1], ['milestones', 1], ['concerns', 0]] as const)('narrowed to %s has %d things', (filter, count) => {
    expect(narrowed(MATCH_TIMELINE, timeline, filter)).toHaveLength(count)
  })

  it('offers only what leaves something', () => {
    expect(timelineChoices(MATCH_TIMELINE, timeline).map((choice) => choice.label)).toEqual(['All 8', 'Visits 5', 'Supervision 1', 'Claims 1', 'Milestones 1'])
  })

  it('stands in calendar years, newest first', () => {
    expect(byYear(timeline).map(({ year, entries }) => [year, entries.length])).toEqual([['2023', 4], ['2022', 4]])
  })
})

describe('visits by month', () => {
  it('count none in a month before the match, unless one is recorded in it', () => {
    expect(visitMonths(timeline, '2023-10-31', '2023-02-14').filter((month) => month.isBefore).map(({ month }) => month)).toEqual(['2022-11', '2023-01'])
    expect(visitMonths(timeline, '2023-10-31').some((month) => month.isBefore)).toBe(false)
  })

  const months = visitMonths(timeline, '2023-10-31')

  it('are the twelve calendar months up to that of the day, oldest first', () => {
    const points = visitPoints(months)
    expect([months.length, months[0]?.month, months.at(-1)?.month, points.at(-1)?.label, points[0]?.inFull]).toEqual([12, '2022-11', '2023-10', 'Oct', 'November 2022'])
  })

  it('count only visits that were held', () => {
    expect(months.filter((month) => month.held > 0).map((month) => [month.month, month.held])).toEqual([['2022-12', 1], ['2023-10', 2]])
  })

  it('are not known on a chart before the match, and none where nobody met after it began', () => {
    expect(visitPoints(visitMonths(timeline, '2023-10-31', '2023-02-14')).map((point) => point.values[0])).toEqual([null, 1, null, 0, 0, 0, 0, 0, 0, 0, 0, 2])
  })

  it('have what was claimed under them where anything was, and none where nobody was matched', () => {
    expect(claimedColumns(months)).toEqual([])
    const [claimed] = claimedColumns(visitMonths(timeline, '2023-10-31', '2023-02-14', [{ month: '2023-09', pence: 3390 }, { month: '2023-10', pence: 2500 }]))
    expect(claimed?.values).toEqual([null, 0, null, 0, 0, 0, 0, 0, 0, 0, 3390, 2500])
    expect([0, 3390, 2500].map((pence) => [claimed?.full(pence), claimed?.beneath?.words(pence)])).toEqual([['£0', '0'], ['£33.90', '33.90'], ['£25.00', '25.00']])
  })

  it('tell what was claimed in each, where that is told', () => {
    expect(months.every((month) => month.claimedPence === 0)).toBe(true)
    expect(visitMonths(timeline, '2023-10-31', null, [{ month: '2022-11', pence: 3395 }]).filter((month) => month.claimedPence > 0).map((month) => [month.month, month.claimedPence])).toEqual([['2022-11', 3395]])
  })
})
