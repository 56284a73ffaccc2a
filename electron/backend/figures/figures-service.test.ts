import { describe, expect, it } from 'vitest'
import { figuresContract } from '#contract/figures.ts'
import type { QueryContext } from '../context.ts'
import { FIGURES } from './figures.ts'
import { figuresService } from './figures-service.ts'
import { exampleService } from './service-for-tests.ts'

const PERIOD = { from: '2022-10-01', to: '2023-10-31' }

describe('the figures service', () => {
  const context: QueryContext = { db: exampleService('durham'), today: '2023-11-01', now: () => '2023-11-01T09:00:00.000Z' }

  it('lists every figure in the room that its name starts with', () => {
    const rooms = figuresContract.list.output.parse(figuresService.list(null, context))
    expect(rooms.flatMap((room) => room.figures.map((figure) => figure.id))).toEqual(FIGURES.map((figure) => figure.id))
    for (const { room, figures } of rooms) for (const figure of figures) expect(figure.id).toMatch(new RegExp(`^${room}\\.`))
  })

  it.each([false, true])('answers in the shape agreed, for public readers: %s', (forPublic) => {
    const answers = figuresContract.ask.output.parse(figuresService.ask(figuresContract.ask.input.parse({ ...PERIOD, forPublic }), context))
    expect(answers).toHaveLength(FIGURES.length)
  })

  it('gives the two counts of a percentage', () => {
    const [impact, rate] = figuresService.ask({ ...PERIOD, only: ['supervisions.impact_percent', 'match_rate.percent'] }, context)
    expect(impact).toMatchObject({ value: 92, counted: 299, of: 325 })
    expect(rate).toMatchObject({ value: 4.9, counted: 59, of: 1200 })
  })

  it.each(FIGURES.map((figure) => figure.id))('gives the rows behind %s in the shape agreed', (id) => {
    const { rows, total } = figuresContract.rows.output.parse(figuresService.rows({ id, ...PERIOD }, context))
    expect(rows.length).toBe(total)
    for (const row of rows) expect(row.name).not.toBe('')
  })

  it('refuses a period that ends before it starts', () => {
    for (const procedure of [figuresContract.ask, figuresContract.rows]) {
      const asked = procedure.input.safeParse({ id: 'matches.active', from: '2023-02-01', to: '2023-01-31' })
      expect(asked.error?.issues.map((issue) => issue.message)).toContain('The period ends before it starts. Enter an end on or after its start.')
    }
  })
})
