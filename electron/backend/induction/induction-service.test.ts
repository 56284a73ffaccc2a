import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { inductionService as induction } from './induction-service.ts'

let made: HandMade
let context: CommandContext
let id: number
const add = (name: string, version: string | null = null, kind: 'policy' | 'induction' = 'policy'): number => {
  induction.saveItem({ id: null, kind, name, version }, context)
  return induction.items(null, context).items.find((item) => item.name === name)!.id
}
const standing = () => induction.of({ volunteerId: id }, context).standing.map(({ item, last, isOutOfDate }) => [item.name, last?.doneOn ?? null, last?.version ?? null, isOutOfDate])
const lacking = () => induction.items(null, context).items.map(({ name, lacking: count }) => [name, count])
const refused = (work: () => unknown, code: string) => expect(work).toThrow(expect.objectContaining({ code }))

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: '2026-11-22', now: () => '2026-11-22T09:00:00.000Z' }
  id = made.activeVolunteer()
})

describe('what volunteers are told and sign for', () => {
  it('is recorded on one day in the version that is given out, and asked for again with a new one', () => {
    const [forms, lone] = [add('Forms', null, 'induction'), add('Lone working', '1')]
    induction.record({ volunteerId: id, itemIds: [forms, lone], doneOn: '2026-10-01' }, context)
    expect([standing(), lacking()]).toEqual([[['Lone working', '2026-10-01', '1', false], ['Forms', '2026-10-01', null, false]], [['Lone working', 0], ['Forms', 0]]])
    induction.saveItem({ id: lone, kind: 'policy', name: 'Lone working', version: '2' }, context)
    expect([standing()[0], lacking()[0]]).toEqual([['Lone working', '2026-10-01', '1', true], ['Lone working', 1]])
    induction.record({ volunteerId: id, itemIds: [lone], doneOn: '2026-11-01' }, context)
    expect([standing()[0], lacking()[0]]).toEqual([['Lone working', '2026-11-01', '2', false], ['Lone working', 0]])
    induction.removeLast({ volunteerId: id, itemId: lone }, context)
    expect(standing()[0]).toEqual(['Lone working', '2026-10-01', '1', true])
  })

  it('is moved a place among what is of its kind, past what was taken out', () => {
    const [lone, conduct, forms, expenses] = [add('Lone working'), add('Conduct'), add('Forms', null, 'induction'), add('Expenses')]
    const order = (): string[] => induction.items(null, context).items.map(({ name }) => name)
    induction.retireItem({ id: conduct }, context)
    induction.moveItem({ id: expenses, to: 'earlier' }, context)
    expect(order()).toEqual(['Expenses', 'Lone working', 'Forms', 'Conduct'])
    refused(() => induction.moveItem({ id: lone, to: 'later' }, context), 'not-right')
    refused(() => induction.moveItem({ id: forms, to: 'earlier' }, context), 'not-right')
    refused(() => induction.moveItem({ id: conduct, to: 'earlier' }, context), 'not-right')
    refused(() => induction.moveItem({ id: 99, to: 'later' }, context), 'not-found')
  })

  it('is missing for those who are here, not for applicants nor for who has left', () => {
    add('Forms')
    made.status(made.volunteer(), 'applicant', '2026-01-01')
    made.status(made.activeVolunteer(), 'left', '2026-02-01')
    expect(induction.items(null, context)).toMatchObject({ volunteers: 1, items: [{ name: 'Forms', lacking: 1 }] })
  })

  it('is taken out of the list and put back, and what was recorded stays', () => {
    const forms = add('Forms')
    induction.record({ volunteerId: id, itemIds: [forms], doneOn: '2026-10-01' }, context)
    induction.retireItem({ id: forms }, context)
    expect([standing(), lacking()]).toEqual([[['Forms', '2026-10-01', null, false]], [['Forms', 0]]])
    refused(() => induction.record({ volunteerId: id, itemIds: [forms], doneOn: '2026-10-02' }, context), 'not-found')
    induction.putBackItem({ id: forms }, context)
    induction.record({ volunteerId: id, itemIds: [forms], doneOn: '2026-10-02' }, context)
    expect(standing()).toEqual([['Forms', '2026-10-02', null, false]])
  })

  it('refuses a name twice, a day to come, nothing to take back and nobody', () => {
    const forms = add('Forms')
    refused(() => add('forms'), 'not-right')
    refused(() => induction.record({ volunteerId: id, itemIds: [forms], doneOn: '2026-11-23' }, context), 'not-right')
    refused(() => induction.removeLast({ volunteerId: id, itemId: forms }, context), 'not-found')
    refused(() => induction.record({ volunteerId: 99, itemIds: [forms], doneOn: '2026-11-01' }, context), 'not-found')
  })
})
