import { describe, expect, it } from 'vitest'
import { DUE_KIND, type DueKind, valuesOf } from '#domain/vocabulary.ts'
import { kindsOf, moreOf, TODO_FILTERS, todoChoices, todoFilterFrom } from './todo-filter.ts'

const kinds: readonly { readonly kind: DueKind; readonly count: number }[] = [{ kind: 'concern_open', count: 1 }, { kind: 'visit_gap', count: 1 }, { kind: 'supervision', count: 1200 }, { kind: 'claim_to_approve', count: 1 }, { kind: 'annual_visit', count: 1 }]

describe('narrowing what needs doing', () => {
  it.each([['all', null], ['supervision', ['supervision']], ['visits', ['visit_gap', 'annual_visit']], ['recruitment', ['reference_chase', 'stage_stalled']]] as const)('%s leaves %j', (filter, left) => {
    expect(kindsOf(filter)?.toSorted() ?? null).toEqual(left?.toSorted() ?? null)
  })

  it('every kind of thing is found under exactly one filter beside all', () => {
    for (const kind of valuesOf(DUE_KIND)) expect(TODO_FILTERS.filter((filter) => kindsOf(filter)?.includes(kind) ?? false)).toHaveLength(1)
  })

  it('says how much each filter leaves', () => {
    expect(todoChoices(kinds).map((choice) => choice.label)).toEqual(['All 1,204', 'Safety 1', 'Supervision 1,200', 'Visits 2', 'Recruitment 0', 'Other 1'])
  })

  it.each([[undefined, 'all'], ['visits', 'visits'], ['gone', 'all']])('an address that asks for %s shows %s', (word, filter) => expect(todoFilterFrom(word)).toBe(filter))
})

it.each([
  [50, 50, null],
  [50, 12, null],
  [50, 51, { words: 'Show all 51', shown: 51 }],
  [50, 250, { words: 'Show all 250', shown: 250 }],
  [50, 251, { words: 'Show 200 more of 251', shown: 250 }],
  [250, 5000, { words: 'Show 200 more of 5,000', shown: 450 }],
])('of a group with %d there and %d in all asking for more brings %j', (shown, count, more) => expect(moreOf(shown, count)).toEqual(more))
