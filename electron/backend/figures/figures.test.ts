import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { askFigures } from './ask-figures.ts'
import { figuresForCommandLine } from './command-line-figures.ts'
import { FIGURES } from './figures.ts'
import { rowsBehind } from './rows-behind.ts'
import { emptyService, exampleFolder, exampleService } from './service-for-tests.ts'

/* The ids of figures.md, in its order. */
const IDS = `
volunteers.recruited volunteers.active volunteers.inactive volunteers.suspended volunteers.in_recruitment volunteers.left volunteers.deselected volunteers.withdrawn volunteers.rejected volunteers.available
recruitment.trained recruitment.trained_now_matched recruitment.trained_now_waiting recruitment.trained_now_interviewing recruitment.trained_now_gone recruitment.days_to_approval_median
recruitment.dbs_days_median recruitment.dbs_days_max
referrals.received referrals.declined_by_child referrals.withdrawn referrals.not_eligible referrals.disengaged waiting.total waiting.by_reason waiting.longest_days waiting.median_days
matches.started matches.ended matches.active matches.paused matches.open matches.care_leavers matches.funded_18_to_25 matches.over_1_year matches.over_2_years matches.over_4_years matches.over_5_years
matches.by_duration matches.in_tenth_year matches.longest_months matches.by_age matches.by_placement matches.by_type matches.out_of_area match_rate.percent
visits.held visits.hours visits.cancelled visits.virtual supervisions.held supervisions.impact_percent supervisions.enjoying_percent supervisions.on_time_percent supervisions.overdue
care_reviews.attended care_reviews.positive_percent feedback.annual_visits feedback.check_ins feedback.very_satisfied_percent
budget.total_gbp budget.spent_gbp budget.committed_gbp budget.forecast_gbp budget.remaining_gbp budget.average_activity_gbp budget.average_travel_gbp budget.affordable_matches contract.year_cost_gbp
equalities.volunteers_gender equalities.volunteers_age equalities.volunteers_ethnicity equalities.volunteers_religion
equalities.young_people_gender equalities.young_people_age equalities.young_people_ethnicity equalities.young_people_placement targets.referrals targets.matches targets.funded_matches
`.trim().split(/\s+/)

const PERIOD = { from: '2022-10-01', to: '2023-10-31' }

interface Expected { readonly from: string; readonly to: string; readonly figures: Readonly<Record<string, unknown>> }

