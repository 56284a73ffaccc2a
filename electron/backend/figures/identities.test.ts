import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#domain/civil-date.ts'
import { askFigures } from './ask-figures.ts'
import { figuresForCommandLine } from './command-line-figures.ts'
import { exampleService } from './service-for-tests.ts'

/* What must add up in any report, whatever its period (domain.md R6.2). */

describe.each(['durham', 'thurrock'])('the figures of %s', (name) => {
  const db = exampleService(name)
  const of = (id: string, from: string, to: string): number => figuresForCommandLine(db, { from, to }, { only: [id] })[id] as number
  const quarters = Array.from({ length: 12 }, (_none, n) => ({ from: addMonths('2020-10-01', n * 3), to: addDays(addMonths('2020-10-01', n * 3 + 3), -1) }))

  it.each(quarters)('open with what the last period closed with, from $from to $to', ({ from, to }) => {
    const before = addDays(from, -1)
    expect(of('matches.open', before, before) + of('matches.started', from, to) - of('matches.ended', from, to)).toBe(of('matches.open', from, to))
    const closed = ['declined_by_child', 'withdrawn', 'not_eligible', 'disengaged'].reduce((sum, state) => sum + of(`referrals.${state}`, from, to), 0)
    expect(of('waiting.total', before, before) + of('referrals.received', from, to) - closed).toBeGreaterThanOrEqual(of('waiting.total', from, to))
  })

  it.each(quarters)('have every active match in the match rate or with a care leaver, and in one group of each table, at $to', ({ from, to }) => {
    const answers = new Map(askFigures(db, { from, to }).map((answer) => [answer.id, answer]))
    const active = answers.get('matches.active')!.value
    expect(answers.get('match_rate.percent')!.counted! + answers.get('matches.care_leavers')!.counted!).toBe(active)
    for (const by of ['duration', 'age', 'placement', 'type']) expect(answers.get(`matches.by_${by}`)!.table!.reduce((sum, row) => sum + row.count!, 0)).toBe(active)
  })

  it.each(['volunteers.recruited', 'referrals.received', 'matches.started', 'matches.ended', 'visits.held', 'care_reviews.attended', 'supervisions.held'])('%s of the parts of a period are those of the whole', (id) => {
    const sum = quarters.reduce((all, { from, to }) => all + of(id, from, to), 0)
    expect(sum).toBe(of(id, quarters[0]!.from, quarters.at(-1)!.to))
  })

  it('have recruited whom they have, and whom they lost', () => {
    const [from, to] = ['2000-01-01', '2023-10-31']
    const now = ['active', 'inactive', 'suspended', 'left', 'deselected'].reduce((sum, status) => sum + of(`volunteers.${status}`, from, to), 0)
    expect(now).toBe(of('volunteers.recruited', from, to))
  })
})
