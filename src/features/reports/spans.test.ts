import { describe, expect, it } from 'vitest'
import { spanKind, spansOf } from './spans.ts'

describe('what a period is drawn in', () => {
  it.each([[1, 'month'], [13, 'month'], [18, 'month'], [19, 'quarter'], [60, 'quarter'], [61, 'year'], [400, 'year']])('of %i months is by %s', (months, kind) => expect(spanKind(months)).toBe(kind))

  it('is its months, each with its year where one starts', () => {
    const { spans } = spansOf({ from: '2022-11-15', to: '2023-02-03' }, undefined, 4)
    expect(spans).toEqual([
      { months: ['2022-11'], label: 'Nov', under: '2022', inFull: 'November 2022' }, { months: ['2022-12'], label: 'Dec', under: undefined, inFull: 'December 2022' },
      { months: ['2023-01'], label: 'Jan', under: '2023', inFull: 'January 2023' }, { months: ['2023-02'], label: 'Feb', under: undefined, inFull: 'February 2023' },
    ])
  })

  it('is the quarters of the service’s year where months are too many', () => {
    const { kind, spans } = spansOf({ from: '2021-05-01', to: '2023-04-30' }, undefined, 4)
    expect([kind, spans.length, spans[0], spans[1]?.under, spans[3]?.under]).toEqual(['quarter', 9, { months: ['2021-05', '2021-06'], label: 'Apr–Jun', under: '2021', inFull: 'April 2021 to June 2021' }, undefined, '2022'])
    expect(spansOf({ from: '2021-05-01', to: '2023-04-30' }, undefined, 1).spans.map((span) => span.label).slice(0, 2)).toEqual(['Apr–Jun', 'Jul–Sep'])
    expect(spansOf({ from: '2021-05-01', to: '2023-04-30' }, undefined, 3).spans[3]).toMatchObject({ label: 'Dec–Feb', under: '2022', months: ['2021-12', '2022-01', '2022-02'] })
  })

  it('is the service’s years where quarters are too many', () => {
    expect(spansOf({ from: '2015-01-01', to: '2023-10-31' }, undefined, 4).spans.map((span) => span.label)).toEqual(['2014/15', '2015/16', '2016/17', '2017/18', '2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24'])
    expect(spansOf({ from: '2015-01-01', to: '2023-10-31' }, undefined, 1).spans[0]?.label).toBe('2015')
  })

  it('begins where something happened, and has no month twice', () => {
    const { kind, spans } = spansOf({ from: '1991-10-14', to: '2023-10-31' }, '2023-01', 4)
    expect([kind, spans.length, spans[0]?.inFull]).toEqual(['month', 10, 'January 2023'])
    const months = spansOf({ from: '2019-02-01', to: '2023-10-31' }, undefined, 4).spans.flatMap((span) => span.months)
    expect([months.length, new Set(months).size]).toEqual([57, 57])
  })
})