describe('the figures of figures.md', () => {
  const durham = exampleService('durham')

  it('are all declared, each once and by no other name', () => {
    expect(FIGURES.map((figure) => figure.id)).toEqual(IDS)
  })

  it.each(['durham', 'thurrock'])('come out as expected for %s', (name) => {
    const db = name === 'durham' ? durham : exampleService(name)
    const expected = JSON.parse(readFileSync(join(exampleFolder(name), 'expected.json'), 'utf8')) as readonly Expected[]
    expect(expected.length).toBeGreaterThan(1)
    for (const { from, to, figures } of expected) {
      expect(figuresForCommandLine(db, { from, to }, { only: Object.keys(figures) })).toEqual(figures)
    }
  })

  it('are the same asked for one by one and all together', () => {
    const together = askFigures(durham, PERIOD)
    expect(together.map((answer) => answer.id)).toEqual(IDS)
    for (const answer of together) expect(askFigures(durham, { ...PERIOD, only: [answer.id] })).toEqual([answer])
  })

  it('are what the rows behind them say', () => {
    const within = { from: '2023-04-01', to: '2023-10-31' }
    for (const answer of askFigures(durham, within)) {
      const { total, rows } = rowsBehind(durham, answer.id, within)
      expect(rows).toHaveLength(total)
      const counted = rows.filter((row) => row.counted)
      const amounts = rows.flatMap((row) => (row.amount === null ? [] : [row.amount])).sort((a, b) => a - b)
      const sum = amounts.reduce((all, amount) => all + amount, 0)
      if (answer.unit === 'percent' && answer.id !== 'match_rate.percent') expect([answer.id, counted.length, total]).toEqual([answer.id, answer.counted, answer.of])
      else if (answer.table !== null) {
        for (const row of answer.table) expect([answer.id, row.group, rows.filter((one) => one.group === row.group).length]).toEqual([answer.id, row.group, row.count])
        expect(total).toBe(answer.table.reduce((all, row) => all + (row.count ?? 0), 0))
      } else if (answer.id.endsWith('spent_gbp') || answer.unit === 'hours') expect([answer.id, sum]).toEqual([answer.id, expect.closeTo(answer.value!, 1)])
      else if (answer.id.includes('average')) expect([answer.id, sum / amounts.length]).toEqual([answer.id, expect.closeTo(answer.value!, -1)])
      else if (answer.id.includes('longest') || answer.id.endsWith('_max')) expect([answer.id, amounts.at(-1) ?? null]).toEqual([answer.id, answer.value])
      else if (answer.counted !== null) expect([answer.id, answer.of === null || ['target', 'percent'].includes(answer.unit) ? total : amounts.length]).toEqual([answer.id, answer.counted])
    }
  })

  it('name the person and open the match behind a row', () => {
    const db = exampleService('thurrock')
    const { rows } = rowsBehind(db, 'matches.active', { from: '2021-05-01', to: '2021-05-31' })
    expect(rows[0]).toEqual({ subject: 'match', id: 1, name: expect.stringMatching(/^\w+ \w+$/) as string, opens: { page: 'match', id: 1 }, on: '2019-10-28', amount: null, group: null, counted: true })
  })

  it('open the match that a row belongs to, else whom it is about', () => {
    const opened = new Map<string, Set<string | null>>()
    for (const id of IDS) {
      const { rows } = rowsBehind(durham, id, PERIOD)
      expect(rows.filter((row) => row.opens === null), id).toEqual([])
      for (const { subject, opens } of rows) opened.set(subject, (opened.get(subject) ?? new Set()).add(opens?.page ?? null))
    }
    expect([...opened].map(([subject, pages]) => [subject, [...pages].sort()]).sort()).toEqual([
      ['careReview', ['match']], ['claim', ['match']], ['feedback', ['match']], ['match', ['match']], ['referral', ['youngPerson']], ['supervision', ['volunteer']], ['visit', ['match']], ['volunteer', ['volunteer']], ['youngPerson', ['youngPerson']],
    ])
  })

  it('answer for an empty service: nothing counts nothing, and what cannot be said is not said', () => {
    const db = emptyService()
    const printed = figuresForCommandLine(db, PERIOD)
    expect(Object.keys(printed)).toEqual(IDS)
    for (const answer of askFigures(db, PERIOD)) {
      const nothing = answer.unit === 'count' && answer.id !== 'budget.affordable_matches' ? 0
        : answer.unit === 'target' ? { target: null, reached: 0 }
        : answer.unit === 'table' ? {}
        : ['visits.hours', 'budget.spent_gbp', 'budget.committed_gbp', 'budget.forecast_gbp'].includes(answer.id) ? 0
        : null
      expect([answer.id, printed[answer.id]]).toEqual([answer.id, nothing])
      expect(rowsBehind(db, answer.id, PERIOD)).toEqual({ total: 0, rows: [] })
    }
    expect(Object.keys(figuresForCommandLine(db, PERIOD, { public: true }))).toEqual(IDS)
  })

  it('have labels and definitions of their own, in words', () => {
    expect(new Set(FIGURES.map((figure) => figure.label)).size).toBe(FIGURES.length)
    for (const { definition, label } of FIGURES) {
      expect(definition).toMatch(/^[A-Z].*\.$/)
      expect(label).not.toMatch(/[._]|\.$/)
    }
  })

  it('refuse a name that no figure has, with the nearest', () => {
    const ask = (): unknown => askFigures(emptyService(), { ...PERIOD, only: ['matches.activ'] })
    expect(ask).toThrow(Refusal)
    expect(ask).toThrow(/matches\.active/)
    expect(() => rowsBehind(emptyService(), 'volunteers', PERIOD)).toThrow(/There is no figure of that name/)
  })
})
