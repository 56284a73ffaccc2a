import { describe, expect, it } from 'vitest'
import type { Found } from '#contract/search.ts'
import { deedAndName, DEEDS_FOR, deedsWith } from './deeds-for.ts'

describe('what is typed as a deed and a name', () => {
  it.each([
    ['letter susan', ['letter'], 'susan'],
    ['write a letter to Susan Bell', ['letter'], 'susan bell'],
    ['raise a concern about zoë', ['concern'], 'zoe'],
    ['note a contact with alan', ['contact'], 'alan'],
    ['call alan', ['contact'], 'alan'],
    ['allegation alan young', ['concern'], 'alan young'],
    ['end the match of Alan', ['end'], 'alan'],
    ['end alan', ['end'], 'alan'],
    ['pau kacey', ['pause'], 'kacey'],
    ['record care review of kacey', ['review'], 'kacey'],
    ['refer kacey', ['referral'], 'kacey'],
    ['re kacey', ['visit', 'supervision', 'review', 'referral', 'view', 'pause'], 'kacey'],
    ['find a visitor for kacey', ['visitor'], 'kacey'],
    ['record the view of kacey', ['view'], 'kacey'],
    ['move kacey', ['move'], 'kacey'],
    ['suspend alan', ['suspend'], 'alan'],
    ['log a visit for Susan', ['visit'], 'susan'],
    ['visit susan', ['visit', 'visitor'], 'susan'],
    ['record a supervision with ann', ['supervision'], 'ann'],
    ['supervision ann bell', ['supervision'], 'ann bell'],
    ['correct ann of bath', ['edit'], 'ann of bath'],
  ])('%j', (typed, deeds, name) => {
    const asked = deedAndName(typed)
    expect([asked?.deeds.map(({ id }) => id), asked?.name]).toEqual([deeds, name])
  })

  it.each(['', 'letter', 'write a letter to', 'susan bell', 'e susan', 'the match of alan', 'settings', 'log a visit', 'log visit', 'record supervision', 'record a supervision with'])('%j is none', (typed) => expect(deedAndName(typed)).toBeNull())
})

const found = (kind: Found['kind'], recordId: number, title: string): Found => ({ kind, recordId, title, about: 'Told', excerpt: null, opens: { page: 'match', id: recordId } })

it('a deed stands with those whom it can be done to, and leads to where it is done', () => {
  const people = [found('volunteer', 4, 'Alan Young'), found('youngPerson', 5, 'Kacey Reed'), found('match', 6, 'Kacey Reed and Alan Young'), found('visit', 7, 'Visit, 1 Feb 2023')]
  const told = (id: string): unknown[] => deedsWith(DEEDS_FOR.filter((deed) => deed.id === id), people).map(({ name, act }) => [name, act.to])
  expect(told('letter')).toEqual([['Write a letter to Alan Young', '/volunteers/4?deed=letter']])
  expect(told('contact')).toEqual([['Note a contact with Alan Young', '/volunteers/4?deed=contact']])
  expect(told('concern')).toEqual([['Raise a concern about Alan Young', '/concerns/new?volunteer=4'], ['Raise a concern about Kacey Reed', '/concerns/new?young-person=5'], ['Raise a concern about Kacey Reed and Alan Young', '/concerns/new?match=6']])
  expect(told('visit')).toEqual([['Log a visit for Kacey Reed and Alan Young', '/matches/6?deed=visit']])
  expect(told('supervision')).toEqual([['Record a supervision with Alan Young', '/volunteers/4?part=supervision&deed=supervision']])
  expect(told('visitor')).toEqual([['Find a visitor for Kacey Reed', '/young-people/5?deed=visitor']])
  expect(told('suspend')).toEqual([['Suspend Alan Young', '/volunteers/4?deed=suspend']])
  expect(told('end')).toEqual([['End the match of Kacey Reed and Alan Young', '/matches/6?deed=end']])
})
