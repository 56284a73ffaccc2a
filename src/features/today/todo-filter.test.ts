import { describe, expect, it } from 'vitest'
import type { DueGroup } from '#domain/due/due-line.ts'
import { DUE_KIND, type DueKind, valuesOf } from '#domain/vocabulary.ts'
import { filtered, inGroups, TODO_FILTERS, todoChoices, todoFilterFrom } from './todo-filter.ts'

const line = (kind: DueKind, group: DueGroup = 'overdue') => ({ kind, group })
const lines = [line('concern_open'), line('visit_gap'), line('supervision', 'later'), line('supervision'), line('claim_to_approve', 'this_week'), line('annual_visit', 'later')]

describe('narrowing what needs doing', () => {
  it.each([['all', 6], ['safety', 1], ['supervision', 2], ['visits', 2], ['recruitment', 0], ['other', 1]] as const)('%s leaves %d', (filter, count) => {
    expect(filtered(lines, filter)).toHaveLength(count)
  })

  it('every kind of thing is found under exactly one filter beside all', () => {
    for (const kind of valuesOf(DUE_KIND)) expect(TODO_FILTERS.filter((filter) => filter !== 'all' && filtered([line(kind)], filter).length > 0)).toHaveLength(1)
  })

  it('says how much each filter leaves', () => {
    expect(todoChoices(lines).map((choice) => choice.label)).toEqual(['All 6', 'Safety 1', 'Supervision 2', 'Visits 2', 'Recruitment 0', 'Other 1'])
  })

  it.each([[undefined, 'all'], ['visits', 'visits'], ['gone', 'all']])('an address that asks for %s shows %s', (word, filter) => expect(todoFilterFrom(word)).toBe(filter))
})

it('stands under overdue, this week and later, each in the order of the list, and nothing empty', () => {
  expect(inGroups(lines).map(({ name, lines: its }) => [name, its.map((each) => each.kind)])).toEqual([
    ['Overdue', ['concern_open', 'visit_gap', 'supervision']], ['This week', ['claim_to_approve']], ['Later', ['supervision', 'annual_visit']],
  ])
  expect(inGroups([line('visit_gap', 'later')]).map((group) => group.name)).toEqual(['Later'])
})
