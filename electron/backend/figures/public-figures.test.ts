import { describe, expect, it } from 'vitest'
import { isSmall } from '#domain/suppression.ts'
import { askFigures } from './ask-figures.ts'
import { figuresForCommandLine } from './command-line-figures.ts'
import { FIGURES } from './figures.ts'
import { askPublicFigures } from './public-figures.ts'
import { publishedSums } from './published-sums.ts'
import { exampleService } from './service-for-tests.ts'

const PERIOD = { from: '2022-10-01', to: '2023-10-31' }
const PERIODS = [PERIOD, { from: '2020-09-01', to: '2020-12-31' }, { from: '2021-04-01', to: '2022-03-31' }, { from: '2023-07-01', to: '2023-09-30' }]

describe('figures for public readers', () => {
  const durham = exampleService('durham')

  it('hide the one paused match, and the total that would tell of it, but not the headline', () => {
    const only = ['matches.active', 'matches.paused', 'matches.open']
    expect(figuresForCommandLine(durham, PERIOD, { only, public: true })).toEqual({ 'matches.active': 59, 'matches.paused': 'c', 'matches.open': 'c' })
  })

  it('hide both waiting reasons, because one is small and the total is known', () => {
    expect(figuresForCommandLine(durham, PERIOD, { only: ['waiting.total', 'waiting.by_reason'], public: true })).toEqual({
      'waiting.total': 15, 'waiting.by_reason': { matching_in_progress: 'c', awaiting_accommodation: 'c' },
    })
  })

  it('show zero, money and large numbers as they are', () => {
    const only = ['volunteers.suspended', 'volunteers.active', 'budget.total_gbp', 'supervisions.impact_percent']
    expect(figuresForCommandLine(durham, PERIOD, { only, public: true })).toEqual(figuresForCommandLine(durham, PERIOD, { only }))
  })

  it('give no share of fewer than ten, and none of few people’s days', () => {
    const thurrock = exampleService('thurrock')
    const period = { from: '2020-04-01', to: '2021-05-31' }
    const asked = figuresForCommandLine(thurrock, period, { public: true })
    expect(askFigures(thurrock, { ...period, only: ['equalities.volunteers_gender'] })[0]!.counted).toBe(7)
    expect(asked['equalities.volunteers_gender']).toEqual({ female: 'c', male: 'c' })
    expect(askFigures(thurrock, { ...period, only: ['waiting.longest_days'] })[0]).toMatchObject({ value: 104, counted: 1 })
    expect(asked['waiting.longest_days']).toBe('c')
  })

  it.each(PERIODS)('never let a hidden number be worked out: $from to $to', (period) => {
    const sums = publishedSums(askFigures(durham, period))
    const exact = new Map(askFigures(durham, period).flatMap(namedCounts))
    const told = new Map(askPublicFigures(durham, period).flatMap(namedCounts))
    for (const { total, parts } of sums) {
      const members = [total, ...parts].filter((name) => (exact.get(name) ?? 0) > 0)
      const hidden = members.filter((name) => told.get(name) === null)
      const rest = exact.get(total)! - parts.reduce((sum, part) => sum + exact.get(part)!, 0)
      const alone = hidden.length === 1 && rest === 0 ? hidden.filter((name) => isSmall(exact.get(name)!)) : []
      expect([total, alone]).toEqual([total, []])
    }
    for (const [name, count] of told) if (count !== null && isOfPeople(name)) expect([name, count >= 1 && count < 5]).toEqual([name, false])
  })

  it('hide the same whichever figures are asked for', () => {
    const together = figuresForCommandLine(durham, PERIOD, { public: true })
    for (const { id } of FIGURES) expect(figuresForCommandLine(durham, PERIOD, { only: [id], public: true })).toEqual({ [id]: together[id] })
  })

  it.each(PERIODS)('rest on sums that add up: $from to $to', (period) => {
    const answers = askFigures(durham, period)
    const exact = new Map(answers.flatMap(namedCounts))
    for (const { total, parts } of publishedSums(answers)) {
      const sum = parts.reduce((all, part) => all + exact.get(part)!, 0)
      expect(exact.has(total)).toBe(true)
      expect([total, parts, sum <= exact.get(total)!]).toEqual([total, parts, true])
    }
  })
})

function namedCounts(answer: ReturnType<typeof askFigures>[number]): [string, number | null][] {
  const groups = (answer.table ?? []).map((row): [string, number | null] => [`${answer.id}/${row.group}`, row.count])
  return answer.counted === null && !answer.hidden ? groups : [[answer.id, answer.counted], ...groups]
}

function isOfPeople(name: string): boolean {
  return FIGURES.some((figure) => figure.personal && name.startsWith(figure.id))
}
